/** What everybody may see of a civil case: its sessions by their kind, and what became of each; nobody's name but the judge's. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { registerNumberInAddress } from '../../kernel/case-number.ts'
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

const inTrial = `select p.state from core.proceeding p where p.procedure = 'civil-suit'
  and exists (select from core.act a where a.proceeding = p.id and a.step = 'hold-preliminary-session')
  and exists (select from core.act a where a.proceeding = p.id and a.step = 'schedule-hearing') order by p.id limit 1`

it('a preliminary session that was held is not called moved when the day of the hearing is set', async () => {
  const [found] = await server.house.store.db.query<{ state: string }>(inTrial, [])
  const { names, seats } = JSON.parse(found!.state) as State
  const visitor = await httpVisitor(server, 'ru')
  const { status, html } = await visitor.get(`/public/cases/${registerNumberInAddress(names.at(-1)!.name)}`)
  expect(status).toBe(200)
  const sessions = html.slice(html.indexOf('<h2'))
  expect(sessions).toContain('предварительное')
  expect(sessions).not.toContain('Перенесено')
  for (const [seat, { holder }] of Object.entries(seats)) {
    const person = seedPeople().find(({ id }) => id === holder.person)
    if (person) expect([seat, html.includes(person.name.ru)]).toEqual([seat, seat === 'judge'])
  }
})
