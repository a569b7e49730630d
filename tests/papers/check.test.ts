/** Anybody checks a paper by its file or its code: genuine, changed, cancelled or not ours; and nothing of the file is kept. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { issuedBy } from '../../modules/papers/index.ts'
import { paperCode } from '../../platform/papers/codes.ts'
import type { Receipt } from '../../platform/perform/request.ts'
import { samplePdf } from '../../platform/signatures/testing.ts'
import { voices } from '../../server/texts.ts'
import { type Answered, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const says = voices()
const applicant = 'demo-citizen-1'
let server: ServerUnderTest
let registrar: string
let made: { proceeding: string; number: string; signed: Uint8Array; unsigned: Uint8Array; n: number; code: string }

beforeAll(async () => {
  server = await startUnderTest()
  const { registry, clocks, zone } = server.house
  registrar = registry.holding('registrar', 'akimat-demo', dayAt(clocks.law.now(), zone))[0]!
  made = await signedPaper('signed')
}, 400_000)
afterAll(async () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
  await server.stop()
})

async function registered(key: string): Promise<{ readonly proceeding: string; readonly number: string }> {
  const { house } = server
  const done = async (request: Omit<Parameters<typeof house.perform>[0], 'key'>): Promise<Receipt> => {
    const answer = await house.perform({ key: `${key}:${request.step}`, ...request })
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
    return answer
  }
  const fields = { body: 'akimat-demo', essence: 'Су жоқ', request: 'Су керек', address: 'Тыныш көше, 5' }
  const { proceeding, number } = await done({ procedure: 'application', step: 'file', person: applicant, fields })
  await done({ proceeding, step: 'register', person: registrar })
  return { proceeding, number: number! }
}

/** A slip that its author has signed, with its bytes before and after, and its code. */
async function signedPaper(key: string) {
  const { house, address } = server
  const { proceeding, number } = await registered(key)
  const acts = await house.store.acts(proceeding)
  const issuing = acts.find(({ bytes }) => issuedBy(JSON.parse(bytes) as Act).some(({ form }) => form === 'paper'))!
  const paper = issuedBy(JSON.parse(issuing.bytes) as Act).find(({ form }) => form === 'paper')!
  const path = `/cases/${caseNumberInAddress(number)}/papers/1/${issuing.n}/${paper.kind}`
  const visitor = await httpVisitor(server, 'kk', (JSON.parse(issuing.bytes) as Act).by.person)
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const file = async (rest: string) =>
    new Uint8Array(await (await fetch(`${address}/kk${path}${rest}`, { headers: { cookie } })).arrayBuffer())
  const unsigned = await file('.pdf')
  const form = await visitor.form(`${path}/sign`, `/kk${path}/sign`)
  expect((await visitor.post(`${path}/sign`, { ...form, by: 'server' })).location).toContain('signed=yes')
  const code = paperCode(house.paperKey, { hash: issuing.hash, place: paper.place })
  return { proceeding, number, n: issuing.n, unsigned, signed: await file('/signed.pdf'), code }
}

const boundary = '----tarazy-check'
const asForm = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const multipart = (key: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="key"\r\n\r\n${key}\r\n--${boundary}\r\n`),
    Buffer.from('Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])

/** Sends the file as somebody who is not signed in. */
async function sends(bytes: Uint8Array): Promise<Answered> {
  const stranger = await httpVisitor(server, 'kk')
  const { key } = await stranger.form('/check', '/kk/check')
  return stranger.post('/check', multipart(key!, bytes), asForm)
}
const textOf = ({ html }: Answered): string => html.replace(/<input type="hidden"[^>]*>/g, '')
const files = async (): Promise<unknown> =>
  server.house.store.db.query('select (select count(*) from core.file) files, (select count(*) from core.act) acts')

it('a signed file is genuine: its kind, day and office are said, each signature, and nothing of the parties', async () => {
  const before = await files()
  const answer = await sends(made.signed)
  expect(answer.status).toBe(200)
  for (const said of [says.kk('check.file.genuine'), says.kk('check.signature.valid')])
    expect(answer.html).toContain(said)
  const name = await server.house.store.personal(made.proceeding)
  for (const one of name)
    if ('value' in one && typeof one.value === 'string') expect(answer.html).not.toContain(one.value)
  expect(answer.html).not.toContain('Су керек')
  expect(answer.html).not.toContain('Тыныш көше')
  expect(await files()).toEqual(before)
})

it('the same file with one more byte, and the file before it was signed, are not the signed file', async () => {
  for (const bytes of [Buffer.concat([made.signed, Buffer.from(' ')]), made.unsigned]) {
    const { html } = await sends(bytes)
    expect(html).toContain(says.kk('check.file.changed'))
    expect(html).toContain(made.code)
    expect(html).not.toContain(says.kk('check.file.genuine'))
  }
})

it('a file of others, with or without something like a code in it, has one answer', async () => {
  const other = samplePdf()
  const [plain, coded, empty] = [
    await sends(other),
    await sends(Buffer.concat([other, Buffer.from('%7K3QM-7K3QM-7K3QM-7K3QM')])),
    await sends(Buffer.from('no paper')),
  ]
  expect(plain!.html).toContain(says.kk('check.file.unknown'))
  expect(textOf(coded!)).toBe(textOf(plain!))
  expect(textOf(empty!)).toBe(textOf(plain!))
})

it('a paper whose record was corrected is cancelled, by its code and by the code in its file', async () => {
  const { house } = server
  const { proceeding, number } = await registered('voided')
  const issuing = (await house.store.acts(proceeding)).find(
    ({ bytes }) => (JSON.parse(bytes) as Act).step === 'register',
  )!
  const [paper] = issuedBy(JSON.parse(issuing.bytes) as Act)
  if (paper === undefined) throw new Error('The registration issues nothing')
  const visitor = await httpVisitor(server, 'kk', registrar)
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `/kk/cases/${caseNumberInAddress(number)}/${paper.form}s/1/${issuing.n}/${paper.kind}.pdf`
  const pdf = new Uint8Array(await (await fetch(server.address + path, { headers: { cookie } })).arrayBuffer())
  const code = paperCode(house.paperKey, { hash: issuing.hash, place: paper.place })
  const stranger = await httpVisitor(server, 'kk')
  expect((await stranger.get(`/check/${code}`)).html).toContain(says.kk('check.genuine'))
  const voided = await house.perform({
    key: 'voiding',
    proceeding,
    step: 'correction.void',
    person: registrar,
    fields: { why: 'wrong-case' },
    about: { n: issuing.n, hash: issuing.hash },
  })
  if (isRefusal(voided)) throw new Error(JSON.stringify(voided))
  const words = says.kk('check.cancelled', { day: '' }).trim().split(' ').slice(-3).join(' ')
  const { html } = await stranger.get(`/check/${code}`)
  expect(html).toContain(words)
  expect(html).not.toContain(says.kk('check.genuine'))
  expect((await sends(pdf)).html).toContain(words)
})

it('no file, too big a file, and a file in a stranger’s form are refused', async () => {
  const stranger = await httpVisitor(server, 'kk')
  const { key } = await stranger.form('/check', '/kk/check')
  const none = await stranger.post('/check', multipart(key!, new Uint8Array()), asForm)
  expect([none.status, none.html.includes(says.kk('check.file.none'))]).toEqual([422, true])
  const big = await stranger.post('/check', multipart(key!, new Uint8Array(21 * 1_048_576)), asForm)
  expect(big.status).toBe(413)
  expect((await stranger.post('/check', multipart('no-key', made.signed), asForm)).status).toBe(403)
})
