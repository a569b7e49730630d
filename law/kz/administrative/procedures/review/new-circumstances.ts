/**
 * Review on newly discovered or new circumstances (APPC 170; CPC 455-463): asked for within three months, considered by the court that
 * decided within fifteen working days; the ruling returns the application, refuses the review, or cancels the act and reopens the case.
 */
import { procedure, type StepRow, type TermRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { first2021, hearingDay, parties, reviewSeats, sitting } from './collegial.ts'
import { toNewCircumstances } from './review.ts'

const grounds2021 = ['crime-in-evidence', 'crime-of-participant', 'act-cancelled', 'prejudicial-act-cancelled', 'transaction-invalid'] as const
const grounds2023 = [...grounds2021, 'unconstitutional-law'] as const
const told = ['plaintiff', 'defendant'] as const
const judgeUnread = 'which judge of the court considers such an application was not read; the judge who reported the case does'
const pending = ['arrived', 'scheduled'] as const
const ruling = { by: ['judge'], stage: [...pending], correctable: false, within: { term: 'consideration', late: 'mark', ifNotStarted: 'refuse' }, documents: ['ruling'] } as const
const reasons = { id: 'reasons', type: 'long-text', required: true } as const

export const newCircumstances = procedure({
  id: 'new-circumstances',
  code: 'APPC',
  editions: [first2021],
  seats: { ...reviewSeats, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: { main: { start: 'arrived', stages: [...pending, 'returned', 'refused', 'granted'], final: ['returned', 'refused', 'granted'] } },
  unbounded: { arrived: 'the term of fifteen working days runs (CPC 457(2))', scheduled: 'the session has its day; the term of fifteen working days runs (CPC 457(2))' },
  terms: [{ id: 'consideration', n: 15, unit: 'WD', article: 'CPC 457(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' }, hearingDay],
  steps: offered([
    { id: 'arrive', article: 'CPC 457(1), 460, 462', by: ['linked'], stage: [], to: 'arrived', unverified: judgeUnread, registers: ['court'], starts: [{ term: 'consideration' }], notices: [{ kind: 'circumstances-arrived', to: [...told, 'judge'] }] },
    ...sitting({ article: 'CPC 462', judge: 'judge', stage: pending }),
    { id: 'withdraw-application', article: 'CPC 463(2)(5)', by: [...parties, 'prosecutor@prosecution'], stage: [...pending], correctable: false, times: { atMost: 1, per: 'actor' }, notices: [{ kind: 'circumstances-withdrawn', to: [...told, 'judge'] }] },
    { ...ruling, id: 'return-application', article: 'CPC 463(2)', to: 'returned',
      when: [{ if: { any: [{ not: { fact: 'returnGround', is: 'withdrawn' } }, { done: 'withdraw-application' }] }, code: 'circumstances.not-withdrawn', article: 'CPC 463(2)(5)' }],
      fields: [{ id: 'returnGround', type: 'choice', required: true, options: ['content', 'no-authority', 'other-court', 'late', 'withdrawn'], fact: 'returnGround' }, reasons], notices: [{ kind: 'circumstances-returned', to: [...told] }] },
    { ...ruling, id: 'refuse-review', article: 'CPC 463(1)(2)', to: 'refused', notBefore: { term: 'hearing-day' }, fields: [reasons], notices: [{ kind: 'circumstances-refused', to: [...told] }] },
    { ...ruling, id: 'grant-review', article: 'CPC 463(1)(3)', to: 'granted', notBefore: { term: 'hearing-day' }, fields: [reasons], notices: [{ kind: 'circumstances-granted', to: [...told] }] },
  ], { atWill: ['object', 'withdraw-application'], last: ['return-application'] }),
})

/** Each application on new circumstances, from the day it is made to the ruling. */
export const circumstancesBranch = { start: 'applied', stages: ['applied', 'applied-late', 'under-consideration', 'reopened', 'not-reopened'], final: ['reopened', 'not-reopened'] } as const
/** Counted from the day the circumstance was established: force of the act that established it, or its publication (CPC 459). */
export const circumstancesTerm: TermRow = { id: 'circumstances', n: 3, unit: 'M', article: 'APPC 170, CPC 457(1), 459', bound: 'plaintiff', dayZero: { field: 'establishedOn' }, atEnd: 'next-working-day', kind: 'window' }
export const circumstancesUnbounded = { 'under-consideration': 'the application has its own term (CPC 457(2))' } as const

interface Reviewed {
  /** The stage in which the court act is in force. */
  readonly stage: readonly string[]
  readonly judge: string
  /** Only an act that this court changed or made itself is reviewed here (CPC 456(2)). */
  readonly when?: StepRow['when']
  /** What happens to the case when its act is cancelled, and when it is not. */
  readonly reopened: Partial<StepRow> & { readonly main: string }
  readonly kept?: Partial<StepRow>
}

export const circumstancesSteps = ({ stage, judge, when, reopened: { main, ...reopened }, kept }: Reviewed): readonly StepRow[] => {
  const applying = {
    id: 'apply-on-circumstances', article: 'APPC 170, CPC 455, 457(1)', by: [...parties, 'prosecutor@prosecution'], stage, correctable: false, ...(when && { when }),
    opens: [{ branch: 'circumstances', subject: 'act' }], starts: [{ term: 'circumstances', of: 'each' }], documents: ['circumstances-application'],
  } as const
  const fields = (grounds: readonly string[]) => [
    { id: 'circumstance', type: 'choice', required: true, options: grounds, fact: 'circumstance' },
    { id: 'establishedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -10, unit: 'Y' } }, notAfter: { act: true } },
    { id: 'circumstanceGrounds', type: 'long-text', required: true }, { id: 'lateReason', type: 'long-text' },
  ] as const
  const sending = { article: 'CPC 456, 460', by: ['time'], branch: 'circumstances', to: 'under-consideration', handsOver: [toNewCircumstances(judge)] } as const
  return [
    { ...applying, until: '2022-12-31', fields: fields(grounds2021) },
    { ...applying, from: '2023-01-01', fields: fields(grounds2023) },
    { id: 'mark-application-late', article: 'CPC 463(2)(4)', by: ['time'], branch: 'circumstances', stage: ['applied'], to: 'applied-late', atEndOf: { term: 'circumstances' }, notices: [{ kind: 'circumstances-late', to: [...told, 'court'] }] },
    { ...sending, id: 'send-application', stage: ['applied'], stops: [{ term: 'circumstances', of: 'same-subject' }] },
    { ...sending, id: 'send-late-application', stage: ['applied-late'] },
    { ...reopened, id: 'hear-reopened', article: 'CPC 463(1)(3)', by: ['linked'], branch: 'circumstances', stage: ['under-consideration'], to: 'reopened', hears: [{ procedure: 'new-circumstances', steps: ['grant-review'] }],
      moves: [...(reopened.moves ?? []), { branch: 'main', of: 'main', to: main }] },
    { ...kept, id: 'hear-not-reopened', article: 'CPC 463(1)', by: ['linked'], branch: 'circumstances', stage: ['under-consideration'], to: 'not-reopened', hears: [{ procedure: 'new-circumstances', steps: ['refuse-review', 'return-application'] }] },
  ]
}
