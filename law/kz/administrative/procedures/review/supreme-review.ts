/**
 * The exceptional review in the Supreme Court (APPC 169-1), from 2025-07-01: asked for by a participant, brought by the submission of a judge
 * of the Supreme Court or by a protest of the Prosecutor General on one of three grounds, resolved by a panel; the resolution is in force and final when announced.
 */
import { procedure } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import { cassationCourts2025, dissentFrom, panelDrawn, panelSeats, panelSession, panelTerms, withPanel } from './collegial.ts'
import { exceptionalGrounds } from './review.ts'
import { general, notStayed, stayBranch, stayed, stayEnds } from './stay.ts'

const isRemitted = { fact: 'outcome', is: 'remitted' } as const

export const supremeReview = procedure({
  id: 'supreme-review',
  code: 'APPC',
  editions: [cassationCourts2025],
  seats: { ...panelSeats, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: {
      start: 'asked', stages: ['asked', 'studied', 'submitted', 'reporter-drawn', 'with-panel', 'scheduled', 'signed', 'declined', 'resolved', 'remitted'],
      final: ['declined', 'resolved', 'remitted'],
    },
    stay: stayBranch,
  },
  unbounded: {
    studied: 'no term is named for the study of a petition (APPC 169-1(2))', 'with-panel': 'the review takes a reasonable time (APPC 169-1(5))',
    scheduled: 'the session has its day (APPC 169-1(5))', signed: 'a signed resolution is announced in the same session; no term is named',
  },
  outlives: ['stay'],
  terms: [...panelTerms],
  steps: offered([
    { id: 'arrive', article: 'APPC 169-1(2)', by: ['linked'], stage: [], to: 'asked', registers: ['supreme'], notices: [{ kind: 'review-asked', to: ['plaintiff', 'defendant', 'court'] }] },
    { id: 'take-protest', article: 'APPC 169-1(3)', by: ['time'], stage: ['asked'], to: 'submitted', when: [{ if: { fact: 'protestGround', known: true }, code: 'review.no-protest' }], notices: [{ kind: 'review-protested', to: ['plaintiff', 'defendant'] }] },
    { id: 'draw-judge', article: 'APPC 169-1(2)', by: ['time'], stage: ['asked'], to: 'studied', unverified: 'which judge of the Supreme Court studies a petition was not read', when: [{ if: { fact: 'protestGround', known: false }, code: 'review.protested' }], draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }] },
    { id: 'decline', article: 'APPC 169-1(2)', by: ['judge'], stage: ['studied'], to: 'declined', correctable: false,
      fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'review-declined', to: ['plaintiff', 'defendant'] }] },
    { id: 'submit', article: 'APPC 169-1(1), 169-1(2)', by: ['judge'], stage: ['studied'], to: 'submitted', correctable: false,
      fields: [{ id: 'submissionGround', type: 'choice', required: true, options: [...exceptionalGrounds], fact: 'submissionGround' }, { id: 'reasons', type: 'long-text', required: true }],
      documents: ['submission'], notices: [{ kind: 'review-submitted', to: ['plaintiff', 'defendant'] }] },
    ...panelDrawn('APPC 169-1(5)', 'submitted'),
    ...panelSession({ article: 'APPC 169-1(5), 169-1(6)', outcomes: ['upheld', 'changed', 'cassation-and-appeal-cancelled', 'remitted', 'all-cancelled'] }),
    { id: 'announce', article: 'APPC 169-1(7)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'resolved', correctable: false,
      when: [{ if: { not: isRemitted }, code: 'resolution.remits', article: 'APPC 169-1(6)(4)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'review-announced', to: ['plaintiff', 'defendant'] }] },
    { id: 'announce-remittal', article: 'APPC 169-1(6)(4), 169-1(7)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'remitted', correctable: false,
      when: [{ if: isRemitted, code: 'resolution.does-not-remit', article: 'APPC 169-1(6)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'review-remitted', to: ['plaintiff', 'defendant'] }] },
    dissentFrom(['resolved', 'remitted']),
    { ...stayed, id: 'stay-execution', article: 'APPC 169-1(4)', by: ['chair@court'], stage: ['studied', ...withPanel], when: [notStayed], fields: [{ id: 'reasons', type: 'long-text', required: true }] },
    { ...stayed, id: 'stay-by-prosecutor', article: 'APPC 169-1(4)', by: [general], stage: ['studied', ...withPanel], when: [notStayed], fields: [{ id: 'reasons', type: 'long-text', required: true }] },
    ...stayEnds('APPC 169-1(4)', ['declined', 'resolved', 'remitted'], ['chair@court', general]),
  ], { atWill: ['object', 'dissent', 'stay-execution', 'stay-by-prosecutor', 'lift-stay'] }),
})
