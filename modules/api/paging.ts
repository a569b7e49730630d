/** Pages by a token: it says after which row to go on, so that rows which come meanwhile move nobody's place. */
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

export const limitDefault = 50
export const limitMax = 200

/** What a list is asked for; `after` is the place of the last row seen, in the list's own order. */
export interface PageAsked {
  readonly limit: number
  readonly after?: readonly string[]
}

export const tokenOf = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** What each part of a place is, so that a token made up by hand is refused before anything is asked of the database. */
export type Part = 'day' | 'moment' | 'number' | 'text'

const isPart: Readonly<Record<Part, (text: string) => boolean>> = {
  day: (text) => parseCalendarDate(text) !== undefined,
  moment: (text) => parseInstant(text) === text,
  number: (text) => /^\d{1,9}$/.test(text),
  text: (text) => !text.includes('\0'),
}

/** The page a query asks for, in a list whose places have these parts. */
export function pageAsked(query: URLSearchParams, parts: readonly Part[]): PageAsked | Refusal {
  const limit = query.get('limit') ?? String(limitDefault)
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > limitMax) return oddQuestion('limit')
  const next = query.get('next')
  if (next === null) return { limit: Number(limit) }
  const after = placeOf(next, parts)
  return after ? { limit: Number(limit), after } : oddQuestion('next')
}

/** A word of the query that cannot be read. */
export const oddQuestion = (name: string): Refusal =>
  refuse('request.odd-question', { field: name, details: { name: name.slice(0, 100) } })

function placeOf(token: string, parts: readonly Part[]): readonly string[] | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(token.slice(0, 1000), 'base64url').toString('utf8'))
    return Array.isArray(place) &&
      place.length === parts.length &&
      place.every((part, index) => typeof part === 'string' && isPart[parts[index]!](part))
      ? place
      : undefined
  } catch {
    return undefined
  }
}

export interface Rows<T> {
  readonly rows: readonly T[]
  /** Asks for the rows after these; null when there are none. */
  readonly next: string | null
}

/** One page of rows that were read with one row more than asked: that there is one says that the list goes on. */
export function pageOf<R, T>(
  found: readonly R[],
  limit: number,
  placeOfRow: (row: R) => readonly string[],
  shown: (row: R) => T,
): Rows<T> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows: rows.map(shown), next: found.length > limit && last !== undefined ? tokenOf(placeOfRow(last)) : null }
}

/** One page of rows that are all at hand, each with a key of its own. */
export function pageOfAll<R, T>(
  all: readonly R[],
  { limit, after }: PageAsked,
  keyOf: (row: R) => string,
  shown: (row: R) => T,
): Rows<T> {
  const from = after === undefined ? 0 : all.findIndex((row) => keyOf(row) === after[0]) + 1
  return pageOf(all.slice(from, from + limit + 1), limit, (row) => [keyOf(row)], shown)
}
