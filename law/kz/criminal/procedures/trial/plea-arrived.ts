/**
 * A case that came with agreements concluded in the investigation and no indictment (CrPC 617(4), 622-627): appointed for the consensual trial alone, or sent back to the
 * prosecutor, who then investigates in the general way. What the court may otherwise do with an agreement is the same as with one concluded before it.
 */
import type { Condition, Requirement, StepRow, TermRow } from '../../../../../engine/define.ts'
import { days, reasons, text, told } from './who.ts'

const arrived: Condition = { fact: 'pleaBefore', is: true }
const unlessArrived = (otherwise: Condition): Condition => ({ any: [{ not: arrived }, otherwise] })

/** The consensual trial has the days of the shortened one (CrPC 382(2), 625(6)). */
export const inConsensualOrder: Requirement = { if: unlessArrived({ fact: 'trialOrder', is: 'shortened' }), code: 'plea.other-order', article: 'CrPC 623(1)(1), 625(6)' }
/** One who gave it up, or asks for another, leaves the others without a consensual trial, and nobody is tried with neither an agreement nor an indictment (CrPC 614(1)(2), 622, 626(2)). */
export const everybodyStill: Requirement = { if: unlessArrived({ branch: 'plea', every: ['plea-concluded', 'plea-accepted'] }), code: 'plea.case-goes-back', article: 'CrPC 614(1)(2), 622, 626(2)' }
/** There is no indictment to go on with: the case goes back (CrPC 626(2), 626(4)). */
export const goesBack: Requirement = { if: { not: arrived }, code: 'plea.case-goes-back', article: 'CrPC 623(3), 626(2)' }

export const pleaCopyTerm: TermRow = { id: 'copy', n: 5, unit: 'CD', article: 'CrPC 627(4)', bound: 'court', ...days, when: { branch: 'plea', some: ['plea-accepted'] } }

export const pleaArrivedSteps: readonly StepRow[] = [
  // An agreement of cooperation is confidential: the court knows what came of it, the others do not read it (CrPC 619(6), 621(2)).
  { id: 'present-cooperation', article: 'CrPC 619(6), 621(2)', by: ['prosecutor'], branch: 'charge', stage: ['charged'], correctable: false, atWill: true, readBy: ['judge', 'prosecutor'], when: [{ if: { branch: 'main', some: ['with-judge', 'preliminary-set', 'preliminary-held', 'scheduled', 'in-session', 'heard'] }, code: 'trial.retired', article: 'CrPC 386' }], fields: [{ id: 'cooperationOutcome', type: 'choice', required: true, options: ['agreed', 'fulfilled', 'not-fulfilled'], fact: 'cooperationOutcome' }, text('cooperationSays')], notices: [{ kind: 'cooperation-presented', to: ['judge'] }] },
  { id: 'send-back-for-investigation', article: 'CrPC 623(1)(2), 623(3), 623(4), 626(1)(1), 626(1)(3), 626(2), 626(4)', by: ['judge'], stage: ['preliminary-held', 'in-session', 'heard'], to: 'returned', correctable: false, atWill: true, when: [{ if: arrived, code: 'plea.made-in-court', article: 'CrPC 628(2)' }],
    fields: [{ id: 'declineBecause', type: 'choice', required: true, options: ['no-grounds', 'doubt-in-guilt', 'new-not-agreed'], fact: 'declineBecause' }, reasons], computes: [{ name: 'criminal-no', fact: 'pleaBefore' }], moves: [{ branch: 'plea', of: 'all-open', to: 'plea-refused' }],
    stops: [{ term: 'hearing-day' }, { term: 'trial-start' }, { term: 'notice-wait' }, { term: 'shortened' }], documents: ['ruling'], notices: [{ kind: 'plea-case-sent-back', to: [...told, 'prosecution'] }] },
]
