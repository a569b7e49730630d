/**
 * A calendar read for itself: every day from 2000 to 2060 in a row, each with its month and whether it is worked. Counting here walks
 * from day to day and asks nothing of the kernel, so that a fault of the kernel's arithmetic is not repeated.
 */

/** Days are places in the row. */
export interface DayRow {
  at(day: string): number
  day(place: number): string
  isWorking(place: number): boolean
  /** Months in a row: two days of one month have one number. */
  month(place: number): number
  dayOfMonth(place: number): number
}

/** What departs from Monday to Friday. */
export interface Departures {
  readonly off: ReadonlySet<string>
  readonly working: ReadonlySet<string>
}

const [first, last] = ['2000-01-01', '2060-12-31']

export function dayRow({ off, working }: Departures): DayRow {
  const days: string[] = []
  const places = new Map<string, number>()
  const worked: boolean[] = []
  const months: number[] = []
  const ofMonth: number[] = []
  for (let day = Temporal.PlainDate.from(first); days.at(-1) !== last; day = day.add({ days: 1 })) {
    const text = day.toString()
    places.set(text, days.length)
    days.push(text)
    worked.push(working.has(text) || (day.dayOfWeek <= 5 && !off.has(text)))
    months.push(day.year * 12 + day.month)
    ofMonth.push(day.day)
  }
  const known = (day: string | undefined): string => {
    if (day === undefined) throw new Error(`A term leaves the years ${first} to ${last}`)
    return day
  }
  return {
    at: (day) => {
      const place = places.get(day)
      if (place === undefined) throw new Error(`${day} is outside ${first} to ${last}`)
      return place
    },
    day: (place) => known(days[place]),
    isWorking: (place) => worked[place] === true,
    month: (place) => months[place] ?? -1,
    dayOfMonth: (place) => ofMonth[place] ?? -1,
  }
}

/** So many days, working days, months or years on from a day, or back, one day at a time. */
export function walkFrom(row: DayRow, from: number, n: number, unit: 'WD' | 'CD' | 'M' | 'Y'): number {
  if (unit === 'M' || unit === 'Y') return walkMonths(row, from, unit === 'Y' ? n * 12 : n)
  const step = n < 0 ? -1 : 1
  let place = from
  for (let left = Math.abs(n); left > 0; ) {
    place += step
    row.day(place)
    if (unit === 'CD' || row.isWorking(place)) left--
  }
  return place
}

/** To the day of the same number in the last month, or to the last day of that month where it has none. */
function walkMonths(row: DayRow, from: number, months: number): number {
  const wanted = row.dayOfMonth(from)
  const step = months < 0 ? -1 : 1
  let place = from
  for (let left = Math.abs(months); left > 0; ) {
    place += step
    row.day(place)
    if (row.month(place) !== row.month(place - step)) left--
  }
  while (row.dayOfMonth(place) > wanted) place--
  while (row.dayOfMonth(place) < wanted && row.month(place + 1) === row.month(place)) place++
  return place
}
