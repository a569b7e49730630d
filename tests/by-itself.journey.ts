/**
 * An unresolved matter walks to court by itself, in Russian, without script: no official presses a button. The law asks three acts of the
 * applicant, the application, the complaint and the suit; all between is done by time, and the court has the whole file.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../engine/act.ts'
import { procedureOf } from '../engine/law.ts'
import { seedPeople } from '../server/seed/people.ts'
import { hasBrowser, startBrowser } from './browser.ts'
import { inOrder } from './in-order.ts'
import { answers, applies, begins, casePath, citizen, expectStage, sends, turnBox } from './matter.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'
import { type Visitor, visitor } from './visitor.ts'

const applicant = citizen(4)
let server: ServerUnderTest
let browser: Browser
let at: Visitor
let number: string

/** The acts of the case so far, read off its record as JSON by whoever is signed in. */
async function acts(): Promise<Act[]> {
  const answer = await at.page.request.get(`/ru${casePath(number)}.json`)
  const { acts } = (await answer.json()) as { readonly acts: readonly { readonly act: Act }[] }
  return acts.map(({ act }) => act)
}
const byPeople = async (): Promise<string[]> =>
  (await acts())
    .filter(({ by }) => by.as !== 'time' && by.as !== 'linked')
    .map(({ step, by }) => `${step} ${by.person}`)

const back = async (): Promise<void> => {
  await at.signInAs(applicant)
  await at.go(casePath(number))
}

describe.skipIf(!hasBrowser)('silence all the way to the court', () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    at = await visitor(browser, server.address, 'ru', { script: false })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('a citizen applies, and nobody at the body does anything', async () => {
    await at.signInAs(applicant)
    number = await applies(at, server.house.registry.office('akimat-demo')!.names.ru, {
      essence: 'В доме третий месяц нет воды.',
      request: 'Прошу подключить воду.',
      address: 'село Кокбулак',
      changed: 'село Кокбулак, улица Абая, дом 3',
      phone: '8 700 000 00 01',
    })
    await expectStage(at, 'application', 'received')
    expect((await turnBox(at.page)).title, 'others are waited for').toBe(at.say('web.turn'))
  })

  it('time registers it and counts it as refused; the complaint is the applicant’s to bring', async () => {
    await at.waitDays(30)
    await back()
    await expectStage(at, 'application', 'deemed-refused')
    expect(await byPeople()).toEqual([`file ${applicant.id}`])
    const box = await turnBox(at.page)
    expect([box.title, box.may[0]]).toEqual([at.say('web.turn.yours'), at.say('application.step.complain.do')])
    expect(await at.page.locator('.tz-timeline').textContent()).toContain(at.say('who.time'))
  })

  it('without the complaint nothing goes on: the law asks for a person here', async () => {
    const { steps } = procedureOf(server.house.law, 'application')
    expect(steps.filter(({ id }) => id === 'complain').map(({ by }) => by)).toEqual([['applicant', 'representative']])
    await begins(at, 'application', 'complain')
    await answers(at, 'application').write('grounds', 'Ответа нет второй месяц.')
    await sends(at, 'application', 'complain', number)
    await expectStage(at, 'complaint', 'with-body')
  })

  it('time sends the complaint on with the file and counts silence as refusal; the suit is the applicant’s to bring', async () => {
    await at.waitDays(30, 7, 3)
    await back()
    await expectStage(at, 'complaint', 'deemed-unsatisfied')
    const timeline = await at.page.locator('.tz-timeline').textContent()
    for (const step of ['forward-by-itself', 'stay-silent'])
      expect(timeline).toContain(at.say(`complaint.step.${step}.done`))
    expect(await byPeople()).toEqual([`file ${applicant.id}`, `complain ${applicant.id}`])
    await begins(at, 'complaint', 'sue-after-silence')
    const { write, choose } = answers(at, 'complaint')
    await choose('claimKind', 'compel')
    await write('claim', 'Прошу обязать орган подключить воду.')
    await write('suitGrounds', 'Ни орган, ни вышестоящий орган не ответили в срок.')
    await sends(at, 'complaint', 'sue-after-silence', number)
  })

  it('time draws the judge, who has the whole file: three acts of the applicant, none of any official', async () => {
    await expectStage(at, 'suit', 'with-judge')
    expect(await byPeople()).toEqual([
      `file ${applicant.id}`,
      `complain ${applicant.id}`,
      `sue-after-silence ${applicant.id}`,
    ])
    const drawn = (await acts()).flatMap(({ results }) =>
      results.flatMap((one) => (one.do === 'draw' ? one.drawn : [])),
    )[0]
    await at.signInAs(seedPeople().find(({ id }) => id === drawn)!)
    await at.go(`${casePath(number)}/inventory`)
    const page = at.page.locator('main')
    expect(await page.textContent()).toContain(at.say('case.inventory.whole'))
    const who = Object.fromEntries(
      await page
        .locator('.govuk-summary-list__row')
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector('dt')!.textContent.trim(), row.querySelector('dd')!.textContent.trim()]),
        ),
    )
    const all = await acts()
    const count = (as: string): string =>
      at.say('case.record.acts', { count: all.filter(({ by }) => by.as === as).length })
    expect(who).toEqual({
      [at.say('application.seat.applicant')]: at.say('case.record.acts', { count: 3 }),
      [at.say('who.time')]: count('time'),
      [at.say('who.linked')]: count('linked'),
    })
    expect(await page.locator('table tbody tr').count(), 'a row an act').toBe(all.length)
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})
