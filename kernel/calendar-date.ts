/**
 * A day of the calendar, written 'YYYY-MM-DD', from 0001-01-01 to 9999-12-31 (Gregorian, counted backwards as well).
 * It is a day at the seat of a court or body, never a moment: see `Instant` for moments.
 */
export type CalendarDate = string & { readonly __day: true }

/** How a month or year count ends when the last month has no such day: on its last day (31 January + 1 month = 28 February). */
export type MonthRounding = 'last-day-of-month'

const shape = /^\d{4}-\d{2}-\d{2}$/
const firstDayNumber = -719162
const lastDayNumber = 2932896

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

const yearPart = (day: string): number =>
  digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
const monthPart = (day: string): number => digit(day, 5) * 10 + digit(day, 6)
const dayPart = (day: string): number => digit(day, 8) * 10 + digit(day, 9)

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const write = (year: number, month: number, day: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate

/** The day written in `text`, or `undefined` when there is no such day (2023-02-29) or it is written otherwise. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!shape.test(text)) return undefined
  const year = yearPart(text)
  const month = monthPart(text)
  const day = dayPart(text)
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
  return exists ? (text as CalendarDate) : undefined
}

/** The day written in `text`. Throws RangeError when there is no such day: 2023-02-29, 2026-04-31, 0000-01-01. */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text)
  if (day === undefined) throw new RangeError(`There is no day "${text}": a day is written YYYY-MM-DD, 0001 to 9999`)
  return day
}

/** Days since 1970-01-01, negative before it. Integer arithmetic on years that begin in March, so 29 February is their last day. */
export function dayNumber(day: CalendarDate): number {
  const month = monthPart(day)
  const year = month <= 2 ? yearPart(day) - 1 : yearPart(day)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayPart(day) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that is `n` days after 1970-01-01. Throws RangeError outside the years 0001 to 9999. */
export function fromDayNumber(n: number): CalendarDate {
  if (!Number.isInteger(n) || n < firstDayNumber || n > lastDayNumber) {
    throw new RangeError(`Day number ${n} is outside the years 0001 to 9999`)
  }
  const shifted = n + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The day `n` calendar days later (earlier when `n` is negative). */
export const addDays = (day: CalendarDate, n: number): CalendarDate => fromDayNumber(dayNumber(day) + n)

/** The same day-number `n` months later; a month without it gives its last day, which the caller says aloud by naming the rounding. */
export function addMonths(day: CalendarDate, n: number, _rounding: MonthRounding): CalendarDate {
  if (!Number.isInteger(n)) throw new RangeError(`A count of months is a whole number, not ${n}`)
  const months = yearPart(day) * 12 + monthPart(day) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  if (year < 1 || year > 9999) throw new RangeError(`${day} and ${n} months is outside the years 0001 to 9999`)
  return write(year, month, Math.min(dayPart(day), daysOfMonth(year, month)))
}

/** The same day and month `n` years later; 29 February becomes 28 February in a common year. */
export const addYears = (day: CalendarDate, n: number, rounding: MonthRounding): CalendarDate =>
  addMonths(day, n * 12, rounding)

/** Monday is 1, Sunday is 7. */
export function weekday(day: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** Negative when `a` is the earlier day, positive when it is the later, 0 when they are one day. For sorting. */
export const compareDays = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether `a` is an earlier day than `b`. */
export const isBefore = (a: CalendarDate, b: CalendarDate): boolean => a < b

/** Whether `a` is a later day than `b`. */
export const isAfter = (a: CalendarDate, b: CalendarDate): boolean => a > b

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => dayNumber(b) - dayNumber(a)

/** The year of a day, for serials and yearly values. */
export const yearOf = (day: CalendarDate): number => yearPart(day)
