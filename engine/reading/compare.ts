/** Two days of one procedure compared: which rows came, which went, which read differently. */
import { isDeepStrictEqual } from 'node:util'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { inForceOn, type Procedure, type StepRow, type TermRow } from '../define.ts'

export type ComparedRow =
  | { readonly kind: 'step'; readonly row: StepRow }
  | { readonly kind: 'term'; readonly row: TermRow }

export interface ChangedRow {
  readonly kind: 'step' | 'term'
  /** Id of the step or term; variants of a term have the same. */
  readonly id: string
  readonly before: StepRow | TermRow
  readonly after: StepRow | TermRow
  /** Words of the row that differ, in the order of the vocabulary's own use; dates of validity do not count. */
  readonly fields: readonly string[]
}
export interface DaysCompared {
  readonly added: readonly ComparedRow[]
  readonly removed: readonly ComparedRow[]
  readonly changed: readonly ChangedRow[]
}

/** Steps and terms of the two days, matched by id, and by condition where a term has variants. */
export function compareDays(procedure: Procedure, dayA: CalendarDate, dayB: CalendarDate): DaysCompared {
  const before = rowsOn(procedure, dayA)
  const after = rowsOn(procedure, dayB)
  const changed: ChangedRow[] = []
  for (const [key, { kind, row }] of before) {
    const other = after.get(key)
    const fields = other === undefined ? [] : differing(row, other.row)
    if (other !== undefined && fields.length > 0)
      changed.push({ kind, id: row.id, before: row, after: other.row, fields })
  }
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, one]) => one),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, one]) => one),
    changed,
  }
}

function rowsOn(procedure: Procedure, day: CalendarDate): Map<string, ComparedRow> {
  const steps = procedure.steps
    .filter((row) => inForceOn(row, day))
    .map((row): [string, ComparedRow] => [`step ${row.id}`, { kind: 'step', row }])
  const terms = procedure.terms
    .filter((row) => inForceOn(row, day))
    .map((row): [string, ComparedRow] => [`term ${row.id} ${variantOf(row)}`, { kind: 'term', row }])
  return new Map([...steps, ...terms])
}

/** The condition tells variants of a term apart: without it they would hide each other. */
const variantOf = (row: TermRow): string => (row.when === undefined ? '' : JSON.stringify(row.when))

function differing(a: object, b: object): string[] {
  const words = new Set([...Object.keys(a), ...Object.keys(b)].filter((word) => word !== 'from' && word !== 'until'))
  const value = (row: object, word: string): unknown => (row as Record<string, unknown>)[word]
  return [...words].filter((word) => !isDeepStrictEqual(value(a, word), value(b, word)))
}
