/** Probe: a court panel of three, drawn; a judgment needs the two other signatures, and one of them may dissent. */
import { procedure } from '../define.ts'

export const panel = procedure({
  id: 'probe-panel',
  code: 'probe',
  editions: [{ from: '2020-01-01', law: 'probe' }],
  seats: { appellant: { kind: 'person' }, court: { kind: 'office' }, panel: { kind: 'person', many: true } },
  heldBy: 'court',
  branches: { main: { start: 'received', stages: ['received', 'with-panel', 'judged'], final: ['judged'] } },
  unbounded: { 'with-panel': 'the panel deliberates as long as it needs' },
  terms: [],
  steps: [
    { id: 'receive', article: 'probe 1', by: ['anyone'], stage: [], to: 'received', correctable: false, fields: [{ id: 'court', type: 'court', required: true }], seats: [{ seat: 'appellant', do: 'fill', with: 'actor' }, { seat: 'court', do: 'fill', with: { field: 'court' } }] },
    { id: 'draw-panel', article: 'probe 2', by: ['time'], stage: ['received'], to: 'with-panel', draws: [{ source: 'judges', count: 3, seat: 'panel' }], notices: [{ kind: 'drawn', to: ['panel', 'appellant'] }] },
    { id: 'judge', article: 'probe 3', by: ['panel'], stage: ['with-panel'], to: 'judged', correctable: false, fields: [{ id: 'operative', type: 'long-text', required: true }, { id: 'outcome', type: 'choice', options: ['upheld', 'reversed'], required: true, fact: 'outcome' }],
      approval: [{ by: 'panel', need: 2, onRefuse: 'return', onLapse: 'stays', article: 'probe 3(2)', fields: [{ id: 'dissent', type: 'long-text' }] }], documents: ['judgment'], notices: [{ kind: 'judged', to: ['appellant'] }], hiddenUntil: { branch: 'main', some: ['judged'] }, readBy: ['panel'] },
  ],
})
