/** The state duty of a suit, a writ or an application, on the day it is paid (Tax Code 664-668; CPC 103-106, 137). */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inForceOn } from '../../../engine/define.ts'
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import { compareMoney, type Money, multiplyMoney } from '../../../kernel/money.ts'
import { mciOn } from '../money/index.ts'
import type { Answers, Form } from './questions.ts'

export type Item = 'money' | 'divorce' | 'other' | 'special' | 'authority' | 'exempt'

interface Rate {
  readonly percent?: number
  /** Tenths of the monthly index. */
  readonly index?: number
  /** At most so many monthly indexes. */
  readonly max?: number
}
interface Row {
  readonly item: Item
  readonly person: Rate
  readonly company: Rate
  readonly article: string
  /** Where the law halves it for a writ; absent: the article itself does. */
  readonly writ?: string
  readonly from: string
  readonly until?: string
  readonly unverified?: string
}

/** How a duty comes about; a sum is absent where the price of the claim was not said. */
export interface Duty {
  readonly item: Item
  readonly sum?: Money
  readonly rate: Rate
  /** A writ costs half of what the suit would. */
  readonly isHalf: boolean
  readonly isCapped: boolean
  readonly article: string
  readonly unverified?: string
}

/** What the claims are about whose plaintiffs, if they are people, pay nothing. A sole entrepreneur pays as a person does. */
const exempt: readonly string[] = ['labour', 'alimony', 'health']

let read: readonly Row[] | undefined
export const rows = (): readonly Row[] =>
  (read ??= parse(readFileSync(new URL('./duty.yaml', import.meta.url), 'utf8'), { schema: 'core' }) as Row[])

const itemOf = ({ claimant, about, defendant, form }: Answers & { readonly form: Form }): Item => {
  if (claimant === 'person' && exempt.includes(about ?? '')) return 'exempt'
  if (defendant === 'authority') return 'authority'
  if (form === 'special') return 'special'
  if (about === 'divorce') return 'divorce'
  return ['children', 'corporate', 'bankruptcy', 'inheritance', 'other'].includes(about ?? '') ? 'other' : 'money'
}

/** Throws RangeError before 2018-01-01, the first day whose rates are known. */
export function dutyOf(answers: Answers & { readonly form: Form }, on: CalendarDate): Duty {
  const { claimant, form, sum } = answers
  const item = itemOf(answers)
  const row = rows().find((one) => one.item === item && inForceOn(one, on))
  if (row === undefined) throw new RangeError(`The state duty on ${on} is not known: the first is of 2018-01-01`)
  const rate = claimant === 'company' ? row.company : row.person
  const isHalf = form === 'writ' && rate.percent !== undefined
  const article = isHalf && row.writ ? `${row.article}, ${row.writ}` : row.article
  const counted = count(rate, sum, isHalf, mciOn(on).value)
  return {
    item,
    rate,
    isHalf,
    isCapped: false,
    ...counted,
    article,
    ...(row.unverified && { unverified: row.unverified }),
  }
}

function count(
  rate: Rate,
  price: Money | undefined,
  isHalf: boolean,
  mci: Money,
): Pick<Duty, 'sum'> & { isCapped?: boolean } {
  if (rate.index !== undefined) return { sum: multiplyMoney(mci, { numerator: rate.index, denominator: 10 }) }
  if (price === undefined || rate.percent === undefined) return {}
  const whole = multiplyMoney(price, { numerator: rate.percent, denominator: 100 })
  const cap = rate.max && multiplyMoney(mci, { numerator: rate.max, denominator: 1 })
  const isCapped = cap !== undefined && cap !== 0 && compareMoney(whole, cap) > 0
  const due = isCapped ? cap : whole
  return { sum: isHalf ? multiplyMoney(due, { numerator: 1, denominator: 2 }) : due, isCapped }
}
