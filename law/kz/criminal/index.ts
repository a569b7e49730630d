/** The package of the Code of Criminal Procedure: what the server wires in. A topic has a file in each folder, and a line here. */
import type { Procedure } from '../../../engine/define.ts'
import type { PaperTemplate } from '../../../engine/define-papers.ts'
import { investigationPapers } from './papers/investigation.ts'
import { trialPapers } from './papers/trial.ts'
import { criminalAppeal } from './procedures/above/appeal.ts'
import { complaintInvestigator } from './procedures/complaint-investigator.ts'
import { covertAction } from './procedures/covert-action.ts'
import { executionOrder } from './procedures/execution-order.ts'
import { investigation } from './procedures/investigation/index.ts'
import { measureAgainstJudge } from './procedures/measure-against-judge.ts'
import { privateProsecution } from './procedures/private-prosecution.ts'
import { sanction } from './procedures/sanction.ts'
import { sanctionReview } from './procedures/sanction-review.ts'
import { criminalCase } from './procedures/trial/index.ts'
import { actComputations } from './rules/acts.ts'
import { investigationComputations, investigationSources } from './rules/investigation.ts'
import { joiningComputations, joiningSources } from './rules/joining.ts'
import { severalOffencesComputations } from './rules/several-offences.ts'
import { trialComputations, trialSources } from './rules/trial.ts'

export const procedures: readonly Procedure[] = [
  investigation,
  sanction,
  sanctionReview,
  complaintInvestigator,
  measureAgainstJudge,
  covertAction,
  criminalCase,
  criminalAppeal,
  executionOrder,
  privateProsecution,
]

export const sources = { ...investigationSources, ...joiningSources, ...trialSources }
export const computations = {
  ...actComputations,
  ...investigationComputations,
  ...joiningComputations,
  ...severalOffencesComputations,
  ...trialComputations,
}
export const parameters: Readonly<
  Record<string, { readonly values: Readonly<Record<string, { readonly value: number }>> }>
> = {}

export const paperTemplates: readonly PaperTemplate[] = [...investigationPapers, ...trialPapers]
/** Words on papers that nobody compared with those of bodies. */
export const paperWords: readonly { readonly key: string; readonly unverified: string }[] = [
  'paper.word.sentenced-by-court',
  'paper.sentence.rehabilitation-rights',
].map((key) => ({ key, unverified: 'our words: the forms of courts were not read' }))
export const paperDoubts: readonly { readonly about: string; readonly reason: string }[] = []
export const acceptedFindings: Readonly<Record<string, string>> = {}

export const exampleFolder = new URL('./examples/', import.meta.url)
