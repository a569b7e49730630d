/**
 * A complaint that is not decided on its merits here: left without consideration, the person told within three working days (APPC 95);
 * or sent to the body within five, because the reviewing body is not the one to adopt the act or do the action (APPC 100(2)).
 */
import type { Field, StepRow, TermRow } from '../../../../engine/define.ts'
import { hearingLapses } from './hearing.ts'

/** Grounds beside the withdrawal, which is the applicant's own step; a pending suit is one since 2025-12-29 (APPC 95(1)). */
const leaveGrounds2021 = ['decided-already', 'court-act', 'returned'] as const
const leaveGrounds2025 = [...leaveGrounds2021, 'suit-pending'] as const

export const leavingTerms: readonly TermRow[] = [
  { id: 'leave-notice', n: 3, unit: 'WD', article: 'APPC 95(2)', bound: 'superior', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'referral', n: 5, unit: 'WD', article: 'APPC 100(2)', bound: 'superior', dayZero: 'act', atEnd: 'next-working-day' },
]

const endsReview = ['consideration', 'objection', 'oral-request', 'hearing-wait'].map((term) => ({ term }))
const inTime = { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' } as const
const deciders = ['official@superior', 'head@superior'] as const
const senders = ['official@superior', 'registrar@superior'] as const
const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const

interface Leaving {
  /** Stages in which the complaint is being considered. */
  readonly undecided: readonly string[]
  /** What a decision says of a missed term. */
  readonly missedTerm: Field
  readonly missedTermDecided: NonNullable<StepRow['when']>[number]
}

export const leavingSteps = ({ undecided, missedTerm, missedTermDecided }: Leaving): readonly StepRow[] => [
  ...[{ until: '2025-12-28', grounds: leaveGrounds2021 }, { from: '2025-12-29', grounds: leaveGrounds2025 }].map(({ grounds, ...dated }): StepRow => ({
    id: 'leave-unconsidered', article: 'APPC 95(1), 100(1)(6)', by: deciders, stage: undecided, to: 'left', ...dated, correctable: false, within: inTime,
    fields: [{ id: 'leaveGround', type: 'choice', required: true, options: [...grounds], fact: 'leaveGround' }, reasons],
    moves: [hearingLapses], stops: endsReview, starts: [{ term: 'leave-notice' }], documents: ['complaint-decision'],
  })),
  { id: 'send-leave-notice', article: 'APPC 95(2)', by: senders, stage: ['left'], to: 'left-unconsidered', correctable: false,
    within: { term: 'leave-notice', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'leave-notice' }], notices: [{ kind: 'complaint-left', to: ['applicant', 'body'] }] },
  { id: 'send-leave-notice-by-itself', article: 'APPC 95(2)', by: ['time'], stage: ['left'], to: 'left-unconsidered', atEndOf: { term: 'leave-notice' }, notices: [{ kind: 'complaint-left', to: ['applicant', 'body', 'superior'] }] },
  { id: 'decide-referral', article: 'APPC 100(2)', by: deciders, stage: undecided, to: 'to-refer', correctable: false, within: inTime, when: [missedTermDecided],
    fields: [missedTerm, { id: 'breaches', type: 'long-text', required: true, personal: 'applicant' }, { id: 'proposals', type: 'long-text', required: true, personal: 'applicant' }],
    moves: [hearingLapses], stops: endsReview, starts: [{ term: 'referral' }], documents: ['complaint-decision'], notices: [{ kind: 'complaint-referral', to: ['applicant'] }] },
  { id: 'refer', article: 'APPC 100(2)', by: senders, stage: ['to-refer'], to: 'sent-back', correctable: false,
    within: { term: 'referral', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'referral' }], notices: [{ kind: 'complaint-referred', to: ['applicant', 'body'] }] },
  { id: 'refer-by-itself', article: 'APPC 100(2)', by: ['time'], stage: ['to-refer'], to: 'sent-back', atEndOf: { term: 'referral' }, notices: [{ kind: 'complaint-referred', to: ['applicant', 'body', 'superior'] }] },
]
