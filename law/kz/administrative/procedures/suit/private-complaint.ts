/**
 * Rulings of the first court that may be complained of apart from the judgment (APPC 124(2), 168(3); CPC 126(6), 161, 429): the return
 * of the suit, which is final only afterwards; the refusal to restore the time to appeal; a penalty; and any other, each on its own line.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { rulingFalls, rulingStands } from '../review/private-complaint.ts'
import { toAppeal, toPrivateComplaint } from '../review/review.ts'

const tenDays = { n: 10, unit: 'WD', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' } as const
export const rulingTerms: readonly TermRow[] = [
  { id: 'ruling-complaint', article: 'APPC 168(3)', ...tenDays, kind: 'window' },
  { id: 'return-complaint', article: 'APPC 168(3)', ...tenDays },
  { id: 'restoration-complaint', article: 'APPC 161, 168(3)', ...tenDays },
]

/** A ruling with a line of its own: ten working days in which it may be complained of while the case goes on. */
export const rulingBranch = { start: 'complainable', stages: ['complainable', 'complained', 'stands', 'fallen'], final: ['stands', 'fallen'] } as const
export const rulingUnbounded = {
  complained: 'the private complaint has its own term (APPC 168(8))', 'return-complained': 'the private complaint has its own term (APPC 168(8))',
  'restoration-complained': 'the private complaint has its own term (APPC 168(8))', 'penalty-complained': 'the private complaint has its own term (APPC 168(8))',
} as const

const prosecutionTakesPart = [{ seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-court' } }] as const
/** Spread into a ruling that may be complained of separately. */
export const complainable = { opens: [{ branch: 'ruling', subject: 'act' }], starts: [{ term: 'ruling-complaint', of: 'each' }], seats: prosecutionTakesPart } as const

const standing = ['response', 'evidence', 'mending'] as const
/** The suit is returned, but not for good: what was demanded stands still until nobody may complain any more. */
export const returning = {
  to: 'returned', starts: [{ term: 'return-complaint' }], seats: prosecutionTakesPart, pauses: [...standing],
  stops: [{ term: 'trial' }, { term: 'special-trial' }, { term: 'by-law-trial' }, { term: 'preliminary' }, { term: 'hearing-day' }, { term: 'judgment' }, { term: 'written-papers' }],
} as const satisfies Partial<StepRow>

const told = ['plaintiff', 'defendant'] as const
const complaining = {
  by: ['plaintiff', 'official@defendant', 'head@defendant', 'prosecutor@prosecution'], correctable: false,
  fields: [{ id: 'complaintGrounds', type: 'long-text', required: true }], documents: ['private-complaint'], notices: [{ kind: 'private-complaint-lodged', to: [...told, 'judge'] }],
} as const
const within = (term: string) => ({ term, late: 'refuse', ifNotStarted: 'refuse' }) as const
const own = { of: 'same-subject' } as const
const beside = [toPrivateComplaint('beside')]
const waits = [toPrivateComplaint('waits')]

export const rulingSteps: readonly StepRow[] = [
  { ...complaining, id: 'complain-of-ruling', article: 'APPC 168(3), CPC 429(1)', branch: 'ruling', stage: ['complainable'], to: 'complained', within: { ...within('ruling-complaint'), ...own }, stops: [{ term: 'ruling-complaint', ...own }], handsOver: beside },
  { id: 'let-ruling-stand', article: 'APPC 168(3)', by: ['time'], branch: 'ruling', stage: ['complainable'], to: 'stands', atEndOf: { term: 'ruling-complaint' } },
  { id: 'hear-ruling-stands', article: 'CPC 429(6)', by: ['linked'], branch: 'ruling', stage: ['complained'], to: 'stands', hears: [...rulingStands] },
  { id: 'hear-ruling-falls', article: 'CPC 429(6)', by: ['linked'], branch: 'ruling', stage: ['complained'], to: 'fallen', hears: [...rulingFalls], notices: [{ kind: 'ruling-fell', to: ['judge', ...told] }] },
  { ...complaining, id: 'complain-of-penalty', article: 'APPC 124(2)', from: '2025-12-29', branch: 'penalty', stage: ['imposed'], to: 'penalty-complained', within: { ...within('penalty-payment'), ...own }, stops: [{ term: 'penalty-payment', ...own }], handsOver: beside },
  { id: 'hear-penalty-stands', article: 'APPC 124(2), 127(6), CPC 429(6)', by: ['linked'], branch: 'penalty', stage: ['penalty-complained'], to: 'payable', hears: [...rulingStands], notices: [{ kind: 'penalty-payable', to: [...told, 'judge'] }] },
  { id: 'hear-penalty-falls', article: 'CPC 429(6)', by: ['linked'], branch: 'penalty', stage: ['penalty-complained'], to: 'penalty-cancelled', hears: [...rulingFalls], notices: [{ kind: 'ruling-fell', to: ['judge', ...told] }] },
  { ...complaining, id: 'complain-of-return', article: 'APPC 168(3), CPC 429(1)', stage: ['returned'], to: 'return-complained', within: within('return-complaint'), stops: [{ term: 'return-complaint' }], handsOver: waits },
  { id: 'finalise-return', article: 'APPC 168(3)', by: ['time'], stage: ['returned'], to: 'return-final', atEndOf: { term: 'return-complaint' } },
  { id: 'hear-return-stands', article: 'CPC 429(6), 429(7)', by: ['linked'], stage: ['return-complained'], to: 'return-final', hears: [...rulingStands] },
  { id: 'hear-return-falls', article: 'CPC 429(6)', by: ['linked'], stage: ['return-complained'], to: 'with-judge', hears: [...rulingFalls], resumes: [...standing], starts: [{ term: 'trial' }], notices: [{ kind: 'suit-goes-on', to: [...told, 'judge'] }] },
  { ...complaining, id: 'complain-of-refused-restoration', article: 'APPC 161, 168(3), CPC 126(6)', stage: ['restoration-refused'], to: 'restoration-complained', within: within('restoration-complaint'), stops: [{ term: 'restoration-complaint' }], handsOver: waits },
  { id: 'hear-refusal-stands', article: 'APPC 161, CPC 429(6)', by: ['linked'], stage: ['restoration-complained'], to: 'in-force', hears: [...rulingStands], notices: [{ kind: 'judgment-in-force-after-refusal', to: [...told] }] },
  { id: 'hear-refusal-remitted', article: 'CPC 429(6)(2)', by: ['linked'], stage: ['restoration-complained'], to: 'restoring', hears: [{ procedure: 'private-complaint', steps: ['remit'] }],
    moves: [{ branch: 'appeal', of: 'all-open', from: ['refused'], to: 'late' }], notices: [{ kind: 'ruling-fell', to: ['judge', ...told] }] },
  { id: 'hear-term-restored', article: 'CPC 429(6)(3)', by: ['linked'], stage: ['restoration-complained'], to: 'on-appeal', hears: [{ procedure: 'private-complaint', steps: ['decide'] }],
    moves: [{ branch: 'appeal', of: 'all-open', from: ['refused'], to: 'lodged' }], handsOver: [toAppeal], notices: [{ kind: 'appeal-term-restored', to: [...told] }] },
]
