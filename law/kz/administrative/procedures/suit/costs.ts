/**
 * State duty and costs (APPC 122, 131(8)(2), 138(2)(10); CPC 102-117; Tax Code 664-668): the sum of the duty counted by the index of the day it is paid,
 * its proof, a deferral, the return of an unpaid suit, and who bears the costs in the end.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { type DutyOf, dutySteps, dutyTerms } from '../../../courts/procedures/duty.ts'

/** Of those whom the Tax Code exempts, the ones who may be plaintiffs or claims in these suits (Tax Code 668). */
const exemptions = ['disability', 'parent-of-disabled-child', 'veteran', 'environment', 'bailiff', 'labour', 'alimony', 'health'] as const

const paid: readonly Field[] = [{ id: 'dutyPaidOn', type: 'day', notBefore: { act: true, plus: { n: -3, unit: 'Y' } }, notAfter: { act: true } }, { id: 'dutyReceipt', type: 'text', max: 60 }]

/** In the suit: why no duty is due, or the proof that it was paid; either may also come later. */
export const dutyFields: readonly Field[] = [{ id: 'dutyExemption', type: 'choice', options: [...exemptions], fact: 'dutyExemption' }, ...paid]
export const dutyComputed = [{ name: 'state-duty', fact: 'stateDuty' }, { name: 'duty-covered', fact: 'dutyCovered' }] as const
/** In the judgment: who bears the costs, and their sum (CPC 109). What it leaves undecided may come in an additional judgment (CPC 236(1)(3)). */
export const costsFields: readonly Field[] = [{ id: 'costsBorneBy', type: 'choice', options: ['defendant', 'plaintiff', 'in-proportion', 'state'], fact: 'costsBorneBy' }, { id: 'costs', type: 'money', fact: 'costs' }]

const duty: DutyOf = {
  early: ['with-judge', 'preparation'], proof: paid, computes: [...dutyComputed], trial: 'trial',
  articles: {
    prove: 'APPC 131(8)(2), CPC 103', covered: 'CPC 103', ask: 'APPC 131(3)(2), 131(8)(2)', asked: 'APPC 131(8)(2)', decide: 'CPC 106(1)', deferred: 'APPC 131(8)(2), CPC 106(1)',
    miss: 'APPC 138(2)(10)',
  },
}

export const costsTerms: readonly TermRow[] = [
  ...dutyTerms(duty),
  { id: 'costs-request', n: 1, unit: 'M', article: 'CPC 109(5)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
]

export const costsSteps: readonly StepRow[] = [
  ...dutySteps(duty),
  { id: 'open-costs-request', article: 'CPC 109(5)', by: ['time'], branch: 'costs', stage: ['costs-open'], to: 'costs-asking', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], starts: [{ term: 'costs-request', of: 'same-subject' }] },
  { id: 'ask-costs', article: 'CPC 109(4), 109(5)', by: ['plaintiff', 'head@defendant', 'official@defendant'], branch: 'costs', stage: ['costs-asking'], to: 'costs-asked', correctable: false,
    within: { term: 'costs-request', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'costs-request', of: 'same-subject' }],
    fields: [{ id: 'costsAsked', type: 'money', required: true }, { id: 'costsFor', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'costs-asked', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'close-costs-request', article: 'CPC 109(5)', by: ['time'], branch: 'costs', stage: ['costs-asking'], to: 'costs-closed', atEndOf: { term: 'costs-request' } },
  { id: 'decide-costs', article: 'CPC 109(4), 109(5), 113', by: ['judge'], branch: 'costs', stage: ['costs-asked'], to: 'costs-decided', correctable: false,
    fields: [...costsFields.map((field) => ({ ...field, required: true })), { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'costs-decided', to: ['plaintiff', 'defendant'] }] },
]
