import { type Refusal, refuse } from './refusal.ts'

/** A sum of tenge, never below zero: a decimal string with two places, '1000.50'. Numbers with fractions are never used for money. */
export type Money = string & { readonly __tenge: true }

const shape = /^(0|[1-9]\d{0,14})\.\d{2}$/
const fifteenDigits = 10n ** 17n

const tiyn = (sum: Money): bigint => BigInt(sum.replace('.', ''))

function ofTiyn(amount: bigint): Money {
  if (amount < 0n || amount >= fifteenDigits) throw new RangeError('A sum is from 0.00 to 999999999999999.99 tenge')
  const text = amount.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}` as Money
}

/** The sum written in `text` exactly as we keep it, '1000.50'. Throws RangeError otherwise; `parseMoney` reads what people type. */
export function money(text: string): Money {
  if (!shape.test(text))
    throw new RangeError(`"${text}" is not a sum of money as we keep it: digits, a point, two digits`)
  return text as Money
}

/** The sum of both. */
export const addMoney = (a: Money, b: Money): Money => ofTiyn(tiyn(a) + tiyn(b))

/** What is left of `from` once `taken` is gone; nothing is ever below zero. */
export const subtractMoney = (from: Money, taken: Money): Money => {
  const left = tiyn(from) - tiyn(taken)
  return ofTiyn(left < 0n ? 0n : left)
}

/** Negative when `a` is the smaller, positive when the larger, 0 when equal. */
export const compareMoney = (a: Money, b: Money): number => (tiyn(a) < tiyn(b) ? -1 : tiyn(a) > tiyn(b) ? 1 : 0)

/** The sum times a fraction of whole numbers (1% is 1/100), rounded half up to the tiyn. */
export function multiplyMoney(sum: Money, by: { readonly numerator: number; readonly denominator: number }): Money {
  const { numerator, denominator } = by
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator <= 0) {
    throw new RangeError(`A sum is multiplied by a fraction of whole numbers, not ${numerator}/${denominator}`)
  }
  const twice = BigInt(denominator) * 2n
  return ofTiyn((tiyn(sum) * BigInt(numerator) * 2n + BigInt(denominator)) / twice)
}

const grouped = (text: string, separator: string): boolean => {
  const [head = '', ...groups] = text.split(separator)
  return groups.length === 0 || (/^[1-9]\d{0,2}$/.test(head) && groups.every((group) => /^\d{3}$/.test(group)))
}

/** Splits what was typed at its decimal sign; `undefined` when a lone sign before three digits could be either. */
function splitDecimal(text: string): { whole: string; fraction: string } | undefined {
  const signs = text.replace(/[^.,]/g, '')
  const last = signs.at(-1)
  const at = last === undefined ? -1 : text.lastIndexOf(last)
  const isDecimal = signs.length === 1 || (last !== undefined && signs.indexOf(last) === signs.length - 1)
  if (signs.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return undefined
  return isDecimal ? { whole: text.slice(0, at), fraction: text.slice(at + 1) } : { whole: text, fraction: '' }
}

/**
 * The sum a person typed: '1 000,50', '1,000.50', '1000', with or without ₸. '1,000' and '1.000' are refused as
 * `money.ambiguous` (a thousand, or one?), all else that is no sum as `money.unreadable`, `money.negative`, `money.too-large`.
 */
export function parseMoney(typed: string): Money | Refusal {
  if (typed.length > 100) return refuse('money.unreadable')
  const text = typed.replace(/\s|₸/g, '')
  if (/^[-\u2212\u2013]\d/.test(text)) return refuse('money.negative')
  if (
    !/^\d[\d.,]*$/.test(text) ||
    !grouped(typed.replace(/₸/g, '').trim().split(/[.,]/)[0]!.replace(/\s/g, ' '), ' ')
  ) {
    return refuse('money.unreadable')
  }
  const parts = splitDecimal(text)
  if (parts === undefined) return refuse('money.ambiguous')
  const separator = parts.whole.includes(',') ? ',' : '.'
  const whole = parts.whole.replaceAll(separator, '')
  if (!/^\d+$/.test(whole) || !grouped(parts.whole, separator) || !/^\d{0,2}$/.test(parts.fraction)) {
    return refuse('money.unreadable')
  }
  const plain = whole.replace(/^0+(?=\d)/, '')
  return plain.length > 15 ? refuse('money.too-large') : money(`${plain}.${parts.fraction.padEnd(2, '0')}`)
}
