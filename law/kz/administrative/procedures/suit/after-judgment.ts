/**
 * What the court that gave the judgment may still do to it by the rules of civil procedure: mend slips, add what was left undecided (APPC 152(3),
 * CPC 235, 236). The explanation of a judgment is left out of this reference by 152(3) itself: it is given when the judgment is read out (147(2)).
 */
import type { Requirement, StepRow, TermRow } from '../../../../../engine/define.ts'

const parties = ['plaintiff', 'head@defendant', 'official@defendant'] as const
const told = ['plaintiff', 'defendant', 'interested'] as const
const given = ['judged', 'on-appeal', 'in-force'] as const
const grounds = ['claim-undecided', 'amount-not-named', 'costs-undecided', 'reversal-undecided'] as const
/** Raised while the judgment may still be carried out (CPC 236(2)). */
const notExecuted: Requirement = { if: { branch: 'execution', none: ['executed'] }, code: 'judgment.executed', article: 'CPC 236(2)' }

export const afterJudgmentTerms: readonly TermRow[] = [
  { id: 'slip', n: 10, unit: 'WD', article: 'CPC 235(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'additional-judgment', n: 10, unit: 'WD', article: 'CPC 236(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

export const afterJudgmentSteps: readonly StepRow[] = [
  { id: 'correct-slip', article: 'APPC 152(3), CPC 235(2)', by: ['judge'], stage: [...given], correctable: false,
    fields: [{ id: 'slip', type: 'long-text', required: true }, { id: 'corrected', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'slip-corrected', to: [...told] }] },
  { id: 'ask-slip-correction', article: 'APPC 152(3), CPC 235(2)', by: [...parties], stage: [...given], correctable: false, opens: [{ branch: 'slip', subject: 'act' }], starts: [{ term: 'slip', of: 'each' }],
    fields: [{ id: 'slip', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'slip-named', to: ['judge', ...told] }] },
  { id: 'decide-slip', article: 'CPC 235(2), 235(4)', by: ['judge'], branch: 'slip', stage: ['slip-named'], to: { field: 'slipDecision', map: { corrected: 'slip-corrected', refused: 'slip-stays' } }, correctable: false,
    within: { term: 'slip', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'slip', of: 'same-subject' }],
    fields: [{ id: 'slipDecision', type: 'choice', required: true, options: ['corrected', 'refused'], fact: 'slipDecision' }, { id: 'corrected', type: 'long-text', required: true, showWhen: { field: 'slipDecision', is: 'corrected' } }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'slip-decided', to: [...told] }] },
  { id: 'raise-additional-judgment', article: 'APPC 152(3), CPC 236(1), 236(2)', by: [...parties, 'judge'], stage: [...given], correctable: false, when: [notExecuted],
    opens: [{ branch: 'additional', subject: 'act' }], starts: [{ term: 'additional-judgment', of: 'each' }],
    fields: [{ id: 'additionGround', type: 'choice', required: true, options: [...grounds], fact: 'additionGround' }, { id: 'leftOut', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'addition-raised', to: ['judge', ...told] }] },
  { id: 'decide-additional-judgment', article: 'CPC 236(2), 236(3)', by: ['judge'], branch: 'additional', stage: ['addition-raised'], to: { field: 'addition', map: { given: 'addition-given', refused: 'addition-refused' } }, correctable: false,
    within: { term: 'additional-judgment', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'additional-judgment', of: 'same-subject' }],
    fields: [{ id: 'addition', type: 'choice', required: true, options: ['given', 'refused'], fact: 'addition' }, { id: 'operative', type: 'long-text', required: true, showWhen: { field: 'addition', is: 'given' } }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['additional-judgment'], notices: [{ kind: 'addition-decided', to: [...told] }] },
]
