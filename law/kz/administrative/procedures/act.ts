/**
 * What follows an administrative act (APPC 81-86): its delivery, its force and execution, the correction of slips, its cancellation by
 * the body that adopted it. An act sent through the portal is known the same day; one sent otherwise, on the day its delivery is recorded.
 */
import type { Condition, Field, StepRow, TermRow, TermUse } from '../../../../engine/define.ts'
import { contestStarts, deliveredContestStarts } from './contesting.ts'

export const deliveryField: Field = { id: 'deliveryBy', type: 'choice', options: ['portal', 'post', 'by-hand', 'other-means'] }

/** A later day of force, and a term to execute of its own, where the act or a law names them (APPC 83(1), 86(3)). */
const inFiveYears = { act: true, plus: { n: 5, unit: 'Y' } } as const
export const ownDays: readonly Field[] = [
  { id: 'laterForce', type: 'yes-no' },
  { id: 'inForceOn', type: 'day', required: true, notBefore: { act: true }, notAfter: inFiveYears, showWhen: { field: 'laterForce', is: true } },
  { id: 'ownExecutionTerm', type: 'yes-no' },
  { id: 'executeBy', type: 'day', required: true, notBefore: { act: true }, notAfter: inFiveYears, showWhen: { field: 'ownExecutionTerm', is: true } },
]

const startUnnamed = 'article 86(3) does not name the first day; the notification of the act is taken, or its later day of force'
export const actTerms: readonly TermRow[] = [
  { id: 'in-force', n: 0, unit: 'CD', article: 'APPC 83(1)', bound: 'body', dayZero: { field: 'inForceOn' }, atEnd: 'stays', kind: 'wait', when: { fact: 'laterForce', is: true } },
  { id: 'in-force', n: 0, unit: 'CD', article: 'APPC 83(1)', bound: 'body', dayZero: 'act', atEnd: 'stays', kind: 'wait' },
  { id: 'act-execution', n: 0, unit: 'CD', article: 'APPC 86(3)', bound: 'body', dayZero: { field: 'executeBy' }, atEnd: 'next-working-day', when: { fact: 'executionSet', is: true } },
  { id: 'act-execution', n: 5, unit: 'WD', article: 'APPC 83(1), 86(3)', bound: 'body', dayZero: { field: 'inForceOn' }, atEnd: 'next-working-day', unverified: startUnnamed, when: { fact: 'laterForce', is: true } },
  { id: 'act-execution', n: 5, unit: 'WD', article: 'APPC 83(2), 86(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day', unverified: startUnnamed },
  { id: 'slip', n: 3, unit: 'WD', article: 'APPC 82(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'slip-copy', n: 3, unit: 'WD', article: 'APPC 82(5)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
]

/** Lines of one act each, which go on when the case is over. */
export const actBranches = {
  delivery: { start: 'to-deliver', stages: ['to-deliver', 'delivered'], final: ['delivered'] },
  execution: { start: 'to-execute', stages: ['to-execute', 'overdue', 'suspended', 'executed', 'annulled'], final: ['executed', 'annulled'] },
  slip: { start: 'slip-asked', stages: ['slip-asked', 'slip-corrected', 'slip-declined', 'slip-copy-sent'], final: ['slip-declined', 'slip-copy-sent'] },
} as const
export const actUnbounded = {
  'to-deliver': 'an act not yet brought to notice has no effect, and no term to contest it runs (APPC 83(2), 92(1))',
  overdue: 'inaction may be complained of (APPC 91(1))',
  'slip-asked': 'a slip corrected late is still corrected; the delay may be complained of (APPC 91(1))',
  'slip-corrected': 'a copy sent late is still sent; the delay may be complained of (APPC 91(1))',
} as const

const byPortal: Condition = { fact: 'delivery', is: 'portal' }
const byOtherMeans: Condition = { fact: 'delivery', in: ['post', 'by-hand', 'other-means'] }
const executes: Condition = { branch: 'main', some: ['granted', 'granted-in-part', 'complained', 'uncontested'] }

/** What an act opens: its execution once it is known, or its delivery by other means first (APPC 83(2)). */
export const actOpens = ({ executed }: { readonly executed: boolean }): Pick<StepRow, 'opens'> => ({
  opens: [...(executed ? [{ branch: 'execution', subject: 'act', when: byPortal } as const] : []), { branch: 'delivery', subject: 'act', when: byOtherMeans } as const],
})

/** Started by an act that is known at once. */
export const actTermsStart: readonly TermUse[] = [{ term: 'in-force', of: 'each', when: byPortal }, { term: 'act-execution', of: 'each', when: byPortal }]

const later: Condition = { fact: 'laterForce', is: true }
const ownTerm: Condition = { fact: 'executionSet', is: true }
const favourableDone: Condition = { any: ['grant', 'grant-in-part', 'grant-in-part-unheard'].map((done) => ({ done })) }
const fromDelivery: DeliveredUse = { dayZero: { field: 'deliveredOn' } }
type DeliveredUse = Pick<TermUse, 'dayZero'>

/** Started when the delivery is recorded: from the day of delivery, unless the act names a later day or a term of its own. */
const deliveredStarts: readonly TermUse[] = [
  { term: 'in-force', of: 'each', when: { not: later }, ...fromDelivery },
  { term: 'in-force', of: 'each', when: later },
  { term: 'act-execution', of: 'each', when: { not: { any: [later, ownTerm] } }, ...fromDelivery },
  { term: 'act-execution', of: 'each', when: { any: [later, ownTerm] } },
]

const cancelling = [
  { id: 'cancelledExtent', type: 'choice', required: true, options: ['whole', 'in-part'] },
  { id: 'invalidFrom', type: 'choice', required: true, options: ['adoption', 'finding'], fact: 'invalidFrom' },
  { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' },
  { id: 'consequences', type: 'long-text', required: true, personal: 'applicant' },
] as const
const annuls = { branch: 'execution', of: 'all-open', to: 'annulled' } as const

export interface Acts {
  /** Stages in which there is an act whose slips may be corrected. */
  readonly acted: readonly string[]
}

export const actSteps = ({ acted }: Acts): readonly StepRow[] => [
  { id: 'record-delivery', article: 'APPC 81(1), 66, 83(2)', by: ['official@body', 'registrar@body'], branch: 'delivery', stage: ['to-deliver'], to: 'delivered', correctable: true,
    fields: [{ id: 'deliveredOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -1, unit: 'Y' } }, notAfter: { act: true } }, { id: 'deliveryProof', type: 'text' }, ...ownDays],
    computes: [{ name: 'later-force', fact: 'laterForce' }, { name: 'own-execution-term', fact: 'executionSet' }],
    opens: [{ branch: 'execution', subject: 'act', when: { all: [executes, favourableDone] } }], starts: [...deliveredContestStarts, ...deliveredStarts], notices: [{ kind: 'act-delivered', to: ['applicant'] }] },
  { id: 'report-execution', article: 'APPC 86(1), 86(3)', by: ['official@body', 'head@body'], branch: 'execution', stage: ['to-execute', 'overdue'], to: 'executed', correctable: false, notBefore: { term: 'in-force', of: 'same-subject' },
    fields: [{ id: 'executedOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'executionReport', type: 'long-text', required: true, personal: 'applicant' }],
    stops: [{ term: 'act-execution', of: 'same-subject' }], documents: ['act-execution-report'], notices: [{ kind: 'act-executed', to: ['applicant'] }] },
  { id: 'miss-execution', article: 'APPC 86(3)', by: ['time'], branch: 'execution', stage: ['to-execute'], to: 'overdue', atEndOf: { term: 'act-execution' }, notices: [{ kind: 'act-not-executed', to: ['applicant', 'body'] }] },
  { id: 'suspend-execution', article: 'APPC 96(1)', by: ['time'], branch: 'execution', stage: ['to-execute'], to: 'suspended', pauses: ['act-execution'], when: [{ if: { fact: 'suspends', is: true }, code: 'execution.not-suspended' }],
    notices: [{ kind: 'execution-suspended', to: ['applicant', 'body'] }] },
  { id: 'resume-execution', article: 'APPC 96(1)', by: ['time'], branch: 'execution', stage: ['suspended'], to: 'to-execute', resumes: ['act-execution'], when: [{ if: { fact: 'suspends', is: false }, code: 'execution.suspended' }],
    notices: [{ kind: 'execution-resumed', to: ['applicant', 'body'] }] },
  { id: 'point-out-slip', article: 'APPC 82(1)', by: ['applicant', 'official@body'], stage: [...acted], correctable: false, atWill: true, when: [{ if: { branch: 'slip', none: ['slip-asked', 'slip-corrected'] }, code: 'slip.pointed-out-already' }],
    fields: [{ id: 'slip', type: 'long-text', required: true, personal: 'applicant' }], opens: [{ branch: 'slip', subject: 'act' }], starts: [{ term: 'slip', of: 'each' }], notices: [{ kind: 'slip-pointed-out', to: ['body'] }] },
  { id: 'correct-slip', article: 'APPC 82(1), 82(3), 82(4)', by: ['official@body'], branch: 'slip', stage: ['slip-asked'], to: 'slip-corrected', correctable: false,
    within: { term: 'slip', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'slip', of: 'same-subject' }], starts: [{ term: 'slip-copy', of: 'same-subject' }],
    fields: [{ id: 'wordsBefore', type: 'long-text', required: true, personal: 'applicant' }, { id: 'wordsAfter', type: 'long-text', required: true, personal: 'applicant' }], documents: ['corrected-act'] },
  { id: 'decline-slip', article: 'APPC 82(1), 82(3)', by: ['official@body'], branch: 'slip', stage: ['slip-asked'], to: 'slip-declined', correctable: false,
    within: { term: 'slip', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'slip', of: 'same-subject' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true, personal: 'applicant' }], notices: [{ kind: 'slip-declined', to: ['applicant'] }] },
  { id: 'send-corrected-copy', article: 'APPC 82(5)', by: ['official@body', 'registrar@body'], branch: 'slip', stage: ['slip-corrected'], to: 'slip-copy-sent', correctable: false,
    within: { term: 'slip-copy', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'slip-copy', of: 'same-subject' }], notices: [{ kind: 'corrected-copy', to: ['applicant'] }] },
  { id: 'cancel-refusal', article: 'APPC 84(2), 84(4), 85(3)', by: ['official@body', 'head@body'], stage: ['refused', 'uncontested'], to: 'in-review', correctable: false, atWill: true, unverified: 'the Code names no term for deciding anew after the body itself cancelled its act; the general term is taken',
    when: [{ if: { any: [{ done: 'refuse' }, { done: 'refuse-unheard' }, { done: 'refuse-without-reasons' }] }, code: 'act.no-refusal' }],
    fields: [{ id: 'cancelledBurdening', type: 'choice', required: true, options: ['unlawful', 'lawful'], fact: 'cancelledBurdening' }, ...cancelling],
    moves: [annuls, { branch: 'delivery', of: 'all-open', to: 'delivered' }], stops: [{ term: 'complaint' }, { term: 'direct-suit' }], starts: [{ term: 'review', dayZero: 'act' }], documents: ['administrative-act'], notices: [{ kind: 'refusal-cancelled', to: ['applicant'] }] },
  { id: 'cancel-favourable', article: 'APPC 84(6), 84(7), 85(4)', by: ['official@body', 'head@body'], stage: ['granted', 'granted-in-part'], to: 'act-cancelled', correctable: false, atWill: true,
    fields: [{ id: 'cancelledFavourable', type: 'choice', required: true, options: ['unconstitutional', 'false-papers', 'offence', 'public-interest', 'law-allows', 'condition-unmet'], fact: 'cancelledFavourable' }, ...cancelling, { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' }],
    moves: [annuls, { branch: 'delivery', of: 'all-open', to: 'delivered' }], stops: [{ term: 'complaint' }, { term: 'direct-suit' }], starts: [...contestStarts], documents: ['administrative-act'], notices: [{ kind: 'act-cancelled', to: ['applicant'] }] },
]
