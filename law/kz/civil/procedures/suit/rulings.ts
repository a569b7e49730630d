/**
 * Rulings that may be complained of apart from the judgment (CPC 151(5), 152(4), 278(4), 280(2), 429): ten working days from the ruling, each on a line of its own.
 * The complaint is tried above as a proceeding of its own; where the ruling falls, the suit it stopped goes on.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { complaining, complaintTerm, rulingFalls, rulingStands, toRulingComplaint } from '../ruling-complaint.ts'
import { sides } from './filing.ts'

export const rulingBranch = { start: 'complainable', stages: ['complainable', 'complained', 'stands', 'fallen'], final: ['stands', 'fallen'] } as const
export const rulingUnbounded = { complained: 'the private complaint has its own term (CPC 415, 429(5))' } as const

/** Spread into a ruling that may be complained of separately. */
export const complainable = {
  opens: [{ branch: 'ruling', subject: 'act' }], starts: [{ term: 'ruling-complaint', of: 'each' }], seats: [{ seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-court' } }],
} as const satisfies Partial<StepRow>

export const rulingTerms: readonly TermRow[] = [{ ...complaintTerm('ruling-complaint'), kind: 'window' }]

const own = { of: 'same-subject' } as const

export const rulingSteps: readonly StepRow[] = [
  { ...complaining, id: 'complain-of-ruling', article: 'CPC 429(1)', by: [...sides, 'prosecutor@prosecution'], branch: 'ruling', stage: ['complainable'], to: 'complained', within: { term: 'ruling-complaint', ...own, late: 'refuse', ifNotStarted: 'refuse' },
    stops: [{ term: 'ruling-complaint', ...own }], handsOver: [toRulingComplaint('beside')] },
  { id: 'let-ruling-stand', article: 'CPC 429(1)', by: ['time'], branch: 'ruling', stage: ['complainable'], to: 'stands', atEndOf: { term: 'ruling-complaint' } },
  { id: 'hear-ruling-stands', article: 'CPC 429(6)(1), 429(6)(4), 429(7)', by: ['linked'], branch: 'ruling', stage: ['complained'], to: 'stands', hears: [...rulingStands] },
  { id: 'hear-ruling-falls', article: 'CPC 429(6)(2), 429(6)(3)', by: ['linked'], branch: 'ruling', stage: ['complained'], to: 'fallen', hears: [...rulingFalls], notices: [{ kind: 'ruling-fell', to: ['judge', ...sides] }],
    moves: [{ branch: 'main', of: 'main', from: ['refused', 'returned'], to: 'with-judge' }, { branch: 'main', of: 'main', from: ['terminated', 'left'], to: 'preparation' }],
    starts: [{ term: 'acceptance', when: { branch: 'main', some: ['refused', 'returned'] } }, { term: 'preparing', when: { branch: 'main', some: ['terminated', 'left'] } }] },
]
