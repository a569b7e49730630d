/** A motion of somebody who takes part, on which the court rules before it does what is asked (CPC 46(1), 165, 195, 268). */
import type { StepRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { open } from './who.ts'

export const motionBranches = { motion: { start: 'motion-filed', stages: ['motion-filed', 'motion-granted', 'motion-refused'], final: ['motion-granted', 'motion-refused'] } } as const
export const motionUnbounded = { 'motion-filed': 'no term for a motion is named; the preparation and the trial have theirs (CPC 164(1), 183(2))' } as const

/** What may be asked: the court then does it by a step of its own. */
const kinds = ['bring-in-third', 'expertise', 'evidence-of-outsider', 'commission', 'witness', 'without-me', 'remote', 'separate-claims', 'join-cases', 'other'] as const

export const motionSteps: readonly StepRow[] = [
  { id: 'file-motion', article: 'CPC 46(1), 165', by: [...sides], stage: [...open], correctable: false, opens: [{ branch: 'motion', subject: 'act' }],
    fields: [{ id: 'motionKind', type: 'choice', required: true, options: [...kinds], fact: 'motionKind' }, { id: 'motionText', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { id: 'decide-motion', article: 'CPC 195, 268', by: ['judge'], branch: 'motion', stage: ['motion-filed'], to: { field: 'motionDecision', map: { granted: 'motion-granted', refused: 'motion-refused' } }, correctable: false,
    fields: [{ id: 'motionDecision', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'motionDecision' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
]
