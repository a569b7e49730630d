/** Probe: jurors drawn from a list; each may ask to be excused, the judge grants or refuses, a substitute is drawn until twelve sit. */
import { procedure } from '../define.ts'

export const jurors = procedure({
  id: 'probe-jury',
  code: 'probe',
  editions: [{ from: '2020-01-01', law: 'probe' }],
  seats: { defendant: { kind: 'person' }, court: { kind: 'office' }, juror: { kind: 'person', many: true } },
  heldBy: 'court',
  branches: {
    main: { start: 'asked', stages: ['asked', 'selecting', 'short', 'complete', 'over'], final: ['over'] },
    juror: { start: 'summoned', stages: ['summoned', 'asks', 'sits', 'excused'], final: ['sits', 'excused'], per: 'juror' },
  },
  unbounded: { asks: 'the judge decides at the selection', selecting: 'it ends when twelve sit', complete: 'the trial has its own terms' },
  terms: [{ id: 'excuse', n: 3, unit: 'CD', article: 'probe 3', bound: 'juror', dayZero: 'act', atEnd: 'next-working-day' }],
  steps: [
    { id: 'petition', article: 'probe 1', by: ['anyone'], stage: [], to: 'asked', correctable: false, fields: [{ id: 'court', type: 'court', required: true }], seats: [{ seat: 'defendant', do: 'fill', with: 'actor' }, { seat: 'court', do: 'fill', with: { field: 'court' } }] },
    { id: 'draw-jurors', article: 'probe 2', by: ['time'], stage: ['asked'], to: 'selecting', draws: [{ source: 'jury-list', count: 12, seat: 'juror' }], opens: [{ branch: 'juror', subject: { holdersOf: 'juror' } }], starts: [{ term: 'excuse', of: 'each' }], notices: [{ kind: 'summons', to: ['juror'] }] },
    { id: 'ask-excuse', article: 'probe 3', by: ['juror'], branch: 'juror', stage: ['summoned'], to: 'asks', correctable: false, within: { term: 'excuse', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'excuse', of: 'same-subject' }], fields: [{ id: 'reason', type: 'long-text', required: true, personal: 'juror' }] },
    { id: 'take-seat', article: 'probe 3', by: ['time'], branch: 'juror', stage: ['summoned'], to: 'sits', atEndOf: { term: 'excuse' } },
    { id: 'refuse-excuse', article: 'probe 4', by: ['judge@court'], branch: 'juror', stage: ['asks'], to: 'sits', correctable: false },
    { id: 'grant-excuse', article: 'probe 4', by: ['judge@court'], branch: 'juror', stage: ['asks'], to: 'excused', correctable: false, seats: [{ seat: 'juror', do: 'leave' }], moves: [{ branch: 'main', of: 'main', from: ['selecting'], to: 'short' }], notices: [{ kind: 'excused', to: ['juror'] }] },
    { id: 'draw-substitute', article: 'probe 5', by: ['time'], stage: ['short'], to: 'selecting', draws: [{ source: 'jury-list', count: 1, seat: 'juror' }], opens: [{ branch: 'juror', subject: { holdersOf: 'juror' } }], starts: [{ term: 'excuse', of: 'each' }], notices: [{ kind: 'summons', to: ['juror'] }] },
    { id: 'complete-jury', article: 'probe 6', by: ['time'], stage: ['selecting'], to: 'complete', when: [{ if: { branch: 'juror', count: { stages: ['sits'], atLeast: 12 } }, code: 'jury.short' }] },
    { id: 'dismiss-jury', article: 'probe 7', by: ['judge@court'], stage: ['complete'], to: 'over', correctable: false, atWill: true },
  ],
})
