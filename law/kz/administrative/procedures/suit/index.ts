/**
 * The administrative suit in the court of first instance (APPC 131-173): filed or handed over, the judge drawn, measures and papers
 * on the way, the response with the administrative case, the trial, the judgment, its execution and the penalties.
 */
import { procedure } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTerms, challengeBranch } from '../../../courts/procedures/assignment.ts'
import { deferralBranch, deferralUnbounded } from '../../../courts/procedures/duty.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { circumstancesBranch, circumstancesUnbounded } from '../review/new-circumstances.ts'
import { afterJudgmentSteps, afterJudgmentTerms } from './after-judgment.ts'
import { agreementSteps } from './agreement.ts'
import { appealBranch, appealTermSteps, appealTermTerms, appealUnbounded } from './appeal-term.ts'
import { costsSteps, costsTerms } from './costs.ts'
import { enforcementSteps, enforcementTerms } from './enforcement.ts'
import { executionSteps, executionTerms } from './execution.ts'
import { filingSteps, filingTerms } from './filing.ts'
import { intakeSteps, intakeTerms } from './intake.ts'
import { measuresSteps, measuresTerms } from './measures.ts'
import { partiesSteps } from './parties.ts'
import { penaltySteps, penaltyTerms } from './penalties.ts'
import { rulingBranch, rulingSteps, rulingTerms, rulingUnbounded } from './private-complaint.ts'
import { pending, preparationSteps, preparationTerms } from './preparation.ts'
import { privateRulingBranch, privateRulingSteps, privateRulingTerms } from './private-ruling.ts'
import { sessionSteps, sessionTerms } from './session-acts.ts'
import { suspensionSteps } from './suspension.ts'
import { transferSteps, transferTerms } from './transfer.ts'
import { trialSteps, trialTerms } from './trial.ts'

/** What the parties, the judge and the secretary may do and nobody waits for: it stands on no desk, and is offered on the page of the case. */
const atWill = [
  'ask-restoration', 'recuse-self', 'challenge-judge', 'replace-judge', 'name-defects', 'demand-evidence', 'set-preliminary-hearing', 'ask-interim', 'lift-interim', 'ask-effect', 'change-claim', 'withdraw-suit', 'propose-settlement',
  'consent-to-written', 'revoke-consent', 'adjourn-hearing', 'go-over-to-oral', 'extend-judgment', 'ask-full-text', 'extend-trial', 'withdraw-appeal', 'waive-appeal', 'appeal-late', 'protest-without-appeal', 'apply-on-circumstances',
  'impose-penalty', 'impose-penalty-anew', 'ask-penalty-reduction', 'complain-of-ruling', 'ask-duty-deferral', 'ask-costs', 'replace-defendant', 'add-defendant', 'bring-in-interested', 'state-position', 'choose-court', 'ask-transfer',
  'transfer-case', 'agree-to-transfer', 'announce-ruling', 'state-opinion', 'record-notice', 'demand-from-outsider', 'suspend-case', 'ask-resumption', 'make-private-ruling', 'correct-slip', 'ask-slip-correction', 'raise-additional-judgment',
  'ask-about-execution', 'execute-at-once', 'ask-writ',
]

/** How a suit gets its judge, and loses one. */
const judgeSteps = assignmentSteps({
  tried: [...pending, 'heard'], tooLate: ['heard', 'written'], stops: ['hearing-day', 'judgment', 'written-papers'], told: ['plaintiff', 'defendant'], challengers: ['plaintiff', 'official@defendant', 'head@defendant'], register: 'court', firstJudge: true,
  articles: {
    draw: 'APPC 24(7)', again: 'APPC 24(7), 138(3)', nobody: 'APPC 24(7), 108(2)(2)', sent: 'APPC 108(2)(2), CPC 42(1)', challenge: 'APPC 28(1)(6), 29(1)(7), CPC 38, 40', granted: 'APPC 111(2)(1), CPC 42(1)', absent: 'APPC 111(2)(2), 111(2)(3)', left: 'APPC 111(2)(3)',
    signed: 'APPC 111(2)',
  },
})

export const suit = procedure({
  id: 'suit',
  code: 'APPC',
  words: ['court'],
  editions: [
    { from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-01-01', law: 'Law 107-VIII of 01.07.2024' }, { from: '2025-07-01', law: 'Law 136-VIII of 21.11.2024' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' },
    { from: '2026-07-06', law: 'Law 325-VIII of 24.06.2026' }, { from: '2026-08-25', law: 'Law 325-VIII of 24.06.2026, on the time to sue' },
  ],
  seats: {
    plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, interested: { kind: 'office', many: true }, addressee: { kind: 'office', many: true }, prosecution: { kind: 'office' }, 'prosecutor-general': { kind: 'office' },
    court: { kind: 'office' }, higher: { kind: 'office' }, judge: { kind: 'person' },
  },
  heldBy: 'court',
  branches: {
    main: {
      start: 'filed',
      stages: [
        'submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'preparation', 'scheduled', 'written', 'suspended', 'transferring', 'transferred', 'heard', 'judged', 'on-appeal', 'restoring', 'restoration-refused', 'restoration-complained',
        'in-cassation', 'in-force', 'returned', 'return-complained', 'return-final',
      ],
      final: ['in-force', 'return-final'],
    },
    response: { start: 'asked', stages: ['asked', 'given', 'silent', 'released'], final: ['given', 'silent', 'released'], per: 'defendant' },
    restoration: { start: 'restoration-asked', stages: ['restoration-asked', 'restored', 'not-restored'], final: ['restored', 'not-restored'] },
    defects: { start: 'defects-named', stages: ['defects-named', 'mended', 'unmended'], final: ['mended'] },
    evidence: { start: 'demanded', stages: ['demanded', 'provided', 'not-provided'], final: ['provided'] },
    preliminary: { start: 'preliminary-set', stages: ['preliminary-set', 'preliminary-held', 'preliminary-dropped'], final: ['preliminary-held', 'preliminary-dropped'] },
    interim: { start: 'interim-asked', stages: ['interim-asked', 'interim-granted', 'interim-refused', 'interim-lifted'], final: ['interim-refused', 'interim-lifted'] },
    effect: { start: 'effect-asked', stages: ['effect-asked', 'put-into-effect', 'stays-suspended'], final: ['put-into-effect', 'stays-suspended'] },
    'claim-change': { start: 'change-asked', stages: ['change-asked', 'change-accepted', 'change-refused'], final: ['change-accepted', 'change-refused'] },
    settlement: { start: 'proposed', stages: ['proposed', 'joined', 'approved', 'not-approved'], final: ['approved', 'not-approved'] },
    consent: { start: 'consented', stages: ['consented', 'revoked'], final: ['revoked'] },
    'full-text': { start: 'short', stages: ['short', 'full-asked', 'full-made', 'short-final'], final: ['full-made', 'short-final'] },
    penalty: { start: 'imposed', stages: ['imposed', 'penalty-complained', 'payable', 'reduction-asked', 'paid', 'penalty-cancelled'], final: ['paid', 'penalty-cancelled'] },
    execution: { start: 'not-in-force', stages: ['not-in-force', 'at-once', 'to-execute', 'reported', 'overdue', 'penalised', 'executed'], final: ['executed'] },
    challenge: challengeBranch,
    appeal: appealBranch,
    ruling: rulingBranch,
    circumstances: circumstancesBranch,
    deferral: deferralBranch,
    replacement: { start: 'replaced', stages: ['replaced', 'set-for-session'], final: ['set-for-session'] },
    transfer: { start: 'transfer-asked', stages: ['transfer-asked', 'transfer-granted', 'transfer-refused'], final: ['transfer-granted', 'transfer-refused'] },
    'transfer-consent': { start: 'transfer-agreed', stages: ['transfer-agreed'], final: ['transfer-agreed'] },
    'ruling-text': { start: 'ruling-announced', stages: ['ruling-announced', 'ruling-written'], final: ['ruling-written'] },
    'outside-evidence': { start: 'outsider-asked', stages: ['outsider-asked', 'outsider-gave', 'outsider-silent'], final: ['outsider-gave', 'outsider-silent'] },
    'private-ruling': privateRulingBranch,
    slip: { start: 'slip-named', stages: ['slip-named', 'slip-corrected', 'slip-stays'], final: ['slip-corrected', 'slip-stays'] },
    additional: { start: 'addition-raised', stages: ['addition-raised', 'addition-given', 'addition-refused'], final: ['addition-given', 'addition-refused'] },
    costs: { start: 'costs-open', stages: ['costs-open', 'costs-asking', 'costs-asked', 'costs-decided', 'costs-closed'], final: ['costs-decided', 'costs-closed'] },
    writ: { start: 'writ-asked', stages: ['writ-asked', 'writ-issued', 'writ-refused'], final: ['writ-issued', 'writ-refused'] },
    publication: { start: 'to-publish', stages: ['to-publish', 'publishing', 'unpublished', 'published'], final: ['published'] },
  },
  unbounded: {
    'no-judge': 'the trial term runs; the text names no term in which the court above sends the case on (APPC 108(2)(2))', 'challenge-raised': 'decided on the next working day at the latest; later is marked (CPC 41(2))',
    'with-judge': 'the trial term of three months runs; the judge opens the preparation in reasonable time (APPC 138(6))',
    preparation: 'the trial term of three months runs (APPC 146(1))', scheduled: 'the hearing has its day; the trial term runs (APPC 146(1))', heard: 'the judgment has its term (APPC 151(2))',
    written: 'the trial term runs (APPC 148(1))', 'restoration-asked': 'decided in the preliminary hearing (APPC 136(7), 143(1)(2))', 'preliminary-set': 'the hearing has its day', 'change-asked': 'the trial term runs (APPC 142(1))',
    'interim-asked': 'the judge has five working days, or until the next one (APPC 139(2))', 'interim-granted': 'until lifted, or until the suit ends', 'effect-asked': 'the judge has until the next working day (APPC 140)',
    proposed: 'the other side need not agree', joined: 'the trial term runs', consented: 'until revoked', unmended: 'the judge may return the suit (APPC 138(2)(2))', 'not-provided': 'the case goes on, and a penalty is possible (APPC 127(4))', short: 'ten working days to ask for the full text (APPC 153(3))', 'full-asked': 'the judge has ten working days (APPC 153(3))',
    payable: 'the court collects what is due (APPC 127(6))', 'reduction-asked': 'the court has ten working days (APPC 127(8))', reported: 'the judge looks at the report', overdue: 'the court must impose a penalty (APPC 171(3))',
    suspended: 'until what caused it is over; the parties may ask to go on (CPC 274, 276)', ...deferralUnbounded, replaced: 'the judge sets the case for a session (APPC 29(3))',
    'transfer-asked': 'the trial term runs (APPC 146(1))', 'ruling-announced': 'the judge has five working days (APPC 118(5))', 'outsider-asked': 'the case goes on; the court records what came', 'measures-overdue': 'the duty to report stays, and the court may hold to account (CPC 270(2))',
    'slip-named': 'the court has ten working days (CPC 235(2))', 'addition-raised': 'the court has ten working days (CPC 236(2))', 'at-once': 'executed before its force, and once in force within a month (APPC 171, 173)',
    'costs-asked': 'no term for the ruling on costs is named (CPC 109(5))', 'writ-asked': 'no term for the writ is named (APPC 172)', 'to-publish': 'until the judgment is in force (APPC 159-1(2))', unpublished: 'the duty to publish stays (APPC 159-1(2))',
    ...appealUnbounded, ...rulingUnbounded, ...circumstancesUnbounded,
  },
  outlives: ['execution', 'penalty', 'appeal', 'ruling', 'circumstances', 'private-ruling', 'slip', 'additional', 'costs', 'writ', 'publication'],
  terms: [...filingTerms, ...assignmentTerms, ...intakeTerms, ...preparationTerms, ...measuresTerms, ...trialTerms, ...appealTermTerms, ...penaltyTerms, ...executionTerms, ...rulingTerms,
    ...costsTerms, ...transferTerms, ...sessionTerms, ...privateRulingTerms, ...afterJudgmentTerms, ...enforcementTerms],
  steps: offered([...filingSteps, ...judgeSteps, ...intakeSteps, ...preparationSteps, ...measuresSteps, ...agreementSteps, ...trialSteps, ...appealTermSteps, ...penaltySteps, ...executionSteps, ...rulingSteps,
    ...costsSteps, ...partiesSteps, ...transferSteps, ...sessionSteps, ...suspensionSteps, ...privateRulingSteps, ...afterJudgmentSteps, ...enforcementSteps], { atWill, last: ['return-suit'] }),
})
