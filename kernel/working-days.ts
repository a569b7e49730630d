import {
  type CalendarDate,
  calendarDate,
  compareDays,
  dayNumber,
  fromDayNumber,
  weekday,
  yearOf,
} from './calendar-date.ts'

/** One day about which the calendar says something: a holiday, a moved day, or a day nobody is sure of. */
export interface DayMark {
  readonly day: CalendarDate
  readonly status: 'off' | 'working'
  readonly reason: string
  readonly mark: 'seen' | 'unverified'
}

/** The working days of some years in one zone. Every question about a day outside these years throws RangeError. */
export interface WorkingDays {
  readonly zone: string
  readonly isWorking: (day: CalendarDate) => boolean
  /** The n-th working day AFTER `day`; for a negative n the |n|-th working day before it; for 0 the day itself, working or not. */
  readonly addWorkingDays: (day: CalendarDate, n: number) => CalendarDate
  /** The day itself if working, else the first working day after it. */
  readonly nextWorking: (day: CalendarDate) => CalendarDate
  /** Working days after `afterDay` up to and with `throughDay`; negative when `throughDay` is the earlier. */
  readonly countBetween: (afterDay: CalendarDate, throughDay: CalendarDate) => number
  /** Where the calendar departs from Monday to Friday in that span, in order: what an explanation must name. */
  readonly offDaysBetween: (afterDay: CalendarDate, throughDay: CalendarDate) => readonly DayMark[]
  /** Whether a day in that span is uncertain, or lies in a year for which no calendar is known. */
  readonly hasUnverified: (afterDay: CalendarDate, throughDay: CalendarDate) => boolean
  readonly covers: (day: CalendarDate) => boolean
}

interface Tables {
  readonly first: number
  readonly length: number
  /** For each day, how many working days there are up to and with it. */
  readonly workingUpTo: Int32Array
  /** For each day, how many uncertain days there are up to and with it. */
  readonly unverifiedUpTo: Int32Array
  /** The working days in order. */
  readonly workingDays: readonly CalendarDate[]
  /** For each day, how many departures from the week there are up to and with it. */
  readonly departuresUpTo: Int32Array
}

function marksByDay(marks: readonly DayMark[]): Map<number, DayMark> {
  const byDay = new Map<number, DayMark>()
  for (const mark of marks) {
    const n = dayNumber(mark.day)
    if (byDay.has(n)) throw new RangeError(`The calendar says two things about ${mark.day}`)
    byDay.set(n, mark)
  }
  return byDay
}

function buildTables(marks: readonly DayMark[], from: number, to: number): Tables {
  const byDay = marksByDay(marks)
  const knownYears = new Set(marks.map((mark) => yearOf(mark.day)))
  const first = dayNumber(calendarDate(`${String(from).padStart(4, '0')}-01-01`))
  const length = dayNumber(calendarDate(`${String(to).padStart(4, '0')}-12-31`)) - first + 1
  const workingUpTo = new Int32Array(length)
  const unverifiedUpTo = new Int32Array(length)
  const departuresUpTo = new Int32Array(length)
  const workingDays: CalendarDate[] = []
  let unverified = 0
  let departures = 0
  for (let i = 0; i < length; i++) {
    const day = fromDayNumber(first + i)
    const mark = byDay.get(first + i)
    if (mark ? mark.status === 'working' : weekday(day) <= 5) workingDays.push(day)
    if (mark ? mark.mark === 'unverified' : !knownYears.has(yearOf(day))) unverified++
    if (mark && departsFromTheWeek(mark)) departures++
    workingUpTo[i] = workingDays.length
    unverifiedUpTo[i] = unverified
    departuresUpTo[i] = departures
  }
  return { first, length, workingUpTo, unverifiedUpTo, workingDays, departuresUpTo }
}

const departsFromTheWeek = (mark: DayMark): boolean => (mark.status === 'off') === weekday(mark.day) <= 5

/**
 * The working days of the years `from` to `to`: Monday to Friday, but where a mark says otherwise. A year without any mark
 * is counted Monday to Friday and every day of it is unverified, so a long term has an answer that says it is provisional.
 */
export function workingDays(marks: readonly DayMark[], zone: string, from: number, to: number): WorkingDays {
  const {
    first,
    length,
    workingUpTo,
    unverifiedUpTo,
    workingDays: inOrder,
    departuresUpTo,
  } = buildTables(marks, from, to)

  const outside = (what: string): RangeError =>
    new RangeError(`${what} is outside the working days known, ${from} to ${to}`)
  const indexOf = (day: CalendarDate): number => {
    const i = dayNumber(day) - first
    if (!(i >= 0 && i < length)) throw outside(day)
    return i
  }
  const covers = (day: CalendarDate): boolean => dayNumber(day) >= first && dayNumber(day) < first + length
  const departures = marks
    .filter((mark) => covers(mark.day) && departsFromTheWeek(mark))
    .sort((a, b) => compareDays(a.day, b.day))
  const upTo = (day: CalendarDate): number => workingUpTo[indexOf(day)]!
  const before = (day: CalendarDate): number => {
    const i = indexOf(day)
    return i === 0 ? 0 : workingUpTo[i - 1]!
  }

  const addWorkingDays = (day: CalendarDate, n: number): CalendarDate => {
    if (n === 0) return fromDayNumber(indexOf(day) + first)
    const at = n > 0 ? upTo(day) + n - 1 : before(day) + n
    const found = inOrder[at]
    if (found === undefined) throw outside(`${day} and ${n} working days`)
    return found
  }
  const nextWorking = (day: CalendarDate): CalendarDate => {
    const found = inOrder[before(day)]
    if (found === undefined) throw outside(`The working day after ${day}`)
    return found
  }
  const offDaysBetween = (afterDay: CalendarDate, throughDay: CalendarDate): readonly DayMark[] => {
    return departures.slice(departuresUpTo[indexOf(afterDay)], departuresUpTo[indexOf(throughDay)])
  }

  return {
    zone,
    isWorking: (day) => upTo(day) > before(day),
    addWorkingDays,
    nextWorking,
    countBetween: (afterDay, throughDay) => upTo(throughDay) - upTo(afterDay),
    offDaysBetween,
    hasUnverified: (afterDay, throughDay) => unverifiedUpTo[indexOf(throughDay)]! > unverifiedUpTo[indexOf(afterDay)]!,
    covers,
  }
}
