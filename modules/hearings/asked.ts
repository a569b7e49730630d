/** What an address asks of the list of hearings: a court and a day; and the address that asks the same in another form or of another day. */
import type { Office } from '../../engine/law.ts'
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { typedDay } from '../../web/components/field/day-and-moment.tsx'
import { to, type Visit } from '../../web/visit.ts'
import type { HearingPorts } from './ports.ts'

export interface Question {
  readonly court?: string
  readonly day: CalendarDate
  readonly typed: ReturnType<typeof typedDay>
  readonly wrong: readonly ('court' | 'date')[]
}

/** Courts whose hearings are public here. */
export const courtsOf = ({ registry, publicity }: Pick<HearingPorts, 'registry' | 'publicity'>): readonly Office[] =>
  publicity.courts.flatMap((kind) => registry.offices(kind))

const part = (query: URLSearchParams, name: string): string => (query.get(`date-${name}`) ?? '').trim().slice(0, 20)

/** A day is written whole (`date=2026-03-02`) or in three boxes; today when none is. */
export function questionOf({ query, on }: Visit, ports: Pick<HearingPorts, 'registry' | 'publicity'>): Question {
  const court = query.get('court') || undefined
  const whole = query.get('date')
  const [day, month, year] = [part(query, 'day'), part(query, 'month'), part(query, 'year')]
  const isAsked = Boolean(whole || day || month || year)
  const parsed = parseCalendarDate(whole || `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const isCourt = court === undefined || courtsOf(ports).some(({ id }) => id === court)
  return {
    ...(court && { court }),
    day: parsed ?? on,
    typed: isAsked && !whole ? { day, month, year } : typedDay(parsed ?? on),
    wrong: [...(isAsked && !parsed ? (['date'] as const) : []), ...(isCourt ? [] : (['court'] as const))],
  }
}

export function addressOf(visit: Pick<Visit, 'language'>, ending: string, court?: string, day?: CalendarDate): string {
  const asked = new URLSearchParams({ ...(court && { court }), ...(day && { date: day }) })
  return to(visit, `/hearings${ending}${asked.size > 0 ? `?${asked}` : ''}`)
}
