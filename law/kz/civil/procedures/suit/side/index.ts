/** The side matters of the ordinary suit, put together: what `../index.ts` adds to its own. A matter has a file here and a line in each list. */
import type { BranchDefinition, StepRow, TermRow, Unbounded } from '../../../../../../engine/define.ts'
import { claimBranches, claimSteps, claimTerms, claimUnbounded } from './claim.ts'
import { correctionBranches, correctionSteps, correctionTerms, correctionUnbounded } from './corrections.ts'
import { costsBranches, costsSteps, costsTerms, costsUnbounded } from './costs.ts'
import { disputeSteps, disputeUnbounded } from './court-dispute.ts'
import { evidenceBranches, evidenceSteps, evidenceTerms, evidenceUnbounded } from './evidence.ts'
import { indexationBranches, indexationSteps, indexationTerms, indexationUnbounded } from './indexation.ts'
import { interimBranches, interimSteps, interimTerms, interimUnbounded } from './interim.ts'
import { joiningSteps } from './joining.ts'
import { motionBranches, motionSteps, motionUnbounded } from './motion.ts'
import { privateRulingBranches, privateRulingSteps, privateRulingTerms, privateRulingUnbounded } from './private-ruling.ts'
import { representationBranches, representationSeats, representationSteps, representationTerms } from './representation.ts'
import { restorationBranches, restorationSteps, restorationTerms, restorationUnbounded } from './restoration.ts'
import { settlementBranches, settlementSteps, settlementTerms, settlementUnbounded } from './settlement.ts'
import { successionSteps } from './succession.ts'
import { suspensionSteps, suspensionUnbounded } from './suspension.ts'
import { thirdPartyBranches, thirdPartySteps, thirdPartyUnbounded } from './third-parties.ts'
import { transferBranches, transferSteps, transferTerms, transferUnbounded } from './transfer.ts'

export { represented } from './representation.ts'

export const sideSeats = representationSeats
/** Stages of the case itself to which side matters lead. */
export const sideStages = ['suspended', 'transferring', 'transferred', 'court-disputed', 'joined-elsewhere'] as const
/** Of these, the ones that end it. */
export const sideEnds = ['joined-elsewhere'] as const
export const sideBranches: Readonly<Record<string, BranchDefinition>> = {
  ...motionBranches, ...settlementBranches, ...claimBranches, ...thirdPartyBranches, ...interimBranches, ...evidenceBranches, ...restorationBranches, ...transferBranches, ...correctionBranches, ...costsBranches, ...privateRulingBranches, ...indexationBranches, ...representationBranches,
}
export const sideUnbounded: Unbounded = {
  ...motionUnbounded, ...settlementUnbounded, ...claimUnbounded, ...thirdPartyUnbounded, ...interimUnbounded, ...evidenceUnbounded, ...restorationUnbounded, ...suspensionUnbounded, ...transferUnbounded, ...correctionUnbounded, ...costsUnbounded, ...privateRulingUnbounded, ...indexationUnbounded, ...disputeUnbounded,
}
/** What goes on after the case has ended. */
export const sideOutlives = ['interim', 'slip', 'additional', 'explanation', 'relief', 'costs', 'private-ruling', 'restoration', 'indexation'] as const
export const sideTerms: readonly TermRow[] = [
  ...settlementTerms, ...claimTerms, ...interimTerms, ...evidenceTerms, ...restorationTerms, ...transferTerms, ...correctionTerms, ...costsTerms, ...privateRulingTerms, ...indexationTerms, ...representationTerms,
]
export const sideSteps: readonly StepRow[] = [
  ...motionSteps, ...settlementSteps, ...claimSteps, ...thirdPartySteps, ...interimSteps, ...evidenceSteps, ...restorationSteps, ...suspensionSteps, ...successionSteps, ...transferSteps, ...disputeSteps, ...joiningSteps, ...correctionSteps, ...costsSteps, ...privateRulingSteps, ...indexationSteps, ...representationSteps,
]

/** What answers another's step and is waited for: everything else in these files is taken at will. */
const awaited = [
  'decide-motion', 'join-settlement', 'approve-settlement', 'join-conciliation', 'send-to-judge-mediation', 'suspend-for-mediator', 'suspend-for-participative', 'decide-counterclaim', 'replace-defendant', 'decide-interim', 'record-interim-execution', 'record-interim-report',
  'decide-interim-replacement', 'decide-interim-cancellation', 'record-outside-evidence', 'secure-evidence', 'record-commission-arrival', 'record-commission-done', 'record-conclusion', 'restore-term', 'refuse-restoration', 'resume-case', 'refuse-transfer', 'transfer-at-once',
  'decide-slip', 'decide-additional-judgment', 'decide-explanation', 'decide-relief', 'decide-costs', 'record-measures', 'let-successor-in', 'bring-dispute-up', 'settle-jurisdiction', 'decide-indexation',
]
export const sideAtWill: readonly string[] = [...new Set(sideSteps.map(({ id }) => id))].filter((id) => !awaited.includes(id) && sideSteps.some((row) => row.id === id && row.by[0] !== 'time' && row.by[0] !== 'linked'))
