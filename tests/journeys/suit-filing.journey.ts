/** Each kind of suit filed straight with the court: by turns in three languages, on a phone and on a desk, with script and without. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { formatDay } from '../../web/text/formats.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { inOrder } from '../kit/in-order.ts'
import { answers, begins, casePath, citizen, expectStage, inPost, sends, takesUp } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Visitor, type VisitorSettings, visitor } from '../kit/visitor.ts'

let server: ServerUnderTest
let browser: Browser
let at: Visitor
let language: Language
let number: string

const today = () => dayAt(server.house.clocks.law.now(), server.house.zone)
const nameOf = (office: string): string => server.house.registry.office(office)!.names[language]

/** A suit as somebody types it. */
interface Filed {
  readonly kind: 'contest' | 'compel' | 'action' | 'recognise' | 'by-law'
  readonly from: string
  readonly day: CalendarDate
  /** Further answers on the page of the claim. */
  readonly claim?: Readonly<Record<string, string>>
  readonly late?: string
}

/** From the list of what may be sent to the number; sees the court and the last day before sending. */
async function files({ kind, from, day, claim = {}, late }: Filed): Promise<void> {
  const { say, page } = at
  const { write, choose, no, day: on } = answers(at, 'suit')
  const question = async (title: string, answer: () => Promise<void>): Promise<void> => {
    await at.follow(say(title))
    await answer()
    await at.press(say('form.save'))
  }
  await at.go('/my')
  await at.press(say('suit.step.file.do'))
  await question('suit.field.defendant', () => at.choose(say('suit.field.defendant'), nameOf('akimat-demo')))
  await question('suit.field.claimKind', () => choose('claimKind', kind))
  await question('suit.field.disputeCategory', () => choose('disputeCategory', 'ordinary'))
  await question('suit.page.matter', async () => {
    for (const [field, text] of Object.entries({ claim: 'Т', suitGrounds: 'Н', ...claim })) await write(field, text)
  })
  await question('suit.page.countedFrom', async () => {
    await choose('countedFrom', from)
    await on('countedFromDay', day)
  })
  if (late !== undefined) await question('suit.field.lateReason', () => write('lateReason', late, true))
  await question('suit.field.interimAsked', () => no('interimAsked'))
  await at.follow(say('apply.task.check'))
  const before = (await page.locator('.govuk-summary-list').textContent())!
  expect(before).toContain(nameOf('adm-court-demo'))
  expect(before).toContain(say(`suit.option.claimKind.${kind}`))
  await at.press(say('suit.step.file.do'))
  expect(await page.locator('h1').textContent()).toBe(say('suit.step.file.done'))
  number = (await page.locator('.tz-number').first().textContent())!.trim()
  expect(number).toMatch(/^ЖТ-\d{4}-\d{8}-\d$/)
  const state = await stateNow()
  const said = late === undefined ? 'apply.term.runs' : 'apply.term.over'
  const last = endOf(state, 'suing', server.house.law.days).lastDay!
  expect(before).toContain(say(said, { day: formatDay(last, language) }))
  expect(state.terms.suing!.status).toBe(late === undefined ? 'stopped' : 'ended')
  await at.follow(say('apply.sent.follow'))
  await expectStage(at, 'suit', 'with-judge')
}

async function stateNow(): Promise<State> {
  const root = await rootOf(server.house.store.db, parseCaseNumber(number)!)
  return (await chainOf(server.house.store.db, root!))[0]!
}

async function comes(settings: VisitorSettings, words: Language, person: number): Promise<void> {
  await at?.leave()
  language = words
  at = await visitor(browser, server.address, words, settings)
  await at.signInAs(citizen(person))
}

const judge = async () => {
  const { holder } = (await stateNow()).seats.judge!
  return seedPeople().find(({ id }) => id === holder.person)!
}

// A suit is some twenty-five pages: on a busy machine they take their time.
describe.skipIf(!hasBrowser)('a suit filed straight with the court', { timeout: 90_000 }, () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('compels, in Kazakh, on a phone', async () => {
    await comes({ width: 360 }, 'kk', 3)
    await files({ kind: 'compel', from: 'no-answer', day: addDays(today(), -7) })
  })

  it('asks for an action, in English, without script', async () => {
    await comes({ width: 360, script: false }, 'en', 4)
    await files({ kind: 'action', from: 'action', day: addDays(today(), -3) })
  })

  it('asks to recognise, in Kazakh: the interest is asked for, and only then', async () => {
    await comes({ width: 1200 }, 'kk', 5)
    await files({
      kind: 'recognise',
      from: 'relation',
      day: addDays(today(), -400),
      claim: { interest: 'Зейнетақы есептеліп жатыр.' },
    })
  })

  it('contests a by-law, in Russian: the by-law is asked for', async () => {
    await comes({ width: 1200 }, 'ru', 6)
    await files({ kind: 'by-law', from: 'by-law', day: addDays(today(), -30), claim: { byLaw: 'Правила, пункт 5' } })
    expect(await at.page.locator('main').textContent()).toContain('Правила, пункт 5')
  })

  it('contests, in Russian, late: the page says so before it is sent', async () => {
    await comes({ width: 1200 }, 'ru', 7)
    await files({ kind: 'contest', from: 'act', day: addDays(today(), -90), late: 'Лежал в больнице.' })
    expect(await at.page.locator('.tz-timeline').textContent()).toContain(at.say('suit.step.mark-late.done'))
  })

  it('is answered by the defendant, with the papers of the administrative case row by row', async () => {
    const { say, page } = at
    const { write, no, day } = answers(at, 'suit')
    await takesUp(at, await judge(), number)
    await begins(at, 'suit', 'demand-response')
    await day('respondBy', server.house.law.days.addWorkingDays(today(), 6))
    await sends(at, 'suit', 'demand-response', number)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'suit', 'respond')
    await write('response', 'С иском не согласны.')
    const paper = (n: number) => page.getByLabel(say('suit.field.paper'), { exact: true }).nth(n)
    await paper(0).fill('Лишняя бумага')
    for (const [n, name] of ['Акт осмотра', 'Протокол'].entries()) {
      await at.press(say('form.row.add'))
      await paper(n + 1).fill(name)
    }
    await page.locator('button[name=less]').first().click()
    await page.waitForLoadState('load')
    expect(await page.getByLabel(say('suit.field.paper'), { exact: true }).count()).toBe(2)
    expect(await paper(1).inputValue()).toBe('Протокол')
    await no('admits')
    await sends(at, 'suit', 'respond', number)
    const papers = page.locator('.tz-timeline .tz-rows li')
    expect((await papers.allTextContents()).map((text) => text.replace(/^.*: /, ''))).toEqual([
      'Акт осмотра',
      'Протокол',
    ])
  })

  it('is heard and judged', async () => {
    const drawn = await judge()
    const { write, day, choose } = answers(at, 'suit')
    const hearingOn = server.house.law.days.addWorkingDays(today(), 5)
    await takesUp(at, drawn, number)
    await begins(at, 'suit', 'schedule-hearing')
    await day('hearingAt', hearingOn, '10:00')
    await write('hearingPlace', 'Зал 2')
    await sends(at, 'suit', 'schedule-hearing', number)
    await at.waitUntil(addDays(hearingOn, 1))
    await takesUp(at, drawn, number)
    await begins(at, 'suit', 'hold-hearing')
    await choose('present', 'both')
    await write('courtRecord', 'Стороны выслушаны.')
    await sends(at, 'suit', 'hold-hearing', number)
    await begins(at, 'suit', 'give-judgment')
    for (const part of ['introductory', 'descriptive', 'reasoning', 'operative'])
      await write(part, 'Иск удовлетворить.')
    await choose('outcome', 'granted')
    await sends(at, 'suit', 'give-judgment', number)
    await at.signInAs(citizen(7))
    await at.go(casePath(number))
    await expectStage(at, 'suit', 'judged')
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})
