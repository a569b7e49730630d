/** The hearing, the term of the trial, the judgment in its four parts (APPC 143-152). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { judgmentOpens } from './appeal-term.ts'

export const trialTerms: readonly TermRow[] = [
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'APPC 146', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'judgment', n: 10, unit: 'WD', article: 'APPC 151(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

export const trialSteps: readonly StepRow[] = [
  { id: 'schedule-hearing', article: 'APPC 143, 113(1)', by: ['judge'], stage: ['preparation', 'scheduled'], to: 'scheduled', correctable: false,
    when: [{ if: { branch: 'response', none: ['asked'] }, code: 'response.running', article: 'APPC 138(5)' }],
    fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true }],
    starts: [{ term: 'hearing-day' }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: ['plaintiff', 'defendant'] }] },
  { id: 'hold-hearing', article: 'APPC 146, 151', by: ['judge', 'secretary@court'], stage: ['scheduled'], to: 'heard', correctable: false, notBefore: { term: 'hearing-day' },
    fields: [{ id: 'present', type: 'choice', required: true, options: ['both', 'plaintiff-only', 'defendant-only', 'nobody'], fact: 'present' }, { id: 'courtRecord', type: 'long-text', required: true }],
    stops: [{ term: 'hearing-day' }], starts: [{ term: 'judgment' }], documents: ['court-record'] },
  { id: 'give-judgment', article: 'APPC 151, 152', by: ['judge'], stage: ['heard'], to: 'judged', correctable: false,
    within: { term: 'judgment', late: 'mark', ifNotStarted: 'refuse' },
    fields: [
      { id: 'introductory', type: 'long-text', required: true }, { id: 'descriptive', type: 'long-text', required: true }, { id: 'reasoning', type: 'long-text', required: true },
      { id: 'operative', type: 'long-text', required: true }, { id: 'outcome', type: 'choice', required: true, options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' },
    ],
    stops: [{ term: 'judgment' }, { term: 'trial' }], starts: [{ term: 'sending' }, { term: 'appeal' }], ...judgmentOpens, documents: ['judgment'], notices: [{ kind: 'judgment-given', to: ['plaintiff', 'defendant'] }] },
  { id: 'extend-trial', article: 'APPC 146(1)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled'], correctable: false, times: { atMost: 1, per: 'proceeding' },
    fields: [{ id: 'extensionReason', type: 'long-text', required: true }], extends: [{ term: 'trial', mode: 'add', n: 3, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'trial-extended', to: ['plaintiff', 'defendant'] }] },
]
