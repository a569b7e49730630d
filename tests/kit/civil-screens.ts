/** The screens of suing: matters of the civil procedures at their first stages, every step open to their people, drafts, filing by a table. */
import { openSteps } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { procedures } from '../../law/kz/civil/index.ts'
import { questionsOf } from '../../modules/applications/questions.ts'
import { accessFrom } from '../../platform/access.ts'
import type { House } from '../../server/house.ts'
import { rights } from '../../server/routes.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { inPost } from './matter.ts'
import type { Screen } from './screens.ts'

const access = accessFrom(rights)
const plaintiff = 'demo-citizen-2'
const defendant = 'demo-citizen-3'
const party = (person: string) => ({
  kind: 'person',
  name: 'Болат Ерланұлы',
  address: 'Көкбұлақ, 2',
  iin: seedPeople().find(({ id }) => id === person)!.iin,
})

/** What was filed: by which form, and what was done next by whom. */
interface Matter {
  readonly procedure: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly next?: readonly (readonly [
    step: string,
    who: 'judge' | 'secretary' | 'plaintiff' | 'defendant',
    fields?: Readonly<Record<string, unknown>>,
  ])[]
}

const suit: Matter['fields'] = {
  court: 'district-demo',
  defendants: [party(defendant)],
  claimKind: 'money',
  violation: 'Қарыз қайтарылмады.',
  claim: 'Қарызды өндіріп алу.',
  hasPrice: true,
  price: '9500000.00',
  priceCalculation: 'Қарыздың сомасы.',
  facts: [{ fact: 'Қарыз берілді.', provenBy: 'Қолхат.' }],
  preTrialOrder: 'not-required',
  suitLanguage: 'kk',
  interimAsked: true,
  interimMeasures: 'Көлікке тыйым салу.',
}
const accepted = ['accept-suit', 'judge', { caseLanguage: 'kk', actionsToDo: 'Пікір беру.' }] as const
const settlement = {
  settlementKind: 'settlement',
  settlement: 'Жауапкер бір айда төлейді.',
  settlementPerformedBy: '2027-09-01',
  underCondition: false,
}
const small: Matter['fields'] = {
  court: 'district-demo',
  defendants: [party(defendant)],
  claimKind: 'money',
  claimGround: 'small-sum',
  price: '800000.00',
  calculation: 'Қарыз.',
  claim: 'Қарызды өндіріп алу.',
  grounds: 'Қолхат.',
}
const duty = { dutyBy: 'elsewhere', dutyPaidOn: '2026-02-01', dutyReceipt: '118-1', dutySum: '2162.50' }
const toldOf = [
  ['accept', 'judge', { language: 'kk' }],
  ['notify-parties', 'secretary'],
] as const
const decision = ['decide', 'judge', { introductory: 'Сот.', operative: 'Өндіріп алу.', outcome: 'granted' }] as const
const response = ['respond', 'defendant', { response: 'Келіспеймін.', admits: 'denies' }] as const

const matters: readonly Matter[] = [
  { procedure: 'civil-suit', fields: suit },
  { procedure: 'civil-suit', fields: suit, next: [accepted, ['propose-settlement', 'defendant', settlement]] },
  {
    procedure: 'civil-suit',
    fields: suit,
    next: [accepted, ['propose-settlement', 'defendant', settlement], ['join-settlement', 'plaintiff']],
  },
  { procedure: 'simplified-suit', fields: small },
  { procedure: 'simplified-suit', fields: small, next: toldOf },
  {
    procedure: 'simplified-suit',
    fields: small,
    next: [...toldOf, response, decision, ['send-decision', 'secretary']],
  },
  {
    procedure: 'writ',
    fields: {
      court: 'district-demo',
      defendants: [party(defendant)],
      writClaim: 'mediation-agreement',
      price: '300000.00',
      claim: 'Өндіріп алу.',
      grounds: 'Келісім.',
      executionBy: 'myself',
    },
    next: [
      ['issue-writ', 'judge', { writNorm: 'Медиация туралы заң', dutyAwarded: '1500.00', operative: 'Өндіріп алу.' }],
      ['object', 'defendant', { objections: 'Қарыз төленді.', objectionEvidence: 'Түбіртек.' }],
      ['cancel-writ', 'judge', { reasons: 'Дау бар.' }],
    ],
  },
  {
    procedure: 'special-fact',
    fields: {
      court: 'district-demo',
      factKind: 'kinship',
      factText: 'Дана менің қарындасым.',
      purpose: 'Мұра алу.',
      obtainableOtherwise: false,
      whyNoPapers: 'Мұрағат өртенген.',
      evidence: 'Хаттар.',
      concerned: [party(defendant)],
      ...duty,
    },
  },
  {
    procedure: 'special-missing',
    fields: {
      court: 'district-demo',
      recognition: 'missing',
      missingName: 'Серік',
      missingBirth: 'Қарағанды, 1970',
      lastHome: 'Көкбұлақ',
      newsKnown: 'day',
      lastNewsOn: '2025-02-02',
      purpose: 'Үйге қарау.',
      circumstances: 'Балыққа кетті.',
      concerned: [party(defendant)],
      ...duty,
    },
  },
]

/** Plays the matters; the walk opens each as its people see it, and each step that is open to them. */
export async function civilScreens(house: House): Promise<Screen[]> {
  const screens: (Screen & { readonly step?: string })[] = []
  for (const [n, matter] of matters.entries()) screens.push(...(await played(house, matter, n)))
  // A step has one form, however many matters it is open in.
  const shown = [
    ...new Map(screens.map((screen) => [screen.step ?? `${screen.path} ${screen.person}`, screen])).values(),
  ]
  return [...shown, ...pages, ...(await draftScreens(house))]
}

async function played({ perform, store, law, registry, clocks, zone }: House, matter: Matter, n: number) {
  const { procedure, fields, next = [] } = matter
  const act = async (step: string, person: string, more: object, proceeding?: string) => {
    const key = `screens: ${procedure} ${n} ${step}`
    const request = { key, step, person, fields: more as Record<string, unknown> }
    const done = await perform({ ...request, ...(proceeding ? { proceeding } : { procedure }) })
    if (isRefusal(done)) throw new Error(`${key}: ${JSON.stringify(done)}`)
    return done
  }
  const { proceeding, number } = await act('file', plaintiff, fields)
  const stateNow = async (): Promise<State> => (await store.head(proceeding))!.state as State
  const judge = (await stateNow()).seats.judge!.holder.person!
  const who = { judge, plaintiff, defendant, secretary: inPost('secretary', 'district-demo').id }
  for (const [step, by, more = {}] of next) await act(step, who[by], more, proceeding)
  const state = await stateNow()
  const at = clocks.law.now()
  const path = `/cases/${caseNumberInAddress(number!)}`
  // Whoever is sued sees nothing of it before the court has taken it.
  const mayRead = (person: string): boolean =>
    person !== defendant || access.may('case.read', { person, posts: [] }, state)
  const steps = openSteps(law, state, registry, at, dayAt(at, zone)).flatMap(({ step, branch, seat, holder }) => {
    const person = holder.person ?? (seat === 'court' ? who.secretary : undefined)
    const query = branch === 'main' ? '' : `?branch=${encodeURIComponent(branch)}`
    return person && mayRead(person)
      ? [{ step: `${procedure}.${step}`, path: `${path}/1/${step}${query}`, person }]
      : []
  })
  const readers = Object.values(who).filter(mayRead)
  return [...readers.map((person) => ({ path, person })), ...steps]
}

const asked =
  'claimant=person&defendant=person&about=money&undisputed=no&proven=no&serviceman=no&sum=9500000&region=demo'
const pages: readonly Screen[] = [
  ...procedures.flatMap(({ id }) => [
    { path: `/procedures/${id}` },
    { path: `/procedures/${id}/compare?a=2021-07-01&b=2026-07-10` },
  ]),
  { path: `/where-to-sue?${asked}` },
  {
    path: '/begin?what=civil-suit&step=file&court=district-demo&claimKind=money&hasPrice=yes&price=9500000',
    person: plaintiff,
  },
  { path: '/begin?what=simplified-suit&step=file&court=district-demo', person: plaintiff },
  { path: '/many', person: plaintiff },
  { path: '/many/new?what=writ&step=file', person: plaintiff },
]

const typed = {
  court: 'district-demo',
  'defendants.0.kind': 'person',
  'defendants.0.name': 'Болат Ерланұлы',
  'defendants.0.address': 'Көкбұлақ, 2',
  claimKind: 'money',
  violation: 'Қарыз қайтарылмады.',
  claim: 'Қарызды өндіріп алу.',
  hasPrice: 'yes',
  price: '9500000',
  priceCalculation: 'Қарыздың сомасы.',
  'facts.0.fact': 'Қарыз берілді.',
  'facts.0.provenBy': 'Қолхат.',
  preTrialOrder: 'kept',
  preTrialSteps: 'Хат жіберілді.',
  interimAsked: 'yes',
  interimMeasures: 'Көлікке тыйым салу.',
  suitLanguage: 'kk',
}

/** A suit typed to its end, one of whose sendings failed; a table that was read, with a fault in one line, and one that was sent. */
async function draftScreens({ store, entropy, clocks, law }: House): Promise<Screen[]> {
  const keep = async (kind: string, body: object): Promise<string> => {
    const id = entropy.uuid7(clocks.machine.now())
    await store.saveDraft({ id, person: plaintiff, kind, body })
    return id
  }
  const draft = await keep('application', {
    procedure: 'civil-suit',
    step: 'file',
    typed,
    papers: [],
    tried: [clocks.law.now()],
  })
  const file = law.procedures['civil-suit']!.steps.find((row) => row.id === 'file' && row.until === undefined)!
  const alone = questionsOf(file.fields ?? []).filter(({ fields }) => fields.every(({ id }) => id !== 'dutyPayment'))
  const shown = alone.filter(({ fields }) => fields.some(({ id, showWhen }) => showWhen === undefined || id in typed))
  const writ = { court: 'economic-demo', writClaim: 'mediation-agreement', price: '300000.00', claim: 'Өндіріп алу.' }
  const rows = [writ, { ...writ, defendants: [party(defendant)], grounds: 'Келісім.', executionBy: 'court' }]
  const many = { procedure: 'writ', step: 'file', rows, strange: [] }
  const results = [{ refusal: refuse('field.missing', { field: 'grounds' }) }, { failed: true }]
  const tables = [await keep('many', many), await keep('many', { ...many, ordered: true, results })]
  return [
    ...['', '/check', ...shown.map(({ id }) => `/${id}`)].map((rest) => `/apply/${draft}${rest}`),
    ...tables.map((id) => `/many/${id}`),
  ].map((path) => ({ path, person: plaintiff }))
}
