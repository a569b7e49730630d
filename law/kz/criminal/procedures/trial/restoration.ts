/**
 * The time to appeal that was missed is restored (CrPC 419): whoever missed it asks the court of the verdict and appeals in the same paper; the judge must restore where the law was broken or
 * something stood in the way. Restored, the verdict about that person is not in force any more and goes up; refused, the regional court is asked.
 */
import type { Condition, Move, StepRow, TermRow } from '../../../../../engine/define.ts'
import { toRestorationReview } from '../above/restoration.ts'
import { orderTo } from './restraint.ts'
import { days, own, reasons, text, told } from './who.ts'

export const restorationStages = ['restoration-asked', 'restoration-refused', 'restoration-complained'] as const
export const restorationUnbounded = { 'restoration-asked': 'the Code names no term for the ruling (CrPC 419(1))', 'restoration-refused': 'fifteen days to complain (CrPC 422(2))', 'restoration-complained': 'the regional court has a month (CrPC 425)' } as const
export const restorationTerms: readonly TermRow[] = [{ id: 'refusal-complaint', n: 15, unit: 'CD', article: 'CrPC 422(2)', bound: 'accused', ...days }]

/** What makes the court restore it (CrPC 419(3)). */
const grounds = ['late-record', 'late-copy', 'no-translation', 'wrong-term-named', 'obstacle'] as const
const restored: Condition = { fact: 'restoreFound', in: [...grounds] }
const decidedAbove: Condition = { any: ['hear-appeal', 'hear-new-verdict', 'hear-acquittal', 'hear-termination'].map((done) => ({ done })) }
const inForce = { if: { branch: 'main', some: ['in-force'] }, code: 'restoration.not-in-force', article: 'CrPC 419(1)' } as const

const underWay = ['order-sent', 'order-taken', 'executed'] as const
const move = (branch: string, to: string, from: readonly string[], when?: Condition): Move => ({ branch, of: 'same-subject', from, to, ...(when && { when }) })
const prison: Condition = { fact: 'inPrison', is: true }
/** The verdict is not in force about this person: its execution stands still, whoever sits in prison by it is held as on appeal, and the case goes up. */
const undone = (when?: Condition): Partial<StepRow> => ({
  computes: [{ name: 'late-to-detriment', fact: 'toDetriment' }, { name: 'order-of-stay', fact: 'orderKind' }],
  moves: [
    move('charge', 'sentenced', ['order-due', ...underWay], when), move('charge', 'acquitted', ['cleared'], when),
    move('restraint', 'held', ['restraint-lapsed', 'set-free'], when ? { all: [when, prison] } : prison), { branch: 'main', of: 'main', from: ['in-force'], to: 'to-go-up', ...(when && { when }) },
  ],
  starts: [{ term: 'custody-in-court', on: 'restraint', ...own, dayZero: 'act', when: when ? { all: [when, prison] } : prison }],
  handsOver: [orderTo({}, when ? { all: [when, { branch: 'charge', own: underWay }] } : { branch: 'charge', own: underWay })],
})
const heard = { by: ['linked'], branch: 'review', stage: ['restoration-complained'] } as const satisfies Partial<StepRow>
const decision = undone(restored)

export const restorationSteps: readonly StepRow[] = [
  { id: 'ask-restoration', article: 'CrPC 419(1)', by: ['accused', 'counsel', 'victim', 'prosecutor'], branch: 'review', stage: ['may-be-reviewed'], to: 'restoration-asked', correctable: false, when: [inForce, { if: { not: decidedAbove }, code: 'restoration.decided-above', article: 'CrPC 419(1), 421' }],
    fields: [{ id: 'restoreReason', type: 'choice', required: true, options: [...grounds], fact: 'restoreReason' }, text('restoreWhy'), text('appealGrounds'), { id: 'appealAsks', type: 'choice', required: true, options: ['cancel', 'soften', 'harden', 'change'], fact: 'appealAsks' }], computes: [{ name: 'asks-late-for-worse', fact: 'lateToDetriment' }],
    documents: ['motion'], notices: [{ kind: 'restoration-asked', to: [...told, 'judge'] }] },
  { ...decision, id: 'decide-restoration', article: 'CrPC 419(1), 419(3)', by: ['judge', 'chair@court'], branch: 'review', stage: ['restoration-asked'], to: { field: 'restoreFound', map: { ...Object.fromEntries(grounds.map((one) => [one, 'anew'])), none: 'restoration-refused' } }, correctable: false,
    fields: [{ id: 'restoreFound', type: 'choice', required: true, options: [...grounds, 'none'], fact: 'restoreFound' }, { id: 'inPrison', type: 'yes-no', required: true, fact: 'inPrison' }, reasons],
    starts: [...decision.starts!, { term: 'refusal-complaint', ...own, when: { not: restored } }], documents: ['ruling'], notices: [{ kind: 'appeal-time-decided', to: [...told] }] },
  { id: 'complain-of-refusal', article: 'CrPC 419(2), 422(2)', by: ['accused', 'counsel', 'victim', 'prosecutor'], branch: 'review', stage: ['restoration-refused'], to: 'restoration-complained', correctable: false, within: { term: 'refusal-complaint', ...own, late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'refusal-complaint', ...own }], fields: [text('complaintGrounds')], handsOver: [toRestorationReview], documents: ['private-complaint'], notices: [{ kind: 'refusal-complained', to: [...told, 'court'] }] },
  { id: 'refusal-final', article: 'CrPC 422(2)', by: ['time'], branch: 'review', stage: ['restoration-refused'], to: 'may-be-reviewed', atEndOf: { term: 'refusal-complaint' } },
  { ...heard, ...undone(), id: 'hear-restored-above', article: 'CrPC 419(2), 419(4)', to: 'anew', hears: [{ procedure: 'restoration-review', steps: ['restore-above'] }], notices: [{ kind: 'restoration-heard', to: [...told, 'court'] }] },
  { ...heard, id: 'hear-refusal-left', article: 'CrPC 419(2)', to: 'may-be-reviewed', hears: [{ procedure: 'restoration-review', steps: ['leave-refusal'] }] },
]
export const restorationAtWill = ['ask-restoration', 'complain-of-refusal'] as const
