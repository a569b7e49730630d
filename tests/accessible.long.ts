/** Every screen of the product under axe, at the width of a phone, in both colours and the languages by turns. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../kernel/language.ts'
import { faultsOfAxe } from './kit/axe.ts'
import { hasBrowser, startBrowser } from './kit/browser.ts'
import { type Screen, screensOf } from './kit/screens.ts'
import { tokenFor } from './kit/screens-made.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
let browser: Browser
let screens: Screen[]

describe.skipIf(!hasBrowser)('every screen', () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    screens = await screensOf(server.house)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  // The build of a page is the same in every language and colour: by turns each is seen in one language, and its colours once more in the dark.
  it('has no serious or critical finding of axe, light and dark', async () => {
    const context = await browser.newContext({ baseURL: server.address, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const faults: Record<string, string[]> = {}
    for (const [index, screen] of screens.entries()) {
      await context.clearCookies()
      const token = await tokenFor(server.house, screen)
      if (token !== undefined) await context.addCookies([{ name: 'tarazy', value: token, url: server.address }])
      const path = `/${languages[index % languages.length]}${screen.path}`
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        if (colorScheme === 'light') await page.goto(path)
        const found = await faultsOfAxe(page, colorScheme === 'light' ? 'everything' : 'colours')
        if (found.length > 0) faults[`${path}, ${colorScheme}`] = found
      }
    }
    expect(screens.length).toBeGreaterThan(40)
    expect(faults).toEqual({})
    await context.close()
  }, 1_500_000)
})
