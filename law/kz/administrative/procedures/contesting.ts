/**
 * How what a body decided, or did not decide, is contested: the complaint through the body to its superior, or the court where there
 * is none; and how the outcome comes back (APPC 91, 92, 100, 131, 136, 161). Shared by every procedure before a body.
 */
import type { Condition, StepRow, TermRow, TermUse } from '../../../../engine/define.ts'
import { suitDecided, suitFields, suitReopened, toCourtFrom } from './going-to-court.ts'

export const contestTerms: readonly TermRow[] = [
  { id: 'complaint', n: 6, unit: 'M', article: 'APPC 92(1-1)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29', when: { fact: 'remedyStated', is: false } },
  { id: 'complaint', n: 3, unit: 'M', article: 'APPC 92(1)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'direct-suit', n: 1, unit: 'M', article: 'APPC 136(1)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
]

/** Started by whatever can be contested: the term of the way that is open. */
export const contestStarts: readonly TermUse[] = [
  { term: 'complaint', when: { fact: 'hasSuperior', is: true } },
  { term: 'direct-suit', when: { fact: 'hasSuperior', is: false } },
]

/** Started by an act that is sent through the portal, and so known the same day; by the record of its delivery otherwise (APPC 92(1)). */
const known: Condition = { fact: 'delivery', is: 'portal' }
const open: Condition = { branch: 'main', some: ['refused', 'granted-in-part'] }
const started = (also: Condition, dayZero?: TermUse['dayZero']): readonly TermUse[] =>
  contestStarts.map((use) => ({ ...use, when: { all: [use.when!, also] }, ...(dayZero && { dayZero }) }))
export const actContestStarts = started(known)
export const deliveredContestStarts = started(open, { field: 'deliveredOn' })

export interface Contest {
  /** Stages in which there is something to contest. */
  readonly contestable: readonly string[]
  /** The stage to which a case sent back returns, and the term that then begins anew. */
  readonly again: string
  readonly term: string
  /** Acts whose execution a complaint suspends until it is decided (APPC 96); none where nothing is executed. */
  readonly executed?: boolean
}

const annulled = { moves: [{ branch: 'execution', of: 'all-open', to: 'annulled' }] } as const
/** The complaint no longer suspends the execution. */
const released = { computes: [{ name: 'suspends-no-longer', fact: 'suspends' }] } as const

export const contestSteps = ({ contestable, again, term, executed = false }: Contest): readonly StepRow[] => [
  { id: 'complain', article: 'APPC 91(1), 91(4)', by: ['applicant'], stage: [...contestable, 'uncontested'], to: 'complained', correctable: false,
    when: [{ if: { fact: 'hasSuperior', is: true }, code: 'complaint.no-superior', article: 'APPC 91(6)' }],
    within: { term: 'complaint', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'complaint' }],
    fields: [{ id: 'grounds', type: 'long-text', required: true, personal: 'applicant' }, { id: 'lateReason', type: 'long-text', personal: 'applicant' }],
    computes: [{ name: 'complaint-late', fact: 'complaintLate' }, ...(executed ? [{ name: 'complaint-suspends', fact: 'suspends' }] : [])],
    handsOver: [{ procedure: 'complaint', mode: 'waits', facts: { late: 'complaintLate' }, seats: { applicant: 'applicant', body: 'body', superior: { source: 'superior-of-body' } } }],
    documents: ['complaint'], notices: [{ kind: 'complaint-arrived', to: ['body'] }] },
  { id: 'sue', article: 'APPC 91(6), 131', by: ['applicant'], stage: [...contestable, 'uncontested', 'suit-returned'], to: 'in-court', correctable: false,
    when: [{ if: { fact: 'hasSuperior', is: false }, code: 'suit.complaint-first', article: 'APPC 91(5)' }],
    within: { term: 'direct-suit', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'direct-suit' }],
    fields: [...suitFields],
    handsOver: [toCourtFrom('applicant')],
    documents: ['suit'] },
  { id: 'leave-uncontested', article: 'APPC 92(1)', by: ['time'], stage: [...contestable], to: 'uncontested', atEndOf: { term: 'complaint' } },
  { id: 'leave-unsued', article: 'APPC 136(1)', by: ['time'], stage: [...contestable], to: 'uncontested', atEndOf: { term: 'direct-suit' } },
  { id: 'hear-satisfied', article: 'APPC 91(4), 100(1)', by: ['linked'], stage: ['complained'], to: 'satisfied', hears: [{ procedure: 'complaint', steps: ['self-correct', 'satisfy'] }], ...(executed && annulled) },
  { id: 'hear-sent-back', article: 'APPC 100(1)(5), 100(2)', by: ['linked'], stage: ['complained'], to: again, hears: [{ procedure: 'complaint', steps: ['send-back', 'refer', 'refer-by-itself'] }], ...(executed && annulled), starts: [{ term, dayZero: 'act' }], notices: [{ kind: 'sent-back', to: ['body', 'applicant'] }] },
  { id: 'hear-complaint-withdrawn', article: 'APPC 95(1)', by: ['linked'], stage: ['complained'], to: 'uncontested', hears: [{ procedure: 'complaint', steps: ['withdraw'] }], ...(executed && released) },
  { id: 'hear-complaint-left', article: 'APPC 95(3)', by: ['linked'], stage: ['complained'], to: 'uncontested', hears: [{ procedure: 'complaint', steps: ['send-leave-notice', 'send-leave-notice-by-itself'] }], ...(executed && released) },
  ...(executed ? [{ id: 'hear-complaint-dismissed', article: 'APPC 96(1), 100(1)(4)', by: ['linked'], stage: ['complained'], hears: [{ procedure: 'complaint', steps: ['dismiss', 'dismiss-unheard', 'stay-silent'] }], ...released }] : []),
  { id: 'hear-judgment', article: 'APPC 161', by: ['linked'], stage: ['complained', 'in-court'], to: 'decided-by-court', hears: [{ procedure: 'complaint', steps: ['hear-judgment'] }, { procedure: 'suit', steps: [...suitDecided] }] },
  { id: 'hear-suit-reopened', article: 'APPC 161, 169(3-1), CPC 429(6)', by: ['linked'], stage: ['decided-by-court', 'suit-returned'], to: 'in-court', hears: [{ procedure: 'suit', steps: [...suitReopened] }, { procedure: 'complaint', steps: ['hear-suit-reopened'] }] },
  { id: 'hear-suit-returned', article: 'APPC 138(2)', by: ['linked'], stage: ['in-court'], to: 'suit-returned', hears: [{ procedure: 'suit', steps: ['return-suit'] }] },
]
