/** Who looked at whose matters, through the pages of the filled demonstration. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { rebuildReadings } from '../../modules/access-log/index.ts'
import { accessRecordId } from '../../platform/access-record/access-record.ts'
import { caseAt } from '../kit/find-case.ts'
import { httpVisitor, messageAt, unescaped } from '../kit/http-visitor.ts'
import { inPost } from '../kit/matter.ts'
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

it('a prosecutor decides beside the evidence: what was opened is on the record, and a refusal gives its reasons', async () => {
  const { db } = server.house.store
  const [{ person, proceeding, number: name }] = await db
    .query<{ person: string; proceeding: string; number: string }>(
      `select t.person, t.proceeding, (select name from core.name n where n.proceeding = t.proceeding order by n.n limit 1) as number
       from core.task t join core.proceeding p on p.id = t.proceeding where t.step = 'approval.agree' and p.procedure = 'investigation' limit 1`,
    )
    .then((rows) => rows as [(typeof rows)[0]])
  const visitor = await httpVisitor(server, 'en', person)
  const desk = (await visitor.get('/desk')).html
  expect(desk).toContain('1 decision waits for your agreement')
  expect(desk).toContain('0 of 2')
  const number = caseNumberInAddress(name)
  // A desk names the step, and not the act that waits.
  const decision = (await visitor.get(`/cases/${number}/1/approval.agree?from=desk`)).html
  expect(decision).toContain('You have opened 0 of 2.')
  const [exhibit] = decision.match(/\/cases\/[^"]*\/evidence\/1\/\d+\?about=\d+/) ?? []
  const shown = await visitor.get(unescaped(exhibit!))
  expect(shown.html).toContain('Chain of custody')
  expect(shown.html.match(/tz-timeline__act"/g)).toHaveLength(2)
  const about = exhibit!.split('=')[1]!
  const path = `/cases/${number}/1/approval.refuse?about=${about}`
  expect((await visitor.get(path)).html).toContain('You have opened 1 of 2.')
  const suspect = await httpVisitor(server, 'en', await seated(proceeding, 'suspect-1'))
  expect((await suspect.get(unescaped(exhibit!))).status).toBe(404)
  const readings = async () =>
    (await db.query('select opened from access_log.reading where reader = $1 and opened is not null', [person])).length
  expect(await readings()).toBe(1)
  const draft = await visitor.get(`/cases/${number}/papers/1/${about}/qualification-resolution.pdf`)
  expect(draft.status).toBe(200)
  const bytes = (await visitor.get(`/cases/${number}/acts/1/${about}.json`)).html
  const hash = createHash('sha256').update('\0').update(bytes).digest('hex')
  expect(decision).toContain(hash)
  const answer = await visitor.form(path)
  const refused = await visitor.post(path, { ...answer })
  expect(refused.status).toBe(422)
  expect(messageAt(refused.html, 'refusalReasons')).toBeDefined()
  const done = await visitor.post(path, { ...answer, refusalReasons: 'The camera does not show the face.' })
  expect(done.location).toContain('done=investigation.approval.refuse')
  expect((await visitor.get('/desk')).html).not.toContain('decisions-table')
})

it('what an officer reports is entered at the police, and nowhere else', async () => {
  const clerk = await httpVisitor(server, 'en', inPost('registrar', 'police-demo').id)
  const choice = (await clerk.get('/enter')).html
  expect(choice).toContain('/enter/investigation')
  expect(choice).not.toContain('/enter/application')
  const body = {
    agency: 'police-demo',
    happenedWhat: 'A bag was found',
    happenedWhen: 'Today',
    happenedWhere: 'Kokbulak',
  }
  const { key } = await clerk.form('/enter/investigation', '/enter/investigation')
  const other = await clerk.post('/enter/investigation', { key: key!, ...body, agency: 'akimat-demo' })
  expect(other.status).toBe(422)
  const entered = await clerk.post('/enter/investigation', { key: key!, ...body })
  expect(entered.location).toMatch(/\/cases\/JT-/)
  const registrar = await httpVisitor(server, 'en', inPost('registrar', 'akimat-demo').id)
  expect((await registrar.get('/enter/investigation')).status).toBe(404)
  expect((await registrar.get('/enter')).html).toContain('/enter/application')
})

const seated = async (proceeding: string, seat: string): Promise<string> => {
  const [row] = await server.house.store.db.query<{ person: string }>(
    'select person from core.seat where proceeding = $1 and seat = $2',
    [proceeding, seat],
  )
  return row!.person
}

it('the log is acts of the record, and its table comes back from them', async () => {
  const { db, acts } = server.house.store
  const before = await rowsOf(citizen)
  const [last] = (await acts(accessRecordId)).filter(({ bytes }) => bytes.includes(judge))
  expect(JSON.parse(last!.bytes)).toMatchObject({ step: 'note-readings', fields: { readings: [{ reader: judge }] } })
  await db.query('delete from access_log.reading')
  await db.query('delete from access_log.followed')
  expect(await rowsOf(citizen)).toEqual([])
  await rebuildReadings(db)
  expect(await rowsOf(citizen)).toEqual(before)
})
