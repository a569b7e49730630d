/**
 * What a case in force hears of cassation (CrPC 484-488, 493, 494): a line for each convicted or acquitted person. A complaint in favour of the convicted knows no limit; against an acquittal, or for
 * worse, a year from force. Below the execution goes on, unless stayed; what cassation decides changes the charge, and whoever it frees is freed by an order that is answered for.
 */
import type { Condition, Field, Move, StepRow, TermRow } from '../../../../../engine/define.ts'
import { toCriminalAppeal } from '../above/appeal.ts'
import { endedInCassation, eve136, from136, heardOfCassation, toCriminalCassation } from '../above/cassation.ts'
import { restorationAtWill, restorationStages, restorationSteps, restorationTerms, restorationUnbounded } from './restoration.ts'
import { orderTo } from './restraint.ts'
import { own, text, told } from './who.ts'

export const reviewBranch = { start: 'may-be-reviewed', stages: ['may-be-reviewed', ...restorationStages, 'in-cassation', 'execution-stayed', 'anew', 'reviewed'], final: ['reviewed'], per: 'accused' } as const
export const reviewUnbounded = {
  ...restorationUnbounded,
  'may-be-reviewed': 'in favour of the convicted no limit; against an acquittal or for worse a year from force (CrPC 487)', 'in-cassation': 'the court of cassation has six months from the file (CrPC 492(3))', 'execution-stayed': 'six months at most, kept in the court of cassation (CrPC 493)', anew: 'until the case is in force anew (CrPC 497, 498)',
} as const
export const reviewTerms: readonly TermRow[] = [
  ...restorationTerms,
  { id: 'cassation-year', n: 1, unit: 'Y', article: 'CrPC 487(2)', bound: 'accused', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', until: eve136, unverified: 'the wording before Law 136-VIII was not read' },
  { id: 'cassation-year', n: 1, unit: 'Y', article: 'CrPC 487(2)', bound: 'accused', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', from: from136 },
]
/** With force begins the line of each, the year for what makes it worse, and the sight of the Prosecutor General (CrPC 486(3), 487(2)). */
export const reviewable = { opens: [{ branch: 'review', subject: { holdersOf: 'accused' } }], starts: [{ term: 'cassation-year' }], stops: [{ term: 'custody-in-court', of: 'all' }], seats: [{ seat: 'general', do: 'fill', with: { source: 'prosecutor-general' } }] } as const satisfies Partial<StepRow>
export const reviewedAnew: Move = { branch: 'review', of: 'all-open', from: ['anew'], to: 'may-be-reviewed' }

const underWay = ['order-sent', 'order-taken', 'executed'] as const
const convicted = ['order-due', ...underWay] as const
const decided = [...convicted, 'cleared', 'charge-ended'] as const
const charge = (to: string, from: readonly string[]): Move => ({ branch: 'charge', of: 'same-subject', from, to })
const restraint = (to: string, from: readonly string[]): Move => ({ branch: 'restraint', of: 'same-subject', from, to })

const ownCharge = (...stages: readonly string[]): Condition => ({ branch: 'charge', own: stages })
const isConvicted = ownCharge(...convicted)
const accusing: Condition = { all: [{ actor: 'not-in', seat: 'accused' }, { actor: 'not-in', seat: 'counsel' }] }
const appealed: Condition = { any: ['hear-appeal', 'hear-new-verdict', 'hear-acquittal', 'hear-termination'].map((done) => ({ done })) }
const heavy: Condition = { not: { fact: 'gravity', is: 'minor' } }
const exceptional = ['public-interest', 'life-sentence', 'uniformity'] as const
const ordinary = ['innocent-convicted', 'unfounded-acquittal', 'wrong-qualification', 'victim-without-court', 'wrong-punishment', 'wrong-claim'] as const
const through = { if: appealed, code: 'cassation.not-appealed', article: 'CrPC 484(1), 484(3)' } as const
const notLight = { if: heavy, code: 'cassation.too-light', article: 'CrPC 484(2)(1), 484(3)' } as const
const otherForm = (condition: Condition) => ({ if: condition, code: 'cassation.other-form', article: 'CrPC 487' }) as const
const byLaw = { if: { computed: 'protest-ground-allowed' }, code: 'cassation.exceptional-only', article: 'CrPC 484(3), 485(2)' } as const
const newWording = 'from 1 July 2027 article 484(2)(1) reads otherwise: that wording was not read'

const fields = (grounds: readonly string[]): readonly Field[] => [{ id: 'cassationGround', type: 'choice', required: true, options: [...grounds], fact: 'cassationGround' }, text('lawBreached'), text('breachesMattered'), { id: 'wantsToTakePart', type: 'yes-no', required: true, fact: 'wantsToTakePart' }]
const asking = { branch: 'review', stage: ['may-be-reviewed'], to: 'in-cassation', correctable: false, unverified: newWording, notices: [{ kind: 'cassation-asked', to: [...told, 'court'] }] } as const satisfies Partial<StepRow>
const asks = (worse: boolean): StepRow['computes'] => [{ name: worse ? 'cassation-to-detriment' : 'criminal-no', fact: 'cassationToDetriment' }, { name: 'cassation-asked-by', fact: 'cassationAskedBy' }]
const inAYear = { within: { term: 'cassation-year', late: 'refuse', ifNotStarted: 'refuse' }, computes: asks(true) } as const satisfies Partial<StepRow>
const complaint = { ...asking, documents: ['cassation-complaint'], fields: fields(ordinary) } as const satisfies Partial<StepRow>
const protest = { ...asking, by: ['head@general'], documents: ['protest'], fields: fields([...ordinary, ...exceptional]) } as const satisfies Partial<StepRow>
/** The same step to the court of its day. */
const toItsCourt = (row: StepRow): readonly StepRow[] => [
  { ...row, until: eve136, unverified: 'who complained of what, and how, before Law 136-VIII was not read: taken to be as it is now', handsOver: [toCriminalCassation('supreme-court')] },
  { ...row, from: from136, handsOver: [toCriminalCassation('court-of-criminal-cassation')] },
]

const heard = { by: ['linked'], branch: 'review' } as const satisfies Partial<StepRow>
const hearsEnd = { ...heard, stage: ['in-cassation'], to: 'reviewed', notices: [{ kind: 'cassation-heard', to: ['of-branch', 'counsel', 'judge', 'court'] }] } as const satisfies Partial<StepRow>
const orderOut = ownCharge(...underWay)
const goesOn = { computes: [{ name: 'order-to-go-on', fact: 'orderKind' }], handsOver: [orderTo({}, orderOut)], notices: [{ kind: 'execution-is-on', to: ['of-branch', 'counsel', 'judge', 'court'] }] } as const satisfies Partial<StepRow>
/** A new order is due in three days to whoever executes; one that was sent before no longer says what stands. */
const newOrder = (from: readonly string[]) => ({ moves: [charge('order-due', from)], starts: [{ term: 'execution-order', on: 'charge', ...own, when: ownCharge(...from) }] }) as const
const cancelled = (to: 'to-go-up' | 'filed') => ({ branch: 'main', of: 'main', from: ['in-force'], to }) as const
const uncertain = [charge('sentenced', [...convicted, 'charge-ended']), charge('acquitted', ['cleared'])]
const hearsAnew = { ...hearsEnd, to: 'anew', article: 'CrPC 494(7)(4), 497' } as const satisfies Partial<StepRow>
const goesUp = { ...hearsAnew, moves: [...uncertain, cancelled('to-go-up')] } as const satisfies Partial<StepRow>

export const reviewSteps: readonly StepRow[] = [
  ...restorationSteps,
  ...toItsCourt({ ...complaint, id: 'complain-in-cassation', article: 'CrPC 484(1), 486(1), 487(1), 488(1)', by: ['accused', 'counsel'], when: [through, notLight, otherForm(isConvicted)], computes: asks(false) }),
  ...toItsCourt({ ...complaint, ...inAYear, id: 'complain-within-year', article: 'CrPC 484(1), 486(1), 487(2), 488(1)', by: ['victim', 'accused', 'counsel'], when: [through, notLight, otherForm({ any: [accusing, { not: isConvicted }] })] }),
  ...toItsCourt({ ...protest, id: 'protest-in-cassation', article: 'CrPC 484(3), 486(2), 487(1), 488(1)', when: [byLaw, otherForm(isConvicted)], computes: asks(false) }),
  ...toItsCourt({ ...protest, ...inAYear, id: 'protest-within-year', article: 'CrPC 484(3), 486(2), 487(2), 488(1)', when: [byLaw] }),
  { ...heard, id: 'hear-stay', article: 'CrPC 493', stage: ['in-cassation'], to: 'execution-stayed', hears: heardOfCassation('stay-execution', 'stay-by-prosecutor'), computes: [{ name: 'order-of-stay', fact: 'orderKind' }], handsOver: [orderTo({}, orderOut)], notices: [{ kind: 'execution-is-stayed', to: ['of-branch', 'counsel', 'judge', 'court'] }] },
  { ...heard, id: 'hear-stay-end', article: 'CrPC 493', stage: ['execution-stayed'], to: 'in-cassation', hears: heardOfCassation('lift-stay', 'end-stay', 'end-stay-with-review'), ...goesOn },
  { ...heard, id: 'hear-stay-dropped', article: 'CrPC 493, 494(12)', stage: ['execution-stayed'], to: 'in-cassation', hears: heardOfCassation('end-stay-freeing') },
  { ...heard, id: 'hear-freed-in-cassation', article: 'CrPC 494(12)', stage: ['in-cassation'], hears: heardOfCassation('free-held'), moves: [restraint('release-due', ['restraint-lapsed', 'at-large', 'measured', 'set-free'])] },
  { ...heard, id: 'hear-kept-in-cassation', article: 'CrPC 494(12)', stage: ['in-cassation'], hears: heardOfCassation('keep-held'), unverified: 'the Code names no term for whoever stays in custody when cassation cancels the verdict: six months from that day, as in court', moves: [restraint('held', ['restraint-lapsed', 'set-free'])], starts: [{ term: 'custody-in-court', on: 'restraint', ...own, dayZero: 'act' }] },
  { ...heard, id: 'hear-cassation-returned', article: 'CrPC 489, 490, 491', stage: ['in-cassation'], to: 'may-be-reviewed', hears: heardOfCassation('return-cassation', 'return-withdrawn', 'refuse-petition') },
  { ...heard, id: 'hear-returned-while-stayed', article: 'CrPC 489, 493', stage: ['execution-stayed'], to: 'may-be-reviewed', hears: heardOfCassation('return-cassation', 'return-withdrawn'), ...goesOn },
  { ...hearsEnd, id: 'hear-cassation-upheld', article: 'CrPC 494(7)(1)', hears: endedInCassation('upheld') },
  { ...hearsEnd, id: 'hear-cassation-changed', article: 'CrPC 494(7)(2)', hears: endedInCassation('changed'), ...newOrder(underWay) },
  { ...hearsEnd, id: 'hear-conviction-restored', article: 'CrPC 494(7)(5)', hears: endedInCassation('conviction-restored'), ...newOrder([...underWay, 'cleared', 'charge-ended']) },
  { ...hearsEnd, id: 'hear-acquittal-restored', article: 'CrPC 494(7)(5)', hears: endedInCassation('acquittal-restored'), moves: [charge('cleared', decided)] },
  { ...hearsEnd, id: 'hear-cassation-terminated', article: 'CrPC 494(7)(3)', hears: endedInCassation('terminated'), moves: [charge('charge-ended', decided)] },
  { ...goesUp, id: 'hear-sent-to-appeal', hears: endedInCassation('new-appeal'), computes: [{ name: 'criminal-no', fact: 'toDetriment' }] },
  { ...goesUp, id: 'hear-sent-for-mildness', hears: endedInCassation('new-appeal-for-mildness'), computes: [{ name: 'criminal-yes', fact: 'toDetriment' }] },
  { ...hearsAnew, id: 'hear-sent-to-trial', hears: endedInCassation('new-trial'), computes: [{ name: 'criminal-no', fact: 'appealLodged' }, { name: 'criminal-no', fact: 'toDetriment' }], seats: [{ seat: 'judge', do: 'leave' }], starts: [{ term: 'deciding-case' }], moves: [charge('charged', decided), restraint('at-large', ['restraint-lapsed']), cancelled('filed')] },
  { id: 'send-up-anew', article: 'CrPC 419(4), 421(2), 494(7)(4), 497(1)', by: ['time'], stage: ['to-go-up'], to: 'on-appeal', computes: [{ name: 'sitting-above', fact: 'sitting' }], handsOver: [toCriminalAppeal(true)], notices: [{ kind: 'file-sent-up', to: [...told, 'court'] }] },
]
export const reviewAtWill = [...restorationAtWill, 'complain-in-cassation', 'complain-within-year', 'protest-in-cassation', 'protest-within-year'] as const
