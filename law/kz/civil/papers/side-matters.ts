/** Shapes of the papers of the side matters of a suit (CPC 153, 174). */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

export const sidePapers: readonly PaperTemplate[] = [
  // Filed by the rules of a suit (CPC 153(1)).
  {
    kind: 'counterclaim',
    style: 'request',
    article: 'CPC 148, 153',
    identified: ['plaintiff', 'defendant'],
    unverified: 'the bank account of a party is not asked for',
    parts: [{ field: 'counterGrounds' }, { word: 'asks' }, { field: 'counterclaim', bare: true }, { rest: true }],
  },
  // Tells both sides that they may come to terms, and how (CPC 174(1)).
  {
    kind: 'invitation',
    style: 'notice',
    article: 'CPC 174',
    unverified: 'the form that courts send was not read',
    parts: [{ sentence: 'invitation-to-settle' }, { rest: true }],
  },
]
