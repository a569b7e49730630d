/** The day of the law that a reader chooses, from the address and as boxes to fill. */
import type { JSX } from 'preact'
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { DateInput, typedDay } from '../../web/components/field/day-and-moment.tsx'
import type { Visit } from '../../web/visit.ts'

/** A day of the query, from one value or from three boxes; undefined when it is no day. */
export function dayOf(visit: Visit, name: string): CalendarDate | undefined {
  const whole = visit.query.get(name)
  if (whole) return parseCalendarDate(whole)
  const [day, month, year] = ['day', 'month', 'year'].map((part) => visit.query.get(`${name}-${part}`)?.trim() ?? '')
  return day || month || year
    ? parseCalendarDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    : visit.on
}

export const dayField = (visit: Visit, name: string, label: string, day: CalendarDate | undefined): JSX.Element => {
  const error = day === undefined ? visit.say('procedures.not-a-day') : undefined
  const typed = day
    ? typedDay(day)
    : {
        day: visit.query.get(`${name}-day`) ?? '',
        month: visit.query.get(`${name}-month`) ?? '',
        year: visit.query.get(`${name}-year`) ?? '',
      }
  return <DateInput say={visit.say} name={name} label={label} value={typed} {...(error && { error })} />
}
