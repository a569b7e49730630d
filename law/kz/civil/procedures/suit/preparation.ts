/**
 * The accepted case is prepared (CPC 163-173): copies go out by the lines of service, each defendant responds from the day of receipt, the response goes on to the others, the preliminary session
 * is held; it may end the case, or the case is set for trial, and with that the preparation is over.
 */
import type { Condition, StepRow, TermRow } from '../../../../../engine/define.ts'
import { claimIs, proven, sides } from './filing.ts'

export const responseBranch = { start: 'awaiting-copy', stages: ['awaiting-copy', 'asked', 'given', 'silent', 'released'], final: ['given', 'silent', 'released'], per: 'defendant' } as const
/** On the day the copy is received the defendant's time to respond begins (CPC 166(2)). */
export const copyReceived = {
  received: [{ term: 'response', on: 'response', when: { branch: 'response', own: ['awaiting-copy'] } }], moves: [{ branch: 'response', of: 'same-subject', from: ['awaiting-copy'], to: 'asked' }],
} as const
export const preliminaryBranch = { start: 'preliminary-set', stages: ['preliminary-set', 'preliminary-held', 'preliminary-dropped'], final: ['preliminary-held', 'preliminary-dropped'] } as const

/** In these kinds the preparation is never extended (CPC 164(1)). */
const neverExtended: Condition = claimIs('alimony', 'paternity', 'health', 'breadwinner', 'labour', 'wages', 'reinstatement')

export const preparationTerms: readonly TermRow[] = [
  { id: 'conciliation-day', n: 0, unit: 'CD', article: 'CPC 150(1)', bound: 'judge', dayZero: { field: 'conciliationAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'response', n: 10, unit: 'WD', article: 'CPC 166(2)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'forwarding', n: 3, unit: 'WD', article: 'CPC 166(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', unverified: 'article 166(1) names no first day; counted from the day the response came' },
  { id: 'preparing', n: 1, unit: 'M', article: 'CPC 164(1-1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'claimKind', is: 'investment' } },
  { id: 'preparing', n: 20, unit: 'WD', article: 'CPC 164(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'preliminary-day', n: 0, unit: 'CD', article: 'CPC 172(2)', bound: 'court', dayZero: { field: 'preliminaryAt' }, atEnd: 'stays', kind: 'wait' },
]

/** Why it is too early for the trial: nobody is tried unheard, and what was prepared is fixed in a preliminary session. */
const prepared = [
  { if: { branch: 'response', none: ['awaiting-copy'] }, code: 'copy.not-received', article: 'CPC 165(1)' },
  { if: { branch: 'response', none: ['asked'] }, code: 'response.running', article: 'CPC 166(2)' },
  { if: { branch: 'preliminary', some: ['preliminary-held'] }, code: 'preliminary.not-held', article: 'CPC 172(1)' },
] as const
/** The trial is counted from the end of the preparation, once: a new judge or a new day of the session does not begin it anew (CPC 183(2)). */
const trialBegins = { term: 'trial', when: { term: 'trial', is: 'absent' } } as const

const scheduling = {
  id: 'schedule-hearing', article: 'CPC 173', by: ['judge'], stage: ['preparation'], to: 'scheduled', correctable: false, when: [...prepared], within: { term: 'preparing', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'preparing' }],
  fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 20, unit: 'WD' } } }, { id: 'hearingPlace', type: 'text', required: true, max: 300 }],
  starts: [{ term: 'hearing-day' }, trialBegins], notices: [{ kind: 'hearing-scheduled', to: [...sides] }],
} as const satisfies Partial<StepRow>

const responding = {
  id: 'respond', article: 'CPC 166', by: ['defendant'], branch: 'response', stage: ['awaiting-copy', 'asked', 'silent'], to: 'given', correctable: false, within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'free' },
  stops: [{ term: 'response', of: 'same-subject' }], starts: [{ term: 'forwarding' }], documents: ['response'], notices: [{ kind: 'response-given', to: ['judge', 'court'] }],
} as const satisfies Partial<StepRow>
const responseFields = [
  { id: 'admits', type: 'choice', required: true, options: ['nothing', 'in-part', 'in-full'], fact: 'admits' },
  { id: 'response', type: 'long-text', required: true, personal: 'defendant' },
  proven('responseFacts', 'defendant'),
  { id: 'limitationClaimed', type: 'yes-no', required: true, fact: 'limitationClaimed' },
] as const

export const preparationSteps: readonly StepRow[] = [
  { ...responding, until: '2023-03-31', fields: [...responseFields] },
  { ...responding, from: '2023-04-01', unverified: 'the notes give April 2023; the day on which Law 216-VII was published was not read', fields: [...responseFields, { id: 'norms', type: 'norm' }] },
  { id: 'miss-response', article: 'CPC 166(5)', by: ['time'], branch: 'response', stage: ['asked'], to: 'silent', atEndOf: { term: 'response' }, notices: [{ kind: 'response-missed', to: ['judge', ...sides] }] },
  { id: 'forward-response', article: 'CPC 166(1)', by: ['secretary@court', 'judge'], stage: ['preparation', 'scheduled'], correctable: false, within: { term: 'forwarding', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'forwarding' }], notices: [{ kind: 'response-forwarded', to: ['plaintiff', 'third'] }] },
  { id: 'state-view', article: 'CPC 166(3)', by: ['third'], stage: ['preparation', 'scheduled'], correctable: false, times: { atMost: 1, per: 'actor' }, fields: [{ id: 'view', type: 'long-text', required: true, personal: 'third' }], documents: ['response'], notices: [{ kind: 'view-stated', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'extend-preparation', article: 'CPC 164(1), 164(1-1)', by: ['judge'], stage: ['preparation'], correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [{ if: { not: neverExtended }, code: 'preparation.never-extended', article: 'CPC 164(1)' }],
    within: { term: 'preparing', late: 'mark', ifNotStarted: 'refuse' }, extends: [{ term: 'preparing', mode: 'add', n: 1, unit: 'M' }], fields: [{ id: 'extensionReason', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'preparation-extended', to: [...sides] }] },
  { id: 'set-preliminary-session', article: 'CPC 172(1), 172(2)', by: ['judge'], stage: ['preparation'], correctable: false, when: [{ if: { branch: 'preliminary', none: ['preliminary-set', 'preliminary-held'] }, code: 'preliminary.set' }],
    fields: [{ id: 'preliminaryAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'preparing' } }, { id: 'hearingPlace', type: 'text', required: true, max: 300 }],
    opens: [{ branch: 'preliminary', subject: 'act' }], starts: [{ term: 'preliminary-day', of: 'each', on: 'preliminary' }], documents: ['summons'], notices: [{ kind: 'preliminary-session-set', to: [...sides] }] },
  { id: 'hold-preliminary-session', article: 'CPC 172(1), 172(3), 172(4)', by: ['judge', 'secretary@court'], branch: 'preliminary', stage: ['preliminary-set'], to: 'preliminary-held', correctable: false, notBefore: { term: 'preliminary-day', of: 'same-subject' }, stops: [{ term: 'preliminary-day', of: 'same-subject' }],
    fields: [{ id: 'reconciliationDiscussed', type: 'yes-no', required: true }, { id: 'disputeIs', type: 'long-text', required: true }, { id: 'courtRecord', type: 'long-text' }], documents: ['court-record'], notices: [{ kind: 'preliminary-session-held', to: [...sides] }] },
  { ...scheduling, until: '2020-06-21', documents: ['ruling', 'summons'] },
  { ...scheduling, from: '2020-06-22', documents: ['summons'] },
  { id: 'end-at-preliminary', article: 'CPC 172(6), 172(7)', by: ['judge'], stage: ['preparation'], to: 'heard', correctable: false,
    when: [
      ...prepared,
      { if: { any: [{ not: { fact: 'earlyEnd', is: 'limitation' } }, { fact: 'limitationClaimed', is: true }] }, code: 'limitation.not-claimed', article: 'CPC 172(6)' },
      { if: { any: [{ not: { fact: 'earlyEnd', is: 'acknowledged' } }, { fact: 'admits', is: 'in-full' }] }, code: 'suit.not-acknowledged', article: 'CPC 171, 172(7)' },
    ],
    fields: [{ id: 'earlyEnd', type: 'choice', required: true, options: ['limitation', 'acknowledged', 'nothing-to-examine'], fact: 'earlyEnd' }, { id: 'present', type: 'choice', required: true, options: ['both', 'plaintiff-only', 'defendant-only', 'nobody'], fact: 'present' }],
    stops: [{ term: 'preparing' }], starts: [trialBegins, { term: 'judgment' }], notices: [{ kind: 'ended-at-preliminary', to: [...sides] }] },
]
