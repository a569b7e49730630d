/** A law for tests: some procedures, a plain calendar, and nothing else unless given. */
import { calendarDate } from '../../kernel/calendar-date.ts'
import { type DayMark, type WorkingDays, workingDays } from '../../kernel/working-days.ts'
import type { Procedure } from '../define.ts'
import type { Law } from '../law.ts'

/** Monday to Friday but for the marks given; every year from 2015 to 2040 is known, by a mark on its first day. */
export function plainDays(zone = 'Asia/Almaty', marks: readonly DayMark[] = []): WorkingDays {
  const marked = new Set<string>(marks.map(({ day }) => day))
  const firsts = Array.from({ length: 26 }, (_, n): DayMark => {
    const day = calendarDate(`${2015 + n}-01-01`)
    return { day, status: 'off', reason: 'first day of the year', mark: 'seen' }
  })
  return workingDays([...firsts.filter(({ day }) => !marked.has(day)), ...marks], zone, 2015, 2040)
}

export function testLaw(procedures: readonly Procedure[], more: Partial<Omit<Law, 'procedures'>> = {}): Law {
  return {
    procedures: Object.fromEntries(procedures.map((one) => [one.id, one])),
    days: more.days ?? plainDays(),
    sources: more.sources ?? {},
    computations: more.computations ?? {},
    registers: more.registers ?? {},
    param:
      more.param ??
      ((name) => {
        throw new Error(`No parameter ${name}`)
      }),
  }
}
