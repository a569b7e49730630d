/** Days off and working days that an act of law added or moved after the law packages were made, each with that act. */
import type { Act } from '../../engine/act.ts'
import { type CalendarDate, compareDays } from '../../kernel/calendar-date.ts'
import type { DayMark, WorkingDays } from '../../kernel/working-days.ts'
import { book, bookStep, orderField } from './book.ts'

export const calendarRecord = book('calendar-record', [
  bookStep('mark-day', [
    { id: 'day', type: 'day', required: true },
    { id: 'status', type: 'choice', required: true, options: ['off', 'working'] },
    { id: 'reason', type: 'choice', required: true, options: ['holiday', 'moved', 'other'] },
    { id: 'movedFrom', type: 'day', showWhen: { field: 'reason', is: 'moved' } },
    orderField,
  ]),
  bookStep('unmark-day', [{ id: 'day', type: 'day', required: true }, orderField]),
])

/** A day of which the installation says something the packages did not. */
export interface AddedDay extends DayMark {
  readonly order: string
  readonly kind: 'holiday' | 'moved' | 'other'
  readonly movedFrom?: CalendarDate
}

export interface AddedDays {
  /** In order of days. */
  list(): readonly AddedDay[]
  of(day: CalendarDate): AddedDay | undefined
  take(act: Pick<Act, 'step' | 'fields'>): void
}

export function createAddedDays(): AddedDays {
  const days = new Map<CalendarDate, AddedDay>()
  return {
    list: () => [...days.values()].sort((a, b) => compareDays(a.day, b.day)),
    of: (day) => days.get(day),
    take({ step, fields }) {
      const { day, status, reason, movedFrom, order } = fields as Record<string, string>
      if (step === 'unmark-day') days.delete(day as CalendarDate)
      if (step === 'mark-day')
        days.set(day as CalendarDate, {
          day: day as CalendarDate,
          status: status as DayMark['status'],
          reason: order!,
          mark: 'seen',
          order: order!,
          kind: reason as AddedDay['kind'],
          ...(movedFrom && { movedFrom: movedFrom as CalendarDate }),
        })
    },
  }
}

/** The marks of the packages with the added ones over them. */
export function marksWith(packaged: readonly DayMark[], added: readonly AddedDay[]): readonly DayMark[] {
  const own = new Set(added.map(({ day }) => day))
  return [...packaged.filter(({ day }) => !own.has(day)), ...added].sort((a, b) => compareDays(a.day, b.day))
}

/** Working days that can be replaced as a whole while everybody holds on to one and the same value. */
export function replaceable(first: WorkingDays): { readonly days: WorkingDays; replace(next: WorkingDays): void } {
  let now = first
  return {
    replace: (next) => {
      now = next
    },
    days: {
      get zone() {
        return now.zone
      },
      isWorking: (day) => now.isWorking(day),
      addWorkingDays: (day, n) => now.addWorkingDays(day, n),
      nextWorking: (day) => now.nextWorking(day),
      countBetween: (after, through) => now.countBetween(after, through),
      offDaysBetween: (after, through) => now.offDaysBetween(after, through),
      hasUnverified: (after, through) => now.hasUnverified(after, through),
      covers: (day) => now.covers(day),
    },
  }
}
