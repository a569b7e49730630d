/**
 * What may keep an application from being considered on its merits: defects and their mending, return, the second repeat that is filed
 * without an answer, discontinuation (APPC 64(6)-(8), 70). Redirection: redirecting.ts.
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
]

const defects = { id: 'defects', type: 'long-text', required: true, personal: 'applicant' } as const
const mendBy = { id: 'mendBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'review' } } as const
const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const

/** What tells of crimes or threats is never returned, it goes on at once (APPC 64(7-2)). */
const crimeReported = { id: 'crimeReported', type: 'yes-no', required: true, fact: 'crimeReported' } as const
const noCrimeReport = { if: { not: { fact: 'crimeReported', is: true } }, code: 'return.crime-report', article: 'APPC 64(7-2)' } as const
/** The number of an earlier appeal, as its slip has it. */
const numbered = { if: { computed: 'earlier-numbers-fit' }, code: 'return.no-earlier-number', article: 'APPC 64(7)(2)' } as const

export const beforeDecisionSteps: readonly StepRow[] = [
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
    within: { term: 'returning', late: 'mark', ifNotStarted: 'free' }, when: [noCrimeReport],
    fields: [crimeReported, reasons], documents: ['return'], notices: [{ kind: 'application-returned', to: ['applicant'] }] },
  { id: 'return-application', article: 'APPC 64(7)(2)', by: ['official@body'], stage: ['in-review'], to: 'returned', from: '2025-12-29', correctable: false,
    within: { term: 'repeat-return', late: 'refuse', ifNotStarted: 'refuse' }, when: [noCrimeReport, numbered],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }, { id: 'earlierNumber', type: 'text', required: true, max: 40, showWhen: { field: 'returnGround', is: 'identical-repeat' } }, crimeReported, reasons],
    documents: ['return'], notices: [{ kind: 'application-returned', to: ['applicant'] }] },
  { id: 'attach-repeat', article: 'APPC 64(8)', by: ['official@body'], stage: ['in-review'], to: 'attached', from: '2025-12-29', correctable: false,
    within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, when: [noCrimeReport, { ...numbered, article: 'APPC 64(8)' }],
    fields: [{ id: 'earlierNumber', type: 'text', required: true, max: 40 }, { id: 'returnedNumber', type: 'text', required: true, max: 40 }, crimeReported], stops: [{ term: 'review' }] },
  { id: 'discontinue', article: 'APPC 70', by: ['official@body'], stage: ['in-review', 'to-be-heard'], to: 'discontinued', correctable: false,
    fields: [{ id: 'discontinuationGround', type: 'choice', required: true, options: [...discontinuationGrounds], fact: 'discontinuationGround' }, reasons],
    stops: [{ term: 'review' }, { term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }], moves: [{ branch: 'hearing', of: 'all-open', to: 'lapsed' }],
    starts: [...contestStarts],
    documents: ['discontinuation'], notices: [{ kind: 'discontinued', to: ['applicant'] }] },
]
