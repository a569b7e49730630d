/**
 * The suit filed with the court (CPC 148, 149): who sues whom in which court for what, each fact with what proves it, what was tried before, what is
 * asked at once; then its number in the register of the court, from which the time of acceptance runs.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { partyField } from '../../../courts/procedures/party.ts'
import { firstCourts } from '../courts.ts'
import { dutySteps, dutyTerms } from '../../../courts/procedures/duty.ts'
import { afterCancelledWrit, civilDuty, deferralAtFiling, dutyComputed, suitDutyFields, writFields } from '../duty.ts'

/** The two sides and those who stand beside them: who is told of what happens. */
export const sides = ['plaintiff', 'defendant', 'third'] as const

/**
 * What the claim is about: the words of `/where-to-sue`, and those on which the terms of this procedure turn (CPC 164(1), 164(1-1), 183(2), 243).
 */
export const claimKinds = [
  'money', 'property', 'immovable', 'labour', 'wages', 'reinstatement', 'health', 'breadwinner', 'consumer', 'insurance', 'carriage', 'estate', 'inheritance', 'divorce', 'children', 'alimony', 'paternity',
  'corporate', 'investment', 'honour', 'other',
] as const
export const claimIs = (...kinds: readonly (typeof claimKinds)[number][]) => ({ fact: 'claimKind', in: kinds }) as const

/** A fact, and what proves it: evidence that proves nothing named is not taken (CPC 148(2)(5), 166(4)(3)). */
export const proven = (id: string, personal: string): Field => ({
  id, type: 'group', many: { min: 1, max: 30 }, personal,
  fields: [{ id: 'fact', type: 'long-text', required: true }, { id: 'provenBy', type: 'long-text', required: true }],
})

const people: readonly Field[] = [
  { id: 'court', type: 'court', required: true, kinds: firstCourts },
  partyField('coPlaintiffs', { max: 4, personal: 'plaintiff' }),
  partyField('defendants', { max: 5, required: true, personal: 'plaintiff' }),
  partyField('thirdParties', { max: 5, personal: 'plaintiff' }),
]
const demand: readonly Field[] = [
  { id: 'claimKind', type: 'choice', required: true, options: [...claimKinds], fact: 'claimKind' },
  { id: 'violation', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'claim', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'hasPrice', type: 'yes-no', required: true, fact: 'hasPrice' },
  { id: 'price', type: 'money', min: 1, required: true, fact: 'price', showWhen: { field: 'hasPrice', is: true } },
  { id: 'priceCalculation', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'hasPrice', is: true } },
  { ...proven('facts', 'plaintiff'), required: true },
]
const before: readonly Field[] = [
  { id: 'preTrialOrder', type: 'choice', required: true, options: ['not-required', 'kept', 'not-kept'], fact: 'preTrialOrder' },
  { id: 'preTrialSteps', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'preTrialOrder', is: 'kept' } },
]
/** What a party did to be reconciled is told since the reform of 2020 (CPC 148(2)(6-1)). */
const reconciling: Field = { id: 'reconciliationSteps', type: 'long-text', personal: 'plaintiff' }
const asked: readonly Field[] = [
  { id: 'interimAsked', type: 'yes-no', fact: 'interimAsked' },
  { id: 'interimMeasures', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'interimAsked', is: true } },
  { id: 'suitLanguage', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'suitLanguage' },
  { id: 'norms', type: 'norm' },
]

const filing = {
  ...afterCancelledWrit, id: 'file', article: 'CPC 148, 149', by: ['anyone'], stage: [], to: 'submitted', correctable: false,
  when: [{ if: { computed: 'civil-court-fits-claim' }, code: 'court.other-kind', article: 'CPC 26, 27' }, ...afterCancelledWrit.when],
  seats: [{ seat: 'plaintiff', do: 'fill', with: 'actor' }, { seat: 'plaintiff', do: 'fill', with: { field: 'coPlaintiffs' } }, { seat: 'defendant', do: 'fill', with: { field: 'defendants' } },
    { seat: 'third', do: 'fill', with: { field: 'thirdParties' } }, { seat: 'court', do: 'fill', with: { field: 'court' } }],
  computes: [...dutyComputed('suit')], registers: ['appeals'], opens: [deferralAtFiling, { branch: 'interim', subject: 'act', when: { fact: 'interimAsked', is: true } }], documents: ['claim'],
  // Copies go to the others when the suit is taken (CPC 165(1)): until then only who filed it and the court read it.
  hiddenUntil: { done: 'accept-suit' }, readBy: ['plaintiff', 'judge@court', 'secretary@court', 'chair@court'],
} as const satisfies Partial<StepRow>

/** The duty may be proved or put off while the case is not yet before the court in session (CPC 103, 106(1)). */
const duty = civilDuty('suit', ['with-judge', 'preparation'], 'trial')

export const filingTerms: readonly TermRow[] = [
  { id: 'acceptance', n: 5, unit: 'WD', article: 'CPC 150(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  ...dutyTerms(duty),
]

export const filingSteps: readonly StepRow[] = [
  { ...filing, until: '2020-06-21', fields: [...people, ...demand, ...before, ...asked, ...writFields, ...suitDutyFields] },
  { ...filing, from: '2020-06-22', fields: [...people, ...demand, ...before, reconciling, ...asked, ...writFields, ...suitDutyFields] },
  { id: 'enter-suit', article: 'CPC 148(1), 150(1)', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['civil'], starts: [{ term: 'acceptance' }], notices: [{ kind: 'suit-registered', to: ['plaintiff', 'court'] }] },
  ...dutySteps(duty),
]
