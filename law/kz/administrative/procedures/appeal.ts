/**
 * The appeal in the regional court (APPC 168): the whole file arrives once, after the last term to appeal; three judges consider it within
 * three months. The resolution is in force when the time for cassation has run out, from 2025-07-01 when it is announced.
 */
import { procedure } from '../../../../engine/define.ts'
import { dissentFrom, panelDrawn, panelSeats, panelSession, panelTerms, parties } from './collegial.ts'
import { toCassation } from './review.ts'

const withPanel = ['reporter-drawn', 'with-panel', 'scheduled'] as const
const prosecutors = 'prosecutor@prosecution'

export const appeal = procedure({
  id: 'appeal',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-07-01', law: 'Law 136-VIII of 21.11.2024' }],
  seats: { plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, prosecution: { kind: 'office' }, court: { kind: 'office' }, ...panelSeats },
  heldBy: 'court',
  branches: {
    main: {
      start: 'arrived',
      stages: ['arrived', 'reporter-drawn', 'with-panel', 'scheduled', 'signed', 'announced', 'in-cassation', 'in-force', 'discontinued'],
      final: ['in-force', 'discontinued'],
    },
  },
  unbounded: {
    'with-panel': 'the term of three months runs (APPC 168(8))', scheduled: 'the session has its day; the term of three months runs (APPC 168(8))',
    signed: 'a signed resolution is announced in the same session; no term is named', 'in-cassation': 'the cassation has its own term',
  },
  terms: [
    { id: 'consideration', n: 3, unit: 'M', article: 'APPC 168(8)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'extra-time', n: 0, unit: 'CD', article: 'APPC 168(9)', bound: 'plaintiff', dayZero: { field: 'extraUntil' }, atEnd: 'next-working-day', when: { fact: 'extraFor', is: 'plaintiff' } },
    { id: 'extra-time', n: 0, unit: 'CD', article: 'APPC 168(9)', bound: 'defendant', dayZero: { field: 'extraUntil' }, atEnd: 'next-working-day' },
    ...panelTerms,
    { id: 'cassation', n: 1, unit: 'M', article: 'APPC 169(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30' },
    { id: 'cassation', n: 6, unit: 'M', article: 'APPC 169(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01' },
  ],
  steps: [
    { id: 'arrive', article: 'APPC 168(6), 168(8)', by: ['linked'], stage: [], to: 'arrived', registers: ['appeal'], starts: [{ term: 'consideration' }], notices: [{ kind: 'appeal-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    ...panelDrawn('APPC 168(1)', 'arrived'),
    ...panelSession({ article: 'APPC 168(1)', outcomes: ['upheld', 'changed', 'new-decision', 'left-without-consideration'], within: 'consideration' }),
    { id: 'extend', article: 'APPC 168(8)', by: ['reporter'], stage: [...withPanel], correctable: false, times: { atMost: 1, per: 'proceeding' },
      within: { term: 'consideration', late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'extensionReason', type: 'long-text', required: true }], extends: [{ term: 'consideration', mode: 'add', n: 3, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'appeal-extended', to: ['plaintiff', 'defendant'] }] },
    { id: 'give-extra-time', article: 'APPC 168(9)', by: ['reporter'], stage: [...withPanel], correctable: false,
      fields: [
        { id: 'extraFor', type: 'choice', required: true, options: ['plaintiff', 'defendant'], fact: 'extraFor' },
        { id: 'extraUntil', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 1, unit: 'M' } } },
        { id: 'extraReason', type: 'long-text', required: true },
      ],
      starts: [{ term: 'extra-time' }], documents: ['ruling'], notices: [{ kind: 'extra-time-given', to: ['plaintiff', 'defendant'] }] },
    { id: 'waive-appeal', article: 'APPC 168(1), CPC 409(1)', by: [...parties, prosecutors], stage: [...withPanel], correctable: false, times: { atMost: 1, per: 'actor' }, notices: [{ kind: 'appeal-waived', to: ['plaintiff', 'defendant', 'reporter'] }] },
    { id: 'discontinue', article: 'APPC 168(1), CPC 409(2)', by: ['reporter'], stage: ['with-panel', 'scheduled'], to: 'discontinued', correctable: false,
      when: [{ if: { done: 'waive-appeal' }, code: 'appeal.not-waived', article: 'CPC 409(2)' }],
      fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'appeal-discontinued', to: ['plaintiff', 'defendant'] }] },
    { id: 'announce', article: 'APPC 168(10)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'announced', until: '2025-06-30', correctable: false,
      starts: [{ term: 'dissent' }, { term: 'cassation' }], notices: [{ kind: 'appeal-announced', to: ['plaintiff', 'defendant'] }] },
    { id: 'announce', article: 'APPC 168(10)', by: ['reporter', 'secretary@court'], stage: ['signed'], to: 'in-force', from: '2025-07-01', correctable: false,
      starts: [{ term: 'dissent' }, { term: 'cassation' }], notices: [{ kind: 'appeal-announced-in-force', to: ['plaintiff', 'defendant'] }] },
    dissentFrom(['announced', 'in-force', 'in-cassation']),
    { id: 'enter-into-force', article: 'APPC 168(10)', by: ['time'], stage: ['announced'], to: 'in-force', atEndOf: { term: 'cassation' }, notices: [{ kind: 'resolution-in-force', to: ['plaintiff', 'defendant'] }] },
    { id: 'lodge-cassation', article: 'APPC 169(2)', by: [...parties, prosecutors], stage: ['announced'], to: 'in-cassation', until: '2025-06-30', correctable: false,
      within: { term: 'cassation', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'cassation' }],
      fields: [{ id: 'cassationGrounds', type: 'long-text', required: true }], handsOver: [toCassation('supreme-court')], documents: ['cassation-complaint'] },
    { id: 'lodge-cassation', article: 'APPC 169(2)', by: [...parties, prosecutors], stage: ['announced', 'in-force'], to: 'in-cassation', from: '2025-07-01', correctable: false,
      within: { term: 'cassation', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'cassation' }],
      fields: [{ id: 'cassationGrounds', type: 'long-text', required: true }], handsOver: [toCassation('court-of-cassation')], documents: ['cassation-complaint'] },
    { id: 'hear-cassation', article: 'APPC 169, CPC 451(2)', by: ['linked'], stage: ['in-cassation'], to: 'in-force', hears: [{ procedure: 'cassation', steps: ['announce'] }] },
    { id: 'hear-remittal', article: 'APPC 169, CPC 451(2)(3)', by: ['linked'], stage: ['in-cassation'], to: 'arrived', hears: [{ procedure: 'cassation', steps: ['announce-remittal'] }],
      seats: [{ seat: 'panel', do: 'leave' }], starts: [{ term: 'consideration' }], notices: [{ kind: 'appeal-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
  ],
})
