/**
 * What a court above the first does: whoever sits there, the session, the preliminary hearing; and where several judges sit, the reporting
 * judge and two more who are drawn, a resolution that all three sign, and the dissent of one of them (APPC 25, 168, 169, 169-1).
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'

export const reviewSeats = { plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, prosecution: { kind: 'office' }, 'prosecutor-general': { kind: 'office' }, court: { kind: 'office' } } as const
export const panelSeats = { ...reviewSeats, reporter: { kind: 'person' }, panel: { kind: 'person', many: true } } as const

export const first2021 = { from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' } as const
export const procurement2025 = { from: '2025-01-01', law: 'Law 107-VIII of 01.07.2024' } as const
export const cassationCourts2025 = { from: '2025-07-01', law: 'Law 136-VIII of 21.11.2024' } as const

export const parties = ['plaintiff', 'official@defendant', 'head@defendant'] as const
/** What they deliberate stays among them until it is read out; a dissent, in a sealed envelope, is read by the court above alone (CPC 36(3)). */
export const judges = ['reporter', 'panel'] as const
const told = ['plaintiff', 'defendant'] as const
const distribution = 'the rules of automated distribution were read only in part; the number of judges and who presides were not compared'

/** From the file that arrives to the resolution that is signed. */
export const panelStages = ['arrived', 'reporter-drawn', 'with-panel', 'scheduled', 'signed'] as const
export const withPanel = ['reporter-drawn', 'with-panel', 'scheduled'] as const
export const panelUnbounded = (panel: string) =>
  ({ 'with-panel': panel, scheduled: `the session has its day; ${panel}`, signed: 'a signed resolution is announced in the same session; no term is named', 'preliminary-set': 'the hearing has its day' }) as const

const dayOf = (id: string, field: string): TermRow => ({ id, n: 0, unit: 'CD', article: 'APPC 146', bound: 'court', dayZero: { field }, atEnd: 'stays', kind: 'wait' })
export const hearingDay = dayOf('hearing-day', 'hearingAt')
export const panelTerms: readonly TermRow[] = [
  hearingDay,
  { id: 'dissent', n: 10, unit: 'WD', article: 'APPC 25(3)', bound: 'panel', dayZero: 'act', atEnd: 'next-working-day' },
]

/** The panel, drawn one after the other so that nobody is drawn twice. */
export const panelDrawn = (article: string, stage: string): readonly StepRow[] => [
  { id: 'draw-reporter', article, by: ['time'], stage: [stage], to: 'reporter-drawn', unverified: distribution, draws: [{ source: 'judges-of-court', count: 1, seat: 'reporter' }] },
  { id: 'draw-panel', article, by: ['time'], stage: ['reporter-drawn'], to: 'with-panel', unverified: distribution,
    draws: [{ source: 'judges-of-court', count: 2, seat: 'panel' }], notices: [{ kind: 'panel-drawn', to: [...told, 'reporter', 'panel'] }] },
]

interface Sitting {
  readonly article: string
  /** The seat of the judge who leads. */
  readonly judge: string
  readonly stage: readonly string[]
  readonly objecting?: readonly string[]
}

/** The other side objects in writing, and the court sets the day of its session. */
export const sitting = ({ article, judge, stage, objecting = stage }: Sitting): readonly StepRow[] => [
  { id: 'object', article, by: [...parties], stage: objecting, correctable: false, times: { atMost: 1, per: 'actor' },
    fields: [{ id: 'objections', type: 'long-text', required: true }], documents: ['objections'], notices: [{ kind: 'objections-given', to: [...told, judge] }] },
  { id: 'schedule-hearing', article, by: [judge], stage, to: 'scheduled', correctable: false,
    fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 3, unit: 'M' } } }, { id: 'hearingPlace', type: 'text', required: true }],
    starts: [{ term: 'hearing-day' }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
]

/** Each preliminary hearing of a court above, by the rules of the first court (APPC 143, 168(8), 169(5)). */
export const preliminaryBranch = { start: 'preliminary-set', stages: ['preliminary-set', 'preliminary-held'], final: ['preliminary-held'] } as const
export const preliminaryDay = dayOf('preliminary-day', 'preliminaryAt')
export const preliminaryHearing = (article: string): readonly StepRow[] => [
  { id: 'set-preliminary-hearing', article, by: ['reporter'], stage: ['with-panel'], correctable: false, unverified: 'since when the Code names a preliminary hearing in this court was not read',
    when: [{ if: { branch: 'preliminary', none: ['preliminary-set'] }, code: 'preliminary.set' }],
    fields: [{ id: 'preliminaryAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'consideration' } }, { id: 'hearingPlace', type: 'text', required: true }],
    opens: [{ branch: 'preliminary', subject: 'act' }], starts: [{ term: 'preliminary-day', of: 'each' }], documents: ['summons'], notices: [{ kind: 'preliminary-hearing-set', to: [...told] }] },
  { id: 'hold-preliminary-hearing', article, by: ['reporter', 'secretary@court'], branch: 'preliminary', stage: ['preliminary-set'], to: 'preliminary-held', correctable: false,
    notBefore: { term: 'preliminary-day', of: 'same-subject' }, stops: [{ term: 'preliminary-day', of: 'same-subject' }],
    fields: [{ id: 'courtRecord', type: 'long-text', required: true }], documents: ['court-record'], notices: [{ kind: 'preliminary-hearing-held', to: [...told] }] },
]

interface Session {
  readonly article: string
  readonly outcomes: readonly string[]
  /** The term in which the case is to be considered; a resolution after it is given all the same, and marked. */
  readonly within?: string
}

/** From the objection to the resolution that all three judges have signed. */
export const panelSession = ({ article, outcomes, within }: Session): readonly StepRow[] => [
  ...sitting({ article, judge: 'reporter', stage: ['with-panel', 'scheduled'], objecting: withPanel }),
  { id: 'make-resolution', article, by: ['reporter'], stage: ['scheduled'], to: 'signed', correctable: false, notBefore: { term: 'hearing-day' },
    ...(within && { within: { term: within, late: 'mark', ifNotStarted: 'refuse' } as const }),
    fields: [...resolutionFields(outcomes)], approval: [...panelSigns],
    stops: [...(within ? [{ term: within }] : []), { term: 'hearing-day' }], documents: ['resolution'],
    hiddenUntil: { branch: 'main', none: ['reporter-drawn', 'with-panel', 'scheduled', 'signed'] }, readBy: [...judges] },
]
export const panelSigns = [{ by: 'panel', need: 2, onRefuse: 'return', onLapse: 'stays', article: 'APPC 25(1), 25(2)' }] as const

const resolutionFields = (outcomes: readonly string[]): readonly Field[] => [
  { id: 'outcome', type: 'choice', required: true, options: [...outcomes], fact: 'outcome' },
  { id: 'reasoning', type: 'long-text', required: true },
  { id: 'operative', type: 'long-text', required: true },
]

/** A judge in the minority signs all the same, and may put a dissent to the file; it is neither announced nor published (APPC 25(2), (3)). */
export const dissentFrom = (stage: readonly string[]): StepRow => ({
  id: 'dissent', article: 'APPC 25(2), 25(3)', by: ['reporter', 'panel'], stage, correctable: false, times: { atMost: 1, per: 'actor' },
  within: { term: 'dissent', late: 'refuse', ifNotStarted: 'refuse' }, fields: [{ id: 'dissent', type: 'long-text', required: true, sealed: true }],
  readBy: [...judges],
})
