/**
 * The law or the rights say no: an ordinary value, never thrown. It carries what the person needs to act on it; the words
 * are chosen where it is shown, in the reader's language.
 */
export interface Refusal {
  /** The code, `thing.state`: `appeal.late`. Unique in the product, with a text in every language. */
  readonly refused: string
  /** The article that says no, as it is cited. */
  readonly article?: string
  /** The values the text of the refusal names: days, numbers, lists. */
  readonly details?: Readonly<Record<string, string | number | readonly string[]>>
  /** Path of the field it is about, so that the message stands at the field: `applicant/iin`. */
  readonly field?: string
  /** Code of what would be accepted instead. */
  readonly next?: string
  /** Further refusals of the same attempt, so that a person mends all at once. */
  readonly also?: readonly Refusal[]
}

/** A refusal: `refuse('appeal.late', { article: 'APPC 168(1)', details: { lastDay } })`. */
export const refuse = (code: string, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused: code, ...more })

/** Whether a result is a refusal rather than what was asked for. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && typeof (value as { refused?: unknown }).refused === 'string'
