/**
 * The simplified procedure on a message, a proposal, a response or a request (APPC 87-89): registered, answered with reasons within
 * fifteen working days, noted or discontinued; nobody is heard (73(2)(6)). The answer and the silence may be contested.
 */
import { procedure } from '../../../../engine/define.ts'
import { contestStarts, contestSteps, contestTerms } from './contesting.ts'
import { registeringSteps, registeringTerms } from './registering.ts'

const inTime = { term: 'review', late: 'refuse', ifNotStarted: 'refuse' } as const
const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const

export const simplified = procedure({
  id: 'simplified',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' } },
  heldBy: 'body',
  branches: {
    main: {
      start: 'received',
      stages: ['received', 'in-review', 'answered', 'noted', 'discontinued', 'unanswered', 'uncontested', 'complained', 'in-court', 'suit-returned', 'withdrawn', 'satisfied', 'decided-by-court'],
      final: ['withdrawn', 'satisfied', 'decided-by-court'],
    },
  },
  unbounded: { uncontested: 'lateness is no ground to refuse a complaint (APPC 92(3))', complained: 'the complaint has its own terms', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))' },
  terms: [...registeringTerms, ...contestTerms],
  steps: [
    { id: 'file', article: 'APPC 62, 63, 87', by: ['anyone'], stage: [], to: 'received', correctable: false,
      fields: [
        { id: 'kind', type: 'choice', required: true, options: ['message', 'proposal', 'response', 'request'], fact: 'kind' },
        { id: 'body', type: 'body', required: true },
        { id: 'essence', type: 'long-text', required: true, max: 10000, personal: 'applicant' },
        { id: 'address', type: 'address', required: true, personal: 'applicant' },
        { id: 'phone', type: 'phone', personal: 'applicant' },
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }, { name: 'arrived-after-hours', fact: 'afterHours' }],
      registers: ['appeals'], starts: [{ term: 'registration' }], documents: ['slip'], notices: [{ kind: 'submission-slip', to: ['applicant'] }, { kind: 'submission-arrived', to: ['body'] }] },
    ...registeringSteps({ undecided: ['in-review'], opensWindows: [], registered: 'submission-registered', extended: 'submission-extended' }),
    { id: 'answer', article: 'APPC 89', by: ['official@body'], stage: ['in-review'], to: 'answered', correctable: false, within: inTime,
      fields: [{ id: 'answer', type: 'long-text', required: true, personal: 'applicant' }, { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' }],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['answer'], notices: [{ kind: 'answered', to: ['applicant'] }] },
    { id: 'note', article: 'APPC 88', by: ['official@body'], stage: ['in-review'], to: 'noted', correctable: false, within: inTime, unverified: 'the notes name 90-2(3), topics of proposals, without its text',
      when: [{ if: { fact: 'kind', is: 'proposal' }, code: 'note.only-a-proposal', article: 'APPC 90-2(3)' }],
      fields: [reasons], stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['answer'], notices: [{ kind: 'noted', to: ['applicant'] }] },
    { id: 'discontinue', article: 'APPC 88', by: ['head@body', 'deputy-head@body'], stage: ['in-review'], to: 'discontinued', correctable: false, within: inTime,
      fields: [{ id: 'discontinuationGround', type: 'choice', required: true, options: ['repeat-without-news', 'no-essence'], fact: 'discontinuationGround' }, reasons],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['discontinuation'], notices: [{ kind: 'discontinued', to: ['applicant'] }] },
    { id: 'withdraw', article: 'APPC 64(9), 88', by: ['applicant'], stage: ['received', 'in-review'], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body'] }] },
    { id: 'stay-silent', article: 'APPC 76(1), 91(2)', by: ['time'], stage: ['in-review'], to: 'unanswered', atEndOf: { term: 'review' }, starts: [...contestStarts], notices: [{ kind: 'unanswered', to: ['applicant', 'body'] }] },
    ...contestSteps({ contestable: ['answered', 'noted', 'discontinued', 'unanswered'], again: 'in-review', term: 'review' }),
  ],
})
