/**
 * Whether the court takes the suit (CPC 150-152): within five working days, ten where the judge tries to reconcile the parties first, fifteen where a
 * pre-trial protocol is drawn up (CPC 73). Accepted, refused for good, or returned so that it may come again.
 */
import type { Condition, StepRow } from '../../../../../engine/define.ts'
import { firstCourts } from '../courts.ts'
import { sides } from './filing.ts'
import { complainable } from './rulings.ts'

/** Stages in which the judge has not yet decided whether to take the suit. */
export const deciding = ['with-judge', 'protocol-drawn'] as const

/** Grounds of refusal in the order of the text (CPC 151(1)). */
const refusalGrounds = ['not-civil', 'decided', 'arbitral-award', 'executive-inscription'] as const
/** Grounds of return in the order of the text (CPC 152(1)); the tenth came with the reform of 2026 and stands second there. */
const returnGrounds = ['pre-trial-order', 'wrong-court', 'defects', 'incapable', 'authority', 'same-case', 'arbitration', 'communal-early', 'withdrawn'] as const
const returnGrounds2026 = ['pre-trial-order', 'investor', ...returnGrounds.slice(1)] as const

const inTime = { term: 'acceptance', late: 'mark', ifNotStarted: 'free' } as const
/** Accepted here, in the simplified procedure from which it came, or in the suit from which it was separated: a judge who takes over does not decide on that again. */
const wasAccepted: Condition = { any: [{ done: 'accept-suit' }, { done: 'arrive' }, { done: 'open-separated' }] }
const notYetAccepted = { if: { not: wasAccepted }, code: 'suit.accepted', article: 'CPC 150(2)' } as const

const returning = (grounds: readonly string[]) => ({
  id: 'return-suit', article: 'CPC 152', by: ['judge'], stage: [...deciding], to: 'returned', correctable: false, within: inTime, stops: [{ term: 'acceptance' }], ...complainable,
  when: [notYetAccepted, { if: { any: [{ not: { fact: 'returnGround', is: 'withdrawn' } }, { done: 'ask-return' }] }, code: 'suit.not-withdrawn', article: 'CPC 152(1)(9)' }],
  fields: [
    { id: 'returnGround', type: 'choice', required: true, options: [...grounds], fact: 'returnGround' },
    { id: 'properCourt', type: 'court', required: true, kinds: firstCourts, showWhen: { field: 'returnGround', is: 'wrong-court' } },
    { id: 'reasons', type: 'long-text', required: true }, { id: 'howToMend', type: 'long-text' },
  ],
  documents: ['ruling'], notices: [{ kind: 'suit-returned', to: ['plaintiff'] }],
}) as const satisfies StepRow

const accepting = {
  id: 'accept-suit', article: 'CPC 150(2), 163(1), 165', by: ['judge'], stage: [...deciding], to: 'preparation', correctable: false, within: inTime, when: [notYetAccepted], stops: [{ term: 'acceptance' }],
  fields: [{ id: 'caseLanguage', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'caseLanguage' }, { id: 'actionsToDo', type: 'long-text', required: true }],
  opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], starts: [{ term: 'preparing' }], documents: ['ruling'], notices: [{ kind: 'suit-accepted', to: [...sides] }],
} as const satisfies StepRow

export const acceptanceSteps: readonly StepRow[] = [
  accepting,
  { id: 'take-over', article: 'CPC 35(11)', by: ['time'], stage: ['with-judge'], to: 'preparation', notices: [{ kind: 'judge-drawn', to: ['defendant', 'third'] }], when: [{ if: wasAccepted, code: 'suit.not-accepted', article: 'CPC 150(2)' }] },
  { id: 'offer-conciliation', article: 'CPC 150(1), 174(1)', by: ['judge'], stage: ['with-judge'], to: 'conciliating', from: '2020-06-22', correctable: false, when: [notYetAccepted], within: { ...inTime, late: 'refuse' },
    times: { atMost: 1, per: 'proceeding' }, extends: [{ term: 'acceptance', mode: 'total', n: 10, unit: 'WD' }],
    fields: [{ id: 'conciliationAt', type: 'moment', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 10, unit: 'WD' } } }, { id: 'conciliationPlace', type: 'text', required: true, max: 300 }],
    starts: [{ term: 'conciliation-day' }], documents: ['summons'], notices: [{ kind: 'conciliation-set', to: ['plaintiff', 'defendant'] }] },
  { id: 'end-conciliation', article: 'CPC 150(1), 179', by: ['judge'], stage: ['conciliating'], to: 'with-judge', correctable: false, notBefore: { term: 'conciliation-day' }, stops: [{ term: 'conciliation-day' }],
    fields: [{ id: 'conciliationResult', type: 'choice', required: true, options: ['agreed', 'not-agreed', 'did-not-come'], fact: 'conciliationResult' }], notices: [{ kind: 'conciliation-held', to: ['plaintiff', 'defendant'] }] },
  { id: 'draw-up-protocol', article: 'CPC 73(1), 73(2), 150(1)', by: ['judge'], stage: ['with-judge'], to: 'protocol-drawn', from: '2022-01-01', unverified: 'the notes give January 2022; the day on which Law 84-VII was published was not read', correctable: false,
    when: [notYetAccepted], within: { ...inTime, late: 'refuse' }, times: { atMost: 1, per: 'proceeding' }, extends: [{ term: 'acceptance', mode: 'total', n: 15, unit: 'WD' }],
    fields: [{ id: 'disclosed', type: 'group', many: { min: 1, max: 60 }, required: true, fields: [{ id: 'disclosedBy', type: 'choice', required: true, options: [...sides] }, { id: 'evidence', type: 'long-text', required: true }, { id: 'provesFact', type: 'long-text', required: true }] },
      { id: 'partiesSaid', type: 'long-text', required: true }],
    documents: ['pretrial-protocol'], notices: [{ kind: 'pretrial-protocol', to: [...sides] }] },
  { id: 'refuse-suit', article: 'CPC 151', by: ['judge'], stage: [...deciding], to: 'refused', correctable: false, within: inTime, when: [notYetAccepted], stops: [{ term: 'acceptance' }], ...complainable,
    fields: [{ id: 'refusalGround', type: 'choice', required: true, options: [...refusalGrounds], fact: 'refusalGround' }, { id: 'properBody', type: 'text', required: true, max: 300, showWhen: { field: 'refusalGround', is: 'not-civil' } }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'suit-refused', to: ['plaintiff'] }] },
  { ...returning(returnGrounds), until: '2026-06-30' },
  { ...returning(returnGrounds2026), from: '2026-07-01' },
  { id: 'ask-return', article: 'CPC 152(1)(9), 165(14), 279(8)', by: ['plaintiff'], stage: [...deciding, 'conciliating', 'preparation', 'scheduled'], correctable: false,
    fields: [{ id: 'returnAsked', type: 'long-text', personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
]
