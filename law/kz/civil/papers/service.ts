/** The summons on paper (CPC 128(1)): whom it calls, as whom, when and where, and what whoever takes it must know. */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

const said = (sentence: string) => ({ sentence, plain: true }) as const

export const servicePapers: readonly PaperTemplate[] = [
  {
    kind: 'court-summons',
    style: 'notice',
    article: 'CPC 128(1)',
    unverified:
      'the form of the summons that courts use was not read; the address of the party stands in the claim, not here',
    parts: [
      { facts: true },
      said('summons-evidence'),
      said('summons-rights'),
      said('summons-pass-on'),
      said('summons-absence'),
    ],
  },
]

const ours = 'the words are ours, after article 128(1); papers of courts were not compared'
export const servicePaperWords = ['evidence', 'rights', 'pass-on', 'absence'].map((one) => ({
  key: `paper.sentence.summons-${one}`,
  unverified: ours,
}))
