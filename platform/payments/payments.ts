/**
 * Orders payments, takes what the bank says of them, and asks when it says nothing. All that lasts is an act of `payment-record`; the same word twice is
 * one act. A word about another sum, another currency or an unknown order changes nothing.
 */
import type { State } from '../../engine/state.ts'
import { numberOf } from '../../engine/state.ts'
import { addHours, type Instant } from '../../kernel/instant.ts'
import type { Money } from '../../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Query } from '../db/port.ts'
import { Failure } from '../failure.ts'
import type { Answer, Request } from '../perform/request.ts'
import { orderHours, type returnGrounds } from './payment-record.ts'
import type { BankWord, PaymentPort } from './port.ts'

export type PaymentStage = 'ordered' | 'paid' | 'refused' | 'lapsed' | 'return-asked' | 'returned'

/** A payment as its record stands. */
export interface Payment {
  readonly id: string
  readonly number: string
  readonly payer: string
  readonly purpose: string
  /** The procedure it was ordered for. */
  readonly about: string
  readonly sum: Money
  readonly currency: string
  readonly stage: PaymentStage
  readonly lastAt: Instant
  readonly paidAt?: Instant
  readonly reference?: string
}

/** What came of a word of the bank. `known`: it was said before, or changes nothing any more. */
export type Taken = 'recorded' | 'known' | 'unknown' | 'misdirected' | 'forged'

export interface PaymentsPorts {
  readonly db: Query
  readonly perform: (request: Request) => Promise<Answer>
  readonly now: () => Instant
  /** Absent where the installation has no bank: then nothing is paid here. */
  readonly bank?: PaymentPort
}

export interface Wanted {
  readonly purpose: string
  readonly payer: string
  readonly about: string
  readonly sum: Money
}

export interface Payments {
  /** Whether anything can be paid here. */
  readonly isOpen: boolean
  /** The order for this purpose and sum: the one that is open, or a new one. */
  order(wanted: Wanted): Promise<Payment | Refusal>
  /** Opens the order at the bank, as often as is needed: the address of its page. Throws Failure when the bank does not answer. */
  pageOf(
    payment: Payment,
    words: { readonly about: string; readonly language: string; readonly back: string },
  ): Promise<string>
  /** Takes a message of the bank. */
  take(body: string, signature: string | undefined): Promise<Taken>
  /** Asks the bank what became of it, and records that. Throws Failure while nothing is settled. */
  ask(id: string): Promise<void>
  askReturn(payment: Payment, ground: (typeof returnGrounds)[number]): Promise<Answer>
  of(purpose: string): Promise<readonly Payment[]>
  byNumber(number: string): Promise<Payment | undefined>
  /** The payer's own, the newest first. */
  mine(payer: string): Promise<readonly Payment[]>
}

/** Orders for one purpose at most: whoever needs more asks the court. */
const ordersMax = 20
export const paymentsMax = 200
const attemptsMax = 4

const idOf = (purpose: string, ordinal: number): string => `payment:${purpose}:${ordinal}`

export function paymentsOver(ports: PaymentsPorts): Payments {
  const { db, bank } = ports
  const of = async (purpose: string): Promise<readonly Payment[]> => {
    const ids = Array.from({ length: ordersMax }, (_, index) => idOf(purpose, index + 1))
    const rows = await db.query<{ state: string }>('select state from core.proceeding where id = any($1::text[])', [
      ids,
    ])
    const found = rows.map(({ state }) => paymentIn(state))
    return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }
  const byNumber = async (number: string): Promise<Payment | undefined> => {
    const [row] = await db.query<{ state: string }>(
      `select p.state from core.name n join core.proceeding p on p.id = n.proceeding where n.register = 'payment' and n.name = $1`,
      [number],
    )
    return row && paymentIn(row.state)
  }
  return {
    isOpen: bank !== undefined,
    of,
    byNumber,
    order: (wanted) => orderOnce(ports, of, wanted),
    async pageOf({ number, sum, lastAt }, words) {
      if (bank === undefined) throw new Failure('payment.unreachable', 'No bank is set up here.')
      const closesAt = addHours(lastAt, orderHours)
      return (await bank.open({ number, sum, currency: 'KZT', closesAt, ...words })).page
    },
    async take(body, signature) {
      const word = bank?.read(body, signature)
      if (word === undefined) return 'forged'
      const payment = await byNumber(word.number)
      return payment ? noteWord(ports, payment, word) : 'unknown'
    },
    async ask(id) {
      const payment = await paymentWith(db, id)
      if (bank === undefined || payment === undefined || !isOpenMatter(payment)) return
      const { number, stage } = payment
      const word = await (stage === 'return-asked' ? bank.giveBack(number) : bank.state(number))
      const taken = word === undefined ? 'unknown' : await noteWord(ports, payment, word)
      // Nothing is settled while the payer may still pay: the job looks again.
      if (taken !== 'recorded' && stage !== 'lapsed')
        throw new Failure('payment.waits', `${number} is not settled yet.`)
    },
    askReturn: ({ id }, ground) =>
      ports.perform({
        key: `${id}:ask-return`,
        proceeding: id,
        step: 'ask-return',
        person: 'cashier',
        outside: true,
        fields: { ground },
      }),
    async mine(payer) {
      const rows = await db.query<{ state: string }>(
        `select p.state from core.seat s join core.proceeding p on p.id = s.proceeding
          where s.person = $1 and p.procedure = 'payment-record' order by p.opened_on desc, p.id desc limit ${paymentsMax}`,
        [payer],
      )
      const newest = (a: Payment, b: Payment): number => (a.number < b.number ? 1 : -1)
      return rows.map(({ state }) => paymentIn(state)).sort(newest)
    },
  }
}

async function paymentWith(db: Query, id: string): Promise<Payment | undefined> {
  const [row] = await db.query<{ state: string }>('select state from core.proceeding where id = $1', [id])
  return row && paymentIn(row.state)
}

/** Whether the bank still has something to say of it that matters. */
const isOpenMatter = ({ stage }: Payment): boolean => ['ordered', 'lapsed', 'return-asked'].includes(stage)

/** Two tabs that order at once get one order: its id and key follow from what is there, and whoever comes second looks again. */
async function orderOnce(
  { perform }: PaymentsPorts,
  of: Payments['of'],
  { purpose, payer, about, sum }: Wanted,
): Promise<Payment | Refusal> {
  let refused: Refusal = refuse('payment.too-many')
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const known = await of(purpose)
    const open = known.find((one) => one.stage === 'ordered' && one.sum === sum)
    if (open) return open
    if (known.length >= ordersMax) return refuse('payment.too-many')
    const id = idOf(purpose, known.length + 1)
    const answer = await perform({
      key: id,
      proceeding: id,
      procedure: 'payment-record',
      step: 'order',
      person: 'cashier',
      outside: true,
      fields: { payer, purpose, about, sum, currency: 'KZT' },
    })
    if (isRefusal(answer) && answer.refused !== 'key.used' && answer.refused !== 'case.busy') refused = answer
  }
  return refused
}

/** Records what the bank says, if it is about this order as we know it and says something new. */
async function noteWord(ports: PaymentsPorts, payment: Payment, word: BankWord): Promise<Taken> {
  if (word.number !== payment.number || word.sum !== payment.sum || word.currency !== payment.currency)
    return 'misdirected'
  const step = stepFor(payment.stage, word)
  if (step === undefined) return 'known'
  const at = ports.now()
  // The clock is ours: what a bank says of later is taken as said now.
  const paidAt = word.at === undefined || word.at > at ? at : word.at
  const answer = await ports.perform({
    key: `${payment.id}:${step}`,
    proceeding: payment.id,
    step,
    person: 'cashier',
    outside: true,
    fields: step === 'pay' ? { reference: word.reference, paidAt } : {},
  })
  if (!isRefusal(answer)) return 'recorded'
  // Said at the same moment over another line: that one was recorded.
  const after = await paymentWith(ports.db, payment.id)
  if (after && stepFor(after.stage, word) === undefined) return 'known'
  throw new Error(`A word of the bank was refused: ${answer.refused}`)
}

function stepFor(stage: PaymentStage, { state }: BankWord): 'pay' | 'refuse' | 'give-back' | undefined {
  if (state === 'paid') return ['ordered', 'refused', 'lapsed'].includes(stage) ? 'pay' : undefined
  if (state === 'refused') return stage === 'ordered' ? 'refuse' : undefined
  if (state === 'returned') return stage === 'paid' || stage === 'return-asked' ? 'give-back' : undefined
  return undefined
}

function paymentIn(text: string): Payment {
  const state = JSON.parse(text) as State
  const { purpose, about, sum, currency, paidAt, reference } = state.facts as Record<string, string | undefined>
  return {
    id: state.id,
    number: numberOf(state)!,
    payer: state.seats.payer!.holder.person!,
    purpose: purpose!,
    about: about!,
    sum: sum as Money,
    currency: currency!,
    stage: state.branches.main!.stage as PaymentStage,
    lastAt: state.lastAt,
    ...(paidAt !== undefined && { paidAt: paidAt as Instant }),
    ...(reference !== undefined && { reference }),
  }
}
