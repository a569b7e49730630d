/**
 * The appeal in the regional court (APPC 168): the whole file arrives once, after the last term to appeal; three judges consider it within
 * three months, in disputes of bailiffs and procurement within ten working days. The resolution is in force when the time for cassation has run out, from 2025-07-01 when it is announced.
 */
import { procedure, type TermRow } from '../../../../../engine/define.ts'
import { offered } from '../../../courts/procedures/offered.ts'
import {
  cassationCourts2025, dissentFrom, first2021, panelDrawn, panelSeats, panelSession, panelStages, panelTerms, panelUnbounded, parties, preliminaryBranch, preliminaryDay, preliminaryHearing, procurement2025, withPanel,
} from './collegial.ts'
import { circumstancesBranch, circumstancesSteps, circumstancesTerm, circumstancesUnbounded } from './new-circumstances.ts'
import { exceptionalGrounds, shortDispute2021, shortDispute2025, toCassation } from './review.ts'
import { general, passStayOn } from './stay.ts'

const prosecutors = 'prosecutor@prosecution'
const consideration = { id: 'consideration', article: 'APPC 168(8)', bound: 'reporter', dayZero: 'act', atEnd: 'next-working-day' } as const satisfies Partial<TermRow>
const lodging = {
  id: 'lodge-cassation', article: 'APPC 169(2)', to: 'in-cassation', correctable: false, within: { term: 'cassation', late: 'refuse', ifNotStarted: 'refuse' },
  fields: [{ id: 'cassationGrounds', type: 'long-text', required: true }], documents: ['cassation-complaint'],
} as const
const protestReasons = { id: 'protestReasons', type: 'long-text', required: true } as const
/** In force, and open to a complaint or a protest: since 2025-07-01 also after one that was returned. */
const inForce = ['in-force', 'cassation-returned'] as const
const protesting = { by: [general], stage: inForce, to: 'in-cassation', correctable: false, documents: ['protest'] } as const
const inTime = { term: 'protest', late: 'refuse', ifNotStarted: 'refuse' } as const
const oldText = 'the older text of article 169(3), (6) was read in the notes only'
const reviewed = { fact: 'outcome', in: ['changed', 'new-decision'] } as const
/** The times to complain and to protest are over once the court of cassation has decided. */
const timesOver = [{ term: 'cassation' }, { term: 'protest' }] as const

export const appeal = procedure({
  id: 'appeal',
  code: 'APPC',
  editions: [first2021, procurement2025, cassationCourts2025],
  seats: panelSeats,
  heldBy: 'court',
  branches: {
    main: { start: 'arrived', stages: [...panelStages, 'announced', 'in-cassation', 'cassation-returned', 'in-force', 'discontinued'], final: ['in-force', 'discontinued'] },
    preliminary: preliminaryBranch,
    circumstances: circumstancesBranch,
  },
  unbounded: { ...panelUnbounded('the term of three months, or of ten working days, runs (APPC 168(8))'), 'in-cassation': 'the cassation has its own term', ...circumstancesUnbounded },
  outlives: ['circumstances'],
  terms: [
    { ...consideration, n: 10, unit: 'WD', when: shortDispute2021, until: '2024-12-31' },
    { ...consideration, n: 10, unit: 'WD', when: shortDispute2025, from: '2025-01-01' },
    { ...consideration, n: 3, unit: 'M' },
    { id: 'extra-time', n: 0, unit: 'CD', article: 'APPC 168(9)', bound: 'plaintiff', dayZero: { field: 'extraUntil' }, atEnd: 'next-working-day', when: { fact: 'extraFor', is: 'plaintiff' } },
    { id: 'extra-time', n: 0, unit: 'CD', article: 'APPC 168(9)', bound: 'defendant', dayZero: { field: 'extraUntil' }, atEnd: 'next-working-day' },
    ...panelTerms, preliminaryDay, circumstancesTerm,
    { id: 'cassation', n: 1, unit: 'M', article: 'APPC 169(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30' },
    { id: 'cassation', n: 6, unit: 'M', article: 'APPC 169(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01', kind: 'window' },
    { id: 'protest', n: 3, unit: 'M', article: 'APPC 169(3)', bound: 'prosecutor-general', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30', kind: 'window' },
    { id: 'protest', n: 6, unit: 'M', article: 'APPC 169(2)', bound: 'prosecutor-general', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01', kind: 'window' },
  ],
  steps: offered([
    { id: 'arrive', article: 'APPC 168(6), 168(8)', by: ['linked'], stage: [], to: 'arrived', registers: ['appeal'], starts: [{ term: 'consideration' }], notices: [{ kind: 'appeal-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    ...panelDrawn('APPC 168(1)', 'arrived'),
    ...preliminaryHearing('APPC 168(8)'),
    ...panelSession({ article: 'APPC 168(1)', outcomes: ['upheld', 'changed', 'new-decision', 'left-without-consideration'], within: 'consideration' }),
    { id: 'extend', article: 'APPC 168(8)', by: ['reporter'], stage: [...withPanel], correctable: false, times: { atMost: 1, per: 'proceeding' },
      when: [{ if: { not: shortDispute2025 }, code: 'appeal.short-term', article: 'APPC 168(8)' }],
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
      starts: [{ term: 'dissent' }, { term: 'cassation' }, { term: 'protest' }], notices: [{ kind: 'appeal-announced-in-force', to: ['plaintiff', 'defendant'] }] },
    dissentFrom(['announced', 'in-force', 'in-cassation']),
    { id: 'enter-into-force', article: 'APPC 168(10)', by: ['time'], stage: ['announced'], to: 'in-force', atEndOf: { term: 'cassation' }, starts: [{ term: 'protest' }], notices: [{ kind: 'resolution-in-force', to: ['plaintiff', 'defendant'] }] },
    { ...lodging, by: [...parties, prosecutors], stage: ['announced'], until: '2025-06-30', handsOver: [toCassation('supreme-court')] },
    { ...lodging, by: [...parties], stage: ['announced', ...inForce], from: '2025-07-01', handsOver: [toCassation('court-of-cassation')] },
    { ...protesting, id: 'protest', article: 'APPC 169(3)', until: '2025-06-30', unverified: oldText, within: inTime, fields: [protestReasons], handsOver: [toCassation('supreme-court')] },
    { ...protesting, id: 'protest', article: 'APPC 169(2), CPC 435(2)', from: '2025-07-01', within: inTime, fields: [protestReasons], handsOver: [toCassation('court-of-cassation')] },
    { ...protesting, id: 'protest-exceptionally', article: 'APPC 169(3), 169(6)', until: '2025-06-30', unverified: oldText,
      fields: [{ id: 'protestGround', type: 'choice', required: true, options: [...exceptionalGrounds], fact: 'protestGround' }, protestReasons], handsOver: [toCassation('supreme-court')] },
    { id: 'hear-cassation', article: 'APPC 169, CPC 451(2)', by: ['linked'], stage: ['in-cassation'], to: 'in-force', stops: [...timesOver], hears: [{ procedure: 'cassation', steps: ['announce'] }] },
    { id: 'hear-cassation-returned', article: 'CPC 435(3), 442', by: ['linked'], stage: ['in-cassation'], to: 'announced', until: '2025-06-30', hears: [{ procedure: 'cassation', steps: ['return-by-letter', 'return-by-resolution'] }] },
    { id: 'hear-cassation-returned', article: 'CPC 435(3), 442', by: ['linked'], stage: ['in-cassation'], to: 'cassation-returned', from: '2025-07-01', hears: [{ procedure: 'cassation', steps: ['return-by-letter', 'return-by-resolution'] }] },
    { id: 'end-cassation-time', article: 'APPC 169(2)', by: ['time'], stage: ['cassation-returned'], to: 'in-force', atEndOf: { term: 'cassation' } },
    { id: 'hear-remittal', article: 'APPC 169, CPC 451(2)(3)', by: ['linked'], stage: ['in-cassation'], to: 'arrived', hears: [{ procedure: 'cassation', steps: ['announce-remittal'] }],
      seats: [{ seat: 'panel', do: 'leave' }], stops: [...timesOver], starts: [{ term: 'consideration' }], notices: [{ kind: 'appeal-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    { id: 'hear-cassation-reopened', article: 'APPC 169-1(6)(4), CPC 463', by: ['linked'], stage: inForce, to: 'in-cassation', hears: [{ procedure: 'cassation', steps: ['hear-supreme-remittal', 'hear-reopened'] }] },
    ...passStayOn('cassation', ['in-cassation', ...inForce, 'arrived']),
    ...circumstancesSteps({ stage: inForce, judge: 'reporter', when: [{ if: reviewed, code: 'circumstances.other-court', article: 'CPC 456(2)' }],
      reopened: { main: 'with-panel', stops: [...timesOver], starts: [{ term: 'consideration' }], notices: [{ kind: 'appeal-reopened', to: ['plaintiff', 'defendant', 'reporter'] }] } }),
  ], { atWill: ['set-preliminary-hearing', 'object', 'extend', 'give-extra-time', 'waive-appeal', 'dissent', 'lodge-cassation', 'protest', 'apply-on-circumstances'] }),
})
