/** A case that comes from the simplified written procedure: accepted there, prepared here; its time counts from that acceptance (CPC 267-1(3), 267-1(4)). */
import type { StepRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'

const arriving = {
  id: 'arrive', by: ['linked'], stage: [], to: 'preparation', registers: ['civil'], opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }],
  starts: [{ term: 'preparing', dayZero: { field: 'acceptedOn' } }], notices: [{ kind: 'came-from-simplified', to: [...sides, 'judge', 'court'] }],
} as const satisfies Partial<StepRow>

export const arrivingSteps: readonly StepRow[] = [
  { ...arriving, article: 'CPC 267-1(3), 267-1(4)', from: '2022-01-01' },
  { ...arriving, article: 'CPC 144(3), 144(4)', until: '2021-12-31' },
]
