import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type CalendarDate, calendarDate, compareDays } from '../../../kernel/calendar-date.ts'
import type { Language } from '../../../kernel/language.ts'
import { type DayMark, type WorkingDays, workingDays } from '../../../kernel/working-days.ts'

/** The zone of the calendar. The country has one offset since 2024-03-01; older regional zones stand in the rows of regions. */
export const zone = 'Asia/Almaty'

/** The first and last year for which the calendar is known. */
export const calendarYears: { readonly from: number; readonly to: number } = { from: 2019, to: 2027 }

interface Entry {
  readonly reason: string
  readonly off?: readonly string[]
  readonly working?: readonly string[]
}

type Year = Partial<Record<DayMark['mark'], readonly Entry[]>>

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

function marksOfEntry(year: string, mark: DayMark['mark'], entry: Entry): DayMark[] {
  const marksOf = (status: DayMark['status']): DayMark[] =>
    (entry[status] ?? []).map((day) => ({ day: calendarDate(`${year}-${day}`), status, reason: entry.reason, mark }))
  return [...marksOf('off'), ...marksOf('working')]
}

function readMarks(): readonly DayMark[] {
  const years = Object.entries(read('./days.yaml') as Record<string, Year>)
  return years
    .flatMap(([year, { seen = [], unverified = [] }]) => [
      ...seen.flatMap((entry) => marksOfEntry(year, 'seen', entry)),
      ...unverified.flatMap((entry) => marksOfEntry(year, 'unverified', entry)),
    ])
    .sort((a, b) => compareDays(a.day, b.day))
}

let marks: readonly DayMark[] | undefined

/** Every day of 2019 to 2027 that departs from Monday to Friday, or of which nobody is sure, in order. */
export function calendarMarks(): readonly DayMark[] {
  marks ??= readMarks()
  return marks
}

let calendar: WorkingDays | undefined

/**
 * The working days from 2010 to 2040. Years outside `calendarYears` are counted Monday to Friday and are unverified
 * throughout, so that a term of years has an answer, and the answer says it is provisional.
 */
export function workingCalendar(): WorkingDays {
  calendar ??= workingDays(calendarMarks(), zone, 2010, 2040)
  return calendar
}

/** Why a day is off or working, in every language; `{day}` in it stands for `from`, the day it was moved from. */
export interface DayReason {
  readonly text: Readonly<Record<Language, string>>
  readonly from?: CalendarDate
}

let reasons: ReadonlyMap<string, Readonly<Record<Language, string>>> | undefined

/** The reason of a marked day in the reader's language. Throws RangeError on a reason that reasons.yaml does not know. */
export function dayReason(mark: DayMark): DayReason {
  reasons ??= new Map((read('./reasons.yaml') as Record<Language, string>[]).map((text) => [text.en, text]))
  const from = /^(?:moved|transferred) from (\S+)$/.exec(mark.reason)?.[1]
  const text = reasons.get(from === undefined ? mark.reason : mark.reason.replace(from, '{day}'))
  if (text === undefined) throw new RangeError(`No text for the reason "${mark.reason}" of ${mark.day}`)
  return from === undefined ? { text } : { text, from: calendarDate(from) }
}
