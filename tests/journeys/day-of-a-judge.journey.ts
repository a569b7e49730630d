/** A judge's day in the browser, in Kazakh, without script: diary, working copy, hearing, judgment, signature; the citizen sees it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import { type SeedPerson, seedPeople } from '../../server/seed/people.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { inOrder } from '../kit/in-order.ts'
import { answers, begins, casePath, expectStage, sends } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Visitor, visitor } from '../kit/visitor.ts'

const note = 'Талап қоюшыдан жолдың суретін сұрау.'
let server: ServerUnderTest
let browser: Browser
let at: Visitor
let suit: {
  readonly number: string
  readonly hearingOn: CalendarDate
  readonly judge: SeedPerson
  readonly citizen: SeedPerson
}

/** The suit of the demonstration whose hearing is still to come. */
async function scheduledSuit(): Promise<typeof suit> {
  const { store, zone } = server.house
  const [row] = await store.db.query<{ number: string; bytes: string; judge: string; citizen: string }>(
    `select n.name as number, a.bytes, j.person as judge, c.person as citizen from core.proceeding p
       join core.name n on n.proceeding = p.root and n.register = 'appeals'
       join core.act a on a.proceeding = p.id and a.step = 'schedule-hearing'
       join core.seat j on j.proceeding = p.id and j.seat = 'judge' and j.active
       join core.seat c on c.proceeding = p.root and c.seat = 'applicant'
      where p.procedure = 'suit' and p.stage = 'scheduled' order by a.at desc limit 1`,
  )
  const { hearingAt } = (JSON.parse(row!.bytes) as Act).fields as { hearingAt: Instant }
  const person = (id: string): SeedPerson => seedPeople().find((one) => one.id === id)!
  return {
    number: row!.number,
    hearingOn: dayAt(hearingAt, zone),
    judge: person(row!.judge),
    citizen: person(row!.citizen),
  }
}

const mainText = async (): Promise<string> => (await at.page.locator('main').textContent())!

describe.skipIf(!hasBrowser)('a judge hears and decides a suit, in Kazakh, without script', { timeout: 60_000 }, () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    suit = await scheduledSuit()
    at = await visitor(browser, server.address, 'kk', { width: 1200, script: false })
    // Moving the law clock does everything due on the way: on a busy machine its page takes a while.
    at.page.context().setDefaultTimeout(20_000)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('the diary of the week leads to the working copy of the hearing', async () => {
    await at.signInAs(suit.judge)
    await at.go(`/diary?week=${suit.hearingOn}`)
    await at.follow(suit.number)
    expect(new URL(at.page.url()).pathname).toContain('/hearing/')
    expect(await at.page.locator('h1').textContent()).toContain(suit.number)
  })

  it('the case leads to the hearing, and the hearing to the week of the diary', async () => {
    await at.go(casePath(suit.number))
    await at.page.locator('main a[href*="/hearing/"]').first().click()
    expect(new URL(at.page.url()).pathname).toContain('/hearing/')
    await at.follow(at.say('hearing.diary'))
    expect(await mainText()).toContain(suit.number)
    await at.follow(suit.number)
  })

  it('the judge keeps a note there, which nobody else reads', async () => {
    await at.fill(at.say('hearing.note.label'), note)
    await at.press(at.say('hearing.note.save'))
    expect(await at.page.locator('.govuk-notification-banner__heading').textContent()).toBe(
      at.say('hearing.note.saved'),
    )
    expect(await at.page.getByLabel(at.say('hearing.note.label'), { exact: true }).inputValue()).toContain(note)
  })

  it('after the day of the hearing its record is entered from the same page', async () => {
    await at.waitUntil(addDays(suit.hearingOn, 1))
    await at.go(`/diary?week=${suit.hearingOn}`)
    await at.follow(suit.number)
    await at.follow(at.say('suit.step.hold-hearing.do'))
    const { choose, write } = answers(at, 'suit')
    await choose('present', 'both')
    await write('courtRecord', 'Тараптар тыңдалды. Дәлелдемелер зерттелді.')
    await sends(at, 'suit', 'hold-hearing', suit.number)
    await expectStage(at, 'suit', 'heard')
  })

  it('the judgment is given and signed with the key of the demonstration', async () => {
    await begins(at, 'suit', 'give-judgment')
    const { choose, write } = answers(at, 'suit')
    await write('introductory', 'Қазақстан Республикасының атынан. Сот ашық отырыста істі қарады.')
    await write('descriptive', 'Талап қоюшы органды міндеттеуді сұрады.')
    await write('reasoning', 'Орган шешімінің заңдылығын дәлелдеген жоқ.')
    await write('operative', 'Талап қою қанағаттандырылсын.')
    await choose('outcome', 'granted')
    await sends(at, 'suit', 'give-judgment', suit.number)
    await at.follow(at.say('document.judgment'))
    await at.follow(at.say('paper.sign.do'))
    await at.press(at.say('case.sign.demo.do'))
    expect(at.page.url()).toContain('signed=yes')
    expect(await at.page.locator('.tz-signatures').textContent()).toContain(suit.judge.name.kk)
  })

  it('the citizen opens the case and reads the judgment with its signature, and no note of the judge', async () => {
    await at.signInAs(suit.citizen)
    await at.go(casePath(suit.number))
    await expectStage(at, 'suit', 'judged')
    expect(await mainText()).not.toContain(note)
    await at.follow(at.say('document.judgment'))
    expect(await mainText()).toContain('Талап қою қанағаттандырылсын.')
    const signatures = (await at.page.locator('.tz-signatures').textContent())!
    expect(signatures).toContain(suit.judge.name.kk)
    expect(signatures).toContain('Жарамды')
  })

  it('nothing failed on the way', () => {
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})
