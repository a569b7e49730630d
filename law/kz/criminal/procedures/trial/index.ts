/**
 * The criminal case in the court of first instance (CrPC 305, 319-404, 470-472, 612-629): it comes with the whole file of the investigation, gets its judge by lot, is tried and
 * ends by a verdict for each accused, carried out by orders that are answered for. An appeal is lodged here and tried above: its answer is recorded.
 */
import { procedure } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTermsOf, behindDoors, challengeBranch } from '../../../courts/procedures/assignment.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { afterSteps, afterTerms, afterUnbounded } from './after.ts'
import { agreementTerms, peaceBranch, peaceSteps, peaceUnbounded, pleaBranch, pleaSteps, pleaUnbounded } from './agreements.ts'
import { arriveStep, arrivingSteps, arrivingTerms, arrivingUnbounded } from './arriving.ts'
import { pleaArrivedSteps, pleaCopyTerm } from './plea-arrived.ts'
import { reviewAtWill, reviewBranch, reviewSteps, reviewTerms, reviewUnbounded } from './review.ts'
import { restraintAtWill, restraintBranch, restraintSteps, restraintTerms, restraintUnbounded } from './restraint.ts'
import { openings, protocolBranches, protocolSteps, sessionSteps, sessionTerms, sessionUnbounded } from './sessions.ts'
import { chargeBranch, chargeSteps, chargeUnbounded, verdictSteps, verdictTerms } from './verdict.ts'
import { seats, stateSeats, told } from './who.ts'

export const courts = ['district', 'criminal', 'juvenile'] as const
/** The Code names no term for a challenge: the case stands in session (CrPC 87(8)-(11)). */
export const challengeTerms = assignmentTermsOf('CrPC 87(11)', 'the Code names no term for deciding on a challenge: the next working day is kept, as in civil cases')
/** How the case gets its judge, behind closed doors, and loses one. */
export const judged = (who: readonly string[], challengers: readonly string[]) => behindDoors(assignmentSteps({
  tried: ['with-judge', 'preliminary-set', 'preliminary-held', 'scheduled', 'in-session', 'heard'], tooLate: ['heard'], stops: ['hearing-day', 'preliminary-day', 'preliminary', 'trial-start', 'notice-wait', 'shortened'], told: who, challengers, register: 'criminal', courts,
  articles: { draw: 'CrPC 319(1)', again: 'CrPC 319(1)', nobody: 'CrPC 319(1)', sent: 'CrPC 326', challenge: 'CrPC 86, 87', granted: 'CrPC 87', absent: 'CrPC 338', left: 'CrPC 338', signed: 'CrPC 338' },
  rules: { own: 'CrPC 86(1), 87', decided: 'CrPC 87(9), 87(11)', mustGo: 'CrPC 86(1)', tooLate: 'CrPC 87(8)', left: 'CrPC 87', elsewhere: 'CrPC 326' },
}))

export const mainBranch = {
  start: 'filed',
  stages: ['filed', 'no-judge', 'sent', 'with-judge', 'preliminary-set', 'preliminary-held', 'scheduled', 'in-session', 'heard', 'announcing', 'announced', 'on-appeal', 'in-force', 'returned', 'suspended', 'dropped', 'terminated', 'to-go-up'],
  final: ['in-force', 'terminated'],
} as const
export const judgeUnbounded = { 'no-judge': 'the five days run; the Code names no term in which the court above sends the case on (CrPC 319(4), 326)', 'challenge-raised': 'decided on the next working day; later is marked' } as const
export const atWill = [
  'recuse-self', 'challenge-judge', 'replace-judge', 'replace-departed-judge', 'put-off-start', 'return-to-prosecutor', 'suspend', 'adjourn-trial', 'switch-to-shortened', 'extend-shortened', 'switch-to-full', 'reopen-session', 'remark-on-protocol', 'offer-peace', 'take-back-peace', 'ask-plea', 'withdraw-plea', 'change-charge', 'refuse-charge',
  'end-charge', 'appeal', 'appeal-from-custody', 'ask-review', 'send-by-jurisdiction', ...restraintAtWill,
] as const

export const criminalCase = procedure({
  id: 'criminal-case',
  code: 'CrPC',
  words: ['trial', 'criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: '2025-09-16', law: 'Law 210-VIII of 16.07.2025' }],
  seats: { ...seats, ...stateSeats, general: { kind: 'office' } },
  heldBy: 'court',
  branches: { main: mainBranch, charge: chargeBranch, restraint: restraintBranch, peace: peaceBranch, plea: pleaBranch, review: reviewBranch, ...protocolBranches, challenge: challengeBranch },
  unbounded: { ...judgeUnbounded, ...arrivingUnbounded, ...sessionUnbounded, ...restraintUnbounded, ...peaceUnbounded, ...pleaUnbounded, ...chargeUnbounded, ...afterUnbounded, ...reviewUnbounded },
  outlives: ['charge', 'restraint', 'review', 'protocol', 'remark'],
  terms: [...arrivingTerms, ...challengeTerms, ...restraintTerms, ...sessionTerms, ...agreementTerms, pleaCopyTerm, ...verdictTerms, ...afterTerms, ...reviewTerms],
  steps: offered([arriveStep, ...judged([...told], ['accused', 'counsel', 'victim', 'prosecutor']), ...restraintSteps, ...arrivingSteps, ...openings(true), ...sessionSteps, ...pleaSteps, ...pleaArrivedSteps, ...peaceSteps, ...chargeSteps, ...verdictSteps(true), ...afterSteps(true), ...reviewSteps, ...protocolSteps], {
    atWill: [...atWill, ...reviewAtWill], last: ['suspend', 'return-to-prosecutor', 'end-charge'],
  }),
})
