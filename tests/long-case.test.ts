/** A case of years: its page stays light, every act can be reached, and a page that is not there is the first or the last. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '../kernel/calendar-date.ts'
import { dayAt, instantOf } from '../kernel/instant.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { caseAt } from './kit/find-case.ts'
import { httpVisitor } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const actsAdded = 120

it('shows fifty acts at a time, the newest first, and all of them over its pages', async () => {
  const { house } = server
  const suit = await caseAt(server, 'suit', 'scheduled')
  const [row] = await house.store.db.query<{ id: string }>(
    `select proceeding as id from core.seat where seat = 'judge' and person = $1 and proceeding in (select id from core.proceeding where stage = 'scheduled')`,
    [suit.judge!],
  )
  const today = dayAt(house.clocks.law.now(), house.zone)
  for (let n = 0; n < actsAdded; n++) {
    const answer = await house.perform({
      key: `long-case:${n}`,
      proceeding: row!.id,
      step: 'schedule-hearing',
      person: suit.judge!,
      fields: { hearingAt: instantOf(addDays(today, 20), '10:00', house.zone), hearingPlace: `${n}-зал` },
    })
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  }
  const path = suit.path.replace(/\/\d+$/, '')
  const reader = await httpVisitor(server, 'ru', suit.applicant)
  const rooms = (html: string): string[] => [...html.matchAll(/(\d+)-зал/g)].map(([, n]) => n!)
  const first = await reader.get(path)
  expect(first.status).toBe(200)
  expect(rooms(first.html)[0]).toBe(String(actsAdded - 1))
  expect(first.html).toContain('?page=2#timeline')
  const seen = new Set<string>()
  for (const page of [1, 2, 3])
    for (const room of rooms((await reader.get(`${path}?page=${page}`)).html)) seen.add(room)
  expect(seen.size).toBe(actsAdded)
  const last = rooms((await reader.get(`${path}?page=3`)).html)
  for (const [typed, like] of [
    ['99', last],
    ['0', rooms(first.html)],
    ['x', rooms(first.html)],
    ['1e9', last],
  ] as const) {
    const answered = await reader.get(`${path}?page=${typed}`)
    expect([typed, answered.status, rooms(answered.html)]).toEqual([typed, 200, like])
  }
})
