/** A list for programs: `ADDRESS.json` and `ADDRESS.csv` beside its page, with the same rows. */
import { csv } from './text/csv.ts'
import { type Route, to, type Visit } from './visit.ts'

export interface ListReply {
  readonly kind: 'list'
  /** Names of what stands in a line of the CSV, in order. A row may hold more: that stands in the JSON alone. */
  readonly columns: readonly string[]
  readonly rows: readonly object[]
  /** What stands beside the rows in the JSON: how many there are, which page this is. */
  readonly beside?: object
  /** Lines of the CSV where one row is several of them. */
  readonly lines?: readonly object[]
  /** The most rows the list ever holds: one as long as this says that it is cut. */
  readonly max?: number
}

/** A list as its programs get it. */
export const asList = (
  columns: readonly string[],
  rows: readonly object[],
  more: Pick<ListReply, 'beside' | 'lines' | 'max'> = {},
): ListReply => ({ kind: 'list', columns, rows, ...more })

/** One shape of a list, as a page names and links it. */
export interface TwinLink {
  readonly name: 'JSON' | 'CSV'
  readonly type: string
  readonly href: string
}

const shapes = [
  { name: 'JSON', ending: 'json', type: 'application/json' },
  { name: 'CSV', ending: 'csv', type: 'text/csv' },
] as const

/** Both addresses of a list, answered alike. */
export const twinRoutes = (path: string, who: Route['who'], answer: Route['answer']): readonly Route[] =>
  shapes.map(({ ending }) => ({ method: 'GET', path: `${path}.${ending}`, who, answer }))

/** What a page says of its twins: their types and addresses. `path` is below the language, without its query. */
export const twinLinks = (
  visit: Pick<Visit, 'language'>,
  path: string,
  query?: URLSearchParams | string,
): readonly TwinLink[] => {
  const asked = query === undefined || String(query) === '' ? '' : `?${query}`
  return shapes.map(({ name, ending, type }) => ({ name, type, href: to(visit, `${path}.${ending}${asked}`) }))
}

/** The list in the shape that the end of its address asks for. */
export const listInBytes = (
  { columns, rows, beside, lines, max }: ListReply,
  path: string,
): { readonly type: string; readonly body: string } =>
  path.endsWith('.csv')
    ? {
        type: 'text/csv; charset=utf-8',
        body: csv(
          columns,
          (lines ?? rows).map((row) => lineOf(columns, row)),
          max,
        ),
      }
    : { type: 'application/json', body: JSON.stringify({ ...beside, rows }) }

/** Values of a row as one line of a table: nothing is an empty cell, several stand side by side. */
const lineOf = (columns: readonly string[], row: object): readonly string[] =>
  columns.map((column) => cellOf((row as Readonly<Record<string, unknown>>)[column]))

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).join(' ')
  return String(value)
}
