/**
 * A matter against a judge, a covert action and a cooperation agreement are sealed (CrPC 231-240, 550, 619(6)): whoever has no seat in it gets, at every address, the very
 * bytes that a number never given gets, and no list, feed, figure or count of theirs changes when it is opened.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress, formatCaseNumber } from '../kernel/case-number.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { chainOf } from '../platform/lists.ts'
import { paperCode, readPaperCode } from '../platform/papers/codes.ts'
import { seedPeople } from '../server/seed/people.ts'
import { type Caller, callerOf } from './api/caller.ts'
import { type HttpVisitor, httpVisitor } from './kit/http-visitor.ts'
import { inPost } from './kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

const head = inPost('head', 'prosecutor-general-demo').id
const concerned = seedPeople().filter(({ posts }) => posts.length === 0)[4]!
/** Who might come near: whom it concerns, colleagues of whoever works on it, the head of the police, the court, the administrator. */
const strangers: Readonly<Record<string, string | undefined>> = {
  nobody: undefined,
  'the judge concerned': concerned.id,
  'a citizen': seedPeople().filter(({ posts }) => posts.length === 0)[0]!.id,
  'a prosecutor of the same office': inPost('prosecutor', 'prosecutor-general-demo').id,
  'the head of the investigator': inPost('head-of-investigation', 'police-demo').id,
  'the head of the police': inPost('head', 'police-demo').id,
  'the secretary of the court': inPost('secretary', 'investigating-demo').id,
  'the chair of the court': inPost('chair', 'investigating-demo').id,
  'the head of the prosecution': inPost('head', 'district-prosecution-demo').id,
  'the administrator': inPost('administrator', 'house').id,
}
const never = formatCaseNumber({ kind: 'person', year: 2026, serial: 99_999_000 })

/** Addresses that take a number; `NUMBER` stands for it. */
const ofNumber = [
  ...['', '.json', '/inventory', '/calendar.ics', '/service', '/service.json', '/service.csv'].map(
    (end) => `/cases/NUMBER${end}`,
  ),
  '/cases/NUMBER/1/agree-to-continue',
  '/cases/NUMBER/1/open-against-judge',
  '/cases/NUMBER/1/sanction-covert',
  '/cases/NUMBER/1/conclude-cooperation',
  '/cases/NUMBER/papers/1/2/resolution',
  '/cases/NUMBER/papers/1/2/resolution.pdf',
  '/cases/NUMBER/papers/1/2/resolution/sign',
  '/cases/NUMBER/notices/1/2/may-continue.pdf',
  '/cases/NUMBER/hearing/1/2',
  '/hearings/NUMBER/card.json',
  '/courts/NUMBER',
  '/draws/NUMBER/1',
  '/calendar/NUMBER.ics',
  ...['/find', '/find.json', '/find.csv', '/find/papers.json', '/desk', '/desk.json'].map((path) => `${path}?q=NUMBER`),
]
/** Lists, feeds, figures and counts. */
const lists = [
  ...['/hearings', '/draws', '/courts', '/overviews', '/outbox'].flatMap((path) => [
    path,
    `${path}.json`,
    `${path}.csv`,
  ]),
  ...['/hearings.rss', '/hearings.ics', '/draws.rss', '/overviews/cases.json', '/sign-in', '/'],
]
const ownLists = [
  '/my',
  '/desk',
  '/notices',
  '/diary',
  '/me/access-log',
  '/organisation',
  '/desk/people',
  '/notices/failed',
  '/overviews/cases',
  '/admin/changes',
].flatMap((path) => [path, `${path}.json`, `${path}.csv`])

const interfaceLists = ['/matters', '/tasks', '/inbox', '/draws', '/openings']

let server: ServerUnderTest
let number: string
let covert: string
let cooperation: string
let proceeding: string
const visitors = new Map<string, HttpVisitor>()
const callers = new Map<string, Caller>()
const before = new Map<string, string>()
let seen = 0

/** What cannot be the same twice: the clock of the demonstration, the key of a form, the link back to where one is. */
const settled = (text: string): string =>
  text
    .replaceAll('><', '>\n<')
    .replace(/, \d\d:\d\d(<\/a>)/g, '$1')
    .replace(/(name="(?:key|until)" value=")[^"]*/g, '$1')
    .replace(/<lastBuildDate>[^<]*|DTSTAMP:\d+T\d+Z/g, '')
const listsOf = (who: string): readonly string[] => (strangers[who] ? [...lists, ...ownLists] : lists)
const without = (text: string, one: string): string =>
  settled(text)
    .replaceAll(one, 'NUMBER')
    .replaceAll(caseNumberInAddress(one), 'NUMBER')
    .replaceAll(encodeURIComponent(one), 'NUMBER')
    .replaceAll(encodeURIComponent(caseNumberInAddress(one)), 'NUMBER')

async function answered(visitor: HttpVisitor, path: string): Promise<string> {
  const { status, headers, html, location } = await visitor.get(path)
  return `${status} ${headers.get('content-type')} ${headers.get('cache-control')} ${location}\n${html}`
}
const asked = async (visitor: HttpVisitor, path: string, one: string): Promise<string> =>
  without(await answered(visitor, path.replace('NUMBER', encodeURIComponent(caseNumberInAddress(one)))), one)

/** A covert action about the same person, from the resolution to the sanction. */
async function openCovert(): Promise<string> {
  const { perform, store } = server.house
  const investigator = inPost('investigator', 'police-demo').id
  const taken = async (step: string, person: string, fields: Record<string, unknown>, of?: string) => {
    const done = await perform({
      ...{ key: `covert ${++seen}`, procedure: 'covert-action', step, person, fields },
      ...(of && { proceeding: of }),
    })
    if (isRefusal(done)) throw new Error(`${step}: ${JSON.stringify(done)}`)
    return done
  }
  const { number: given, proceeding: opened } = await taken('resolve-covert', investigator, {
    ...{ agency: 'police-demo', erdrNumber: '260000000000018', covertKind: 'interception' },
    ...{ covertGround: 'over-one-year', covertAbout: 'Қоңыраулар', covertBy: 'Бөлімше', reasons: 'Негіз бар.' },
    concernedNamed: [{ kind: 'person', name: 'Ерлан', address: 'Көкбұлақ, 2', iin: concerned.iin }],
  })
  const assignedProsecutor = inPost('prosecutor', 'district-prosecution-demo').id
  await taken('present-to-judge', investigator, { assignedProsecutor, materials: 'Хаттама' }, opened)
  const judge = (await chainOf(store.db, opened))[0]!.seats.judge!.holder.person!
  await taken('sanction-covert', judge, { reasons: 'Негіз бар.' }, opened)
  return given!
}

/** An agreement of cooperation, signed and waiting for the prosecutor of the region, about whoever a citizen would expose. */
async function openCooperation(): Promise<string> {
  const [counsel, helper] = seedPeople()
    .filter(({ posts }) => posts.length === 0)
    .slice(5, 7)
  const named = ({ iin, name }: typeof concerned) => [{ kind: 'person', name: name.kk, address: 'Көкбұлақ, 2', iin }]
  const prosecutor = inPost('prosecutor', 'district-prosecution-demo').id
  const taken = async (step: string, person: string, fields: Record<string, unknown>, of = {}) => {
    const key = `cooperation ${++seen}`
    const done = await server.house.perform({ key, procedure: 'cooperation', step, person, fields, ...of })
    if (isRefusal(done)) throw new Error(`${step}: ${JSON.stringify(done)}`)
    return done
  }
  const opened = await taken('open-cooperation', prosecutor, {
    ...{ prosecution: 'district-prosecution-demo', erdrNumber: '260000000000019', cooperationAbout: 'criminal-group' },
    ...{ counselSigned: true, motionOn: dayOf(server.house.clocks.law.now()), cooperationOffer: 'Айтып береді.' },
    ...{ cooperatorNamed: named(helper!), counsel: named(counsel!) },
  })
  const of = { proceeding: opened.proceeding }
  const said = { circumstances: 'Топ', offence: 'CrC 262(2)', mitigating: 'Өзі келді.', cooperationDuties: 'Айтады.' }
  const agreement = { voluntary: true, sane: true, ...said, keptSecret: 'data' }
  const { n, hash } = await taken('conclude-cooperation', prosecutor, agreement, of)
  for (const { id } of [helper!, counsel!]) await taken('approval.agree', id, {}, { ...of, about: { n, hash } })
  return opened.number!
}
const dayOf = (at: string): string => at.slice(0, 10)

async function act(step: string, person: string, fields: Record<string, unknown>, about?: { n: number; hash: string }) {
  const done = await server.house.perform({
    key: `sealed ${++seen}`,
    procedure: 'measure-against-judge',
    step,
    person,
    fields,
    ...(proceeding && { proceeding }),
    ...(about && { about }),
  })
  if (isRefusal(done)) throw new Error(`${step}: ${JSON.stringify(done)}`)
  return done
}
async function report(): Promise<string> {
  const fields = { agency: 'police-demo', happenedWhat: 'Сөмке', happenedWhen: 'Кеше', happenedWhere: 'Көкбұлақ' }
  const done = await server.house.perform({
    key: `report ${++seen}`,
    procedure: 'investigation',
    step: 'report',
    person: 'demo-citizen-3',
    fields,
  })
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return done.number!
}
const serialOf = (one: string): number => Number(one.slice(8, 16))

/** Opened, agreed to, given to an investigator, and a search allowed by the judge: everything that might leave a trace. */
async function openSealed(): Promise<void> {
  const { clocks, store } = server.house
  const now = clocks.law.now()
  const named = { kind: 'person', name: 'Ерлан', address: 'Көкбұлақ, 2', iin: concerned.iin }
  const opened = await act('open-against-judge', head, {
    ...{ general: 'prosecutor-general-demo', agency: 'police-demo', concernedNamed: [named], immunityOf: 'judge' },
    ...{ erdrNumber: '260000000000017', offence: 'CrC 366(2)', caughtOrGrave: false, actedAt: now, noticedAt: now },
    reasons: 'Пара алған.',
  })
  proceeding = opened.proceeding
  number = opened.number!
  await act('agree-to-continue', head, { reasons: 'Негіз бар.' })
  const investigator = inPost('investigator', 'police-demo').id
  await act('name-sealed-investigator', head, { assignedInvestigator: investigator })
  const petition = { petitionFor: 'search', concerning: 'Кабинет', reasons: 'Заттар сонда.' }
  const { n, hash } = await act('ask-capital-judge', investigator, petition)
  await act('approval.agree', head, {}, { n, hash })
  const judge = (await chainOf(store.db, proceeding))[0]!.seats.judge!.holder.person!
  await act('authorise', judge, { authorisedWhat: 'Кабинет', reasons: 'Негіз бар.' })
  covert = await openCovert()
  cooperation = await openCooperation()
}

beforeAll(async () => {
  server = await startUnderTest()
  for (const [who, person] of Object.entries(strangers)) {
    visitors.set(who, await httpVisitor(server, 'en', person))
    if (person) callers.set(who, await callerOf(server, person))
  }
  await server.house.texts.settled()
  for (const who of Object.keys(strangers))
    for (const path of strangers[who] ? interfaceLists : [])
      before.set(`${who} api ${path}`, (await callers.get(who)!.get(path)).text)
  for (const who of Object.keys(strangers))
    for (const path of listsOf(who)) before.set(`${who} ${path}`, settled(await answered(visitors.get(who)!, path)))
  await openSealed()
}, 240_000)
afterAll(() => server?.stop())

describe('whoever has a seat', () => {
  it('reads it by its number', async () => {
    const { status, html } = await (await httpVisitor(server, 'en', head)).get(`/cases/${caseNumberInAddress(number)}`)
    expect([status, html.includes(number)]).toEqual([200, true])
  })
})

describe.each(Object.keys(strangers))('%s', (who) => {
  it('is answered of the sealed number, byte for byte, as of one never given', async () => {
    for (const path of ofNumber) {
      const visitor = visitors.get(who)!
      const absent = await asked(visitor, path, never)
      for (const one of [number, covert, cooperation]) expect(await asked(visitor, path, one), path).toBe(absent)
    }
  })
  it('finds every list, feed, figure and count as it was before', async () => {
    for (const path of listsOf(who))
      expect(settled(await answered(visitors.get(who)!, path)), path).toBe(before.get(`${who} ${path}`))
  })
  // Whoever is signed in has a key.
  if (strangers[who] === undefined) return
  it('is answered the same through the interface', async () => {
    const caller = callers.get(who)!
    for (const path of interfaceLists)
      expect((await caller.get(path)).text, path).toBe(before.get(`${who} api ${path}`))
    for (const path of ['', '/acts', '/files', '/papers', '/1/steps', '/1/steps/authorise'].map(
      (end) => `/cases/NUMBER${end}`,
    )) {
      const [ours, theirs] = await Promise.all(
        [number, never].map(async (one) => {
          const { status, text } = await caller.get(path.replace('NUMBER', encodeURIComponent(one)))
          return `${status} ${without(text, one)}`
        }),
      )
      expect(ours, path).toBe(theirs)
    }
  })
})

it('a paper of it is checked as a paper that nobody issued', async () => {
  const [row] = await server.house.store.db.query<{ hash: string }>(
    'select hash from core.act where proceeding = $1 and n = 2',
    [proceeding],
  )
  const code = paperCode(server.house.paperKey, { hash: row!.hash, place: 0 })
  const other = paperCode(server.house.paperKey, { hash: 'ab'.repeat(32), place: 0 })
  expect(readPaperCode(server.house.paperKey, code)).toBeDefined()
  const visitor = visitors.get('nobody')!
  const [ours, theirs] = await Promise.all([code, other].map((one) => answered(visitor, `/check/${one}`)))
  expect(settled(ours!.replaceAll(code, 'CODE'))).toBe(settled(theirs!.replaceAll(other, 'CODE')))
})
it('the numbers of others have no gap where it is', async () => {
  const first = await report()
  proceeding = ''
  await openSealed()
  expect(serialOf(await report()) - serialOf(first)).toBe(1)
})
