/** Chromium for the tests that need a real browser; where the machine has none they are skipped, and say so. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The one without a window of its own, where the machine has it: a page costs it less than half. */
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path))
const executablePath = process.env.CHROMIUM ?? installed

/** False where no Chromium is found: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser: boolean = executablePath !== undefined && existsSync(executablePath)

/** Starts the browser. Its sandbox is off because the tests run as root in containers, and open only our own pages. */
export const startBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', ...args] })
