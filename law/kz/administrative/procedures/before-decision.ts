/**
 * What may keep an application from being considered on its merits: defects and their mending, return, redirection to the body that
 * is competent, discontinuation (APPC 64(6)-(8), 65, 70).
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'
import { contestStarts } from './contesting.ts'

/** Grounds of return without a mending term, known to the Code since 2025-12-29 (APPC 64(7)(2)). */
const returnGrounds = ['identical-repeat', 'insulting'] as const
/** Grounds on which the procedure is discontinued (APPC 70(1)); a withdrawal is the applicant's own step. */
const discontinuationGrounds = ['decided-already', 'court-act'] as const

export const beforeDecisionTerms: readonly TermRow[] = [
  { id: 'mending', n: 0, unit: 'CD', article: 'APPC 64(6)', bound: 'applicant', dayZero: { field: 'mendBy' }, atEnd: 'next-working-day' },
  { id: 'returning', n: 3, unit: 'WD', article: 'APPC 64(7)(1)', bound: 'body', dayZero: { endOf: 'mending' }, atEnd: 'next-working-day', kind: 'window', from: '2025-12-29' },
  { id: 'repeat-return', n: 3, unit: 'WD', article: 'APPC 64(7)(2)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', from: '2025-12-29' },
  { id: 'redirection', n: 3, unit: 'WD', article: 'APPC 65(1)', bound: 'body', dayZero: 'opening', atEnd: 'next-working-day', kind: 'window' },
]

const defects = { id: 'defects', type: 'long-text', required: true, personal: 'applicant' } as const
const mendBy = { id: 'mendBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'review' } } as const
const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const

export const beforeDecisionSteps: readonly StepRow[] = [
  { id: 'arrive-redirected', article: 'APPC 65(1), 76(2)', by: ['linked'], stage: [], to: 'received', computes: [{ name: 'arrived-after-hours', fact: 'afterHours' }],
    starts: [{ term: 'registration' }, { term: 'redirection' }], notices: [{ kind: 'application-arrived', to: ['body'] }] },
  { id: 'name-defects', article: 'APPC 64(6)', by: ['official@body'], stage: ['in-review'], to: 'to-mend', correctable: false,
    within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, times: { atMost: 1, per: 'proceeding' },
    fields: [defects, mendBy], starts: [{ term: 'mending' }], documents: ['defects'], notices: [{ kind: 'application-defects', to: ['applicant'] }] },
  { id: 'mend', article: 'APPC 64(6)', by: ['applicant'], stage: ['to-mend', 'unmended'], to: 'in-review', correctable: false,
    within: { term: 'mending', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'mending' }, { term: 'returning' }],
    fields: [{ id: 'supplement', type: 'long-text', required: true, personal: 'applicant' }], notices: [{ kind: 'mended', to: ['body'] }] },
  { id: 'stay-unmended', article: 'APPC 64(7)(1)', by: ['time'], stage: ['to-mend'], to: 'unmended', atEndOf: { term: 'mending' }, until: '2025-12-28', notices: [{ kind: 'unmended', to: ['body', 'applicant'] }] },
  { id: 'stay-unmended', article: 'APPC 64(7)(1)', by: ['time'], stage: ['to-mend'], to: 'unmended', atEndOf: { term: 'mending' }, from: '2025-12-29', starts: [{ term: 'returning' }], notices: [{ kind: 'unmended', to: ['body', 'applicant'] }] },
  { id: 'return-unmended', article: 'APPC 64(7)(1)', by: ['official@body'], stage: ['unmended'], to: 'returned', until: '2025-12-28', correctable: false,
    fields: [reasons], documents: ['return'], notices: [{ kind: 'application-returned', to: ['applicant'] }] },
  { id: 'return-unmended', article: 'APPC 64(7)(1)', by: ['official@body'], stage: ['unmended'], to: 'returned', from: '2025-12-29', correctable: false,
    within: { term: 'returning', late: 'mark', ifNotStarted: 'free' },
    fields: [reasons], documents: ['return'], notices: [{ kind: 'application-returned', to: ['applicant'] }] },
  { id: 'return-application', article: 'APPC 64(7)(2)', by: ['official@body'], stage: ['in-review'], to: 'returned', from: '2025-12-29', correctable: false,
    within: { term: 'repeat-return', late: 'refuse', ifNotStarted: 'refuse' },
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }, reasons],
    documents: ['return'], notices: [{ kind: 'application-returned', to: ['applicant'] }] },
  { id: 'redirect', article: 'APPC 65(1)', by: ['official@body', 'registrar@body'], stage: ['received', 'in-review'], to: 'redirected', correctable: false,
    when: [{ if: { computed: 'another-body' }, code: 'redirect.same-body', article: 'APPC 65(1)' }],
    within: { term: 'redirection', late: 'mark', ifNotStarted: 'refuse' },
    fields: [{ id: 'competentBody', type: 'body', required: true }, reasons],
    computes: [{ name: 'competent-body-has-superior', fact: 'competentHasSuperior' }],
    handsOver: [{ procedure: 'application', mode: 'goes-on', seats: { applicant: 'applicant', body: { source: 'competent-body' } }, facts: { hasSuperior: 'competentHasSuperior' } }],
    documents: ['redirection'], notices: [{ kind: 'redirected', to: ['applicant'] }] },
  { id: 'discontinue', article: 'APPC 70', by: ['official@body'], stage: ['in-review', 'to-be-heard'], to: 'discontinued', correctable: false,
    fields: [{ id: 'discontinuationGround', type: 'choice', required: true, options: [...discontinuationGrounds], fact: 'discontinuationGround' }, reasons],
    stops: [{ term: 'review' }, { term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }], moves: [{ branch: 'hearing', of: 'all-open', to: 'lapsed' }],
    starts: [...contestStarts],
    documents: ['discontinuation'], notices: [{ kind: 'discontinued', to: ['applicant'] }] },
]
