/** Costs claimed after the judgment: within a month from the day on which the last act that ended the case came into force (CPC 109(4), 109(5)). */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { complainable } from '../rulings.ts'
import { parties } from './who.ts'
import { since } from './wording.ts'

export const costsTerms: readonly TermRow[] = [
  ...since('2020-06-22', 'article 109(5)', { id: 'costs-request', n: 1, unit: 'M', article: 'CPC 109(5)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' }),
]
export const costsBranches = { costs: { start: 'costs-asked', stages: ['costs-asked', 'costs-decided'], final: ['costs-decided'] } } as const
export const costsUnbounded = { 'costs-asked': 'no term for the ruling on costs is named (CPC 109(5))' } as const
/** Spread into the step by which the case ends in force: from that day the month runs. */
export const costsFromForce = { term: 'costs-request' } as const

/** What costs are made of, in the order of the text (CPC 108). */
const kinds = ['witnesses-experts', 'inspection', 'storage', 'search', 'publication', 'summons', 'travel', 'representative', 'other'] as const

export const costsSteps: readonly StepRow[] = [
  { id: 'ask-costs', article: 'CPC 108, 109(4), 109(5)', by: [...parties], stage: ['in-force'], correctable: false, opens: [{ branch: 'costs', subject: 'actor' }], within: { term: 'costs-request', late: 'refuse', ifNotStarted: 'refuse' }, times: { atMost: 1, per: 'actor' },
    fields: [{ id: 'costsKind', type: 'choice', required: true, options: [...kinds], fact: 'costsKind' }, { id: 'costsAsked', type: 'money', required: true }, { id: 'costsFor', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'costs-asked', to: ['judge', ...parties] }] },
  { id: 'decide-costs', article: 'CPC 109(1), 109(5), 113', by: ['judge'], branch: 'costs', stage: ['costs-asked'], to: 'costs-decided', correctable: false, ...complainable,
    fields: [{ id: 'costsBorneBy', type: 'choice', required: true, options: ['defendant', 'plaintiff', 'in-proportion', 'nobody'], fact: 'costsBorneBy' }, { id: 'costsAwarded', type: 'money', required: true, fact: 'costsAwarded' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'costs-decided', to: [...parties] }] },
]
