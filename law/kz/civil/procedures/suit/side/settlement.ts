/**
 * The parties come to terms: the invitation of the court, an agreement brought by one side and signed by the other, approved or not; the case stands still
 * for mediation by a judge, by a mediator, or for a participative procedure (CPC 174-182, 272(1)(7), 273(1)(7), 277(1)(5), 277(1)(6)).
 */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { open, parties } from './who.ts'

/** An agreement may be made until the court retires, and while the case stands still for it (CPC 175(1), 179(1)). */
const negotiable = [...open, 'suspended'] as const
const duringMediation = { atEnd: 'next-working-day', bound: 'judge', dayZero: 'act', pausesWith: false } as const

/** The case is suspended for so long at most: the pause of its other terms does not touch these. */
export const settlementTerms: readonly TermRow[] = [
  { ...duringMediation, id: 'mediation', n: 1, unit: 'M', article: 'CPC 179(5)', when: { fact: 'conciliationKind', is: 'mediator' }, until: '2020-06-21', unverified: 'the wording of article 179 before 2020-06-22 was not compared' },
  { ...duringMediation, id: 'mediation', n: 1, unit: 'M', article: 'CPC 179(5)', when: { fact: 'conciliationKind', is: 'mediator' }, from: '2020-06-22' },
  { ...duringMediation, id: 'mediation', n: 10, unit: 'WD', article: 'CPC 179(4)', when: { fact: 'conciliationKind', is: 'judge' }, until: '2020-06-21', unverified: 'the wording of article 179 before 2020-06-22 was not compared' },
  { ...duringMediation, id: 'mediation', n: 10, unit: 'WD', article: 'CPC 179(4)', when: { fact: 'conciliationKind', is: 'judge' }, from: '2020-06-22' },
  { ...duringMediation, id: 'mediation', n: 1, unit: 'M', article: 'CPC 181(1)', unverified: 'article 181(1) refers to the rules of article 179 and names no length of its own; the month of a mediator is taken' },
]

export const settlementBranches = {
  settlement: { start: 'proposed', stages: ['proposed', 'joined', 'approved', 'not-approved', 'taken-back'], final: ['approved', 'not-approved', 'taken-back'] },
  conciliation: { start: 'conciliation-asked', stages: ['conciliation-asked', 'conciliation-joined', 'conciliating-now', 'conciliation-refused', 'conciliation-over'], final: ['conciliation-refused', 'conciliation-over'] },
} as const

export const settlementUnbounded = {
  proposed: 'the other side need not agree; the trial goes on', joined: 'the judge looks at it while the term of the trial runs (CPC 177)',
  'conciliation-asked': 'the other side need not agree; the trial goes on', 'conciliation-joined': 'the judge decides while the term of the trial runs (CPC 179(4), 179(5))',
  'conciliating-now': 'ten working days with a judge, a month with a mediator at most; then the judge resumes the case (CPC 179(4), 179(5), 274(6))',
} as const

const signed = { id: 'settlement', type: 'long-text', required: true } as const
/** Signed by somebody of the other side, itself or by a representative (CPC 176(1)). */
const notOwn = (code: string) => ({ if: { computed: 'from-other-side' }, code }) as const
const ways = ['judge', 'mediator', 'participative'] as const
/** The case and its terms stand still (CPC 125, 272(1)(7), 273(1)(7)). */
const standingStill = {
  by: ['judge'], branch: 'conciliation', stage: ['conciliation-joined'], to: 'conciliating-now', correctable: false, moves: [{ branch: 'main', of: 'main', from: [...open], to: 'suspended' }],
  stops: [{ term: 'hearing-day' }], pauses: ['*'], starts: [{ term: 'mediation', of: 'same-subject' }], documents: ['ruling'], notices: [{ kind: 'conciliation-begun', to: [...sides] }],
} as const
const kindIs = (kind: (typeof ways)[number], article: string) => ({ if: { fact: 'conciliationKind', is: kind }, code: 'conciliation.other-kind', article }) as const
const isOpen = { if: { branch: 'main', some: [...open] }, code: 'conciliation.too-late', article: 'CPC 179(1)' } as const

export const settlementSteps: readonly StepRow[] = [
  { id: 'invite-to-settle', article: 'CPC 174(1)', by: ['judge'], stage: [...open], correctable: false, fields: [{ id: 'invitation', type: 'long-text' }], documents: ['invitation'], notices: [{ kind: 'invited-to-settle', to: [...parties] }] },
  { id: 'ask-conciliation', article: 'CPC 179(1), 181(1)', by: [...parties], stage: [...open], correctable: false, opens: [{ branch: 'conciliation', subject: 'actor' }],
    when: [{ if: { branch: 'conciliation', none: ['conciliation-asked', 'conciliation-joined', 'conciliating-now'] }, code: 'conciliation.asked' }],
    fields: [
      { id: 'conciliationKind', type: 'choice', required: true, options: [...ways], fact: 'conciliationKind' }, { id: 'mediator', type: 'text', max: 200, required: true, showWhen: { field: 'conciliationKind', is: 'mediator' } },
      { id: 'mediationContractOn', type: 'day', required: true, notAfter: { act: true }, showWhen: { field: 'conciliationKind', is: 'mediator' } },
    ],
    documents: ['motion'], notices: [{ kind: 'conciliation-asked', to: ['judge', ...parties] }] },
  { id: 'join-conciliation', article: 'CPC 179(1), 181(1)', by: [...parties], branch: 'conciliation', stage: ['conciliation-asked'], to: 'conciliation-joined', correctable: false, when: [notOwn('conciliation.own')],
    notices: [{ kind: 'conciliation-joined', to: ['judge', ...parties] }] },
  { ...standingStill, id: 'send-to-judge-mediation', article: 'CPC 179(4), 273(1)(7)', when: [isOpen, kindIs('judge', 'CPC 179(4)')],
    fields: [{ id: 'mediatingJudge', type: 'choice', required: true, options: ['another', 'own-by-motion'], fact: 'mediatingJudge' }, { id: 'mediationAt', type: 'moment', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 10, unit: 'WD' } } }, { id: 'reasons', type: 'long-text', required: true }] },
  { ...standingStill, id: 'suspend-for-mediator', article: 'CPC 179(5), 272(1)(7)', when: [isOpen, kindIs('mediator', 'CPC 179(5)')], fields: [{ id: 'reasons', type: 'long-text', required: true }] },
  { ...standingStill, id: 'suspend-for-participative', article: 'CPC 181, 273(1)(7)', when: [isOpen, kindIs('participative', 'CPC 181(1)')], fields: [{ id: 'reasons', type: 'long-text', required: true }] },
  { id: 'refuse-conciliation', article: 'CPC 179(4)', by: ['judge'], branch: 'conciliation', stage: ['conciliation-joined'], to: 'conciliation-refused', correctable: false,
    // With a contract made with a mediator the court has no choice (CPC 179(5), 272(1)(7)).
    when: [{ if: { not: { fact: 'conciliationKind', is: 'mediator' } }, code: 'conciliation.must-suspend', article: 'CPC 179(5), 272(1)(7)' }], fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...parties] }] },
  { id: 'propose-settlement', article: 'CPC 48(1), 175(1), 176, 179, 181', by: [...parties], stage: [...negotiable], correctable: false, opens: [{ branch: 'settlement', subject: 'actor' }],
    when: [{ if: { branch: 'settlement', none: ['proposed', 'joined'] }, code: 'settlement.proposed' }, { if: { not: { fact: 'underCondition', is: true } }, code: 'settlement.under-condition', article: 'CPC 176(3)' }],
    fields: [
      { id: 'settlementKind', type: 'choice', required: true, options: ['settlement', 'mediation', 'participative'], fact: 'settlementKind' }, signed, { id: 'settlementPerformedBy', type: 'day', required: true, notBefore: { act: true }, fact: 'settlementPerformedBy' },
      { id: 'underCondition', type: 'yes-no', required: true, fact: 'underCondition' }, { id: 'costsAgreed', type: 'choice', options: ['plaintiff', 'defendant', 'shared'], fact: 'costsAgreed' },
    ],
    documents: ['settlement'], notices: [{ kind: 'settlement-proposed', to: [...parties, 'judge'] }] },
  { id: 'join-settlement', article: 'CPC 176(1)', by: [...parties], branch: 'settlement', stage: ['proposed'], to: 'joined', correctable: false, when: [notOwn('settlement.own')], notices: [{ kind: 'settlement-joined', to: ['judge', ...parties] }] },
  { id: 'take-back-settlement', article: 'CPC 176(1)', by: [...parties], branch: 'settlement', stage: ['proposed'], to: 'taken-back', correctable: false, when: [{ if: { computed: 'from-same-side' }, code: 'settlement.not-own' }], notices: [{ kind: 'settlement-taken-back', to: ['judge', ...parties] }] },
  { id: 'approve-settlement', article: 'CPC 177, 180(1), 182(1), 277(1)(5), 277(1)(6)', by: ['judge'], branch: 'settlement', stage: ['joined'], to: 'approved', correctable: false, ...complainable,
    when: [{ if: { branch: 'main', some: [...negotiable] }, code: 'settlement.too-late', article: 'CPC 175(1)' }, { if: { fact: 'settlementExplained', is: true }, code: 'settlement.not-explained', article: 'CPC 177(2)' }],
    fields: [{ id: 'settlementExplained', type: 'yes-no', required: true, fact: 'settlementExplained' }, { id: 'operative', type: 'long-text', required: true }, { id: 'reasons', type: 'long-text', required: true }],
    // Approved at first instance, the whole duty goes back (CPC 115(2), 177(5)(4)).
    computes: [{ name: 'civil-yes', fact: 'dutyReturned' }],
    moves: [{ branch: 'main', of: 'main', from: [...negotiable], to: 'terminated' }, { branch: 'conciliation', of: 'all-open', to: 'conciliation-over' }], documents: ['ruling'], notices: [{ kind: 'settlement-approved', to: [...sides] }] },
  { id: 'refuse-settlement', article: 'CPC 48(2), 177(4)', by: ['judge'], branch: 'settlement', stage: ['joined'], to: 'not-approved', correctable: false,
    fields: [{ id: 'settlementFlaw', type: 'choice', required: true, options: ['against-law', 'rights-of-others', 'form'], fact: 'settlementFlaw' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'settlement-decided', to: [...parties] }] },
]
