/**
 * Personal reception by the head of a body or a deputy (APPC 90, as it reads since 2025-12-29): asked for, set for a day of the
 * schedule, held, and ended on the spot or put in writing. A refusal to register for it needs no hearing (73(2)) and may be contested.
 */
import { procedure } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { contestStarts, contestSteps, contestTerms } from './contesting.ts'

const desk = ['registrar@body', 'chief-of-staff@body'] as const
const waiting = ['asked', 'set'] as const

const ofDay = {
  article: 'APPC 90(3)', by: [...desk], correctable: false,
  fields: [{ id: 'receptionAt', type: 'moment', required: true, notBefore: { act: true }, notAfter: { term: 'reception' } }, { id: 'receiver', type: 'choice', required: true, options: ['head', 'deputy-head'], fact: 'receiver' }, { id: 'place', type: 'text', required: true }],
  notices: [{ kind: 'reception-set', to: ['applicant', 'body'] }],
} as const

export const reception = procedure({
  id: 'reception',
  code: 'APPC',
  editions: [{ from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' } },
  heldBy: 'body',
  branches: {
    main: {
      start: 'asked',
      stages: ['asked', 'set', 'answered', 'put-in-writing', 'not-registered', 'not-held', 'uncontested', 'complained', 'in-court', 'suit-returned', 'withdrawn', 'satisfied', 'decided-by-court'],
      final: ['answered', 'put-in-writing', 'withdrawn', 'satisfied', 'decided-by-court'],
    },
  },
  unbounded: { uncontested: 'lateness is no ground to refuse a complaint (APPC 92(3))', complained: 'the complaint has its own terms', 'in-court': 'the suit has its own terms', 'suit-returned': 'a new suit is the applicant’s choice (APPC 138(3))' },
  terms: [
    { id: 'reception', n: 1, unit: 'M', article: 'APPC 90(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day', unverified: 'the text says that heads receive at least once a month, not how soon somebody who asked is received' },
    ...contestTerms,
  ],
  steps: offered([
    { id: 'file', article: 'APPC 90(1)', by: ['anyone'], stage: [], to: 'asked', correctable: false,
      fields: [
        { id: 'body', type: 'body', required: true },
        { id: 'question', type: 'long-text', required: true, max: 4000, personal: 'applicant' },
        { id: 'phone', type: 'phone', personal: 'applicant' },
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }], registers: ['appeals'], starts: [{ term: 'reception' }], notices: [{ kind: 'reception-asked', to: ['body'] }] },
    { id: 'ask-more', article: 'APPC 90(2)', by: [...desk, 'official@body'], stage: [...waiting], correctable: false,
      fields: [{ id: 'asked', type: 'long-text', required: true, personal: 'applicant' }], notices: [{ kind: 'reception-more-asked', to: ['applicant'] }] },
    { id: 'tell-more', article: 'APPC 90(2)', by: ['applicant'], stage: [...waiting], correctable: false, when: [{ if: { done: 'ask-more' }, code: 'reception.nothing-asked' }],
      fields: [{ id: 'told', type: 'long-text', required: true, personal: 'applicant' }], notices: [{ kind: 'reception-more-told', to: ['body'] }] },
    { ...ofDay, id: 'set-day', stage: ['asked'], to: 'set' },
    { ...ofDay, id: 'move-day', stage: ['set'] },
    { id: 'refuse-registration', article: 'APPC 90(1), 73(2)', by: [...desk], stage: ['asked'], to: 'not-registered', correctable: false,
      fields: [{ id: 'reasons', type: 'long-text', required: true, personal: 'applicant' }, { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' }],
      stops: [{ term: 'reception' }], starts: [...contestStarts], documents: ['administrative-act'], notices: [{ kind: 'reception-refused', to: ['applicant'] }] },
    { id: 'hold', article: 'APPC 90(1), 90(4)', by: ['head@body', 'deputy-head@body'], stage: ['set'], to: { field: 'receptionOutcome', map: { answered: 'answered', 'put-in-writing': 'put-in-writing' } }, correctable: false,
      within: { term: 'reception', late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'receptionOutcome', type: 'choice', required: true, options: ['answered', 'put-in-writing'], fact: 'receptionOutcome' }, { id: 'receptionRecord', type: 'long-text', required: true, personal: 'applicant' }],
      stops: [{ term: 'reception' }], documents: ['reception-record'], notices: [{ kind: 'reception-held', to: ['applicant', 'body'] }] },
    { id: 'stay-unheld', article: 'APPC 90(3), 91(1)', by: ['time'], stage: [...waiting], to: 'not-held', atEndOf: { term: 'reception' }, starts: [...contestStarts], notices: [{ kind: 'reception-not-held', to: ['applicant', 'body'] }] },
    { id: 'withdraw', article: 'APPC 64(9)', by: ['applicant'], stage: [...waiting], to: 'withdrawn', correctable: false, notices: [{ kind: 'withdrawn', to: ['body'] }] },
    ...contestSteps({ contestable: ['not-registered', 'not-held'], again: 'asked', term: 'reception' }),
  ], { atWill: ['ask-more', 'move-day', 'refuse-registration', 'withdraw'] }),
})
