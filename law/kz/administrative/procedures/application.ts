/**
 * The administrative procedure on an application (APPC 62-86), in the editions of 2021-07-01 and 2025-12-29: received, registered,
 * extended, the person heard, a favourable act, one granted in part, a refusal or silence; the act delivered, executed, cancelled; then the
 * complaint, or the court where no superior is.
 */
import { offered } from '../../courts/procedures/offered.ts'
import { procedure } from '../../../../engine/define.ts'
import { actBranches, actSteps, actTerms, actUnbounded } from './act.ts'
import { beforeDecisionSteps, beforeDecisionTerms } from './before-decision.ts'
import { barring, challengeSeats, challengeSteps, challengeTerms } from './challenge.ts'
import { contestStarts, contestSteps, contestTerms } from './contesting.ts'
import { decidingSteps, decidingTerms } from './deciding.ts'
import { enteringSteps, language } from './entering.ts'
import { fileAccessBranch, fileAccessSteps, fileAccessTerms, fileAccessUnbounded } from './file-access.ts'
import { hearingBranch, hearingLapses, hearingSteps, hearingTerms, hearingUnbounded, remarksBranch } from './hearing.ts'
import { redirectingSteps, redirectingTerms } from './redirecting.ts'
import { registeringSteps, registeringTerms } from './registering.ts'
import { representationSeats, representationSteps, representationTerms, represented } from './representation.ts'

const undecided = ['in-review', 'to-be-heard'] as const
/** Stages in which nothing is decided yet, whoever is waited for. */
const open = [...undecided, 'to-mend', 'unmended', 'put-off'] as const
const decided = ['granted', 'granted-in-part', 'refused', 'deemed-refused', 'uncontested', 'act-cancelled'] as const
/** What an application says; the electronic form and the registry ask the same (APPC 63(2)). */
const content = [
  { id: 'essence', type: 'long-text', required: true, max: 10000, personal: 'applicant' },
  { id: 'request', type: 'long-text', required: true, max: 4000, personal: 'applicant' },
  { id: 'address', type: 'address', required: true, personal: 'applicant' },
  { id: 'phone', type: 'phone', personal: 'applicant' },
] as const

export const application = procedure({
  id: 'application',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' }, ...representationSeats, ...challengeSeats },
  heldBy: 'body',
  branches: {
    main: {
      start: 'received',
      stages: ['received', 'in-review', 'to-mend', 'unmended', 'put-off', 'to-be-heard', 'granted', 'granted-in-part', 'act-cancelled', 'returned', 'returned-unmended', 'attached', 'redirected', 'discontinued', 'refused', 'deemed-refused', 'uncontested', 'complained', 'in-court', 'suit-returned', 'withdrawn', 'satisfied', 'decided-by-court'],
      final: ['granted', 'returned', 'attached', 'redirected', 'withdrawn', 'satisfied', 'decided-by-court'],
    },
    hearing: hearingBranch,
    remarks: remarksBranch,
    'file-access': fileAccessBranch,
    ...actBranches,
  },
  outlives: ['file-access', 'delivery', 'execution', 'slip'],
  unbounded: {
    ...hearingUnbounded, ...fileAccessUnbounded, ...actUnbounded,
    uncontested: 'lateness is no ground to refuse a complaint (APPC 92(3))', complained: 'the complaint has its own terms', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))',
  },
  terms: [
    ...registeringTerms,
    ...beforeDecisionTerms,
    ...redirectingTerms,
    ...representationTerms,
    ...challengeTerms,
    ...hearingTerms('body'),
    ...fileAccessTerms('body'),
    ...decidingTerms,
    ...actTerms,
    ...contestTerms,
  ],
  steps: offered(represented(barring([
    { id: 'file', article: 'APPC 63, 64(1)', by: ['anyone'], stage: [], to: 'received', correctable: false,
      fields: [
        { id: 'body', type: 'body', required: true },
        ...content,
        language,
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }, { name: 'arrived-after-hours', fact: 'afterHours' }],
      registers: ['appeals'], starts: [{ term: 'registration' }, { term: 'redirection' }], documents: ['slip'], notices: [{ kind: 'slip', to: ['applicant'] }, { kind: 'application-arrived', to: ['body'] }] },
    ...enteringSteps({ content, terms: ['registration', 'redirection'], slip: 'slip' }),
    ...registeringSteps({ undecided, opensWindows: [{ term: 'repeat-return' }], registered: 'registered', extended: 'extended' }),
    ...beforeDecisionSteps,
    ...redirectingSteps({ procedure: 'application', arrived: 'application-arrived', considered: 'in-review', open, facts: { language: 'language' } }),
    ...representationSteps('in-review', [...undecided, 'to-mend', 'unmended']),
    ...challengeSteps(open),
    ...hearingSteps({ office: 'body', stage: 'in-review', afterwards: ['refused', 'granted-in-part', 'deemed-refused'] }),
    ...decidingSteps,
    { id: 'stay-silent', article: 'APPC 91(2)', by: ['time'], stage: [...open], to: 'deemed-refused', atEndOf: { term: 'review' }, moves: [hearingLapses],
      stops: [{ term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }, { term: 'mending' }, { term: 'returning' }, { term: 'replacement' }], starts: [...contestStarts], notices: [{ kind: 'deemed-refused', to: ['applicant', 'body'] }] },
    { id: 'withdraw', article: 'APPC 64(9)', by: ['applicant'], stage: ['received', ...open], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body'] }] },
    ...contestSteps({ contestable: ['refused', 'granted-in-part', 'act-cancelled', 'returned-unmended', 'discontinued', 'deemed-refused'], again: 'in-review', term: 'review', executed: true }),
    ...actSteps({ acted: ['granted', 'granted-in-part', 'refused', 'uncontested', 'act-cancelled'] }),
    ...fileAccessSteps({ office: 'body', during: open, after: [...decided, 'returned-unmended', 'discontinued', 'satisfied', 'decided-by-court'] }),
  ], open)), {
    atWill: [
      'extend', 'name-defects', 'return-application', 'attach-repeat', 'discontinue', 'redirect', 'redirect-part', 'redirect-crime',
      'name-representative', 'end-representation', 'remove-representative', 'take-up', 'challenge', 'recuse', 'withdraw',
    ],
    last: ['announce-decision'],
  }),
})
