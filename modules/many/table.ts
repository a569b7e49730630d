/** Reads a table of filings: CSV as spreadsheets save it, in UTF-8 or in the Windows letters of Kazakh and Russian machines. */
import { parse } from 'csv-parse/sync'
import type { Field } from '../../engine/define.ts'
import type { Office } from '../../engine/law.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Say } from '../../web/text/say.ts'
import type { Column } from './columns.ts'

/** Filings at once: more are sent as another table. */
export const rowsMax = 500

export interface Reading {
  /** Values of each row, by field, as the form would send them. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** Columns of the table that the form does not ask for. */
  readonly strange: readonly string[]
}

export interface Words {
  readonly procedure: string
  /** The texts of every language: a heading and a choice may be written in any. */
  readonly voices: readonly Say[]
  offices(field: Field): readonly Office[]
}

/** The rows, or why the table cannot be read as a whole. */
export function readTable(bytes: Uint8Array, columns: readonly Column[], words: Words): Reading | Refusal {
  let cells: string[][]
  try {
    const text = decoded(bytes)
    cells = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    })
  } catch {
    return refuse('table.unreadable')
  }
  const [head = [], ...lines] = cells
  const found = head.map((title) => columnNamed(title, columns, words))
  if (!found.some((column) => column)) return refuse('table.no-columns')
  if (lines.length === 0) return refuse('table.empty')
  if (lines.length > rowsMax) return refuse('table.too-long', { details: { max: rowsMax, given: lines.length } })
  const strange = head.filter((title, at) => title !== '' && found[at] === undefined)
  return { rows: lines.map((line) => valuesOf(line, found, words)), strange }
}

/** What stands between the headings: sums are written with commas where cells are parted by semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const [first] = [';', '\t', ','].sort((a, b) => head.split(b).length - head.split(a).length)
  return first!
}

/** Letters that are no UTF-8 are those of Windows, as older spreadsheets save them. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

const folded = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е')

/** A column by its code, or by its question in any language. */
function columnNamed(title: string, columns: readonly Column[], { procedure, voices }: Words): Column | undefined {
  const wanted = folded(title)
  return (
    columns.find(({ name }) => folded(name) === wanted) ??
    columns.find(
      ({ field, group }) => !group && voices.some((say) => folded(say(`${procedure}.field.${field.id}`)) === wanted),
    )
  )
}

function valuesOf(
  line: readonly string[],
  columns: readonly (Column | undefined)[],
  words: Words,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const groups = new Map<Field, Record<string, unknown>>()
  for (const [at, column] of columns.entries()) {
    const cell = line[at]?.trim() ?? ''
    if (column === undefined || cell === '') continue
    const value = cellValue(cell, column.field, words)
    const { group, field } = column
    if (group) groups.set(group, { ...groups.get(group), [field.id]: value })
    else values[column.field.id] = value
  }
  for (const [{ id, many }, parts] of groups) values[id] = many ? [parts] : parts
  return values
}

const yes = ['yes', 'да', 'иә', 'ия', 'true', '1']
const no = ['no', 'нет', 'жоқ', 'false', '0']

/** A cell as the form would send it; what it does not know stays as it was typed, for the check of the form to name. */
function cellValue(cell: string, field: Field, { procedure, voices, offices }: Words): unknown {
  const typed = folded(cell)
  switch (field.type) {
    case 'choice':
      return (
        field.options?.find(
          (option) =>
            option === cell || voices.some((say) => folded(say(`${procedure}.option.${field.id}.${option}`)) === typed),
        ) ?? cell
      )
    case 'yes-no':
      return yes.includes(typed) ? true : no.includes(typed) ? false : cell
    case 'day':
      return dayIn(cell)
    case 'court':
    case 'body':
      return (
        offices(field).find(
          ({ id, names }) => id === cell || Object.values(names).some((name) => folded(name) === typed),
        )?.id ?? cell
      )
    default:
      return cell
  }
}

/** `31.12.2026` as well as `2026-12-31`. */
function dayIn(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell) ?? []
  const written = day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
  return parseCalendarDate(written) ?? cell
}
