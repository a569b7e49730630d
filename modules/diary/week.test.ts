import { describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import { appointingSteps, standingAppointments } from './appointments.ts'
import type { Hearing } from './queries.ts'
import { clashesOf, daysFor, hoursFor, laneDay, weekAsked, weekToCome } from './week.ts'

const monday = calendarDate('2026-11-16')
const hearing = (day: string, time: string, people: readonly string[], n = 1): Hearing => ({
  number: `ЖТ-${n}`,
  procedure: 'suit',
  proceeding: `p${n}`,
  root: `p${n}`,
  n,
  day: calendarDate(day),
  time,
  at: instant(`${day}T${time}:00+05:00`),
  field: 'hearingAt',
  where: '',
  people,
})

describe('the week of a judge', () => {
  it('is asked for by any of its days, and a day that does not exist asks for none', () => {
    expect([weekAsked('2026-11-22'), weekAsked('2026-11-16'), weekAsked('2026-02-30')]).toEqual([
      monday,
      monday,
      undefined,
    ])
  })
  it('shows Monday to Friday, and a Saturday only when somebody sits on it', () => {
    expect(daysFor(monday, [])).toHaveLength(5)
    expect(daysFor(monday, [calendarDate('2026-11-21')]).at(-1)).toBe('2026-11-21')
  })
  it('shows nine to eighteen, and an earlier hour when a hearing begins in it', () => {
    expect(hoursFor([])).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17])
    expect(hoursFor([hearing('2026-11-16', '08:30', [])])[0]).toBe(8)
  })
  it('two hearings of one judge less than an hour apart clash; an hour apart they do not', () => {
    const ten = hearing('2026-11-16', '10:00', ['judge'], 1)
    const soon = hearing('2026-11-16', '10:59', ['judge'], 2)
    const later = hearing('2026-11-16', '11:00', ['judge'], 3)
    const other = hearing('2026-11-16', '10:00', ['another'], 4)
    expect(clashesOf(ten, [ten, soon, later, other]).map(({ n }) => n)).toEqual([2])
  })
  it('a term of an earlier week that still runs stands on the day of today, on a day off on the last day shown', () => {
    const days = daysFor(monday, [])
    const late = { lastDay: calendarDate('2026-09-30') }
    expect(laneDay(late, days, calendarDate('2026-11-18'))).toBe('2026-11-18')
    expect(laneDay(late, days, calendarDate('2026-11-22'))).toBe('2026-11-20')
    expect(laneDay(late, days, calendarDate('2026-11-15'))).toBe('2026-11-16')
  })
})

describe('an appointment', () => {
  const steps = appointingSteps(kazakhLaw)
  const now = instant('2026-11-16T09:00:00+05:00')
  const act = (n: number, step: string, at: string, hearingAt: string): Act =>
    ({ n, step, at: instant(at), fields: { hearingAt: instant(hearingAt) }, results: [] }) as unknown as Act
  const state = { closed: false, terms: {} } as unknown as State

  it('is found by the law itself: the steps that set a moment to come', () => {
    expect([...steps.keys()]).toEqual(expect.arrayContaining(['schedule-hearing', 'adjourn-hearing']))
    expect(steps.get('schedule-hearing')!.place).toBe('hearingPlace')
  })
  it('appointed anew before its hour, it gives way; adjourned on the day, both stand', () => {
    const first = act(3, 'schedule-hearing', '2026-11-01T10:00:00Z', '2026-11-20T05:00:00Z')
    const moved = act(4, 'schedule-hearing', '2026-11-10T10:00:00Z', '2026-11-25T05:00:00Z')
    const adjourned = act(5, 'adjourn-hearing', '2026-11-20T05:30:00Z', '2026-12-01T05:00:00Z')
    expect(standingAppointments(steps, [first, moved], state, now).map(({ n }) => n)).toEqual([4])
    expect(standingAppointments(steps, [first, adjourned], state, now).map(({ n }) => n)).toEqual([3, 5])
  })
  it('of a case that is over, what was set for a day to come no longer stands', () => {
    const set = act(3, 'schedule-hearing', '2026-11-01T10:00:00Z', '2026-11-20T05:00:00Z')
    expect(standingAppointments(steps, [set], { ...state, closed: true }, now)).toEqual([])
  })
})

it('a diary opened on a day off before the next working week shows that week', () => {
  expect(weekToCome(calendarDate('2026-11-20'))).toBe('2026-11-16')
  expect(weekToCome(calendarDate('2026-11-21'))).toBe('2026-11-23')
  expect(weekToCome(calendarDate('2026-11-22'))).toBe('2026-11-23')
})
