/** The sum awarded is indexed by the base rate of the National Bank on the day on which the judgment was executed (CPC 239); until 2021 by its official rate. */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { since } from './wording.ts'

export const indexationTerms: readonly TermRow[] = [
  ...since('2020-06-22', 'article 239(2)', { id: 'indexation', n: 10, unit: 'WD', article: 'CPC 239(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' }),
]
export const indexationBranches = { indexation: { start: 'indexation-asked', stages: ['indexation-asked', 'indexed', 'not-indexed'], final: ['indexed', 'not-indexed'] } } as const
export const indexationUnbounded = { 'indexation-asked': 'the court has ten working days (CPC 239(2))' } as const

const own = { of: 'same-subject' } as const
const moneyAwarded = { if: { fact: 'moneyAwarded', known: true }, code: 'indexation.no-money', article: 'CPC 239(1)' } as const
const granted = { field: 'indexation', is: 'granted' } as const
const deciding = {
  id: 'decide-indexation', article: 'CPC 239', by: ['judge'], branch: 'indexation', stage: ['indexation-asked'], to: { field: 'indexation', map: { granted: 'indexed', refused: 'not-indexed' } }, correctable: false, within: { term: 'indexation', ...own, late: 'mark', ifNotStarted: 'refuse' },
  stops: [{ term: 'indexation', ...own }], ...complainable, documents: ['ruling'], notices: [{ kind: 'indexation-decided', to: [...sides] }],
  fields: [
    { id: 'indexation', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'indexation' }, { id: 'rateOfExecution', type: 'text', required: true, max: 20, showWhen: granted }, { id: 'indexedSum', type: 'money', required: true, fact: 'indexedSum', showWhen: granted },
    { id: 'reasons', type: 'long-text', required: true },
  ],
} as const satisfies StepRow

export const indexationSteps: readonly StepRow[] = [
  { id: 'ask-indexation', article: 'CPC 239(1), 239(2)', by: ['plaintiff'], stage: ['in-force'], correctable: false, opens: [{ branch: 'indexation', subject: 'act' }], starts: [{ term: 'indexation', of: 'each' }], when: [moneyAwarded, { if: { branch: 'indexation', none: ['indexation-asked'] }, code: 'motion.undecided' }],
    fields: [{ id: 'judgmentExecutedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -10, unit: 'Y' } }, notAfter: { act: true } }, { id: 'indexationAsked', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'indexation-asked', to: ['judge', ...sides] }] },
  { id: 'answer-indexation', article: 'CPC 239(2)', by: [...sides], stage: ['in-force'], correctable: false, when: [{ if: { branch: 'indexation', some: ['indexation-asked'] }, code: 'indexation.not-asked' }],
    fields: [{ id: 'indexationAnswer', type: 'long-text', required: true }], documents: ['response'], notices: [{ kind: 'indexation-answered', to: ['judge', ...sides] }] },
  { ...deciding, until: '2020-12-31', unverified: 'the wording of article 239(1) before 2021-01-01 was not compared' },
  { ...deciding, from: '2021-01-01' },
]
