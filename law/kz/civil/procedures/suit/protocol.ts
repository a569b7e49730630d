/** The record of a session (CPC 281-285): signed in three working days, in complex cases in ten; the parties read it and may remark; the judge decides. */
import type { TermRow } from '../../../../../engine/define.ts'
import { protocolSteps as recorded } from '../../../courts/procedures/protocol.ts'
import { sides } from './filing.ts'

export { protocolBranches } from '../../../courts/procedures/protocol.ts'

export const protocolTerms: readonly TermRow[] = [
  { id: 'protocol', n: 10, unit: 'WD', article: 'CPC 283(4)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'complexCase', is: true } },
  { id: 'protocol', n: 3, unit: 'WD', article: 'CPC 283(4)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'remarks', n: 8, unit: 'WD', article: 'CPC 284', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', unverified: 'five working days to read and three more after reading are counted as eight from the signature: who read when is not recorded' },
  { id: 'remark-decision', n: 5, unit: 'WD', article: 'CPC 285(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

export const protocolSteps = recorded({ sides, articles: { signing: 'CPC 283(4), 283(5)', remarking: 'CPC 284', deciding: 'CPC 285' }, terms: protocolTerms })
export const protocolUnbounded = { 'to-sign': 'the secretary has three working days, ten in complex cases; later is marked (CPC 283(4))', 'remark-made': 'the judge has five working days; later is marked (CPC 285(4))' } as const
