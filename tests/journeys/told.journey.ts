/** A citizen sets how to be told, is told, and follows the message to the case. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { visitor } from '../kit/visitor.ts'

describe.skipIf(!hasBrowser)('being told', () => {
  let server: ServerUnderTest
  let browser: Browser
  beforeAll(async () => {
    server = await startUnderTest()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('a citizen confirms an address by the code in the outbox, and a message leads to the case', async () => {
    const aigul = await visitor(browser, server.address, 'kk', { script: false })
    const { page, say } = aigul
    await aigul.signInAs(seedPeople().find(({ id }) => id === 'demo-citizen-1')!)
    await aigul.go('/me/notify')
    await aigul.fill(say('notify.sms.address'), '+7 701 000 00 11')
    await page.locator('form[action$="/me/notify/address"] button').last().click()
    await page.waitForURL(/done=sent/)
    await aigul.go('/outbox?channel=sms')
    const code = /\d{6}/.exec((await page.locator('.tz-message-text').first().textContent()) ?? '')![0]
    await aigul.go('/me/notify')
    await aigul.fill(say('notify.sms.code'), code)
    await aigul.press(say('notify.confirm'))
    await page.getByText('+77010000011').waitFor()
    await page.locator('#hearing-sms').check()
    await aigul.press(say('notify.save'))
    expect(await page.locator('#hearing-sms').isChecked()).toBe(true)
    await aigul.go('/outbox?channel=email')
    const link = page.locator('.tz-message', { hasText: 'first@citizens.example' }).locator('a').first()
    const { pathname } = new URL((await link.getAttribute('href'))!)
    await aigul.go(pathname.replace(/^\/kk/, ''))
    expect(await page.locator('#deliveries').count()).toBeGreaterThan(0)
    expect(aigul.complaints).toEqual([])
    await aigul.leave()
  }, 120_000)
})
