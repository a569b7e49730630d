/**
 * The simplified procedure on a message, a proposal, a response or a request (APPC 87-89): registered, answered with reasons within
 * fifteen working days, noted or discontinued; nobody is heard (73(2)(6)). The answer and the silence may be contested.
 */
import { procedure } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { barring, challengeSeats, challengeSteps, challengeTerms } from './challenge.ts'
import { contestStarts, contestSteps, contestTerms } from './contesting.ts'
import { enteringSteps, language } from './entering.ts'
import { redirectingSteps, redirectingTerms } from './redirecting.ts'
import { registeringSteps, registeringTerms } from './registering.ts'
import { representationSeats, representationSteps, representationTerms, represented } from './representation.ts'

const inTime = { term: 'review', late: 'refuse', ifNotStarted: 'refuse' } as const
/** Stages in which nothing is decided yet. */
const open = ['in-review', 'put-off'] as const
/** What is sent; the electronic form and the registry ask the same (APPC 63(2)). */
const content = [
  { id: 'kind', type: 'choice', required: true, options: ['message', 'proposal', 'response', 'request'], fact: 'kind' },
  { id: 'essence', type: 'long-text', required: true, max: 10000, personal: 'applicant' },
  { id: 'address', type: 'address', required: true, personal: 'applicant' },
  { id: 'phone', type: 'phone', personal: 'applicant' },
] as const
const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const

export const simplified = procedure({
  id: 'simplified',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' }, ...representationSeats, ...challengeSeats },
  heldBy: 'body',
  branches: {
    main: {
      start: 'received',
      stages: ['received', 'in-review', 'put-off', 'answered', 'noted', 'redirected', 'discontinued', 'unanswered', 'uncontested', 'complained', 'in-court', 'suit-returned', 'withdrawn', 'satisfied', 'decided-by-court'],
      final: ['redirected', 'withdrawn', 'satisfied', 'decided-by-court'],
    },
  },
  unbounded: { uncontested: 'lateness is no ground to refuse a complaint (APPC 92(3))', complained: 'the complaint has its own terms', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))' },
  terms: [...registeringTerms, ...redirectingTerms, ...representationTerms, ...challengeTerms, ...contestTerms],
  steps: offered(represented(barring([
    { id: 'file', article: 'APPC 62, 63, 87', by: ['anyone'], stage: [], to: 'received', correctable: false,
      fields: [
        content[0],
        { id: 'body', type: 'body', required: true },
        ...content.slice(1),
        language,
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }, { name: 'arrived-after-hours', fact: 'afterHours' }],
      registers: ['appeals'], starts: [{ term: 'registration' }, { term: 'redirection' }], documents: ['slip'], notices: [{ kind: 'submission-slip', to: ['applicant'] }, { kind: 'submission-arrived', to: ['body'] }] },
    ...enteringSteps({ content, terms: ['registration', 'redirection'], slip: 'submission-slip' }),
    ...registeringSteps({ undecided: open, opensWindows: [], registered: 'submission-registered', extended: 'submission-extended' }),
    ...redirectingSteps({ procedure: 'simplified', arrived: 'submission-arrived', considered: 'in-review', open, facts: { kind: 'kind', language: 'language' } }),
    ...representationSteps('in-review', ['in-review']),
    ...challengeSteps(open),
    { id: 'answer', article: 'APPC 89', by: ['official@body'], stage: ['in-review'], to: 'answered', correctable: false, within: inTime,
      when: [{ if: { computed: 'answer-language-fits' }, code: 'answer.other-language', article: 'APPC 89(2)' }],
      fields: [{ id: 'answerLanguage', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'answerLanguage' }, { id: 'answer', type: 'long-text', required: true, personal: 'applicant' }, { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' }],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['answer'], notices: [{ kind: 'answered', to: ['applicant'] }] },
    { id: 'note', article: 'APPC 88', by: ['official@body'], stage: ['in-review'], to: 'noted', correctable: false, within: inTime, unverified: 'article 89(1)(2) lets a decision note without naming what, 89(3) only proposals on the topics of 90-2(3)',
      when: [{ if: { fact: 'kind', is: 'proposal' }, code: 'note.only-a-proposal', article: 'APPC 90-2(3)' }],
      fields: [reasons], stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['answer'], notices: [{ kind: 'noted', to: ['applicant'] }] },
    { id: 'discontinue', article: 'APPC 88', by: ['head@body', 'deputy-head@body'], stage: ['in-review'], to: 'discontinued', correctable: false, within: inTime,
      fields: [{ id: 'discontinuationGround', type: 'choice', required: true, options: ['repeat-without-news', 'no-essence'], fact: 'discontinuationGround' }, reasons],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['discontinuation'], notices: [{ kind: 'discontinued', to: ['applicant'] }] },
    { id: 'discontinue-repeat', article: 'APPC 88(2)', by: ['official@body'], stage: ['in-review'], to: 'discontinued', from: '2025-12-29', correctable: false, within: inTime,
      when: [{ if: { computed: 'earlier-numbers-fit' }, code: 'return.no-earlier-number', article: 'APPC 88(1)(1)' }],
      fields: [{ id: 'earlierNumber', type: 'text', required: true, max: 40 }, reasons],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['discontinuation'], notices: [{ kind: 'discontinued', to: ['applicant'] }] },
    { id: 'withdraw', article: 'APPC 64(9), 88', by: ['applicant'], stage: ['received', ...open], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body'] }] },
    { id: 'stay-silent', article: 'APPC 76(1), 91(2)', by: ['time'], stage: [...open], to: 'unanswered', atEndOf: { term: 'review' }, stops: [{ term: 'replacement' }], starts: [...contestStarts], notices: [{ kind: 'unanswered', to: ['applicant', 'body'] }] },
    ...contestSteps({ contestable: ['answered', 'noted', 'discontinued', 'unanswered'], again: 'in-review', term: 'review' }),
  ], open)), {
    atWill: [
      'extend', 'redirect', 'redirect-part', 'redirect-crime', 'discontinue', 'discontinue-repeat',
      'name-representative', 'end-representation', 'remove-representative', 'take-up', 'challenge', 'recuse', 'withdraw',
    ],
  }),
})
