/**
 * Cassation (APPC 169): until 2025-06-30 in the Supreme Court against an act that is not yet in force, from 2025-07-01 in the Cassation
 * Court for Administrative Cases against an act in force; within six months, with remission among the outcomes.
 */
import { procedure } from '../../../../engine/define.ts'
import { dissentFrom, panelDrawn, panelSeats, panelSession, panelTerms } from './collegial.ts'
import { toSupremeReview } from './review.ts'

const isRemitted = { fact: 'outcome', is: 'remitted' } as const

export const cassation = procedure({
  id: 'cassation',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-07-01', law: 'Law 136-VIII of 21.11.2024' }],
  seats: { plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, prosecution: { kind: 'office' }, court: { kind: 'office' }, ...panelSeats },
  heldBy: 'court',
  branches: {
    main: {
      start: 'arrived', stages: ['arrived', 'reporter-drawn', 'with-panel', 'scheduled', 'signed', 'resolved', 'remitted'], final: ['resolved', 'remitted'],
    },
  },
  unbounded: {
    'with-panel': 'the term of six months runs (APPC 169(5))', scheduled: 'the session has its day; the term of six months runs (APPC 169(5))',
    signed: 'a signed resolution is announced in the same session; no term is named',
  },
  terms: [
    { id: 'consideration', n: 6, unit: 'M', article: 'APPC 169(5)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' },
    ...panelTerms,
  ],
  steps: [
    { id: 'arrive', article: 'APPC 169(4), 169(5)', by: ['linked'], stage: [], to: 'arrived', registers: ['cassation'], starts: [{ term: 'consideration' }], notices: [{ kind: 'cassation-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    ...panelDrawn('APPC 169(1)', 'arrived'),
    ...panelSession({ article: 'APPC 169(1)', outcomes: ['upheld', 'first-instance-restored', 'changed', 'new-decision', 'remitted', 'left-without-consideration'], within: 'consideration' }),
    { id: 'announce', article: 'CPC 451(2)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'resolved', correctable: false,
      when: [{ if: { not: isRemitted }, code: 'resolution.remits', article: 'CPC 451(2)(3)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'cassation-announced', to: ['plaintiff', 'defendant'] }] },
    { id: 'announce-remittal', article: 'CPC 451(2)(3), 451(2)(5)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'remitted', correctable: false,
      when: [{ if: isRemitted, code: 'resolution.does-not-remit', article: 'CPC 451(2)' }], starts: [{ term: 'dissent' }], notices: [{ kind: 'cassation-remitted', to: ['plaintiff', 'defendant'] }] },
    dissentFrom(['resolved', 'remitted']),
    { id: 'ask-supreme-review', article: 'APPC 169-1(2)', by: ['plaintiff', 'head@defendant'], stage: ['resolved'], from: '2025-07-01', correctable: false, times: { atMost: 1, per: 'actor' },
      fields: [{ id: 'reviewGround', type: 'choice', required: true, options: ['grave-consequences', 'public-interest', 'uniformity'], fact: 'reviewGround' }, { id: 'reviewReasons', type: 'long-text', required: true }],
      handsOver: [toSupremeReview], documents: ['review-petition'] },
    { id: 'hear-supreme-remittal', article: 'APPC 169-1(6)(4)', by: ['linked'], stage: ['resolved'], to: 'arrived', from: '2025-07-01', hears: [{ procedure: 'supreme-review', steps: ['announce-remittal'] }],
      seats: [{ seat: 'panel', do: 'leave' }], starts: [{ term: 'consideration' }], notices: [{ kind: 'cassation-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
  ],
})
