import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type CalendarDate, calendarDate, compareDays, isAfter } from '../../../kernel/calendar-date.ts'
import { type Money, money } from '../../../kernel/money.ts'

/** One value of the monthly calculation index: tenge, the day it begins to hold, where it was read, whether it was seen there. */
export interface Mci {
  readonly from: CalendarDate
  readonly value: Money
  readonly mark: 'seen' | 'unverified'
  readonly source: string
}

interface Row {
  readonly value: number
  readonly mark: Mci['mark']
  readonly source: string
}

function readValues(): readonly Mci[] {
  const text = readFileSync(new URL('./parameters/mci.yaml', import.meta.url), 'utf8')
  const { values } = parse(text) as { values: Record<string, Row> }
  return Object.entries(values)
    .map(([from, row]) => ({ ...row, from: calendarDate(from), value: money(`${row.value}.00`) }))
    .sort((a, b) => compareDays(a.from, b.from))
}

let known: readonly Mci[] | undefined

/** Every value of the index, in the order of its days. */
export function mciValues(): readonly Mci[] {
  known ??= readValues()
  return known
}

/**
 * The monthly calculation index in force on a day. Throws RangeError before the first value known. The last value holds
 * until a newer one is entered: which day to ask for (payment, filing) is written in the rule that uses it.
 */
export function mciOn(day: CalendarDate): Mci {
  const value = mciValues().findLast((each) => !isAfter(each.from, day))
  if (value === undefined)
    throw new RangeError(`The monthly calculation index on ${day} is not known: the first is of 2015-01-01`)
  return value
}
