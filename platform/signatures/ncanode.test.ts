import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '../../kernel/refusal.ts'
import { localThen, ncanodeVerifier } from './ncanode.ts'
import { aigulIin, now } from './testing.ts'
import { refused, type SignatureVerifier } from './verdict.ts'

/** A certificate as NCANode 3 describes one in its answer to `/cms/verify`. */
const certificate = {
  valid: true,
  revocations: [{ revoked: false, by: 'OCSP', revocationTime: null, reason: null }],
  notBefore: '2026-01-01T00:00:00.000+00:00',
  notAfter: '2027-01-01T00:00:00.000+00:00',
  keyUsage: 'SIGN',
  serialNumber: '2C8F',
  signAlg: '1.2.398.3.10.1.1.2.3.2',
  subject: { commonName: 'СЕЙТҚАЛИ АЙГҮЛ', iin: aigulIin, country: 'KZ' },
  issuer: { commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ' },
}
const answer = (change: object = {}, valid = true) => ({
  status: 200,
  message: 'OK',
  valid,
  signers: [{ certificates: [{ ...certificate, ...change }] }],
})

let server: Server
let url = ''
let say: { status: number; body: unknown; hangs?: boolean } = { status: 200, body: answer() }
let asked: unknown
beforeAll(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      asked = { path: request.url, ...JSON.parse(Buffer.concat(pieces).toString()) }
      if (say.hangs) return
      response.writeHead(say.status, { 'content-type': 'application/json' })
      response.end(typeof say.body === 'string' ? say.body : JSON.stringify(say.body))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const [cms, content] = [new Uint8Array([1, 2]), new Uint8Array([3])]
const verdict = async (next: typeof say) => {
  say = next
  const found = await ncanodeVerifier(url, 300).verify(cms, content, now)
  return found.is === 'refused' ? found.refusal.refused : found.is
}

describe('the service for GOST keys', () => {
  it('is asked with signature and content, and tells who signed', async () => {
    say = { status: 200, body: answer() }
    expect(await ncanodeVerifier(url).verify(cms, content, now)).toMatchObject({
      is: 'valid',
      signer: { name: 'СЕЙТҚАЛИ АЙГҮЛ', iin: aigulIin, fingerprint: '2c8f' },
    })
    expect(asked).toEqual({ path: '/cms/verify', cms: 'AQI=', data: 'Aw==', revocationCheck: ['OCSP'] })
  })
  it.each([
    ['signature.revoked', answer({ valid: false, revocations: [{ revoked: true, by: 'OCSP' }] }, false)],
    ['signature.expired', answer({ valid: false, notAfter: '2026-02-01T00:00:00.000+00:00' }, false)],
    ['signature.not-yet-valid', answer({ valid: false, notBefore: '2026-12-01T00:00:00.000+00:00' }, false)],
    ['signature.changed', answer({}, false)],
    ['signature.changed', answer({ valid: false })],
    ['signature.not-signed', { valid: true, signers: [] }],
    ['pending', answer({ revocations: null })],
  ])('says %s', async (code, body) => expect(await verdict({ status: 200, body })).toBe(code))
  it('refuses what the service cannot read', async () => {
    expect(await verdict({ status: 400, body: { status: 400, message: 'bad cms' } })).toBe('signature.not-signed')
  })
  it('that is down, slow or talks nonsense leaves the checks pending', async () => {
    expect(await verdict({ status: 503, body: 'down' })).toBe('pending')
    expect(await verdict({ status: 200, body: '<html>' })).toBe('pending')
    expect(await verdict({ status: 200, body: '', hangs: true })).toBe('pending')
    expect((await ncanodeVerifier('http://127.0.0.1:9').verify(cms, content, now)).is).toBe('pending')
  })
  it('is asked only for keys that this machine cannot compute with', async () => {
    const local = (code: string): SignatureVerifier => ({ verify: async () => refused(refuse(code)) })
    const both = localThen(local('signature.unknown-algorithm'), ncanodeVerifier(url))
    say = { status: 200, body: answer() }
    expect((await both.verify(cms, content, now)).is).toBe('valid')
    const one = await localThen(local('signature.weak'), ncanodeVerifier(url)).verify(cms, content, now)
    expect(one).toMatchObject({ refusal: { refused: 'signature.weak' } })
    const none = await localThen(local('signature.unknown-algorithm'), undefined).verify(cms, content, now)
    expect(none).toMatchObject({ refusal: { refused: 'signature.unknown-algorithm' } })
  })
})
