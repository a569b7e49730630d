/** Who looked at whose matters, through the pages of the filled demonstration. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rebuildReadings } from '../../modules/access-log/index.ts'
import { accessRecordId } from '../../platform/access-record/access-record.ts'
import { caseAt } from '../kit/find-case.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
let path: string
let citizen: string
let judge: string

beforeAll(async () => {
  server = await startUnderTest()
  const found = await caseAt(server, 'suit', 'scheduled')
  path = found.path.replace(/\/\d+$/, '')
  citizen = found.applicant
  judge = found.judge!
})
afterAll(async () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
  await server.stop()
  rmSync(server.path, { recursive: true, force: true })
})

const rowsOf = async (person: string): Promise<{ number: string; post: string; office: string }[]> => {
  const visitor = await httpVisitor(server, 'en', person)
  return JSON.parse((await visitor.get('/me/access-log.json')).html).rows
}

it('before anybody looked the page says so, and one’s own reading is nobody’s news', async () => {
  const visitor = await httpVisitor(server, 'en', citizen)
  await visitor.get(path)
  expect((await visitor.get('/me/access-log')).html).toContain('Nobody has looked.')
})

it('a judge who opened the case, its inventory and its record for machines stands there once, by post and office', async () => {
  const visitor = await httpVisitor(server, 'en', judge)
  for (const rest of ['', '/inventory', '.json']) expect((await visitor.get(path + rest)).status).toBe(200)
  const rows = await rowsOf(citizen)
  expect(rows).toMatchObject([{ post: 'judge', office: expect.stringContaining('court') }])
  const here = await httpVisitor(server, 'en', citizen)
  const { html } = await here.get('/me/access-log')
  expect(html).toContain(`href="/en${path}"`)
  expect(html).toContain('Judge')
  const csv = (await here.get('/me/access-log.csv')).html.trim().split('\n')
  expect(csv).toHaveLength(rows.length + 1)
})

it('who may not read the case leaves nothing in the log, and the log of one is not shown to another', async () => {
  const stranger = await httpVisitor(server, 'en', 'demo-akimat-head-4')
  const other = await server.house.store.db.query<{ person: string }>(
    `select person from core.seat where person is not null and person like 'demo-citizen%' and person <> $1
       and proceeding not in (select proceeding from core.seat where person = $1) limit 1`,
    [citizen],
  )
  const before = await rowsOf(citizen)
  const neighbour = await httpVisitor(server, 'en', other[0]!.person)
  expect((await neighbour.get(path)).status).toBe(404)
  expect((await stranger.get('/cases/JT-2026-99999999-0')).status).toBe(404)
  expect(await rowsOf(citizen)).toEqual(before)
  expect(await rowsOf(other[0]!.person)).not.toContainEqual(expect.objectContaining({ number: before[0]!.number }))
})

it('whoever sits beside the first party, as its second holder, sees the same readings', async () => {
  const { db } = server.house.store
  const second = 'demo-citizen-3'
  const [number] = await rowsOf(citizen)
  expect(await rowsOf(second)).not.toContainEqual(number)
  const [{ proceeding }] = (await db.query<{ proceeding: string }>(
    `select s.proceeding from core.seat s join core.proceeding p on p.id = s.proceeding
      where s.person = $1 and s.active and s.seat = 'plaintiff' and p.stage = 'scheduled' limit 1`,
    [citizen],
  )) as [{ proceeding: string }]
  await db.query(
    `insert into core.seat select proceeding, 99, 'plaintiff-2', $2, office, active from core.seat
      where proceeding = $1 and seat = 'plaintiff'`,
    [proceeding, second],
  )
  expect(await rowsOf(second)).toContainEqual(number)
})

it('the log is acts of the record, and its table comes back from them', async () => {
  const { db, acts } = server.house.store
  const before = await rowsOf(citizen)
  const last = (await acts(accessRecordId)).at(-1)!
  expect(JSON.parse(last.bytes)).toMatchObject({ step: 'note-readings', fields: { readings: [{ reader: judge }] } })
  await db.query('delete from access_log.reading')
  await db.query('delete from access_log.followed')
  expect(await rowsOf(citizen)).toEqual([])
  await rebuildReadings(db)
  expect(await rowsOf(citizen)).toEqual(before)
})
