/**
 * Filed as a suit is (CPC 148, 149, 267-3(1)); the judge decides within five working days whether to accept it (CPC 150-152). What may go this
 * way is asked at filing: the price of the claim, the papers that prove a debt, and that no child's rights are touched (CPC 267-2).
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { dutySteps, dutyTerms } from '../../../courts/procedures/duty.ts'
import { partyField } from '../../../courts/procedures/party.ts'
import { firstCourts } from '../courts.ts'
import { afterCancelledWrit, civilDuty, deferralAtFiling, dutyComputed, suitDutyFields, writFields } from '../duty.ts'
import { complaining, rulingFalls, rulingStands, toRulingComplaint } from '../ruling-complaint.ts'
import { dayNotRead, from2020, from2022, until2020 } from './days.ts'

/** Why the claim goes this way; since 2022 also other suits, if the parties ask or the court decides so (CPC 267-2(2)). */
const grounds = ['small-sum', 'proven-debt'] as const
/** The words of the questions before a suit, as far as they are about money. */
export const subjects = ['money', 'labour', 'health', 'consumer', 'insurance', 'alimony', 'honour', 'property', 'children', 'other'] as const
const returnGrounds = ['pre-trial-order', 'wrong-court', 'defects', 'duty', 'incapable', 'authority', 'same-case', 'arbitration', 'withdrawn'] as const
const told = ['plaintiff', 'defendant'] as const

const filed = (claimGrounds: readonly string[]): readonly Field[] => [
  { id: 'court', type: 'court', required: true, kinds: firstCourts },
  partyField('defendants', { max: 5, required: true, personal: 'plaintiff' }),
  { id: 'claimKind', type: 'choice', required: true, options: [...subjects], fact: 'claimKind' },
  { id: 'claimGround', type: 'choice', required: true, options: claimGrounds, fact: 'claimGround' },
  { id: 'price', type: 'money', min: 1, required: true, fact: 'price' },
  { id: 'calculation', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'claim', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'grounds', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'debtPapers', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'claimGround', is: 'proven-debt' } },
  { id: 'preTrial', type: 'long-text', personal: 'plaintiff' },
  ...writFields, ...suitDutyFields,
]

const filing = {
  id: 'file', by: ['anyone'], stage: [], to: 'submitted', correctable: false, refersTo: afterCancelledWrit.refersTo,
  seats: [{ seat: 'plaintiff', do: 'fill', with: 'actor' }, { seat: 'defendant', do: 'fill', with: { field: 'defendants' } }, { seat: 'court', do: 'fill', with: { field: 'court' } }],
  computes: [...dutyComputed('simplified')], registers: ['appeals'], opens: [deferralAtFiling], documents: ['simplified-suit'],
} as const
const asked = (bound: string, children: string) => [
  { if: { computed: 'court-takes-simplified' }, code: 'court.other-kind', article: 'CPC 26, 27' },
  { if: { computed: 'simplified-price-fits' }, code: 'simplified.price-too-high', article: bound },
  { if: { computed: 'simplified-not-children' }, code: 'simplified.children', article: children },
  { if: { computed: 'simplified-is-money' }, code: 'simplified.not-money', article: bound }, ...afterCancelledWrit.when,
] as const

const duty = civilDuty('simplified', ['with-judge', 'accepted'], 'consideration')
export const filingTerms: readonly TermRow[] = [
  ...dutyTerms(duty),
  { id: 'acceptance', n: 5, unit: 'WD', article: 'CPC 150(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

/** A judge who takes over an accepted case does not decide on acceptance again (CPC 35(11)). */
const notYetAccepted = { if: { not: { done: 'accept' } }, code: 'suit.accepted', article: 'CPC 150(2)' } as const
/** The judge's answer to a suit that came: five working days, then late. */
const answering = { by: ['judge'], stage: ['with-judge'], correctable: false, when: [notYetAccepted], within: { term: 'acceptance', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'acceptance' }], documents: ['ruling'] } as const
const accepting = { ...answering, id: 'accept', to: 'accepted', computes: [{ name: 'day-of-act', fact: 'acceptedOn' }], fields: [{ id: 'language', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'language' }], notices: [{ kind: 'simplified-accepted', to: [...told] }] } as const
const toBeTold = [{ term: 'consideration' }, { term: 'notification' }] as const

export const filingSteps: readonly StepRow[] = [
  { ...filing, article: 'CPC 145, 146(1), 148, 149', ...until2020, fields: filed(grounds), when: asked('CPC 145(1)(1)', 'CPC 145(1)') },
  { ...filing, article: 'CPC 145, 146(1), 148, 149', ...from2020, fields: filed(grounds), when: asked('CPC 145(1)(1)', 'CPC 145(1)') },
  { ...filing, article: 'CPC 148, 149, 267-2, 267-3(1)', ...from2022, unverified: dayNotRead, fields: filed([...grounds, 'other-on-motion']), when: asked('CPC 267-2(1)(1)', 'CPC 267-2(3)') },
  { id: 'enter-suit', article: 'CPC 150(1)', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['civil'], starts: [{ term: 'acceptance' }], notices: [{ kind: 'simplified-arrived', to: ['plaintiff', 'court'] }] },
  { ...accepting, article: 'CPC 146(2), 150', ...until2020, starts: [{ term: 'consideration' }] },
  { ...accepting, article: 'CPC 150, 146(2)', ...from2020, starts: toBeTold },
  { ...accepting, article: 'CPC 150, 267-3(2)', ...from2022, starts: toBeTold },
  // Whoever takes over goes on where the case was: the month from acceptance runs, for nothing extends it (CPC 267-1(2)).
  { id: 'take-over', article: 'CPC 35(11)', by: ['time'], stage: ['with-judge'], to: 'accepted', notices: [{ kind: 'judge-drawn', to: ['defendant'] }], when: [{ if: { all: [{ done: 'accept' }, { term: 'cancellation-decision', is: 'absent' }] }, code: 'suit.not-accepted' }] },
  { id: 'take-over-cancellation', article: 'CPC 35(11)', by: ['time'], stage: ['with-judge'], to: 'cancellation-asked', notices: [{ kind: 'judge-drawn', to: ['defendant'] }], when: [{ if: { term: 'cancellation-decision', is: 'running' }, code: 'suit.not-accepted' }] },
  { id: 'take-over-anew', article: 'CPC 35(11)', by: ['time'], stage: ['with-judge'], to: 'accepted', notices: [{ kind: 'judge-drawn', to: ['defendant'] }], when: [{ if: { fact: 'cancellation', is: 'granted' }, code: 'suit.not-accepted' }] },
  { ...answering, id: 'refuse-suit', article: 'CPC 151', to: 'refused', starts: [{ term: 'return-complaint' }],
    fields: [{ id: 'refusalGround', type: 'choice', required: true, options: ['not-civil', 'decided', 'arbitral-award', 'notarial-inscription'], fact: 'refusalGround' }, { id: 'reasons', type: 'long-text', required: true }],
    notices: [{ kind: 'simplified-refused', to: ['plaintiff'] }] },
  { ...answering, id: 'return-suit', article: 'CPC 152', to: 'returned', starts: [{ term: 'return-complaint' }],
    when: [
      notYetAccepted,
      { if: { any: [{ not: { fact: 'returnGround', is: 'withdrawn' } }, { done: 'withdraw-suit' }] }, code: 'suit.not-withdrawn', article: 'CPC 152(1)(9)' },
      { if: { any: [{ not: { fact: 'returnGround', is: 'duty' } }, { not: { fact: 'dutyCovered', is: true } }] }, code: 'duty.not-owed', article: 'CPC 149(1)(2)' },
    ],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }],
    notices: [{ kind: 'simplified-returned', to: ['plaintiff'] }] },
  ...dutySteps(duty),
  { id: 'withdraw-suit', article: 'CPC 152(1)(9), 48(1)', by: ['plaintiff'], stage: ['with-judge', 'accepted'], correctable: false, times: { atMost: 1, per: 'proceeding' },
    fields: [{ id: 'withdrawalReason', type: 'long-text' }], documents: ['motion'], notices: [{ kind: 'suit-withdrawn', to: ['judge', 'defendant'] }] },
  { ...complaining, id: 'complain-of-return', article: 'CPC 151(5), 152(4), 429(1)', by: ['plaintiff'], stage: ['returned', 'refused'], to: 'return-complained', within: { term: 'return-complaint', late: 'refuse', ifNotStarted: 'refuse' },
    stops: [{ term: 'return-complaint' }], handsOver: [toRulingComplaint('waits')] },
  { id: 'finalise-return', article: 'CPC 152(4), 429(1)', by: ['time'], stage: ['returned', 'refused'], to: 'return-final', atEndOf: { term: 'return-complaint' } },
  { id: 'hear-return-stands', article: 'CPC 429(6)', by: ['linked'], stage: ['return-complained'], to: 'return-final', hears: [...rulingStands] },
  { id: 'hear-return-falls', article: 'CPC 429(6)', by: ['linked'], stage: ['return-complained'], to: 'with-judge', hears: [...rulingFalls], starts: [{ term: 'acceptance' }], notices: [{ kind: 'ruling-fell', to: ['judge', 'plaintiff'] }] },
]
