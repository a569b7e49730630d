/**
 * The judgment (CPC 222-234, 243, 244): the operative part announced and the reasons within five working days, or all of it at once; since the end of 2024 the
 * announcement may be put off by five working days. From the judgment in final form the month of appeal runs.
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'
import { day84, day136 } from './trial.ts'

export const executionBranch = { start: 'not-in-force', stages: ['not-in-force', 'writ-due', 'writ-issued', 'nothing-to-execute'], final: ['writ-issued', 'nothing-to-execute'] } as const
/** Judgments that the Code itself executes at once (CPC 243), as far as this procedure gives them. */
const atOnce = ['alimony', 'wages', 'reinstatement', 'health-harm'] as const

export const judgmentTerms: readonly TermRow[] = [
  { id: 'judgment', n: 0, unit: 'CD', article: 'CPC 223(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', until: '2024-11-30' },
  { id: 'judgment', n: 0, unit: 'CD', article: 'CPC 223(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', from: '2024-12-01', notLaterThan: 'trial', unverified: day136 },
  { id: 'reasons', n: 5, unit: 'WD', article: 'CPC 223(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'sending', n: 3, unit: 'WD', article: 'CPC 234', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
]

const operative: Field = { id: 'operative', type: 'long-text', required: true }
/** What was decided; a sum stands in figures and in words, with its currency and for whom (CPC 226(6), 229). */
const outcome: readonly Field[] = [
  { id: 'outcome', type: 'choice', required: true, options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' },
  { id: 'moneyAwarded', type: 'money', fact: 'moneyAwarded' }, { id: 'moneyInWords', type: 'text', max: 400 },
  { id: 'executeBy', type: 'day', notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 5, unit: 'Y' } } },
  { id: 'executedAtOnce', type: 'choice', required: true, options: ['no', ...atOnce, 'by-court'], fact: 'executedAtOnce' },
  { id: 'costsBorneBy', type: 'choice', options: ['defendant', 'plaintiff', 'in-proportion', 'state'], fact: 'costsBorneBy' }, { id: 'costs', type: 'money', fact: 'costs' },
]
const parts: readonly Field[] = [{ id: 'introductory', type: 'long-text', required: true }, { id: 'descriptive', type: 'long-text', required: true }, { id: 'reasoning', type: 'long-text', required: true }, operative]

const granted: Condition = { fact: 'outcome', in: ['granted', 'granted-in-part'] }
/** A dismissed suit leaves nothing to execute at once (CPC 243, 244). */
const somethingToExecute = { if: { any: [granted, { not: { fact: 'executedAtOnce', in: [...atOnce, 'by-court'] } }] }, code: 'judgment.nothing-to-execute', article: 'CPC 243, 244' } as const
/** The acknowledged suit is granted, and the one out of time dismissed, without looking further (CPC 172(6), (7)). */
const asAtPreliminary = [
  { if: { any: [{ not: { fact: 'earlyEnd', is: 'limitation' } }, { not: granted }] }, code: 'judgment.out-of-time', article: 'CPC 172(6)' },
  { if: { any: [{ not: { fact: 'earlyEnd', is: 'acknowledged' } }, { not: { fact: 'outcome', in: ['granted-in-part', 'dismissed'] } }] }, code: 'judgment.acknowledged', article: 'CPC 172(7)' },
] as const
const fits = [somethingToExecute, ...asAtPreliminary] as const
const executed = { opens: [{ branch: 'execution', subject: 'act', when: granted }] } as const
/** With the judgment the trial is over, and so is what was still to be passed on for it. */
const trialOver = [{ term: 'judgment' }, { term: 'trial' }, { term: 'hearing-day' }, { term: 'forwarding' }] as const

const byDefault: Condition = { fact: 'inDefault', is: true }
/** The final form: from here the month of appeal runs, and until 2022 after a judgment by default the time to ask the court to cancel it. */
const finalForm = {
  by: ['judge'], to: 'judged', correctable: false, documents: ['judgment'], computes: [{ name: 'civil-no', fact: 'appealLodged' }, { name: 'civil-yes', fact: 'toExecute' }], seats: [{ seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-court' } }],
} as const satisfies Partial<StepRow>
const away: Condition = { not: { fact: 'present', is: 'both' } }
const final2016 = { ...finalForm, until: '2021-12-31', starts: [{ term: 'sending', when: { all: [away, { not: byDefault }] } }, { term: 'appeal', when: { not: byDefault } }, { term: 'default-copy', when: byDefault }], notices: [{ kind: 'judgment-given', to: [...sides] }] } as const
const final2022 = { ...finalForm, from: '2022-01-01', unverified: day84, computes: [...finalForm.computes, { name: 'civil-no', fact: 'inDefault' }], starts: [{ term: 'sending', when: away }, { term: 'appeal' }], notices: [{ kind: 'judgment-given', to: [...sides] }] } as const

const writing = { id: 'write-reasons', article: 'CPC 223(4), 226', stage: ['announced'], within: { term: 'reasons', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'reasons' }], fields: [...parts] } as const
const atOnceWhole = { id: 'give-judgment', article: 'CPC 222(1), 223, 226', stage: ['heard'], within: { term: 'judgment', late: 'mark', ifNotStarted: 'free' }, stops: [...trialOver], when: [...fits], fields: [...parts, ...outcome], ...executed } as const

const announcing = {
  id: 'announce-operative', article: 'CPC 222, 223(3)', by: ['judge'], stage: ['heard'], to: 'announced', correctable: false, within: { term: 'judgment', late: 'mark', ifNotStarted: 'free' },
  fields: [operative, ...outcome], stops: [...trialOver], starts: [{ term: 'reasons' }], ...executed, documents: ['operative-part'], notices: [{ kind: 'operative-announced', to: [...sides] }],
} as const satisfies Partial<StepRow>

export const judgmentSteps: readonly StepRow[] = [
  { ...announcing, until: '2024-11-30', when: [...fits] },
  { ...announcing, from: '2024-12-01', unverified: day136, when: [...fits, { if: { not: { fact: 'putOff', is: true } }, code: 'judgment.whole-after-putting-off', article: 'CPC 223(4)' }] },
  { id: 'put-off-announcement', article: 'CPC 223(3)', by: ['judge'], stage: ['heard'], from: '2024-12-01', unverified: day136, correctable: false, within: { term: 'judgment', late: 'refuse', ifNotStarted: 'refuse' }, times: { atMost: 1, per: 'proceeding' },
    fields: [{ id: 'announceOn', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 5, unit: 'WD' } } }], computes: [{ name: 'civil-yes', fact: 'putOff' }],
    extends: [{ term: 'judgment', mode: 'until', field: 'announceOn' }], notices: [{ kind: 'announcement-put-off', to: [...sides] }] },
  { ...atOnceWhole, ...final2016 },
  { ...atOnceWhole, ...final2022 },
  { ...writing, ...final2016 },
  { ...writing, ...final2022 },
]
