/** Shapes of the papers of the ordinary suit (CPC 73, 148, 223). Rulings, motions, summonses, records, judgments have the shapes they have everywhere. */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'
import { judgmentParts } from '../../courts/papers.ts'

const formNotRead = 'the forms that courts use were not read, so it says everything that its act holds'

export const suitPapers: readonly PaperTemplate[] = [
  // What was violated and what is claimed, the facts each with its evidence, the price and how it was counted, what was done before (CPC 148(2)).
  {
    kind: 'claim',
    style: 'request',
    article: 'CPC 148',
    identified: ['plaintiff', 'defendant', 'third'],
    unverified: 'the day of birth and the bank account of a party are not asked for',
    parts: [
      { field: 'violation' },
      { field: 'facts' },
      { word: 'asks' },
      { field: 'claim', bare: true },
      { field: 'price' },
      { field: 'priceCalculation' },
      { rest: true },
    ],
  },
  // What the parties disclosed to each other before the suit was taken (CPC 73(1)).
  {
    kind: 'pretrial-protocol',
    style: 'act',
    article: 'CPC 73',
    unverified: formNotRead,
    parts: [{ field: 'disclosed' }, { rest: true }],
  },
  // The parts of a judgment are those of every court; another article says them (CPC 226(1), 226(2)).
  {
    kind: 'judgment',
    procedures: ['civil-suit'],
    style: 'act',
    article: 'CPC 226',
    unverified: 'the wording of the article before 2025-12-29 was not compared: one shape serves all days',
    above: 'in-the-name-of-the-republic',
    parts: [...judgmentParts, { terms: true }],
  },
  {
    kind: 'additional-judgment',
    procedures: ['civil-suit'],
    style: 'act',
    article: 'CPC 236(2)',
    unverified: `the Code names the additional judgment, not its parts; ${formNotRead}`,
    parts: [
      { field: 'reasons' },
      { word: 'decided-by-court' },
      { field: 'operative', bare: true },
      { rest: true },
      { terms: true },
    ],
  },
  // Signed by the judge and put to the file; the reasons follow (CPC 223(3)).
  {
    kind: 'operative-part',
    style: 'act',
    article: 'CPC 223',
    above: 'in-the-name-of-the-republic',
    unverified: formNotRead,
    parts: [{ word: 'decided-by-court' }, { field: 'operative', bare: true }, { rest: true }, { terms: true }],
  },
]
