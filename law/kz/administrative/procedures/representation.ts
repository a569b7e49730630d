/**
 * Who acts for the applicant (APPC 68): a representative within the last day of the power, and an official's removal of one who works
 * at the body, with three working days at most to name another. Shared by the application and the simplified procedure.
 */
import type { Field, StepRow, TermRow } from '../../../../engine/define.ts'

export const representationSeats = { representative: { kind: 'person', actsFor: 'applicant' } } as const

export const representationTerms: readonly TermRow[] = [
  { id: 'authority', n: 0, unit: 'CD', article: 'APPC 68(2)', bound: 'representative', dayZero: { field: 'authorityUntil' }, atEnd: 'stays', kind: 'window' },
  { id: 'replacement', n: 3, unit: 'WD', article: 'APPC 68(5)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day' },
]

/** A power of attorney is given for three years at most (Civil Code 168(1)). */
const authority = [
  { id: 'representative', type: 'person', required: true },
  { id: 'authorityForm', type: 'choice', required: true, options: ['power-of-attorney', 'declared', 'by-law'], fact: 'authorityForm' },
  { id: 'authorityUntil', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 3, unit: 'Y' } } },
] as const satisfies readonly Field[]
const noOfficial = { if: { computed: 'representative-is-no-official' }, code: 'representative.of-the-body', article: 'APPC 68(4)' } as const
const seated = { if: { term: 'authority', is: 'running' }, code: 'representative.nobody' } as const
const naming = { when: [noOfficial], fields: [...authority], seats: [{ seat: 'representative', do: 'fill', with: { field: 'representative' } }], notices: [{ kind: 'representative-named', to: ['representative', 'body'] }] } as const
const leaves = { seats: [{ seat: 'representative', do: 'leave' }], stops: [{ term: 'authority' }] } as const

/** `considered` is the stage of consideration, `open` all in which somebody may be named. */
export const representationSteps = (considered: string, open: readonly string[]): readonly StepRow[] => [
  { id: 'name-representative', article: 'APPC 68(1), 68(2)', by: ['applicant'], stage: ['received', ...open], correctable: false, ...naming, starts: [{ term: 'authority' }] },
  { id: 'replace-representative', article: 'APPC 68(5)', by: ['applicant'], stage: ['put-off'], to: considered, correctable: false, ...naming, stops: [{ term: 'replacement' }], starts: [{ term: 'authority' }] },
  { id: 'end-representation', article: 'APPC 68(2)', by: ['applicant', 'representative'], stage: ['*'], correctable: false, when: [seated], ...leaves, notices: [{ kind: 'representation-ended', to: ['applicant', 'body'] }] },
  { id: 'outlast-authority', article: 'APPC 68(2)', by: ['time'], stage: ['*'], atEndOf: { term: 'authority' }, seats: [{ seat: 'representative', do: 'leave' }], notices: [{ kind: 'representation-ended', to: ['applicant', 'body'] }] },
  { id: 'remove-representative', article: 'APPC 68(4), 68(5)', by: ['official@body'], stage: [considered], to: 'put-off', correctable: false, when: [seated], ...leaves,
    fields: [{ id: 'removalReason', type: 'long-text', required: true, personal: 'applicant' }], starts: [{ term: 'replacement' }], documents: ['removal'], notices: [{ kind: 'representative-removed', to: ['applicant'] }] },
  { id: 'go-on-unreplaced', article: 'APPC 68(5)', by: ['time'], stage: ['put-off'], to: considered, atEndOf: { term: 'replacement' }, notices: [{ kind: 'unreplaced', to: ['applicant', 'body'] }] },
]

/** Steps that are the applicant's own: who represents, and the court, where another law says who may. */
const personal = ['name-representative', 'replace-representative', 'end-representation', 'sue']

/** The representative may do what the applicant may, and is told what the applicant is told (APPC 68(3)). */
export const represented = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.map((row) => ({
    ...row,
    by: row.by.includes('applicant') && !personal.includes(row.id) ? [...row.by, 'representative'] : row.by,
    ...(row.notices && { notices: row.notices.map(({ kind, to }) => ({ kind, to: to.includes('applicant') ? [...to, 'representative'] : to })) }),
  }))
