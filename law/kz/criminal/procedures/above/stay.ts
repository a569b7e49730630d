/**
 * The execution of a verdict in force stands still while cassation looks at it (CrPC 493): by the President of the Supreme Court on the submission of the chairman of the cassation court, or
 * by the Prosecutor General, for six months at most. The case below hears it and tells whoever executes.
 */
import type { Condition, StepRow, TermRow } from '../../../../../engine/define.ts'
import { reasons } from '../trial/who.ts'
import { told } from './panel.ts'

export const stayBranch = { start: 'stayed', stages: ['stayed', 'stay-lifted'], final: ['stay-lifted'] } as const
export const stayTerm: TermRow = { id: 'stay', n: 0, unit: 'CD', article: 'CrPC 493', bound: 'court', dayZero: { field: 'stayUntil' }, atEnd: 'stays', from: '2025-07-01' }
const notStayed = { if: { branch: 'stay', none: ['stayed'] }, code: 'stay.already', article: 'CrPC 493' } as const
const until = { id: 'stayUntil', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 6, unit: 'M' } } } as const
const ends = { branch: 'stay', stage: ['stayed'], to: 'stay-lifted', notices: [{ kind: 'execution-goes-on', to: [...told] }] } as const satisfies Partial<StepRow>

interface Stay {
  readonly article: string
  readonly from: string
  /** The resolution frees: nothing is to go on when the stay ends with it. */
  readonly freed: Condition
}
export function staySteps(stage: readonly string[], { article, from, freed }: Stay): readonly StepRow[] {
  const stays = { article, stage, from, correctable: false, fields: [until, reasons], opens: [{ branch: 'stay', subject: 'act' }], starts: [{ term: 'stay', of: 'each' }], documents: ['stay-resolution'], notices: [{ kind: 'verdict-stayed', to: [...told] }] } as const satisfies Partial<StepRow>
  const over = { if: { branch: 'main', some: ['announced', 'returned'] }, code: 'stay.review-runs' } as const
  return [
    { id: 'submit-stay', article, by: ['chair@court'], stage, from, correctable: false, when: [notStayed], fields: [reasons], documents: ['submission'], notices: [{ kind: 'stay-submitted', to: ['supreme-court'] }] },
    { ...stays, id: 'stay-execution', by: ['chair@supreme-court'], when: [{ if: { done: 'submit-stay' }, code: 'stay.not-submitted', article }, notStayed] },
    { ...stays, id: 'stay-by-prosecutor', by: ['head@general'], when: [notStayed] },
    { ...ends, id: 'lift-stay', article, by: ['chair@supreme-court', 'head@general'], correctable: false, fields: [reasons], documents: ['stay-resolution'] },
    { ...ends, id: 'end-stay', article, by: ['time'], atEndOf: { term: 'stay' } },
    { ...ends, id: 'end-stay-with-review', article, by: ['time'], when: [over, { if: { not: freed }, code: 'stay.review-runs' }] },
    { ...ends, id: 'end-stay-freeing', article: 'CrPC 493, 494(12)', by: ['time'], when: [over, { if: freed, code: 'stay.review-runs' }], notices: [] },
  ]
}
