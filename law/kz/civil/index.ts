/** The package of the Civil Procedure Code: what the server wires in. A topic has a file in each folder, and a line here. */
import type { Procedure } from '../../../engine/define.ts'
import type { PaperTemplate } from '../../../engine/define-papers.ts'
import { servicePapers, servicePaperWords } from './papers/service.ts'
import { sidePapers } from './papers/side-matters.ts'
import { simplifiedPapers } from './papers/simplified.ts'
import { specialPapers } from './papers/special.ts'
import { suitPapers } from './papers/suit.ts'
import { writPapers } from './papers/writ.ts'
import { rulingComplaint } from './procedures/ruling-complaint.ts'
import { simplifiedSuit } from './procedures/simplified/index.ts'
import { specialFact } from './procedures/special/fact.ts'
import { specialMissing } from './procedures/special/missing.ts'
import { civilSuit } from './procedures/suit/index.ts'
import { writ } from './procedures/writ/index.ts'
import { courtComputations, courtSources } from './rules/courts.ts'
import { dutyComputations } from './rules/duty.ts'
import { serviceComputations } from './rules/service.ts'
import { sideComputations, sideSources } from './rules/side-matters.ts'
import { simplifiedComputations, simplifiedParameters } from './rules/simplified.ts'
import { specialComputations } from './rules/special.ts'
import { suitComputations } from './rules/suit.ts'
import { writComputations } from './rules/writ.ts'

export { courtsOfKind } from './courts.ts'
export { paymentField } from './procedures/duty.ts'
export { type Answers, type QuestionId, questions } from './questions.ts'
export { type DutyCount, dutyCount, dutyFormOf } from './rules/duty.ts'
export { suedAfter } from './sued-after.ts'
export {
  answersFor,
  answersSetBy,
  procedureFor,
  questionsFor,
  unverified,
  whereToSue,
} from './where-to-sue.ts'

export const procedures: readonly Procedure[] = [
  writ,
  simplifiedSuit,
  civilSuit,
  specialFact,
  specialMissing,
  rulingComplaint,
]

export const sources = { ...courtSources, ...sideSources }
export const computations = {
  ...courtComputations,
  ...dutyComputations,
  ...simplifiedComputations,
  ...specialComputations,
  ...sideComputations,
  ...suitComputations,
  ...writComputations,
  ...serviceComputations,
}
export const parameters: Readonly<
  Record<string, { readonly values: Readonly<Record<string, { readonly value: number }>> }>
> = { ...simplifiedParameters }

export const paperTemplates: readonly PaperTemplate[] = [
  ...simplifiedPapers,
  ...specialPapers,
  ...sidePapers,
  ...suitPapers,
  ...writPapers,
  ...servicePapers,
]
const oursInKazakh = 'the Kazakh words are ours, after the Russian text; papers of Kazakh courts were not compared'
/** Words on papers that nobody compared with those of courts. */
export const paperWords: readonly { readonly key: string; readonly unverified: string }[] = [
  { key: 'paper.sentence.writ-objection', unverified: oursInKazakh },
  ...servicePaperWords,
  { key: 'paper.sentence.invitation-to-settle', unverified: oursInKazakh },
]
export const paperDoubts: readonly { readonly about: string; readonly reason: string }[] = []
export const acceptedFindings: Readonly<Record<string, string>> = {}

export const exampleFolder = new URL('./examples/', import.meta.url)
