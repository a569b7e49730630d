/**
 * The private ruling: the court points a body to a breach of law, and within a month the body says what it did (CPC 270, which applies by
 * APPC 1(3)). Goes to a defendant or the body above it: whoever reads one act of a case reads the whole file.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { pending } from './preparation.ts'

export const privateRulingTerms: readonly TermRow[] = [
  { id: 'measures', n: 1, unit: 'M', article: 'CPC 270(1)', bound: 'addressee', dayZero: 'act', atEnd: 'next-working-day', unverified: 'the text does not name the first day of the month; counted from the ruling, which leaves at once' },
]

export const privateRulingBranch = {
  start: 'measures-awaited', stages: ['measures-awaited', 'measures-overdue', 'measures-reported'], final: ['measures-reported'], per: 'addressee',
} as const

export const privateRulingSteps: readonly StepRow[] = [
  { id: 'make-private-ruling', article: 'CPC 270(1), APPC 1(3)', by: ['judge'], stage: [...pending, 'heard', 'judged'], correctable: false,
    when: [{ if: { computed: 'addressee-concerned' }, code: 'ruling.other-addressee', article: 'CPC 270(1)' }],
    fields: [{ id: 'addressee', type: 'body', required: true }, { id: 'breach', type: 'long-text', required: true }, { id: 'measuresAsked', type: 'long-text' }],
    seats: [{ seat: 'addressee', do: 'fill', with: { field: 'addressee' } }], opens: [{ branch: 'private-ruling', subject: { holdersOf: 'addressee' } }], starts: [{ term: 'measures', of: 'each' }],
    documents: ['private-ruling'], notices: [{ kind: 'private-ruling-made', to: ['addressee'] }] },
  { id: 'report-measures', article: 'CPC 270(1)', by: ['head@addressee', 'official@addressee'], branch: 'private-ruling', stage: ['measures-awaited', 'measures-overdue'], to: 'measures-reported', correctable: false,
    within: { term: 'measures', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'measures', of: 'same-subject' }],
    fields: [{ id: 'measures', type: 'long-text', required: true }], notices: [{ kind: 'measures-reported', to: ['judge'] }] },
  { id: 'miss-measures', article: 'CPC 270(2)', by: ['time'], branch: 'private-ruling', stage: ['measures-awaited'], to: 'measures-overdue', atEndOf: { term: 'measures' }, notices: [{ kind: 'measures-reminder', to: ['addressee', 'judge'] }] },
]
