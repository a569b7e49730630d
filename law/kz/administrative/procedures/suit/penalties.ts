/** The monetary penalty for what is done or left undone in court: its amount, payment, reduction (APPC 124, 127). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { complainable } from './private-complaint.ts'

/** Grounds whose size the Code fixes: ten indexes for abuse (127(3)), twenty for the rest (127(4)). */
export const penaltyGrounds = ['abuse', 'demand-unmet', 'absence', 'late-response', 'disorder'] as const
const indexUnknown = 'the Code does not name the day whose index is taken; the day of the ruling is used'
const penalised = { id: 'penalised', type: 'choice', required: true, options: ['plaintiff', 'defendant'], fact: 'penalised' } as const
const imposing = {
  by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'written', 'heard'], correctable: false, unverified: indexUnknown,
  opens: [{ branch: 'penalty', subject: 'act' }], starts: [{ term: 'penalty-payment', of: 'each' }, { term: 'penalty-reduction', of: 'each' }],
  documents: ['ruling'], notices: [{ kind: 'penalty-imposed', to: ['plaintiff', 'defendant'] }],
} as const
const asking = {
  id: 'ask-penalty-reduction', article: 'APPC 127(7)', by: ['plaintiff', 'head@defendant'], branch: 'penalty', stage: ['imposed', 'payable'], to: 'reduction-asked', correctable: false,
  fields: [{ id: 'reductionAsked', type: 'choice', required: true, options: ['reduce', 'defer', 'instalments'] }, { id: 'reductionReasons', type: 'long-text', required: true }],
  documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }],
} as const
const deciding = {
  id: 'decide-penalty-reduction', article: 'APPC 127(7), 127(8)', by: ['judge'], branch: 'penalty', stage: ['reduction-asked'], to: 'payable', correctable: false,
  fields: [
    { id: 'reduction', type: 'choice', required: true, options: ['reduced', 'deferred', 'instalments', 'refused'], fact: 'reduction' }, { id: 'reducedTo', type: 'money', required: true, showWhen: { field: 'reduction', is: 'reduced' } },
    { id: 'deferredTo', type: 'day', required: true, showWhen: { field: 'reduction', is: 'deferred' }, notBefore: { act: true }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } },
    { id: 'instalmentsTo', type: 'day', required: true, showWhen: { field: 'reduction', is: 'instalments' }, notBefore: { act: true }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }, { id: 'reasons', type: 'long-text', required: true },
  ],
  starts: [{ term: 'penalty-deferred', of: 'same-subject', when: { fact: 'reduction', is: 'deferred' } }, { term: 'penalty-instalments', of: 'same-subject', when: { fact: 'reduction', is: 'instalments' } }],
  documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }],
} as const

const paying = {
  id: 'record-payment', article: 'APPC 127(6), 124(2)', by: ['secretary@court', 'judge'], branch: 'penalty', stage: ['imposed', 'payable'], to: 'paid', correctable: false,
  fields: [{ id: 'paidOn', type: 'day', required: true, notAfter: { act: true } }], stops: ['penalty-payment', 'penalty-reduction', 'penalty-deferred', 'penalty-instalments'].map((term) => ({ term, of: 'same-subject' as const })), notices: [{ kind: 'penalty-paid', to: ['plaintiff', 'defendant'] }],
} as const

export const penaltyTerms: readonly TermRow[] = [
  { id: 'penalty-payment', n: 5, unit: 'WD', article: 'APPC 127(6)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day', until: '2025-12-28' },
  { id: 'penalty-payment', n: 10, unit: 'WD', article: 'APPC 127(6), 124(2)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'penalty-reduction', n: 10, unit: 'WD', article: 'APPC 127(7)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'penalty-decision', n: 10, unit: 'WD', article: 'APPC 127(8)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
  { id: 'penalty-deferred', n: 0, unit: 'CD', article: 'APPC 127(7)', bound: 'defendant', dayZero: { field: 'deferredTo' }, atEnd: 'next-working-day' },
  { id: 'penalty-instalments', n: 0, unit: 'CD', article: 'APPC 127(7)', bound: 'defendant', dayZero: { field: 'instalmentsTo' }, atEnd: 'next-working-day' },
]

export const penaltySteps: readonly StepRow[] = [
  { ...imposing, id: 'impose-penalty', article: 'APPC 127(3), 127(4)', until: '2025-12-28', starts: [{ term: 'penalty-payment', of: 'each' }],
    fields: [penalised, { id: 'penaltyGround', type: 'choice', required: true, options: [...penaltyGrounds], fact: 'penaltyGround' }, { id: 'reasons', type: 'long-text', required: true }],
    computes: [{ name: 'penalty-indexes', fact: 'penaltyIndexes' }, { name: 'penalty-amount', fact: 'penaltyAmount' }] },
  { ...imposing, id: 'impose-penalty', article: 'APPC 127(3), 127(4)', from: '2025-12-29',
    fields: [penalised, { id: 'penaltyGround', type: 'choice', required: true, options: [...penaltyGrounds], fact: 'penaltyGround' }, { id: 'reasons', type: 'long-text', required: true }],
    computes: [{ name: 'penalty-indexes', fact: 'penaltyIndexes' }, { name: 'penalty-amount', fact: 'penaltyAmount' }] },
  { ...imposing, id: 'impose-penalty-anew', article: 'APPC 127(9)', until: '2025-12-28', starts: [{ term: 'penalty-payment', of: 'each' }], when: [{ if: { done: 'impose-penalty' }, code: 'penalty.none-before' }],
    fields: [penalised, { id: 'reasons', type: 'long-text', required: true }], computes: [{ name: 'penalty-indexes-anew', fact: 'penaltyIndexes' }, { name: 'penalty-amount-anew', fact: 'penaltyAmount' }] },
  { ...imposing, id: 'impose-penalty-anew', article: 'APPC 127(9)', from: '2025-12-29', when: [{ if: { done: 'impose-penalty' }, code: 'penalty.none-before' }],
    fields: [penalised, { id: 'reasons', type: 'long-text', required: true }], computes: [{ name: 'penalty-indexes-anew', fact: 'penaltyIndexes' }, { name: 'penalty-amount-anew', fact: 'penaltyAmount' }] },
  { id: 'fall-due', article: 'APPC 127(6)', by: ['time'], branch: 'penalty', stage: ['imposed'], to: 'payable', atEndOf: { term: 'penalty-payment' }, notices: [{ kind: 'penalty-payable', to: ['plaintiff', 'defendant', 'judge'] }] },
  { ...asking, until: '2025-12-28', stops: [{ term: 'penalty-payment', of: 'same-subject' }] },
  { ...asking, from: '2025-12-29', within: { term: 'penalty-reduction', of: 'same-subject', late: 'refuse', ifNotStarted: 'free' }, stops: [{ term: 'penalty-payment', of: 'same-subject' }, { term: 'penalty-reduction', of: 'same-subject' }],
    starts: [{ term: 'penalty-decision', of: 'same-subject' }] },
  { ...deciding, until: '2025-12-28' },
  { ...deciding, from: '2025-12-29', within: { term: 'penalty-decision', of: 'same-subject', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'penalty-decision', of: 'same-subject' }] },
  { ...paying, until: '2025-12-28', ...complainable, unverified: 'from which day the ten working days of a complaint after payment ran was not read; the day the payment is recorded is used' },
  { ...paying, from: '2025-12-29' },
]
