/**
 * After the judgment: it is sent; each party may appeal, withdraw or waive; the file goes up once, after the last term (APPC 18(5), 161, 168).
 * In force when nobody appealed, when a missed term was not restored, or when the court above has decided.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { circumstancesSteps, circumstancesTerm } from '../review/new-circumstances.ts'
import { exceptionalGrounds, shortDispute2021, shortDispute2025, toAppeal, toCassation } from '../review/review.ts'
import { general, stayInSuit } from '../review/stay.ts'
import { complainable } from './private-complaint.ts'

export const appealTermTerms: readonly TermRow[] = [
  { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30', unverified: 'the wording of article 18(5) before 2025-07-01 was not compared' },
  { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01' },
  { id: 'appeal', n: 10, unit: 'WD', article: 'APPC 168(4)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', when: shortDispute2021, until: '2024-12-31' },
  { id: 'appeal', n: 10, unit: 'WD', article: 'APPC 168(4)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day', when: shortDispute2025, from: '2025-01-01' },
  { id: 'appeal', n: 2, unit: 'M', article: 'APPC 168(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
  circumstancesTerm,
]

/** Each party's appeal, and the prosecutor's motion: open from the judgment, one line for each. */
export const appealBranch = { start: 'open', stages: ['open', 'lodged', 'waived', 'late', 'refused'], final: [], per: 'defendant' } as const

/** What every judgment opens: a line of appeal for each who may bring one. */
export const judgmentOpens = {
  seats: [{ seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-court' } }, { seat: 'prosecutor-general', do: 'fill', with: { source: 'prosecutor-general' } }],
  opens: [{ branch: 'appeal', subject: { holdersOf: 'plaintiff' } }, { branch: 'appeal', subject: { holdersOf: 'defendant' } }, { branch: 'appeal', subject: { holdersOf: 'prosecution' } }],
} as const satisfies Partial<StepRow>

export const appealUnbounded = {
  waived: 'the time to appeal runs for others (APPC 168(2))', refused: 'ten working days to complain of the refusal (APPC 161)', open: 'the time to appeal runs in the case itself (APPC 168(2))', lodged: 'the file goes up when the time to appeal has run out (CPC 405(1)(2))',
  late: 'the judge decides on the missed term; no term for it is named', restoring: 'the judge decides on the missed term; no term for it is named',
  'on-appeal': 'the appeal has its own term (APPC 168(8))', 'in-cassation': 'the cassation has its own term (APPC 169(5))',
} as const

const appellants = ['plaintiff', 'official@defendant', 'head@defendant', 'prosecutor@prosecution'] as const
const ownLine = { if: { actor: 'is-subject' }, code: 'appeal.not-yours' } as const
const inTime = { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' } as const
const told = ['plaintiff', 'defendant'] as const

export const appealTermSteps: readonly StepRow[] = [
  { id: 'serve-judgment', article: 'APPC 18(5)', by: ['secretary@court'], stage: ['judged'], correctable: true, within: { term: 'sending', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'sending' }], notices: [{ kind: 'judgment-served', to: [...told] }] },
  { id: 'appeal', article: 'APPC 168(2)', by: [...appellants], branch: 'appeal', stage: ['open'], to: 'lodged', correctable: false, when: [ownLine], within: inTime,
    fields: [{ id: 'appealGrounds', type: 'long-text', required: true }, { id: 'appealRequest', type: 'choice', required: true, options: ['cancel', 'change'], fact: 'appealRequest' }],
    documents: ['appeal'], notices: [{ kind: 'appeal-lodged', to: [...told, 'judge'] }] },
  { id: 'withdraw-appeal', article: 'APPC 168(1), CPC 409(3)', by: [...appellants], branch: 'appeal', stage: ['lodged'], to: 'open', correctable: false, when: [ownLine], within: inTime, notices: [{ kind: 'appeal-withdrawn', to: [...told, 'judge'] }] },
  { id: 'waive-appeal', article: 'APPC 168(1), CPC 409(2)', by: [...appellants], branch: 'appeal', stage: ['lodged'], to: 'waived', correctable: false, when: [ownLine], within: inTime, notices: [{ kind: 'appeal-waived', to: [...told, 'judge'] }] },
  { id: 'enter-into-force', article: 'APPC 161, 168(2)', by: ['time'], stage: ['judged'], to: 'in-force', atEndOf: { term: 'appeal' }, when: [{ if: { branch: 'appeal', none: ['lodged'] }, code: 'appeal.lodged', article: 'APPC 161' }],
    notices: [{ kind: 'judgment-in-force', to: [...told] }] },
  { id: 'hand-over-appeals', article: 'APPC 168(1), 168(6), CPC 405(1)(2)', by: ['time'], stage: ['judged'], to: 'on-appeal', atEndOf: { term: 'appeal' },
    when: [{ if: { branch: 'appeal', some: ['lodged'] }, code: 'appeal.not-lodged', article: 'APPC 161' }], handsOver: [toAppeal] },
  { id: 'appeal-late', article: 'APPC 161, 168(2)', by: [...appellants], branch: 'appeal', stage: ['open'], to: 'late', correctable: false,
    when: [ownLine, { if: { branch: 'main', some: ['in-force'] }, code: 'appeal.not-late', article: 'APPC 168(2)' }, { if: { branch: 'appeal', none: ['lodged'] }, code: 'appeal.heard-already', article: 'CPC 405' }],
    moves: [{ branch: 'main', of: 'main', from: ['in-force'], to: 'restoring' }],
    fields: [{ id: 'appealGrounds', type: 'long-text', required: true }, { id: 'lateReason', type: 'long-text', required: true }], documents: ['appeal'], notices: [{ kind: 'appeal-late', to: [...told, 'judge'] }] },
  { id: 'restore-appeal-term', article: 'APPC 161, CPC 126', by: ['judge'], stage: ['restoring'], to: 'on-appeal', correctable: false, moves: [{ branch: 'appeal', of: 'all-open', from: ['late'], to: 'lodged' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true }], handsOver: [toAppeal], documents: ['ruling'], notices: [{ kind: 'appeal-term-restored', to: [...told] }] },
  { id: 'refuse-restoration', article: 'APPC 161', by: ['judge'], stage: ['restoring'], to: 'restoration-refused', correctable: false, moves: [{ branch: 'appeal', of: 'all-open', from: ['late'], to: 'refused' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true }], starts: [{ term: 'restoration-complaint' }], documents: ['ruling'], notices: [{ kind: 'restoration-refused', to: [...told] }] },
  { id: 'enter-into-force-after-refusal', article: 'APPC 161', by: ['time'], stage: ['restoration-refused'], to: 'in-force', atEndOf: { term: 'restoration-complaint' }, notices: [{ kind: 'judgment-in-force-after-refusal', to: [...told] }] },
  { id: 'hear-appeal', article: 'APPC 168(10)', by: ['linked'], stage: ['on-appeal'], to: 'in-force', until: '2025-06-30', hears: [{ procedure: 'appeal', steps: ['enter-into-force', 'hear-cassation', 'discontinue'] }] },
  { id: 'hear-appeal', article: 'APPC 168(10)', by: ['linked'], stage: ['on-appeal'], to: 'in-force', from: '2025-07-01', hears: [{ procedure: 'appeal', steps: ['announce', 'enter-into-force', 'hear-cassation', 'hear-cassation-returned', 'end-cassation-time', 'discontinue'] }] },
  { id: 'hear-remittal', article: 'CPC 451(2)(3)', by: ['linked'], stage: ['in-force'], to: 'on-appeal', hears: [{ procedure: 'appeal', steps: ['hear-remittal', 'hear-reopened'] }] },
  { id: 'protest-without-appeal', article: 'APPC 169(3-1), 169(7)', by: [general], stage: ['in-force'], to: 'in-cassation', from: '2025-12-29', correctable: false,
    when: [{ if: { branch: 'appeal', none: ['lodged'] }, code: 'appeal.heard-already', article: 'APPC 169(3-1)' }],
    fields: [{ id: 'protestGround', type: 'choice', required: true, options: [...exceptionalGrounds], fact: 'protestGround' }, { id: 'protestReasons', type: 'long-text', required: true }],
    handsOver: [toCassation('court-of-cassation')], documents: ['protest'] },
  { id: 'hear-cassation', article: 'CPC 451(2)', by: ['linked'], stage: ['in-cassation'], to: 'in-force', from: '2025-12-29', hears: [{ procedure: 'cassation', steps: ['announce'] }] },
  { id: 'hear-cassation-remittal', article: 'CPC 451(2)(5)', by: ['linked'], stage: ['in-cassation'], to: 'filed', from: '2025-12-29', hears: [{ procedure: 'cassation', steps: ['announce-remittal'] }],
    starts: [{ term: 'trial' }], notices: [{ kind: 'suit-arrived', to: [...told, 'court'] }] },
  { id: 'hear-cassation-returned', article: 'CPC 435(3), 442', by: ['linked'], stage: ['in-cassation'], to: 'in-force', from: '2025-12-29', hears: [{ procedure: 'cassation', steps: ['return-by-letter', 'return-by-resolution'] }] },
  ...stayInSuit,
  ...circumstancesSteps({ stage: ['in-force'], judge: 'judge', kept: complainable,
    reopened: { main: 'with-judge', moves: [{ branch: 'appeal', of: 'all-open', to: 'open' }], stops: [{ term: 'execution', of: 'all' }, { term: 'new-execution', of: 'all' }, { term: 'appeal' }], starts: [{ term: 'trial' }], notices: [{ kind: 'suit-goes-on', to: [...told, 'judge'] }] } }),
]
