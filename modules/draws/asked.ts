/** What an address asks of the list: a court, first and last day, a page; and the address that asks the same of another page. */
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { typedDay } from '../../web/components/field/day-and-moment.tsx'
import { to, type Visit } from '../../web/visit.ts'
import type { Asked } from './queries.ts'

export type DayBox = 'from' | 'to'

/** The address as it was read: what it asks, what was typed, and which boxes are wrong. */
export interface Question {
  readonly asked: Asked
  readonly typed: Readonly<Record<DayBox, ReturnType<typeof typedDay>>>
  readonly wrong: readonly (DayBox | 'court' | 'order')[]
  readonly page: number
}

const part = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim().slice(0, 20)

/** A day is written whole (`from=2026-03-02`) or in three boxes; `on` is both the first and the last. */
function dayIn(
  query: URLSearchParams,
  box: DayBox,
): { typed: ReturnType<typeof typedDay>; day?: CalendarDate; isWrong: boolean } {
  const whole = query.get(box) ?? query.get('on')
  const [day, month, year] = ['day', 'month', 'year'].map((name) => part(query, `${box}-${name}`)) as [
    string,
    string,
    string,
  ]
  if (!whole && !day && !month && !year) return { typed: {}, isWrong: false }
  const parsed = parseCalendarDate(whole || `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return {
    typed: whole ? (parsed ? typedDay(parsed) : {}) : { day, month, year },
    ...(parsed && { day: parsed }),
    isWrong: !parsed,
  }
}

export function questionOf({ query }: Visit, registry: PostRegistry): Question {
  const [from, to] = [dayIn(query, 'from'), dayIn(query, 'to')]
  const court = query.get('court') || undefined
  const isCourt = court === undefined || courtsOf(registry).some(({ id }) => id === court)
  const wanted = Number(query.get('page'))
  return {
    asked: { ...(court && { court }), ...(from.day && { from: from.day }), ...(to.day && { to: to.day }) },
    typed: { from: from.typed, to: to.typed },
    wrong: [
      ...(from.isWrong ? (['from'] as const) : []),
      ...(to.isWrong ? (['to'] as const) : []),
      ...(isCourt ? [] : (['court'] as const)),
      ...(from.day && to.day && from.day > to.day ? (['order'] as const) : []),
    ],
    page: Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, 1_000_000) : 1,
  }
}

/** Courts in which cases are drawn. */
export const courtsOf = (registry: PostRegistry) =>
  ['administrative', 'regional', 'cassation', 'supreme'].flatMap((kind) => registry.offices(kind))

/** The address of the same question, of another page or another form of answer. */
export function addressOf(visit: Visit, { asked }: Question, ending = '', page?: number): string {
  const query = new URLSearchParams({ ...asked, ...(page !== undefined && page > 1 && { page: String(page) }) })
  return to(visit, `/draws${ending}${query.size > 0 ? `?${query}` : ''}`)
}
