/** The complaint against a refusal to restore the time to appeal (CrPC 419(2)): one judge of the regional court leaves the refusal, or restores the time, and the appeal is considered. */
import { type HandOver, procedure, type StepRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { days, reasons } from '../trial/who.ts'
import { drawReporter, everybodyTo, seats, told } from './panel.ts'

export const toRestorationReview: HandOver = { procedure: 'restoration-review', mode: 'beside', seats: { ...everybodyTo('court-of-appeal', true) }, facts: { restoreReason: 'restoreReason' } }

const deciding = (id: string, to: string): StepRow => ({
  id, article: 'CrPC 419(2), 419(3)', by: ['reporter'], stage: ['reporter-drawn'], to, correctable: false, within: { term: 'consideration', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'consideration' }], fields: [reasons], documents: ['ruling'], notices: [{ kind: `restoration-${id}`, to: [...told] }],
})

export const restorationReview = procedure({
  id: 'restoration-review',
  code: 'CrPC',
  words: ['criminal-appeal', 'trial', 'criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats,
  heldBy: 'court',
  branches: { main: { start: 'arrived', stages: ['arrived', 'reporter-drawn', 'refusal-stands', 'restored-above'], final: ['refusal-stands', 'restored-above'] } },
  unbounded: { 'reporter-drawn': 'a month, by the rules of the appeal; later is marked (CrPC 422(2), 425)' },
  terms: [{ id: 'consideration', n: 1, unit: 'M', article: 'CrPC 422(2), 425', bound: 'reporter', ...days }],
  steps: offered([
    { id: 'arrive', article: 'CrPC 419(2)', by: ['linked'], stage: [], to: 'arrived', registers: ['criminal-appeal'], starts: [{ term: 'consideration' }] },
    { ...drawReporter, notices: [{ kind: 'judge-drawn', to: [...told, 'reporter'] }] },
    deciding('leave-refusal', 'refusal-stands'), deciding('restore-above', 'restored-above'),
  ], { atWill: [] }),
})
