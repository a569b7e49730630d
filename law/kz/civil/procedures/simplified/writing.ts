/**
 * The case goes on in writing (CPC 267-1, 267-3): both sides are told, the defendant responds, either side may ask for the ordinary procedure.
 * The judge goes over to it where the article says so; the whole takes a month from acceptance, and nothing extends it.
 */
import type { Condition, Field, HandOver, StepRow, TermRow } from '../../../../../engine/define.ts'
import { complaining, rulingFalls, rulingStands, toRulingComplaint } from '../ruling-complaint.ts'
import { from2020, from2022, inBoth, until2020 } from './days.ts'

const told = ['plaintiff', 'defendant'] as const
const reasons: Field = { id: 'reasons', type: 'long-text', required: true }

export const writingTerms: readonly TermRow[] = [
  ...inBoth({ id: 'consideration', n: 1, unit: 'M', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' } as const, 'CPC 144(2)', 'CPC 267-1(2)'),
  { id: 'notification', n: 1, unit: 'WD', article: 'CPC 146(2)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', ...from2020 },
  { id: 'notification', n: 1, unit: 'WD', article: 'CPC 267-3(2)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', ...from2022 },
  ...inBoth({ id: 'response', n: 15, unit: 'WD', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' } as const, 'CPC 146(3)', 'CPC 267-3(3)'),
  { id: 'objection', n: 15, unit: 'WD', article: 'CPC 146(3)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', ...from2020 },
  { id: 'objection', n: 15, unit: 'WD', article: 'CPC 267-3(3)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', ...from2022 },
  { id: 'counterclaim', n: 5, unit: 'WD', article: 'CPC 150(1), 153(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

const notifying = {
  id: 'notify-parties', by: ['judge', 'secretary@court'], stage: ['accepted'], correctable: false, times: { atMost: 1, per: 'proceeding' },
  opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], notices: [{ kind: 'simplified-notified', to: [...told] }],
} as const
const inTime = { within: { term: 'notification', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'notification' }] } as const
const runs = [{ term: 'response', of: 'each', on: 'response' }, { term: 'objection' }] as const

/** Who got the notice on another day than it was sent: the fifteen working days run from that day. */
const receiving = {
  id: 'record-receipt', by: ['secretary@court'], branch: 'response', stage: ['asked'], correctable: true,
  fields: [{ id: 'receivedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -60, unit: 'CD' } }, notAfter: { act: true } }],
} as const
const anew = { term: 'response', of: 'same-subject', dayZero: { field: 'receivedOn' } } as const

const goesOn = { if: { branch: 'main', some: ['accepted'] }, code: 'simplified.decided', article: 'CPC 267-3(5)' } as const
const objecting = {
  id: 'object', by: [...told], stage: ['accepted'], correctable: false, opens: [{ branch: 'objection', subject: 'act' }],
  when: [{ if: { branch: 'objection', none: ['objected'] }, code: 'simplified.objected' }], fields: [reasons], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...told] }],
} as const

/** By reference: the ordinary suit has the whole file, its parties and its judge; its time counts from the same acceptance (CPC 267-1(4)). */
const seatsOfMany = (seat: string): Record<string, string> => Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${seat}-${n}`, `${seat}-${n}`]))
const toOrdinary: HandOver = {
  procedure: 'civil-suit', mode: 'goes-on', seats: { ...seatsOfMany('plaintiff'), ...seatsOfMany('defendant'), court: 'court', judge: 'judge' }, facts: { price: 'price', claimKind: 'claimKind', acceptedOn: 'acceptedOn', suitLanguage: 'language', stateDuty: 'stateDuty', dutyCovered: 'dutyCovered', afterWrit: 'afterWrit', writDuty: 'writDuty' },
}
/** A motion and a counterclaim are grounds only where they stand in the file (CPC 267-1(3)(1), 267-1(3)(3)). */
const groundStands: Condition = {
  any: [
    { not: { fact: 'ordinaryGround', in: ['motion', 'counterclaim'] } },
    { all: [{ fact: 'ordinaryGround', is: 'motion' }, { branch: 'objection', some: ['objected'] }] },
    { all: [{ fact: 'ordinaryGround', is: 'counterclaim' }, { branch: 'counterclaim', some: ['counterclaim-accepted'] }] },
  ],
}
const goingOver = {
  id: 'go-over-to-ordinary', by: ['judge'], stage: ['accepted'], to: 'ordinary', correctable: false,
  when: [{ if: groundStands, code: 'simplified.ground-not-there' }],
  moves: [{ branch: 'objection', of: 'all-open', from: ['objected'], to: 'objection-met' }],
  fields: [
    { id: 'ordinaryGround', type: 'choice', required: true, options: ['motion', 'third-party', 'counterclaim', 'rights-of-others', 'evidence', 'circumstances', 'several-claims'], fact: 'ordinaryGround' },
    reasons, { id: 'actionsAndTerms', type: 'long-text', required: true },
  ],
  handsOver: [toOrdinary], documents: ['ruling'], notices: [{ kind: 'gone-over-to-ordinary', to: [...told] }],
} as const

const closing = { by: ['judge'], stage: ['accepted'], correctable: false, stops: [{ term: 'consideration' }, { term: 'notification' }], starts: [{ term: 'closing-complaint' }], documents: ['ruling'], notices: [{ kind: 'simplified-closed', to: [...told] }] } as const
const terminating = {
  ...closing, id: 'terminate', to: 'terminated', when: [{ if: { any: [{ not: { fact: 'terminationGround', is: 'withdrawn' } }, { done: 'withdraw-suit' }] }, code: 'suit.not-withdrawn', article: 'CPC 277(4)' }],
  fields: [{ id: 'terminationGround', type: 'choice', required: true, options: ['not-civil', 'decided', 'arbitral-award', 'withdrawn', 'settlement', 'mediation', 'death', 'liquidation', 'immunity'], fact: 'terminationGround' }, reasons],
} as const
const leaving = {
  ...closing, id: 'leave', to: 'left',
  fields: [{ id: 'leavingGround', type: 'choice', required: true, options: ['pre-trial-order', 'incapable', 'authority', 'same-case', 'arbitration', 'not-supported', 'asked-back', 'duty'], fact: 'leavingGround' }, reasons],
} as const

export const writingSteps: readonly StepRow[] = [
  { ...notifying, article: 'CPC 146(3)', ...until2020, starts: [{ term: 'response', of: 'each', on: 'response' }] },
  { ...notifying, ...inTime, article: 'CPC 146(2), 146(3)', ...from2020, starts: runs },
  { ...notifying, ...inTime, article: 'CPC 267-3(2), 267-3(3)', ...from2022, starts: runs },
  { ...receiving, article: 'CPC 146(3)', ...until2020, starts: [anew] },
  { ...receiving, article: 'CPC 146(3)', ...from2020, starts: [anew, { term: 'objection', dayZero: { field: 'receivedOn' } }] },
  { ...receiving, article: 'CPC 267-3(3)', ...from2022, starts: [anew, { term: 'objection', dayZero: { field: 'receivedOn' } }] },
  ...inBoth({ id: 'respond', by: ['defendant'], branch: 'response', stage: ['asked', 'silent'], to: 'given', correctable: false, when: [goesOn],
    within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'response', of: 'same-subject' }],
    fields: [{ id: 'response', type: 'long-text', required: true, personal: 'defendant' }, { id: 'admits', type: 'choice', required: true, options: ['admits', 'in-part', 'denies'], fact: 'admits' }],
    documents: ['response'], notices: [{ kind: 'simplified-response', to: ['judge', 'plaintiff'] }] } as const, 'CPC 146(3), 146(4), 166', 'CPC 166, 267-3(3)'),
  ...inBoth({ id: 'miss-response', by: ['time'], branch: 'response', stage: ['asked'], to: 'silent', atEndOf: { term: 'response' }, notices: [{ kind: 'simplified-no-response', to: ['judge', ...told] }] } as const, 'CPC 146(5)', 'CPC 267-3(5)'),
  { ...objecting, article: 'CPC 144(3)(1)', ...until2020 },
  { ...objecting, article: 'CPC 146(3)', ...from2020, within: { term: 'objection', late: 'refuse', ifNotStarted: 'free' } },
  { ...objecting, article: 'CPC 267-3(3)', ...from2022, within: { term: 'objection', late: 'refuse', ifNotStarted: 'free' } },
  ...inBoth({ id: 'file-counterclaim', by: ['defendant'], stage: ['accepted'], correctable: false, opens: [{ branch: 'counterclaim', subject: 'act' }], starts: [{ term: 'counterclaim', of: 'each' }],
    fields: [{ id: 'counterclaimText', type: 'long-text', required: true, personal: 'defendant' }, { id: 'counterclaimPrice', type: 'money' }], documents: ['simplified-counterclaim'], notices: [{ kind: 'simplified-counterclaim', to: ['judge', 'plaintiff'] }] } as const,
  'CPC 144(3)(3), 153', 'CPC 153, 267-1(3)(3)'),
  { id: 'decide-counterclaim', article: 'CPC 153, 154', by: ['judge'], branch: 'counterclaim', stage: ['counterclaim-filed'], to: { field: 'counterclaimDecision', map: { accepted: 'counterclaim-accepted', returned: 'counterclaim-returned' } }, correctable: false, when: [goesOn],
    within: { term: 'counterclaim', of: 'same-subject', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'counterclaim', of: 'same-subject' }],
    fields: [{ id: 'counterclaimDecision', type: 'choice', required: true, options: ['accepted', 'returned'], fact: 'counterclaimDecision' }, reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...told] }] },
  ...inBoth(goingOver, 'CPC 144(3), 144(4)', 'CPC 267-1(3), 267-1(4)'),
  { id: 'hold-separate-act', article: 'CPC 267-3(6)', by: ['judge'], stage: ['accepted'], correctable: false, ...from2022,
    fields: [{ id: 'separateAct', type: 'choice', required: true, options: ['on-site', 'expertise', 'witness', 'circumstances'], fact: 'separateAct' }, { id: 'courtRecord', type: 'long-text', required: true }],
    documents: ['court-record'], notices: [{ kind: 'separate-act-held', to: [...told] }] },
  ...inBoth(terminating, 'CPC 147(5), 277', 'CPC 267-4(5), 277'),
  ...inBoth(leaving, 'CPC 147(5), 279', 'CPC 267-4(5), 279'),
  { ...complaining, id: 'complain-of-closing', article: 'CPC 278(4), 280(2), 429(1)', by: [...told], stage: ['terminated', 'left'], to: 'closing-complained', within: { term: 'closing-complaint', late: 'refuse', ifNotStarted: 'refuse' },
    stops: [{ term: 'closing-complaint' }], handsOver: [toRulingComplaint('waits')] },
  { id: 'finalise-closing', article: 'CPC 278(4), 280(2), 429(1)', by: ['time'], stage: ['terminated', 'left'], to: 'closed-final', atEndOf: { term: 'closing-complaint' } },
  { id: 'hear-closing-stands', article: 'CPC 429(6)', by: ['linked'], stage: ['closing-complained'], to: 'closed-final', hears: [...rulingStands] },
  { id: 'hear-closing-falls', article: 'CPC 429(6)', by: ['linked'], stage: ['closing-complained'], to: 'accepted', hears: [...rulingFalls], starts: [{ term: 'consideration' }], notices: [{ kind: 'ruling-fell', to: ['judge', ...told] }] },
]
