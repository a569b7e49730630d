/** Keys of programs that act for a person: made and revoked by that person, as acts of the person's own record. Only a hash is kept. */
import type { StepRow } from '../../engine/define.ts'

/** Offices and procedures that one key may name. */
export const limitsMax = 20

export const keySteps = [
  {
    id: 'make-key',
    article: 'platform',
    by: ['subject'],
    stage: ['known'],
    atWill: true,
    correctable: false,
    fields: [
      { id: 'keyId', type: 'text', required: true, max: 40 },
      { id: 'hash', type: 'text', required: true, max: 64 },
      { id: 'label', type: 'text', required: true, max: 60 },
      { id: 'mayAct', type: 'yes-no', required: true },
      { id: 'procedures', type: 'text', max: 60, many: { min: 1, max: limitsMax } },
      { id: 'offices', type: 'body', many: { min: 1, max: limitsMax } },
      { id: 'goodUntil', type: 'moment', required: true },
    ],
  },
  {
    id: 'revoke-key',
    article: 'platform',
    by: ['subject'],
    stage: ['known'],
    atWill: true,
    correctable: false,
    fields: [{ id: 'keyId', type: 'text', required: true, max: 40 }],
  },
] as const satisfies readonly StepRow[]
