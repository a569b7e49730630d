/** Chromium for the tests that need a real browser; where the machine has none they are skipped, and say so. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** False where no Chromium is found: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser: boolean = existsSync(executablePath)

/** Starts the browser. Its sandbox is off because the tests run as root in containers, and open only our own pages. */
export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] })
