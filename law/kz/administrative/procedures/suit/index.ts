/**
 * The administrative suit in the court of first instance (APPC 131-161), the narrow path: accepted when filed, the judge drawn,
 * the defendant's response with the administrative case, the hearing, the judgment in its four parts, served, in force.
 */
import { procedure } from '../../../../../engine/define.ts'
import { appealBranch, appealTermSteps, appealTermTerms, appealUnbounded } from './appeal-term.ts'
import { intakeSteps, intakeTerms } from './intake.ts'
import { trialSteps, trialTerms } from './trial.ts'

export const suit = procedure({
  id: 'suit',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-07-01', law: 'Law 136-VIII of 21.11.2024' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, prosecution: { kind: 'office' }, court: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: { start: 'filed', stages: ['filed', 'with-judge', 'preparation', 'scheduled', 'heard', 'judged', 'on-appeal', 'restoring', 'restoration-refused', 'in-cassation', 'in-force', 'returned'], final: ['in-force', 'returned'] },
    response: { start: 'asked', stages: ['asked', 'given', 'silent'], final: ['given', 'silent'], per: 'defendant' },
    appeal: appealBranch,
  },
  outlives: ['appeal'],
  unbounded: {
    'with-judge': 'the trial term of three months runs; the judge opens the preparation in reasonable time (APPC 138(6))',
    preparation: 'the trial term of three months runs (APPC 146(1))', scheduled: 'the hearing has its day; the trial term runs (APPC 146(1))', heard: 'the judgment has its term (APPC 151(2))',
    ...appealUnbounded,
  },
  terms: [...intakeTerms, ...trialTerms, ...appealTermTerms],
  steps: [...intakeSteps, ...trialSteps, ...appealTermSteps],
})
