import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { addMonths, calendarDate, weekday } from '../../../kernel/calendar-date.ts'
import { languages } from '../../../kernel/language.ts'
import { calendarMarks, calendarYears, dayReason, workingCalendar, zone } from './index.ts'

const calendar = workingCalendar()
const d = calendarDate
const csv = new URL('../../../../shared/law/calendar.csv', import.meta.url)

describe('Terms counted by hand in the law notes, section 12', () => {
  test.each([
    ['an application registered on Monday 2 February 2026 is decided', '2026-02-02', 15, '2026-02-23'],
    ['a redirected application goes on', '2026-02-02', 3, '2026-02-05'],
    ['a complaint is reviewed', '2026-02-02', 20, '2026-03-02'],
    ['a plain civil suit is accepted', '2026-02-02', 5, '2026-02-09'],
    ['a suit with conciliation is accepted', '2026-02-02', 10, '2026-02-16'],
    ['a case is prepared', '2026-09-08', 20, '2026-10-06'],
    ['an objection to a writ is made', '2026-09-14', 10, '2026-09-28'],
    ['the Ombudsman answers', '2026-09-07', 15, '2026-09-28'],
    ['notice of a preliminary decision is sent, three working days before', '2026-09-18', -3, '2026-09-15'],
  ])('%s: from %s, %i working days, until %s', (_case, day, n, lastDay) => {
    expect(calendar.addWorkingDays(d(day), n)).toBe(lastDay)
  })

  test.each([
    ['2026-10-06', 2, '2026-12-07'],
    ['2026-01-31', 1, '2026-03-02'],
    ['2026-09-10', 1, '2026-10-12'],
    ['2026-04-15', 2, '2026-06-15'],
    ['2025-08-31', 6, '2026-03-02'],
  ])('from %s, %i months, the last day rolled off a weekend: %s', (day, n, lastDay) => {
    expect(calendar.nextWorking(addMonths(d(day), n, 'last-day-of-month'))).toBe(lastDay)
  })
})

describe('Holidays and moved days', () => {
  test.each([
    ['2026-03-20', 1, '2026-03-26', 'Nauryz 2026, two days of it on a weekend and moved'],
    ['2026-03-06', 1, '2026-03-10', '8 March 2026 on a Sunday'],
    ['2025-01-02', 1, '2025-01-05', 'Sunday 5 January 2025 worked for Friday 3 January'],
    ['2024-05-03', 3, '2024-05-10', 'Saturday 4 May 2024 worked for Wednesday 8 May'],
    ['2022-10-21', 2, '2022-10-26', 'Saturday 22 October 2022 worked, Monday 24 off, Tuesday 25 Republic Day'],
    ['2026-05-26', 1, '2026-05-28', 'the first day of Kurban Ait 2026'],
    ['2023-01-06', 1, '2023-01-09', '7 January 2023 on a Saturday does not move'],
    ['2026-12-31', 1, '2027-01-05', 'New Year 2027, 2 January moved to Monday'],
  ])('after %s, %i working days, is %s: %s', (day, n, expected) => {
    expect(calendar.addWorkingDays(d(day), n)).toBe(expected)
  })

  it('every holiday that is sure is no working day, and rolls on to one', () => {
    for (const { day } of calendarMarks().filter((mark) => mark.status === 'off')) {
      expect(calendar.isWorking(day), day).toBe(false)
      expect(calendar.isWorking(calendar.nextWorking(day)), day).toBe(true)
    }
  })

  it('a term over 8 May 2026 is provisional, a term in February is not', () => {
    expect(calendar.hasUnverified(d('2026-05-06'), d('2026-05-12'))).toBe(true)
    expect(calendar.hasUnverified(d('2026-02-02'), d('2026-02-23'))).toBe(false)
  })

  it('a term of five years has an answer, and it is provisional', () => {
    const lastDay = calendar.nextWorking(d('2031-11-22'))
    expect(lastDay).toBe('2031-11-24')
    expect(calendar.hasUnverified(d('2026-11-22'), lastDay)).toBe(true)
  })
})

describe('The list itself', () => {
  it('has every year from the first to the last, each with its weekdays off', () => {
    for (let year = calendarYears.from; year <= calendarYears.to; year++) {
      const off = calendarMarks().filter((mark) => mark.day.startsWith(`${year}`) && mark.status === 'off')
      const weekdaysOff = off.filter((mark) => weekday(mark.day) <= 5)
      expect(weekdaysOff.length, `${year}`).toBeGreaterThanOrEqual(10)
    }
    expect(calendarMarks().every((mark) => calendar.covers(mark.day))).toBe(true)
    expect(calendar.zone).toBe(zone)
  })

  it('a day off moved from another day follows a day that is off or worked', () => {
    for (const mark of calendarMarks()) {
      const { from } = dayReason(mark)
      if (from === undefined) continue
      const source = calendarMarks().find((each) => each.day === from)
      expect(source, `${mark.day} moved from ${from}`).toBeDefined()
    }
  })

  it('every reason has a text in three languages, with the same places for days', () => {
    for (const mark of calendarMarks()) {
      const { text, from } = dayReason(mark)
      for (const language of languages) expect(text[language].includes('{day}'), mark.reason).toBe(from !== undefined)
      expect(new Set(languages.map((language) => text[language])).size).toBe(3)
    }
  })

  it('no text stands in the list of reasons for nothing', () => {
    const listed = parse(readFileSync(new URL('./reasons.yaml', import.meta.url), 'utf8')) as { en: string }[]
    const used = new Set(calendarMarks().map((mark) => dayReason(mark).text.en))
    expect(listed.map((text) => text.en).filter((en) => !used.has(en))).toEqual([])
  })

  it.skipIf(!existsSync(csv))(
    'carries every row of the calendar of the law notes (skipped where the notes are absent)',
    () => {
      const ours = calendarMarks().map(({ day, status, reason, mark }) => `${day},${status},${reason},${mark}`)
      const rows = readFileSync(csv, 'utf8').trim().split('\n').slice(1)
      expect(ours).toEqual(rows.map((row) => row.trim().replaceAll('"', '').replace('see note: ', '')))
    },
  )
})
