/** The case suspended, because the court must or because it may, and resumed: while it stands still, so does every term of it (CPC 125, 272-276). */
import type { StepRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { open } from './who.ts'

/** The court must suspend, in the order of the text; mediation has its own steps (CPC 272(1)). */
export const mustSuspend = ['succession', 'incapacity', 'combat', 'other-case', 'constitutional-review', 'foreign-request', 'child-return'] as const
/** The court may suspend (CPC 273). */
export const maySuspend = ['public-obligation', 'force-majeure', 'business-trip', 'hospital', 'court-request', 'guardianship-survey', 'expertise', 'search'] as const

export const suspensionUnbounded = { suspended: 'until what caused it is over; whoever takes part may ask to go on (CPC 274, 276)' } as const

/** Another case to be decided first, of any kind; before 2023 the Constitutional Council answered the court (CPC 272(1)(5)). */
const suspending = {
  id: 'suspend-case', article: 'CPC 125(1), 272, 273, 274', by: ['judge'], stage: [...open], to: 'suspended', correctable: false, ...complainable,
  fields: [
    { id: 'suspensionGround', type: 'choice', required: true, options: [...mustSuspend, ...maySuspend], fact: 'suspensionGround' }, { id: 'otherCase', type: 'text', max: 200, required: true, showWhen: { field: 'suspensionGround', is: 'other-case' } }, { id: 'reasons', type: 'long-text', required: true },
  ],
  moves: [{ branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }], stops: [{ term: 'hearing-day' }, { term: 'preliminary-day', of: 'all' }], pauses: ['*'], documents: ['ruling'], notices: [{ kind: 'case-suspended', to: [...sides] }],
} as const satisfies StepRow

export const suspensionSteps: readonly StepRow[] = [
  { ...suspending, until: '2022-12-31', unverified: 'the wording of articles 272, 274 before 2023-01-01 was not compared' },
  { ...suspending, from: '2023-01-01' },
  { id: 'ask-resumption', article: 'CPC 276', by: [...sides], stage: ['suspended'], correctable: false, fields: [{ id: 'resumptionReason', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
  { id: 'resume-case', article: 'CPC 125(2), 274, 276', by: ['judge'], stage: ['suspended'], to: 'preparation', correctable: false, fields: [{ id: 'reasons', type: 'long-text', required: true }],
    resumes: ['*'], stops: [{ term: 'mediation', of: 'all' }], moves: [{ branch: 'conciliation', of: 'all-open', to: 'conciliation-over' }], documents: ['ruling'], notices: [{ kind: 'case-resumed', to: [...sides] }] },
]
