import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDate, calendarDate, dayNumber, fromDayNumber, weekday } from '../../kernel/calendar-date.ts'
import type { DayMark } from '../../kernel/working-days.ts'
import type { Run, State } from '../state.ts'
import { plainDays } from '../testing/law.ts'
import { pauseOf, runOf, stateOf } from '../testing/state.ts'
import { endOf, runsOutAt } from './terms.ts'

const days = plainDays()
const day = calendarDate
const last = (run: Run, more: Partial<State> = {}): string | undefined =>
  endOf(stateOf({ terms: { term: run }, ...more }), 'term', days).lastDay
const codes = (run: Run, more: Partial<State> = {}): string[] =>
  endOf(stateOf({ terms: { term: run }, ...more }), 'term', days).lines.map(({ code }) => code)

describe('a term of days, months and years', () => {
  it.each([
    ['an application registered on Monday has fifteen working days', '15 WD', '2026-02-02', '2026-02-23'],
    ['a redirect has three working days', '3 WD', '2026-02-02', '2026-02-05'],
    ['a complaint is reviewed in twenty working days', '20 WD', '2026-02-02', '2026-03-02'],
    ['a plain civil suit is accepted in five working days', '5 WD', '2026-02-02', '2026-02-09'],
    ['a conciliation has ten', '10 WD', '2026-02-02', '2026-02-16'],
    ['the preparation has twenty', '20 WD', '2026-09-08', '2026-10-06'],
    ['a trial of two months that ends on Sunday ends on Monday', '2 M', '2026-10-06', '2026-12-07'],
    ['31 January and a month is 28 February, a Saturday, so Monday', '1 M', '2026-01-31', '2026-03-02'],
    ['an appeal of a month that ends on Saturday ends on Monday', '1 M', '2026-09-10', '2026-10-12'],
    ['an administrative appeal has two months', '2 M', '2026-04-15', '2026-06-15'],
    ['a cassation of six months from 31 August', '6 M', '2025-08-31', '2026-03-02'],
    ['an objection to a writ has ten working days', '10 WD', '2026-09-14', '2026-09-28'],
    ['the commissioner answers in fifteen', '15 WD', '2026-09-07', '2026-09-28'],
    ['31 January and a month in a leap year is 29 February', '1 M', '2024-01-31', '2024-02-29'],
    ['29 February and a year is 28 February', '1 Y', '2024-02-29', '2025-02-28'],
    ['no days from Saturday is Monday', '0 CD', '2026-02-07', '2026-02-09'],
    ['calendar days count Sundays', '10 CD', '2026-02-02', '2026-02-12'],
    ['three working days before a hearing', '-3 WD', '2026-09-18', '2026-09-15'],
  ])('%s', (_name, count, from, expected) => {
    expect(last(runOf(count, from))).toBe(expected)
  })

  it('the end that does not move stays on its Sunday', () => {
    expect(last(runOf('2 M', '2026-10-06', { rule: { atEnd: 'stays' } }))).toBe('2026-12-06')
  })

  it('says every sentence of the count', () => {
    const run = runOf('1 M', '2026-01-31')
    expect(codes(run)).toEqual(['from-day', 'M', 'rolled', 'last-day'])
    expect(codes(runOf('2 WD', '2025-12-31'))).toEqual(['from-day', 'WD', 'day-off', 'last-day'])
  })
})

describe('a wait', () => {
  it('told on Tuesday 15 September with three working days, the act is allowed from Friday 18 September, midnight of the place', () => {
    const run = runOf('3 WD', '2026-09-15', { rule: { kind: 'wait' } })
    expect(last(run)).toBe('2026-09-18')
    expect(runsOutAt(stateOf({ terms: { term: run } }), 'term', days)).toBe('2026-09-17T19:00:00.000Z')
  })
  it('never moves off a day that is not working', () => {
    expect(last(runOf('1 M', '2026-09-10', { rule: { kind: 'wait' } }))).toBe('2026-10-10')
  })
})

describe('hours', () => {
  const run = runOf('48 h', '2026-02-06T13:27:00.000Z', { rule: { atEnd: 'stays' } })
  it('count to the minute, over the weekend', () => {
    expect(endOf(stateOf({ terms: { term: run } }), 'term', days)).toMatchObject({
      lastAt: '2026-02-08T13:27:00.000Z',
      standsStill: false,
    })
  })
  it('do not stand still when the proceeding does', () => {
    expect(endOf(stateOf({ terms: { term: run }, pauses: [pauseOf(2, '2026-02-07')] }), 'term', days).lastAt).toBe(
      '2026-02-08T13:27:00.000Z',
    )
  })
  it('are extended by hours', () => {
    const longer = { ...run, extensions: [{ n: 2, mode: 'add', amount: 24, unit: 'h' }] } satisfies Run
    expect(endOf(stateOf({ terms: { term: longer } }), 'term', days).lastAt).toBe('2026-02-09T13:27:00.000Z')
  })
  it('are so many in all, where a total is named', () => {
    const longer = { ...run, extensions: [{ n: 2, mode: 'total', amount: 96, unit: 'h' }] } satisfies Run
    expect(endOf(stateOf({ terms: { term: longer } }), 'term', days).lastAt).toBe('2026-02-10T13:27:00.000Z')
  })
})

describe('a suspension', () => {
  it('a month from 31 January that stood still from 10 to 20 February ends on 10 March', () => {
    expect(last(runOf('1 M', '2026-01-31'), { pauses: [pauseOf(2, '2026-02-10', '2026-02-20')] })).toBe('2026-03-10')
  })
  it('gives back working days to a term of working days: the day of suspension is used, counting goes on after resumption', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(2, '2026-02-03', '2026-02-10')] })).toBe('2026-02-16')
  })
  it('that has no end has no last day', () => {
    const end = endOf(
      stateOf({ terms: { term: runOf('5 WD', '2026-02-02') }, pauses: [pauseOf(2, '2026-02-03')] }),
      'term',
      days,
    )
    expect(end).toMatchObject({ standsStill: true })
    expect(end.lastDay).toBeUndefined()
    expect(
      runsOutAt(
        stateOf({ terms: { term: runOf('5 WD', '2026-02-02') }, pauses: [pauseOf(2, '2026-02-03')] }),
        'term',
        days,
      ),
    ).toBeUndefined()
  })
  it('after the last day changes nothing', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(2, '2026-02-10')] })).toBe('2026-02-09')
  })
  it('on the last day leaves the day of resumption', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(2, '2026-02-09', '2026-02-13')] })).toBe('2026-02-13')
  })
  it('two that overlap count once: the end of one does not resume a case that the other suspends', () => {
    const pauses = [pauseOf(2, '2026-02-03', '2026-02-10'), pauseOf(3, '2026-02-05', '2026-02-17')]
    expect(last(runOf('5 WD', '2026-02-02'), { pauses })).toBe('2026-02-23')
    expect(
      last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(2, '2026-02-03', '2026-02-10'), pauseOf(3, '2026-02-05')] }),
    ).toBeUndefined()
  })
  it('two apart each count', () => {
    const pauses = [pauseOf(2, '2026-02-03', '2026-02-04'), pauseOf(3, '2026-02-05', '2026-02-06')]
    expect(last(runOf('5 WD', '2026-02-02'), { pauses })).toBe('2026-02-11')
  })
  it('begun before the term did holds it from its first day', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(1, '2026-01-20', '2026-02-10')] })).toBe('2026-02-17')
  })
  it('over before the term began is nothing to it', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(1, '2026-01-20', '2026-02-02')] })).toBe('2026-02-09')
  })
  it('of other terms does not touch it, nor one it does not pause with', () => {
    expect(last(runOf('5 WD', '2026-02-02'), { pauses: [pauseOf(2, '2026-02-03', '2026-02-10', ['other'])] })).toBe(
      '2026-02-09',
    )
    expect(
      last(runOf('5 WD', '2026-02-02', { rule: { pausesWith: false } }), { pauses: [pauseOf(2, '2026-02-03')] }),
    ).toBe('2026-02-09')
  })
})

describe('an extension', () => {
  const extended = (extension: Run['extensions'][number], count = '1 M', from = '2026-09-10') =>
    last(runOf(count, from, { extensions: [extension] }))
  it('by so much counts from the end before it moved off the weekend', () => {
    expect(extended({ n: 2, mode: 'add', amount: 1, unit: 'M' })).toBe('2026-11-10')
  })
  it('until a day is that day', () => {
    expect(extended({ n: 2, mode: 'until', until: day('2026-10-20') })).toBe('2026-10-20')
  })
  it('to a total counts from day zero', () => {
    expect(extended({ n: 2, mode: 'total', amount: 3, unit: 'M' })).toBe('2026-12-10')
  })
  it('made while the case stood still is counted before the time that is given back after it', () => {
    const run = runOf('5 WD', '2026-02-02', { extensions: [{ n: 3, mode: 'add', amount: 2, unit: 'WD' }] })
    expect(last(run, { pauses: [pauseOf(2, '2026-02-03', '2026-02-10')] })).toBe('2026-02-18')
  })
  it('a restored term has the day it was given, and may be extended again', () => {
    const restored = { n: 4, lastDay: day('2026-05-11') }
    expect(last(runOf('5 WD', '2026-02-02', { restored }))).toBe('2026-05-11')
    expect(
      last(runOf('5 WD', '2026-02-02', { restored, extensions: [{ n: 5, mode: 'add', amount: 1, unit: 'WD' }] })),
    ).toBe('2026-05-12')
  })
})

describe('a term that looks at another', () => {
  const trial = (more = {}) => runOf('1 M', '2026-02-02', { term: 'trial', ...more })
  const ends = (terms: Record<string, Run>, key: string) => endOf(stateOf({ terms }), key, days)

  it('is never later than the end of that other, which may still be extended', () => {
    const announce = runOf('30 WD', '2026-02-02', { rule: { notLaterThan: 'trial' } })
    expect(ends({ trial: trial(), announce }, 'announce').lastDay).toBe('2026-03-02')
    const longer = trial({ extensions: [{ n: 3, mode: 'add', amount: 1, unit: 'M' }] })
    expect(ends({ trial: longer, announce }, 'announce').lastDay).toBe('2026-03-16')
    expect(ends({ announce }, 'announce').lastDay).toBe('2026-03-16')
  })
  it('does not roll past its ceiling', () => {
    const ceiling = runOf('0 CD', '2026-02-08', { term: 'trial', rule: { atEnd: 'stays' } })
    expect(
      ends({ trial: ceiling, announce: runOf('5 CD', '2026-02-02', { rule: { notLaterThan: 'trial' } }) }, 'announce')
        .lastDay,
    ).toBe('2026-02-08')
  })
  it('counted from the end of another follows it when that is extended', () => {
    const suit = runOf('1 M', null, { endOf: 'trial' })
    expect(ends({ trial: trial(), suit }, 'suit').lastDay).toBe('2026-04-02')
    expect(
      ends({ trial: trial({ extensions: [{ n: 3, mode: 'add', amount: 1, unit: 'M' }] }), suit }, 'suit').lastDay,
    ).toBe('2026-05-04')
  })
  it('counted from the end of another that ran out counts from its last day, not from the night after', () => {
    const over = trial({ status: 'ended', stoppedBy: 5, stoppedOn: day('2026-03-03') })
    expect(ends({ trial: over, suit: runOf('1 M', null, { endOf: 'trial' }) }, 'suit').lastDay).toBe('2026-04-02')
  })
  it('counted from another that was stopped counts from the day it stopped', () => {
    const stopped = trial({ status: 'stopped', stoppedBy: 5, stoppedOn: day('2026-02-10') })
    expect(ends({ trial: stopped, suit: runOf('1 M', null, { endOf: 'trial' }) }, 'suit').lastDay).toBe('2026-03-10')
  })
  it('stands still while the end it counts from does', () => {
    const terms = { trial: trial(), suit: runOf('1 M', null, { endOf: 'trial', rule: { pausesWith: false } }) }
    expect(endOf(stateOf({ terms, pauses: [pauseOf(2, '2026-02-10')] }), 'suit', days).standsStill).toBe(true)
  })
})

describe('a count nobody is sure of', () => {
  const unsure: DayMark = { day: day('2026-02-09'), status: 'off', reason: 'said in the news', mark: 'unverified' }
  const uncertain = plainDays('Asia/Almaty', [unsure])
  const provisional = (run: Run, terms: Record<string, Run> = {}) =>
    endOf(stateOf({ terms: { term: run, ...terms } }), 'term', uncertain).provisional

  it('is provisional when a working day in it is unverified', () => {
    expect(provisional(runOf('5 WD', '2026-02-02'))).toBe(true)
    expect(provisional(runOf('4 WD', '2026-02-02'))).toBe(false)
  })
  it('is provisional when its end rolled over such a day', () => {
    expect(provisional(runOf('5 CD', '2026-02-02'))).toBe(true)
    expect(provisional(runOf('5 CD', '2026-02-02', { rule: { atEnd: 'stays' } }))).toBe(false)
  })
  it('is provisional when its rule is, and when the term it counts from is', () => {
    expect(provisional(runOf('5 CD', '2026-03-02', { rule: { unverified: 'not read' } }))).toBe(true)
    expect(
      provisional(runOf('1 M', null, { endOf: 'other' }), { other: runOf('5 WD', '2026-02-02', { term: 'other' }) }),
    ).toBe(true)
  })
})

/** Counts a day at a time, with nothing shared with the engine but the days that are off. */
function countSlowly(
  zero: CalendarDate,
  n: number,
  unit: 'WD' | 'CD',
  pause: { from: number; to: number } | undefined,
  isWorking: (one: CalendarDate) => boolean,
): CalendarDate {
  let at = dayNumber(zero)
  for (let counted = 0; counted < n; ) {
    at++
    const stands = pause !== undefined && at > pause.from && at <= pause.to
    if (!stands && (unit === 'CD' || isWorking(fromDayNumber(at)))) counted++
  }
  while (!isWorking(fromDayNumber(at))) at++
  return fromDayNumber(at)
}

describe('compared with counting on the fingers', () => {
  const off = new Set(['2026-03-09', '2026-05-01', '2026-05-07', '2026-12-16', '2027-03-08'])
  const isWorking = (one: CalendarDate): boolean => !off.has(one) && !one.endsWith('-01-01') && weekday(one) <= 5
  const marked = plainDays(
    'Asia/Almaty',
    [...off].map((one): DayMark => ({ day: day(one), status: 'off', reason: 'holiday', mark: 'seen' })),
  )
  const start = dayNumber(day('2026-01-15'))

  it('a term of days with one suspension inside ends on the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('WD', 'CD'),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 60 }))),
        (offset, n, unit, gap) => {
          const zero = fromDayNumber(start + offset)
          const pause = gap ? { from: start + offset + gap[0], to: start + offset + gap[0] + gap[1] } : undefined
          const raw = countSlowly(zero, n, unit, undefined, () => true)
          // A suspension that begins on the last day or in its rolling is decided by the examples above.
          fc.pre(pause === undefined || unit === 'WD' || pause.from < dayNumber(raw))
          const own = countSlowly(zero, n, unit, undefined, isWorking)
          fc.pre(pause === undefined || pause.from < dayNumber(own))
          const pauses = pause ? [pauseOf(2, fromDayNumber(pause.from), fromDayNumber(pause.to))] : []
          const got = endOf(stateOf({ terms: { term: runOf(`${n} ${unit}`, zero) }, pauses }), 'term', marked).lastDay
          expect(got).toBe(countSlowly(zero, n, unit, pause, isWorking))
        },
      ),
      { seed: 20260202, numRuns: 2000 },
    )
  })
})
