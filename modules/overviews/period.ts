/** The months a page looks at: whole months, the last twelve unless the address says otherwise. */
import { addDays, addMonths, type CalendarDate, calendarDate } from '../../kernel/calendar-date.ts'
import type { Visit } from '../../web/visit.ts'

export interface Period {
  /** First and last month, `2026-03`. */
  readonly from: string
  readonly to: string
}

const monthsUsual = 12
/** Months a table by month shows at most. */
const monthsMax = 60
const isMonth = (text: string | null): text is string => text !== null && /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text)

const monthOf = (day: CalendarDate): string => day.slice(0, 7)
const firstDay = (month: string): CalendarDate => calendarDate(`${month}-01`)
const plus = (month: string, n: number): string => monthOf(addMonths(firstDay(month), n, 'last-day-of-month'))

export function periodOf({ query, on }: Pick<Visit, 'query' | 'on'>): Period {
  const [from, to] = [query.get('from'), query.get('to')]
  const last = isMonth(to) ? to : monthOf(on)
  const first = isMonth(from) && from <= last ? from : plus(last, 1 - monthsUsual)
  return { from: first < plus(last, 1 - monthsMax) ? plus(last, 1 - monthsMax) : first, to: last }
}

/** Every month of the period, the first first. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = plus(month, 1)) months.push(month)
  return months
}

const lastDayOf = (month: string): CalendarDate => addDays(firstDay(plus(month, 1)), -1)

/** The months of the period from the first in which anything was counted. */
export const monthsCounted = (period: Period, sums: readonly { readonly month: string }[]): string[] => {
  const first = sums.reduce((least, { month }) => (month < least ? month : least), period.to)
  return monthsOf(period).filter((month) => month >= first)
}

/** First and last day of the period. */
export const daysOf = ({ from, to }: Period): { readonly since: string; readonly until: string } => ({
  since: `${from}-01`,
  until: lastDayOf(to),
})

/** The period as a part of an address. */
export const inAddress = ({ from, to }: Period): string => `from=${from}&to=${to}`
