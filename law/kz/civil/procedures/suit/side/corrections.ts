/**
 * What the court that gave the judgment may still do about it: mend slips, add what was left undecided, explain it, defer its execution or change its way
 * (CPC 235-238). Each is asked for and decided within ten working days.
 */
import type { Field, StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { given, parties } from './who.ts'
import { since } from './wording.ts'

const tenDays = { n: 10, unit: 'WD', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' } as const
export const correctionTerms: readonly TermRow[] = [
  ...since('2020-06-22', 'article 235(2)', { ...tenDays, id: 'slip', article: 'CPC 235(2)' }),
  { ...tenDays, id: 'additional-judgment', article: 'CPC 236(2)' },
  ...since('2020-06-22', 'article 237(1)', { ...tenDays, id: 'explanation', article: 'CPC 237(1)' }),
  { ...tenDays, id: 'relief', article: 'CPC 238(1)' },
]
export const correctionBranches = {
  slip: { start: 'slip-named', stages: ['slip-named', 'slip-corrected', 'slip-stays'], final: ['slip-corrected', 'slip-stays'] },
  additional: { start: 'addition-raised', stages: ['addition-raised', 'addition-given', 'addition-refused'], final: ['addition-given', 'addition-refused'] },
  explanation: { start: 'explanation-asked', stages: ['explanation-asked', 'explained', 'not-explained'], final: ['explained', 'not-explained'] },
  relief: { start: 'relief-asked', stages: ['relief-asked', 'relief-given', 'relief-refused'], final: ['relief-given', 'relief-refused'] },
} as const
export const correctionUnbounded = {
  'slip-named': 'the court has ten working days (CPC 235(2))', 'addition-raised': 'the court has ten working days (CPC 236(2))', 'explanation-asked': 'the court has ten working days (CPC 237(1))', 'relief-asked': 'the court has ten working days (CPC 238(1))',
} as const

const own = { of: 'same-subject' } as const
const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
/** Asked for on a branch of its own; one of a kind at a time. */
const asking = (id: string, branch: string, term: string, waits: string, article: string): StepRow => ({
  id, article, by: [...sides], stage: [...given], correctable: false, opens: [{ branch, subject: 'act' }], starts: [{ term, of: 'each' }], when: [{ if: { branch, none: [waits] }, code: 'motion.undecided' }], documents: ['motion'],
})
const deciding = (id: string, branch: string, term: string, waits: string, article: string): StepRow => ({
  id, article, by: ['judge'], branch, stage: [waits], correctable: false, within: { term, ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term, ...own }],
})
/** A mortgage of somebody's home is never deferred, but may be paid by instalments (CPC 238(4)). */
const notMortgage = { if: { not: { all: [{ fact: 'reliefKind', is: 'defer' }, { fact: 'homeMortgage', is: true }] } }, code: 'relief.mortgage', article: 'CPC 238(4)' } as const

export const correctionSteps: readonly StepRow[] = [
  { id: 'correct-slip', article: 'CPC 235(2), 235(4)', by: ['judge'], stage: [...given], correctable: false, ...complainable,
    fields: [{ id: 'slip', type: 'long-text', required: true }, { id: 'corrected', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'slip-corrected', to: [...sides] }] },
  { ...asking('ask-slip-correction', 'slip', 'slip', 'slip-named', 'CPC 235(2)'), fields: [{ id: 'slip', type: 'long-text', required: true }], notices: [{ kind: 'slip-named', to: ['judge', ...sides] }] },
  // A refusal to correct may not be complained of (CPC 235(3)).
  { ...deciding('decide-slip', 'slip', 'slip', 'slip-named', 'CPC 235(2), 235(3), 235(4)'), to: { field: 'slipDecision', map: { corrected: 'slip-corrected', refused: 'slip-stays' } },
    fields: [{ id: 'slipDecision', type: 'choice', required: true, options: ['corrected', 'refused'], fact: 'slipDecision' }, { id: 'corrected', type: 'long-text', required: true, showWhen: { field: 'slipDecision', is: 'corrected' } }, reasons],
    opens: [{ branch: 'ruling', subject: 'act', when: { fact: 'slipDecision', is: 'corrected' } }], starts: [{ term: 'ruling-complaint', of: 'each', when: { fact: 'slipDecision', is: 'corrected' } }], seats: complainable.seats,
    documents: ['ruling'], notices: [{ kind: 'slip-decided', to: [...sides] }] },
  { ...asking('raise-additional-judgment', 'additional', 'additional-judgment', 'addition-raised', 'CPC 236(1), 236(2)'), by: [...sides, 'judge'],
    fields: [{ id: 'additionGround', type: 'choice', required: true, options: ['claim-undecided', 'amount-not-named', 'costs-undecided', 'reversal-undecided'], fact: 'additionGround' }, { id: 'leftOut', type: 'long-text', required: true }], notices: [{ kind: 'addition-raised', to: ['judge', ...sides] }] },
  { ...deciding('decide-additional-judgment', 'additional', 'additional-judgment', 'addition-raised', 'CPC 236(2), 236(3)'), to: { field: 'addition', map: { given: 'addition-given', refused: 'addition-refused' } },
    fields: [{ id: 'addition', type: 'choice', required: true, options: ['given', 'refused'], fact: 'addition' }, { id: 'operative', type: 'long-text', required: true, showWhen: { field: 'addition', is: 'given' } }, reasons],
    documents: ['additional-judgment'], notices: [{ kind: 'addition-decided', to: [...sides] }] },
  { ...asking('ask-explanation', 'explanation', 'explanation', 'explanation-asked', 'CPC 237(1)'), fields: [{ id: 'unclear', type: 'long-text', required: true }], notices: [{ kind: 'explanation-asked', to: ['judge', ...sides] }] },
  { ...deciding('decide-explanation', 'explanation', 'explanation', 'explanation-asked', 'CPC 237'), to: { field: 'explanation', map: { given: 'explained', refused: 'not-explained' } },
    fields: [{ id: 'explanation', type: 'choice', required: true, options: ['given', 'refused'], fact: 'explanation' }, { id: 'explained', type: 'long-text', required: true, showWhen: { field: 'explanation', is: 'given' } }, reasons],
    opens: [{ branch: 'ruling', subject: 'act', when: { fact: 'explanation', is: 'given' } }], starts: [{ term: 'ruling-complaint', of: 'each', when: { fact: 'explanation', is: 'given' } }], seats: complainable.seats,
    documents: ['ruling'], notices: [{ kind: 'explanation-decided', to: [...sides] }] },
  { ...asking('ask-relief', 'relief', 'relief', 'relief-asked', 'CPC 238(1)'), by: [...parties], when: [{ if: { branch: 'relief', none: ['relief-asked'] }, code: 'motion.undecided' }, notMortgage],
    fields: [{ id: 'reliefKind', type: 'choice', required: true, options: ['defer', 'instalments', 'other-way'], fact: 'reliefKind' }, { id: 'homeMortgage', type: 'yes-no', required: true, fact: 'homeMortgage' }, { id: 'reliefAsked', type: 'long-text', required: true }, { id: 'reliefReasons', type: 'long-text', required: true }],
    notices: [{ kind: 'relief-asked', to: ['judge', ...sides] }] },
  { ...deciding('decide-relief', 'relief', 'relief', 'relief-asked', 'CPC 238'), to: { field: 'relief', map: { granted: 'relief-given', refused: 'relief-refused' } }, ...complainable,
    fields: [{ id: 'relief', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'relief' }, { id: 'reliefTerms', type: 'long-text', required: true, showWhen: { field: 'relief', is: 'granted' } }, { id: 'reliefUntil', type: 'day', notBefore: { act: true } }, reasons],
    documents: ['ruling'], notices: [{ kind: 'relief-decided', to: [...sides] }] },
]
