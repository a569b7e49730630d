import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { calendarDate, dayNumber, fromDayNumber } from './calendar-date.ts'
import {
  addHours,
  addMinutes,
  compareInstants,
  dayAt,
  epochMilliseconds,
  fromEpochMilliseconds,
  instant,
  instantOf,
  localTime,
  parseInstant,
  startOfDay,
} from './instant.ts'

const almaty = 'Asia/Almaty'

describe('A moment is written one way', () => {
  test.each([
    ['2026-02-02T10:00:00+05:00', '2026-02-02T05:00:00.000Z'],
    ['2026-02-02T05:00:00Z', '2026-02-02T05:00:00.000Z'],
    ['2026-02-02T05:00:00.123456Z', '2026-02-02T05:00:00.123Z'],
    ['2026-02-02T05:00Z', '2026-02-02T05:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(instant(text)).toBe(expected)
  })

  test.each(['2026-02-02T10:00', '2026-02-02', '2023-02-29T00:00:00.000Z', '2026-01-01T24:00:00.000Z', 'now', ''])(
    '%s is no moment',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
      expect(() => instant(text)).toThrow(RangeError)
    },
  )

  it('is the same after a way through milliseconds, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62135596800000, max: 253402300799999 }), (ms) => {
        const moment = fromEpochMilliseconds(ms)
        expect(moment).toBe(Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' }))
        expect(epochMilliseconds(moment)).toBe(ms)
      }),
    )
    expect(() => fromEpochMilliseconds(253402300800000)).toThrow(RangeError)
  })

  it('hours and minutes run on over the end of February', () => {
    expect(addHours(instant('2026-02-28T23:00:00Z'), 24)).toBe('2026-03-01T23:00:00.000Z')
    expect(addMinutes(instant('2026-01-01T00:00:00Z'), -1)).toBe('2025-12-31T23:59:00.000Z')
  })

  it('sorts as time runs', () => {
    const [a, b] = [instant('2026-02-02T05:00:00Z'), instant('2026-02-02T05:00:00.001Z')]
    expect(compareInstants(a, b)).toBeLessThan(0)
    expect(compareInstants(b, a)).toBeGreaterThan(0)
    expect(compareInstants(a, a)).toBe(0)
  })
})

describe('The day of a moment is the day at the seat', () => {
  it('filing at 23:59:59.999 in Astana is that day, a thousandth later is the next', () => {
    expect(dayAt(instant('2026-02-02T18:59:59.999Z'), almaty)).toBe('2026-02-02')
    expect(dayAt(instant('2026-02-02T19:00:00.000Z'), almaty)).toBe('2026-02-03')
  })

  it('until 29 February 2024 the east was six hours ahead, from 1 March 2024 five', () => {
    expect(localTime(instant('2024-02-29T17:59:00Z'), almaty)).toBe('23:59')
    expect(localTime(instant('2024-02-29T18:00:00Z'), almaty)).toBe('23:00')
    expect(dayAt(instant('2024-02-29T18:30:00Z'), almaty)).toBe('2024-02-29')
    expect(dayAt(instant('2024-02-29T19:00:00Z'), almaty)).toBe('2024-03-01')
    expect(localTime(instant('2023-07-01T00:00:00Z'), almaty)).toBe('06:00')
    expect(localTime(instant('2026-07-01T00:00:00Z'), almaty)).toBe('05:00')
  })

  it('the moment at which the offset changes already belongs to the new one, in whichever order it is asked', () => {
    const moment = Temporal.ZonedDateTime.from(`2024-01-01T00:00[${almaty}]`).getTimeZoneTransition('next')
    const at = fromEpochMilliseconds(moment!.epochMilliseconds)
    expect(localTime(at, 'Asia/Almaty')).toBe(moment!.toPlainTime().toString().slice(0, 5))
  })

  it('a time shown twice means its first showing', () => {
    expect(instantOf(calendarDate('2024-02-29'), '23:30', almaty)).toBe('2024-02-29T17:30:00.000Z')
  })

  it('a day starts at its midnight', () => {
    expect(startOfDay(calendarDate('2024-02-29'), almaty)).toBe('2024-02-28T18:00:00.000Z')
    expect(startOfDay(calendarDate('2024-03-01'), almaty)).toBe('2024-02-29T19:00:00.000Z')
    expect(startOfDay(calendarDate('2026-02-02'), 'UTC')).toBe('2026-02-02T00:00:00.000Z')
  })

  it.each(['Asia/Almaty', 'America/Sao_Paulo', 'Asia/Beirut', 'America/Havana', 'Africa/Cairo', 'Pacific/Apia'])(
    'a day starts where the time zone data says, on every day of 2009 to 2024: %s',
    (zone) => {
      for (let n = dayNumber(calendarDate('2009-01-01')); n < dayNumber(calendarDate('2025-01-01')); n++) {
        const day = fromDayNumber(n)
        const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
        if (epochMilliseconds(startOfDay(day, zone)) !== start)
          expect(`${day} ${startOfDay(day, zone)}`).toBe(`${day} ${fromEpochMilliseconds(start)}`)
      }
    },
  )

  it('10:00 in Almaty in 2026 is 05:00 UTC, and back', () => {
    const moment = instantOf(calendarDate('2026-02-02'), '10:00', almaty)
    expect(moment).toBe('2026-02-02T05:00:00.000Z')
    expect(localTime(moment, almaty)).toBe('10:00')
  })

  it('agrees with the platform for any moment and several zones', () => {
    const zones = [almaty, 'Asia/Oral', 'Asia/Qyzylorda', 'Europe/Berlin', 'UTC']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4102444800000 }), fc.constantFrom(...zones), (ms, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
        const moment = fromEpochMilliseconds(ms)
        expect(dayAt(moment, zone)).toBe(local.toPlainDate().toString())
        expect(localTime(moment, zone)).toBe(local.toPlainTime().toString().slice(0, 5))
      }),
    )
  })

  test.each(['24:00', '9:00', '10:60', '10:00:00', ''])('%s is no time of day', (time) => {
    expect(() => instantOf(calendarDate('2026-02-02'), time, almaty)).toThrow(RangeError)
  })

  it('an unknown zone is an error, not a guess', () => {
    expect(() => dayAt(instant('2026-02-02T00:00:00Z'), 'Asia/Nowhere')).toThrow(RangeError)
  })
})
