/**
 * The ordinary civil suit in the court of first instance (CPC 148-285): filed, taken or turned down, prepared, tried, judged, in force and executed; or ended
 * without a judgment. An appeal is lodged here and tried elsewhere: its answer is recorded.
 */
import { procedure, type StepRow } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTerms, challengeBranch } from '../../../courts/procedures/assignment.ts'
import { deferralBranch, deferralUnbounded } from '../../../courts/procedures/duty.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { firstCourts } from '../courts.ts'
import { withService } from '../service.ts'
import { acceptanceSteps } from './acceptance.ts'
import { afterJudgmentSteps, afterJudgmentTerms, afterJudgmentUnbounded } from './after-judgment.ts'
import { arrivingSteps } from './arriving.ts'
import { defaultBranch, defaultSteps, defaultTerms, defaultUnbounded } from './default-judgment.ts'
import { endingSteps } from './ending.ts'
import { filingSteps, filingTerms, sides } from './filing.ts'
import { executionBranch, judgmentSteps, judgmentTerms } from './judgment.ts'
import { copyReceived, preliminaryBranch, preparationSteps, preparationTerms, responseBranch } from './preparation.ts'
import { protocolBranches, protocolSteps, protocolTerms, protocolUnbounded } from './protocol.ts'
import { rulingBranch, rulingSteps, rulingTerms, rulingUnbounded } from './rulings.ts'
import { represented, sideAtWill, sideBranches, sideEnds, sideOutlives, sideSeats, sideStages, sideSteps, sideTerms, sideUnbounded } from './side/index.ts'
import { trialSteps, trialTerms } from './trial.ts'

/** What the parties and the judge may do and nobody waits for. */
const atWill = [
  'recuse-self', 'challenge-judge', 'replace-judge', 'replace-departed-judge', 'offer-conciliation', 'draw-up-protocol', 'ask-return', 'state-view', 'extend-preparation', 'end-at-preliminary', 'adjourn-hearing', 'resume-merits', 'change-claim', 'waive-suit',
  'acknowledge-suit', 'put-off-announcement', 'appeal', 'appeal-after-copy', 'ask-to-cancel', 'complain-of-ruling', 'remark-on-protocol',
]

/** The defendant learns of the suit when it is taken and its copies go out, not from the draw before (CPC 165(1)). */
const quietly = (row: StepRow): StepRow =>
  ['draw-judge', 'wait-for-judge'].includes(row.id) ? { ...row, notices: row.notices!.map(({ kind, to }) => ({ kind, to: to.filter((seat) => seat !== 'defendant') })) } : row

/** How the suit gets its judge, and loses one. */
const judgeSteps = assignmentSteps({
  tried: ['with-judge', 'conciliating', 'protocol-drawn', 'preparation', 'scheduled', 'heard'], tooLate: ['heard'], stops: ['hearing-day', 'judgment', 'conciliation-day'], told: ['plaintiff', 'defendant'], challengers: [...sides], register: 'civil', courts: firstCourts,
  articles: { draw: 'CPC 35(7)', again: 'CPC 35(7)', nobody: 'CPC 35(7), 34(2)(2)', sent: 'CPC 34(2)(2), 42(1)', challenge: 'CPC 38, 40', granted: 'CPC 35(9)(1), 42(1)', absent: 'CPC 35(9)(2)', left: 'CPC 35(10)', signed: 'CPC 35(9)' },
}).map(quietly)

/** What must reach whom (CPC 127, 165(1)): the copies of the suit, then each hearing. */
const served = {
  'accept-suit': { to: ['defendant', 'third'], within: 'copies' },
  arrive: { to: ['defendant', 'third'], within: 'copies' },
  'replace-defendant': { to: ['defendant'], within: 'copies', anew: true },
  'open-separated': { to: ['defendant', 'third'], within: 'copies' },
  'take-in-case': { to: ['defendant', 'third'], within: 'copies', anew: true },
  'let-successor-in': { to: [...sides], within: 'notice', anew: true },
  'bring-in-third': { to: ['third'], within: 'copies' },
  'admit-claim-of-third': { to: ['third'], within: 'copies' },
  ...Object.fromEntries(['set-preliminary-session', 'schedule-hearing', 'adjourn-hearing', 'resume-merits'].map((step) => [step, { to: [...sides], within: 'notice', anew: true } as const])),
} as const

export const civilSuit = withService(procedure({
  id: 'civil-suit',
  code: 'CPC',
  words: ['civil', 'court', 'suit'],
  editions: [
    { from: '2020-01-01', law: 'CPC, Code 377-V of 31.10.2015, in its oldest edition read' }, { from: '2020-06-22', law: 'Law 342-VI of 10.06.2020' }, { from: '2022-01-01', law: 'Law 84-VII of 20.12.2021' },
    { from: '2023-04-01', law: 'Law 216-VII of 27.03.2023' }, { from: '2023-07-01', law: 'Law 216-VII of 27.03.2023, on the powers of the appeal' }, { from: '2024-12-01', law: 'Law 136-VIII of 21.11.2024' },
    { from: '2026-07-01', law: 'Law 259-VIII of 16.01.2026' }, { from: '2026-07-06', law: 'Law 325-VIII of 24.06.2026' },
  ],
  seats: {
    plaintiff: { kind: 'person', many: true }, defendant: { kind: 'person', many: true }, third: { kind: 'person', many: true }, ...sideSeats,
    court: { kind: 'office' }, higher: { kind: 'office' }, judge: { kind: 'person' }, prosecution: { kind: 'office' },
  },
  heldBy: 'court',
  branches: {
    main: {
      start: 'submitted',
      stages: [
        'submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'conciliating', 'protocol-drawn', 'refused', 'returned', 'preparation', 'scheduled', 'heard', 'announced', 'judged', 'on-appeal', 'in-force', 'terminated', 'left', ...sideStages,
      ],
      final: ['refused', 'returned', 'in-force', 'terminated', 'left', ...sideEnds],
    },
    response: responseBranch,
    deferral: deferralBranch,
    preliminary: preliminaryBranch,
    ...protocolBranches,
    default: defaultBranch,
    execution: executionBranch,
    ruling: rulingBranch,
    challenge: challengeBranch,
    ...sideBranches,
  },
  unbounded: {
    ...deferralUnbounded,
    'no-judge': 'the time to accept runs; the text names no term in which the court above sends the case on (CPC 34)', 'challenge-raised': 'decided on the next working day at the latest; later is marked (CPC 41(2))',
    'with-judge': 'the judge has five working days; later is marked (CPC 150(1))', conciliating: 'the time to accept runs: ten working days in all (CPC 150(1))', 'protocol-drawn': 'the time to accept runs: fifteen working days in all (CPC 150(1))',
    preparation: 'twenty working days; later is marked (CPC 164(1))', 'awaiting-copy': 'the time to respond begins when the copy is received (CPC 166(2))', 'preliminary-set': 'the session has its day; the time of the preparation runs (CPC 164(1))',
    scheduled: 'the session has its day; the time of the trial runs (CPC 183(2))', heard: 'the judgment is given at once, or within five working days if its announcement is put off (CPC 223(3))', announced: 'the judge has five working days for the reasons; later is marked (CPC 223(4))',
    ...protocolUnbounded, ...defaultUnbounded, ...afterJudgmentUnbounded, ...rulingUnbounded, ...sideUnbounded,
  },
  outlives: ['protocol', 'remark', 'execution', 'ruling', ...sideOutlives],
  terms: [...filingTerms, ...assignmentTerms, ...preparationTerms, ...trialTerms, ...protocolTerms, ...judgmentTerms, ...defaultTerms, ...afterJudgmentTerms, ...rulingTerms, ...sideTerms],
  steps: offered(represented([...filingSteps, ...arrivingSteps, ...judgeSteps, ...acceptanceSteps, ...preparationSteps, ...trialSteps, ...judgmentSteps, ...defaultSteps, ...afterJudgmentSteps, ...protocolSteps, ...endingSteps, ...rulingSteps, ...sideSteps]),
    { atWill: [...atWill, ...sideAtWill], last: ['return-suit', 'refuse-suit', 'leave-without-consideration', 'terminate'] }),
}), { of: served, over: ['announce-operative', 'give-judgment'], ...copyReceived })
