/** A program that calls the interface with a key of somebody: makes the key as the person would, and sends whatever it likes. */

import { addHours } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { hashOfToken, tokenBeginning } from '../../platform/api-keys/key-ring.ts'
import type { ServerUnderTest } from '../kit/server-under-test.ts'

export interface Reached {
  readonly mayAct?: boolean
  readonly procedures?: readonly string[]
  readonly offices?: readonly string[]
}
export interface Got {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body read as JSON. */
  readonly body: Readonly<Record<string, unknown>>
}
export interface Caller {
  readonly token: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Got>
  /** Posts an object as JSON, or bytes as they are; with a fresh idempotency key unless one is given. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Got>
  /** Posts a form with files. */
  bring(path: string, form: FormData): Promise<Got>
}

/** Makes a key of the person by the same act as the page does; the token is known to the caller alone. */
export async function makeKey({ house }: ServerUnderTest, person: string, reach: Reached = {}): Promise<string> {
  const token = tokenBeginning + house.entropy.token()
  const now = house.clocks.machine.now()
  const { mayAct = true, procedures, offices } = reach
  const made = await house.perform({
    key: `test-key:${token}`,
    proceeding: person,
    step: 'make-key',
    person,
    fields: {
      keyId: house.entropy.uuid7(now),
      hash: hashOfToken(token),
      label: 'A test',
      mayAct,
      goodUntil: addHours(now, 24),
      ...(procedures && { procedures }),
      ...(offices && { offices }),
    },
  })
  if (isRefusal(made)) throw new Error(`The key was refused: ${JSON.stringify(made)}`)
  return token
}

/** Somebody who calls with a token; without one, anybody. */
export function callerWith({ address, house }: ServerUnderTest, token: string): Caller {
  const send = async (path: string, init: RequestInit): Promise<Got> => {
    const response = await fetch(`${address}${path.startsWith('/api') ? path : `/api/v1${path}`}`, init)
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
  }
  const own = { 'accept-language': 'en', ...(token && { authorization: `Bearer ${token}` }) }
  return {
    token,
    get: (path, headers = {}) => send(path, { headers: { ...own, ...headers } }),
    bring: (path, form) => send(path, { method: 'POST', headers: own, body: form }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: {
          ...own,
          'content-type': 'application/json',
          'idempotency-key': house.entropy.token(),
          ...headers,
        },
        body: (typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)) as string,
      }),
  }
}

export const callerOf = async (server: ServerUnderTest, person: string, reach: Reached = {}): Promise<Caller> =>
  callerWith(server, await makeKey(server, person, reach))
