/**
 * A bank over HTTP. `POST /orders`, `GET /orders/NUMBER`, `POST /orders/NUMBER/return`, each signed by us; its answers and messages are signed by it.
 * 4xx other than 404, 408 and 429 is our mistake and is told as one; silence, 5xx and wrong signatures say nothing about the money.
 */
import { Failure } from '../failure.ts'
import { isSigned, messageBytesMax, signatureHeader, signatureOf, wordIn } from './bank-word.ts'
import type { BankWord, PaymentPort } from './port.ts'

export interface BankSettings {
  readonly url: string
  readonly secret: Uint8Array
  readonly patienceMilliseconds?: number
}

const patienceDefault = 8_000
const unreachable = (why: string): Failure => new Failure('payment.unreachable', `The bank ${why}.`)

export function httpBank({ url, secret, patienceMilliseconds = patienceDefault }: BankSettings): PaymentPort {
  const base = url.replace(/\/+$/, '')
  const call = async (method: string, path: string, body = ''): Promise<{ status: number; text: string }> => {
    const response = await fetch(base + path, {
      method,
      headers: {
        'content-type': 'application/json',
        [signatureHeader]: signatureOf(secret, `${method} ${path}\n${body}`),
      },
      ...(body !== '' && { body }),
      signal: AbortSignal.timeout(patienceMilliseconds),
      redirect: 'error',
    }).catch((error: Error) => {
      throw unreachable(`did not answer (${error.name})`)
    })
    const text = await response.text().catch(() => {
      throw unreachable('broke off its answer')
    })
    if (response.status === 404) return { status: 404, text }
    if (!response.ok) throw unreachable(`answered ${response.status}`)
    if (text.length > messageBytesMax || !isSigned(secret, text, response.headers.get(signatureHeader) ?? undefined))
      throw unreachable('answered without its signature')
    return { status: response.status, text }
  }
  const word = async (method: string, path: string): Promise<BankWord | undefined> => {
    const { status, text } = await call(method, path)
    if (status === 404) return undefined
    const said = wordIn(text)
    if (said === undefined) throw unreachable('answered something else')
    return said
  }
  const orderPath = (number: string, rest = ''): string => `/orders/${encodeURIComponent(number)}${rest}`
  return {
    async open(order) {
      const { status, text } = await call('POST', '/orders', JSON.stringify(order))
      const { page } = status === 404 ? {} : (JSON.parse(text) as { page?: unknown })
      if (typeof page !== 'string' || !/^https?:\/\//.test(page)) throw unreachable('named no page to pay on')
      return { page }
    },
    state: (number) => word('GET', orderPath(number)),
    giveBack: (number) => word('POST', orderPath(number, '/return')),
    read: (body, signature) =>
      body.length <= messageBytesMax && isSigned(secret, body, signature) ? wordIn(body) : undefined,
  }
}
