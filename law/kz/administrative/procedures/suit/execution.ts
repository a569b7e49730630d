/** The judgment executed under the eye of the court: sent, done and reported within a month, penalised until it is (APPC 127, 171). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'

const defendant = ['head@defendant', 'official@defendant'] as const

export const executionTerms: readonly TermRow[] = [
  { id: 'sending-for-execution', n: 3, unit: 'WD', article: 'APPC 171(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'execution', n: 1, unit: 'M', article: 'APPC 171(2)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'new-execution', n: 0, unit: 'CD', article: 'APPC 127(5)', bound: 'defendant', dayZero: { field: 'executeAnewBy' }, atEnd: 'next-working-day' },
]

export const executionSteps: readonly StepRow[] = [
  { id: 'begin-execution', article: 'APPC 171(1), 171(2)', by: ['time'], branch: 'execution', stage: ['not-in-force', 'at-once'], to: 'to-execute', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }],
    starts: [{ term: 'sending-for-execution', of: 'same-subject' }, { term: 'execution', of: 'same-subject' }], notices: [{ kind: 'execution-begun', to: ['court', 'defendant', 'plaintiff'] }] },
  { id: 'send-for-execution', article: 'APPC 171(1)', by: ['secretary@court'], branch: 'execution', stage: ['to-execute', 'reported', 'overdue', 'penalised'], correctable: false, times: { atMost: 1, per: 'branch' },
    within: { term: 'sending-for-execution', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'sending-for-execution', of: 'same-subject' }], notices: [{ kind: 'sent-for-execution', to: ['defendant'] }] },
  { id: 'report-execution', article: 'APPC 171(2)', by: [...defendant], branch: 'execution', stage: ['at-once', 'to-execute', 'overdue', 'penalised'], to: 'reported', correctable: false,
    fields: [{ id: 'executedOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'executionReport', type: 'long-text', required: true }], stops: [{ term: 'execution', of: 'same-subject' }, { term: 'new-execution', of: 'same-subject' }],
    documents: ['execution-report'], notices: [{ kind: 'execution-reported', to: ['judge', 'plaintiff'] }] },
  { id: 'miss-execution', article: 'APPC 171(3)', by: ['time'], branch: 'execution', stage: ['to-execute'], to: 'overdue', atEndOf: { term: 'execution' }, notices: [{ kind: 'execution-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'miss-new-term', article: 'APPC 171(4)', by: ['time'], branch: 'execution', stage: ['penalised'], to: 'overdue', atEndOf: { term: 'new-execution' }, notices: [{ kind: 'execution-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'penalise-non-execution', article: 'APPC 127(5), 127(9), 171(3), 171(4)', by: ['judge'], branch: 'execution', stage: ['overdue'], to: 'penalised', correctable: false,
    unverified: 'the Code does not name the day whose index is taken; the day of the ruling is used',
    fields: [{ id: 'executeAnewBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 1, unit: 'M' } } }, { id: 'reasons', type: 'long-text', required: true }],
    computes: [{ name: 'execution-penalty-indexes', fact: 'executionIndexes' }, { name: 'execution-penalty-amount', fact: 'executionAmount' }], starts: [{ term: 'new-execution', of: 'same-subject' }],
    documents: ['ruling'], notices: [{ kind: 'penalty-imposed', to: ['defendant', 'plaintiff'] }] },
  { id: 'confirm-execution', article: 'APPC 171', by: ['judge'], branch: 'execution', stage: ['reported'], correctable: false, to: { field: 'executionFound', map: { executed: 'executed', 'not-executed': 'overdue' } },
    fields: [{ id: 'executionFound', type: 'choice', required: true, options: ['executed', 'not-executed'], fact: 'executionFound' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'execution-found', to: ['plaintiff', 'defendant'] }] },
]
