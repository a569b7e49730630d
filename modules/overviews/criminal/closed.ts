/**
 * Figures of closed cases as columns: whole calendar years, totals of an office, and no small number for anybody but those who lead the office, so that
 * nobody reads a single case out of a count. A new figure is a row here and one in `agreement-measures.ts` or `trial-measures.ts`.
 */
import { type Column, column } from '../columns.ts'
import type { Sum } from '../queries.ts'
import { agreementMeasures } from './agreement-measures.ts'
import { trialMeasures } from './trial-measures.ts'

/** Measures of closed cases: never by month, never with the cases behind, small numbers only to those who lead the office. */
export const closedMeasures: readonly string[] = [
  ...new Set([...agreementMeasures, ...trialMeasures].map(({ id }) => id)),
]

/** Counts from one up to this, less one, are not told. */
export const closedMin = 5

const ofAgreement: readonly Column[] = [
  column('agreement-asked'),
  column('agreement-given'),
  column('agreement-refused'),
  column('agreement-overdue'),
  column('answered-unread'),
]
const ofCustody: readonly Column[] = [
  column('custody-asked'),
  column('custody-granted'),
  column('custody-refused'),
  column('investigation-complained'),
  column('investigation-upheld'),
]
const ofTrial: readonly Column[] = [
  column('criminal-filed'),
  column('convicted'),
  column('acquitted'),
  column('charge-ended'),
  column('criminal-appeal'),
  column('criminal-changed', 'criminal-appeal', (outcome) => outcome !== 'upheld'),
]
/** Columns that fit one table; the twins have all of them in one. */
export const closedTables = [
  { id: 'agreement', columns: ofAgreement, hours: true },
  { id: 'custody', columns: ofCustody, hours: false },
  { id: 'trial', columns: ofTrial, hours: false },
] as const
export const closedColumns: readonly Column[] = [...ofAgreement, ...ofCustody, ...ofTrial]
/** Figures that are told by article, too: over all offices shown. */
export const byArticle = ['agreed-article', 'custody-granted', 'custody-refused', 'convicted', 'acquitted'] as const

/** A count as it may be told; undefined where it is too small. */
export const told = (n: number, isExact: boolean): number | undefined =>
  isExact || n === 0 || n >= closedMin ? n : undefined

const hoursMeasure = 'answer-hours'

/** Answers given, and the median of the hours they took; undefined while there are too few to tell. */
export function hoursIn(
  sums: readonly Sum[],
  isExact: boolean,
): { readonly answers: number; readonly median?: number } {
  const hours = sums
    .filter(({ measure }) => measure === hoursMeasure)
    .map(({ detail, n }) => ({ hours: Number(detail), n }))
    .sort((a, b) => a.hours - b.hours)
  const answers = hours.reduce((sum, { n }) => sum + n, 0)
  if (answers === 0 || told(answers, isExact) === undefined) return { answers }
  let before = 0
  const median = hours.find(({ n }) => {
    before += n
    return before * 2 >= answers
  })!
  return { answers, median: median.hours }
}

/** The year an address asks for; the present one unless it names another of the last ten. */
export function yearOf({ query, on }: { readonly query: URLSearchParams; readonly on: string }): string {
  const present = on.slice(0, 4)
  const asked = query.get('year') ?? ''
  return yearsTo(present).includes(asked) ? asked : present
}
export const yearsTo = (present: string): string[] => Array.from({ length: 10 }, (_, n) => String(Number(present) - n))
