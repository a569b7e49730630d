/**
 * The execution of a court act in force stands still while a court above reviews it (APPC 169-1(4), CPC 448): by the President of the
 * Supreme Court or the Prosecutor General. The stay is heard down to the suit, where the terms of execution stop running.
 */
import type { StepRow } from '../../../../../engine/define.ts'

/** Stayed from the act on; lifted by a ruling, at the end of its time, or when the review is over. */
export const stayBranch = { start: 'stayed', stages: ['stayed', 'stay-lifted'], final: ['stay-lifted'] } as const

const president = 'chair@supreme-court'
export const general = 'prosecutor@prosecutor-general'
const told = ['plaintiff', 'defendant'] as const
export const stayed = {
  correctable: false, from: '2025-07-01', opens: [{ branch: 'stay', subject: 'act' }],
  documents: ['stay-resolution'], notices: [{ kind: 'execution-stayed', to: [...told] }],
} as const satisfies Partial<StepRow>
export const notStayed = { if: { branch: 'stay', none: ['stayed'] }, code: 'stay.already' } as const

/** How a stay ends: lifted when the need has passed, or by itself when the review is over. */
export const stayEnds = (article: string, over: readonly string[], by: readonly string[] = [president, general]): readonly StepRow[] => [
  { id: 'lift-stay', article, by, branch: 'stay', stage: ['stayed'], to: 'stay-lifted', correctable: false,
    fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['stay-resolution'], notices: [{ kind: 'stay-lifted', to: [...told] }] },
  { id: 'end-stay-with-review', article, by: ['time'], branch: 'stay', stage: ['stayed'], to: 'stay-lifted',
    when: [{ if: { branch: 'main', some: over }, code: 'stay.review-runs' }], notices: [{ kind: 'stay-lifted', to: [...told] }] },
]

const stays = ['stay-execution', 'stay-by-prosecutor'] as const
const ends = ['lift-stay', 'end-stay-with-review'] as const
/** On the way down a stay is only passed on. */
export const passStayOn = (procedure: 'cassation' | 'supreme-review', stage: readonly string[]): readonly StepRow[] => [
  { id: 'hear-stay', article: 'CPC 448', by: ['linked'], stage, from: '2025-07-01', hears: [{ procedure, steps: [...stays, ...(procedure === 'cassation' ? ['hear-stay'] : [])] }] },
  { id: 'hear-stay-end', article: 'CPC 448', by: ['linked'], stage, from: '2025-07-01', hears: [{ procedure, steps: [...ends, ...(procedure === 'cassation' ? ['end-stay', 'hear-stay-end'] : [])] }] },
]
const execution = ['execution', 'new-execution'] as const
/** In the suit the terms of execution stand still and run again. */
export const stayInSuit: readonly StepRow[] = [
  { id: 'hear-stay', article: 'CPC 448', by: ['linked'], stage: ['in-force', 'in-cassation'], from: '2025-07-01', pauses: [...execution],
    hears: [{ procedure: 'appeal', steps: ['hear-stay'] }, { procedure: 'cassation', steps: [...stays] }], notices: [{ kind: 'execution-stands-still', to: [...told, 'court'] }] },
  { id: 'hear-stay-end', article: 'CPC 448', by: ['linked'], stage: ['*', 'in-force'], from: '2025-07-01', resumes: [...execution],
    hears: [{ procedure: 'appeal', steps: ['hear-stay-end'] }, { procedure: 'cassation', steps: [...ends, 'end-stay'] }], notices: [{ kind: 'execution-runs-again', to: [...told, 'court'] }] },
]

export const staySeats = { 'supreme-court': { kind: 'office' } } as const
