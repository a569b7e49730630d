/**
 * The simplified written procedure (CPC 267-1 to 267-4, until 2022 144 to 147): claims for money that are small or proved by papers, decided by one
 * judge in a month, without a session. What cannot stay here goes over to the ordinary suit.
 */
import { procedure } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTerms, challengeBranch } from '../../../courts/procedures/assignment.ts'
import { deferralBranch, deferralUnbounded } from '../../../courts/procedures/duty.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { firstCourts } from '../courts.ts'
import { complaintTerm } from '../ruling-complaint.ts'
import { withService } from '../service.ts'
import { decisionSteps, decisionTerms } from './decision.ts'
import { newestFirst } from './days.ts'
import { filingSteps, filingTerms } from './filing.ts'
import { writingSteps, writingTerms } from './writing.ts'

const judgeSteps = assignmentSteps({
  tried: ['with-judge', 'accepted', 'cancellation-asked'], tooLate: ['cancellation-asked'], stops: [], told: ['plaintiff'], challengers: ['plaintiff', 'defendant'], register: 'civil', courts: firstCourts,
  articles: { draw: 'CPC 35(7)', again: 'CPC 35(7)', nobody: 'CPC 35(7), 34(2)(2)', sent: 'CPC 34(2)(2), 42(1)', challenge: 'CPC 38, 40', granted: 'CPC 42(1)', absent: 'CPC 35(11)', left: 'CPC 35(11)', signed: 'CPC 35(11)' },
})
const atWill = ['ask-duty-deferral', 'recuse-self', 'challenge-judge', 'replace-judge', 'replace-departed-judge', 'complain-of-return', 'complain-of-closing', 'withdraw-suit', 'object', 'file-counterclaim', 'go-over-to-ordinary', 'hold-separate-act', 'record-receipt', 'record-copy', 'terminate', 'leave', 'ask-full-text', 'ask-cancellation', 'appeal']

/** The notice of this procedure must reach both sides; its own term bounds the sending (CPC 267-3(2)). */
export const simplifiedSuit = withService(procedure({
  id: 'simplified-suit',
  code: 'CPC',
  words: ['civil', 'court'],
  editions: [
    { from: '2020-01-01', law: 'CPC, Code 377-V of 31.10.2015, chapter 13' }, { from: '2020-06-22', law: 'Law 342-VI of 10.06.2020' },
    { from: '2022-01-01', law: 'Law 84-VII of 20.12.2021, chapter 21-1' }, { from: '2026-07-06', law: 'Law 325-VIII of 24.06.2026, on the writ' },
  ],
  seats: { plaintiff: { kind: 'person', many: true }, defendant: { kind: 'person', many: true }, court: { kind: 'office' }, higher: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: {
      start: 'submitted',
      stages: ['submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'refused', 'returned', 'return-complained', 'return-final', 'accepted', 'ordinary', 'terminated', 'left', 'closing-complained', 'closed-final', 'decided', 'copied', 'cancellation-asked', 'appealable', 'on-appeal', 'in-force'],
      final: ['return-final', 'ordinary', 'closed-final', 'in-force'],
    },
    response: { start: 'asked', stages: ['asked', 'given', 'silent'], final: ['given'], per: 'defendant' },
    objection: { start: 'objected', stages: ['objected', 'objection-met'], final: ['objection-met'] },
    counterclaim: { start: 'counterclaim-filed', stages: ['counterclaim-filed', 'counterclaim-accepted', 'counterclaim-returned'], final: ['counterclaim-accepted', 'counterclaim-returned'] },
    'full-text': { start: 'short', stages: ['short', 'full-asked', 'full-made', 'short-final'], final: ['full-made', 'short-final'] },
    challenge: challengeBranch,
    deferral: deferralBranch,
    writ: { start: 'writ-due', stages: ['writ-due', 'writ-issued'], final: ['writ-issued'] },
  },
  unbounded: {
    ...deferralUnbounded,
    'no-judge': 'the text names no term in which the court above sends the case on (CPC 34)', 'challenge-raised': 'decided on the next working day at the latest; later is marked (CPC 41(2))',
    'return-complained': 'the private complaint has its own term (CPC 429)', 'closing-complained': 'the private complaint has its own term (CPC 429)',
    decided: 'copies go out within three working days; later is marked (CPC 267-4(1))', 'counterclaim-filed': 'the judge has five working days; later is marked (CPC 150(1))', 'writ-due': 'five working days, until 2026-07-05 three; later is marked (CPC 241(4))',
    silent: 'the case goes on without a response (CPC 166(5))', objected: 'the month from acceptance runs (CPC 267-1(2))', short: 'a party may ask until the decision is in force (CPC 267-4(1))',
    'full-asked': 'the article names no term for the reasons (CPC 267-4(1))', 'on-appeal': 'the court of appeal has its own term (CPC 415)',
  },
  outlives: ['full-text', 'writ'],
  terms: [...assignmentTerms, ...filingTerms, ...writingTerms, ...decisionTerms, complaintTerm('return-complaint'), complaintTerm('closing-complaint')],
  steps: offered(newestFirst([...filingSteps, ...judgeSteps, ...writingSteps, ...decisionSteps]), { atWill, last: ['refuse-suit', 'return-suit', 'terminate', 'leave'] }),
}), { of: { 'notify-parties': { to: ['plaintiff', 'defendant'] } } })
