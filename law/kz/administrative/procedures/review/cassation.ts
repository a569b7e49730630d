/**
 * Cassation (APPC 169): until 2025-06-30 in the Supreme Court against an act that is not yet in force, from 2025-07-01 in the Cassation
 * Court for Administrative Cases against an act in force; within six months, with remission among the outcomes.
 */
import { procedure } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import {
  cassationCourts2025, dissentFrom, judges, first2021, panelDrawn, panelSeats, panelSession, panelSigns, panelStages, panelTerms, panelUnbounded, parties, preliminaryBranch, preliminaryDay, preliminaryHearing, withPanel,
} from './collegial.ts'
import { circumstancesBranch, circumstancesSteps, circumstancesTerm, circumstancesUnbounded } from './new-circumstances.ts'
import { exceptionalGrounds, toSupremeReview } from './review.ts'
import { general, notStayed, passStayOn, stayBranch, stayed, stayEnds, staySeats } from './stay.ts'

const isRemitted = { fact: 'outcome', is: 'remitted' } as const
const both = ['plaintiff', 'defendant'] as const
const grounds2021 = ['content', 'no-right', 'order', 'refused-already'] as const
const returning = { by: ['reporter'], stage: ['with-panel', 'scheduled'], to: 'returned', correctable: false, notices: [{ kind: 'cassation-returned', to: [...both] }] } as const
const byLetter = (grounds: readonly string[]) =>
  ({ ...returning, id: 'return-by-letter', article: 'CPC 442(1), 442(2)', within: { term: 'letter', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'consideration' }, { term: 'letter' }],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: grounds, fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['return-letter'] }) as const
const until = { id: 'stayUntil', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 6, unit: 'M' } } } as const
const whileReviewed = { ...stayed, stage: withPanel, fields: [until, { id: 'reasons', type: 'long-text', required: true }], starts: [{ term: 'stay', of: 'each' }] } as const

export const cassation = procedure({
  id: 'cassation',
  code: 'APPC',
  editions: [first2021, cassationCourts2025],
  seats: { ...panelSeats, ...staySeats },
  heldBy: 'court',
  branches: {
    main: { start: 'arrived', stages: [...panelStages, 'resolved', 'remitted', 'returned'], final: ['resolved', 'remitted', 'returned'] },
    preliminary: preliminaryBranch,
    stay: stayBranch,
    circumstances: circumstancesBranch,
  },
  unbounded: { ...panelUnbounded('the term of six months runs (APPC 169(5))'), ...circumstancesUnbounded },
  outlives: ['stay', 'circumstances'],
  terms: [
    { id: 'consideration', n: 6, unit: 'M', article: 'APPC 169(5)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'letter', n: 3, unit: 'WD', article: 'CPC 442', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', until: '2025-06-30', unverified: 'the older text of article 442 was read in the notes only' },
    { id: 'letter', n: 5, unit: 'WD', article: 'CPC 442(2)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', from: '2025-07-01' },
    { id: 'stay', n: 0, unit: 'CD', article: 'CPC 448', bound: 'court', dayZero: { field: 'stayUntil' }, atEnd: 'stays' },
    ...panelTerms, preliminaryDay, circumstancesTerm,
  ],
  steps: offered([
    { id: 'arrive', article: 'APPC 169(4), 169(5)', by: ['linked'], stage: [], to: 'arrived', registers: ['cassation'], starts: [{ term: 'consideration' }, { term: 'letter' }], notices: [{ kind: 'cassation-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    ...panelDrawn('APPC 169(1)', 'arrived'),
    ...preliminaryHearing('APPC 169(5)'),
    ...panelSession({ article: 'APPC 169(1)', outcomes: ['upheld', 'first-instance-restored', 'changed', 'new-decision', 'remitted', 'left-without-consideration'], within: 'consideration' }),
    { id: 'announce', article: 'CPC 451(2)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'resolved', correctable: false,
      when: [{ if: { not: isRemitted }, code: 'resolution.remits', article: 'CPC 451(2)(3)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'cassation-announced', to: ['plaintiff', 'defendant'] }] },
    { id: 'announce-remittal', article: 'CPC 451(2)(3), 451(2)(5)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'remitted', correctable: false,
      when: [{ if: isRemitted, code: 'resolution.does-not-remit', article: 'CPC 451(2)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'cassation-remitted', to: ['plaintiff', 'defendant'] }] },
    dissentFrom(['resolved', 'remitted']),
    { id: 'withdraw-cassation', article: 'CPC 435(3)', by: [...parties, 'prosecutor@prosecution', general], stage: withPanel, correctable: false, times: { atMost: 1, per: 'actor' }, notices: [{ kind: 'cassation-withdrawn', to: [...both, 'reporter'] }] },
    { id: 'waive-cassation', article: 'CPC 435(3)', by: [...parties], stage: withPanel, correctable: false, times: { atMost: 1, per: 'actor' }, notices: [{ kind: 'cassation-waived', to: [...both, 'reporter'] }] },
    { ...byLetter(grounds2021), until: '2025-06-30', unverified: 'the older text of article 442 was read in the notes only' },
    { ...byLetter([...grounds2021, 'no-duty']), from: '2025-07-01' },
    { ...returning, id: 'return-by-resolution', article: 'CPC 442(1)(3)-(5), 442(2)', approval: [...panelSigns],
      when: [
        { if: { any: [{ not: { fact: 'returnGround', is: 'withdrawn' } }, { done: 'withdraw-cassation' }] }, code: 'cassation.not-withdrawn', article: 'CPC 442(1)(4)' },
        { if: { any: [{ not: { fact: 'returnGround', is: 'waived' } }, { done: 'waive-cassation' }] }, code: 'cassation.not-waived', article: 'CPC 442(1)(5)' },
      ],
      fields: [{ id: 'returnGround', type: 'choice', required: true, options: ['late', 'withdrawn', 'waived'], fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }], stops: [{ term: 'consideration' }, { term: 'letter' }], documents: ['resolution'], hiddenUntil: { done: 'return-by-resolution' }, readBy: [...judges] },
    { id: 'submit-stay', article: 'CPC 448', by: ['chair@court'], stage: withPanel, from: '2025-07-01', correctable: false, when: [notStayed], fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['submission'] },
    { ...whileReviewed, id: 'stay-execution', article: 'CPC 448', by: ['chair@supreme-court'], when: [{ if: { done: 'submit-stay' }, code: 'stay.not-submitted', article: 'CPC 448' }, notStayed] },
    { ...whileReviewed, id: 'stay-by-prosecutor', article: 'CPC 448', by: [general], when: [notStayed] },
    { id: 'end-stay', article: 'CPC 448', by: ['time'], branch: 'stay', stage: ['stayed'], to: 'stay-lifted', atEndOf: { term: 'stay' }, notices: [{ kind: 'stay-lifted', to: [...both] }] },
    ...stayEnds('CPC 448', ['resolved', 'remitted', 'returned']),
    { id: 'ask-supreme-review', article: 'APPC 169-1(2)', by: ['plaintiff', 'head@defendant'], stage: ['resolved'], from: '2025-07-01', correctable: false, times: { atMost: 1, per: 'actor' },
      fields: [{ id: 'reviewGround', type: 'choice', required: true, options: [...exceptionalGrounds], fact: 'reviewGround' }, { id: 'reviewReasons', type: 'long-text', required: true }],
      handsOver: [toSupremeReview], documents: ['review-petition'] },
    { id: 'protest-to-supreme-court', article: 'APPC 169-1(1), 169-1(3)', by: [general], stage: ['resolved'], from: '2025-07-01', correctable: false, times: { atMost: 1, per: 'proceeding' },
      fields: [{ id: 'protestGround', type: 'choice', required: true, options: [...exceptionalGrounds], fact: 'protestGround' }, { id: 'protestReasons', type: 'long-text', required: true }],
      handsOver: [{ ...toSupremeReview, facts: { protestGround: 'protestGround' } }], documents: ['protest'] },
    { id: 'hear-supreme-remittal', article: 'APPC 169-1(6)(4)', by: ['linked'], stage: ['resolved'], to: 'arrived', from: '2025-07-01', hears: [{ procedure: 'supreme-review', steps: ['announce-remittal'] }],
      seats: [{ seat: 'panel', do: 'leave' }], starts: [{ term: 'consideration' }], notices: [{ kind: 'cassation-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    ...passStayOn('supreme-review', ['resolved', 'arrived']),
    ...circumstancesSteps({ stage: ['resolved'], judge: 'reporter', when: [{ if: { fact: 'outcome', in: ['changed', 'new-decision'] }, code: 'circumstances.other-court', article: 'CPC 456(2)' }],
      reopened: { main: 'with-panel', starts: [{ term: 'consideration' }], notices: [{ kind: 'cassation-reopened', to: [...both, 'reporter'] }] } }),
  ], { atWill: ['set-preliminary-hearing', 'object', 'dissent', 'withdraw-cassation', 'waive-cassation', 'return-by-letter', 'submit-stay', 'stay-by-prosecutor', 'lift-stay', 'ask-supreme-review', 'protest-to-supreme-court', 'apply-on-circumstances'] }),
})
