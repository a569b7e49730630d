/** First code points of the rows of ten digits people's keyboards produce: full-width, Arabic-Indic, Persian. */
const digitRows = [0xff10, 0x0660, 0x06f0]

function foldDigit(char: string): string {
  const code = char.charCodeAt(0)
  const row = digitRows.find((first) => code >= first && code < first + 10)
  return row === undefined ? char : String(code - row)
}

/**
 * A number as typed, made plain: digits of other scripts become ASCII; spaces of every kind, dashes of every kind and
 * invisible characters are dropped. Letters and other signs stay, so that a check can name them.
 */
export const foldNumber = (typed: string): string =>
  typed.replace(/[\s\p{Pd}\u2212\p{Cf}]/gu, '').replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, foldDigit)

function weightedRemainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0) % 11
}

/**
 * The last digit that the first eleven of an IIN or BIN call for (one algorithm for both), or `undefined` for an
 * eleven that is never given out because both rows of weights leave the remainder 10.
 */
export function checkDigitOf(firstEleven: string): number | undefined {
  const first = weightedRemainder(firstEleven, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  if (first < 10) return first
  const second = weightedRemainder(firstEleven, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
  return second < 10 ? second : undefined
}
