/**
 * A filing names payments of this house in rows of a group, `{ payment, sum, paidOn }`. The sum and the day are the record's own, the money is there, and
 * it was paid for this very draft: a payment covers one filing, because a draft is sent once.
 */
import { dayAt } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Request } from '../perform/request.ts'
import type { Payment, Payments } from './payments.ts'

export interface PaymentRow {
  readonly payment: string
  readonly sum: string
  readonly paidOn: string
}

/** The purpose of a payment that a draft may use; the key under which a draft is sent says the same. */
export const purposeOf = (draft: string): string => `draft:${draft}`

/** What was paid for a draft, as its filing names it. */
export const rowsOf = (payments: readonly Payment[], zone: string): readonly PaymentRow[] =>
  payments
    .filter(({ stage }) => stage === 'paid')
    .map(({ number, sum, paidAt }) => ({ payment: number, sum, paidOn: dayAt(paidAt!, zone) }))

/** Why the payments that a request names do not stand; undefined where they do, or none is named. */
export async function paymentProblem(
  { byNumber }: Pick<Payments, 'byNumber'>,
  zone: string,
  { key, fields = {} }: Pick<Request, 'key' | 'fields'>,
): Promise<Refusal | undefined> {
  for (const [field, value] of Object.entries(fields)) {
    const named = [value].flat().filter(isRow)
    for (const [index, row] of named.entries()) {
      const found = typeof row.payment === 'string' ? await byNumber(row.payment) : undefined
      const [real] = found ? rowsOf([found], zone) : []
      const isTwice = named.findIndex(({ payment }) => payment === row.payment) !== index
      const isSame = real !== undefined && real.sum === row.sum && real.paidOn === row.paidOn
      if (isTwice || !isSame || found?.purpose !== key) return refuse('payment.other', { field })
    }
  }
  return undefined
}

const isRow = (value: unknown): value is Readonly<Record<'payment' | 'sum' | 'paidOn', unknown>> =>
  typeof value === 'object' && value !== null && 'payment' in value
