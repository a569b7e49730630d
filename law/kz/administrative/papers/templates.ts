/**
 * Shapes of the papers that the procedures issue, each on the days it is law. What the Code requires of a paper stands in its parts; of a
 * paper on which the Code is silent, everything that the act holds is said in the order of its form.
 */
import type { PaperPart, PaperTemplate } from '../../../../engine/define-papers.ts'
import { judgmentParts } from '../../courts/papers.ts'

/** Why a shape is not verified. */
const silent =
  'the Code does not say what this paper holds: it says everything that its act holds, in the order of its form'
const formNotRead = (what: string): string =>
  `${what}; the forms that courts and bodies use were not read, so it says everything that its act holds`
const olderNotCompared = 'the wording of the article before 2025-12-29 was not compared: one shape serves all days'

const rest: PaperPart = { rest: true }
const terms: PaperPart = { terms: true }
const bare = (field: string): PaperPart => ({ field, bare: true })

/** What everything in it says, and until when it may be contested. */
const plain = (style: PaperTemplate['style'], kinds: readonly string[]): PaperTemplate[] =>
  kinds.map((kind) => ({ kind, style, unverified: silent, parts: style === 'request' ? [rest] : [rest, terms] }))

/** What was found, then the word of deciding, then the decision. */
const decided = (kind: string, word: string, more: Partial<PaperTemplate> = {}): PaperTemplate => ({
  kind,
  style: 'act',
  unverified: formNotRead('what this act holds was not read in the Code'),
  parts: [{ field: 'reasons' }, { word }, bare('operative'), rest, terms],
  ...more,
})

export const paperTemplates: readonly PaperTemplate[] = [
  // Its questions and grounds, the decision, the superior to complain to, the term and the order of contesting (APPC 80(1), 80(5)).
  {
    kind: 'administrative-act',
    style: 'act',
    article: 'APPC 80',
    unverified: olderNotCompared,
    parts: [
      { field: 'questions' },
      { field: 'reasons' },
      { word: 'decided-by-body' },
      bare('operative'),
      rest,
      { sentence: 'contesting' },
      { superior: 'complaint-goes-to' },
      { field: 'remedyText' },
      terms,
    ],
  },
  // Introductory, descriptive, reasoning and operative parts; given in the name of the Republic (APPC 152(1), 152(2)).
  {
    kind: 'judgment',
    style: 'act',
    article: 'APPC 152',
    unverified: olderNotCompared,
    above: 'in-the-name-of-the-republic',
    parts: [...judgmentParts, terms],
  },
  decided('additional-judgment', 'decided-by-court', {
    article: 'APPC 152(3)',
    unverified: formNotRead('the Code names the additional judgment, not its parts'),
  }),
  decided('ruling', 'ruled', {
    parts: [{ field: 'reasoning' }, { field: 'reasons' }, { word: 'ruled' }, bare('operative'), rest, terms],
  }),
  decided('private-ruling', 'ruled', {
    parts: [{ field: 'addressee' }, { field: 'breach' }, { word: 'ruled' }, { field: 'measuresAsked' }, rest, terms],
  }),
  decided('resolution', 'resolved', {
    parts: [{ field: 'reasoning' }, { field: 'reasons' }, { word: 'resolved' }, bare('operative'), rest, terms],
  }),
  decided('stay-resolution', 'resolved', { parts: [{ field: 'reasons' }, { word: 'resolved' }, rest, terms] }),
  {
    kind: 'complaint-decision',
    style: 'act',
    unverified: formNotRead(
      'the Code names what may be decided on a complaint (APPC 100), not the parts of the decision',
    ),
    parts: [
      { field: 'reasons' },
      { word: 'decided-by-body' },
      bare('operative'),
      rest,
      { sentence: 'contesting' },
      terms,
    ],
  },
  { kind: 'preliminary-decision', style: 'act', unverified: silent, parts: [bare('preliminary'), rest, terms] },
  {
    kind: 'writ-of-execution',
    style: 'act',
    unverified: formNotRead('what a writ of execution holds stands outside this Code'),
    parts: [bare('operative'), rest, terms],
  },
  // What a complaint says (APPC 93(2)).
  {
    kind: 'complaint',
    style: 'request',
    article: 'APPC 93(2)',
    identified: ['applicant'],
    unverified: olderNotCompared,
    parts: [rest],
  },
  // The court, the plaintiff, the defendant, the claims and their grounds (APPC 131(2)).
  {
    kind: 'suit',
    style: 'request',
    article: 'APPC 131(2)',
    // Whoever sues after an application or a complaint is its applicant still.
    identified: ['plaintiff', 'applicant'],
    unverified: olderNotCompared,
    parts: [{ field: 'suitGrounds' }, { word: 'asks' }, { field: 'claimKind' }, bare('claim'), rest],
  },
  {
    kind: 'summons',
    style: 'notice',
    unverified: silent,
    parts: [{ field: 'hearingAt' }, { field: 'preliminaryAt' }, { field: 'hearingPlace' }, rest, terms],
  },
  ...plain('act', [
    'slip',
    'discontinuation',
    'removal',
    'challenge-decision',
    'hearing-record',
    'corrected-act',
    'reception-record',
    'court-record',
    'submission',
  ]),
  ...plain('notice', ['defects', 'return', 'redirection', 'answer', 'return-letter', 'act-execution-report']),
  ...plain('request', [
    'motion',
    'response',
    'settlement',
    'appeal',
    'protest',
    'circumstances-application',
    'execution-report',
    'private-complaint',
    'objections',
    'cassation-complaint',
    'review-petition',
  ]),
]

/** What stands on papers beside the words of their acts, and is not compared with what courts and bodies print: every word and sentence of a shape. */
const oursInKazakh =
  'the Kazakh words are ours, after the Russian text; papers of Kazakh courts and bodies were not compared'
export const paperWords: readonly { readonly key: string; readonly unverified: string }[] = [
  'word.decided-by-body',
  'word.decided-by-court',
  'word.ruled',
  'word.resolved',
  'word.asks',
  'sentence.in-the-name-of-the-republic',
  'sentence.contesting',
  'sentence.complaint-goes-to',
].map((key) => ({ key: `paper.${key}`, unverified: oursInKazakh }))

/** What is not verified of all papers alike. */
export const paperDoubts: readonly { readonly about: string; readonly reason: string }[] = [
  {
    about: 'questions, headings and names of parts on papers',
    reason:
      'they are the questions of the forms that fill the paper; the Kazakh words are ours, no official form was compared',
  },
  {
    about: 'letters of notice as papers',
    reason: 'the Code says that and when somebody is told (APPC 66, 113), not how the letter looks: all have one shape',
  },
  {
    about: 'papers on earlier days',
    reason:
      'no note of the law knows of a change in what a paper holds; older editions were not compared, so no shape ends on a day',
  },
]
