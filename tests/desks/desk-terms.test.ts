/** One matter, one "until when": every desk of the demonstration shows the day of the box on top of the case. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { formatDay } from '../../web/text/formats.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

interface Row {
  readonly number: string
  readonly procedure: string
  readonly lastDay: string | null
}

/** The proceedings of a number, and which of them the page is about: the newest that is not over. */
async function currentOf(number: string): Promise<State> {
  const rows = await server.house.store.db.query<{ state: string }>(
    `select p.state from core.proceeding p join core.name n on n.name = $1
      where p.root = (select root from core.proceeding where id = n.proceeding) order by p.opened_on, p.id`,
    [number],
  )
  const states = rows.map(({ state }) => JSON.parse(state) as State)
  return states.findLast(({ closed }) => !closed) ?? states.at(-1)!
}

it('every row of every desk shows the day of the turn on the page of its case, when it is that desk’s turn', async () => {
  const { store, registry, clocks } = server.house
  const desks = await store.db.query<{ office: string; post: string }>(
    'select distinct office, post from core.task where office is not null order by office, post',
  )
  const people = new Set<string>()
  for (const { office, post } of desks) {
    const on = dayAt(clocks.law.now(), registry.zoneOf(office))
    const holder = registry.staffOf(office, on).find((one) => one.post === post)
    if (holder) people.add(holder.person)
  }
  const [compared, different]: [string[], string[]] = [[], []]
  for (const person of people) {
    const visitor = await httpVisitor(server, 'en', person)
    for (const list of ['mine', 'available']) {
      const { rows } = JSON.parse((await visitor.get(`/desk.json?list=${list}`)).html) as { rows: Row[] }
      for (const { number, procedure, lastDay } of rows) {
        if ((await currentOf(number)).procedure !== procedure) continue
        const { html } = await visitor.get(`/cases/${caseNumberInAddress(number)}`)
        if (!html.includes('tz-turn--yours')) continue
        const shown = /class="tz-turn__day">(?:<[^>]*>)*([^<]*)/.exec(html)?.[1]?.trim()
        const expected = lastDay === null ? undefined : formatDay(calendarDate(lastDay), 'en')
        compared.push(number)
        if (shown !== expected) different.push(`${person} ${list} ${number}: desk ${expected}, case ${shown}`)
      }
    }
  }
  expect(different).toEqual([])
  expect(compared.length).toBeGreaterThan(10)
})
