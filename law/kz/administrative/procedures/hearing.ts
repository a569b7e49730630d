/**
 * The right to be heard (APPC 73-74): the preliminary decision, the objection, the oral hearing. Shared by the application and, by
 * APPC 98(3), by the complaint; `office` is the seat whose official hears.
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

/** Grounds on which a person need not be heard, as the text of each time lists them (APPC 73(2)). */
export const unheardGrounds2021 = ['enforcement', 'short-term', 'urgent-protection', 'own-request', 'automated'] as const
export const unheardGrounds2025 = [...unheardGrounds2021, 'court-ban'] as const

export const hearingTerms = (office: string): readonly TermRow[] => [
  { id: 'objection', n: 2, unit: 'WD', article: 'APPC 73(3)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'oral-request', n: 2, unit: 'WD', article: 'APPC 73(3)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'hearing-wait', n: 3, unit: 'WD', article: 'APPC 73(1)', bound: office, dayZero: 'act', atEnd: 'stays', kind: 'wait' },
]

/** Each oral hearing that was asked for, from the request until it is held; silence of the body ends those it never held. */
export const hearingBranch = { start: 'asked', stages: ['asked', 'held', 'lapsed'], final: ['held', 'lapsed'] } as const
export const hearingHeld = { if: { branch: 'hearing', none: ['asked'] }, code: 'hearing.not-held' } as const
export const hearingLapses = { branch: 'hearing', of: 'all-open', to: 'lapsed' } as const

export const hearingSteps = (office: string, stage: string): readonly StepRow[] => [
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
    fields: [{ id: 'heardOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'hearingRecord', type: 'long-text', required: true, personal: 'applicant' }],
    documents: ['hearing-record'], notices: [{ kind: 'hearing-record', to: ['applicant'] }] },
  { id: 'hear', article: 'APPC 74(4)', by: [`official@${office}`], stage: ['to-be-heard'], correctable: false, from: '2025-12-29',
    when: [{ if: { branch: 'hearing', some: ['asked'] }, code: 'hearing.not-asked', article: 'APPC 73(3)' }], moves: [{ branch: 'hearing', of: 'all-open', to: 'held' }],
    fields: [{ id: 'heardOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'hearingRecord', type: 'long-text', required: true, personal: 'applicant' }],
    documents: ['hearing-record'], notices: [{ kind: 'hearing-record', to: ['applicant'] }] },
]
