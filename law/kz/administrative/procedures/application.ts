/**
 * The administrative procedure on an application (APPC 62-86), in the editions of 2021-07-01 and 2025-12-29: received, registered,
 * extended, the person heard, a favourable act, a refusal or silence; then the complaint, or the court where no superior is.
 */
import { procedure } from '../../../../engine/define.ts'
import { beforeDecisionSteps, beforeDecisionTerms } from './before-decision.ts'
import { barring, challengeSeats, challengeSteps, challengeTerms } from './challenge.ts'
import { contestStarts, contestSteps, contestTerms } from './contesting.ts'
import { enteringSteps, language } from './entering.ts'
import { hearingBranch, hearingHeld, hearingLapses, hearingSteps, hearingTerms, unheardGrounds2021, unheardGrounds2025 } from './hearing.ts'
import { redirectingSteps, redirectingTerms } from './redirecting.ts'
import { registeringSteps, registeringTerms } from './registering.ts'
import { representationSeats, representationSteps, representationTerms, represented } from './representation.ts'

const reasoned = [
  { id: 'questions', type: 'long-text', required: true, personal: 'applicant' },
  { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' },
  { id: 'operative', type: 'long-text', required: true, personal: 'applicant' },
] as const
const remedy = { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' } as const
const undecided = ['in-review', 'to-be-heard'] as const
/** Stages in which nothing is decided yet, whoever is waited for. */
const open = [...undecided, 'to-mend', 'unmended', 'put-off'] as const
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
      stages: ['received', 'in-review', 'to-mend', 'unmended', 'put-off', 'to-be-heard', 'granted', 'returned', 'attached', 'redirected', 'discontinued', 'refused', 'deemed-refused', 'uncontested', 'complained', 'in-court', 'suit-returned', 'withdrawn', 'satisfied', 'decided-by-court'],
      final: ['granted', 'returned', 'attached', 'redirected', 'withdrawn', 'satisfied', 'decided-by-court'],
    },
    hearing: hearingBranch,
  },
  unbounded: { uncontested: 'lateness is no ground to refuse a complaint (APPC 92(3))', complained: 'the complaint has its own terms', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))' },
  terms: [
    ...registeringTerms,
    ...beforeDecisionTerms,
    ...redirectingTerms,
    ...representationTerms,
    ...challengeTerms,
    ...hearingTerms('body'),
    ...contestTerms,
  ],
  steps: represented(barring([
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
    ...hearingSteps('body', 'in-review'),
    { id: 'grant', article: 'APPC 79, 80', by: ['official@body'], stage: [...undecided], to: 'granted', correctable: false,
      within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'operative', type: 'long-text', required: true, personal: 'applicant' }],
      documents: ['administrative-act'], notices: [{ kind: 'granted', to: ['applicant'] }] },
    { id: 'refuse', article: 'APPC 79, 80', by: ['official@body'], stage: ['to-be-heard'], to: 'refused', correctable: false,
      within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, notBefore: { term: 'hearing-wait' },
      when: [{ ...hearingHeld, article: 'APPC 73(1)' }],
      fields: [...reasoned, remedy],
      stops: [{ term: 'review' }, { term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }], starts: [...contestStarts],
      documents: ['administrative-act'], notices: [{ kind: 'refused', to: ['applicant'] }] },
    { id: 'refuse-unheard', article: 'APPC 73(2), 80', by: ['official@body'], stage: ['in-review'], to: 'refused', until: '2025-12-28', correctable: false,
      within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'unheardGround', type: 'choice', required: true, options: [...unheardGrounds2021], fact: 'unheardGround' }, ...reasoned, remedy],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['administrative-act'], notices: [{ kind: 'refused', to: ['applicant'] }] },
    { id: 'refuse-unheard', article: 'APPC 73(2), 80', by: ['official@body'], stage: ['in-review'], to: 'refused', from: '2025-12-29', correctable: false,
      within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'unheardGround', type: 'choice', required: true, options: [...unheardGrounds2025], fact: 'unheardGround' }, ...reasoned, remedy],
      stops: [{ term: 'review' }], starts: [...contestStarts], documents: ['administrative-act'], notices: [{ kind: 'refused', to: ['applicant'] }] },
    { id: 'stay-silent', article: 'APPC 91(2)', by: ['time'], stage: [...open], to: 'deemed-refused', atEndOf: { term: 'review' }, moves: [hearingLapses],
      stops: [{ term: 'objection' }, { term: 'oral-request' }, { term: 'hearing-wait' }, { term: 'mending' }, { term: 'returning' }, { term: 'replacement' }], starts: [...contestStarts], notices: [{ kind: 'deemed-refused', to: ['applicant', 'body'] }] },
    { id: 'withdraw', article: 'APPC 64(9)', by: ['applicant'], stage: ['received', ...open], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body'] }] },
    ...contestSteps({ contestable: ['refused', 'discontinued', 'deemed-refused'], again: 'in-review', term: 'review' }),
  ], open)),
})
