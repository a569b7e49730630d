/** The case suspended and resumed by the rules of civil procedure: while it stands still, so does every term of it (APPC 146(3), CPC 125, 272-276). */
import type { StepRow } from '../../../../../engine/define.ts'

/** The court must suspend (CPC 272), in the order of the text; grounds that cannot arise in these suits are left out. */
export const mustSuspend = ['succession', 'incapacity', 'combat', 'other-case', 'constitutional-review', 'foreign-request', 'mediation-contract'] as const
/** The court may suspend (CPC 273). */
export const maySuspend = ['public-obligation', 'force-majeure', 'business-trip', 'hospital', 'court-request', 'expertise', 'mediation-in-court', 'search'] as const

const parties = ['plaintiff', 'head@defendant', 'official@defendant'] as const
const told = ['plaintiff', 'defendant', 'interested'] as const

export const suspensionSteps: readonly StepRow[] = [
  { id: 'suspend-case', article: 'APPC 146(3), CPC 272, 273, 125', by: ['judge'], stage: ['preparation', 'scheduled', 'written'], to: 'suspended', correctable: false,
    fields: [{ id: 'suspensionGround', type: 'choice', required: true, options: [...mustSuspend, ...maySuspend], fact: 'suspensionGround' }, { id: 'reasons', type: 'long-text', required: true }],
    moves: [{ branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }], stops: [{ term: 'hearing-day' }, { term: 'preliminary-day', of: 'all' }], pauses: ['*'],
    documents: ['ruling'], notices: [{ kind: 'case-suspended', to: [...told] }] },
  { id: 'ask-resumption', article: 'CPC 276', by: [...parties], stage: ['suspended'], correctable: false,
    fields: [{ id: 'resumptionReason', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
  { id: 'resume-case', article: 'CPC 276, 125(2)', by: ['judge'], stage: ['suspended'], to: 'preparation', correctable: false,
    fields: [{ id: 'reasons', type: 'long-text', required: true }], resumes: ['*'], documents: ['ruling'], notices: [{ kind: 'case-resumed', to: [...told] }] },
]
