/** What the papers of every court have in common. */
import type { PaperPart } from '../../../engine/define-papers.ts'

/** The four parts of a judgment, the last under the words with which a court decides (CPC 226(1); APPC 152(2)), and what else its act says. */
export const judgmentParts: readonly PaperPart[] = [
  { field: 'introductory' },
  { field: 'descriptive' },
  { field: 'reasoning' },
  { word: 'decided-by-court' },
  { field: 'operative', bare: true },
  { rest: true },
]
