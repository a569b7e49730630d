/**
 * The key of a form: CSRF token and idempotency key in one (decisions.md 7). A fresh id and its HMAC over the browser's token, so
 * a form drawn for one browser cannot be sent from another, and the same form sent twice is one command.
 */
import { timingSafeEqual } from 'node:crypto'
import { hmacSha256 } from '../../kernel/hash.ts'

const macOf = (secret: Uint8Array, browser: string, id: string): string =>
  Buffer.from(hmacSha256(secret, `${browser}|${id}`))
    .toString('base64url')
    .slice(0, 32)

export const formKey = (secret: Uint8Array, browser: string, id: string): string =>
  `${id}.${macOf(secret, browser, id)}`

/** Whether the key was made for this browser by this server. */
export function isOwnKey(secret: Uint8Array, browser: string, key: string): boolean {
  const [id, mac = ''] = key.split('.')
  const right = macOf(secret, browser, id ?? '')
  return mac.length === right.length && timingSafeEqual(Buffer.from(mac), Buffer.from(right))
}
