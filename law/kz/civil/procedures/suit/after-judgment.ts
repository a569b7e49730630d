/**
 * After the judgment (CPC 234, 240, 241, 401-405): its copy to those who were away, the appeal within a month, the file sent up and the answer of the court above
 * recorded, the judgment in force, the writ of execution. The appeal itself is tried outside this procedure.
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'

const away: Condition = { fact: 'present', in: ['plaintiff-only', 'defendant-only', 'nobody'] }
/** Whoever was tried by default had a time of their own before this one (CPC 264). */
const onlyThisMonth: Condition = { any: [{ fact: 'present', is: 'both' }, { fact: 'inDefault', is: true }] }
const lodged: Condition = { fact: 'appealLodged', is: true }
const month = { n: 1, unit: 'M', article: 'CPC 403(3)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' } as const

export const afterJudgmentTerms: readonly TermRow[] = [
  { id: 'appeal', ...month },
  { id: 'absent-appeal', ...month, unverified: 'who took no part is known by the two sides alone: a third party who stayed away has the time of those who came' },
  { id: 'appeal-copies', n: 5, unit: 'WD', article: 'CPC 405(1)(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'writ-of-execution', n: 1, unit: 'WD', article: 'CPC 241(3)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: { not: { fact: 'executedAtOnce', is: 'no' } } },
  { id: 'writ-of-execution', n: 3, unit: 'WD', article: 'CPC 241(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', until: '2026-07-05' },
  { id: 'writ-of-execution', n: 5, unit: 'WD', article: 'CPC 241(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', from: '2026-07-06' },
]

const appealing = {
  by: [...sides, 'prosecutor@prosecution'], stage: ['judged'], correctable: false, computes: [{ name: 'civil-yes', fact: 'appealLodged' }], starts: [{ term: 'appeal-copies' }],
  fields: [{ id: 'appealGrounds', type: 'long-text', required: true }, { id: 'appealRequest', type: 'choice', required: true, options: ['cancel', 'change'], fact: 'appealRequest' }, { id: 'newEvidenceWhy', type: 'long-text' }],
  documents: ['appeal'], notices: [{ kind: 'appeal-lodged', to: [...sides, 'judge', 'court'] }],
} as const satisfies Partial<StepRow>
/** Only whoever was away has the month from the copy (CPC 403(3)). */
const wasAway = { if: { any: [{ all: [{ actor: 'not-in', seat: 'plaintiff' }, { fact: 'present', in: ['plaintiff-only', 'nobody'] }] }, { all: [{ actor: 'not-in', seat: 'defendant' }, { fact: 'present', in: ['defendant-only', 'nobody'] }] }] }, code: 'appeal.was-present', article: 'CPC 403(3)' } as const

const noAppeal = { if: { not: lodged }, code: 'appeal.lodged', article: 'CPC 240(1)' } as const
const someAppeal = { if: lodged, code: 'appeal.not-lodged', article: 'CPC 405(1)(2)' } as const
const allCame = { if: onlyThisMonth, code: 'copy.not-sent', article: 'CPC 403(3)' } as const
const inForce = { article: 'CPC 240(1)', by: ['time'], stage: ['judged'], to: 'in-force', starts: [{ term: 'costs-request' }], notices: [{ kind: 'civil-judgment-in-force', to: [...sides] }] } as const
const sentUp = { article: 'CPC 405(1)(2)', by: ['time'], stage: ['judged'], to: 'on-appeal', notices: [{ kind: 'file-sent-up', to: [...sides, 'court'] }] } as const

const answerFields = (answers: readonly string[]): readonly Field[] => [
  { id: 'appealAnswer', type: 'choice', required: true, options: answers, fact: 'appealAnswer' },
  { id: 'answeredOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'answerNumber', type: 'text', required: true, max: 60 }, { id: 'answerSays', type: 'long-text', required: true },
  { id: 'toExecute', type: 'yes-no', required: true, fact: 'toExecute' },
]
/** What is to be executed after the appeal, if nothing was before it. */
const newlyGranted = { opens: [{ branch: 'execution', subject: 'act', when: { all: [{ fact: 'toExecute', is: true }, { branch: 'execution', none: ['not-in-force', 'writ-due', 'writ-issued'] }] } }] } as const
const answers = { upheld: 'in-force', changed: 'in-force', 'new-decision': 'in-force', terminated: 'terminated', left: 'left', 'not-tried': 'in-force' } as const
const answering = {
  id: 'record-appeal-answer', article: 'CPC 240(5), 424', by: ['secretary@court', 'judge'], stage: ['on-appeal'], correctable: false, ...newlyGranted, stops: [{ term: 'appeal-copies' }], starts: [{ term: 'costs-request' }], notices: [{ kind: 'appeal-answered', to: [...sides] }],
} as const satisfies Partial<StepRow>

export const afterJudgmentUnbounded = {
  'on-appeal': 'the court above considers the appeal within two months of the file (CPC 415); its answer is recorded here', 'not-in-force': 'until the judgment is in force or executed at once (CPC 241(1))',
  'writ-due': 'the judge has five working days, until 2026-07-05 three; later is marked (CPC 241(4))',
} as const

export const afterJudgmentSteps: readonly StepRow[] = [
  { id: 'serve-judgment', article: 'CPC 234', by: ['secretary@court'], stage: ['judged'], correctable: false, within: { term: 'sending', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'sending' }], starts: [{ term: 'absent-appeal', when: away }], notices: [{ kind: 'judgment-served', to: [...sides] }] },
  { ...appealing, id: 'appeal', article: 'CPC 401, 403(3), 404', within: { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' } },
  { ...appealing, id: 'appeal-after-copy', article: 'CPC 401, 403(3), 404', within: { term: 'absent-appeal', late: 'refuse', ifNotStarted: 'refuse' }, when: [wasAway] },
  { id: 'send-appeal', article: 'CPC 405(1)(1)', by: ['secretary@court', 'judge'], stage: ['judged', 'on-appeal'], correctable: false, within: { term: 'appeal-copies', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'appeal-copies' }],
    fields: [{ id: 'objectBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }], notices: [{ kind: 'appeal-sent', to: [...sides] }] },
  { ...inForce, id: 'enter-into-force', atEndOf: { term: 'appeal' }, when: [noAppeal, allCame] },
  { ...sentUp, id: 'send-up', atEndOf: { term: 'appeal' }, when: [someAppeal, allCame] },
  { id: 'wait-for-absent', article: 'CPC 403(3)', by: ['time'], stage: ['judged'], atEndOf: { term: 'appeal' }, when: [{ if: { not: onlyThisMonth }, code: 'copy.not-sent', article: 'CPC 403(3)' }], notices: [{ kind: 'appeal-waits-for-absent', to: ['court'] }] },
  { ...inForce, id: 'enter-into-force-after-copy', atEndOf: { term: 'absent-appeal' }, when: [noAppeal] },
  { ...sentUp, id: 'send-up-after-copy', atEndOf: { term: 'absent-appeal' }, when: [someAppeal] },
  { ...answering, until: '2023-06-30', fields: [...answerFields([...Object.keys(answers), 'sent-back'])], to: { field: 'appealAnswer', map: { ...answers, 'sent-back': 'filed' } } },
  { ...answering, from: '2023-07-01', fields: [...answerFields(Object.keys(answers))], to: { field: 'appealAnswer', map: answers } },
  { id: 'begin-execution', article: 'CPC 241(1), 241(2)', by: ['time'], branch: 'execution', stage: ['not-in-force'], to: 'writ-due', starts: [{ term: 'writ-of-execution', of: 'same-subject' }],
    when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }, { if: { not: { fact: 'toExecute', is: false } }, code: 'judgment.nothing-to-execute' }] },
  { id: 'execute-at-once', article: 'CPC 241(3), 243, 244', by: ['time'], branch: 'execution', stage: ['not-in-force'], to: 'writ-due', starts: [{ term: 'writ-of-execution', of: 'same-subject' }],
    when: [{ if: { branch: 'main', some: ['announced', 'judged'] }, code: 'judgment.not-given' }, { if: { fact: 'executedAtOnce', in: ['alimony', 'wages', 'reinstatement', 'health-harm', 'by-court'] }, code: 'judgment.not-at-once', article: 'CPC 243, 244' }] },
  { id: 'drop-execution', article: 'CPC 424(1)', by: ['time'], branch: 'execution', stage: ['not-in-force'], to: 'nothing-to-execute', when: [{ if: { fact: 'toExecute', is: false }, code: 'judgment.something-to-execute' }] },
  { id: 'issue-writ', article: 'CPC 241', by: ['judge'], branch: 'execution', stage: ['writ-due'], to: 'writ-issued', correctable: false, within: { term: 'writ-of-execution', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'writ-of-execution', of: 'same-subject' }],
    fields: [{ id: 'operative', type: 'long-text', required: true }, { id: 'writGoesTo', type: 'choice', required: true, options: ['claimant', 'bailiffs'], fact: 'writGoesTo' }], documents: ['writ-of-execution'], notices: [{ kind: 'execution-writ-issued', to: ['plaintiff', 'defendant'] }] },
]
