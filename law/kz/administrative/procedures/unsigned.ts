/**
 * A message, proposal, response or request whose author cannot be known (APPC 88(1)(2)): the head discontinues it, but what tells of
 * a crime or a threat goes on at once. The registry enters it; nobody waits for an answer, so nothing here may be contested.
 */
import { procedure } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { arrival } from './entering.ts'
import { registeringTerms } from './registering.ts'

const oldText = 'article 88 was amended from 2025-12-29; its wording before was not compared'
const closing = {
  article: 'APPC 88(1)(2), 88(2)', by: ['head@body', 'deputy-head@body'], stage: ['in-review'], to: 'discontinued', correctable: false,
  when: [{ if: { not: { fact: 'crimeReported', is: true } }, code: 'discontinue.crime-report', article: 'APPC 88(1)(2)' }], within: { term: 'review', late: 'mark', ifNotStarted: 'free' },
  fields: [{ id: 'crimeReported', type: 'yes-no', required: true, fact: 'crimeReported' }, { id: 'unsignedReason', type: 'choice', required: true, options: ['no-author', 'no-signature', 'no-address'], fact: 'unsignedReason' }],
  stops: [{ term: 'review' }], documents: ['discontinuation'],
} as const
const goingOn = {
  article: 'APPC 88(1)(2)', by: ['registrar@body', 'official@body', 'head@body', 'deputy-head@body'], stage: ['received', 'in-review'], to: 'redirected', correctable: false,
  when: [{ if: { computed: 'another-body' }, code: 'redirect.same-body', article: 'APPC 65(1)' }], fields: [{ id: 'competentBody', type: 'body', required: true }],
  handsOver: [{ procedure: 'unsigned', mode: 'goes-on', seats: { receiver: 'receiver', body: { source: 'competent-body' } } }], documents: ['redirection'],
} as const

export const unsigned = procedure({
  id: 'unsigned',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { receiver: { kind: 'person' }, body: { kind: 'office' } },
  heldBy: 'body',
  branches: { main: { start: 'received', stages: ['received', 'in-review', 'discontinued', 'redirected'], final: ['discontinued', 'redirected'] } },
  unbounded: { 'in-review': 'nobody waits for an answer whose author is not known; the term of the body is shown and a later decision is marked' },
  terms: registeringTerms,
  steps: offered([
    { id: 'enter', article: 'APPC 64(3), 88(1)(2)', by: ['registrar@body'], stage: [], to: 'received', correctable: false,
      fields: [
        { id: 'body', type: 'body', required: true },
        { id: 'kind', type: 'choice', required: true, options: ['message', 'proposal', 'response', 'request'], fact: 'kind' },
        { id: 'essence', type: 'long-text', required: true, max: 10000, personal: 'receiver' },
        ...arrival,
      ],
      seats: [{ seat: 'receiver', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      registers: ['appeals'], starts: [{ term: 'registration', dayZero: { field: 'arrivedOn' } }] },
    { id: 'arrive-redirected', article: 'APPC 65(3)', by: ['linked'], stage: [], to: 'received', computes: [{ name: 'arrived-after-hours', fact: 'afterHours' }],
      starts: [{ term: 'registration' }], notices: [{ kind: 'unsigned-arrived', to: ['body'] }] },
    { id: 'register', article: 'APPC 64(3)', by: ['registrar@body'], stage: ['received'], to: 'in-review', correctable: true, bulk: true, stops: [{ term: 'registration' }], starts: [{ term: 'review' }] },
    { id: 'register-by-itself', article: 'APPC 64(1)', by: ['time'], stage: ['received'], to: 'in-review', atEndOf: { term: 'registration' }, starts: [{ term: 'review', dayZero: { endOf: 'registration' } }], notices: [{ kind: 'unsigned-arrived', to: ['body'] }] },
    { ...closing, id: 'discontinue', until: '2025-12-28', unverified: oldText },
    { ...closing, id: 'discontinue', from: '2025-12-29' },
    { ...goingOn, id: 'redirect-crime', until: '2025-12-28', unverified: oldText },
    { ...goingOn, id: 'redirect-crime', from: '2025-12-29' },
  ], { atWill: ['redirect-crime'] }),
})
