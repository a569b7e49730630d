/** The browser dies in the middle of filing, and the server with it: on another device nothing is lost and nothing is double. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { png } from '../../platform/files/inspect/testing.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { inOrder } from '../kit/in-order.ts'
import { type KillableServer, startKillable } from '../kit/killable-server.ts'
import { answers, citizen } from '../kit/matter.ts'
import { type Visitor, visitor } from '../kit/visitor.ts'

const claimant = citizen(4)
let server: KillableServer
let browser: Browser
let at: Visitor
let draft: string

/** Somebody at another device: nothing of the browser before is there. */
async function anotherDevice(): Promise<void> {
  await at?.leave()
  at = await visitor(browser, server.address, 'ru')
  await at.signInAs(claimant)
}
async function question(title: string, answer: () => Promise<void>): Promise<void> {
  await at.follow(at.say(title))
  await answer()
  await at.press(at.say('form.save'))
}
/** Numbers of the person's applications for a writ. */
async function writs(): Promise<string[]> {
  const answer = await at.page.request.get(`${server.address}/ru/my.json`)
  const { rows } = (await answer.json()) as { rows: { number: string; procedure: string }[] }
  return rows.filter(({ procedure }) => procedure === 'writ').map(({ number }) => number)
}
const textOf = async (selector: string): Promise<string> => (await at.page.locator(selector).textContent())!

describe.skipIf(!hasBrowser)('a filing broken off', { timeout: 120_000 }, () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startKillable(), startBrowser()])
    await anotherDevice()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('half answered, with a paper: the page is closed, the server killed, the rest of a page not saved', async () => {
    const { write, choose } = answers(at, 'writ')
    await at.go('/begin?what=writ&step=file&court=district-demo&writClaim=mediation-agreement&price=500000')
    await at.press(at.say('apply.begin'))
    draft = new URL(at.page.url()).pathname.slice('/ru'.length)
    await question('writ.field.defendants', async () => {
      await choose('kind', 'person')
      await write('name', 'Сериков Арман Болатович')
      await write('address', 'Кокбулак, улица Абая, 1')
    })
    await at.follow(at.say('apply.task.papers'))
    const photo = { name: 'расписка.png', mimeType: 'image/png', buffer: Buffer.from(png(300, 200)) }
    await at.page.setInputFiles('input[type=file]', photo)
    await at.press(at.say('attach.add'))
    await expect.poll(() => at.page.locator('fieldset.tz-row legend').count()).toBe(1)
    await at.go(`${draft}/matter`)
    await write('claim', 'Это не было сохранено.')
    await at.leave()
    await server.kill()
    await server.again()
  })

  it('is found in «My matters» on another device, with what was saved', async () => {
    await anotherDevice()
    const { write, choose } = answers(at, 'writ')
    await at.go('/my')
    await at.follow(at.say('writ.title'), at.page.locator('section[aria-labelledby=drafts]'))
    expect(new URL(at.page.url()).pathname).toBe(`/ru${draft}`)
    await question('writ.page.matter', async () => {
      expect(await at.page.getByLabel(at.say('writ.field.claim'), { exact: true }).inputValue()).toBe('')
      await write('claim', 'Взыскать долг по соглашению.')
      await write('grounds', 'Соглашение о медиации от 1 февраля.')
    })
    await question('writ.field.executionBy', () => choose('executionBy', 'myself'))
    await at.follow(at.say('apply.task.check'))
    const seen = await textOf('main')
    for (const kept of ['Сериков Арман', 'расписка.png', 'Взыскать долг']) expect(seen).toContain(kept)
  })

  it('paid at the bank, with the browser and the server dead before the way back: the payment is there, once', async () => {
    await at.page.getByRole('button', { name: /2\s500/ }).click()
    await at.page.waitForLoadState('load')
    const bank = at.page.url()
    await at.leave()
    await server.kill()
    await server.again()
    await anotherDevice()
    await at.page.goto(bank)
    await at.page.getByRole('button', { name: /2\s500/ }).click()
    await at.page.waitForURL(/check$/)
    await server.kill()
    await server.again()
    await anotherDevice()
    await at.go(`${draft}/check`)
    expect(await textOf('main')).toContain(at.say('pay.attached'))
    expect(await at.page.getByRole('button', { name: /2\s500/ }).count()).toBe(0)
  })

  it('sent in the same breath from two tabs, and the server killed: it is one case, with the one payment', async () => {
    const action = `/ru${draft}/send`
    const key = await at.page.locator(`form[action="${action}"] input[name=key]`).inputValue()
    const press = () => at.page.request.post(`${server.address}${action}`, { form: { key }, maxRedirects: 0 })
    const before = await writs()
    const both = await Promise.all([press(), press()])
    await server.kill()
    await server.again()
    await anotherDevice()
    await at.go(`${draft}/check`)
    const receipt = new URL(at.page.url()).pathname
    expect(both.map((answer) => answer.headers().location)).toEqual([receipt, receipt])
    const number = (await textOf('.tz-number')).trim()
    expect((await writs()).filter((one) => !before.includes(one))).toEqual([number])
    const payments = await at.page.request.get(`${server.address}/ru/payments.json`)
    expect((await payments.json()).rows).toMatchObject([{ sum: '2500.00', stage: 'paid', case: number }])
    expect(at.complaints).toEqual([])
  })
})
