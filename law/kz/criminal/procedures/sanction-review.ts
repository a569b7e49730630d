/** The review of a ruling of the investigating judge by one judge of the regional court: three days, final, in force when announced (CrPC 107). */
import { procedure, type StepRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'

const told = ['prosecutor', 'investigator', 'suspect', 'counsel'] as const
const deciding = (id: string, to: string, article: string, code?: string): StepRow => ({
  id, article, by: ['judge'], stage: ['with-judge'], to, correctable: false, within: { term: 'reviewing', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'reviewing' }],
  ...(code && { when: [{ if: { fact: 'petitionFor', in: ['custody', 'house-arrest'] }, code }] }), fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['resolution'], notices: [{ kind: 'review-decided', to: [...told] }],
})

export const sanctionReview = procedure({
  id: 'sanction-review',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats: { suspect: { kind: 'person' }, counsel: { kind: 'person', many: true }, investigator: { kind: 'person' }, prosecutor: { kind: 'person' }, judge: { kind: 'person' }, court: { kind: 'office' } },
  heldBy: 'court',
  branches: { main: { start: 'filed', stages: ['filed', 'with-judge', 'upheld', 'freed', 'held'], final: ['upheld', 'freed', 'held'] } },
  unbounded: { filed: 'a judge is drawn at once', 'with-judge': 'three days from receipt; later is marked (CrPC 107(5))' },
  terms: [{ id: 'reviewing', n: 3, unit: 'CD', article: 'CrPC 107(5)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', pausesWith: false }],
  steps: offered([
    { id: 'arrive', article: 'CrPC 107(2)', by: ['linked'], stage: [], to: 'filed', registers: ['sanction-review'], starts: [{ term: 'reviewing' }] },
    { id: 'draw-behind-doors', article: 'CrPC 107(5)', by: ['time'], stage: ['filed'], to: 'with-judge', unverified: 'the rules of automated distribution were read only in part', draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: [...told, 'judge'] }] },
    deciding('uphold', 'upheld', 'CrPC 107(7)(1)'), deciding('free', 'freed', 'CrPC 107(7)', 'review.not-restraint'), deciding('hold', 'held', 'CrPC 107(7)(2)-(3)', 'review.not-restraint'),
  ], { atWill: [] }),
})
