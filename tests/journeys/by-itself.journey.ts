/**
 * An unresolved matter walks to court by itself, in Russian, without script: no official presses a button. The law asks three acts of the
 * applicant, the application, the complaint and the suit; all between is done by time, and the court has the whole file.
 */
import { describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { procedureOf } from '../../engine/law.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { journey } from '../kit/journey.ts'
import { answers, applies, begins, casePath, citizen, expectStage, sends, turnBox } from '../kit/matter.ts'

const applicant = citizen(4)
const on = journey('ru', { script: false })
let number: string

/** The acts of the case so far, read off its record as JSON by whoever is signed in. */
async function acts(): Promise<Act[]> {
  const answer = await on.at.page.request.get(`/ru${casePath(number)}.json`)
  const { acts } = (await answer.json()) as { readonly acts: readonly { readonly act: Act }[] }
  return acts.map(({ act }) => act)
}
const byPeople = async (): Promise<string[]> =>
  (await acts())
    .filter(({ by }) => by.as !== 'time' && by.as !== 'linked')
    .map(({ step, by }) => `${step} ${by.person}`)

const back = async (): Promise<void> => {
  await on.at.signInAs(applicant)
  await on.at.go(casePath(number))
}

describe.skipIf(!hasBrowser)('silence all the way to the court', () => {
  it('a citizen applies, and nobody at the body does anything', async () => {
    await on.at.signInAs(applicant)
    number = await applies(on.at, on.server.house.registry.office('akimat-demo')!.names.ru, {
      essence: 'В доме третий месяц нет воды.',
      request: 'Прошу подключить воду.',
      address: 'село Кокбулак',
      changed: 'село Кокбулак, улица Абая, дом 3',
      phone: '8 700 000 00 01',
    })
    await expectStage(on.at, 'application', 'received')
    expect((await turnBox(on.at.page)).title, 'others are waited for').toBe(on.at.say('web.turn'))
  })

  it('time registers it and counts it as refused; the complaint is the applicant’s to bring', async () => {
    await on.at.waitDays(30)
    await back()
    await expectStage(on.at, 'application', 'deemed-refused')
    expect(await byPeople()).toEqual([`file ${applicant.id}`])
    const box = await turnBox(on.at.page)
    expect([box.title, box.may[0]]).toEqual([on.at.say('web.turn.yours'), on.at.say('application.step.complain.do')])
    expect(await on.at.page.locator('.tz-timeline').textContent()).toContain(on.at.say('who.time'))
  })

  it('without the complaint nothing goes on: the law asks for a person here', async () => {
    const { steps } = procedureOf(on.server.house.law, 'application')
    expect(steps.filter(({ id }) => id === 'complain').map(({ by }) => by)).toEqual([['applicant', 'representative']])
    await begins(on.at, 'application', 'complain')
    await answers(on.at, 'application').write('grounds', 'Ответа нет второй месяц.')
    await sends(on.at, 'application', 'complain', number)
    await expectStage(on.at, 'complaint', 'with-body')
  })

  it('time sends the complaint on with the file and counts silence as refusal; the suit is the applicant’s to bring', async () => {
    await on.at.waitDays(30, 7, 3)
    await back()
    await expectStage(on.at, 'complaint', 'deemed-unsatisfied')
    const timeline = await on.at.page.locator('.tz-timeline').textContent()
    for (const step of ['forward-by-itself', 'stay-silent'])
      expect(timeline).toContain(on.at.say(`complaint.step.${step}.done`))
    expect(await byPeople()).toEqual([`file ${applicant.id}`, `complain ${applicant.id}`])
    await begins(on.at, 'complaint', 'sue-after-silence')
    const { write, choose } = answers(on.at, 'complaint')
    await choose('claimKind', 'compel')
    await write('claim', 'Прошу обязать орган подключить воду.')
    await write('suitGrounds', 'Ни орган, ни вышестоящий орган не ответили в срок.')
    await sends(on.at, 'complaint', 'sue-after-silence', number)
  })

  it('time draws the judge, who has the whole file: three acts of the applicant, none of any official', async () => {
    await expectStage(on.at, 'suit', 'with-judge')
    expect(await byPeople()).toEqual([
      `file ${applicant.id}`,
      `complain ${applicant.id}`,
      `sue-after-silence ${applicant.id}`,
    ])
    const drawn = (await acts()).flatMap(({ results }) =>
      results.flatMap((one) => (one.do === 'draw' ? one.drawn : [])),
    )[0]
    await on.at.signInAs(seedPeople().find(({ id }) => id === drawn)!)
    await on.at.go(`${casePath(number)}/inventory`)
    const page = on.at.page.locator('main')
    expect(await page.textContent()).toContain(on.at.say('case.inventory.whole'))
    const who = Object.fromEntries(
      await page
        .locator('.govuk-summary-list__row')
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector('dt')!.textContent.trim(), row.querySelector('dd')!.textContent.trim()]),
        ),
    )
    const all = await acts()
    const count = (as: string): string =>
      on.at.say('case.record.acts', { count: all.filter(({ by }) => by.as === as).length })
    expect(who).toEqual({
      [on.at.say('application.seat.applicant')]: on.at.say('case.record.acts', { count: 3 }),
      [on.at.say('who.time')]: count('time'),
      [on.at.say('who.linked')]: count('linked'),
    })
    expect(await page.locator('table tbody tr').count(), 'a row an act').toBe(all.length)
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
