/** Every list of a page has the same rows as JSON and as CSV, and the page says where they are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf } from '../../server/routes.ts'
import { demoOrganisation, seedPeople } from '../../server/seed/people.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import { type HttpVisitor, httpVisitor, unescaped } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { makeKey } from './caller.ts'

let server: ServerUnderTest
/** A day on which hearings are set. */
let hearingDay: string
beforeAll(async () => {
  server = await startUnderTest()
  await server.house.texts.settled()
  await makeKey(server, 'demo-citizen-1')
  const appointed = await server.house.perform({
    key: 'twins-appoint',
    proceeding: 'demo-citizen-5',
    step: 'appoint',
    person: administrator,
    fields: { post: 'official', office: 'akimat-demo', since: '2027-03-01', order: '№ 1' },
  })
  expect(appointed).not.toHaveProperty('refused')
  const { html } = await (await httpVisitor(server, 'en')).get('/hearings')
  hearingDay = [...html.matchAll(/"\/en\/hearings\?date=([\d-]{10})"/g)].at(-1)![1]!
})
afterAll(() => server?.stop())

/** Rows of the body of a table, as the text of their cells. */
function tableRows(html: string, id: string): string[][] {
  const table = new RegExp(`<table[^>]* id="${id}".*?</table>|id="${id}"[^>]*>.*?</table>`, 's').exec(html)?.[0] ?? ''
  const body = /<tbody.*?<\/tbody>/s.exec(table)?.[0] ?? ''
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      unescaped(cell!.replace(/<[^>]+>/g, '')).trim(),
    ),
  )
}

/** A CSV as rows of cells; quotes as RFC 4180 has them. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

interface List {
  readonly path: string
  /** The page that shows it, where that has another address. */
  readonly page?: string
  readonly person?: string
  /** The organisation the person speaks for. */
  readonly voice?: string
  readonly query?: string
  /** The table of the page, the column of the data that names a row, and where the cells of the page name it. */
  readonly table?: string
  /** Further tables of the page, where one row of the data has its columns in several. */
  readonly tables?: readonly string[]
  readonly by: string
  readonly cell?: number
  /** Names on the page may stand once for several rows of the data. */
  readonly grouped?: true
  /** The page shows a part; its twins have the whole list. */
  readonly paged?: true
  /** The demonstration has none; tests/live makes some. */
  readonly mayBeEmpty?: true
}

const administrator = seedPeople().find(({ posts }) => posts[0]?.post === 'administrator')!.id
const secretary = 'demo-adm-court-secretary-17'
const registrar = 'demo-akimat-registrar-1'
const { leader, id: organisation } = demoOrganisation

const lists: readonly List[] = [
  { path: '/my', person: 'demo-citizen-1', table: 'matters', by: 'number', cell: 0, grouped: true },
  { path: '/notices', person: 'demo-citizen-1', table: 'notices', by: 'number' },
  { path: '/notices/failed', person: registrar, table: 'failed', by: 'number' },
  { path: '/outbox', by: 'subject' },
  { path: '/desk', person: registrar, query: '?list=available', table: 'desk-table', by: 'number', paged: true },
  { path: '/desk', person: secretary, query: '?list=all', table: 'desk-table', by: 'number', paged: true },
  { path: '/diary', person: secretary, by: 'number' },
  { path: '/find', person: registrar, query: '?q=0000', table: 'found', by: 'number' },
  { path: '/find/papers', page: '/find', person: registrar, query: '?q=%D0%B6%D0%BE%D0%BB', by: 'number' },
  { path: '/hearings', query: '?date=:day', table: 'hearings', by: 'number' },
  { path: '/glossary', by: 'en' },
  { path: '/courts', query: '?kind=court', table: 'offices', by: 'en', cell: 0, paged: true },
  { path: '/procedures', table: 'procedures', by: 'id', grouped: true },
  { path: '/draws', table: 'draws', by: 'label' },
  { path: '/overviews', by: 'office' },
  { path: '/overviews/losses', table: 'bodies-table', by: 'name', cell: 0 },
  {
    path: '/overviews/agreements',
    table: 'offices-agreement',
    tables: ['offices-custody', 'offices-trial'],
    by: 'name',
    cell: 0,
  },
  { path: '/overviews/cases', person: 'demo-adm-court-chair-18', table: 'cases', by: 'number', cell: 0 },
  { path: '/overviews/offices/:id/months', query: 'akimat-demo', by: 'month' },
  { path: '/overviews/offices/:id/waiting', person: 'demo-akimat-head-4', query: 'akimat-demo', by: 'stage' },
  { path: '/overviews/offices/:id/judges', person: 'demo-adm-court-chair-18', query: 'adm-court-demo', by: 'name' },
  { path: '/me/api', person: 'demo-citizen-1', table: 'keys', by: 'label', cell: 0 },
  { path: '/me/passkeys', person: 'demo-citizen-1', by: 'name', mayBeEmpty: true },
  { path: '/me/access-log', person: 'demo-citizen-1', by: 'at', mayBeEmpty: true },
  { path: '/me/sessions', person: 'demo-citizen-1', table: 'sessions', by: 'id' },
  { path: '/payments', person: 'demo-citizen-1', by: 'number', mayBeEmpty: true },
  { path: '/organisation', person: leader, voice: organisation, by: 'name' },
  { path: '/admin/people', person: administrator, table: 'people', by: 'name', cell: 0, paged: true },
  { path: '/admin/settings', person: administrator, table: 'settings', by: 'name', cell: 0 },
  { path: '/admin/texts', person: administrator, query: '?q=desk.', table: 'texts', by: 'key', cell: 0, paged: true },
  { path: '/admin/changes', person: administrator, table: 'changes', by: 'at', paged: true },
]

/** Lists that a story makes: its own test reads their twins. */
const ofStories = ['/cases/:number/service', '/many/:id/results']

const addressOf = ({ path, query = '' }: List, ending: string): string =>
  path.includes(':id')
    ? `${path.replace(':id', query)}${ending}`
    : `${path}${ending}${query.replace(':day', hearingDay)}`

/** Whoever reads the list, speaking for an organisation where it is the organisation's. */
async function readerOf({ person, voice }: List): Promise<HttpVisitor> {
  const visitor = await httpVisitor(server, 'en', person)
  if (voice) await server.house.sessions.speakFor(visitor.cookies.get('tarazy')!, voice)
  return visitor
}

/** Everything that the page shows of a list, over all its pages. */
async function shownOn(visitor: HttpVisitor, list: List): Promise<string[][]> {
  const rows: string[][] = []
  for (let n = 1; n <= 100; n++) {
    const address = addressOf(list, '')
    const { html } = await visitor.get(list.paged ? `${address}${address.includes('?') ? '&' : '?'}page=${n}` : address)
    const named = [list.table!, ...(list.tables ?? [])].flatMap((table) => tableRows(html, table))
    const more = list.tables ? [...new Map(named.map((row) => [row[list.cell!], row])).values()] : named
    if (more.length === 0 || (n > 1 && more[0]!.join() === rows.at(-more.length)?.join())) break
    rows.push(...more)
    if (!list.paged) break
  }
  return rows
}

describe('the twins of a list', () => {
  it.each(lists)('$path of $person: page, JSON and CSV have the same rows', async (list) => {
    const visitor = await readerOf(list)
    const { rows } = JSON.parse((await visitor.get(addressOf(list, '.json'))).html) as {
      rows: Record<string, unknown>[]
    }
    const [header, ...table] = csvRows((await visitor.get(addressOf(list, '.csv'))).html)
    const column = Math.max(0, header!.indexOf(list.by))
    const ofJson = rows.map((row) => String(row[list.by] ?? ''))
    const ofCsv = table.map((row) => row[column]!.replace(/^'/, ''))
    if (!list.mayBeEmpty) expect(ofJson.length, 'the demonstration has rows').toBeGreaterThan(0)
    expect(list.path === '/procedures' ? [...new Set(ofCsv)] : ofCsv).toEqual(ofJson)
    if (list.table === undefined) return
    const shown = await shownOn(visitor, list)
    if (list.cell !== undefined)
      expect(
        [...new Set(shown.map((row) => row[list.cell!]!.replace(/(Abolished: |Works since ).*$/, '')))].sort(),
      ).toEqual([...new Set(ofJson)].sort())
    expect(shown.length).toBe(list.grouped && list.cell === 0 ? new Set(ofJson).size : ofJson.length)
  })

  it('are two for every list, and none is left out of this test', () => {
    const routes = routesOf(server.house, peopleOf(server.house.store, server.house.registry))
    const having = (ending: string): string[] =>
      routes
        .flatMap(({ method, path }) =>
          method === 'GET' && path.endsWith(ending) ? [path.slice(0, -ending.length)] : [],
        )
        .sort()
    expect(having('.csv')).toEqual(having('.json'))
    expect([...new Set([...lists.map(({ path }) => path), ...ofStories])].sort()).toEqual(having('.json'))
  })

  it('are named by the page, in its head and in its header', async () => {
    for (const list of lists.filter(({ path }) => !path.includes(':id'))) {
      const visitor = await readerOf(list)
      const { html, headers } = await visitor.get(addressOf({ ...list, path: list.page ?? list.path }, ''))
      for (const type of ['json', 'csv']) {
        expect(html).toMatch(
          new RegExp(`<link rel="alternate" type="(application|text)/${type}" href="/en${list.path}\\.${type}`),
        )
        expect(headers.get('link')).toContain(`</en${list.path}.${type}`)
      }
    }
  })

  it('begin with a mark only for those who ask for it', async () => {
    const bytes = async (query: string): Promise<number[]> => [
      ...new Uint8Array(await (await fetch(`${server.address}/kk/courts.csv${query}`)).arrayBuffer()).slice(0, 3),
    ]
    expect(await bytes('?bom=1')).toEqual([0xef, 0xbb, 0xbf])
    expect(await bytes('')).not.toEqual([0xef, 0xbb, 0xbf])
  })
})
