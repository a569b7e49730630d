/**
 * The judgment by default as it was until the reform of 2022 (CPC, chapter 21, articles 256-267, repealed by Law 84-VII): its copy goes to the defendant, who may
 * within five working days ask the same court to cancel it; only then does the month of appeal run.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'

export const defaultBranch = { start: 'cancelling-asked', stages: ['cancelling-asked', 'default-cancelled', 'default-kept'], final: ['default-cancelled', 'default-kept'] } as const

export const defaultTerms: readonly TermRow[] = [
  { id: 'default-copy', n: 5, unit: 'WD', article: 'CPC 259', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'cancelling', n: 5, unit: 'WD', article: 'CPC 264(1)', bound: 'defendant', dayZero: { field: 'receivedOn' }, atEnd: 'next-working-day' },
  { id: 'cancel-ruling', n: 10, unit: 'WD', article: 'CPC 262(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]
const own = { of: 'same-subject' } as const
const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
const decided = {
  by: ['judge'], branch: 'default', stage: ['cancelling-asked'], correctable: false, within: { term: 'cancel-ruling', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'cancel-ruling', ...own }], fields: [reasons], documents: ['ruling'],
} as const satisfies Partial<StepRow>

/** What was begun before the chapter was repealed is ended by it: only the judgment itself is no longer given by default. */
export const defaultSteps: readonly StepRow[] = [
  { id: 'send-default-copy', article: 'CPC 259', by: ['secretary@court'], stage: ['judged'], correctable: false, within: { term: 'default-copy', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'default-copy' }],
    fields: [{ id: 'receivedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -1, unit: 'M' } }, notAfter: { act: true } }], starts: [{ term: 'cancelling' }], notices: [{ kind: 'default-copy-sent', to: ['defendant', 'plaintiff'] }] },
  { id: 'ask-to-cancel', article: 'CPC 260, 264(1)', by: ['defendant'], stage: ['judged'], correctable: false, within: { term: 'cancelling', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'cancelling' }],
    fields: [{ id: 'absenceReason', type: 'long-text', required: true, personal: 'defendant' }, { id: 'newEvidence', type: 'long-text', required: true, personal: 'defendant' }], opens: [{ branch: 'default', subject: 'act' }], starts: [{ term: 'cancel-ruling', of: 'each' }],
    documents: ['motion'], notices: [{ kind: 'cancelling-asked', to: ['judge', 'plaintiff'] }] },
  { id: 'end-cancelling', article: 'CPC 264(3)', by: ['time'], stage: ['judged'], atEndOf: { term: 'cancelling' }, starts: [{ term: 'appeal' }], notices: [{ kind: 'default-appealable', to: [...sides] }] },
  { ...decided, id: 'cancel-default', article: 'CPC 263, 265, 266', to: 'default-cancelled', moves: [{ branch: 'main', of: 'main', from: ['judged'], to: 'preparation' }, { branch: 'execution', of: 'all-open', to: 'nothing-to-execute' }], computes: [{ name: 'civil-no', fact: 'inDefault' }], starts: [{ term: 'trial' }], notices: [{ kind: 'default-cancelled', to: [...sides] }] },
  { ...decided, id: 'keep-default', article: 'CPC 263, 264(2), 265(2)', to: 'default-kept', starts: [{ term: 'appeal' }], notices: [{ kind: 'default-kept', to: [...sides] }] },
]
export const defaultUnbounded = { 'cancelling-asked': 'the judge has ten working days; later is marked (CPC 262(1))' } as const
