/** What a filing costs, as the law of the country counts it, and what was paid for it here. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { addMoney, compareMoney, type Money, money, subtractMoney } from '../../kernel/money.ts'
import type { Payment } from '../../platform/payments/payments.ts'

/** How a sum came about: every part of it is shown to whoever pays. */
export interface FeeCount {
  /** Absent while the price of the claim is not known. */
  readonly sum?: Money
  readonly price?: Money
  readonly rate: { readonly percent?: number; readonly index?: number; readonly max?: number }
  /** The monthly index of the day. */
  readonly index: Money
  readonly isHalf: boolean
  readonly isCapped: boolean
  readonly isExempt: boolean
  /** What was paid before and counts in. */
  readonly credit?: Money
  readonly article: string
  readonly unverified?: string
}

/** Of a draft: how whoever files means to cover it, and what it comes to on a day. */
export interface Fee {
  readonly procedure: string
  readonly way: 'here' | 'elsewhere' | 'exempt' | 'deferral' | undefined
  count(on: CalendarDate): FeeCount
}

export interface Covered {
  readonly count: FeeCount
  readonly paid: readonly Payment[]
  readonly paidSum: Money
  /** What is still to be paid; absent while the sum is not known. */
  readonly left?: Money
  readonly isCovered: boolean
}

/** The index is that of the day of payment: once something was paid, of the last payment; until then of today. */
export function coveredBy(fee: Fee, payments: readonly Payment[], today: CalendarDate, zone: string): Covered {
  const paid = payments.filter(({ stage }) => stage === 'paid')
  const paidSum = paid.reduce((sum, one) => addMoney(sum, one.sum), money('0.00'))
  const last = paid
    .map(({ paidAt }) => dayAt(paidAt!, zone))
    .sort()
    .at(-1)
  const counted = fee.count(last ?? today)
  // Whoever pays the rest pays it today.
  const isShort = counted.sum !== undefined && compareMoney(counted.sum, paidSum) > 0
  const count = isShort ? fee.count(today) : counted
  const left = count.sum && subtractMoney(count.sum, paidSum)
  return {
    count,
    paid,
    paidSum,
    ...(left !== undefined && { left }),
    isCovered: count.isExempt || (count.sum !== undefined && compareMoney(count.sum, paidSum) <= 0),
  }
}
