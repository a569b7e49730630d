import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHours, type Instant } from '../../kernel/instant.ts'
import { dateOf, machineClock } from '../clock.ts'
import { machineEntropy } from '../entropy.ts'
import { type CertificateFacts, pemOf } from './certificate.ts'
import { checkPdf } from './check-pdf.ts'
import type { SigningKey } from './cms.ts'
import { localVerifier } from './local-verifier.ts'
import { firstKnown, ocspSource } from './ocsp.ts'
import { revocationLists } from './revocation.ts'
import { aigulIin, type Bench, openBench, samplePdf, toolSays } from './testing.ts'

const now = machineClock.now()
const entropy = machineEntropy()
const hasOpenssl = toolSays('openssl', 'version').ok
let bench: Bench
let keys: { good: SigningKey; revoked: SigningKey; stranger: SigningKey }
const responders: ChildProcess[] = []

/** A free port, taken and given back. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** A moment as the index of OpenSSL has it. */
const inIndex = (at: Instant): string =>
  dateOf(at)
    .toISOString()
    .replace(/^..|[-:T]|\.\d+/g, '')

/** A real responder: OpenSSL, over an index of what was issued. */
async function responder(by: string): Promise<string> {
  const end = inIndex(addHours(now, 99))
  const row = (mark: string, when: string, { certificate }: SigningKey) =>
    `${mark}\t${end}\t${when}\t${certificate.serial.toUpperCase()}\tunknown\t/CN=x\n`
  const index = row('V', '', keys.good) + row('R', inIndex(addHours(now, -2)), keys.revoked)
  bench.file('index.txt', index)
  const port = await freePort()
  const at = (name: string) => `${bench.folder}/${name}`
  const child = spawn('openssl', [
    ...['ocsp', '-port', String(port), '-index', at('index.txt'), '-CA', at('root.pem')],
    ...['-rsigner', by, '-rkey', by, '-ndays', '1'],
  ])
  responders.push(child)
  const opened = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      if (/waiting for OCSP client connections/i.test(piece.toString())) opened.resolve()
    })
  child.once('exit', () => opened.reject(new Error('The responder ended')))
  await opened.promise
  return `http://127.0.0.1:${port}`
}

const source = (url: string, patience = 5_000) => ocspSource({ url, entropy, now: () => now, patience })
const statusOf = (url: string, { certificate }: SigningKey, at = now) =>
  source(url).statusOf(certificate, bench.authority.root, at)

beforeAll(async () => {
  bench = await openBench()
  const issue = () =>
    bench.authority.issue({
      name: 'Айгүл',
      iin: aigulIin,
      from: addHours(now, -9),
      until: addHours(now, 99),
      kind: 'ecdsa',
    })
  keys = { good: await issue(), revoked: await issue(), stranger: await issue() }
})
afterAll(async () => {
  for (const child of responders) {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  bench.close()
})

describe.skipIf(!hasOpenssl)('a responder of the authority', () => {
  let url = ''
  beforeAll(async () => {
    url = await responder(`${bench.folder}/authority/root.pem`)
  })
  it('says good, revoked since, and not known', async () => {
    expect(await statusOf(url, keys.good)).toBe('good')
    expect(await statusOf(url, keys.revoked)).toBe('revoked')
    expect(await statusOf(url, keys.revoked, addHours(now, -3))).toBe('good')
    expect(await statusOf(url, keys.stranger)).toBe('unknown')
  })
  it('makes a signature valid, or refused', async () => {
    const verifier = localVerifier({
      roots: async (): Promise<CertificateFacts[]> => [bench.authority.root],
      revocation: source(url),
    })
    const verdictOf = async (key: SigningKey) => {
      const [verdict] = await checkPdf(verifier, bench.sign(samplePdf(), key, { at: now }), () => now)
      return verdict!.is === 'refused' ? verdict!.refusal.refused : verdict!.is
    }
    expect(await verdictOf(keys.good)).toBe('valid')
    expect(await verdictOf(keys.revoked)).toBe('signature.revoked')
    expect(await verdictOf(keys.stranger)).toBe('pending')
  })
  it('is not believed when somebody else signs for it', async () => {
    const pem = keys.stranger.key.export({ type: 'pkcs8', format: 'pem' })
    const file = bench.file('stranger.pem', `${pem}${pemOf(keys.stranger.certificate.der)}`)
    expect(await statusOf(await responder(file), keys.good)).toBe('unknown')
  })
})

describe('a responder that does not help', () => {
  let server: Server
  let url = ''
  let hangs = false
  beforeAll(async () => {
    server = createServer((_, response) => {
      if (!hangs) response.end('<html>no</html>')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  it('is down, silent or talks nonsense: nobody knows', async () => {
    expect(await statusOf('http://127.0.0.1:9', keys.good)).toBe('unknown')
    expect(await statusOf(url, keys.good)).toBe('unknown')
    hangs = true
    expect(await source(url, 200).statusOf(keys.good.certificate, bench.authority.root, now)).toBe('unknown')
  })
  it('leaves the word to the lists', async () => {
    const lists = revocationLists(async () => [await bench.authority.list(now)])
    const both = firstKnown([source('http://127.0.0.1:9'), lists])
    expect(await both.statusOf(keys.good.certificate, bench.authority.root, now)).toBe('good')
  })
})
