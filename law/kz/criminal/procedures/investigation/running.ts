/** The investigation goes on, longer, stands still, or ends without a court: the key decisions of which have no force until the prosecutor agreed (CrPC 45, 192, 289-290). */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { agreedFrom, closed, eve, from88, officials, olderText, refusalFields } from './who.ts'

export const runningTerms: readonly TermRow[] = [
  { id: 'interruption-answer', n: 10, unit: 'CD', article: 'CrPC 45(8-1)', bound: 'prosecutor', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'fileStudied', is: true } },
  { id: 'interruption-answer', n: 3, unit: 'CD', article: 'CrPC 45(8-1)', bound: 'prosecutor', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'termination-answer', n: 10, unit: 'CD', article: 'CrPC 290(1)', bound: 'prosecution', dayZero: 'act', atEnd: 'next-working-day' },
]

const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
/** Grounds 8 and 9 came with Law 88-VII: force majeure, an expert examination ordered. */
const grounds2015 = ['unknown-person', 'abroad', 'absconded', 'illness', 'legal-aid', 'missing-person', 'immunity'] as const
const grounds2022 = [...grounds2015, 'force-majeure', 'expertise'] as const
const interrupting = (options: readonly string[]) => ({
  id: 'interrupt', article: 'CrPC 45(7), 45(8)', by: ['investigator'], stage: ['registered'], to: 'interrupted', correctable: false, pauses: ['investigation'],
  fields: [{ id: 'interruptionGround', type: 'choice', required: true, options, fact: 'interruptionGround' }, { id: 'fileStudied', type: 'yes-no', required: true, fact: 'fileStudied' }, reasons], documents: ['resolution'], notices: [{ kind: 'investigation-interrupted', to: ['reporter', 'victim', 'suspect', 'counsel', 'prosecutor'] }],
}) as const satisfies StepRow
const agreedInTime = { approval: [{ by: 'prosecutor', need: 'one', refusalFields, within: 'interruption-answer', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 45(8-1)' }] } as const

const terminating = {
  id: 'terminate', article: 'CrPC 35, 36, 288, 289', by: ['investigator'], stage: ['registered', 'interrupted', 'completed', 'familiarised'], to: 'terminated', correctable: false,
  fields: [{ id: 'terminationGround', type: 'choice', required: true, options: ['no-event', 'no-elements', 'amnesty', 'limitation', 'reconciliation', 'death', 'other'], fact: 'terminationGround' }, reasons], documents: ['resolution'], notices: [{ kind: 'investigation-terminated', to: ['reporter', 'victim', 'suspect', 'counsel', 'prosecutor'] }],
} as const satisfies StepRow
const approvedByHead = { approval: [{ by: 'head@prosecution', need: 'one', refusalFields, within: 'termination-answer', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 290(1), 193(2)(10)' }] } as const

const extending = { stage: ['registered'], correctable: false, notices: [{ kind: 'investigation-extended', to: ['investigator', 'suspect', 'counsel', 'victim'] }] } as const satisfies Partial<StepRow>
const proposer = ['investigator', 'head-of-investigation@agency', 'head@agency'] as const

export const runningSteps: readonly StepRow[] = [
  { ...extending, id: 'extend-to-three-months', article: 'CrPC 192(4), 192(6)', by: [...proposer], within: { term: 'extension-due', late: 'mark', ifNotStarted: 'refuse' }, fields: [reasons], approval: [{ by: 'head@prosecution', need: 'one', refusalFields, onRefuse: 'void', onLapse: 'stays', article: 'CrPC 192(4)' }], extends: [{ term: 'investigation', mode: 'total', n: 3, unit: 'M' }] },
  { ...extending, id: 'extend-to-twelve-months', article: 'CrPC 192(4), 192(6)', by: [...proposer], within: { term: 'extension-due', late: 'mark', ifNotStarted: 'refuse' }, fields: [reasons, { id: 'extendTo', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 12, unit: 'M' } } }], when: [{ if: { computed: 'within-twelve-months' }, code: 'extension.too-long' }],
    approval: [{ by: 'head@region', need: 'one', refusalFields, onRefuse: 'void', onLapse: 'stays', article: 'CrPC 192(4)' }], extends: [{ term: 'investigation', mode: 'until', field: 'extendTo' }] },
  { ...extending, id: 'extend-beyond-twelve-months', article: 'CrPC 192(5), 192(6)', by: ['head-of-investigation@agency'], within: { term: 'extension-due-general', late: 'mark', ifNotStarted: 'refuse' }, fields: [reasons, { id: 'extendTo', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 5, unit: 'Y' } } }],
    approval: [{ by: 'head@general', need: 'one', refusalFields, onRefuse: 'void', onLapse: 'stays', article: 'CrPC 192(5)' }], extends: [{ term: 'investigation', mode: 'until', field: 'extendTo' }] },
  { id: 'qualify-offence', article: 'CrPC 207(1), 207(1-1)', by: ['investigator'], stage: ['registered'], correctable: false, from: agreedFrom, ...closed, fields: [{ id: 'offence', type: 'norm', required: true }, reasons], approval: [{ by: 'prosecutor', need: 'one', refusalFields, onRefuse: 'void', onLapse: 'stays', article: 'CrPC 207(1-1)' }], documents: ['resolution'] },
  { ...interrupting(grounds2015), until: eve, unverified: olderText },
  { ...interrupting(grounds2015), from: agreedFrom, until: '2021-12-31', ...agreedInTime },
  { ...interrupting(grounds2022), from: from88, ...agreedInTime, unverified: 'Law 88-VII is in force ten days after its publication, whose day was not read' },
  { id: 'resume', article: 'CrPC 45(9)', by: ['investigator', 'prosecutor'], stage: ['interrupted'], to: 'registered', correctable: false, resumes: ['investigation'], fields: [reasons], documents: ['resolution'], notices: [{ kind: 'investigation-resumed', to: ['prosecutor', 'suspect', 'counsel', 'victim'] }] },
  { ...terminating, until: eve, unverified: olderText },
  { ...terminating, from: agreedFrom, ...approvedByHead },
  { id: 'terminate-as-prosecutor', article: 'CrPC 290(1), 302(1)', by: ['prosecutor'], stage: ['registered', 'interrupted', 'report-sent'], to: 'terminated', correctable: false, fields: [{ id: 'terminationGround', type: 'choice', required: true, options: ['no-event', 'no-elements', 'amnesty', 'limitation', 'reconciliation', 'death', 'other'], fact: 'terminationGround' }, reasons], documents: ['resolution'], notices: [{ kind: 'investigation-terminated', to: ['reporter', 'victim', 'suspect', 'counsel', 'investigator'] }] },
  { id: 'instruct', article: 'CrPC 193(1)(7), 193(3)', by: ['prosecutor'], stage: ['registered', 'interrupted', 'completed', 'familiarised'], correctable: false, hiddenUntil: { done: 'announce-completion' }, readBy: [...officials], fields: [{ id: 'instructions', type: 'long-text', required: true }], notices: [{ kind: 'prosecutor-instructed', to: ['investigator'] }] },
]
