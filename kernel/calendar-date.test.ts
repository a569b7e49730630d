import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  compareDays,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isAfter,
  isBefore,
  parseCalendarDate,
  weekday,
  yearOf,
} from './calendar-date.ts'

const anyDayNumber = fc.integer({ min: -719162, max: 2932896 })
const rounding = 'last-day-of-month'

describe('A day is a day of the calendar', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])('%s is a day', (text) => {
    expect(calendarDate(text)).toBe(text)
  })

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '0000-01-01',
    '10000-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '00.00.0000',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('%s is no day', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined()
    expect(() => calendarDate(text)).toThrow(RangeError)
  })

  it('counts days as the platform does, over ten thousand years', () => {
    fc.assert(
      fc.property(anyDayNumber, (n) => {
        const day = fromDayNumber(n)
        const plain = Temporal.PlainDate.from('1970-01-01').add({ days: n })
        expect(day).toBe(plain.toString())
        expect(dayNumber(day)).toBe(n)
        expect(weekday(day)).toBe(plain.dayOfWeek)
      }),
      { numRuns: 500 },
    )
  })

  it('has no day before the year 1 and none after the year 9999', () => {
    expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(calendarDate('9999-12-01'), 1, rounding)).toThrow(RangeError)
  })
})

describe('Counting months and years', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28', 'a month from 31 January ends on the last day of February'],
    ['2024-01-31', 1, '2024-02-29', 'in a leap year it ends on 29 February'],
    ['2026-09-10', 1, '2026-10-10', 'a month ends on the same day-number'],
    ['2025-08-31', 6, '2026-02-28', 'six months over the year end'],
    ['2026-12-31', 2, '2027-02-28', 'two months over the year end'],
    ['2026-03-31', -1, '2026-02-28', 'a month back'],
    ['2026-01-15', -1, '2025-12-15', 'a month back over the year end'],
  ])('%s and %i months is %s: %s', (day, n, expected) => {
    expect(addMonths(calendarDate(day), n, rounding)).toBe(expected)
  })

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-07-01', 3, '2029-07-01'],
  ])('%s and %i years is %s', (day, n, expected) => {
    expect(addYears(calendarDate(day), n, rounding)).toBe(expected)
  })

  it('adds months as the platform does, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200000, max: 200000 }), fc.integer({ min: -600, max: 600 }), (n, months) => {
        const day = fromDayNumber(n)
        expect(addMonths(day, months, rounding)).toBe(Temporal.PlainDate.from(day).add({ months }).toString())
      }),
    )
  })
})

describe('Comparing days', () => {
  const eve = calendarDate('2025-12-31')
  const newYear = calendarDate('2026-01-01')

  it('the eve of the new year is before the new year', () => {
    expect(isBefore(eve, newYear)).toBe(true)
    expect(isAfter(newYear, eve)).toBe(true)
    expect([newYear, eve].sort(compareDays)).toEqual([eve, newYear])
    expect(compareDays(eve, eve)).toBe(0)
  })

  it('one day lies between them, and the year turns', () => {
    expect(daysBetween(eve, newYear)).toBe(1)
    expect(daysBetween(newYear, eve)).toBe(-1)
    expect([yearOf(eve), yearOf(newYear)]).toEqual([2025, 2026])
  })

  it('a week has seven weekdays from Monday 1 to Sunday 7', () => {
    const monday = calendarDate('2026-02-02')
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => weekday(addDays(monday, n)))).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
