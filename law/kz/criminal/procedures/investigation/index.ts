/**
 * The pre-trial investigation (CrPC 179-305-1): a report and its entry in the register, what is gathered, who is suspected and held, until the case is at
 * the court's door or over. What the trial court does is another procedure.
 */
import { procedure } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { actSteps } from './acts.ts'
import { agreedBranches, agreedSteps, agreedTerms } from './agreed.ts'
import { endingSteps, endingTerms } from './ending.ts'
import { evidenceBranches, evidenceSteps, evidenceTerms, evidenceUnbounded } from './evidence.ts'
import { joiningSteps } from './joining.ts'
import { petitionSteps } from './petitions.ts'
import { pleaBranch, pleaSteps, pleaTerms, pleaUnbounded } from './plea.ts'
import { protocolSteps, protocolTerms } from './protocols.ts'
import { reportingSteps, reportingTerms } from './reporting.ts'
import { restraintBranch, restraintSteps, restraintTerms, restraintUnbounded } from './restraint.ts'
import { runningSteps, runningTerms } from './running.ts'
import { statusBranch, statusUnbounded, suspectSteps, suspectTerms } from './suspects.ts'
import { urgentBranches, urgentSteps, urgentTerms, urgentUnbounded } from './urgent.ts'
import { refusedWithReasons, seats } from './who.ts'

export const investigation = procedure({
  id: 'investigation',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  editions: [
    { from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: '2020-12-31', law: 'Law 384-VI of 19.12.2020' }, { from: '2022-01-01', law: 'Law 88-VII of 27.12.2021' },
    { from: '2023-01-01', law: 'Law 88-VII of 27.12.2021, corruption crimes' }, { from: '2023-07-23', law: 'Law 23-VIII of 12.07.2023' }, { from: '2025-09-16', law: 'Law 210-VIII of 16.07.2025' }, { from: '2027-01-01', law: 'Law 88-VII of 27.12.2021, other crimes' },
  ],
  seats,
  heldBy: 'agency',
  branches: {
    main: {
      start: 'reported',
      stages: ['reported', 'passed-on', 'declined', 'registered', 'interrupted', 'completed', 'familiarised', 'report-sent', 'indicted', 'served', 'sent-to-court', 'terminated', 'joined-elsewhere'],
      final: ['passed-on', 'declined', 'sent-to-court', 'terminated', 'joined-elsewhere'],
    },
    status: statusBranch,
    restraint: restraintBranch,
    ...evidenceBranches,
    ...agreedBranches,
    ...urgentBranches,
    plea: pleaBranch,
  },
  // A thing is kept, moved and given back, and an expert answers, also when the case has ended or gone on elsewhere.
  outlives: ['item', 'expertise'],
  unbounded: {
    ...statusUnbounded, ...restraintUnbounded, ...evidenceUnbounded, ...urgentUnbounded, ...pleaUnbounded,
    reported: 'registered within 24 hours; later is marked, and may be complained of (CrPC 180, 106(1))', registered: 'the investigation has its term (CrPC 192)', interrupted: 'until the ground falls away (CrPC 45(9))', completed: 'reading the file has no limit (CrPC 296)',
    familiarised: 'the case goes to the prosecutor at once; the Code names no days (CrPC 300)', 'report-sent': 'the prosecutor has ten days, or a month (CrPC 302(2))', indicted: 'the Code names no days for serving the copy (CrPC 304)', served: 'the Code names no days for sending the case (CrPC 305)',
  },
  terms: [...reportingTerms, ...runningTerms, ...suspectTerms, ...restraintTerms, ...evidenceTerms, ...endingTerms, ...agreedTerms, ...protocolTerms, ...urgentTerms, ...pleaTerms],
  steps: offered(refusedWithReasons([...reportingSteps, ...suspectSteps, ...restraintSteps, ...endingSteps, ...runningSteps, ...evidenceSteps, ...protocolSteps, ...urgentSteps, ...agreedSteps, ...petitionSteps, ...pleaSteps, ...joiningSteps, ...actSteps]), {
    atWill: [
      'assign-investigator', 'assign-prosecutor', 'recognise-victim', 'admit-counsel', 'extend-to-three-months', 'extend-to-twelve-months', 'extend-beyond-twelve-months', 'qualify-offence', 'instruct', 'pass-by-competence', 'recognise-officer-of-law', 'qualify-officer-of-law', 'change-qualification',
      'end-prosecution', 'question-urgently', 'detain', 'detain-suspect', 'choose-measure', 'ask-custody', 'ask-house-arrest', 'ask-bail', 'ask-custody-to-three', 'ask-custody-to-nine', 'ask-custody-to-twelve', 'ask-custody-to-eighteen', 'cancel-measure', 'cancel-sanctioned-measure', 'go-on-investigating', 'study-longer', 'terminate-as-prosecutor', 'interrupt',
    ],
    last: ['terminate', 'decline', 'pass-on'],
  }),
})
