/** Every screen of the product on the filled demonstration: addresses, and who must be signed in to see them. */

import type { Act, DrawResult } from '../../engine/act.ts'
import { openingsOn } from '../../engine/reading/opening.ts'
import { caseNumberInAddress, registerNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { procedures as administrative } from '../../law/kz/administrative/index.ts'
import { questionsOf } from '../../modules/applications/questions.ts'
import type { House } from '../../server/house.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { civilScreens } from './civil-screens.ts'
import { criminalScreens } from './criminal-screens.ts'
import { screensMade } from './screens-made.ts'

export interface Screen {
  /** Below the language. */
  readonly path: string
  /** Who is signed in; nobody when absent. */
  readonly person?: string
  /** The organisation that the person speaks for. */
  readonly voice?: string
  /** A screen of a criminal matter played beside the demonstration: there are many, one of a kind each. */
  readonly isOfMatter?: true
}

const anybody = (...paths: readonly string[]): Screen[] => paths.map((path) => ({ path }))

/** One screen of each shape: its first part, how deep it lies, who looks. */
export function shapesOf(screens: readonly Screen[]): Screen[] {
  const shapeOf = ({ path, person }: Screen): string => {
    const parts = path.replace(/\?.*$/, '').split('/')
    return `${parts[1]} ${parts.length} ${parts.includes('papers')} ${person === undefined}`
  }
  return [...new Map(screens.map((screen) => [shapeOf(screen), screen])).values()]
}

/** Screens in order of visitor, so that a walk signs in once for each. */
export async function screensOf(house: House): Promise<Screen[]> {
  const civil = await civilScreens(house)
  const criminal = await criminalScreens(house)
  const [draft, cases, steps, papers, draw, hearings] = await Promise.all([
    draftScreens(house),
    caseScreens(house),
    stepScreens(house),
    paperScreens(house),
    drawScreen(house),
    hearingScreens(house),
  ])
  const procedures = administrative.flatMap(({ id }) => [
    `/procedures/${id}`,
    `/procedures/${id}/compare?a=2021-07-01&b=2025-12-29`,
  ])
  const open = anybody(
    '',
    '/help',
    '/glossary',
    '/about/accessibility',
    '/about/privacy',
    '/law/unverified',
    '/procedures',
    ...procedures,
    '/courts',
    '/where-to-sue',
    '/where-to-sue?claimant=person&defendant=company&about=consumer&undisputed=no&proven=no&serviceman=no&investor=no&sum=250000&region=almaty',
    '/where-to-sue?claimant=person&defendant=person&sum=abc',
    '/courts?q=акимат&where=abai',
    '/courts?q=no-such-office',
    '/draws',
    draw,
    '/hearings',
    '/hearings?date=2026-02-30',
    '/courts/adm-court-demo',
    await cardScreen(house),
    '/outbox',
    '/clock',
    '/sign-in',
    '/sign-in/certificate',
    '/sign-in/passkey',
    '/my',
    '/look',
    '/no-such-page',
    '/procedures/suit?on=2020-01-01',
    '/draws?on=2026-02-30',
    '/overviews',
    '/overviews?where=demo',
    '/overviews/losses',
    '/overviews/cases?outcome=lost',
    '/overviews/offices/akimat-demo',
    '/developers',
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
  const administrator = seedPeople().find(({ posts }) => posts[0]?.post === 'administrator')!.id
  const administration = [
    ...['', '/people', '/people?q=no-such-person', '/people/new', '/offices', '/offices?q=акимат', '/offices/new'],
    ...['/offices/akimat-demo', '/calendar', '/calendar/mark', '/texts', '/texts/admin.title', '/texts/admin.title/kk'],
    ...[
      '/settings',
      '/settings/SESSION_HOURS',
      '/settings/TARAZY_CONTACT',
      '/changes',
      '/people/demo-akimat-head-4',
      '/people/demo-akimat-deputy-head-5',
    ],
    ...['appoint', 'stand-in', 'dismiss', 'give-administration'].map((step) => `/people/demo-akimat-head-4/${step}`),
  ].map((rest): Screen => ({ path: `/admin${rest}`, person: administrator }))
  const own = [
    '/my',
    '/notices',
    '/notices?show=new',
    '/me/notify',
    '/me/calendar',
    '/me/api',
    '/account',
    '/desk',
    '/voices',
    '/session',
    '/me/sessions',
    '/me/passkeys',
    '/me/access-log',
  ].map((path): Screen => ({ path, person: 'demo-citizen-1' }))
  const desks = seedPeople()
    .filter(({ posts }) => posts.length > 0 && ['official', 'judge', 'secretary'].includes(posts[0]!.post))
    .map(({ id }): Screen => ({ path: '/desk', person: id }))
  const diaries = ['', '?week=2026-11-30', '?week=no-day'].map(
    (rest): Screen => ({ path: `/diary${rest}`, person: 'demo-adm-court-secretary-17' }),
  )
  const head = 'demo-akimat-head-4'
  const atDesk = [
    ...[
      '/desk?list=available',
      '/desk?list=all&due=late',
      '/desk?q=0000&sort=number',
      '/desk/people',
      '/desk/people/away',
      '/keys',
    ],
    ...['/find', '/find?q=', '/find?q=00000', '/find?q=%D1%88%D0%B0%D0%BC', '/find?q=%D1%89', '/find?q=%D0%BE%D1%80'],
  ].map((path): Screen => ({ path, person: registrar }))
  const leads = ['/desk?list=all', '/desk/people', '/desk/people/mark', '/desk/people/stand-in', '/desk/cover'].map(
    (path): Screen => ({ path, person: head }),
  )
  const failed = [{ path: '/notices/failed', person: registrar }]
  const all = [
    ...failed,
    ...(await screensMade(house, registrar, head)),
    ...atDesk,
    ...leads,
    ...open,
    ...own,
    ...draft,
    ...desks.slice(0, 4),
    ...diaries,
    ...hearings,
    ...led,
    ...intake,
    ...administration,
    ...cases,
    ...steps,
    ...papers,
    ...civil,
    ...criminal,
  ]
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

const filled = ['application', 'simplified', 'suit', 'civil-suit']

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
      // What depends on an answer is not asked yet; what was paid here is never asked.
      const asked = questionsOf((row.fields ?? []).filter((one) => !one.showWhen && !one.byHouse))
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
    ...['', '/body', '/body?q=полиция', '/body?q=no-such-body', '/matter', '/contacts', '/papers', '/check'].map(
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
    `select p.id as proceeding, p.root, ${numbered} as number, p.procedure, p.stage, s.person from core.proceeding p join core.seat s on s.proceeding = p.root and s.seat ~ '^(applicant|plaintiff)' and s.person is not null
      where p.procedure not like '%-record' and p.procedure <> 'draw-day' order by p.opened_on, p.id`,
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

/** The working copy of a hearing, and a part of its case by its own address, seen by the judge. */
async function hearingScreens({ store }: House): Promise<Screen[]> {
  const [row] = await store.db.query<{ proceeding: string; n: number; number: string; person: string }>(
    `select a.proceeding, a.n, ${numbered} as number, s.person from core.act a join core.proceeding p on p.id = a.proceeding
       join core.seat s on s.proceeding = p.id and s.seat = 'judge' and s.active
      where a.step = 'schedule-hearing' order by a.at desc limit 1`,
  )
  const places = await placesOf(store)
  const number = caseNumberInAddress(row!.number)
  return ['?tab=papers', `/hearing/${places.get(row!.proceeding)}/${row!.n}`].map((rest) => ({
    path: `/cases/${number}${rest}`,
    person: row!.person,
  }))
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
    `select a.proceeding, a.n, a.bytes, ${numbered} as number, s.person from core.act a join core.proceeding p on p.id = a.proceeding join core.seat s on s.proceeding = p.root and s.seat ~ '^(applicant|plaintiff)' and s.person is not null where p.procedure in ('application', 'complaint', 'suit', 'civil-suit', 'simplified-suit', 'writ')`,
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
  const shown = [...new Map(papers.map((one) => [one.kind, { path: one.path, person: one.person }])).values()]
  return [...shown, { ...shown[0]!, path: `${shown[0]!.path}/sign` }]
}

async function drawScreen({ store }: House): Promise<string> {
  const [row] = await store.db.query<{ bytes: string }>(
    `select bytes from core.act where step = 'draw-judge' order by at limit 1`,
  )
  const result = (JSON.parse(row!.bytes) as Act).results.find((effect) => effect.do === 'draw') as unknown as DrawResult
  return `/draws/${registerNumberInAddress(result.label)}/${result.ordinal}?on=${result.day}`
}

/** The public card of the first case that has a number in a court's register. */
async function cardScreen({ store }: House): Promise<string> {
  const [row] = await store.db.query<{ name: string }>(
    `select n.name from core.name n join core.proceeding p on p.id = n.proceeding where p.procedure = 'suit' and n.register <> 'appeals' order by n.name limit 1`,
  )
  return `/public/cases/${registerNumberInAddress(row!.name)}`
}
