/**
 * The bank of tests and of the demonstration: keeps orders, lets a payer pay, refuse or walk away, and tells the court. It speaks the same HTTP as a
 * real one (`http-bank.ts`), so nothing else knows that its money is invented. Its book is a file of its own: it outlives the server, as a bank would.
 */
import { readFile } from 'node:fs/promises'
import type { Instant } from '../../kernel/instant.ts'
import { writeSynced } from '../durable-file.ts'
import { isSame, isSigned, messageBytesMax, signatureHeader, signatureOf } from './bank-word.ts'
import type { BankState, BankWord, PaymentOrder } from './port.ts'

export interface BankOrder extends PaymentOrder {
  readonly state: BankState
  readonly reference?: string
  readonly at?: Instant
}

export interface LocalBankSettings {
  readonly secret: Uint8Array
  /** Where the book is kept; absent: in memory alone. */
  readonly file?: string
  readonly now: () => Instant
  /** The address of the page on which an order is paid; its pass lets in whoever was led there. */
  readonly pageOf: (order: Pick<PaymentOrder, 'number' | 'language'>, pass: string) => string
  /** Where the court takes messages; unknown until it listens. */
  readonly court: () => string | undefined
}

export interface LocalBank {
  /** The bank's HTTP. */
  answer(request: Request): Promise<Response>
  order(number: string): BankOrder | undefined
  /** Whether these letters stand in the address of that order's page: numbers can be guessed, these cannot. */
  isPass(number: string, pass: string): boolean
  /** The payer's own act on the bank's page; answers the order as it then stands. What is settled stays as it is. */
  settle(number: string, outcome: 'paid' | 'refused'): Promise<BankOrder | undefined>
}

/** Milliseconds the bank waits for the court to take a message; the court asks by itself when none came. */
const messagePatience = 5_000

export async function openLocalBank(settings: LocalBankSettings): Promise<LocalBank> {
  const { secret, now, pageOf } = settings
  const orders = await readBook(settings.file)
  let writing: Promise<void> = Promise.resolve()
  const keep = (order: BankOrder): Promise<void> => {
    orders.set(order.number, order)
    if (settings.file === undefined) return Promise.resolve()
    const text = JSON.stringify([...orders.values()])
    writing = writing.then(() => writeSynced(settings.file!, text))
    return writing
  }
  const change = async (order: BankOrder, state: BankState): Promise<BankOrder> => {
    // The bank's number of a payment, as a receipt would show it.
    const next = { ...order, state, reference: `B-${order.number}`, at: now() }
    await keep(next)
    await tell(settings, next)
    return next
  }
  const opened = async (body: string): Promise<Response> => {
    const asked = JSON.parse(body) as PaymentOrder
    const known = orders.get(asked.number)
    if (known && (known.sum !== asked.sum || known.currency !== asked.currency))
      return new Response('', { status: 409 })
    if (known === undefined) await keep({ ...asked, state: 'open' })
    return signed(secret, JSON.stringify({ page: pageOf(asked, passOf(secret, asked.number)) }))
  }
  return {
    order: (number) => orders.get(number),
    isPass: (number, pass) => isSame(passOf(secret, number), pass),
    async settle(number, outcome) {
      const order = orders.get(number)
      if (order === undefined || order.state !== 'open' || now() >= order.closesAt) return order
      return change(order, outcome)
    },
    async answer(request) {
      const path = new URL(request.url).pathname.replace(/^.*(?=\/orders)/, '')
      const body = request.method === 'POST' ? await request.text() : ''
      const signature = request.headers.get(signatureHeader) ?? undefined
      if (body.length > messageBytesMax || !isSigned(secret, `${request.method} ${path}\n${body}`, signature))
        return new Response('', { status: 401 })
      if (request.method === 'POST' && path === '/orders') return opened(body)
      const [, number = '', rest] = /^\/orders\/([^/]+)(\/return)?$/.exec(path) ?? []
      const order = orders.get(decodeURIComponent(number))
      if (order === undefined) return new Response('', { status: 404 })
      const isGiven = rest !== undefined && request.method === 'POST' && order.state === 'paid'
      return signed(secret, JSON.stringify(wordOf(isGiven ? await change(order, 'returned') : order)))
    },
  }
}

async function readBook(file: string | undefined): Promise<Map<string, BankOrder>> {
  if (file === undefined) return new Map()
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return new Map((JSON.parse(text) as BankOrder[]).map((order) => [order.number, order]))
}

const passOf = (secret: Uint8Array, number: string): string => signatureOf(secret, `page ${number}`).slice(0, 32)

const wordOf = ({ number, sum, currency, state, reference, at }: BankOrder): BankWord => ({
  number,
  sum,
  currency,
  state,
  ...(reference !== undefined && { reference }),
  ...(at !== undefined && { at }),
})

const signed = (secret: Uint8Array, body: string): Response =>
  new Response(body, { headers: { 'content-type': 'application/json', [signatureHeader]: signatureOf(secret, body) } })

/** Says once what became of an order. A court that does not listen asks later. */
async function tell({ court, secret }: LocalBankSettings, order: BankOrder): Promise<void> {
  const address = court()
  if (address === undefined) return
  const body = JSON.stringify(wordOf(order))
  await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [signatureHeader]: signatureOf(secret, body) },
    body,
    signal: AbortSignal.timeout(messagePatience),
  })
    .then((response) => response.body?.cancel())
    .catch(() => undefined)
}
