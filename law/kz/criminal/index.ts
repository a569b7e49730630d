/** The package of the Code of Criminal Procedure: what the server wires in. A topic has a file in each folder, and a line here. */
import type { Procedure } from '../../../engine/define.ts'
import type { PaperTemplate } from '../../../engine/define-papers.ts'
import { cassationPapers } from './papers/cassation.ts'
import { investigationPapers } from './papers/investigation.ts'
import { pleaPapers } from './papers/plea.ts'
import { trialPapers } from './papers/trial.ts'
import { criminalAppeal } from './procedures/above/appeal.ts'
import { criminalCassation } from './procedures/above/cassation.ts'
import { restorationReview } from './procedures/above/restoration.ts'
import { complaintInvestigator } from './procedures/complaint-investigator.ts'
import { cooperation } from './procedures/cooperation.ts'
import { covertAction } from './procedures/covert-action.ts'
import { executionOrder } from './procedures/execution-order.ts'
import { investigation } from './procedures/investigation/index.ts'
import { measureAgainstJudge } from './procedures/measure-against-judge.ts'
import { privateProsecution } from './procedures/private-prosecution.ts'
import { sanction } from './procedures/sanction.ts'
import { sanctionReview } from './procedures/sanction-review.ts'
import { criminalCase } from './procedures/trial/index.ts'
import { actComputations } from './rules/acts.ts'
import { cassationComputations, cassationSources } from './rules/cassation.ts'
import { investigationComputations, investigationSources } from './rules/investigation.ts'
import { joiningComputations, joiningSources } from './rules/joining.ts'
import { pleaComputations, pleaSources } from './rules/plea.ts'
import { severalOffencesComputations } from './rules/several-offences.ts'
import { trialComputations, trialSources } from './rules/trial.ts'

export const procedures: readonly Procedure[] = [
  investigation,
  sanction,
  sanctionReview,
  complaintInvestigator,
  measureAgainstJudge,
  covertAction,
  cooperation,
  criminalCase,
  criminalAppeal,
  criminalCassation,
  restorationReview,
  executionOrder,
  privateProsecution,
]

export const sources = {
  ...investigationSources,
  ...joiningSources,
  ...trialSources,
  ...cassationSources,
  ...pleaSources,
}
export const computations = {
  ...actComputations,
  ...investigationComputations,
  ...joiningComputations,
  ...severalOffencesComputations,
  ...trialComputations,
  ...cassationComputations,
  ...pleaComputations,
}
export const parameters: Readonly<
  Record<string, { readonly values: Readonly<Record<string, { readonly value: number }>> }>
> = {}

export const paperTemplates: readonly PaperTemplate[] = [
  ...investigationPapers,
  ...trialPapers,
  ...cassationPapers,
  ...pleaPapers,
]
/** Words on papers that nobody compared with those of bodies. */
export const paperWords: readonly { readonly key: string; readonly unverified: string }[] = [
  'paper.word.sentenced-by-court',
  'paper.sentence.rehabilitation-rights',
].map((key) => ({ key, unverified: 'our words: the forms of courts were not read' }))
export const paperDoubts: readonly { readonly about: string; readonly reason: string }[] = []
export const acceptedFindings: Readonly<Record<string, string>> = {}

export const exampleFolder = new URL('./examples/', import.meta.url)
