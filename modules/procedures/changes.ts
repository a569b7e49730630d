/** The comparison of two days, in the groups of words that readers look for. */
import { compareDays } from '../../engine/reading/compare.ts'
import type { Procedure } from '../../engine/define.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'

export interface Change { readonly kind: 'step' | 'term'; readonly id: string; readonly how: 'new' | 'gone' | 'changed'; readonly differs: readonly Differing[] }
export type Differing = 'who' | 'stage' | 'conditions' | 'terms' | 'form' | 'length' | 'start' | 'article' | 'certainty' | 'other'

/** What a word of a row is about. */
const groups: Readonly<Record<string, Differing>> = {
  by: 'who', stage: 'stage', except: 'stage', to: 'stage', when: 'conditions', times: 'conditions', within: 'terms', notBefore: 'terms', starts: 'terms', stops: 'terms', extends: 'terms',
  fields: 'form', n: 'length', unit: 'length', dayZero: 'start', article: 'article', unverified: 'certainty',
}

export function changesBetween(procedure: Procedure, a: CalendarDate, b: CalendarDate): Change[] {
  const { added, removed, changed } = compareDays(procedure, a, b)
  return [
    ...changed.map(({ kind, id, fields }): Change => ({ kind, id, how: 'changed', differs: [...new Set(fields.map((field) => groups[field] ?? 'other'))] })),
    ...added.map(({ kind, row }): Change => ({ kind, id: row.id, how: 'new', differs: [] })),
    ...removed.map(({ kind, row }): Change => ({ kind, id: row.id, how: 'gone', differs: [] })),
  ]
}
