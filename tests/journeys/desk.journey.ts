/** The desk in real browsers: two people want one task; a registrar clears forty cases; the keyboard finds and opens. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { epochMilliseconds } from '../../kernel/instant.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { fileApplications } from '../kit/akimat.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { visitor } from '../kit/visitor.ts'

let server: ServerUnderTest
let browser: Browser

const who = (id: string) => seedPeople().find((one) => one.id === id)!
const registrar = who('demo-akimat-registrar-1')
const officials = [who('demo-akimat-official-2'), who('demo-akimat-official-3')]
const register = 'application.step.register.do'

/** Applications that wait for registration; their numbers. */
const file = async (count: number): Promise<string[]> =>
  (await fileApplications(server, count)).map(({ number }) => number!)

describe.skipIf(!hasBrowser)('working at a desk', () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('two browsers want one task: one gets it, the other reads who has it', async () => {
    const [number] = await file(1)
    const clerk = await visitor(browser, server.address, 'kk', { width: 1200, script: false })
    await clerk.signInAs(registrar)
    await clerk.go('/desk?list=available')
    await clerk.page
      .locator('tr', { hasText: number! })
      .getByRole('button', { name: clerk.say(register) })
      .click()
    await clerk.press(clerk.say(register))
    await clerk.leave()
    const both = await Promise.all(officials.map(() => visitor(browser, server.address, 'ru', { width: 1200 })))
    for (const [index, at] of both.entries()) {
      await at.signInAs(officials[index]!)
      await at.go('/desk?list=available')
    }
    const [first, second] = both as [(typeof both)[0], (typeof both)[0]]
    const press = (at: typeof first) =>
      at.page.locator('tr', { hasText: number! }).locator('.tz-steps button').first().click()
    await press(first)
    await first.page.waitForURL(/from=desk/)
    await press(second)
    await second.page.waitForURL(/\/desk\/take/)
    expect(await second.page.locator('p[role=alert]').textContent()).toContain(officials[0]!.name.ru)
    await second.follow(second.say('desk.back'))
    expect(await second.page.locator('tr', { hasText: number! }).count()).toBe(0)
    await first.go('/desk')
    expect(await first.page.locator('tr', { hasText: number! }).count()).toBe(1)
    expect([...first.complaints, ...second.complaints]).toEqual([])
    await Promise.all(both.map((at) => at.leave()))
  })

  it('a registrar clears forty cases, one form after another', async () => {
    const numbers = await file(40)
    const at = await visitor(browser, server.address, 'kk', { width: 1200 })
    await at.signInAs(registrar)
    const { machine } = server.house.clocks
    const begun = epochMilliseconds(machine.now())
    let clicks = 0
    const click = async (name: string): Promise<void> => {
      clicks++
      await at.page.getByRole('button', { name, exact: true }).first().click()
      await at.page.waitForLoadState('load')
    }
    await at.go('/desk?list=available&step=application.register')
    await click(at.say(register))
    for (let done = 0; at.page.url().includes('/register?from=desk'); done++) {
      expect(done, 'the forms come to an end').toBeLessThan(100)
      await click(at.say(register))
    }
    const seconds = (epochMilliseconds(machine.now()) - begun) / 1000
    const stages = await server.house.store.db.query<{ stage: string }>(
      'select p.stage from core.name n join core.proceeding p on p.id = n.proceeding where n.name = any($1::text[])',
      [numbers],
    )
    expect(stages.map(({ stage }) => stage)).toEqual(numbers.map(() => 'in-review'))
    console.info(`40 registrations: ${clicks} clicks (${(clicks / 40).toFixed(2)} a case), ${seconds.toFixed(1)} s`)
    expect(clicks / 40).toBeLessThanOrEqual(3)
    await at.leave()
  }, 240_000)

  it('keys go through the rows and open the search; turned off, they are letters like any other', async () => {
    await file(2)
    const at = await visitor(browser, server.address, 'en', { width: 1200 })
    await at.signInAs(registrar)
    await at.go('/desk?list=available')
    await at.page.keyboard.press('j')
    await at.page.locator('#row-1.tz-row-here').waitFor()
    await at.page.keyboard.press('j')
    await at.page.locator('#row-2.tz-row-here').waitFor()
    await at.page.keyboard.press('c')
    expect(await at.page.locator('#row-2 input[type=checkbox]').isChecked()).toBe(true)
    const number = (await at.page.locator('#row-1 .tz-number').first().textContent())!
    await at.page.keyboard.press('Control+k')
    await at.page.locator('dialog[open] input').fill(number.slice(-10))
    await at.page.locator('dialog a', { hasText: number }).waitFor()
    await at.page.keyboard.press('ArrowDown')
    await at.page.keyboard.press('Enter')
    await at.page.waitForURL(/\/cases\//)
    await at.go('/keys')
    await at.press(at.say('keys.turn-off'))
    await at.go('/desk?list=available')
    expect(await at.page.locator('[data-desk-keys]').count()).toBe(0)
    expect(at.complaints).toEqual([])
    await at.leave()
  })
})
