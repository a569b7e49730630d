/**
 * SMS through an HTTP gateway. We post `{ "to": "+7701...", "text": "...", "key": "..." }` as JSON. The gateway answers 2xx when it took
 * the message and 409 when it has that `key` already; any other 4xx refuses it for good; 408, 429, 5xx and silence are tried again.
 */
import { Failure } from '../failure.ts'
import type { Carrier } from '../mail/message.ts'

export interface GatewaySettings {
  /** A user and password in it are sent as HTTP Basic. */
  readonly url: string
  readonly patienceMilliseconds?: number
}

const patienceDefault = 10_000
const triedAgain = [408, 425, 429]

export function smsCarrier({ url, patienceMilliseconds: patience = patienceDefault }: GatewaySettings): Carrier {
  const address = new URL(url)
  const secret = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`
  address.username = ''
  address.password = ''
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (secret !== ':') headers.authorization = `Basic ${Buffer.from(secret).toString('base64')}`
  return async ({ id, to, text }) => {
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ to, text, key: id }),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    }).catch((error: Error) => {
      throw new Failure('sms.unreachable', `The SMS gateway did not answer (${error.name}).`)
    })
    await response.body?.cancel()
    const answer = String(response.status)
    if (response.ok || response.status === 409) return { outcome: 'accepted', answer }
    if (response.status < 500 && !triedAgain.includes(response.status)) return { outcome: 'refused', answer }
    throw new Failure('sms.unreachable', `The SMS gateway answered ${answer}.`)
  }
}
