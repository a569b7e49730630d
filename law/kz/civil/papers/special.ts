/** Shapes of the papers of special proceedings (CPC 226, 308, 309, 318, 321). */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'
import { judgmentParts } from '../../courts/papers.ts'

const formNotRead = 'the form that courts print was not read'

export const specialPapers: readonly PaperTemplate[] = [
  {
    kind: 'special-application',
    style: 'request',
    article: 'CPC 308, 318',
    identified: ['applicant'],
    parts: [{ rest: true }],
  },
  {
    kind: 'special-decision',
    style: 'act',
    article: 'CPC 226',
    unverified: formNotRead,
    above: 'in-the-name-of-the-republic',
    parts: judgmentParts,
  },
  {
    kind: 'registry-extract',
    style: 'act',
    article: 'CPC 309, 321',
    unverified: formNotRead,
    parts: [{ word: 'decided-by-court' }, { field: 'operative', bare: true }, { rest: true }],
  },
]
