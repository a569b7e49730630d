/** The counterclaim of the defendant, and what the court says of a claim that was changed, waived or acknowledged (CPC 48, 153, 154, 169-171). */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { open } from './who.ts'

export const claimTerms: readonly TermRow[] = [
  { id: 'counterclaim', n: 5, unit: 'WD', article: 'CPC 151(2), 152(2), 153(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]
export const claimBranches = {
  counterclaim: { start: 'counterclaim-filed', stages: ['counterclaim-filed', 'counterclaim-accepted', 'counterclaim-returned', 'counterclaim-declined'], final: ['counterclaim-accepted', 'counterclaim-returned', 'counterclaim-declined'] },
} as const
export const claimUnbounded = { 'counterclaim-filed': 'the judge has five working days (CPC 151(2), 152(2), 153(1))' } as const

const reasons = { id: 'reasons', type: 'long-text', required: true } as const
/** Filed until the preparation ends; later only by a defendant who was not duly told of it (CPC 153(1), 153(2)). */
const inTime = { if: { any: [{ term: 'trial', is: 'absent' }, { fact: 'notToldOfPreparation', is: true }] }, code: 'counterclaim.late', article: 'CPC 153(1), 153(2)' } as const

export const claimSteps: readonly StepRow[] = [
  { id: 'file-counterclaim', article: 'CPC 153, 154', by: ['defendant'], stage: [...open], correctable: false, opens: [{ branch: 'counterclaim', subject: 'act' }], starts: [{ term: 'counterclaim', of: 'each' }],
    when: [inTime, { if: { branch: 'counterclaim', none: ['counterclaim-filed'] }, code: 'counterclaim.filed' }],
    fields: [
      { id: 'counterclaim', type: 'long-text', required: true, personal: 'defendant' }, { id: 'counterGrounds', type: 'long-text', required: true, personal: 'defendant' }, { id: 'counterLink', type: 'choice', required: true, options: ['set-off', 'excludes', 'connected'], fact: 'counterLink' },
      { id: 'counterPrice', type: 'money', fact: 'counterPrice' }, { id: 'counterDutyPaidOn', type: 'day', notBefore: { act: true, plus: { n: -3, unit: 'Y' } }, notAfter: { act: true } }, { id: 'counterDutyReceipt', type: 'text', max: 60 },
      { id: 'notToldOfPreparation', type: 'yes-no', required: true, fact: 'notToldOfPreparation' },
    ],
    documents: ['counterclaim'], notices: [{ kind: 'counterclaim-filed', to: ['judge', ...sides] }] },
  { id: 'decide-counterclaim', article: 'CPC 151, 152, 153(1), 154', by: ['judge'], branch: 'counterclaim', stage: ['counterclaim-filed'], correctable: false,
    to: { field: 'counterDecision', map: { accepted: 'counterclaim-accepted', returned: 'counterclaim-returned', refused: 'counterclaim-declined' } },
    within: { term: 'counterclaim', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'counterclaim', of: 'same-subject' }],
    // Its return and its refusal may be complained of (CPC 151(5), 152(4)); that it is accepted may not.
    opens: [{ branch: 'ruling', subject: 'act', when: { fact: 'counterDecision', in: ['returned', 'refused'] } }], starts: [{ term: 'ruling-complaint', of: 'each', when: { fact: 'counterDecision', in: ['returned', 'refused'] } }], seats: complainable.seats,
    fields: [{ id: 'counterDecision', type: 'choice', required: true, options: ['accepted', 'returned', 'refused'], fact: 'counterDecision' }, reasons], documents: ['ruling'], notices: [{ kind: 'counterclaim-decided', to: [...sides] }] },
  { id: 'answer-counterclaim', article: 'CPC 153(1), 166(1)', by: ['plaintiff'], stage: [...open], correctable: false, when: [{ if: { branch: 'counterclaim', some: ['counterclaim-accepted'] }, code: 'counterclaim.none' }],
    fields: [{ id: 'counterAnswer', type: 'long-text', required: true, personal: 'plaintiff' }], documents: ['response'], notices: [{ kind: 'counterclaim-answered', to: ['judge', ...sides] }] },
  // Subject and grounds both changed are another suit; the court itself changes neither (CPC 169(2), 169(3)).
  { id: 'refuse-claim-change', article: 'CPC 48(2), 169', by: ['judge'], stage: [...open], correctable: false, when: [{ if: { done: 'change-claim' }, code: 'claim.not-changed', article: 'CPC 169(1)' }],
    fields: [{ id: 'claimChangeFlaw', type: 'choice', required: true, options: ['another-suit', 'more-to-do', 'pre-trial-order', 'against-law'], fact: 'claimChangeFlaw' }, reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
  { id: 'explain-consequences', article: 'CPC 170(2), 171(3)', by: ['judge'], stage: [...open], correctable: false, when: [{ if: { any: [{ done: 'waive-suit' }, { done: 'acknowledge-suit' }] }, code: 'claim.nothing-to-explain', article: 'CPC 170(1), 171(1)' }],
    fields: [{ id: 'consequencesExplained', type: 'long-text', required: true }], notices: [{ kind: 'consequences-explained', to: [...sides] }] },
  { id: 'refuse-disposal', article: 'CPC 48(2), 170(4), 171(4)', by: ['judge'], stage: [...open], correctable: false, when: [{ if: { any: [{ done: 'waive-suit' }, { done: 'acknowledge-suit' }] }, code: 'claim.nothing-to-explain', article: 'CPC 170(1), 171(1)' }],
    fields: [{ id: 'disposal', type: 'choice', required: true, options: ['waiver', 'acknowledgement'], fact: 'disposal' }, { id: 'disposalFlaw', type: 'choice', required: true, options: ['against-law', 'rights-of-others'], fact: 'disposalFlaw' }, reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
]
