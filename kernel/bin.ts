import { parseCalendarDate } from './calendar-date.ts'
import { checkDigitOf, foldNumber } from './digits.ts'

/** Why a BIN cannot be right, in the words of a refusal. */
export type BinProblem = 'length' | 'digits' | 'date' | 'check-digit' | 'looks-like-iin'

/** What the fifth digit of a BIN says: 4 a resident legal entity, 5 a non-resident one, 6 a joint individual enterprise. */
export type BinHolder = 'resident-entity' | 'non-resident-entity' | 'joint-enterprise'

/** A business identification number with the kind of its holder, or the one problem to show first. */
export type BinCheck = { readonly bin: string; readonly holder: BinHolder } | { readonly problem: BinProblem }

const holders: Readonly<Record<string, BinHolder>> = {
  '4': 'resident-entity',
  '5': 'non-resident-entity',
  '6': 'joint-enterprise',
}

const hasBirthday = (digits: string): boolean =>
  // The century is not asked: a leap year serves, since 29 February is a day of some year.
  parseCalendarDate(`2000-${digits.slice(2, 4)}-${digits.slice(4, 6)}`) !== undefined && /[1-6]/.test(digits[6] ?? '')

/** Checks a BIN as typed (YYMM of registration, kind, five digits and one more, check digit), folding its signs as `checkIin` does. */
export function checkBin(text: string): BinCheck {
  const digits = foldNumber(text)
  if (!/^\d*$/.test(digits)) return { problem: 'digits' }
  if (digits.length !== 12) return { problem: 'length' }
  const month = Number(digits.slice(2, 4))
  const holder = holders[digits[4] ?? '']
  const rightCheckDigit = checkDigitOf(digits.slice(0, 11)) === Number(digits[11])
  if (holder === undefined && rightCheckDigit && hasBirthday(digits)) return { problem: 'looks-like-iin' }
  if (holder === undefined || month < 1 || month > 12) return { problem: 'date' }
  return rightCheckDigit ? { bin: digits, holder } : { problem: 'check-digit' }
}
