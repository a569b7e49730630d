/** The record of a session (CPC 281-285): signed in three working days, in complex cases in ten; the parties read it and may remark; the judge decides. */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'

export const protocolBranches = {
  protocol: { start: 'to-sign', stages: ['to-sign', 'to-read', 'protocol-final'], final: ['protocol-final'] },
  remark: { start: 'remark-made', stages: ['remark-made', 'remark-taken', 'remark-rejected'], final: ['remark-taken', 'remark-rejected'] },
} as const

export const protocolTerms: readonly TermRow[] = [
  { id: 'protocol', n: 10, unit: 'WD', article: 'CPC 283(4)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'complexCase', is: true } },
  { id: 'protocol', n: 3, unit: 'WD', article: 'CPC 283(4)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'remarks', n: 8, unit: 'WD', article: 'CPC 284', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', unverified: 'five working days to read and three more after reading are counted as eight from the signature: who read when is not recorded' },
  { id: 'remark-decision', n: 5, unit: 'WD', article: 'CPC 285(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

const own = { of: 'same-subject' } as const

export const protocolSteps: readonly StepRow[] = [
  { id: 'sign-protocol', article: 'CPC 283(4), 283(5)', by: ['secretary@court'], branch: 'protocol', stage: ['to-sign'], to: 'to-read', correctable: false, within: { term: 'protocol', ...own, late: 'mark', ifNotStarted: 'refuse' },
    stops: [{ term: 'protocol', ...own }], starts: [{ term: 'remarks', ...own }], fields: [{ id: 'protocolText', type: 'long-text', required: true }, { id: 'recordFile', type: 'text', max: 200 }], documents: ['court-record'], notices: [{ kind: 'protocol-signed', to: [...sides] }] },
  { id: 'remark-on-protocol', article: 'CPC 284', by: [...sides], branch: 'protocol', stage: ['to-read'], correctable: false, within: { term: 'remarks', ...own, late: 'refuse', ifNotStarted: 'refuse' },
    fields: [{ id: 'remarks', type: 'long-text', required: true }], opens: [{ branch: 'remark', subject: 'act' }], starts: [{ term: 'remark-decision', of: 'each' }], documents: ['motion'], notices: [{ kind: 'protocol-remarked', to: ['judge'] }] },
  { id: 'close-protocol', article: 'CPC 284', by: ['time'], branch: 'protocol', stage: ['to-read'], to: 'protocol-final', atEndOf: { term: 'remarks' } },
  { id: 'decide-remarks', article: 'CPC 285', by: ['judge'], branch: 'remark', stage: ['remark-made'], to: { field: 'remarkDecision', map: { taken: 'remark-taken', 'taken-in-part': 'remark-taken', rejected: 'remark-rejected' } }, correctable: false,
    within: { term: 'remark-decision', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'remark-decision', ...own }],
    fields: [{ id: 'remarkDecision', type: 'choice', required: true, options: ['taken', 'taken-in-part', 'rejected'], fact: 'remarkDecision' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'protocol-remarks-decided', to: [...sides] }] },
]
export const protocolUnbounded = { 'to-sign': 'the secretary has three working days, ten in complex cases; later is marked (CPC 283(4))', 'remark-made': 'the judge has five working days; later is marked (CPC 285(4))' } as const
