/**
 * A private complaint, or a prosecutor's motion, against a ruling of the first court (APPC 168(3), 124(2); CPC 402, 429): one judge of the
 * regional court leaves the ruling, cancels it and sends the question back, cancels it and decides, or changes it; in force when announced.
 */
import { procedure, type StepRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { first2021, hearingDay, parties, procurement2025, reviewSeats, sitting } from './collegial.ts'
import { shortDispute2021, shortDispute2025 } from './review.ts'

const noTermOfItsOwn = 'no term is named for a private complaint alone; CPC 429(5) refers to the rules of the appeal'
const consideration = { id: 'consideration', article: 'APPC 168(8), CPC 429(5)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', unverified: noTermOfItsOwn } as const
const deciding = (id: string, to: string, article: string): StepRow => ({
  id, article, by: ['judge'], stage: ['scheduled'], to, correctable: false, notBefore: { term: 'hearing-day' }, within: { term: 'consideration', late: 'mark', ifNotStarted: 'refuse' },
  fields: [{ id: 'reasoning', type: 'long-text', required: true }, { id: 'operative', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: `ruling-${to}`, to: ['plaintiff', 'defendant'] }],
})

export const privateComplaint = procedure({
  id: 'private-complaint',
  code: 'APPC',
  editions: [first2021, procurement2025],
  seats: { ...reviewSeats, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: { start: 'arrived', stages: ['arrived', 'with-judge', 'scheduled', 'upheld', 'remitted', 'decided', 'changed', 'discontinued'], final: ['upheld', 'remitted', 'decided', 'changed', 'discontinued'] },
  },
  unbounded: { 'with-judge': 'the term of consideration runs (APPC 168(8))', scheduled: 'the session has its day; the term of consideration runs (APPC 168(8))' },
  terms: [
    { ...consideration, n: 10, unit: 'WD', when: shortDispute2021, until: '2024-12-31' },
    { ...consideration, n: 10, unit: 'WD', when: shortDispute2025, from: '2025-01-01' },
    { ...consideration, n: 3, unit: 'M' },
    hearingDay,
  ],
  steps: offered([
    { id: 'arrive', article: 'APPC 168(6), CPC 429(4)', by: ['linked'], stage: [], to: 'arrived', registers: ['appeal'], starts: [{ term: 'consideration' }], notices: [{ kind: 'private-complaint-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    { id: 'draw-judge', article: 'CPC 402', by: ['time'], stage: ['arrived'], to: 'with-judge', unverified: 'the rules of automated distribution were read only in part',
      draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: ['plaintiff', 'defendant', 'judge'] }] },
    ...sitting({ article: 'CPC 429(5)', judge: 'judge', stage: ['with-judge', 'scheduled'] }),
    { id: 'waive-complaint', article: 'CPC 409(1), 429(5)', by: [...parties, 'prosecutor@prosecution'], stage: ['with-judge', 'scheduled'], correctable: false, times: { atMost: 1, per: 'actor' }, notices: [{ kind: 'private-complaint-waived', to: ['plaintiff', 'defendant', 'judge'] }] },
    { id: 'discontinue', article: 'CPC 409(2), 429(5)', by: ['judge'], stage: ['with-judge', 'scheduled'], to: 'discontinued', correctable: false, when: [{ if: { done: 'waive-complaint' }, code: 'private-complaint.not-waived', article: 'CPC 409(2)' }],
      fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'ruling-upheld', to: ['plaintiff', 'defendant'] }] },
    deciding('uphold', 'upheld', 'CPC 429(6)(1)'), deciding('remit', 'remitted', 'CPC 429(6)(2)'), deciding('decide', 'decided', 'CPC 429(6)(3)'), deciding('change', 'changed', 'CPC 429(6)(4)'),
  ], { atWill: ['object', 'waive-complaint'] }),
})
/** How a private complaint ends with the ruling in force, as it was or changed, and how with the ruling gone. */
export const rulingStands = [{ procedure: 'private-complaint', steps: ['uphold', 'change', 'discontinue'] }] as const
export const rulingFalls = [{ procedure: 'private-complaint', steps: ['remit', 'decide'] }] as const
