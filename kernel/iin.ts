import { addYears, type CalendarDate, isAfter, isBefore, parseCalendarDate } from './calendar-date.ts'
import { checkDigitOf, foldNumber } from './digits.ts'

/** Why an IIN cannot be right, in the words of a refusal. */
export type IinProblem = 'length' | 'digits' | 'date' | 'check-digit' | 'future' | 'age' | 'looks-like-bin'

/** An individual identification number with what it says of its holder, or the one problem to show first. */
export type IinCheck =
  | { readonly iin: string; readonly bornOn: CalendarDate; readonly sex: 'male' | 'female' }
  | { readonly problem: IinProblem }

const ageMax = 130
const binShape = /^\d\d(0[1-9]|1[0-2])[4-6]/

const hasRightCheckDigit = (digits: string): boolean => checkDigitOf(digits.slice(0, 11)) === Number(digits[11])

/** The birthday in YYMMDD and the century digit: 1 and 2 are the nineteenth century, 3 and 4 the twentieth, 5 and 6 the twenty-first. */
function birthday(digits: string): CalendarDate | undefined {
  const centuryAndSex = Number(digits[6])
  if (centuryAndSex < 1 || centuryAndSex > 6) return undefined
  const century = 18 + Math.floor((centuryAndSex - 1) / 2)
  return parseCalendarDate(`${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`)
}

/**
 * Checks an IIN as typed: spaces and dashes are dropped, full-width and Arabic-Indic digits read as digits. `today` decides
 * "born in the future" and "older than 130". A BIN in its place is told apart, because its fifth digit can be no day.
 */
export function checkIin(text: string, today: CalendarDate): IinCheck {
  const digits = foldNumber(text)
  if (!/^\d*$/.test(digits)) return { problem: 'digits' }
  if (digits.length !== 12) return { problem: 'length' }
  if (binShape.test(digits) && hasRightCheckDigit(digits)) return { problem: 'looks-like-bin' }
  const bornOn = birthday(digits)
  if (bornOn === undefined) return { problem: 'date' }
  if (!hasRightCheckDigit(digits)) return { problem: 'check-digit' }
  if (isAfter(bornOn, today)) return { problem: 'future' }
  if (isBefore(bornOn, addYears(today, -ageMax, 'last-day-of-month'))) return { problem: 'age' }
  return { iin: digits, bornOn, sex: Number(digits[6]) % 2 === 1 ? 'male' : 'female' }
}
