import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, calendarDate, weekday } from './calendar-date.ts'
import { type DayMark, workingDays } from './working-days.ts'

const mark = (day: string, status: DayMark['status'], certainty: DayMark['mark'] = 'seen'): DayMark => ({
  day: calendarDate(day),
  status,
  reason: `invented: ${status}`,
  mark: certainty,
})

/** An invented year 2026: a holiday on Monday 9 March; Friday 8 May off for Saturday 16 May; an uncertain Monday 31 August. */
const calendar = workingDays(
  [
    mark('2026-05-16', 'working'),
    mark('2026-03-09', 'off'),
    mark('2026-03-08', 'off'),
    mark('2026-05-08', 'off'),
    mark('2026-08-31', 'working', 'unverified'),
  ],
  'Asia/Almaty',
  2024,
  2030,
)
const d = calendarDate

describe('Working days', () => {
  test.each([
    ['2026-02-02', 'Monday', '2026-02-03'],
    ['2026-02-03', 'Tuesday', '2026-02-04'],
    ['2026-02-04', 'Wednesday', '2026-02-05'],
    ['2026-02-05', 'Thursday', '2026-02-06'],
    ['2026-02-06', 'Friday', '2026-02-09'],
    ['2026-02-07', 'Saturday', '2026-02-09'],
    ['2026-02-08', 'Sunday', '2026-02-09'],
  ])('one working day after %s, a %s, is %s', (day, _name, expected) => {
    expect(calendar.addWorkingDays(d(day), 1)).toBe(expected)
  })

  it('a holiday is not counted', () => {
    expect(calendar.isWorking(d('2026-03-09'))).toBe(false)
    expect(calendar.addWorkingDays(d('2026-03-06'), 1)).toBe('2026-03-10')
  })

  it('a day off moved to a Friday is off, and the Saturday worked for it counts', () => {
    expect(calendar.isWorking(d('2026-05-08'))).toBe(false)
    expect(calendar.isWorking(d('2026-05-16'))).toBe(true)
    expect(calendar.addWorkingDays(d('2026-05-15'), 1)).toBe('2026-05-16')
  })

  it('counting runs over 29 February and over the year end', () => {
    expect(calendar.addWorkingDays(d('2024-02-28'), 1)).toBe('2024-02-29')
    expect(calendar.addWorkingDays(d('2024-02-29'), 1)).toBe('2024-03-01')
    expect(calendar.addWorkingDays(d('2026-12-31'), 1)).toBe('2027-01-01')
  })

  it('counts backwards for what must be done some working days before', () => {
    expect(calendar.addWorkingDays(d('2026-09-18'), -3)).toBe('2026-09-15')
    expect(calendar.addWorkingDays(d('2026-03-10'), -1)).toBe('2026-03-06')
    expect(calendar.addWorkingDays(d('2026-02-08'), -1)).toBe('2026-02-06')
  })

  it('no working days after a day is the day itself, even a Sunday', () => {
    expect(calendar.addWorkingDays(d('2026-02-08'), 0)).toBe('2026-02-08')
  })

  it('a last day that is off rolls to the next working day, a working one stays', () => {
    expect(calendar.nextWorking(d('2026-03-07'))).toBe('2026-03-10')
    expect(calendar.nextWorking(d('2026-03-10'))).toBe('2026-03-10')
  })

  it('counts the working days of a span, the first day out and the last day in', () => {
    expect(calendar.countBetween(d('2026-02-02'), d('2026-02-09'))).toBe(5)
    expect(calendar.countBetween(d('2026-02-09'), d('2026-02-02'))).toBe(-5)
    expect(calendar.countBetween(d('2026-02-09'), d('2026-02-09'))).toBe(0)
  })

  it('names the days that depart from Monday to Friday, in order, and no weekend holiday', () => {
    const days = calendar.offDaysBetween(d('2026-03-01'), d('2026-05-31')).map((each) => each.day)
    expect(days).toEqual(['2026-03-09', '2026-05-08', '2026-05-16'])
    expect(calendar.offDaysBetween(d('2026-03-09'), d('2026-03-31'))).toEqual([])
  })
})

describe('What is not sure', () => {
  it('a span over an uncertain day is unverified, the spans before and after are not', () => {
    expect(calendar.hasUnverified(d('2026-08-28'), d('2026-08-31'))).toBe(true)
    expect(calendar.hasUnverified(d('2026-08-01'), d('2026-08-30'))).toBe(false)
    expect(calendar.hasUnverified(d('2026-08-31'), d('2026-09-30'))).toBe(false)
  })

  it('every day of a year without a calendar is unverified, and still counted Monday to Friday', () => {
    expect(calendar.hasUnverified(d('2026-12-31'), d('2027-01-01'))).toBe(true)
    expect(calendar.hasUnverified(d('2025-12-30'), d('2025-12-31'))).toBe(true)
    expect(calendar.isWorking(d('2027-01-01'))).toBe(true)
    expect(calendar.isWorking(d('2027-01-02'))).toBe(false)
  })

  test.each(['2023-12-31', '2031-01-01'])('%s is outside the years covered, and asking is an error', (day) => {
    expect(calendar.covers(d(day))).toBe(false)
    expect(() => calendar.isWorking(d(day))).toThrow(`${day} is outside the working days known, 2024 to 2030`)
  })

  it('a count that runs out of the years covered is an error', () => {
    expect(() => calendar.addWorkingDays(d('2030-12-30'), 20)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays(d('2024-01-03'), -20)).toThrow(RangeError)
    expect(() => calendar.nextWorking(d('2030-12-31'))).not.toThrow()
  })

  it('a calendar that says two things about one day is refused', () => {
    const twice = [mark('2026-03-09', 'off'), mark('2026-03-09', 'working')]
    expect(() => workingDays(twice, 'UTC', 2026, 2026)).toThrow('two things about 2026-03-09')
  })
})

describe('Against counting by hand, day after day', () => {
  const working = new Set(['2026-05-16'])
  const off = new Set(['2026-03-09', '2026-05-08'])
  const isWorkingByHand = (day: string): boolean => working.has(day) || (!off.has(day) && weekday(d(day)) <= 5)

  it('the n-th working day is the one a clerk finds with a finger on the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (shift, n) => {
        const start = addDays(d('2025-06-01'), shift)
        let day = start
        for (let left = n; left > 0; ) {
          day = addDays(day, 1)
          if (isWorkingByHand(day)) left--
        }
        expect(calendar.addWorkingDays(start, n)).toBe(day)
        expect(calendar.countBetween(start, day)).toBe(n)
      }),
    )
  })

  it('a count back undoes a count forward from a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (shift, n) => {
        const start = calendar.nextWorking(addDays(d('2025-06-01'), shift))
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, n), -n)).toBe(start)
      }),
    )
  })

  it('takes under a microsecond for twenty working days', () => {
    const start = d('2026-02-02')
    const rounds = 200_000
    for (let i = 0; i < rounds; i++) calendar.addWorkingDays(start, 20)
    const began = performance.now()
    for (let i = 0; i < rounds; i++) calendar.addWorkingDays(start, 20)
    const microseconds = ((performance.now() - began) * 1000) / rounds
    // The bound is ten times the aim: this runs on busy machines too.
    expect(microseconds).toBeLessThan(10)
  })
})
