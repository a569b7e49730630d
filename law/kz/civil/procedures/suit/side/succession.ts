/**
 * A successor steps into the place of a party that is gone (CPC 53): in its own seat, so that what the earlier one did and left undone binds the new one. While the
 * case is tried it is suspended for it first (CPC 53(3), 272(1)(1)), and goes on with the successor; after the judgment nothing stands still.
 */
import type { Field, StepRow } from '../../../../../../engine/define.ts'
import { partyField } from '../../../../courts/procedures/party.ts'
import { sides } from '../filing.ts'

/** In the order of the text (CPC 53(1)). */
const grounds = ['death', 'reorganisation', 'liquidation', 'assignment', 'debt-transfer', 'other'] as const
const whose = [{ seat: 'plaintiff', field: 'gonePlaintiff' }, { seat: 'defendant', field: 'goneDefendant' }, { seat: 'third', field: 'goneThird' }] as const

const fields: readonly Field[] = [
  { id: 'successionGround', type: 'choice', required: true, options: [...grounds], fact: 'successionGround' }, { id: 'goneSide', type: 'choice', required: true, options: [...sides], fact: 'goneSide' },
  ...whose.map(({ seat, field }): Field => ({ id: field, type: 'person', holds: seat, required: true, showWhen: { field: 'goneSide', is: seat } })),
  partyField('successor', { max: 1, required: true, personal: 'plaintiff' }), { id: 'reasons', type: 'long-text', required: true },
]
const succeeding = {
  by: ['judge'], correctable: false, fields, seats: whose.map(({ seat, field }) => ({ seat, do: 'succeed', of: field, with: { field: 'successor' }, when: { fact: 'goneSide', is: seat } }) as const),
  documents: ['ruling'], notices: [{ kind: 'successor-let-in', to: [...sides, 'judge'] }],
} as const satisfies Partial<StepRow>

export const successionSteps: readonly StepRow[] = [
  { id: 'ask-succession', article: 'CPC 46(1), 53(1)', by: [...sides], stage: ['suspended', 'judged', 'in-force'], correctable: false, fields: [{ id: 'successionAsked', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { ...succeeding, id: 'let-successor-in', article: 'CPC 53(1), 53(2), 274(1), 276', stage: ['suspended'], to: 'preparation', resumes: ['*'],
    when: [{ if: { fact: 'suspensionGround', is: 'succession' }, code: 'succession.not-suspended', article: 'CPC 53(3), 272(1)(1)' }] },
  { ...succeeding, id: 'replace-by-successor', article: 'CPC 53(1), 53(2)', stage: ['judged', 'in-force'] },
]
