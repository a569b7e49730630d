/**
 * A private complaint, or a prosecutor's motion, against a ruling of the court of first instance in a civil case (CPC 402, 415, 429): one judge of the
 * regional court leaves the ruling, cancels it and sends the question back, cancels it and decides, or changes it; in force when announced.
 */
import { type HandOver, procedure, type StepRow, type TermRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'

const told = ['plaintiff', 'defendant'] as const
const deciding = (id: string, to: string, article: string): StepRow => ({
  id, article, by: ['judge'], stage: ['scheduled'], to, correctable: false, notBefore: { term: 'hearing-day' }, within: { term: 'consideration', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'consideration' }],
  fields: [{ id: 'reasoning', type: 'long-text', required: true }, { id: 'operative', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: `ruling-${to}`, to: ['plaintiff', 'defendant'] }],
})

export const rulingComplaint = procedure({
  id: 'ruling-complaint',
  code: 'CPC',
  words: ['private-complaint', 'court'],
  editions: [{ from: '2016-01-01', law: 'CPC, Code 377-V of 31.10.2015' }],
  seats: { plaintiff: { kind: 'person', many: true }, defendant: { kind: 'person', many: true }, court: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: { start: 'arrived', stages: ['arrived', 'with-judge', 'scheduled', 'upheld', 'remitted', 'decided', 'changed'], final: ['upheld', 'remitted', 'decided', 'changed'] },
  },
  unbounded: { 'with-judge': 'the term of consideration runs (CPC 415, 429(5))', scheduled: 'the session has its day; the term of consideration runs (CPC 415, 429(5))' },
  terms: [
    { id: 'consideration', n: 2, unit: 'M', article: 'CPC 415, 429(5)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', unverified: 'no term is named for a private complaint alone; CPC 429(5) refers to the rules of the appeal' },
    { id: 'hearing-day', n: 0, unit: 'CD', article: 'CPC 429(5)', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  ],
  steps: offered([
    { id: 'arrive', article: 'CPC 429(4)', by: ['linked'], stage: [], to: 'arrived', registers: ['appeal-civil'], starts: [{ term: 'consideration' }], notices: [{ kind: 'private-complaint-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    { id: 'draw-judge', article: 'CPC 35(7), 402', by: ['time'], stage: ['arrived'], to: 'with-judge', unverified: 'the rules of automated distribution were read only in part',
      draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: ['plaintiff', 'defendant', 'judge'] }] },
    { id: 'object', article: 'CPC 429(5)', by: [...told], stage: ['with-judge', 'scheduled'], correctable: false, times: { atMost: 1, per: 'actor' },
      fields: [{ id: 'objections', type: 'long-text', required: true }], documents: ['objections'], notices: [{ kind: 'objections-given', to: [...told, 'judge'] }] },
    { id: 'schedule-hearing', article: 'CPC 429(5)', by: ['judge'], stage: ['with-judge', 'scheduled'], to: 'scheduled', correctable: false,
      fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }, { id: 'hearingPlace', type: 'text', required: true }],
      starts: [{ term: 'hearing-day' }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
    deciding('uphold', 'upheld', 'CPC 429(6)(1)'), deciding('remit', 'remitted', 'CPC 429(6)(2)'), deciding('decide', 'decided', 'CPC 429(6)(3)'), deciding('change', 'changed', 'CPC 429(6)(4)'),
  ], { atWill: ['object'] }),
})

/** How a private complaint ends with the ruling in force, as it was or changed, and how with the ruling gone. */
export const rulingStands = [{ procedure: 'ruling-complaint', steps: ['uphold', 'change'] }] as const
export const rulingFalls = [{ procedure: 'ruling-complaint', steps: ['remit', 'decide'] }] as const

const numbered = (seat: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${seat}-${n + 1}`, `${seat}-${n + 1}`]))
/** Of the other seats the procedure names those it has. A ruling goes up alone; the case itself waits only where the ruling held it up (CPC 429(4)). */
export const toRulingComplaint = (mode: 'waits' | 'beside', others: readonly string[] = []): HandOver => ({
  procedure: 'ruling-complaint', mode, seats: { ...numbered('plaintiff', 5), ...numbered('defendant', 5), ...Object.assign({}, ...others.map((seat) => numbered(seat, 5))), court: { source: 'court-of-appeal' } },
})

/** Ten working days in which a ruling may be complained of; `bound` is told by its row. */
export const complaintTerm = (id: string): TermRow => ({ id, n: 10, unit: 'WD', article: 'CPC 429(1)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' })
export const complaining = {
  correctable: false, fields: [{ id: 'complaintGrounds', type: 'long-text', required: true }], documents: ['private-complaint'], notices: [{ kind: 'private-complaint-lodged', to: ['plaintiff', 'defendant', 'judge'] }],
} as const satisfies Partial<StepRow>
