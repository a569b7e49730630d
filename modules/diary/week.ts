/** A week as a table: its days, its hours, and what clashes. */
import { addDays, type CalendarDate, parseCalendarDate, weekday } from '../../kernel/calendar-date.ts'
import { epochMilliseconds } from '../../kernel/instant.ts'
import type { Deadline, Hearing } from './queries.ts'

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekday(day))

/** The week shown first: at its end, when no working day is left, the one to come. */
export const weekToCome = (today: CalendarDate): CalendarDate =>
  weekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today)

/** The week somebody asked for by any of its days; undefined when that is no day. */
export const weekAsked = (typed: string): CalendarDate | undefined => {
  const day = parseCalendarDate(typed.trim())
  return day && mondayOf(day)
}

/** Working hours shown in any case, first and last full hour. */
const [firstHour, lastHour] = [9, 17]

export const hourOf = ({ time }: Pick<Hearing, 'time'>): number => Number(time.slice(0, 2))

/** Hours of the grid: the working day, and wider where a hearing lies outside of it. */
export function hoursFor(hearings: readonly Hearing[]): number[] {
  const hours = hearings.map(hourOf)
  const [from, until] = [Math.min(firstHour, ...hours), Math.max(lastHour, ...hours)]
  return Array.from({ length: until - from + 1 }, (_, index) => from + index)
}

/** Monday to Friday, and a day off on which something stands. */
export function daysFor(monday: CalendarDate, taken: readonly CalendarDate[]): CalendarDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)).filter((day, n) => n < 5 || taken.includes(day))
}

const hourMilliseconds = 3_600_000

/** Hearings less than an hour away at which somebody would have to be at the same time. */
export const clashesOf = (one: Hearing, all: readonly Hearing[]): Hearing[] =>
  all.filter(
    (other) =>
      (other.proceeding !== one.proceeding || other.n !== one.n) &&
      Math.abs(epochMilliseconds(other.at) - epochMilliseconds(one.at)) < hourMilliseconds &&
      other.people.some((person) => one.people.includes(person)),
  )

/** The day of the lane on which a term stands: its last day; what ran out before stands where the eye begins. */
export function laneDay(
  { lastDay }: Pick<Deadline, 'lastDay'>,
  days: readonly CalendarDate[],
  today: CalendarDate,
): CalendarDate | undefined {
  if (days.includes(lastDay)) return lastDay
  // A term that ends on a day off of this week moves back to the last day shown before it.
  if (lastDay > days[0]!) return days.findLast((day) => day < lastDay)
  if (days.includes(today)) return today
  return today < days[0]! ? days[0] : days.at(-1)
}
