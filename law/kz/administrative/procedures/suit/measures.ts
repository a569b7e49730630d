/** Interim measures, asked with the suit or later, and the suspended act put into effect at once (APPC 139, 140). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { pending } from './preparation.ts'
import { complainable } from './private-complaint.ts'

/** Asked with the suit, when its trial has not begun to run, five working days; later, the next working day. */
export const measuresTerms: readonly TermRow[] = [
  { id: 'interim', n: 5, unit: 'WD', article: 'APPC 139(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: { term: 'trial', is: 'absent' } },
  { id: 'interim', n: 1, unit: 'WD', article: 'APPC 139(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'effect', n: 1, unit: 'WD', article: 'APPC 140, 139(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

const decided = (id: string, fact: string, options: readonly string[]) =>
  [{ id, type: 'choice', required: true, options, fact }, { id: 'reasons', type: 'long-text', required: true }] as const

export const measuresSteps: readonly StepRow[] = [
  { id: 'ask-interim', article: 'APPC 139(2)', by: ['plaintiff'], stage: [...pending], correctable: false, opens: [{ branch: 'interim', subject: 'act' }], starts: [{ term: 'interim', of: 'each' }],
    fields: [{ id: 'interimMeasures', type: 'long-text', required: true, personal: 'plaintiff' }, { id: 'interimReasons', type: 'long-text', required: true, personal: 'plaintiff' }],
    documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'defendant'] }] },
  { id: 'decide-interim', article: 'APPC 139(2)', by: ['judge'], branch: 'interim', stage: ['interim-asked'], to: { field: 'interim', map: { granted: 'interim-granted', refused: 'interim-refused' } }, correctable: false, ...complainable,
    within: { term: 'interim', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'interim', of: 'same-subject' }], fields: decided('interim', 'interim', ['granted', 'refused']),
    documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
  { id: 'lift-interim', article: 'APPC 139(1)', by: ['judge'], branch: 'interim', stage: ['interim-granted'], to: 'interim-lifted', correctable: false, ...complainable,
    fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
  { id: 'ask-effect', article: 'APPC 140', by: ['head@defendant', 'official@defendant'], stage: [...pending], correctable: false, opens: [{ branch: 'effect', subject: 'act' }], starts: [{ term: 'effect', of: 'each' }],
    when: [{ if: { fact: 'claimKind', is: 'contest' }, code: 'effect.nothing-suspended' }, { if: { branch: 'effect', none: ['effect-asked', 'put-into-effect'] }, code: 'effect.asked' }],
    fields: [{ id: 'effectReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'plaintiff'] }] },
  { id: 'decide-effect', article: 'APPC 140', by: ['judge'], branch: 'effect', stage: ['effect-asked'], to: { field: 'effect', map: { 'put-into-effect': 'put-into-effect', 'stays-suspended': 'stays-suspended' } }, correctable: false,
    within: { term: 'effect', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'effect', of: 'same-subject' }], fields: decided('effect', 'effect', ['put-into-effect', 'stays-suspended']),
    documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
]
