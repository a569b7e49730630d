/** What differs between a procedure on two days: rows come, go, or read differently. The key of a row is its id and its variant. */
import { type Dated, inForceOn, type Procedure } from '../../engine/define.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'

export interface Change { readonly kind: 'step' | 'term'; readonly id: string; readonly how: 'new' | 'gone' | 'changed'; readonly differs: readonly Differing[] }
export type Differing = 'who' | 'stage' | 'conditions' | 'terms' | 'form' | 'length' | 'start' | 'article' | 'other'

const groups: Readonly<Record<string, Differing>> = {
  by: 'who', stage: 'stage', except: 'stage', to: 'stage', when: 'conditions', times: 'conditions', within: 'terms', notBefore: 'terms', starts: 'terms', stops: 'terms', extends: 'terms',
  fields: 'form', n: 'length', unit: 'length', dayZero: 'start', article: 'article',
}

export function changesBetween(procedure: Procedure, a: CalendarDate, b: CalendarDate): Change[] {
  return [...changes('step', procedure.steps, a, b), ...changes('term', procedure.terms, a, b)]
}

function changes(kind: Change['kind'], rows: readonly (Dated & { readonly id: string })[], a: CalendarDate, b: CalendarDate): Change[] {
  const [before, after] = [keyed(rows, a), keyed(rows, b)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
    const [old, now] = [before.get(key), after.get(key)]
    const id = (now ?? old)!.id
    if (old === undefined) return [{ kind, id, how: 'new', differs: [] }]
    if (now === undefined) return [{ kind, id, how: 'gone', differs: [] }]
    const differs = differing(old, now)
    return differs.length > 0 ? [{ kind, id, how: 'changed', differs }] : []
  })
}

function keyed(rows: readonly (Dated & { readonly id: string })[], day: CalendarDate) {
  const found = new Map<string, Dated & { readonly id: string }>()
  for (const row of rows) if (inForceOn(row, day)) found.set(`${row.id}|${JSON.stringify('when' in row && !('by' in row) ? row.when : '')}`, row)
  return found
}

function differing(old: object, now: object): Differing[] {
  const [a, b] = [old as Record<string, unknown>, now as Record<string, unknown>]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !['from', 'until', 'unverified'].includes(name) && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
  return [...new Set(names.map((name) => groups[name] ?? 'other'))]
}
