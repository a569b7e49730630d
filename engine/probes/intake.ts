/** Probe: a registrar opens a file on a paper that came by post; an officer takes it up, is taken off it, and may not go on. */
import { procedure } from '../define.ts'

const kept = { if: { actor: 'not-in', seat: 'removed' }, code: 'probe.removed' } as const

export const intake = procedure({
  id: 'probe-intake',
  code: 'probe',
  editions: [{ from: '2020-01-01', law: 'probe' }],
  seats: { service: { kind: 'office' }, handler: { kind: 'person' }, removed: { kind: 'person', many: true } },
  heldBy: 'service',
  branches: { main: { start: 'entered', stages: ['entered', 'taken-up', 'answered'], final: ['answered'] } },
  unbounded: { entered: 'nobody need take it up', 'taken-up': 'nothing bounds the answer' },
  terms: [],
  steps: [
    { id: 'enter', article: 'probe 1', by: ['chief@service'], stage: [], to: 'entered', correctable: false, fields: [{ id: 'service', type: 'body', required: true }], seats: [{ seat: 'service', do: 'fill', with: { field: 'service' } }] },
    { id: 'take-up', article: 'probe 2', by: ['officer@service'], stage: ['entered'], to: 'taken-up', correctable: false, when: [kept], seats: [{ seat: 'handler', do: 'fill', with: 'actor' }] },
    { id: 'take-off', article: 'probe 3', by: ['chief@service'], stage: ['taken-up'], to: 'entered', correctable: false, seats: [{ seat: 'removed', do: 'fill', with: { seat: 'handler' } }, { seat: 'handler', do: 'leave' }] },
    { id: 'answer', article: 'probe 4', by: ['officer@service'], stage: ['taken-up'], to: 'answered', correctable: false, when: [kept] },
  ],
})
