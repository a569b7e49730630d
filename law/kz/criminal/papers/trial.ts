/** Shapes of the papers of the trial (CrPC 322, 396-401, 472, 616). Rulings, motions, summonses, records, appeals have the shapes they have everywhere. */
import type { PaperPart, PaperTemplate } from '../../../../engine/define-papers.ts'

const unverified = 'the forms that courts use were not read, so it says everything that its act holds'
const paper = (
  kind: string,
  style: PaperTemplate['style'],
  article: string,
  parts: readonly PaperPart[] = [{ rest: true }],
): PaperTemplate => ({ kind, style, article, unverified, parts })

/** The parts of a verdict stand in the order of the Code, and so do the answers of article 390 about each accused. */
const verdict: readonly PaperPart[] = [
  { field: 'introductory' },
  { field: 'descriptive' },
  { word: 'sentenced-by-court' },
  { field: 'operative', bare: true },
  { rest: true },
  { terms: true },
]
const inTheName = { above: 'in-the-name-of-the-republic' } as const

export const trialPapers: readonly PaperTemplate[] = [
  paper('trial-appointment', 'act', 'CrPC 322(2)'),
  { ...paper('verdict', 'act', 'CrPC 387, 396-401', verdict), ...inTheName },
  {
    ...paper('verdict-on-accused', 'act', 'CrPC 390, 398, 400, 401', [
      { field: 'offence' },
      { field: 'punishment' },
      { field: 'punishmentLength' },
      { field: 'punishmentUnit' },
      { field: 'fineAmount' },
      { field: 'facility' },
      { rest: true },
    ]),
    ...inTheName,
  },
  paper('rehabilitation-notice', 'notice', 'CrPC 39(1), 401, 402(3)', [
    { sentence: 'rehabilitation-rights', plain: true },
    { field: 'acquittalGround' },
    { rest: true },
  ]),
  paper('execution-order', 'act', 'CrPC 472(2)'),
  paper('court-order', 'act', 'CrPC 470(5), 472(2)', [{ facts: true }]),
  paper('execution-notice', 'notice', 'CrPC 472(4)'),
  paper('plea-agreement', 'act', 'CrPC 616'),
  paper('reconciliation', 'request', 'CrC 68'),
  paper('changed-charge', 'act', 'CrPC 337(6), 340'),
  paper('refusal-of-charge', 'act', 'CrPC 337(6)'),
  paper('prosecutor-motion', 'request', 'CrPC 422', [{ field: 'appealGrounds' }, { rest: true }]),
  paper('private-accusation', 'request', 'CrPC 408(2)'),
]
