/** Sending that fails on our side: the person has the time of the attempt, nothing was filed, and the next attempt is the only case. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours } from '../../kernel/instant.ts'
import { formatMoment } from '../../web/text/formats.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const person = 'demo-citizen-5'
let server: ServerUnderTest
let visitor: HttpVisitor
let draft: string
let triedAt: string

beforeAll(async () => {
  server = await startUnderTest()
  visitor = await httpVisitor(server, 'ru', person)
  const { store, entropy, clocks } = server.house
  draft = entropy.uuid7(clocks.machine.now())
  const body = { body: 'akimat-demo', essence: 'Нет света.', request: 'Почините.', address: 'Кокбулак, 1', phone: '' }
  await store.saveDraft({ id: draft, person, kind: 'application', body })
})
afterAll(() => server?.stop())

const send = async () => {
  const action = `/apply/${draft}/send`
  return visitor.post(action, await visitor.form(`/apply/${draft}/check`, `/ru${action}`))
}
const filed = () =>
  server.house.store.db.query<{ id: string; at: string }>(
    `select p.id, a.at from core.proceeding p join core.act a on a.proceeding = p.id and a.n = 1
      where p.procedure = 'application' and p.id in (select proceeding from core.seat where person = $1) order by a.position`,
    [person],
  )

it('fails: the answers stay, and the draft says when it was tried', async () => {
  const { db } = server.house.store
  await db.query(
    `create function core.broken() returns trigger language plpgsql as 'begin raise exception ''no room''; end'`,
  )
  await db.query('create trigger broken before insert on core.act for each row execute function core.broken()')
  const before = await filed()
  triedAt = formatMoment(server.house.clocks.law.now(), server.house.zone, 'ru')
  const answer = await send()
  expect(answer.status).toBeGreaterThanOrEqual(500)
  expect(await filed()).toEqual(before)
  const { html } = await visitor.get(`/apply/${draft}/check`)
  expect(html).toContain(triedAt)
  expect(html).toContain('Считать ли его днём подачи, решает суд.')
  expect(html).toContain('Нет света.')
  await db.query('drop trigger broken on core.act')
})

it('an hour later it is sent, once, and the receipt still says when it was tried first', async () => {
  const before = await filed()
  const { law } = server.house.clocks
  const later = addHours(law.now(), 1)
  await law.moveTo(later)
  const { location } = await send()
  const receipt = await visitor.get(location)
  expect(receipt.html).toContain(triedAt)
  expect((await send()).status).toBe(403)
  expect((await visitor.get(`/apply/${draft}/check`)).location).toBe(location)
  const after = await filed()
  expect(after).toHaveLength(before.length + 1)
  expect(after.at(-1)!.at >= later, 'it came when it was sent').toBe(true)
})

it('another person sees nothing of it on the same receipt', async () => {
  const stranger = await httpVisitor(server, 'ru', 'demo-citizen-1')
  const { location } = await visitor.get(`/apply/${draft}/check`)
  expect((await stranger.get(location)).status).toBe(404)
})
