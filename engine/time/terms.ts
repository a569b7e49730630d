/**
 * Counts a term: its last day (or last moment) and the sentences of the count. The state keeps only rule and history, so a
 * calendar that changes later is seen at once (engine notes 4). Day zero is never counted; counting begins the next day.
 */
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  dayNumber,
  fromDayNumber,
} from '../../kernel/calendar-date.ts'
import { addHours, dayAt, type Instant, startOfDay } from '../../kernel/instant.ts'
import type { WorkingDays } from '../../kernel/working-days.ts'
import type { Unit } from '../define.ts'
import { type Extension, type Pause, type Run, type State, termKey } from '../state.ts'

/** One sentence of a count: a text key `count.<code>` and its values. Days are ISO; the page writes them in its language. */
export interface CountLine {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface TermEnd {
  /** Absent while the count stands still, or for a term in hours. */
  readonly lastDay?: CalendarDate
  readonly lastAt?: Instant
  readonly standsStill: boolean
  /** Rests on an unverified rule or day: shown as provisional, and no refusal for lateness rests on it. */
  readonly provisional: boolean
  readonly lines: readonly CountLine[]
}

type Change = { readonly n: number } & (
  | { readonly pause: Pause }
  | { readonly extension: Extension }
  | { readonly restoredTo: CalendarDate }
)

/** Where the term stands: its end as the law and its history give it, with every sentence of the count. */
export function endOf(state: State, key: string, days: WorkingDays): TermEnd {
  const run = state.terms[key]
  if (run === undefined) throw new Error(`No term ${key} in ${state.id}`)
  return run.rule.unit === 'h' ? endInHours(run) : endInDays(state, run, days)
}

function endInHours(run: Run): TermEnd {
  let hours = run.rule.n
  const lines: CountLine[] = [
    { code: 'from-moment', values: { at: run.at } },
    { code: 'h', values: { n: run.rule.n } },
  ]
  for (const { mode, amount = 0 } of run.extensions) {
    const more = mode === 'total' ? amount - hours : amount
    hours += more
    lines.push({ code: 'extended-hours', values: { n: more } })
  }
  const lastAt = addHours(run.at, hours)
  return {
    lastAt,
    standsStill: false,
    provisional: run.rule.unverified !== undefined,
    lines: [...lines, { code: 'last-moment', values: { at: lastAt } }],
  }
}

function endInDays(state: State, run: Run, days: WorkingDays): TermEnd {
  const lines: CountLine[] = []
  const from = zeroOf(state, run, days, lines)
  if (from === undefined) return { standsStill: true, provisional: false, lines }
  const { day: zero } = from
  const { rule } = run
  lines.push({ code: rule.n < 0 ? `${rule.unit}-before` : rule.unit, values: { n: Math.abs(rule.n) } })
  let end = lastOf(rule, plus(zero, rule.n, rule.unit, days))
  for (const change of changesOf(state, run)) {
    if ('pause' in change) {
      if (change.pause.from > lastDayOf(rule, end, days)) continue
      if (change.pause.to === undefined)
        return {
          standsStill: true,
          provisional: false,
          lines: [...lines, { code: 'stands-still', values: { from: change.pause.from } }],
        }
      if (change.pause.to <= zero) continue
      end = afterPause(end, zero, change.pause as Pause & { to: CalendarDate }, rule.unit, days, lines)
    } else if ('extension' in change) end = extended(rule, end, zero, change.extension, days, lines)
    else {
      end = change.restoredTo
      lines.push({ code: 'restored', values: { to: end } })
    }
  }
  if (rule.unit === 'WD') sayDaysOff(zero, end, days, lines)
  const counted = end
  end = lastDayOf(rule, counted, days)
  if (end !== counted) lines.push({ code: 'rolled', values: { from: counted, to: end } })
  const limit = ceilingOf(state, run, days)
  if (limit?.lastDay !== undefined && limit.lastDay < end) {
    end = limit.lastDay
    lines.push({ code: 'not-later', values: { to: end } })
  }
  lines.push({ code: rule.kind === 'wait' ? 'allowed-from' : 'last-day', values: { day: end } })
  const uncertain =
    rule.unverified !== undefined ||
    from.provisional ||
    limit?.provisional === true ||
    restsOnUnverified(rule, zero, counted, end, days)
  if (uncertain) lines.push({ code: 'provisional', values: {} })
  return { lastDay: end, standsStill: false, provisional: uncertain, lines }
}

/** Where a last day that is not working moves; a wait never moves. */
const lastDayOf = (rule: Run['rule'], end: CalendarDate, days: WorkingDays): CalendarDate =>
  rule.atEnd === 'next-working-day' && rule.kind !== 'wait' ? days.nextWorking(end) : end

/** Whether a day nobody is sure of took part in the count or in the rolling. */
function restsOnUnverified(
  rule: Run['rule'],
  zero: CalendarDate,
  counted: CalendarDate,
  end: CalendarDate,
  days: WorkingDays,
): boolean {
  const rolls =
    rule.atEnd === 'next-working-day' && rule.kind !== 'wait' && days.hasUnverified(addDays(counted, -1), end)
  if (rule.unit !== 'WD') return rolls
  return rolls || (zero <= end ? days.hasUnverified(zero, end) : days.hasUnverified(addDays(end, -1), zero))
}

/** Day zero; of a term counted from another's end it is looked up live, for that one may still be extended. */
function zeroOf(
  state: State,
  run: Run,
  days: WorkingDays,
  lines: CountLine[],
): { day: CalendarDate; provisional: boolean } | undefined {
  if (run.endOf === undefined) {
    if (run.zero === null) throw new Error(`Term ${run.term} has no day zero`)
    lines.push({ code: 'from-day', values: { day: run.zero } })
    return { day: run.zero, provisional: false }
  }
  const other = state.terms[run.endOf]
  if (other === undefined) throw new Error(`Term ${run.term} counts from ${run.endOf}, which never started`)
  const end = endOf(state, run.endOf, days)
  const day =
    other.status === 'stopped' ? other.stoppedOn : (end.lastDay ?? (end.lastAt && dayAt(end.lastAt, state.zone)))
  if (day === undefined) return undefined
  lines.push({ code: 'from-end-of', values: { day } })
  return { day, provisional: end.provisional && other.status !== 'stopped' }
}

/** The n-th unit after a day, before any rolling. */
export function plus(day: CalendarDate, n: number, unit: Exclude<Unit, 'h'> | Unit, days: WorkingDays): CalendarDate {
  switch (unit) {
    case 'WD':
      return n === 0 ? day : days.addWorkingDays(day, n)
    case 'CD':
      return addDays(day, n)
    case 'M':
      return addMonths(day, n, 'last-day-of-month')
    case 'Y':
      return addYears(day, n, 'last-day-of-month')
    case 'h':
      throw new Error('Hours are counted from a moment')
  }
}

/** Pauses, extensions and restorations in the order of their acts; pauses that touch each other are one. */
function changesOf(state: State, run: Run): Change[] {
  const changes: Change[] = []
  if (run.rule.pausesWith)
    for (const pause of unionOf(state.pauses.filter((one) => touches(one, run)))) changes.push({ n: pause.n, pause })
  for (const extension of run.extensions) changes.push({ n: extension.n, extension })
  if (run.restored) changes.push({ n: run.restored.n, restoredTo: run.restored.lastDay })
  return changes.sort((a, b) => a.n - b.n)
}

const touches = (pause: Pause, run: Run): boolean => pause.terms.includes('*') || pause.terms.includes(run.term)

function unionOf(pauses: readonly Pause[]): Pause[] {
  const sorted = [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.n - b.n))
  const union: Pause[] = []
  for (const pause of sorted) {
    const last = union.at(-1)
    if (last === undefined || (last.to !== undefined && pause.from > last.to)) union.push({ ...pause })
    else if (last.to !== undefined && (pause.to === undefined || pause.to > last.to))
      union[union.length - 1] = { n: last.n, from: last.from, terms: last.terms, ...(pause.to && { to: pause.to }) }
  }
  return union
}

/** The day of suspension counts as used; counting goes on the day after resumption. */
function afterPause(
  end: CalendarDate,
  zero: CalendarDate,
  pause: Pause & { to: CalendarDate },
  unit: Unit,
  days: WorkingDays,
  lines: CountLine[],
): CalendarDate {
  const from = pause.from < zero ? zero : pause.from > end ? end : pause.from
  const later =
    unit === 'WD'
      ? days.addWorkingDays(pause.to, days.countBetween(from, end))
      : fromDayNumber(dayNumber(end) + dayNumber(pause.to) - dayNumber(from))
  lines.push({ code: 'stood-still', values: { from: pause.from, to: pause.to, end: later } })
  return later
}

/** Where the first day is counted too, the term ends the day before the same number or date. */
const lastOf = (rule: Run['rule'], end: CalendarDate): CalendarDate =>
  rule.firstDay === 'included' ? addDays(end, -1) : end

function extended(
  rule: Run['rule'],
  end: CalendarDate,
  zero: CalendarDate,
  extension: Extension,
  days: WorkingDays,
  lines: CountLine[],
): CalendarDate {
  const { mode, amount = 0, unit = 'CD' } = extension
  const total = mode === 'total' ? lastOf(rule, plus(zero, amount, unit, days)) : plus(end, amount, unit, days)
  const to = mode === 'until' ? extension.until! : total
  lines.push(
    mode === 'until'
      ? { code: 'extended-until', values: { to } }
      : { code: `extended-${mode}-${unit}`, values: { n: amount, to } },
  )
  return to
}

function sayDaysOff(zero: CalendarDate, end: CalendarDate, days: WorkingDays, lines: CountLine[]): void {
  for (const mark of days.offDaysBetween(zero, end))
    lines.push({
      code: mark.status === 'off' ? 'day-off' : 'worked-weekend',
      values: { day: mark.day, reason: mark.reason },
    })
}

/** The end of the term that this one may not outlast, of the same branch or of the main line; looked up live. */
function ceilingOf(state: State, run: Run, days: WorkingDays): TermEnd | undefined {
  const other = run.rule.notLaterThan
  const key = other && [termKey(other, run.branch), other].find((one) => state.terms[one] !== undefined)
  return key ? endOf(state, key, days) : undefined
}

/** The first moment after the term: when time may act, or a wait is over. Undefined while it stands still. */
export function runsOutAt(state: State, key: string, days: WorkingDays): Instant | undefined {
  const end = endOf(state, key, days)
  if (end.lastAt) return end.lastAt
  return (
    end.lastDay &&
    startOfDay(state.terms[key]!.rule.kind === 'wait' ? end.lastDay : addDays(end.lastDay, 1), state.zone)
  )
}
