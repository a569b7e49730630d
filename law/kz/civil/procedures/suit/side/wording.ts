/** Terms of articles whose wording before their last change nobody compared. */
import type { TermRow } from '../../../../../../engine/define.ts'
import { addDays, calendarDate } from '../../../../../../kernel/calendar-date.ts'

/** The term as law from that day on, and the same before it, unverified. */
export const since = (from: string, article: string, row: TermRow): readonly TermRow[] => [
  { ...row, until: addDays(calendarDate(from), -1), unverified: `the wording of ${article} before ${from} was not compared` },
  { ...row, from },
]
