/** The law of a toy country: one procedure, its own calendar and zone, its own registers and texts. */
import type { Law } from '../../engine/law.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { type DayMark, workingDays } from '../../kernel/working-days.ts'
import { stall } from './procedures/stall.ts'

export const zone = 'Africa/Nairobi'

/** Market days off, invented: the first of the year and the day of the harvest. */
const marks: readonly DayMark[] = [2024, 2025, 2026, 2027].flatMap((year) =>
  [`${year}-01-01`, `${year}-02-09`].map((day) => ({
    day: calendarDate(day),
    status: 'off' as const,
    reason: day.endsWith('01-01') ? 'first day of the year' : 'day of the harvest',
    mark: 'seen' as const,
  })),
)

export const procedures = [stall]
export const textFolder = new URL('./texts/', import.meta.url)
export const exampleFolder = new URL('./examples/', import.meta.url)

/** Everything the engine asks of a country. */
export const law: Law = {
  procedures: { stall },
  days: workingDays(marks, zone, 2024, 2027),
  sources: {},
  computations: {},
  registers: {
    stalls: {
      counter: (seats) => `stalls ${seats.market?.office}`,
      write: (_seats, year, serial) => `S/${serial}/${year}`,
    },
  },
  param: (name) => {
    throw new Error(`The toy country has no parameter ${name}`)
  },
}
