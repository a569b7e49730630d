/** Every screen of the product on the filled demonstration: addresses, and who must be signed in to see them. */

import type { Act, DrawResult } from '../engine/act.ts'
import { openingsOn } from '../engine/reading/opening.ts'
import { caseNumberInAddress, registerNumberInAddress } from '../kernel/case-number.ts'
import { dayAt } from '../kernel/instant.ts'
import { procedures as administrative } from '../law/kz/administrative/index.ts'
import { questionsOf } from '../modules/applications/questions.ts'
import type { House } from '../server/house.ts'
import { seedPeople } from '../server/seed/people.ts'

export interface Screen {
  /** Below the language. */
  readonly path: string
  /** Who is signed in; nobody when absent. */
  readonly person?: string
}

const anybody = (...paths: readonly string[]): Screen[] => paths.map((path) => ({ path }))

/** Screens in order of visitor, so that a walk signs in once for each. */
export async function screensOf(house: House): Promise<Screen[]> {
  const [draft, cases, steps, papers, draw] = await Promise.all([
    draftScreens(house),
    caseScreens(house),
    stepScreens(house),
    paperScreens(house),
    drawScreen(house),
  ])
  const procedures = administrative.flatMap(({ id }) => [
    `/procedures/${id}`,
    `/procedures/${id}/compare?a=2021-07-01&b=2025-12-29`,
  ])
  const open = anybody(
    '',
    '/help',
    '/law/unverified',
    '/procedures',
    ...procedures,
    '/courts',
    '/courts?q=акимат&where=abai',
    '/courts?q=no-such-office',
    '/draws',
    draw,
    '/clock',
    '/sign-in',
    '/my',
    '/no-such-page',
    '/procedures/suit?on=2020-01-01',
    '/draws?on=2026-02-30',
    '/overviews',
    '/overviews?where=demo',
    '/overviews/losses',
    '/overviews/cases?outcome=lost',
    '/overviews/offices/akimat-demo',
  )
  const led = ['adm-court-chair-18', 'akimat-head-4'].map(
    (id, index): Screen => ({
      path: `/overviews/offices/${['adm-court-demo', 'akimat-demo'][index]}`,
      person: `demo-${id}`,
    }),
  )
  const registrar = seedPeople().find(({ posts }) => posts[0]?.post === 'registrar')!.id
  const intake = ['', '/application', '/simplified', '/unsigned'].map(
    (rest): Screen => ({ path: `/enter${rest}`, person: registrar }),
  )
  const own = ['/my', '/notices', '/account', '/desk'].map((path): Screen => ({ path, person: 'demo-citizen-1' }))
  const desks = seedPeople()
    .filter(({ posts }) => posts.length > 0 && ['official', 'judge', 'secretary'].includes(posts[0]!.post))
    .map(({ id }): Screen => ({ path: '/desk', person: id }))
  const all = [...open, ...own, ...draft, ...desks.slice(0, 4), ...led, ...intake, ...cases, ...steps, ...papers]
  return [...Map.groupBy(all, ({ person }) => person).values()].flat()
}

/** A late suit to recognise, with interim measures: every question that another answer calls up is asked. */
const suitTyped = {
  defendant: 'akimat-demo',
  claimKind: 'recognise',
  disputeCategory: 'ordinary',
  claim: 'Құқықты тануды сұраймын.',
  suitGrounds: 'Еңбек өтілі бар.',
  interest: 'Зейнетақы есептеліп жатыр.',
  countedFrom: 'spent-act',
  'countedFromDay-day': '5',
  'countedFromDay-month': '3',
  'countedFromDay-year': '2025',
  lateReason: 'Ауруханада жаттым.',
  interimAsked: 'yes',
  interimMeasures: 'Төлемді тоқтата тұру.',
}
const suitPages = [
  '',
  '/defendant',
  '/claimKind',
  '/disputeCategory',
  '/matter',
  '/countedFrom',
  '/lateReason',
  '/earlierSuit',
  '/interimAsked',
  '/interimMeasures',
  '/check',
]

const filled = ['application', 'simplified', 'suit']

/** The pages of an empty draft of everything else that may be opened. */
async function emptyDraftScreens({ store, law, entropy, clocks, zone }: House, person: string): Promise<string[]> {
  const others = openingsOn(law, dayAt(clocks.law.now(), zone)).filter(
    ({ procedure }) => !filled.includes(procedure.id),
  )
  const drafts = await Promise.all(
    others.map(async ({ procedure, row }) => {
      const id = entropy.uuid7(clocks.machine.now())
      const body = { procedure: procedure.id, step: row.id, typed: {} }
      await store.saveDraft({ id, person, kind: 'application', body })
      const asked = questionsOf((row.fields ?? []).filter(({ showWhen }) => showWhen === undefined))
      return ['', ...asked.map((question) => `/${question.id}`)].map((rest) => `/apply/${id}${rest}`)
    }),
  )
  return drafts.flat()
}

/** The pages of three drafts with everything in them, and the confirmation of a matter that was sent. */
async function draftScreens(house: House): Promise<Screen[]> {
  const { store, entropy, clocks } = house
  const person = 'demo-citizen-1'
  const id = entropy.uuid7(clocks.machine.now())
  await store.saveDraft({
    id,
    person,
    kind: 'application',
    body: {
      body: 'akimat-demo',
      essence: 'Көше шамы жанбайды.',
      request: 'Шамды жөндеуді сұраймын.',
      address: 'Көкбұлақ ауылы',
      phone: '',
    },
  })
  const other = entropy.uuid7(clocks.machine.now())
  await store.saveDraft({
    id: other,
    person,
    kind: 'application',
    body: { procedure: 'simplified', kind: 'message', body: 'akimat-demo', essence: 'Су жоқ.', address: 'Көкбұлақ' },
  })
  const suit = entropy.uuid7(clocks.machine.now())
  await store.saveDraft({
    id: suit,
    person,
    kind: 'application',
    body: { procedure: 'suit', step: 'file', typed: suitTyped },
  })
  const [matter] = await store.db.query<{ name: string }>(
    `select n.name from core.seat s join core.name n on n.proceeding = s.proceeding where s.person = $1 and n.register = 'appeals' order by n.name limit 1`,
    [person],
  )
  return [
    ...['', '/body', '/body?q=полиция', '/body?q=no-such-body', '/matter', '/contacts', '/check'].map(
      (rest) => `/apply/${id}${rest}`,
    ),
    ...['', '/kind', '/body', '/essence', '/contacts', '/check'].map((rest) => `/apply/${other}${rest}`),
    ...suitPages.map((rest) => `/apply/${suit}${rest}`),
    ...(await emptyDraftScreens(house, person)),
    `/sent/${caseNumberInAddress(matter!.name)}`,
  ].map((path) => ({ path, person }))
}

interface Open {
  readonly number: string
  readonly procedure: string
  readonly stage: string
  readonly proceeding: string
  readonly root: string
}

const numbered = `(select name from core.name where proceeding = p.root order by n limit 1)`

/** One case page for each stage at which the newest proceeding of a matter stands, seen by its citizen. */
async function caseScreens({ store }: House): Promise<Screen[]> {
  const rows = await store.db.query<Open & { person: string }>(
    `select p.id as proceeding, p.root, ${numbered} as number, p.procedure, p.stage, s.person from core.proceeding p join core.seat s on s.proceeding = p.root and s.person is not null
      where p.procedure <> 'person-record' and p.procedure <> 'draw-day' order by p.opened_on, p.id`,
  )
  const newest = [...new Map(rows.map((row) => [row.root, row])).values()]
  const shown = [...new Map(newest.map((row) => [`${row.procedure}.${row.stage}`, row])).values()]
  const inventory = shown.findLast(({ procedure }) => procedure === 'suit')!
  return [
    ...shown.map(({ number, person }) => ({ path: `/cases/${caseNumberInAddress(number)}`, person })),
    { path: `/cases/${caseNumberInAddress(inventory.number)}/inventory`, person: inventory.person },
  ]
}

/** One form of each step that waits for somebody. */
async function stepScreens({ store, registry, clocks, zone }: House): Promise<Screen[]> {
  const on = dayAt(clocks.law.now(), zone)
  const rows = await store.db.query<
    Open & { step: string; person: string | null; office: string | null; post: string | null }
  >(
    `select p.id as proceeding, p.root, ${numbered} as number, p.procedure, p.stage, t.step, t.person, t.office, t.post from core.task t join core.proceeding p on p.id = t.proceeding order by p.opened_on, p.id, t.ordinal`,
  )
  const places = await placesOf(store)
  return [...new Map(rows.map((row) => [`${row.procedure}.${row.step}`, row])).values()].flatMap(
    ({ number, proceeding, step, person, office, post }) => {
      const who =
        person ??
        seedPeople().find(({ id }) =>
          registry.postsOf(id, on).some((held) => held.office === office && held.post === post),
        )?.id
      return who === undefined
        ? []
        : [{ path: `/cases/${caseNumberInAddress(number)}/${places.get(proceeding)}/${step}`, person: who }]
    },
  )
}

async function placesOf(store: House['store']): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db.query<{ id: string; root: string }>(
    'select id, root from core.proceeding order by opened_on, id',
  )
  return new Map(
    [...Map.groupBy(rows, ({ root }) => root).values()].flatMap((chain) =>
      chain.map(({ id }, index) => [id, index + 1] as const),
    ),
  )
}

/** One paper of each kind, seen by the citizen of the matter. */
async function paperScreens(house: House): Promise<Screen[]> {
  const rows = await house.store.db.query<{
    proceeding: string
    n: number
    bytes: string
    number: string
    person: string
  }>(
    `select a.proceeding, a.n, a.bytes, ${numbered} as number, s.person from core.act a join core.proceeding p on p.id = a.proceeding join core.seat s on s.proceeding = p.root and s.person is not null where p.procedure in ('application', 'complaint', 'suit')`,
  )
  const places = await placesOf(house.store)
  const papers = rows.flatMap(({ proceeding, n, bytes, number, person }) =>
    (JSON.parse(bytes) as Act).results.flatMap((effect) =>
      effect.do === 'paper'
        ? [
            {
              kind: effect.kind,
              person,
              path: `/cases/${caseNumberInAddress(number)}/papers/${places.get(proceeding)}/${n}/${effect.kind}`,
            },
          ]
        : [],
    ),
  )
  return [...new Map(papers.map((one) => [one.kind, { path: one.path, person: one.person }])).values()]
}

async function drawScreen({ store }: House): Promise<string> {
  const [row] = await store.db.query<{ bytes: string }>(
    `select bytes from core.act where step = 'draw-judge' order by at limit 1`,
  )
  const result = (JSON.parse(row!.bytes) as Act).results.find((effect) => effect.do === 'draw') as unknown as DrawResult
  return `/draws/${registerNumberInAddress(result.label)}/${result.ordinal}?on=${result.day}`
}
