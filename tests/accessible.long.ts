/** Every screen of the product under axe, at the width of a phone, in Kazakh. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfAxe } from './axe.ts'
import { hasBrowser, startBrowser } from './browser.ts'
import { type Screen, screensOf } from './screens.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'

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

  it('has no serious or critical finding of axe', async () => {
    const context = await browser.newContext({ baseURL: server.address, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    const faults: Record<string, string[]> = {}
    for (const { path, person } of screens) {
      await context.clearCookies()
      if (person) {
        const token = server.house.entropy.token()
        await server.house.sessions.begin(token, person, server.house.clocks.machine.now())
        await context.addCookies([{ name: 'tarazy', value: token, url: server.address }])
      }
      await page.goto(`/kk${path}`)
      const found = await faultsOfAxe(page)
      if (found.length > 0) faults[path] = found
    }
    expect(screens.length).toBeGreaterThan(40)
    expect(faults).toEqual({})
    await context.close()
  }, 600_000)
})
