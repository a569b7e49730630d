/** A signature by a key that only the service can compute with: received while the service is down, and checked once it is back. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ContentInfo, SignedData } from 'pkijs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { addHours } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { issuedBy } from '../../modules/papers/index.ts'
import { iinOf } from '../../platform/registry/person-index.ts'
import { bufferOf, signCms } from '../../platform/signatures/cms.ts'
import { voices } from '../../server/texts.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const says = voices()
const applicant = 'demo-citizen-1'
/** The algorithm of Kazakhstan's GOST signatures, as public samples name it. */
const gost = '1.2.398.3.10.1.1.2.3.2'
const service = { isDown: true, iin: '' }
let double: Server
let server: ServerUnderTest
const before = process.env.NCANODE_URL
beforeAll(async () => {
  double = createServer((request, response) => {
    request.resume()
    if (service.isDown) return void response.writeHead(503).end()
    const certificate = {
      valid: true,
      revocations: [{ revoked: false }],
      notBefore: '2020-01-01T00:00:00.000+00:00',
      notAfter: '2099-01-01T00:00:00.000+00:00',
      serialNumber: '2C8F',
      subject: { commonName: 'АЙГҮЛ', iin: service.iin },
      issuer: { commonName: 'ОРТАЛЫҚ' },
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ valid: true, signers: [{ certificates: [certificate] }] }))
  })
  await new Promise<void>((done) => double.listen(0, '127.0.0.1', done))
  process.env.NCANODE_URL = `http://127.0.0.1:${(double.address() as AddressInfo).port}`
  server = await startUnderTest()
  service.iin = (await iinOf(server.house.store, applicant)) ?? ''
}, 400_000)
afterAll(async () => {
  if (before === undefined) delete process.env.NCANODE_URL
  else process.env.NCANODE_URL = before
  await server?.stop()
  double.closeAllConnections()
  double.close()
})

/** The message of a key of ours under the name of an algorithm this machine does not know. */
function asGost(cms: Uint8Array): Uint8Array {
  const info = ContentInfo.fromBER(bufferOf(cms))
  const data = new SignedData({ schema: info.content })
  data.signerInfos[0]!.signatureAlgorithm.algorithmId = gost
  const made = new ContentInfo({ contentType: info.contentType, content: data.toSchema(true) })
  return new Uint8Array(made.toSchema().toBER(false))
}

it('is received as pending, said so on the page, and valid on the page once the service is back', async () => {
  const { house } = server
  const fields = { body: 'akimat-demo', essence: 'Су жоқ', request: 'Су керек', address: 'Тыныш көше, 5' }
  const filed = await house.perform({
    key: 'pending',
    procedure: 'application',
    step: 'file',
    person: applicant,
    fields,
  })
  if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
  const issuing = (await house.store.acts(filed.proceeding))
    .map(({ bytes }) => JSON.parse(bytes) as Act)
    .find((act) => issuedBy(act).some(({ form }) => form === 'paper'))!
  const { kind } = issuedBy(issuing).find(({ form }) => form === 'paper')!
  const path = `/cases/${caseNumberInAddress(filed.number!)}/papers/1/${issuing.n}/${kind}`
  const visitor = await httpVisitor(server, 'kk', applicant)
  const { key } = await visitor.form(`${path}/sign`, `/kk${path}/sign`)
  const handed = JSON.parse((await visitor.post(`${path}/sign/hand-out`, { key: key! })).html) as Record<string, string>
  const now = house.clocks.machine.now()
  const wishes = { name: 'Айгүл', iin: service.iin, from: addHours(now, -1), until: addHours(now, 9) }
  const signer = await house.signatures.authority!.issue({ ...wishes, kind: 'ecdsa' })
  const cms = asGost(signCms(Buffer.from(handed.content!, 'base64'), signer, now))
  const { over, at, proof } = handed as { over: string; at: string; proof: string }
  const sent = await visitor.post(`${path}/sign`, {
    key: key!,
    by: 'token',
    over,
    at,
    proof,
    cms: Buffer.from(cms).toString('base64'),
  })
  expect(sent.location).toContain('signed=yes')
  expect((await visitor.get(path)).html).toContain(says.kk('case.signature.pending'))
  service.isDown = false
  const { html } = await visitor.get(path)
  expect(html).toContain(`>${says.kk('case.signature.valid')}<`)
  expect(html).not.toContain(says.kk('case.signature.pending'))
  service.iin = '900101300017'
  expect((await visitor.get(path)).html).toContain(says.kk('case.signature.refused'))
})
