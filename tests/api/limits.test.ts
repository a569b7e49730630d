/** Bodies and requests that no honest program sends: each refused in words, none done, none a fault of the server; and how often one may ask. */

import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { quotas } from '../../modules/api/index.ts'
import { actsBefore } from '../kit/acts-before.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Caller, callerOf, callerWith } from './caller.ts'

let server: ServerUnderTest
let citizen: Caller
beforeAll(async () => {
  server = await startUnderTest()
  citizen = await callerOf(server, 'demo-citizen-1')
})
afterAll(() => server?.stop())

interface Bad {
  readonly name: string
  readonly path?: string
  readonly method?: string
  readonly body?: string
  /** The body is written so many times. */
  readonly times?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly gives: { readonly status: number; readonly code: string; readonly title: string; readonly field?: string }
}
const bad = parse(readFileSync(new URL('./bad-requests.yaml', import.meta.url), 'utf8')) as readonly Bad[]

describe('a request that cannot be taken', () => {
  it.each(bad)(
    '$name',
    async ({ path = '/procedures/application', method = 'POST', body, times = 1, headers = {}, gives }) => {
      const unchanged = await actsBefore(server)
      const response = await fetch(`${server.address}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${citizen.token}`,
          'accept-language': 'en',
          ...(method === 'POST' && {
            'content-type': 'application/json',
            'idempotency-key': server.house.entropy.token(),
          }),
          ...headers,
        },
        ...(body !== undefined && { body: body.repeat(times) }),
      })
      const { status, code, title, field, type } = (await response.json()) as Record<string, unknown>
      expect({ status, code, title, ...(field !== undefined && { field }) }).toEqual(gives)
      expect([response.status, response.headers.get('content-type'), type]).toEqual([
        gives.status,
        'application/problem+json',
        `urn:tarazy:problem:${gives.code}`,
      ])
      await unchanged()
    },
  )

  it('packed or in other letters is not opened', async () => {
    const unchanged = await actsBefore(server)
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(20_000_000, 0x20)))
    const packed = await citizen.post('/procedures/application', bomb, { 'content-encoding': 'gzip' })
    expect([packed.status, packed.body.code]).toEqual([415, 'body.packed'])
    const unmarked = await citizen.post('/procedures/application', bomb)
    expect([unmarked.status, unmarked.body.code]).toEqual([400, 'body.not-utf-eight'])
    for (const bytes of [Buffer.from('\ufeff{"fields":{}}'), Buffer.from('{"fields":{}}', 'utf16le')]) {
      const got = await citizen.post('/procedures/application', new Uint8Array(bytes))
      expect([got.status, got.body.code]).toEqual([400, 'body.not-utf-eight'])
    }
    await unchanged()
  })

  it('whose length is not what it says is cut, and the next one is answered', async () => {
    const { port } = new URL(server.address)
    const answer = await new Promise<string>((done) => {
      const line = connect(Number(port), '127.0.0.1', () => {
        line.write(
          'POST /api/v1/procedures/application HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n',
        )
      })
      let text = ''
      line.on('data', (part) => {
        text += String(part)
      })
      line.on('close', () => done(text))
      line.on('error', () => done(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer).not.toContain('200 OK')
    expect((await citizen.get('/me')).status).toBe(200)
  })
})

describe('asking too often', () => {
  it('is answered 429 with the seconds to wait, and pages go on', async () => {
    const eager = await callerOf(server, 'demo-citizen-5')
    let last = await eager.get('/me')
    expect(Number(last.headers.get('ratelimit-remaining'))).toBe(quotas.key - 1)
    for (let n = 1; n <= quotas.key && last.status === 200; n++) last = await eager.get('/me')
    expect([last.status, last.body.code]).toEqual([429, 'request.too-many'])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await fetch(`${server.address}/kk`)).status).toBe(200)
    expect((await citizen.get('/me')).status).toBe(200)
    const usage = (await citizen.get('/me/usage')).body as { limit: number; remaining: number; today: number }
    expect(usage.limit - usage.remaining).toBe(usage.today)
  }, 60_000)

  it('counts addresses without a key apart, whatever a header says of them', async () => {
    const anybody = callerWith(server, '')
    const statuses: number[] = []
    for (let n = 0; n <= quotas.address; n++)
      statuses.push((await anybody.get('/offices/adm-court-demo', { 'x-forwarded-for': `10.0.0.${n % 250}` })).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await citizen.get('/offices/adm-court-demo')).status).toBe(200)
  }, 60_000)
})

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
