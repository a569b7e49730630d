/**
 * What a bank or a payment gateway is to us: an order is opened, its state asked, its messages read. Nothing here records anything: see `payments.ts`.
 * Whoever cannot be reached throws `Failure('payment.unreachable')`; nothing is then known, and asking again is safe.
 */
import type { Instant } from '../../kernel/instant.ts'
import type { Money } from '../../kernel/money.ts'

/** What a person is asked to pay: exact, once, under its number. */
export interface PaymentOrder {
  readonly number: string
  readonly sum: Money
  readonly currency: 'KZT'
  /** What for, in the payer's words, as the bank shows it. */
  readonly about: string
  readonly language: string
  /** Where the bank's page leads back to. */
  readonly back: string
  /** From then on the bank takes no money for it. */
  readonly closesAt: Instant
}

export const bankStates = ['open', 'paid', 'refused', 'returned'] as const
export type BankState = (typeof bankStates)[number]

/** What the bank says of an order, in an answer or in a message of its own accord. */
export interface BankWord {
  readonly number: string
  readonly sum: string
  readonly currency: string
  readonly state: BankState
  /** The bank's own number of what it did; with `paid`. */
  readonly reference?: string
  /** When it did it. */
  readonly at?: Instant
}

export interface PaymentPort {
  /** Opens the order, or finds the one of that number: the same order twice is one order. Answers the address where the payer pays. */
  open(order: PaymentOrder): Promise<{ readonly page: string }>
  /** The order as it stands; undefined where the bank never heard of it. */
  state(number: string): Promise<BankWord | undefined>
  /** Asks the bank to give the money back; it says when it has. Asking twice is asking once. */
  giveBack(number: string): Promise<BankWord | undefined>
  /** A message as it came; undefined unless the bank itself signed these bytes and they say something. */
  read(body: string, signature: string | undefined): BankWord | undefined
}
