/** From the suit that arrives to the hearing: the response demanded, the suit returned (APPC 137, 138). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { dutyComputed } from './costs.ts'
import { interimWithSuit } from './filing.ts'
import { returning } from './private-complaint.ts'

/** Grounds on which the judge returns a suit (APPC 138(2)), in the order of the text. */
export const returnGrounds = [
  'pre-trial-order', 'content', 'incapable', 'authority', 'same-case', 'withdrawn', 'second-absence', 'not-supported', 'reconciled', 'duty', 'not-administrative',
  'already-decided', 'death', 'liquidation', 'missed-term', 'arbitration', 'wrong-court',
] as const

/** The administrative case that comes with the response, paper by paper: what is not in the list is missing from the file. */
const filePapers = {
  id: 'filePapers', type: 'group', many: { min: 1, max: 200 },
  fields: [{ id: 'paper', type: 'text', required: true }, { id: 'paperDay', type: 'day', notAfter: { act: true } }],
} as const

export const intakeTerms: readonly TermRow[] = [
  { id: 'trial', n: 3, unit: 'M', article: 'APPC 146(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'response', n: 0, unit: 'CD', article: 'APPC 138(5)', bound: 'defendant', dayZero: { field: 'respondBy' }, atEnd: 'next-working-day' },
]

export const intakeSteps: readonly StepRow[] = [
  { id: 'arrive', article: 'APPC 137', by: ['linked'], stage: [], to: 'filed', registers: ['court'], computes: [{ name: 'court-ground', fact: 'courtGround' }, ...dutyComputed], ...interimWithSuit, starts: [{ term: 'trial' }, { term: 'interim', of: 'each' }], notices: [{ kind: 'suit-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
  { id: 'demand-response', article: 'APPC 138(5)', by: ['judge'], stage: ['with-judge'], to: 'preparation', correctable: false,
    fields: [{ id: 'respondBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 10, unit: 'WD' } } }, { id: 'demand', type: 'long-text' }],
    opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], starts: [{ term: 'response', of: 'each' }],
    documents: ['ruling'], notices: [{ kind: 'response-demanded', to: ['defendant', 'plaintiff'] }] },
  { id: 'respond', article: 'APPC 138(5)', by: ['official@defendant', 'head@defendant'], branch: 'response', stage: ['asked', 'silent'], to: 'given', until: '2025-12-28', correctable: false,
    within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'response', of: 'same-subject' }],
    fields: [{ id: 'response', type: 'long-text', required: true }, filePapers, { id: 'admits', type: 'yes-no', required: true, fact: 'admits' }], documents: ['response'], notices: [{ kind: 'response-given', to: ['judge', 'plaintiff'] }] },
  { id: 'respond', article: 'APPC 138(5)', by: ['official@defendant', 'head@defendant'], branch: 'response', stage: ['asked', 'silent'], to: 'given', from: '2025-12-29', correctable: false,
    within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'response', of: 'same-subject' }],
    fields: [{ id: 'response', type: 'long-text', required: true }, { id: 'superiorPosition', type: 'long-text' }, filePapers, { id: 'admits', type: 'yes-no', required: true, fact: 'admits' }],
    documents: ['response'], notices: [{ kind: 'response-given', to: ['judge', 'plaintiff'] }] },
  { id: 'miss-response', article: 'APPC 138(5)', by: ['time'], branch: 'response', stage: ['asked'], to: 'silent', atEndOf: { term: 'response' }, notices: [{ kind: 'response-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'return-suit', article: 'APPC 138(2)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'written', 'heard'], ...returning, correctable: false,
    when: [
      { if: { any: [{ not: { fact: 'returnGround', is: 'reconciled' } }, { branch: 'settlement', some: ['approved'] }] }, code: 'settlement.not-approved', article: 'APPC 121' },
      { if: { any: [{ not: { fact: 'returnGround', is: 'withdrawn' } }, { done: 'withdraw-suit' }] }, code: 'suit.not-withdrawn', article: 'APPC 142(2)' },
      { if: { any: [{ not: { fact: 'returnGround', is: 'missed-term' } }, { branch: 'restoration', none: ['restoration-asked', 'restored'] }] }, code: 'restoration.open', article: 'APPC 136(7), 143(1)(2)' },
      { if: { computed: 'duty-owed-if-ground' }, code: 'duty.not-owed', article: 'APPC 138(2)(10)' },
    ],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }],
    computes: [{ name: 'duty-returned', fact: 'dutyReturned' }], documents: ['ruling'], notices: [{ kind: 'suit-returned', to: ['plaintiff', 'defendant'] }] },
]
