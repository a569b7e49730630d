/**
 * Who sits in a criminal case above the first court, and how (CrPC 52(2), 52(3)): one judge, or three where the crime is grave, all drawn by lot; a session;
 * a resolution that all of them sign.
 */
import type { Field, HandOver, Requirement, StepRow, TermRow } from '../../../../../engine/define.ts'
import { text } from '../trial/who.ts'

export const seats = {
  accused: { kind: 'person', many: true }, victim: { kind: 'person', many: true }, counsel: { kind: 'person', many: true }, prosecutor: { kind: 'person' }, prosecution: { kind: 'office' }, court: { kind: 'office' },
  reporter: { kind: 'person' }, panel: { kind: 'person', many: true },
} as const
export const told = ['accused', 'counsel', 'victim', 'prosecutor'] as const
/** What they deliberate stays among them until it is read out (CrPC 389). */
export const judges = ['reporter', 'panel'] as const

const five = (seat: string) => Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${seat}-${n}`, `${seat}-${n}`]))
/** Everybody goes up with the whole file, to a court of the source named. */
export const everybodyTo = (court: string, byState: boolean): HandOver['seats'] => ({
  ...five('accused'), ...five('victim'), ...five('counsel'), ...(byState && { prosecutor: 'prosecutor', prosecution: 'prosecution' }), court: { source: court },
})

/** How many sit is decided when the case goes up. */
const three: Requirement = { if: { fact: 'sitting', is: 'three' }, code: 'panel.one-judge', article: 'CrPC 52(2)' }
const one: Requirement = { if: { not: { fact: 'sitting', is: 'three' } }, code: 'panel.three-judges', article: 'CrPC 52(2)' }
const distribution = 'the rules of automated distribution were read only in part; who of the three presides was not compared'
const lot = { by: ['time'], unverified: distribution } as const

export const panelStages = ['arrived', 'reporter-drawn', 'with-court', 'scheduled', 'signed'] as const
export const withJudges = ['with-court', 'scheduled'] as const
/** Their draws have names of their own, which the public list of draws does not know. */
export const drawReporter: StepRow = { ...lot, id: 'draw-reporter-behind-doors', article: 'CrPC 52(2)', stage: ['arrived'], to: 'reporter-drawn', draws: [{ source: 'judges-of-court', count: 1, seat: 'reporter' }] }
export const drawPanel: StepRow = { ...lot, id: 'draw-panel-behind-doors', article: 'CrPC 52(2)', stage: ['reporter-drawn'], to: 'with-court', draws: [{ source: 'judges-of-court', count: 2, seat: 'panel' }], notices: [{ kind: 'panel-drawn', to: [...told, 'reporter', 'panel'] }] }
export const panelSteps: readonly StepRow[] = [
  drawReporter,
  { ...drawPanel, when: [three] },
  { id: 'sit-alone', article: 'CrPC 52(2)', by: ['time'], stage: ['reporter-drawn'], to: 'with-court', when: [one], notices: [{ kind: 'judge-drawn', to: [...told, 'reporter'] }] },
]

export const sessionDay: TermRow = { id: 'hearing-day', n: 0, unit: 'CD', article: 'CrPC 428(1)', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' }

interface Resolution {
  readonly article: string
  readonly fields: readonly Field[]
  readonly when?: StepRow['when']
  /** The term in which the case is to be considered; a resolution after it is given all the same, and marked. */
  readonly within: string
}
/** What the reporter writes; nobody else reads it before it is announced, after those stages. */
const making = ({ article, fields, within }: Resolution, before: readonly string[]) =>
  ({
    article, by: ['reporter'], stage: ['scheduled'], to: 'signed', correctable: false, notBefore: { term: 'hearing-day' }, within: { term: within, late: 'mark', ifNotStarted: 'refuse' }, fields: [...fields, text('reasoning'), text('operative')],
    stops: [{ term: within }, { term: 'hearing-day' }], documents: ['resolution'], hiddenUntil: { branch: 'main', none: [...before] }, readBy: [...judges],
  }) as const satisfies Partial<StepRow>
/** The resolution that the two others sign. */
export const resolutionOfThree = (resolution: Resolution, before: readonly string[] = panelStages): StepRow => ({
  ...making(resolution, before), id: 'make-resolution', when: [...(resolution.when ?? [])], approval: [{ by: 'panel', need: 2, onRefuse: 'return', onLapse: 'stays', article: 'CrPC 389, 444(1)' }],
})
/** The resolution, which the two others sign where three sit. */
export const resolutionSteps = (resolution: Resolution): readonly StepRow[] => {
  const { when = [] } = resolution
  return [resolutionOfThree({ ...resolution, when: [three, ...when] }), { ...making(resolution, panelStages), id: 'resolve-alone', when: [one, ...when] }]
}
