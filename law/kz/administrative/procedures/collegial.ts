/**
 * What a court of several judges does in appeal, in cassation and in the exceptional review: the reporting judge and two more are drawn,
 * the other side objects, a session, a resolution that all three sign, and the dissent of one of them (APPC 25, 168, 169, 169-1).
 */
import type { Field, StepRow, TermRow } from '../../../../engine/define.ts'

export const panelSeats = { reporter: { kind: 'person' }, panel: { kind: 'person', many: true } } as const

export const parties = ['plaintiff', 'official@defendant', 'head@defendant'] as const
/** What they deliberate stays among them until it is read out; a dissent, in a sealed envelope, is read by the court above alone (CPC 36(3)). */
const judges = ['reporter', 'panel'] as const
const told = ['plaintiff', 'defendant'] as const
const distribution = 'the rules of automated distribution were read only in part; the number of judges and who presides were not compared'

export const panelTerms: readonly TermRow[] = [
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'APPC 146', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'dissent', n: 10, unit: 'WD', article: 'APPC 25(3)', bound: 'panel', dayZero: 'act', atEnd: 'next-working-day' },
]

/** The panel, drawn one after the other so that nobody is drawn twice. */
export const panelDrawn = (article: string, stage: string): readonly StepRow[] => [
  { id: 'draw-reporter', article, by: ['time'], stage: [stage], to: 'reporter-drawn', unverified: distribution, draws: [{ source: 'judges-of-court', count: 1, seat: 'reporter' }] },
  { id: 'draw-panel', article, by: ['time'], stage: ['reporter-drawn'], to: 'with-panel', unverified: distribution,
    draws: [{ source: 'judges-of-court', count: 2, seat: 'panel' }], notices: [{ kind: 'panel-drawn', to: [...told, 'reporter', 'panel'] }] },
]

interface Session {
  readonly article: string
  readonly outcomes: readonly string[]
  /** The term in which the case is to be considered; a resolution after it is given all the same, and marked. */
  readonly within?: string
}

/** From the objection to the resolution that all three judges have signed. */
export const panelSession = ({ article, outcomes, within }: Session): readonly StepRow[] => [
  { id: 'object', article, by: [...parties], stage: ['reporter-drawn', 'with-panel', 'scheduled'], correctable: false, times: { atMost: 1, per: 'actor' },
    fields: [{ id: 'objections', type: 'long-text', required: true }], documents: ['objections'], notices: [{ kind: 'objections-given', to: [...told, 'reporter'] }] },
  { id: 'schedule-hearing', article, by: ['reporter'], stage: ['with-panel', 'scheduled'], to: 'scheduled', correctable: false,
    fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 3, unit: 'M' } } }, { id: 'hearingPlace', type: 'text', required: true }],
    starts: [{ term: 'hearing-day' }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
  { id: 'make-resolution', article, by: ['reporter'], stage: ['scheduled'], to: 'signed', correctable: false, notBefore: { term: 'hearing-day' },
    ...(within && { within: { term: within, late: 'mark', ifNotStarted: 'refuse' } as const }),
    fields: [...resolutionFields(outcomes)],
    approval: [{ by: 'panel', need: 2, onRefuse: 'return', onLapse: 'stays', article: 'APPC 25(1), 25(2)' }],
    stops: [...(within ? [{ term: within }] : []), { term: 'hearing-day' }], documents: ['resolution'],
    hiddenUntil: { branch: 'main', none: ['reporter-drawn', 'with-panel', 'scheduled', 'signed'] }, readBy: [...judges] },
]

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
