/** Computations of special proceedings: how long nobody has heard of somebody, which court, when the proof of publication came. Pure; each names its article. */
import type { Computation } from '../../../../engine/law.ts'
import { addMonths, addYears, type CalendarDate, calendarDate, compareDays } from '../../../../kernel/calendar-date.ts'
import { workingCalendar } from '../../calendar/index.ts'
import { courtIsOf } from './courts.ts'

type Input = Parameters<Computation>[0]

/** The day from which somebody is absent: the next month's first day, or the next year's, where only the month or the year of the news is known (CC 28(2)). */
export function absentFrom(news: CalendarDate, known: string): CalendarDate {
  if (known === 'month') return addMonths(calendarDate(`${news.slice(0, 7)}-01`), 1, 'last-day-of-month')
  if (known === 'year') return calendarDate(`${Number(news.slice(0, 4)) + 1}-01-01`)
  return news
}

/** How long it must have been: a year to be missing; three years, six months after mortal danger, two years after a war to be declared dead (CC 28(1), 31). */
const due = (kind: string, news: CalendarDate, known: string): CalendarDate => {
  const from = absentFrom(news, known)
  if (kind === 'dead-after-danger') return addMonths(from, 6, 'last-day-of-month')
  if (kind === 'dead-after-war') return addYears(news, 2, 'last-day-of-month')
  return addYears(from, kind === 'missing' ? 1 : 3, 'last-day-of-month')
}

/** Before the kind and the day are named nothing stands in the way. */
const longEnough: Computation = ({ fields, on }) => {
  const { recognition, lastNewsOn, newsKnown } = fields
  if (recognition === undefined || lastNewsOn === undefined || newsKnown === undefined) return true
  return compareDays(due(String(recognition), calendarDate(String(lastNewsOn)), String(newsKnown)), on) <= 0
}

/** The proof comes within three working days after the publication (CPC 319(3)). */
const proofLate: Computation = ({ fields, on }) =>
  on > workingCalendar().addWorkingDays(calendarDate(String(fields.publishedOn)), 3)

/** A day of supposed death is named only of somebody who was in mortal danger (CC 31(3)). */
const deathDayFits: Computation = ({ state, fields }: Input) =>
  fields.deathOn === undefined ||
  fields.outcome === undefined ||
  (fields.outcome === 'granted' && state?.facts.recognition === 'dead-after-danger')

export const specialComputations = {
  'court-takes-special': courtIsOf('district'),
  'missing-long-enough': longEnough,
  'missing-proof-late': proofLate,
  'missing-death-day-fits': deathDayFits,
}
