/**
 * What arrives at a body is registered and gets its fifteen working days, which may be extended (APPC 64(3), 76). Shared by the
 * application and the simplified procedure.
 */
import type { StepRow, TermRow, TermUse } from '../../../../engine/define.ts'

export const registeringTerms: readonly TermRow[] = [
  { id: 'registration', n: 1, unit: 'WD', article: 'APPC 64(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29', when: { fact: 'afterHours', is: true } },
  { id: 'registration', n: 0, unit: 'CD', article: 'APPC 64(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'review', n: 15, unit: 'WD', article: 'APPC 76(1)', bound: 'body', dayZero: 'opening', atEnd: 'next-working-day', until: '2025-12-28' },
  { id: 'review', n: 15, unit: 'WD', article: 'APPC 76(1)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
]

/** The first day of the fifteen: of the registration, or of the arrival where a body that was not competent sent it on (APPC 76(2)). */
const reviewFromHere = (dayZero?: TermUse['dayZero']): readonly TermUse[] => [
  { term: 'review', dayZero: 'opening', when: { done: 'arrive-redirected' } },
  { term: 'review', ...(dayZero && { dayZero }), when: { not: { done: 'arrive-redirected' } } },
]

export interface Registering {
  /** Stages in which nothing has been decided yet. */
  readonly undecided: readonly string[]
  /** Windows that registration opens since 2025-12-29. */
  readonly opensWindows: readonly TermUse[]
  /** Notices of the registration and of an extension. */
  readonly registered: string
  readonly extended: string
}

export const registeringSteps = ({ undecided, opensWindows, registered, extended }: Registering): readonly StepRow[] => [
  { id: 'register', article: 'APPC 64(3), 62(2)', by: ['registrar@body'], stage: ['received'], to: 'in-review', until: '2025-12-28', correctable: true, bulk: true,
    stops: [{ term: 'registration' }], starts: [{ term: 'review' }], notices: [{ kind: registered, to: ['applicant'] }] },
  { id: 'register', article: 'APPC 64(3), 62(2)', by: ['registrar@body'], stage: ['received'], to: 'in-review', from: '2025-12-29', correctable: true, bulk: true,
    stops: [{ term: 'registration' }], starts: [...reviewFromHere(), ...opensWindows], notices: [{ kind: registered, to: ['applicant'] }] },
  { id: 'register-by-itself', article: 'APPC 64(1)', by: ['time'], stage: ['received'], to: 'in-review', atEndOf: { term: 'registration' }, until: '2025-12-28',
    starts: [{ term: 'review' }], notices: [{ kind: registered, to: ['applicant', 'body'] }] },
  { id: 'register-by-itself', article: 'APPC 64(1)', by: ['time'], stage: ['received'], to: 'in-review', atEndOf: { term: 'registration' }, from: '2025-12-29',
    starts: [...reviewFromHere({ endOf: 'registration' }), ...opensWindows.map((one) => ({ ...one, dayZero: { endOf: 'registration' } }))], notices: [{ kind: registered, to: ['applicant', 'body'] }] },
  { id: 'extend', article: 'APPC 76(3)', by: ['head@body', 'deputy-head@body'], stage: [...undecided], until: '2025-12-28', correctable: false,
    unverified: 'the text before 2025-12-29 does not say from which day the two months run',
    within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' },
    fields: [{ id: 'newLastDay', type: 'day', required: true, notBefore: { term: 'review' }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }, { id: 'extensionReason', type: 'long-text', required: true, personal: 'applicant' }],
    extends: [{ term: 'review', mode: 'until', field: 'newLastDay' }], notices: [{ kind: extended, to: ['applicant'] }] },
  { id: 'extend', article: 'APPC 76(3)', by: ['head@body', 'deputy-head@body', 'chief-of-staff@body'], stage: [...undecided], from: '2025-12-29', correctable: false,
    within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' },
    fields: [{ id: 'newLastDay', type: 'day', required: true, notBefore: { term: 'review' }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }, { id: 'extensionReason', type: 'long-text', required: true, personal: 'applicant' }],
    extends: [{ term: 'review', mode: 'until', field: 'newLastDay' }], notices: [{ kind: extended, to: ['applicant'] }] },
]
