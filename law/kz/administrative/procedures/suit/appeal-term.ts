/** After the judgment: it is sent, and comes into force when the time to appeal has run out (APPC 18(5), 161, 168). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'

export const appealTermTerms: readonly TermRow[] = [
  { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30', unverified: 'the wording of article 18(5) before 2025-07-01 was not compared' },
  { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01' },
  { id: 'appeal', n: 2, unit: 'M', article: 'APPC 168(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
]

export const appealTermSteps: readonly StepRow[] = [
  { id: 'serve-judgment', article: 'APPC 18(5)', by: ['secretary@court'], stage: ['judged'], correctable: true, times: { atMost: 1, per: 'proceeding' }, stops: [{ term: 'sending' }], notices: [{ kind: 'judgment-served', to: ['plaintiff', 'defendant'] }] },
  { id: 'enter-into-force', article: 'APPC 161, 168(2)', by: ['time'], stage: ['judged'], to: 'in-force', atEndOf: { term: 'appeal' }, notices: [{ kind: 'judgment-in-force', to: ['plaintiff', 'defendant'] }] },
]
