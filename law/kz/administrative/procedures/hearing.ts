/**
 * The right to be heard (APPC 73-74): the preliminary decision, the objection, the oral hearing, its protocol and the remarks on it.
 * Shared by the application and, by APPC 98(3), by the complaint; `office` is the seat whose official hears.
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

/** Grounds on which a person need not be heard, as the text of each time lists them (APPC 73(2)). */
export const unheardGrounds2021 = ['enforcement', 'short-term', 'urgent-protection', 'own-request', 'automated'] as const
export const unheardGrounds2025 = [...unheardGrounds2021, 'court-ban'] as const

export const hearingTerms = (office: string): readonly TermRow[] => [
  { id: 'objection', n: 2, unit: 'WD', article: 'APPC 73(3)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'oral-request', n: 2, unit: 'WD', article: 'APPC 73(3)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'hearing-wait', n: 3, unit: 'WD', article: 'APPC 73(1)', bound: office, dayZero: 'act', atEnd: 'stays', kind: 'wait' },
  { id: 'protocol', n: 2, unit: 'WD', article: 'APPC 74(4)', bound: office, dayZero: { field: 'heardOn' }, atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'remarks', n: 3, unit: 'WD', article: 'APPC 74(6)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
]

/** Each oral hearing that was asked for, from the request to its protocol; silence of the body ends those it never held. */
export const hearingBranch = { start: 'asked', stages: ['asked', 'held', 'recorded', 'lapsed'], final: ['recorded', 'lapsed'] } as const
export const hearingHeld = { if: { branch: 'hearing', none: ['asked'] }, code: 'hearing.not-held' } as const
export const hearingLapses = { branch: 'hearing', of: 'all-open', from: ['asked'], to: 'lapsed' } as const

/** Remarks on a protocol, from the day they are made until whoever presided has decided on them. */
export const remarksBranch = { start: 'remarked', stages: ['remarked', 'remarks-accepted', 'remarks-accepted-partly', 'remarks-declined'], final: ['remarks-accepted', 'remarks-accepted-partly', 'remarks-declined'] } as const
export const hearingUnbounded = { held: 'a protocol that is late must still be made (APPC 74(4))', remarked: 'no term for a decision on remarks is named (APPC 74(6))' } as const

export interface Hearing {
  /** The seat whose official hears. */
  readonly office: string
  /** The stage in which the preliminary decision is made. */
  readonly stage: string
  /** Stages after the decision, in which the protocol and remarks on it may still come. */
  readonly afterwards: readonly string[]
}

const heardOn = { id: 'heardOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -2, unit: 'M' } }, notAfter: { act: true } } as const
const record = { id: 'hearingRecord', type: 'long-text', required: true, personal: 'applicant' } as const
const recordPapers = { documents: ['hearing-record'], notices: [{ kind: 'hearing-record', to: ['applicant'] }] } as const

export const hearingSteps = ({ office, stage, afterwards }: Hearing): readonly StepRow[] => [
  { id: 'announce-decision', article: 'APPC 73(1)', by: [`official@${office}`], stage: [stage], to: 'to-be-heard', until: '2025-12-28', correctable: false,
    fields: [{ id: 'preliminary', type: 'long-text', required: true, personal: 'applicant' }],
    starts: [{ term: 'objection' }, { term: 'hearing-wait' }], documents: ['preliminary-decision'], notices: [{ kind: 'preliminary-decision', to: ['applicant'] }] },
  { id: 'announce-decision', article: 'APPC 73(1)', by: [`official@${office}`], stage: [stage], to: 'to-be-heard', from: '2025-12-29', correctable: false,
    fields: [{ id: 'preliminary', type: 'long-text', required: true, personal: 'applicant' }],
    starts: [{ term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }], documents: ['preliminary-decision'], notices: [{ kind: 'preliminary-decision', to: ['applicant'] }] },
  { id: 'object', article: 'APPC 73(3)', by: ['applicant'], stage: ['to-be-heard'], correctable: false,
    within: { term: 'objection', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'objection' }],
    fields: [{ id: 'objection', type: 'long-text', required: true, personal: 'applicant' }], notices: [{ kind: 'objection', to: [office] }] },
  { id: 'ask-oral-hearing', article: 'APPC 73(3)', by: ['applicant'], stage: ['to-be-heard'], from: '2025-12-29', correctable: false,
    within: { term: 'oral-request', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'oral-request' }],
    fields: [{ id: 'oralReason', type: 'long-text', personal: 'applicant' }], opens: [{ branch: 'hearing', subject: 'act' }], notices: [{ kind: 'oral-hearing-asked', to: [office] }] },
  { id: 'hear', article: 'APPC 73(1)', by: [`official@${office}`], stage: ['to-be-heard'], correctable: false, until: '2025-12-28',
    fields: [heardOn, record], starts: [{ term: 'remarks' }], ...recordPapers },
  { id: 'hear', article: 'APPC 73(1), 74(4)', by: [`official@${office}`], stage: ['to-be-heard'], correctable: false, from: '2025-12-29',
    when: [{ if: { branch: 'hearing', some: ['asked'] }, code: 'hearing.not-asked', article: 'APPC 73(3)' }], moves: [{ branch: 'hearing', of: 'all-open', from: ['asked'], to: 'held' }],
    fields: [heardOn], starts: [{ term: 'protocol' }] },
  { id: 'record-hearing', article: 'APPC 74(2), 74(4)', by: [`official@${office}`], stage: ['to-be-heard', ...afterwards], correctable: false, from: '2025-12-29',
    when: [{ if: { branch: 'hearing', some: ['held'] }, code: 'protocol.no-hearing' }], moves: [{ branch: 'hearing', of: 'all-open', from: ['held'], to: 'recorded' }],
    within: { term: 'protocol', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'protocol' }],
    fields: [record], starts: [{ term: 'remarks' }], ...recordPapers },
  { id: 'remark-on-record', article: 'APPC 74(6)', by: ['applicant'], stage: ['to-be-heard', ...afterwards], correctable: false, atWill: true,
    within: { term: 'remarks', late: 'refuse', ifNotStarted: 'refuse' },
    fields: [{ id: 'remarks', type: 'long-text', required: true, personal: 'applicant' }], opens: [{ branch: 'remarks', subject: 'act' }], notices: [{ kind: 'remarks-made', to: [office] }] },
  { id: 'decide-remarks', article: 'APPC 74(6)', by: [`official@${office}`], branch: 'remarks', stage: ['remarked'], correctable: false,
    to: { field: 'remarksDecision', map: { accepted: 'remarks-accepted', 'accepted-partly': 'remarks-accepted-partly', declined: 'remarks-declined' } },
    fields: [{ id: 'remarksDecision', type: 'choice', required: true, options: ['accepted', 'accepted-partly', 'declined'], fact: 'remarksDecision' }, { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' }],
    notices: [{ kind: 'remarks-decided', to: ['applicant'] }] },
]
