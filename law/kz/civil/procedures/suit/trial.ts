/**
 * The trial (CPC 183-222): the session held or adjourned, who came and who was told, and the parties' own steps until the court retires. Until the reform of
 * 2022 a defendant who was told and stayed away without a word could be tried by default (chapter 21).
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { absentNotified } from '../service.ts'
import { claimIs, sides } from './filing.ts'

/** The notes give the month of two laws, not the day of their publication. */
export const day84 = 'the notes give January 2022; the day on which Law 84-VII was published was not read'
export const day136 = 'the notes give December 2024; the day on which Law 136-VIII was published was not read'

export const trialTerms: readonly TermRow[] = [
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'CPC 173, 198(3)', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'trial', n: 1, unit: 'M', article: 'CPC 183(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: claimIs('reinstatement', 'paternity') },
  { id: 'trial', n: 2, unit: 'M', article: 'CPC 183(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

/** A new day is set so that the case can still be tried in its time; what is announced to those who came is sent to those who did not (CPC 198(3)). */
const newDay: readonly Field[] = [
  { id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true, max: 300 },
]
const adjourning = (reasons: readonly string[]) => ({
  id: 'adjourn-hearing', article: 'CPC 198', by: ['judge'], stage: ['scheduled'], correctable: false,
  fields: [{ id: 'adjournReason', type: 'choice', required: true, options: reasons, fact: 'adjournReason' }, ...newDay],
  starts: [{ term: 'hearing-day' }], documents: ['ruling', 'summons'], notices: [{ kind: 'hearing-scheduled', to: [...sides] }],
}) as const satisfies StepRow
const reasons2016 = ['absence', 'evidence', 'counterclaim'] as const

/** Nobody who was not told, or stayed away for a good reason, is tried without (CPC 196(2), (3)). */
const toldOrAsked = { if: { not: { fact: 'absence', in: ['not-told', 'good-reason'] } }, code: 'hearing.must-adjourn', article: 'CPC 196(2), 196(3)' } as const
const noDefault: Condition = { not: { fact: 'inDefault', is: true } }
const defendantAway: Condition = { all: [{ fact: 'present', in: ['plaintiff-only', 'nobody'] }, { fact: 'absence', is: 'no-reason' }] }
const byDefault = [
  { if: { any: [noDefault, defendantAway] }, code: 'default.defendant-not-away', article: 'CPC 256(1)' },
  { if: { any: [noDefault, { fact: 'plaintiffObjects', is: false }, { done: 'adjourn-hearing' }] }, code: 'default.plaintiff-objects', article: 'CPC 256(1), 256(3)' },
  { if: { any: [noDefault, { branch: 'default', none: ['default-cancelled'] }] }, code: 'default.once', article: 'CPC 266(2)' },
] as const
const held = {
  id: 'hold-hearing', article: 'CPC 184, 196, 221', by: ['judge', 'secretary@court'], stage: ['scheduled'], to: 'heard', correctable: false, notBefore: { term: 'hearing-day' }, stops: [{ term: 'hearing-day' }, { term: 'forwarding' }], documents: ['court-record'],
  opens: [{ branch: 'protocol', subject: 'act' }], starts: [{ term: 'protocol', of: 'each' }, { term: 'judgment' }],
} as const satisfies Partial<StepRow>
const whoCame: readonly Field[] = [
  { id: 'present', type: 'choice', required: true, options: ['both', 'plaintiff-only', 'defendant-only', 'nobody'], fact: 'present' },
  { id: 'absence', type: 'choice', required: true, options: ['nobody-away', 'no-reason', 'asked-without', 'good-reason', 'not-told'], fact: 'absence' },
]
const record: readonly Field[] = [
  { id: 'courtRecord', type: 'long-text', required: true }, { id: 'recordedBy', type: 'choice', required: true, options: ['audio-video', 'in-writing'], fact: 'recordedBy' }, { id: 'complexCase', type: 'yes-no', required: true, fact: 'complexCase' },
]

export const trialSteps: readonly StepRow[] = [
  { ...adjourning(reasons2016), until: '2020-06-21' },
  { ...adjourning([...reasons2016, 'disorder', 'emergency']), from: '2020-06-22' },
  { ...held, until: '2021-12-31', when: [toldOrAsked, ...byDefault, absentNotified], fields: [...whoCame, { id: 'inDefault', type: 'yes-no', required: true, fact: 'inDefault' }, { id: 'plaintiffObjects', type: 'yes-no', required: true, fact: 'plaintiffObjects', showWhen: { field: 'inDefault', is: true } }, ...record] },
  { ...held, from: '2022-01-01', unverified: day84, when: [toldOrAsked, absentNotified], fields: [...whoCame, ...record] },
  { id: 'resume-merits', article: 'CPC 225(3)', by: ['judge'], stage: ['heard'], to: 'scheduled', correctable: false, fields: [{ id: 'reasons', type: 'long-text', required: true }, ...newDay],
    stops: [{ term: 'judgment' }], starts: [{ term: 'hearing-day' }], documents: ['ruling', 'summons'], notices: [{ kind: 'hearing-scheduled', to: [...sides] }] },
  { id: 'change-claim', article: 'CPC 48(1), 169', by: ['plaintiff'], stage: ['preparation', 'scheduled'], correctable: false,
    fields: [{ id: 'claimChange', type: 'choice', required: true, options: ['ground', 'subject', 'more', 'less'], fact: 'claimChange' }, { id: 'newClaim', type: 'long-text', required: true, personal: 'plaintiff' }, { id: 'newPrice', type: 'money', fact: 'price' }],
    documents: ['motion'], notices: [{ kind: 'claim-changed', to: ['judge', 'defendant', 'third'] }] },
  { id: 'waive-suit', article: 'CPC 48(1), 170(1)', by: ['plaintiff'], stage: ['preparation', 'scheduled'], correctable: false, fields: [{ id: 'waiverReason', type: 'long-text', personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'suit-waived', to: ['judge', 'defendant', 'third'] }] },
  { id: 'acknowledge-suit', article: 'CPC 48(1), 171', by: ['defendant'], stage: ['preparation', 'scheduled'], correctable: false, unverified: 'where several are sued, the judge looks whether each acknowledged: only the last word is known here',
    fields: [{ id: 'admits', type: 'choice', required: true, options: ['in-part', 'in-full'], fact: 'admits' }, { id: 'acknowledged', type: 'long-text', required: true, personal: 'defendant' }], documents: ['motion'], notices: [{ kind: 'suit-acknowledged', to: ['judge', 'plaintiff', 'third'] }] },
]
