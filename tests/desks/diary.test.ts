/** The day of a judge: the week, the working copy of a hearing, notes that are nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
let judge: HttpVisitor
let hearing: { number: string; day: string; judge: string; plaintiff: string; path: string }

beforeAll(async () => {
  server = await startUnderTest()
  const [row] = await server.house.store.db.query<{
    bytes: string
    judge: string
    plaintiff: string
    number: string
    place: number
    n: number
  }>(
    `select a.bytes, a.n, j.person as judge, c.person as plaintiff,
            (select name from core.name where proceeding = p.root order by n limit 1) as number,
            (select count(*)::int from core.proceeding o where o.root = p.root and (o.opened_on, o.id) <= (p.opened_on, p.id)) as place
       from core.act a join core.proceeding p on p.id = a.proceeding
       join core.seat j on j.proceeding = p.id and j.seat = 'judge' and j.active
       join core.seat k on k.proceeding = p.id and k.seat = 'court' and k.office = 'adm-court-demo'
       join core.seat c on c.proceeding = p.id and c.seat like 'plaintiff%' and c.person is not null
      where a.step = 'schedule-hearing' and p.stage = 'scheduled' order by a.at desc limit 1`,
  )
  const { fields } = JSON.parse(row!.bytes) as { fields: { hearingAt: string } }
  hearing = {
    ...row!,
    day: fields.hearingAt.slice(0, 10),
    path: `/cases/${caseNumberInAddress(row!.number)}/hearing/${row!.place}/${row!.n}`,
  }
  judge = await httpVisitor(server, 'ru', hearing.judge)
})
afterAll(async () => {
  await server?.stop()
})

describe('the diary', () => {
  it('shows the hearing in its week as a table with headed days and hours, and its twins have the same rows', async () => {
    const { html } = await judge.get(`/diary?week=${hearing.day}`)
    expect(html).toContain(hearing.number)
    expect(html).toMatch(/<th scope="col"[^>]*>Понедельник/)
    expect(html).toContain('<th scope="row">10:00</th>')
    const { rows } = JSON.parse((await judge.get(`/diary.json?week=${hearing.day}`)).html) as {
      rows: { number: string; kind: string }[]
    }
    expect(rows.some(({ number, kind }) => kind === 'hearing' && number === hearing.number)).toBe(true)
    const csv = (await judge.get(`/diary.csv?week=${hearing.day}`)).html.trim().split('\n')
    expect(csv).toHaveLength(rows.length + 1)
  })
  it('a week without hearings is said to be free', async () => {
    expect((await judge.get('/diary?week=2027-08-02')).html).toContain('На этой неделе заседаний нет.')
  })
  it('a day that does not exist shows this week and says so', async () => {
    const { status, html } = await judge.get('/diary?week=2026-02-30')
    expect(status).toBe(200)
    expect(html).toContain('Такого дня нет')
  })
  it('a judgment that nobody sent for execution is late for the secretary: on the desk and in the diary, and in no judge’s diary', async () => {
    const [late] = await server.house.store.db.query<{ number: string; last_day: string; judge: string }>(
      `select (select name from core.name where proceeding = p.root order by n limit 1) as number, t.last_day, j.person as judge
         from core.task t join core.proceeding p on p.id = t.proceeding
         join core.seat j on j.proceeding = p.id and j.seat = 'judge' and j.active
        where t.step = 'send-for-execution' and t.office = 'adm-court-demo' and t.post = 'secretary' order by t.last_day limit 1`,
    )
    const sending = async (person: string) => {
      const visitor = await httpVisitor(server, 'en', person)
      const { rows } = JSON.parse((await visitor.get('/diary.json')).html) as {
        rows: { number: string; what: string }[]
      }
      return rows.some(({ number, what }) => number === late!.number && what === 'sending-for-execution')
    }
    const secretary = 'demo-adm-court-secretary-17'
    const visitor = await httpVisitor(server, 'en', secretary)
    const { rows } = JSON.parse((await visitor.get('/desk.json?list=available')).html) as {
      rows: { number: string; steps: string[]; lastDay: string }[]
    }
    expect(rows.find(({ number }) => number === late!.number)).toMatchObject({
      steps: ['send-for-execution'],
      lastDay: late!.last_day,
    })
    expect([await sending(secretary), await sending(late!.judge)]).toEqual([true, false])
  })
  it('is not there for somebody without a post, and never shows a case of another judge', async () => {
    const citizen = await httpVisitor(server, 'ru', hearing.plaintiff)
    expect((await citizen.get('/diary')).status).toBe(404)
    const others = ['13', '14', '15', '16'].map((n) => `demo-adm-court-judge-${n}`).filter((id) => id !== hearing.judge)
    for (const id of others) {
      const other = await httpVisitor(server, 'ru', id)
      expect((await other.get(`/diary?week=${hearing.day}`)).html).not.toContain(hearing.number)
    }
  })
})

describe('notes on a hearing', () => {
  it('are seen by their author and by nobody else, on no page and in no export', async () => {
    const secret = 'Тек өзіме: куәны қайта шақыру'
    const form = await judge.form(hearing.path, hearing.path)
    const { status } = await judge.post(hearing.path, { ...form, note: secret })
    expect(status).toBe(303)
    expect((await judge.get(hearing.path)).html).toContain(secret)
    const secretary = await httpVisitor(server, 'ru', 'demo-adm-court-secretary-17')
    const hers = await secretary.get(hearing.path)
    expect(hers.status).toBe(200)
    expect(hers.html).not.toContain(secret)
    const citizen = await httpVisitor(server, 'ru', hearing.plaintiff)
    expect((await citizen.get(hearing.path)).status).toBe(404)
    const record = hearing.path.replace(/\/hearing.*/, '')
    for (const reader of [judge, secretary, citizen])
      for (const path of [record, `${record}.json`]) expect((await reader.get(path)).html).not.toContain(secret)
  })
  it('too long for a note, they are given back with what is wrong', async () => {
    const form = await judge.form(hearing.path, hearing.path)
    const { status, html } = await judge.post(hearing.path, { ...form, note: 'ә'.repeat(50_001) })
    expect(status).toBe(422)
    expect(html).toContain('href="#note"')
    expect(html).toContain('ә'.repeat(1_000))
  })
  it('an act that set no hearing has no working copy', async () => {
    expect((await judge.get(hearing.path.replace(/\d+$/, '1'))).status).toBe(404)
    expect((await judge.get(hearing.path.replace(/\d+$/, '999'))).status).toBe(404)
  })
})
