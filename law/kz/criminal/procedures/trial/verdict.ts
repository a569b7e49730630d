/**
 * The charge and what becomes of it (CrPC 324, 327, 337, 340, 343, 387-403): a line for each accused. The prosecutor may change or refuse it, the court ends it, or gives its
 * verdict: the text announced, and of each accused what was decided as data, with release in the courtroom at once.
 */
import type { Condition, Field, Move, StepRow, TermRow } from '../../../../../engine/define.ts'
import { everybodyStill } from './plea-arrived.ts'
import { behindWalls } from './restraint.ts'
import { before, days, open, reasons, text, told } from './who.ts'

export const chargeBranch = {
  start: 'charged', stages: ['charged', 'charge-refused', 'sentenced-to-prison', 'sentenced', 'acquitted', 'charge-ended', 'order-due', 'order-sent', 'order-taken', 'executed', 'cleared'], final: ['charge-ended', 'executed', 'cleared'], per: 'accused',
} as const
export const chargeUnbounded = {
  charged: 'the trial goes on', 'charge-refused': 'the court ends the case by its ruling (CrPC 337(7))', 'sentenced-to-prison': 'until the verdict is in force (CrPC 470)', sentenced: 'until the verdict is in force (CrPC 470)', acquitted: 'until the verdict is in force (CrPC 470)',
  'order-due': 'three days; later is marked (CrPC 470(3))', 'order-sent': 'whoever executes tells the court at once (CrPC 472(4))', 'order-taken': 'whoever executes tells the court at once (CrPC 472(4))', announcing: 'the court says of each accused what it decided, in the same session (CrPC 402)', announced: 'fifteen days to appeal (CrPC 418(1))',
} as const
export const verdictTerms: readonly TermRow[] = [
  { id: 'copy', n: 15, unit: 'CD', article: 'CrPC 404', bound: 'court', ...days, when: { fact: 'largeVerdict', is: true } },
  { id: 'copy', n: 5, unit: 'CD', article: 'CrPC 404', bound: 'court', ...days },
  { id: 'appeal', n: 15, unit: 'CD', article: 'CrPC 418(1)', bound: 'accused', ...days },
  { id: 'ruling-appeal', n: 15, unit: 'CD', article: 'CrPC 418(1)', bound: 'accused', ...days, kind: 'window' },
]

/** In prison, by its own words, or without: what a person is released for in the courtroom (CrPC 403). */
export const punishments = ['imprisonment', 'imprisonment-suspended', 'restriction', 'corrective-labour', 'community-work', 'fine', 'deferred', 'released', 'none'] as const
const prison: Condition = { fact: 'punishment', is: 'imprisonment' }
const punished = Object.fromEntries(punishments.map((one) => [one, one === 'imprisonment' ? 'sentenced-to-prison' : 'sentenced']))
const claim: readonly Field[] = [{ id: 'civilClaim', type: 'choice', required: true, options: ['none', 'granted', 'granted-in-part', 'refused', 'left'], fact: 'civilClaim' }, { id: 'claimAmount', type: 'money', fact: 'claimAmount' }]
const things: readonly Field[] = [text('exhibits', false), { id: 'costsBorneBy', type: 'choice', required: true, options: ['convicted', 'state', 'shared'], fact: 'costsBorneBy' }, { id: 'costs', type: 'money', fact: 'costs' }]
/** Of several offences of one accused each in its turn; of one alone it is left empty (CrPC 390(3), 398(1)(4); CrC 58). */
const several: readonly Field[] = [
  {
    id: 'offences', type: 'group', many: { min: 1, max: 30 },
    fields: [
      { id: 'ownOffence', type: 'norm', required: true }, { id: 'ownGravity', type: 'choice', required: true, options: ['misdemeanour', 'minor', 'medium', 'grave', 'particularly-grave'] }, { id: 'ownOutcome', type: 'choice', required: true, options: ['convicted', 'acquitted'] },
      { id: 'ownPunishment', type: 'choice', required: true, options: [...punishments], showWhen: { field: 'ownOutcome', is: 'convicted' } }, { id: 'ownLength', type: 'number', min: 1, max: 9999 }, { id: 'ownUnit', type: 'choice', options: ['years', 'months', 'hours'] },
    ],
  },
  { id: 'sumBy', type: 'choice', options: ['absorbed', 'partly', 'added'], fact: 'sumBy' },
]
const sentence: readonly Field[] = [
  { id: 'offence', type: 'norm', required: true }, ...several, { id: 'punishment', type: 'choice', required: true, options: [...punishments], fact: 'punishment' }, { id: 'punishmentLength', type: 'number', min: 1, max: 9999, fact: 'punishmentLength' },
  { id: 'punishmentUnit', type: 'choice', options: ['years', 'months', 'hours'], fact: 'punishmentUnit' }, { id: 'fineAmount', type: 'money', fact: 'fineAmount' }, { id: 'facility', type: 'choice', options: ['minimum', 'medium', 'maximum', 'full'], fact: 'facility' }, { id: 'additionalPunishment', type: 'text', max: 300 },
  { id: 'custodyCounted', type: 'number', max: 9999 }, text('punishmentReasons'), ...claim, ...things, { id: 'paymentToFund', type: 'money' },
]
const untilForce: Field = { id: 'measureUntilForce', type: 'choice', required: true, options: ['unchanged', 'custody', 'lifted'], fact: 'measureUntilForce' }
/** The order of each person goes out by the line that holds him. */
const moved = (to: string, from: readonly string[], when?: Condition): Move => ({ branch: 'restraint', of: 'same-subject', from, to, ...(when && { when }) })
const freed: Condition = { any: [{ not: prison }, { fact: 'measureUntilForce', is: 'lifted' }] }
const announcing = { if: { branch: 'main', some: ['announcing'] }, code: 'verdict.not-announced', article: 'CrPC 402' } as const
const saying = { by: ['judge'], branch: 'charge', correctable: false, documents: ['verdict-on-accused'], notices: [{ kind: 'verdict-on-accused', to: ['of-branch', 'counsel', 'victim', 'prosecutor'] }] } as const satisfies Partial<StepRow>
const whole = [
  announcing, { if: { computed: 'punishment-complete' }, code: 'verdict.no-measure', article: 'CrPC 393(4), 398(1)(4)' },
  { if: { computed: 'offences-answered' }, code: 'verdict.offence-not-answered', article: 'CrPC 390(3), 398(1)(4)' }, { if: { computed: 'final-by-sum' }, code: 'verdict.not-by-sum', article: 'CrC 58' },
] as const
const noCustody = { if: { any: [prison, { not: { fact: 'measureUntilForce', is: 'custody' } }] }, code: 'verdict.no-custody', article: 'CrPC 403' } as const

const rehabilitating = ['no-event', 'no-elements'] as const
const endings = [...rehabilitating, 'amnesty', 'limitation', 'law-repealed', 'decided', 'death', 'immunity', 'reconciliation', 'repentance', 'prosecutor-refused'] as const
const groundIs = (...grounds: readonly string[]): Condition => ({ fact: 'terminationGround', in: grounds })
const unless = (ground: string, other: Condition): Condition => ({ any: [{ not: groundIs(ground) }, other] })

const ending = (extra: readonly NonNullable<StepRow['when']>[number][], grounds: readonly string[], held: boolean): StepRow => ({
  id: 'end-charge', article: 'CrPC 35, 36, 324, 327, 343', by: ['judge'], branch: 'charge', stage: held ? ['charged', 'charge-refused'] : ['charged'], to: 'charge-ended', correctable: false,
  when: [
    { if: { branch: 'main', some: [...before, ...open] }, code: 'trial.retired', article: 'CrPC 327, 343' }, ...extra,
    { if: { any: [{ not: groundIs('reconciliation', 'repentance', 'limitation', 'amnesty') }, { fact: 'objects', is: false }] }, code: 'termination.objected', article: 'CrPC 35(5), 36(5)' }, { if: unless('reconciliation', { branch: 'peace', some: ['peace-joined'] }), code: 'peace.not-joined', article: 'CrC 68(1)' },
  ],
  fields: [{ id: 'terminationGround', type: 'choice', required: true, options: [...grounds], fact: 'terminationGround' }, { id: 'objects', type: 'yes-no', required: true, fact: 'objects' }, text('exhibits', false), reasons],
  // The ruling frees at once, though it may still be appealed (CrPC 327, 471(3)).
  ...(held && { moves: [moved('release-due', behindWalls), moved('at-large', ['measured'])] }), documents: ['ruling'], notices: [{ kind: 'charge-ended', to: ['of-branch', 'counsel', 'victim', 'prosecutor'] }],
})

/** What the prosecutor does with the charge in court (CrPC 337(6), 337(7), 340). */
export const prosecutorSteps: readonly StepRow[] = [
  { id: 'change-charge', article: 'CrPC 337(6), 340(2), 340(5)', by: ['prosecutor'], branch: 'charge', stage: ['charged'], correctable: false, when: [{ if: { branch: 'main', some: ['preliminary-held', 'in-session', 'heard'] }, code: 'trial.retired' }], fields: [{ id: 'offence', type: 'norm', required: true }, text('newCharge'), { id: 'heavier', type: 'yes-no', required: true, fact: 'chargeHeavier' }],
    documents: ['changed-charge'], notices: [{ kind: 'charge-changed', to: ['of-branch', 'counsel', 'victim', 'judge'] }] },
  { id: 'refuse-charge', article: 'CrPC 337(6), 337(7)', by: ['prosecutor'], branch: 'charge', stage: ['charged'], to: { field: 'victimInsists', map: { true: 'charged', false: 'charge-refused' } }, correctable: false, when: [{ if: { branch: 'main', some: ['in-session', 'heard'] }, code: 'trial.retired', article: 'CrPC 337(6)' }],
    fields: [{ id: 'victimInsists', type: 'yes-no', required: true, fact: 'victimInsists' }, reasons], documents: ['refusal-of-charge'], notices: [{ kind: 'charge-refused', to: ['of-branch', 'counsel', 'victim', 'judge'] }] },
]

/** The steps of the verdict. `held`: somebody may be held, and is let go by an order. */
export const verdictSteps = (held: boolean): readonly StepRow[] => [
  { id: 'announce-verdict', article: 'CrPC 387-402', by: ['judge'], stage: ['heard'], to: 'announcing', correctable: false, fields: [text('introductory'), text('descriptive'), text('operative'), { id: 'largeVerdict', type: 'yes-no', required: true, fact: 'largeVerdict' }, { id: 'appealExplained', type: 'yes-no', required: true }],
    when: held ? [{ if: { branch: 'charge', none: ['charge-refused'] }, code: 'charge.refused', article: 'CrPC 337(7)' }, { if: { branch: 'plea', none: ['plea-concluded'] }, code: 'plea.not-weighed', article: 'CrPC 626(1)' }, everybodyStill] : [], stops: [{ term: 'shortened' }], documents: ['verdict'], notices: [{ kind: 'verdict-announced', to: [...told] }] },
  { ...saying, id: 'convict', article: 'CrPC 390, 393, 397, 398, 401, 403', stage: ['charged'], to: { field: 'punishment', map: punished }, when: held ? [...whole, noCustody] : whole, fields: [...sentence, ...(held ? [untilForce] : [])],
    ...(held && { moves: [moved('release-due', behindWalls, freed), moved('held', ['at-large', 'measured', 'set-free', 'confined', 'confined-before', 'held-before'], { all: [prison, { fact: 'measureUntilForce', is: 'custody' }] }), moved('at-large', ['measured'], { fact: 'measureUntilForce', is: 'lifted' })] }) },
  { ...saying, id: 'acquit', article: 'CrPC 394, 399-401, 403', stage: ['charged'], to: 'acquitted', when: [announcing, ...(held ? [{ if: { branch: 'plea', none: ['plea-accepted'] }, code: 'plea.no-acquittal', article: 'CrPC 626(1)' } as const] : []), { if: { fact: 'harmNotice', is: true }, code: 'verdict.no-notice', article: 'CrPC 401, 402(3)' }],
    fields: [{ id: 'acquittalGround', type: 'choice', required: true, options: ['no-event', 'no-elements', 'not-proven'], fact: 'acquittalGround' }, { id: 'civilClaim', type: 'choice', required: true, options: ['none', 'refused', 'left'], fact: 'civilClaim' }, text('exhibits', false), { id: 'harmNotice', type: 'yes-no', required: true, fact: 'harmNotice' }, reasons],
    ...(held && { moves: [moved('release-due', behindWalls), moved('at-large', ['measured'])] }), documents: ['verdict-on-accused', 'rehabilitation-notice'] },
  { id: 'complete-verdict', article: 'CrPC 402, 404, 418(1)', by: ['time'], stage: ['announcing'], to: 'announced', when: [{ if: { branch: 'charge', none: ['charged'] }, code: 'verdict.not-complete', article: 'CrPC 390(4)' }], starts: [{ term: 'copy' }, { term: 'appeal' }], ...(held && { stops: [{ term: 'custody-in-court', of: 'all' }, { term: 'sanctioned', of: 'all' }] }), notices: [{ kind: 'verdict-complete', to: [...told, 'court'] }] },
  { id: 'drop-case', article: 'CrPC 327, 343, 418(1)', by: ['time'], stage: [...before, ...open], to: 'dropped', when: [{ if: { all: [{ branch: 'charge', every: ['charge-ended'] }, { branch: 'charge', some: ['charge-ended'] }] }, code: 'charge.still' }], starts: [{ term: 'ruling-appeal' }], ...(held && { stops: [{ term: 'custody-in-court', of: 'all' }, { term: 'sanctioned', of: 'all' }] }), notices: [{ kind: 'case-dropped', to: [...told, 'court'] }] },
  { id: 'terminate-case', article: 'CrPC 471(1)', by: ['time'], stage: ['dropped'], to: 'terminated', atEndOf: { term: 'ruling-appeal' }, ...(held && { moves: [{ branch: 'restraint', of: 'all-open', from: ['at-large', 'measured', 'set-free'], to: 'restraint-lapsed' }] as const }), notices: [{ kind: 'termination-in-force', to: [...told] }] },
]

const inTrialAlone = { if: { any: [{ not: groundIs(...rehabilitating) }, { branch: 'main', some: [...before] }] }, code: 'termination.acquit', article: 'CrPC 343' } as const
export const chargeSteps: readonly StepRow[] = [
  ...prosecutorSteps,
  ending([inTrialAlone, { if: unless('reconciliation', { fact: 'gravity', in: ['minor', 'medium'] }), code: 'peace.too-grave', article: 'CrC 68(1)' }, { if: unless('prosecutor-refused', { branch: 'charge', some: ['charge-refused'] }), code: 'charge.not-refused', article: 'CrPC 337(7)' }], endings, true),
]
export const privateEnding = ending([], ['amnesty', 'limitation', 'law-repealed', 'decided', 'death', 'reconciliation', 'accuser-refused', 'accuser-absent'], false)
