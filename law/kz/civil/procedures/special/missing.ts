/**
 * Somebody is recognised as missing, or declared dead (CPC 317-322; Civil Code 28-32): the applicant publishes a call at the judge's order, people have
 * three months to answer; if the person comes back, the same court cancels its judgment.
 */
import { type Field, procedure, type StepRow, type TermRow } from '../../../../../engine/define.ts'
import { challengeBranch } from '../../../courts/procedures/assignment.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { partyField } from '../../../courts/procedures/party.ts'
import {
  acceptanceSteps, afterSteps, atWillOfParties, commonFinal, commonSeats, commonStages, commonTerms, commonUnbounded, courtFits, dispatchBranch, districtCourts, filedWith, filing, judgeSteps, leavingGrounds, long, partSteps, rulingSteps, sittingSteps, told,
} from './common.ts'

const ofApplicant = (id: string): Field => ({ ...long(id), personal: 'applicant' })
const short = (id: string): Field => ({ id, type: 'text', required: true, max: 300, personal: 'applicant' })
const notReconciled = 'the Code does not reconcile the three months of article 319 with the terms of articles 183 and 303: the month of the trial is counted from their end'

const filingMissing: StepRow = {
  ...filing, article: 'CPC 317, 318', 
  when: [courtFits('CPC 26, 317(1)'), { if: { computed: 'missing-long-enough' }, code: 'missing.too-early', article: 'CC 28, 31' }],
  fields: [
    { id: 'court', type: 'court', required: true, kinds: districtCourts }, { id: 'recognition', type: 'choice', required: true, options: ['missing', 'dead', 'dead-after-danger', 'dead-after-war'], fact: 'recognition' },
    short('missingName'), short('missingBirth'), short('lastHome'), { id: 'lastWork', type: 'text', max: 300, personal: 'applicant' },
    { id: 'newsKnown', type: 'choice', required: true, options: ['day', 'month', 'year'], fact: 'newsKnown' }, { id: 'lastNewsOn', type: 'day', required: true, notAfter: { act: true }, fact: 'lastNewsOn' },
    ofApplicant('purpose'), ofApplicant('circumstances'), ...filedWith,
  ],
}

const terms: readonly TermRow[] = [
  { id: 'publication', n: 0, unit: 'CD', article: 'CPC 319(2)', bound: 'applicant', dayZero: { field: 'publishBy' }, atEnd: 'next-working-day' },
  { id: 'publication-proof', n: 3, unit: 'WD', article: 'CPC 319(3)', bound: 'applicant', dayZero: { endOf: 'publication' }, atEnd: 'next-working-day' },
  { id: 'answers', n: 3, unit: 'M', article: 'CPC 319(2)(4)', bound: 'court', dayZero: { field: 'publishedOn' }, atEnd: 'stays', kind: 'wait' },
  { id: 'trial', n: 1, unit: 'M', article: 'CPC 183(2), 319(2)(4)', bound: 'judge', dayZero: { endOf: 'answers' }, atEnd: 'next-working-day', unverified: notReconciled },
]

const publication: readonly StepRow[] = [
  { id: 'order-publication', article: 'CPC 319(1), 319(2)', by: ['judge'], stage: ['preparation'], correctable: false, times: { atMost: 1, per: 'proceeding' },
    fields: [
      { id: 'publishBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } },
      { id: 'media', type: 'choice', required: true, options: ['district', 'regional', 'republican', 'internet', 'television'], fact: 'media' }, long('inquiries'), { id: 'guardianProposed', type: 'yes-no', required: true, fact: 'guardianProposed' },
    ],
    opens: [{ branch: 'publication', subject: 'act' }], stops: [{ term: 'preparing' }], starts: [{ term: 'publication' }, { term: 'publication-proof' }], documents: ['ruling'], notices: [{ kind: 'publication-ordered', to: [...told] }] },
  { id: 'prove-publication', article: 'CPC 319(3)', by: ['applicant'], branch: 'publication', stage: ['to-publish', 'unproved'], to: 'proved', correctable: false, within: { term: 'publication-proof', late: 'mark', ifNotStarted: 'free' },
    fields: [{ id: 'publishedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -6, unit: 'M' } }, notAfter: { act: true }, fact: 'publishedOn' }, { id: 'publishedIn', type: 'text', required: true, max: 300 }], computes: [{ name: 'missing-proof-late', fact: 'proofLate' }],
    stops: [{ term: 'publication' }, { term: 'publication-proof' }], starts: [{ term: 'answers' }], notices: [{ kind: 'publication-proved', to: ['judge', ...told] }] },
  { id: 'miss-publication', article: 'CPC 319(3)', by: ['time'], stage: ['preparation'], atEndOf: { term: 'publication-proof' }, moves: [{ branch: 'publication', of: 'all-open', from: ['to-publish'], to: 'unproved' }], notices: [{ kind: 'publication-unproved', to: ['judge', 'applicant'] }] },
  { id: 'enter-news', article: 'CPC 319(1), 319(2)(4)', by: ['secretary@court', 'interested'], stage: ['preparation', 'scheduled'], correctable: true, fields: [{ id: 'newsFrom', type: 'text', required: true, max: 300 }, long('news')],
    notices: [{ kind: 'news-of-missing', to: ['judge', 'applicant'] }] },
]

const comeback: readonly StepRow[] = [
  { id: 'report-return', article: 'CPC 322(1), CC 30, 32', by: ['applicant', 'interested', 'secretary@court'], stage: ['in-force'], correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [{ if: { fact: 'outcome', is: 'granted' }, code: 'missing.not-recognised' }],
    fields: [partyField('returned', { max: 1, required: true, personal: 'applicant' }), long('foundHow')], seats: [{ seat: 'returned', do: 'fill', with: { field: 'returned' } }], opens: [{ branch: 'comeback', subject: 'act' }],
    documents: ['motion'], notices: [{ kind: 'missing-came-back', to: ['judge', 'returned', ...told] }] },
  { id: 'cancel-decision', article: 'CPC 322, CC 30, 32', by: ['judge'], branch: 'comeback', stage: ['come-back'], to: 'decision-cancelled', correctable: false, fields: [long('introductory'), long('reasoning'), long('operative')],
    opens: [{ branch: 'dispatch', subject: 'act' }], documents: ['special-decision'], notices: [{ kind: 'recognition-cancelled', to: ['returned', ...told] }] },
]

const noPublication = { if: { any: [{ not: { fact: 'leavingGround', is: 'no-publication' } }, { branch: 'publication', some: ['unproved'] }, { fact: 'proofLate', is: true }] }, code: 'missing.publication-proved', article: 'CPC 319(3)' } as const

export const specialMissing = procedure({
  id: 'special-missing',
  code: 'CPC',
  words: ['special', 'civil', 'court'],
  editions: [{ from: '2020-01-01', law: 'CPC, Code 377-V of 31.10.2015' }],
  seats: { ...commonSeats, returned: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: { start: 'submitted', stages: commonStages, final: commonFinal },
    publication: { start: 'to-publish', stages: ['to-publish', 'proved', 'unproved'], final: ['proved'] },
    dispatch: dispatchBranch, challenge: challengeBranch,
    comeback: { start: 'come-back', stages: ['come-back', 'decision-cancelled'], final: ['decision-cancelled'] },
  },
  unbounded: { ...commonUnbounded, unproved: 'the judge may leave the application unconsidered (CPC 319(3), 279(12))', 'come-back': 'the Code names no term for the new decision (CPC 322(1))' },
  outlives: ['dispatch', 'comeback'],
  terms: [...commonTerms, ...terms],
  steps: offered([
    filingMissing, ...acceptanceSteps, ...judgeSteps, ...rulingSteps, ...publication, ...partSteps([...leavingGrounds, 'no-publication'], [noPublication]),
    ...sittingSteps({
      notBefore: { term: 'answers' }, notAfter: { act: true, plus: { n: 6, unit: 'M' } }, when: [{ if: { branch: 'publication', some: ['proved'] }, code: 'missing.publication-first', article: 'CPC 319(2)' }],
      judged: [{ id: 'deathOn', type: 'day', notAfter: { act: true }, fact: 'deathOn' }], judging: [{ if: { computed: 'missing-death-day-fits' }, code: 'missing.death-day', article: 'CC 31(3)' }],
    }),
    ...afterSteps('CPC 321', ['guardianship', 'civil-registry']), ...comeback,
  ], { atWill: [...atWillOfParties, 'enter-news', 'report-return'], last: ['refuse-application', 'return-application', 'leave'] }),
})
