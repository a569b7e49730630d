/** Staff are told of what is new to them: a matter at their desk, news of what they worked on; never of their own acts. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { rebuildActed } from '../../modules/notices/index.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
const registrar = 'demo-akimat-registrar-1'
const official = 'demo-akimat-official-2'
const colleague = 'demo-akimat-official-3'
const head = 'demo-akimat-head-4'
const staff = [registrar, official, colleague, head]

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const rows = async (person: string, show = 'new') =>
  JSON.parse((await (await httpVisitor(server, 'en', person)).get(`/notices.json?show=${show}`)).html) as {
    count: number
    rows: { number: string; kind: string }[]
  }
/** Notices are delivered by a job a moment after the act. */
const soon = { timeout: 30_000 }
const toldOf = async (number: string) =>
  Promise.all(
    staff.map(async (person) =>
      (await rows(person)).rows.filter((row) => row.number === number).map(({ kind }) => kind),
    ),
  )
const act = async (person: string, step: string, fields: Record<string, unknown>, proceeding?: string) => {
  const answer = await server.house.perform({
    key: server.house.entropy.token(),
    step,
    person,
    fields,
    ...(proceeding ? { proceeding } : { procedure: 'application' }),
  })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

it('an application is news to the registry, then to the officials, then to nobody who has done with it', async () => {
  const { proceeding, number } = await act('demo-citizen-1', 'file', {
    body: 'akimat-demo',
    essence: 'Шам жанбайды',
    request: 'Жөндеңіз',
    address: 'Көкбұлақ',
  })
  const told = () => toldOf(number!)
  await expect.poll(told, soon).toEqual([['application-arrived'], [], [], []])
  await act(registrar, 'register', {}, proceeding)
  await expect.poll(told, soon).toEqual([[], ['application-arrived'], ['application-arrived'], []])
  await act(official, 'take-up', {}, proceeding)
  await expect.poll(async () => (await told())[1], soon).toEqual([])
})

it('what comes of a matter is news to who worked in it, and not to colleagues who did not', async () => {
  const { proceeding, number } = await act('demo-citizen-2', 'file', {
    body: 'akimat-demo',
    essence: 'Жол шұңқыр',
    request: 'Жөндеңіз',
    address: 'Көкбұлақ',
  })
  await act(registrar, 'register', {}, proceeding)
  await act(official, 'take-up', {}, proceeding)
  await act('demo-citizen-2', 'withdraw', {}, proceeding)
  await expect.poll(() => toldOf(number!), soon).toEqual([[], ['withdrawn'], [], []])
})

it('the same is counted in the menu, marked in the list, and known again after the table was lost', async () => {
  const visitor = await httpVisitor(server, 'en', official)
  const { count } = await rows(official)
  expect(count).toBeLessThan((await rows(official, 'all')).count / 2)
  expect((await visitor.get('/notices')).html).toContain(`(${count})`)
  const before = await Promise.all(staff.map((person) => rows(person)))
  await server.house.store.db.query('delete from notices.acted')
  await rebuildActed(server.house.store.db)
  expect(await Promise.all(staff.map((person) => rows(person)))).toEqual(before)
})
