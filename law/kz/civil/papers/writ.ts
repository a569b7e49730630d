/** Shapes of the papers of the writ (CPC 136, 140). */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

export const writPapers: readonly PaperTemplate[] = [
  {
    kind: 'writ-application',
    style: 'request',
    article: 'CPC 136',
    identified: ['plaintiff', 'defendant'],
    parts: [{ rest: true }],
  },
  // Sums, law, duty, and the time and order of objecting (CPC 140(1)); the numbers of both sides.
  {
    kind: 'writ',
    style: 'act',
    article: 'CPC 140',
    identified: ['plaintiff', 'defendant'],
    unverified:
      'the form that courts print was not read; the day of birth and the bank account of a party are not asked for',
    parts: [
      { field: 'writNorm' },
      { word: 'decided-by-court' },
      { field: 'operative', bare: true },
      { rest: true },
      { sentence: 'writ-objection' },
    ],
  },
]
