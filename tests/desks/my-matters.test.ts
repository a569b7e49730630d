/** The list of one's own matters: the day it shows is one that still lies ahead, where there is one. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const running = `select last_day as day from core.term where proceeding = $1 and status = 'running'`

interface Row {
  readonly number: string
  readonly procedure: string
  readonly stage: string
  readonly lastDay: string | null
}

it('shows a day that has passed only while the matter goes on and nothing lies ahead', async () => {
  const { house } = server
  const today = dayAt(house.clocks.law.now(), house.zone)
  const citizens = seedPeople().filter(({ posts }) => posts.length === 0)
  const shown = { ahead: 0, passed: 0, none: 0 }
  for (const { id } of citizens) {
    const visitor = await httpVisitor(server, 'ru', id)
    const { rows } = JSON.parse((await visitor.get('/my.json')).html) as { rows: Row[] }
    for (const { number, procedure, stage, lastDay } of rows) {
      const chain = await chainOf(house.store.db, (await rootOf(house.store.db, parseCaseNumber(number)!))!)
      const state = chain.find((one: State) => one.procedure === procedure && one.branches.main?.stage === stage)!
      const days = (await house.store.db.query<{ day: string | null }>(running, [state.id])).flatMap(
        ({ day }) => day ?? [],
      )
      if (lastDay !== null && lastDay < today) {
        shown.passed++
        expect([number, state.closed, days.some((day) => day >= today)]).toEqual([number, false, false])
      } else if (lastDay !== null) shown.ahead++
      else {
        shown.none++
        expect([number, state.closed || days.length === 0]).toEqual([number, true])
      }
    }
  }
  expect(shown.ahead).toBeGreaterThan(5)
  expect(shown.passed).toBeGreaterThan(0)
  expect(shown.none).toBeGreaterThan(0)
})
