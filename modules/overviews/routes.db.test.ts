import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { accessFrom } from '../../platform/access.ts'
import { openPglite } from '../../platform/db/pglite.ts'
import type { Db } from '../../platform/db/port.ts'
import { pgliteTemplate } from '../../platform/db/test-db.ts'
import { createRegistry } from '../../platform/registry/registry.ts'
import { storeMigrations } from '../../platform/store/store.ts'
import { voices } from '../../server/texts.ts'
import { listInBytes } from '../../web/list.ts'
import type { Person, Reply, Route, Visit } from '../../web/visit.ts'
import { rights } from '../cases/index.ts'
import { overviewMigrations } from './follow.ts'
import { officeRights } from './rights.ts'
import { overviewRoutes } from './routes.ts'

const names = { kk: 'Орган', ru: 'Орган', en: 'Body' }
const registry = createRegistry(
  [
    { id: 'akimat', kind: 'body', zone: 'Asia/Almaty', names },
    { id: 'prosecution', kind: 'district-prosecution', zone: 'Asia/Almaty', names },
    { id: 'court', kind: 'administrative', zone: 'Asia/Almaty', names: { kk: 'Сот', ru: 'Суд', en: 'Court' } },
  ],
  'Asia/Almaty',
)
const head: Person = { id: 'head', name: 'Head', posts: [{ post: 'head', office: 'akimat' }] }
const chair: Person = { id: 'chair', name: 'Chair', posts: [{ post: 'chair', office: 'court' }] }
const suit = {
  id: 'suit-1',
  procedure: 'suit',
  seats: {
    'defendant-1': { holder: { office: 'akimat' }, active: true },
    court: { holder: { office: 'court' }, active: true },
  },
}

describe('the pages of figures', () => {
  let db: Db
  let routes: readonly Route[]

  beforeAll(async () => {
    db = await openPglite({ template: await pgliteTemplate([storeMigrations, overviewMigrations]) })
    await db.script(`
      insert into overviews.count values ('akimat', '2026-02', 'court-outcome', 'granted', 9), ('akimat', '2026-03', 'court-outcome', 'dismissed', 3),
        ('akimat', '2026-02', 'lost-on', 'APPC 80', 9), ('court', '2026-02', 'judged', 'granted', 9), ('court', '2026-02', 'judge-judged', 'judge-1', 9),
        ('prosecution', '2026-02', 'agreement-asked', '', 12), ('prosecution', '2026-02', 'agreement-refused', '', 2), ('prosecution', '2026-03', 'answered-unread', '', 6),
        ('prosecution', '2026-02', 'answer-hours', '1', 5), ('prosecution', '2026-02', 'answer-hours', '20', 4), ('prosecution', '2026-02', 'agreed-article', 'CC 188', 6), ('prosecution', '2026-02', 'agreed-article', 'CC 99', 1);
      insert into overviews.judgment values ('suit-1', 9, 'akimat', 'suit-1', 'court', '2026-02-10', 'granted', '{APPC 80}', '', null);
      insert into overviews.waiting values ('suit-2', 'suit-2', 'suit', 'court', 'heard', '2026-01-10', 'judge-1', false, false);
      insert into core.proceeding values ('suit-1', 'suit', 9, '', '', '', '2026-01-01', null, 'suit-1', '', '', '');
      insert into core.name values ('court', '7194-26-00-4/1', 'suit-1', 1)`)
    routes = overviewRoutes({
      sealed: [],
      db,
      registry,
      access: accessFrom(rights, officeRights),
      zone: 'Asia/Almaty',
      loadMany: async (ids) => (ids.includes('suit-1') ? [{ id: 'suit-1', state: suit }] : []),
      names: async () => () => 'Judge',
    })
  })
  afterAll(() => db.close())

  const say = voices().en
  async function asked(path: string, person?: Person): Promise<Reply> {
    const url = new URL(path, 'http://court')
    const parts = url.pathname.split('/')
    const route = routes.find((one) => {
      const shape = one.path.split('/')
      return shape.length === parts.length && shape.every((part, index) => part === ':id' || part === parts[index])
    })!
    const visit: Visit = {
      say,
      language: 'en',
      ...(person && { person }),
      path,
      query: url.searchParams,
      form: {},
      at: instant('2026-04-01T05:00:00Z'),
      on: calendarDate('2026-04-01'),
      demo: true,
      formKey: () => '',
    }
    return route.answer(visit, { id: parts[3] ?? '' })
  }
  const bodyOf = async (path: string, person?: Person): Promise<string> => {
    const reply = await asked(path, person)
    return reply.kind === 'list' ? listInBytes(reply, new URL(path, 'http://court').pathname).body : reply.kind
  }

  it.each([
    '/overviews',
    '/overviews/losses',
    '/overviews/cases',
    '/overviews/agreements',
    '/overviews/offices/akimat/months',
  ])('%s has the same rows in both twins', async (path) => {
    const { rows } = JSON.parse(await bodyOf(`${path}.json`, head)) as { rows: Record<string, unknown>[] }
    const [header = '', ...lines] = (await bodyOf(`${path}.csv`, head)).trim().split(/\r?\n/)
    expect(rows.length).toBeGreaterThan(0)
    expect(lines).toHaveLength(rows.length)
    expect(Object.keys(rows[0]!).sort()).toEqual(
      header
        .replace(/^\uFEFF/, '')
        .split(',')
        .sort(),
    )
  })

  it('a share stands with its range, and its cases behind it', async () => {
    const { rows } = JSON.parse(await bodyOf('/overviews/losses.json')) as { rows: Record<string, unknown>[] }
    expect(rows).toEqual([
      {
        body: 'akimat',
        name: 'Body',
        judged: 12,
        lost: 9,
        inPart: 0,
        dismissed: 3,
        changed: 0,
        percent: 75,
        low: 47,
        high: 91,
        norms: 'APPC 80: 9',
      },
    ])
  })

  it('a case is listed to those who may read it, and only counted to others', async () => {
    const path = '/overviews/cases.json?body=akimat&norm=APPC+80&outcome=lost'
    expect(JSON.parse(await bodyOf(path, head)).rows).toHaveLength(1)
    expect(JSON.parse(await bodyOf(path)).rows).toEqual([])
    expect(JSON.parse(await bodyOf(`${path}&review=changed`, head)).rows).toEqual([])
  })

  it('what waits and the work of judges are told to those who lead the office, and exist for nobody else', async () => {
    expect(JSON.parse(await bodyOf('/overviews/offices/court/waiting.json', chair)).rows).toMatchObject([
      { stage: 'heard', all: 1, days90: 1 },
    ])
    expect(JSON.parse(await bodyOf('/overviews/offices/court/judges.json', chair)).rows).toEqual([
      { name: 'Judge', waiting: 1, judged: 9, late: 0 },
    ])
    for (const part of ['waiting.json', 'judges.csv']) {
      expect(await bodyOf(`/overviews/offices/court/${part}`, head)).toBe('absent')
      expect(await bodyOf(`/overviews/offices/court/${part}`)).toBe('absent')
    }
    expect(await bodyOf('/overviews/offices/nobody')).toBe('absent')
    expect(await bodyOf('/overviews/offices/court', chair)).toBe('page')
  })

  it('of closed cases totals are told, small numbers only to those who lead the office, and nothing by month', async () => {
    const path = '/overviews/agreements.json'
    const open = JSON.parse(await bodyOf(path)).rows
    expect(open).toMatchObject([
      {
        office: 'prosecution',
        'agreement-asked': 12,
        'agreement-refused': '<5',
        'answered-unread': 6,
        'answer-hours': 1,
      },
    ])
    const lead: Person = { id: 'lead', name: 'Lead', posts: [{ post: 'head', office: 'prosecution' }] }
    expect(JSON.parse(await bodyOf(path, lead)).rows).toMatchObject([{ 'agreement-refused': 2 }])
    expect(JSON.parse(await bodyOf(path, head)).rows).toEqual(open)
    expect(JSON.parse(await bodyOf(`${path}?year=2025`)).rows).toEqual([])
    const months = await bodyOf('/overviews/offices/prosecution/months.json', lead)
    expect(months).not.toMatch(/agreement|answer|:12/)
    expect(await bodyOf('/overviews/agreements?year=constructor')).toBe('page')
  })

  it('whatever an address asks for is answered', async () => {
    for (const query of [
      'from=2026-13',
      'from=9999-01&to=0000-00',
      'where=__proto__',
      "norm=APPC'",
      'outcome=constructor',
      'body=toString',
    ])
      for (const path of ['/overviews', '/overviews/losses', '/overviews/cases', '/overviews/offices/akimat'])
        expect(await bodyOf(`${path}?${query}`, head)).toBe('page')
  })
})
