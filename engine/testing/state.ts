/** States written by hand for tests of counting and of conditions. */
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import type { TermRule } from '../act.ts'
import type { Unit } from '../define.ts'
import { nothingYet, type Pause, type Run, type State } from '../state.ts'

/** A running term: `15 WD from 2026-02-02`, with whatever else the test is about. */
export function runOf(
  count: string,
  from: string | null,
  more: Partial<Omit<Run, 'rule'>> & { rule?: Partial<TermRule> } = {},
): Run {
  const [n, unit] = count.split(' ') as [string, Unit]
  const { rule, ...rest } = more
  return {
    term: 'term',
    branch: 'main',
    n: 1,
    status: 'running',
    extensions: [],
    zero: from === null ? null : calendarDate(from.slice(0, 10)),
    at: instant(from === null ? '2026-01-01T00:00:00Z' : from.includes('T') ? from : `${from}T05:00:00Z`),
    rule: {
      n: Number(n),
      unit,
      article: 'X 1',
      bound: 'party',
      atEnd: 'next-working-day',
      kind: 'last-day',
      pausesWith: unit !== 'h',
      ...rule,
    },
    ...rest,
  }
}

export const pauseOf = (n: number, from: string, to?: string, terms: readonly string[] = ['*']): Pause => ({
  n,
  from: calendarDate(from),
  terms,
  ...(to && { to: calendarDate(to) }),
})

export const stateOf = (more: Partial<State>): State => ({
  ...structuredClone(nothingYet),
  id: 'p1',
  zone: 'Asia/Almaty',
  lastAt: instant('2026-01-01T00:00:00Z'),
  ...more,
})
