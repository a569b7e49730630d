/** The oral and the written trial, its terms, the judgment in four parts or short, its slips mended (APPC 143-159-1). */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { shortDispute2025 } from '../review/review.ts'
import { judgmentOpens } from './appeal-term.ts'
import { costsFields } from './costs.ts'
import { onByLaw } from './filing.ts'
import { trialAnew } from './parties.ts'

/** What a judgment that grants a suit may order, by kind of suit (APPC 156-159-1). */
export const orders = [
  'cancel', 'cancel-and-undo', 'adopt-act', 'adopt-act-by-position', 'not-adopt-act', 'do-action', 'declare-action-unlawful', 'ban-action', 'recognise-relation', 'recognise-act-unlawful', 'invalid-by-law',
] as const

export const trialTerms: readonly TermRow[] = [
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'APPC 146', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'special-trial', n: 10, unit: 'WD', article: 'APPC 146(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'by-law-trial', n: 1, unit: 'M', article: 'APPC 167-2(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29', until: '2026-07-05', unverified: 'until 2026-07-05 the text named no first day; counted from the day of the suit' },
  { id: 'by-law-trial', n: 1, unit: 'M', article: 'APPC 167-2(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', from: '2026-07-06' },
  { id: 'written-papers', n: 0, unit: 'CD', article: 'APPC 148(4)', bound: 'plaintiff', dayZero: { field: 'papersBy' }, atEnd: 'next-working-day' },
  { id: 'full-text-request', n: 10, unit: 'WD', article: 'APPC 153(3)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'full-text', n: 10, unit: 'WD', article: 'APPC 153(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'judgment', n: 10, unit: 'WD', article: 'APPC 168(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: shortDispute2025, from: '2025-01-01' },
  { id: 'judgment', n: 10, unit: 'WD', article: 'APPC 151(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

const outcome: readonly Field[] = [
  { id: 'outcome', type: 'choice', required: true, options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' },
  { id: 'norms', type: 'norm' }, { id: 'order', type: 'choice', options: [...orders], fact: 'order' }, { id: 'executeBy', type: 'day', notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 5, unit: 'Y' } } },
  { id: 'moneyAwarded', type: 'money', fact: 'moneyAwarded' }, ...costsFields,
]
const introductory: Field = { id: 'introductory', type: 'long-text', required: true }
const reasoning: Field = { id: 'reasoning', type: 'long-text', required: true }
const operative: Field = { id: 'operative', type: 'long-text', required: true }
/** The judgment ends the trial; a suit granted has to be executed once the judgment is in force (APPC 171). */
const judging = {
  by: ['judge'], stage: ['heard', 'written'], to: 'judged', correctable: false, within: { term: 'judgment', late: 'mark', ifNotStarted: 'free' },
  when: [{ if: { computed: 'order-fits-claim' }, code: 'judgment.other-kind', article: 'APPC 156-159-1' }],
  stops: [{ term: 'judgment' }, { term: 'trial' }, { term: 'special-trial' }, { term: 'by-law-trial' }, { term: 'written-papers' }], starts: [{ term: 'sending' }, { term: 'appeal' }],
  documents: ['judgment'], notices: [{ kind: 'judgment-given', to: ['plaintiff', 'defendant', 'interested'] }],
} as const
/** A by-law declared invalid is to be published once the judgment is in force (APPC 159-1(2)). */
const published = { branch: 'publication', subject: 'act', when: { all: [{ fact: 'outcome', in: ['granted', 'granted-in-part'] }, onByLaw] } } as const
const costsLines = [{ branch: 'costs', subject: { holdersOf: 'plaintiff' } }, { branch: 'costs', subject: { holdersOf: 'defendant' } }] as const
const executed = { branch: 'execution', subject: 'act', when: { fact: 'outcome', in: ['granted', 'granted-in-part'] } } as const
const scheduling = {
  id: 'schedule-hearing', article: 'APPC 143, 113(1)', by: ['judge'], stage: ['preparation', 'scheduled'], to: 'scheduled', correctable: false,
  when: [{ if: { branch: 'response', none: ['asked'] }, code: 'response.running', article: 'APPC 138(5)' }],
  fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true }],
  moves: trialAnew.moves, documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: ['plaintiff', 'defendant', 'interested'] }],
} as const
/** The ten working days of special disputes run from the first appointment; a new day of the session does not begin them anew. */
const notYet = { term: 'special-trial', is: 'absent' } as const

const extendingJudgment = {
  id: 'extend-judgment', article: 'APPC 151(2)', by: ['judge'], stage: ['heard'], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'judgment', late: 'refuse', ifNotStarted: 'refuse' },
  fields: [{ id: 'extensionReason', type: 'long-text', required: true }], extends: [{ term: 'judgment', mode: 'total', n: 1, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'judgment-extended', to: ['plaintiff', 'defendant'] }],
} as const

export const trialSteps: readonly StepRow[] = [
  { ...scheduling, until: '2024-12-31', starts: [{ term: 'hearing-day' }, { term: 'notice' }, trialAnew.starts, { term: 'special-trial', when: { all: [notYet, { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit'] }] } }] },
  { ...scheduling, from: '2025-01-01', until: '2026-07-05', starts: [{ term: 'hearing-day' }, { term: 'notice' }, trialAnew.starts, { term: 'special-trial', when: { all: [notYet, { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit', 'procurement-complaint'] }] } }] },
  { ...scheduling, from: '2026-07-06', starts: [{ term: 'hearing-day' }, { term: 'notice' }, trialAnew.starts, { term: 'special-trial', when: { all: [notYet, { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit', 'procurement-complaint'] }] } },
    { term: 'by-law-trial', when: { all: [{ term: 'by-law-trial', is: 'absent' }, onByLaw] } }] },
  { id: 'adjourn-hearing', article: 'APPC 112(1), 115(2), 113(1), CPC 198', by: ['judge'], stage: ['scheduled'], correctable: false,
    fields: [{ id: 'adjournReason', type: 'choice', required: true, options: ['absence', 'claim-changed', 'new-participant', 'evidence', 'disorder', 'emergency'], fact: 'adjournReason' }, { id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true }],
    starts: [{ term: 'hearing-day' }, { term: 'notice' }], documents: ['ruling', 'summons'], notices: [{ kind: 'hearing-scheduled', to: ['plaintiff', 'defendant'] }] },
  { id: 'hold-hearing', article: 'APPC 146, 151', by: ['judge', 'secretary@court'], stage: ['scheduled'], to: 'heard', correctable: true, notBefore: { term: 'hearing-day' },
    fields: [{ id: 'present', type: 'choice', required: true, options: ['both', 'plaintiff-only', 'defendant-only', 'nobody'], fact: 'present' }, { id: 'courtRecord', type: 'long-text', required: true }],
    stops: [{ term: 'hearing-day' }], starts: [{ term: 'judgment' }], documents: ['court-record'] },
  { id: 'order-written-trial', article: 'APPC 148(1), 148(4)', by: ['judge'], stage: ['preparation', 'scheduled'], to: 'written', correctable: false,
    when: [{ if: { computed: 'parties-consent-to-written' }, code: 'consent.missing' }, { if: { branch: 'response', none: ['asked'] }, code: 'response.running', article: 'APPC 138(5)' }],
    fields: [{ id: 'papersBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }], stops: [{ term: 'hearing-day' }], starts: [{ term: 'written-papers' }],
    documents: ['ruling'], notices: [{ kind: 'written-trial', to: ['plaintiff', 'defendant'] }] },
  { id: 'file-papers', article: 'APPC 148(4), 141(1)', by: ['plaintiff', 'official@defendant', 'head@defendant'], stage: ['written'], correctable: false, within: { term: 'written-papers', late: 'mark', ifNotStarted: 'refuse' },
    fields: [{ id: 'papersFiled', type: 'long-text', required: true }], notices: [{ kind: 'papers-filed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'go-over-to-oral', article: 'APPC 148(1)', by: ['judge'], stage: ['written'], to: 'preparation', correctable: false, stops: [{ term: 'written-papers' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'oral-trial', to: ['plaintiff', 'defendant'] }] },
  { ...extendingJudgment, until: '2024-12-31' },
  { ...extendingJudgment, from: '2025-01-01', when: [{ if: { not: shortDispute2025 }, code: 'judgment.short-term', article: 'APPC 168(4)' }] },
  { ...judging, id: 'give-judgment', article: 'APPC 151, 152', fields: [introductory, { id: 'descriptive', type: 'long-text', required: true }, reasoning, operative, ...outcome], opens: [executed, published, ...costsLines, ...judgmentOpens.opens], seats: judgmentOpens.seats },
  { ...judging, id: 'give-short-judgment', article: 'APPC 151(1), 153', fields: [introductory, reasoning, operative, ...outcome], opens: [executed, published, ...costsLines, { branch: 'full-text', subject: 'act' }, ...judgmentOpens.opens], seats: judgmentOpens.seats,
    starts: [{ term: 'sending' }, { term: 'appeal' }, { term: 'full-text-request' }] },
  { id: 'ask-full-text', article: 'APPC 153(3)', by: ['plaintiff', 'head@defendant', 'official@defendant'], branch: 'full-text', stage: ['short'], to: 'full-asked', correctable: false,
    within: { term: 'full-text-request', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'full-text-request' }], starts: [{ term: 'full-text', of: 'same-subject' }], notices: [{ kind: 'full-text-asked', to: ['judge'] }] },
  { id: 'keep-short', article: 'APPC 153(3)', by: ['time'], stage: ['*'], atEndOf: { term: 'full-text-request' }, moves: [{ branch: 'full-text', of: 'all-open', from: ['short'], to: 'short-final' }] },
  { id: 'make-full-text', article: 'APPC 153(3)', by: ['judge'], branch: 'full-text', stage: ['full-asked'], to: 'full-made', correctable: false, within: { term: 'full-text', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' },
    stops: [{ term: 'full-text', of: 'same-subject' }], fields: [{ id: 'descriptive', type: 'long-text', required: true }, reasoning, operative], documents: ['judgment'], notices: [{ kind: 'full-text-made', to: ['plaintiff', 'defendant'] }] },
  { id: 'extend-trial', article: 'APPC 146(1)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'written'], correctable: false, times: { atMost: 1, per: 'proceeding' },
    fields: [{ id: 'extensionReason', type: 'long-text', required: true }], extends: [{ term: 'trial', mode: 'add', n: 3, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'trial-extended', to: ['plaintiff', 'defendant'] }] },
]
