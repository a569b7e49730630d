/**
 * The private ruling: the court points somebody to a breach of law, and within a month he says what he did (CPC 270). Whoever it goes to takes no seat, for
 * whoever sits in a case reads the whole file: the secretary sends it, and records the report.
 */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { open } from './who.ts'

export const privateRulingTerms: readonly TermRow[] = [
  { id: 'measures', n: 1, unit: 'M', article: 'CPC 270(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', unverified: 'the text does not name the first day of the month; counted from the ruling, which leaves at once' },
]
export const privateRulingBranches = { 'private-ruling': { start: 'measures-awaited', stages: ['measures-awaited', 'measures-overdue', 'measures-reported'], final: ['measures-reported'] } } as const
export const privateRulingUnbounded = { 'measures-overdue': 'the duty to report stays, and the court may hold to account (CPC 270(2))' } as const

export const privateRulingSteps: readonly StepRow[] = [
  { id: 'make-private-ruling', article: 'CPC 270(1)', by: ['judge'], stage: [...open, 'heard', 'announced', 'judged'], correctable: false, opens: [{ branch: 'private-ruling', subject: 'act' }], starts: [{ term: 'measures', of: 'each' }],
    fields: [{ id: 'addressee', type: 'text', required: true, max: 300 }, { id: 'breach', type: 'long-text', required: true }, { id: 'measuresAsked', type: 'long-text' }], documents: ['private-ruling'], notices: [{ kind: 'private-ruling-to-send', to: ['court'] }] },
  { id: 'record-measures', article: 'CPC 270(1)', by: ['secretary@court', 'judge'], branch: 'private-ruling', stage: ['measures-awaited', 'measures-overdue'], to: 'measures-reported', correctable: false,
    within: { term: 'measures', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'measures', of: 'same-subject' }], fields: [{ id: 'measures', type: 'long-text', required: true }], notices: [{ kind: 'measures-recorded', to: ['judge'] }] },
  { id: 'miss-measures', article: 'CPC 270(2)', by: ['time'], branch: 'private-ruling', stage: ['measures-awaited'], to: 'measures-overdue', atEndOf: { term: 'measures' }, notices: [{ kind: 'measures-missed', to: ['judge', 'court'] }] },
]
