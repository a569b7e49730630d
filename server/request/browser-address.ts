/** The network address a request came from, for limits: behind own proxies what they say, and no more of it than there are proxies. */
import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Own proxies in front. A value that is no number of the range stops the start. */
export function proxiesOf(text: string | undefined): number {
  const count = Number(text || '0')
  if (!Number.isInteger(count) || count < 0 || count > 5)
    throw new RangeError(`TARAZY_PROXIES is "${text}"; it can be a whole number from 0 to 5.`)
  return count
}

const proxies = proxiesOf(process.env.TARAZY_PROXIES)

/** `said` is X-Forwarded-For. What stands left of the own proxies' entries anybody may have written. */
export function addressBehind(
  count: number,
  connection: string | undefined,
  said: string | undefined,
): string | undefined {
  const entry = count > 0 ? (said ?? '').split(',').at(-count)?.trim() : undefined
  return entry && isIP(entry) ? entry : connection
}

export function browserAddress(c: Context): { readonly address?: string } {
  const connection = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress
  const address = addressBehind(proxies, connection, c.req.header('x-forwarded-for'))
  return address === undefined ? {} : { address }
}
