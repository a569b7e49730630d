/** The screens of criminal justice: the matters of the demonstration and more at stages that they have not reached, seen by their people, with every step that is open. */
import type { Act } from '../../engine/act.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import { procedureOf } from '../../engine/law.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { addHours, dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { procedures } from '../../law/kz/criminal/index.ts'
import { accessFrom } from '../../platform/access.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { rights } from '../../server/routes.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { inPost } from './matter.ts'
import type { Screen } from './screens.ts'

const access = accessFrom(rights)
const reporter = 'demo-citizen-1'
const named = (person: string) => [
  { kind: 'person', name: 'Ерлан', address: 'Көкбұлақ, 2', iin: seedPeople().find(({ id }) => id === person)!.iin },
]

type Fields = Readonly<Record<string, unknown>>
/** Who, which step, what was written; `hours` before now where a form asks for a moment. */
type Doing = readonly [who: string, step: string, fields?: Fields | ((hoursAgo: (hours: number) => string) => Fields)]

const agreed = (who = 'prosecutor', fields: Fields = {}): Doing => [who, 'investigation.approval.agree', fields]
const reported: Doing = [
  'reporter',
  'investigation.report',
  { agency: 'police-demo', happenedWhat: 'Сөмкем ұрланды.', happenedWhen: 'Кеше', happenedWhere: 'Көкбұлақ' },
]
const running = (gravity = 'grave'): readonly Doing[] => [
  reported,
  [
    'registrar@agency',
    'investigation.register',
    { form: 'preliminary', offence: 'CC 188(3)', gravity, corruption: false, service: 'internal-affairs' },
  ],
  [
    'head-of-investigation@agency',
    'investigation.assign-investigator',
    { conductedBy: 'investigator', assignedInvestigator: inPost('investigator', 'police-demo').id },
  ],
  [
    'head@prosecution',
    'investigation.assign-prosecutor',
    { assignedProsecutor: inPost('prosecutor', 'district-prosecution-demo').id },
  ],
]
const qualified: readonly Doing[] = [
  ['investigator', 'investigation.qualify', { offence: 'CC 188(3)', deed: 'Ұрлық.', evidenceFor: 'Бейнежазба.' }],
  agreed(),
]
const announced: readonly Doing[] = [
  [
    'investigator',
    'investigation.recognise-suspect',
    { suspectNamed: named('demo-citizen-5'), offence: 'CC 188(3)', reasons: 'Бейнежазба.' },
  ],
  agreed(),
  ...qualified,
  ['investigator', 'investigation.announce-qualification', { counselPresent: true }],
  ['suspect', 'investigation.admit-counsel', { counsel: named('demo-citizen-7'), warrant: '118-9' }],
]
const completed: Doing = ['investigator', 'investigation.announce-completion', { volumes: 2, juryExplained: true }]
const read: Doing = [
  'investigator',
  'investigation.record-familiarisation',
  { whoRead: 'Бәрі танысты.', juryWanted: false },
]
const summed = { circumstances: 'Ұрлық.', evidenceList: 'Бейнежазба.', toBeCalled: 'Сатушы.' }
const asked = 'Elements Ending Requalify Proven AllActs AllPersons Measure Claim Property Breach Costs Plea'.split(' ')
const checked = Object.fromEntries(asked.map((one) => [`asked${one}`, 'no']))
const held: readonly Doing[] = [
  [
    'investigator',
    'investigation.detain',
    (hoursAgo) => ({
      suspectNamed: named('demo-citizen-6'),
      detainedAt: hoursAgo(3),
      deliveredAt: hoursAgo(2),
      minor: false,
      longDetention: 'none',
      detentionGround: 'Үстінен ұсталды.',
    }),
  ],
]
const custody: readonly Doing[] = [
  ...held,
  ...qualified,
  [
    'investigator',
    'investigation.ask-custody',
    { petitionFor: 'custody', early: false, overFiveYears: true, whyNoMilder: 'Қашады.', reasons: 'Қашады.' },
  ],
  agreed(),
  [
    'judge',
    'sanction.hold-hearing',
    (hoursAgo) => ({
      heardAt: hoursAgo(1),
      prosecutorPresent: true,
      suspectPresent: 'present',
      counselPresent: true,
      record: 'Тыңдалды.',
    }),
  ],
]
const sanctioned: readonly Doing[] = [
  ...custody,
  ['judge', 'sanction.sanction-custody', { whyNoMilder: 'Қашады.', reasons: 'Қашады.' }],
]
const petitioned = { petitionFor: 'search', concerning: 'Пәтер', reasons: 'Заттар сонда.' }
const complained = { agency: 'police-demo', complaintAbout: 'inaction', complained: 'Әрекет жоқ.', asked: 'Тексеру.' }

/** From the announced qualification to the court's door, by way of whoever is suspected there. */
const toCourt: readonly Doing[] = [
  completed,
  read,
  ['investigator', 'investigation.draw-up-indictment', summed],
  agreed('head@prosecution', checked),
  ['prosecutor', 'investigation.serve-copy', { servedHow: 'in-hand', rightsExplained: true }],
  ['prosecutor', 'investigation.send-to-court', { trialCourt: 'district-demo' }],
]
const victim: Doing = [
  'investigator',
  'investigation.recognise-victim',
  { victim: named('demo-citizen-4'), reasons: 'Зиян шекті.' },
]
const inCourt: readonly Doing[] = [...running('medium'), victim, ...announced, ...toCourt]
const heldInCourt: readonly Doing[] = [
  ...running(),
  ...sanctioned,
  ['investigator', 'investigation.announce-qualification', { counselPresent: true }],
  ['suspect', 'investigation.admit-counsel', { counsel: named('demo-citizen-7'), warrant: '118-9' }],
  ...toCourt,
]
const appointed: Doing = [
  'judge',
  'criminal-case.appoint-trial',
  (hoursAgo) => ({
    trialOrder: 'general',
    hearingAt: hoursAgo(0),
    hearingPlace: '2-зал',
    closedHearing: false,
    trialLanguage: 'kk',
    calledPeople: 'Куәлар',
    reasons: 'Кедергі жоқ.',
  }),
]
const inSession: Doing = [
  'judge',
  'criminal-case.open-session',
  (hoursAgo) => ({
    prosecutorCame: true,
    accusedCame: 'all',
    counselCame: 'present',
    victimCame: true,
    copyServedOn: hoursAgo(0).slice(0, 10),
    askedEarlier: true,
    rightsExplained: true,
    plea: 'admits',
    agreementAsked: 'plea',
  }),
]
const closed: Doing = [
  'judge',
  'criminal-case.close-session',
  { courtRecord: 'Бәрі зерттелді.', recordedBy: 'audio-video', complexCase: false, lastWordGiven: true },
]
const verdict: Doing = [
  'judge',
  'criminal-case.announce-verdict',
  { introductory: 'Сот', descriptive: 'Дәлелденді.', operative: 'Үкім', largeVerdict: false, appealExplained: true },
]
const acquitted: Doing = [
  'judge',
  'criminal-case.acquit',
  { acquittalGround: 'not-proven', civilClaim: 'left', harmNotice: true, reasons: 'Дәлел жоқ.' },
]
const pleaAsked: readonly Doing[] = [
  ['accused', 'criminal-case.ask-plea', { disputesNothing: true, pleaWish: 'Мойындаймын.' }],
  ['judge', 'criminal-case.send-plea'],
]
const pleaConcluded: Doing = [
  'prosecutor',
  'criminal-case.conclude-plea',
  { offence: 'CC 188(3)', pleaPunishment: 'restriction', pleaTerms: 'Бір жыл.', victimConsents: 'yes' },
]
const accused: Doing = [
  'applicant',
  'private-prosecution.complain',
  {
    court: 'district-demo',
    accusedNamed: named('demo-citizen-5'),
    offence: 'CC 131(1)',
    happenedWhat: 'Балағаттады.',
    happenedWhen: 'Кеше',
    happenedWhere: 'Көкбұлақ',
    evidenceList: 'Куәлар',
  },
]

const matters: readonly (readonly Doing[])[] = [
  [reported],
  [
    ...running(),
    ...held,
    ['investigator', 'investigation.order-expertise', { expertiseKind: 'ДНҚ', expertBody: 'Орталық', questions: '?' }],
    ['investigator', 'investigation.ask-authorisation', petitioned],
  ],
  [
    ...running(),
    ['investigator', 'investigation.ask-authorisation', petitioned],
    ['judge', 'sanction.authorise', { authorisedWhat: 'Пәтер', reasons: 'Негіз бар.' }],
  ],
  [...running(), ...custody],
  [...running('particularly-grave'), ...sanctioned],
  [...running(), ...sanctioned, ['suspect', 'sanction.lodge-review', { complaintGrounds: 'Қашпаймын.' }]],
  [
    ...running(),
    [
      'investigator',
      'investigation.question-urgently',
      (hoursAgo) => ({
        suspectNamed: named('demo-citizen-5'),
        offence: 'CC 188(3)',
        reasons: 'Кетіп барады.',
        questionedAt: hoursAgo(1),
        counselPresent: true,
        testimony: 'Үйде болдым.',
      }),
    ],
  ],
  [
    ...running(),
    [
      'investigator',
      'investigation.interrupt',
      { interruptionGround: 'illness', fileStudied: false, reasons: 'Ауру.' },
    ],
    agreed(),
  ],
  [...running(), ...announced, completed],
  [...running(), ...announced, completed, read],
  [
    ...running('particularly-grave'),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.send-report', summed],
  ],
  [
    ...running(),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.draw-up-indictment', summed],
    agreed('head@prosecution', checked),
  ],
  [
    ...running(),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.draw-up-indictment', summed],
    agreed('head@prosecution', checked),
    ['prosecutor', 'investigation.serve-copy', { servedHow: 'in-hand', rightsExplained: true }],
  ],
  [['applicant', 'complaint-investigator.complain-to-prosecutor', complained]],
  [
    ['applicant', 'complaint-investigator.complain-to-prosecutor', complained],
    ['prosecutor@prosecution', 'complaint-investigator.answer', { complaintAnswer: 'refused', reasons: 'Жоқ.' }],
  ],
  // In court: one matter for each stage that has forms of its own.
  heldInCourt,
  [
    ...inCourt,
    appointed,
    ['victim', 'criminal-case.offer-peace', { harmMadeGood: true, mediated: false, peaceTerms: 'Телефон қайтты.' }],
    ...pleaAsked,
  ],
  [...inCourt, appointed, inSession, ...pleaAsked, pleaConcluded],
  [
    ...inCourt,
    appointed,
    inSession,
    ...pleaAsked,
    pleaConcluded,
    ['accused', 'criminal-case.approval.agree'],
    ['counsel', 'criminal-case.approval.agree'],
    ['judge', 'criminal-case.accept-plea', { voluntary: true, everyAccused: true, reasons: 'Өз еркімен.' }],
    closed,
    verdict,
  ],
  [
    ...heldInCourt,
    ['judge', 'criminal-case.keep-custody', { reasons: 'Негіз бар.' }],
    appointed,
    inSession,
    closed,
    verdict,
    acquitted,
  ],
  [accused],
  [
    accused,
    ['judge', 'private-prosecution.take-complaint', { rightsExplained: true }],
    ['judge', 'private-prosecution.hand-copy', { peaceExplained: true, accusedCame: 'all' }],
    [
      'accused',
      'private-prosecution.complain-back',
      { offence: 'CC 131(1)', happenedWhat: 'Ол бірінші бастады.', evidenceList: 'Жазба' },
    ],
  ],
]

/** Houses in which the matters were played: their moments are counted from the clock, so that they are not played twice. */
const played = new WeakSet<House>()

/** Plays the matters beside those of the demonstration; the walk opens each as its people see it, and each step that is open to them. */
export async function criminalScreens(house: House): Promise<Screen[]> {
  if (!played.has(house)) for (const [n, matter] of matters.entries()) await play(house, matter, n)
  played.add(house)
  const roots = await house.store.db.query<{ root: string }>(
    `select id as root from core.proceeding where id = root and procedure in ('investigation', 'complaint-investigator', 'private-prosecution') order by opened_on, id`,
  )
  const screens: (Screen & { readonly shape: string })[] = []
  for (const { root } of roots) screens.push(...(await seenIn(house, root)))
  // A step has one form, and a stage one page for each reader, however many matters are there.
  return [...new Map(screens.map((screen) => [screen.shape, screen])).values(), ...pages]
}

async function play({ perform, store, clocks }: House, matter: readonly Doing[], n: number): Promise<void> {
  let root: string | undefined
  for (const [index, [who, named, fields = {}]] of matter.entries()) {
    const procedure = named.slice(0, named.indexOf('.'))
    const step = named.slice(procedure.length + 1)
    const state = root && (await chainOf(store.db, root)).findLast((one) => one.procedure === procedure)
    const pending = state && isApprovalStep(step) ? Object.entries(state.pending).at(-1) : undefined
    const hoursAgo = (hours: number) => addHours(clocks.law.now(), -hours)
    const done = await perform({
      key: `screens: criminal ${n} ${index}`,
      procedure,
      step,
      person: personOf(who, state || undefined),
      fields: typeof fields === 'function' ? fields(hoursAgo) : fields,
      ...(state && { proceeding: state.id }),
      ...(pending && { about: { n: Number(pending[0]), hash: pending[1].hash ?? '' } }),
    })
    if (isRefusal(done)) throw new Error(`criminal ${n} ${named}: ${JSON.stringify(done)}`)
    root ??= done.proceeding
  }
}

function personOf(who: string, state: State | undefined): string {
  if (state === undefined) return reporter
  const [post, seat] = who.split('@')
  return seat === undefined
    ? (state.seats[who] ?? state.seats[`${who}-1`])!.holder.person!
    : inPost(post!, state.seats[seat]!.holder.office!).id
}

/** The page of a case for everybody who may read it, and the forms of its open steps. */
async function seenIn({ store, law, registry, clocks, zone }: House, root: string) {
  const at = clocks.law.now()
  const on = dayAt(at, zone)
  const chain = await chainOf(store.db, root)
  const [first] = chain
  const path = `/cases/${caseNumberInAddress(first!.names[0]!.name)}`
  const newest = chain.at(-1)!
  const people = new Map<string, string>()
  const forms = chain.flatMap((state, place) =>
    openSteps(law, state, registry, at, on).flatMap(({ step, branch, holder, post, about, seat }) => {
      const person = holder.person ?? (post && holder.office && inPost(post, holder.office)?.id)
      if (!person || !access.may('case.read', { person, posts: registry.postsOf(person, on) }, state)) return []
      people.set(person, seat.replace(/-\d+$/, ''))
      const query = new URLSearchParams({
        ...(branch !== 'main' && { branch }),
        ...(about && { about: String(about) }),
      })
      const form = `${path}/${place + 1}/${step}${query.size > 0 ? `?${query}` : ''}`
      const asks = about ? `${step} ${state.pending[about]!.step}` : step
      return [{ shape: `${state.procedure}.${asks}`, path: form, person }]
    }),
  )
  const pageOf = ([person, seat]: readonly [string, string]) => {
    const stage = procedureOf(law, newest.procedure).seats[seat]?.kind === 'office' ? '' : newest.branches.main!.stage
    return { shape: `${newest.procedure} ${stage} ${seat}`, path, person }
  }
  return [
    ...[...people].map(pageOf),
    ...forms,
    ...(await papersIn(store, chain, path)),
    ...(await exhibitsOf(store, chain, path)),
  ]
}

/** A thing with its custody, and a record, seen by whoever entered it. */
async function exhibitsOf({ db }: House['store'], [first]: readonly State[], path: string) {
  const rows = await db.query<{ n: number; step: string; person: string }>(
    `select n, step, bytes::jsonb->'by'->>'person' as person from core.act
      where proceeding = $1 and step in ('take-evidence', 'interrogate', 'draw-up-detention-protocol') order by n`,
    [first!.id],
  )
  return rows.map(({ n, step, person }) => ({ shape: `exhibit ${step}`, path: `${path}/evidence/1/${n}`, person }))
}

/** Each kind of paper, seen by whoever wrote it. */
async function papersIn({ db }: House['store'], chain: readonly State[], path: string) {
  const rows = await db.query<{ proceeding: string; n: number; bytes: string }>(
    'select proceeding, n, bytes from core.act where proceeding = any($1) order by n',
    [chain.map(({ id }) => id)],
  )
  return rows.flatMap(({ proceeding, n, bytes }) => {
    const { by, results } = JSON.parse(bytes) as Act
    const place = chain.findIndex(({ id }) => id === proceeding) + 1
    return results.flatMap((effect) =>
      effect.do === 'paper' && by.as !== 'linked'
        ? [{ shape: `paper ${effect.kind}`, path: `${path}/papers/${place}/${n}/${effect.kind}`, person: by.person }]
        : [],
    )
  })
}

const investigator = inPost('investigator', 'police-demo').id
const policeRegistrar = inPost('registrar', 'police-demo').id
const pages: readonly Screen[] = [
  ...procedures.flatMap(({ id }) => [
    { path: `/procedures/${id}` },
    { path: `/procedures/${id}/compare?a=2020-12-30&b=2026-07-10` },
  ]),
  { path: '/overviews/agreements' },
  { path: '/overviews/offices/district-prosecution-demo', person: inPost('head', 'district-prosecution-demo').id },
  { path: '/enter/investigation', person: policeRegistrar },
  { path: '/begin?what=investigation&step=report', person: reporter },
  { path: '/begin?what=complaint-investigator&step=complain-to-judge', person: reporter },
  { path: '/begin?what=private-prosecution&step=complain', person: reporter },
  ...[
    investigator,
    inPost('prosecutor', 'district-prosecution-demo').id,
    inPost('judge', 'investigating-demo').id,
    inPost('registrar', 'penal-demo').id,
  ].map((person) => ({ path: '/desk', person })),
]
