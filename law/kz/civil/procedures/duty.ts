/**
 * The state duty of a filing (CPC 103, 106, 107, 149(1)(2); Tax Code 665, 668), for every civil procedure: why none is due, a payment made here, a receipt
 * of elsewhere, a motion to put it off. In the form `...dutyFields`, in the filing `computes: [...dutyComputed('suit')]`; what comes later is `civilDuty`.
 */
import type { Field } from '../../../../engine/define.ts'
import type { DutyOf } from '../../courts/procedures/duty.ts'

/** Whom the Tax Code exempts, and for what (Tax Code 668). */
const exemptions = ['disability', 'parent-of-disabled-child', 'veteran', 'labour', 'alimony', 'health', 'crime', 'prosecutor', 'environment'] as const

/** The field whose rows the house fills with what was paid in it for this very filing; nobody types them. */
export const paymentField = 'dutyPayment'

/** A receipt of elsewhere (CPC 103): its number, its day, and the sum on it; the judge looks at the receipt itself. */
const receipt: readonly Field[] = [
  { id: 'dutyReceipt', type: 'text', max: 60 }, { id: 'dutyPaidOn', type: 'day', notBefore: { act: true, plus: { n: -3, unit: 'Y' } }, notAfter: { act: true } }, { id: 'dutySum', type: 'money' },
]
const payments: Field = {
  id: paymentField, type: 'group', byHouse: true, many: { min: 1, max: 5 },
  fields: [{ id: 'payment', type: 'text', required: true, max: 40 }, { id: 'sum', type: 'money', required: true }, { id: 'paidOn', type: 'day', required: true, notAfter: { act: true } }],
}
const reasons: readonly Field[] = [
  { id: 'deferralKind', type: 'choice', required: true, options: ['defer', 'instalments'], fact: 'deferralKind' }, { id: 'deferralReasons', type: 'long-text', required: true, personal: 'plaintiff' },
]
const only = (way: string, fields: readonly Field[]): Field[] => fields.map((field) => ({ ...field, showWhen: { field: 'dutyBy', is: way } }))

/** How the duty is covered; whoever leaves it open may pay here until the filing is sent, or be asked by the judge. */
const covering = (ways: readonly string[]): readonly Field[] => [
  { id: 'dutyBy', type: 'choice', options: ways, fact: 'dutyBy' },
  ...only('exempt', [{ id: 'dutyExemption', type: 'choice', required: true, options: [...exemptions], fact: 'dutyExemption' }]),
  ...only('elsewhere', receipt.map((field) => ({ ...field, required: true }))),
]

/** Of a suit that follows a cancelled writ: what was paid for it counts in (CPC 137(3)). With them goes `afterCancelledWrit`. */
export const writFields: readonly Field[] = [
  { id: 'afterWrit', type: 'yes-no', fact: 'afterWrit' }, { id: 'cancelledWrit', type: 'text', required: true, max: 60, fact: 'cancelledWrit', showWhen: { field: 'afterWrit', is: true } },
  { id: 'writDuty', type: 'money', required: true, fact: 'writDuty', showWhen: { field: 'afterWrit', is: true } },
]
const writArticle = 'CPC 137(3)'
export const afterCancelledWrit = {
  refersTo: { field: 'cancelledWrit', procedure: 'writ' },
  when: [
    { if: { computed: 'writ-was-cancelled' }, code: 'writ.not-cancelled', article: writArticle }, { if: { computed: 'writ-between-same' }, code: 'writ.between-others', article: writArticle }, { if: { computed: 'writ-duty-was-paid' }, code: 'writ.less-paid', article: writArticle },
  ],
} as const

export const dutyFields: readonly Field[] = [...covering(['here', 'elsewhere', 'exempt']), payments]
/** Of a suit the duty may also be put off: the motion stands in the form (CPC 106(1), 149(1)(2)). With it goes `deferralAtFiling`. */
export const suitDutyFields: readonly Field[] = [...covering(['here', 'elsewhere', 'exempt', 'deferral']), ...only('deferral', reasons), payments]
export const deferralAtFiling = { branch: 'deferral', subject: 'act', when: { fact: 'dutyBy', is: 'deferral' } } as const

export type DutyForm = 'writ' | 'suit' | 'simplified' | 'special'

/** What a filing freezes: the sum due, and whether it is covered. */
export const dutyComputed = (form: DutyForm) =>
  [{ name: `${form}-duty`, fact: 'stateDuty' }, { name: `${form}-duty-covered`, fact: 'dutyCovered' }] as const

/** Of a suit the duty may be proved later, or put off (CPC 106(1)). For `dutySteps`, `dutyTerms`, `deferralBranch`, `deferralUnbounded` of `courts/procedures/duty.ts`. */
export const civilDuty = (form: DutyForm, early: readonly string[], trial: string): DutyOf => ({
  early, trial, when: [{ if: { computed: 'consumer-put-off' }, code: 'deferral.consumer', article: 'CPC 106(3)' }], proof: receipt, computes: [...dutyComputed(form)],
  articles: { prove: 'CPC 103, 149(1)(2)', covered: 'CPC 103', ask: 'CPC 106(1), 149(1)(2)', asked: 'CPC 106(1)', decide: 'CPC 106(1)', deferred: 'CPC 106(1)', miss: 'CPC 106(1)' },
})
