/** How bank and court write to each other: canonical bytes under an HMAC-SHA-256 of a shared secret, and nothing that is not understood whole. */
import { timingSafeEqual } from 'node:crypto'
import { hmacSha256 } from '../../kernel/hash.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { type BankState, type BankWord, bankStates } from './port.ts'

export const signatureHeader = 'x-payment-signature'

/** Bytes of one message at most. */
export const messageBytesMax = 10_000

export const signatureOf = (secret: Uint8Array, body: string): string =>
  Buffer.from(hmacSha256(secret, body)).toString('hex')

/** Compares without telling by its time where the two differ. */
export function isSame(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export const isSigned = (secret: Uint8Array, body: string, signature: string | undefined): boolean =>
  isSame(signatureOf(secret, body), signature ?? '')

const text = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max

/** What the bytes say; undefined where they are no word of a bank. */
export function wordIn(body: string): BankWord | undefined {
  let read: unknown
  try {
    read = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof read !== 'object' || read === null) return undefined
  const { number, sum, currency, state, reference, at } = read as Record<string, unknown>
  if (!text(number, 60) || !text(sum, 30) || !text(currency, 10)) return undefined
  if (!bankStates.includes(state as BankState)) return undefined
  const moment = at === undefined ? undefined : text(at, 40) ? parseInstant(at) : undefined
  // Money that was taken has a reference and a moment, or the word is not whole.
  if (state === 'paid' && (!text(reference, 80) || moment === undefined)) return undefined
  return {
    number,
    sum,
    currency,
    state: state as BankState,
    ...(text(reference, 80) && { reference }),
    ...(moment && { at: moment }),
  }
}
