/**
 * State duty and costs (APPC 122, 131(8)(2), 138(2)(10); CPC 102-117; Tax Code 664-668): the sum of the duty counted by the index of the day it is paid,
 * its proof, a deferral, the return of an unpaid suit, and who bears the costs in the end.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'

/** Of those whom the Tax Code exempts, the ones who may be plaintiffs or claims in these suits (Tax Code 668). */
const exemptions = ['disability', 'parent-of-disabled-child', 'veteran', 'environment', 'bailiff', 'labour', 'alimony', 'health'] as const

const paid: readonly Field[] = [{ id: 'dutyPaidOn', type: 'day', notBefore: { act: true, plus: { n: -3, unit: 'Y' } }, notAfter: { act: true } }, { id: 'dutyReceipt', type: 'text', max: 60 }]

/** In the suit: why no duty is due, or the proof that it was paid; either may also come later. */
export const dutyFields: readonly Field[] = [{ id: 'dutyExemption', type: 'choice', options: [...exemptions], fact: 'dutyExemption' }, ...paid]
export const dutyComputed = [{ name: 'state-duty', fact: 'stateDuty' }, { name: 'duty-covered', fact: 'dutyCovered' }] as const
/** In the judgment: who bears the costs, and their sum (CPC 109). What it leaves undecided may come in an additional judgment (CPC 236(1)(3)). */
export const costsFields: readonly Field[] = [{ id: 'costsBorneBy', type: 'choice', options: ['defendant', 'plaintiff', 'in-proportion', 'state'], fact: 'costsBorneBy' }, { id: 'costs', type: 'money', fact: 'costs' }]

const early = ['with-judge', 'preparation'] as const

export const costsTerms: readonly TermRow[] = [
  { id: 'duty-deferred', n: 0, unit: 'CD', article: 'APPC 131(8)(2), CPC 106(1)', bound: 'plaintiff', dayZero: { field: 'dutyDeferredTo' }, atEnd: 'next-working-day' },
  { id: 'costs-request', n: 1, unit: 'M', article: 'CPC 109(5)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
]

export const costsSteps: readonly StepRow[] = [
  { id: 'prove-duty', article: 'APPC 131(8)(2), CPC 103', by: ['plaintiff'], stage: [...early], correctable: false, when: [{ if: { not: { fact: 'dutyCovered', is: true } }, code: 'duty.covered', article: 'CPC 103' }],
    fields: paid.map((field) => ({ ...field, required: true })), computes: [...dutyComputed], moves: [{ branch: 'deferral', of: 'all-open', to: 'duty-paid' }], stops: [{ term: 'duty-deferred', of: 'all' }],
    notices: [{ kind: 'duty-proved', to: ['judge', 'court'] }] },
  { id: 'ask-duty-deferral', article: 'APPC 131(3)(2), 131(8)(2)', by: ['plaintiff'], stage: [...early], correctable: false, opens: [{ branch: 'deferral', subject: 'act' }],
    when: [{ if: { not: { fact: 'dutyCovered', is: true } }, code: 'duty.covered', article: 'CPC 103' }, { if: { branch: 'deferral', none: ['deferral-asked', 'duty-deferred'] }, code: 'deferral.asked', article: 'APPC 131(8)(2)' }],
    fields: [{ id: 'deferralKind', type: 'choice', required: true, options: ['defer', 'instalments'], fact: 'deferralKind' }, { id: 'deferralReasons', type: 'long-text', required: true, personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
  { id: 'decide-duty-deferral', article: 'CPC 106(1)', by: ['judge'], branch: 'deferral', stage: ['deferral-asked'], to: { field: 'deferral', map: { granted: 'duty-deferred', refused: 'deferral-refused' } }, correctable: false,
    unverified: 'the grounds of a deferral and its length are in the Tax Code, whose article was not read',
    fields: [{ id: 'deferral', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'deferral' }, { id: 'dutyDeferredTo', type: 'day', required: true, showWhen: { field: 'deferral', is: 'granted' }, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'reasons', type: 'long-text', required: true }],
    starts: [{ term: 'duty-deferred', of: 'same-subject', when: { fact: 'deferral', is: 'granted' } }], documents: ['ruling'], notices: [{ kind: 'deferral-decided', to: ['plaintiff'] }] },
  { id: 'miss-duty', article: 'APPC 138(2)(10)', by: ['time'], branch: 'deferral', stage: ['duty-deferred'], to: 'duty-missed', atEndOf: { term: 'duty-deferred' }, notices: [{ kind: 'duty-missed', to: ['plaintiff', 'judge'] }] },
  { id: 'open-costs-request', article: 'CPC 109(5)', by: ['time'], branch: 'costs', stage: ['costs-open'], to: 'costs-asking', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], starts: [{ term: 'costs-request', of: 'same-subject' }] },
  { id: 'ask-costs', article: 'CPC 109(4), 109(5)', by: ['plaintiff', 'head@defendant', 'official@defendant'], branch: 'costs', stage: ['costs-asking'], to: 'costs-asked', correctable: false,
    within: { term: 'costs-request', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'costs-request', of: 'same-subject' }],
    fields: [{ id: 'costsAsked', type: 'money', required: true }, { id: 'costsFor', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'costs-asked', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'close-costs-request', article: 'CPC 109(5)', by: ['time'], branch: 'costs', stage: ['costs-asking'], to: 'costs-closed', atEndOf: { term: 'costs-request' } },
  { id: 'decide-costs', article: 'CPC 109(4), 109(5), 113', by: ['judge'], branch: 'costs', stage: ['costs-asked'], to: 'costs-decided', correctable: false,
    fields: [...costsFields.map((field) => ({ ...field, required: true })), { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'costs-decided', to: ['plaintiff', 'defendant'] }] },
]
