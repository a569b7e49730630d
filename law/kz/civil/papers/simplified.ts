/** Shapes of the papers of the simplified written procedure (CPC 148, 267-4). */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

const formNotRead = 'the form that courts print was not read'

export const simplifiedPapers: readonly PaperTemplate[] = [
  {
    kind: 'simplified-suit',
    style: 'request',
    article: 'CPC 148',
    identified: ['plaintiff', 'defendant'],
    parts: [
      { field: 'grounds' },
      { field: 'debtPapers' },
      { word: 'asks' },
      { field: 'claim', bare: true },
      { rest: true },
    ],
  },
  {
    kind: 'simplified-counterclaim',
    style: 'request',
    article: 'CPC 148, 153',
    identified: ['plaintiff', 'defendant'],
    parts: [{ rest: true }],
  },
  // An introductory and an operative part, nothing else (CPC 267-4(1)).
  {
    kind: 'short-decision',
    style: 'act',
    article: 'CPC 267-4(1)',
    unverified: formNotRead,
    above: 'in-the-name-of-the-republic',
    parts: [
      { field: 'introductory' },
      { word: 'decided-by-court' },
      { field: 'operative', bare: true },
      { rest: true },
    ],
  },
  {
    kind: 'reasoned-decision',
    style: 'act',
    article: 'CPC 267-4(1)',
    unverified: formNotRead,
    above: 'in-the-name-of-the-republic',
    parts: [
      { field: 'introductory' },
      { field: 'reasoning' },
      { word: 'decided-by-court' },
      { field: 'operative', bare: true },
      { rest: true },
    ],
  },
]
