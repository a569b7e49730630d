/**
 * One official takes the case up and considers it alone (APPC 71); he may be challenged or recuse himself, his superior decides within
 * three working days, and whoever was taken off the case acts in it no more (APPC 67). Shared by all procedures before a body.
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

export const challengeSeats = { official: { kind: 'person' }, removed: { kind: 'person', many: true } } as const

export const challengeTerms: readonly TermRow[] = [
  { id: 'challenge', n: 3, unit: 'WD', article: 'APPC 67(3)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
]

const kept = { if: { actor: 'not-in', seat: 'removed' }, code: 'official.removed', article: 'APPC 67(8)' } as const
const nonePending = { if: { not: { term: 'challenge', is: 'running' } }, code: 'challenge.pending', article: 'APPC 67(3)' } as const
const takenUp = { if: { done: 'take-up' }, code: 'challenge.nobody', article: 'APPC 67(1)' } as const
const grounds = { id: 'challengeGround', type: 'choice', required: true, options: ['participant', 'relative', 'dependent', 'interested'], fact: 'challengeGround' } as const
const satisfied = { fact: 'challengeOutcome', is: 'satisfied' } as const

/** `considered` are the stages in which nothing is decided yet. */
export const challengeSteps = (considered: readonly string[]): readonly StepRow[] => [
  { id: 'take-up', article: 'APPC 71', by: ['official@body', 'deputy-head@body'], stage: [...considered], correctable: false,
    when: [{ if: { actor: 'not-in', seat: 'official' }, code: 'official.has-it' }], seats: [{ seat: 'official', do: 'fill', with: 'actor' }], notices: [{ kind: 'taken-up', to: ['applicant'] }] },
  { id: 'challenge', article: 'APPC 67(1)', by: ['applicant'], stage: [...considered], correctable: false, when: [takenUp, nonePending],
    fields: [grounds, { id: 'circumstances', type: 'long-text', required: true, personal: 'applicant' }], starts: [{ term: 'challenge' }], notices: [{ kind: 'challenged', to: ['body'] }] },
  { id: 'recuse', article: 'APPC 67(1)', by: ['official'], stage: [...considered], correctable: false, when: [nonePending],
    fields: [grounds, { id: 'ownCircumstances', type: 'long-text', required: true, personal: 'official' }], starts: [{ term: 'challenge' }], notices: [{ kind: 'challenged', to: ['body'] }] },
  { id: 'decide-challenge', article: 'APPC 67(3), 67(4)', by: ['head@body', 'deputy-head@body'], stage: [...considered], correctable: false,
    when: [{ if: { actor: 'not-in', seat: 'official' }, code: 'challenge.own', article: 'APPC 67(4)' }],
    within: { term: 'challenge', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'challenge' }],
    fields: [{ id: 'challengeOutcome', type: 'choice', required: true, options: ['satisfied', 'refused'], fact: 'challengeOutcome' }, { id: 'challengeReasons', type: 'long-text', required: true, personal: 'applicant' }],
    seats: [{ seat: 'removed', do: 'fill', with: { seat: 'official' }, when: satisfied }, { seat: 'official', do: 'leave', when: satisfied }],
    documents: ['challenge-decision'], notices: [{ kind: 'challenge-decided', to: ['applicant', 'body'] }] },
]

/** Posts whose holders consider cases and decide in them. */
const considering = ['official@body', 'deputy-head@body', 'head@body']

/** Nobody who was taken off the case acts in it (APPC 67(8)); a decision ends what was still to be decided about an official. */
export const barring = (rows: readonly StepRow[], considered: readonly string[]): readonly StepRow[] =>
  rows.map((row) => {
    const ends = typeof row.to === 'string' && !considered.includes(row.to) && row.stage.some((stage) => considered.includes(stage))
    return {
      ...row,
      ...(row.by.some((role) => considering.includes(role)) && { when: [...(row.when ?? []), kept] }),
      ...(ends && { stops: [...(row.stops ?? []), { term: 'challenge' }] }),
    }
  })
