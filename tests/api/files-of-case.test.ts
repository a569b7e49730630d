/** Files and papers of a case: what a program reads of them is what the pages show to its person, and a word in them is found by the same right. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../kernel/hash.ts'
import { docx, drawn, pdf, run } from '../../platform/files/inspect/testing.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Caller, callerOf, type Got, makeKey } from './caller.ts'
import { runExample } from './run-example.ts'

let server: ServerUnderTest
let citizen: Caller
let stranger: Caller
let registrar: Caller
let reader: HttpVisitor
/** Address of the case in the interface, and its number as an address has it. */
let [at, number] = ['', '']

const letter = docx(run('Әкімдік қазандықты жөндемеді'))
const scan = pdf({ content: drawn('The boilerhouse stands cold') })
const files = { letter: sha256Hex(letter), scan: sha256Hex(scan) }
const rows = ({ body }: Got): Record<string, unknown>[] => body.rows as Record<string, unknown>[]

beforeAll(async () => {
  server = await startUnderTest()
  citizen = await callerOf(server, 'demo-citizen-1')
  stranger = await callerOf(server, 'demo-citizen-2')
  registrar = await callerOf(server, 'demo-akimat-registrar-1')
  reader = await httpVisitor(server, 'en', 'demo-citizen-1')
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(letter)]), 'хат.docx')
  form.append('files', new Blob([new Uint8Array(scan)]), 'answer.pdf')
  const brought = await citizen.bring('/files', form)
  const papers = rows(brought).map(({ hash, name }) => ({ hash, name }))
  const fields = { body: 'akimat-demo', essence: 'Қазандық суық.', request: 'Жөндеңіз.', address: 'Көкбұлақ' }
  const opened = await citizen.post('/procedures/application', { fields, papers })
  at = String(opened.body.address)
  number = at.split('/').at(-1)!
  await server.house.texts.settled()
}, 240_000)
afterAll(() => server?.stop())

describe('files of a case', () => {
  it('are listed, told of, and saved as they came, by whoever may read the case', async () => {
    for (const caller of [citizen, registrar]) {
      const [first, second, ...more] = rows(await caller.get(`${at}/files`))
      expect(more).toEqual([])
      expect(first).toMatchObject({
        place: 1,
        n: 1,
        step: 'file',
        hash: files.letter,
        name: 'хат.docx',
        size: letter.length,
      })
      expect(second).toMatchObject({ hash: files.scan, name: 'answer.pdf' })
      const told = await caller.get(`${at}/1/files/1/${files.scan}`)
      expect(told.body).toMatchObject({ state: 'clean', type: 'application/pdf', pages: 1, problem: null })
      expect(told.body.text).toContain('boilerhouse')
      const saved = await fetch(`${server.address}/api/v1${at}/1/files/1/${files.letter}/bytes`, {
        headers: { authorization: `Bearer ${caller.token}` },
      })
      expect(sha256Hex(new Uint8Array(await saved.arrayBuffer()))).toBe(files.letter)
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(saved.headers.get('content-security-policy')).toMatch(/^sandbox/)
      expect(saved.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('are absent for others, like those of a case that does not exist, to the byte', async () => {
    const absent = (await citizen.get(`/cases/JT-2031-00000001-6/files`)).text
    for (const rest of [
      '/files',
      '/papers',
      `/1/files/1/${files.scan}`,
      `/1/files/1/${files.scan}/bytes`,
      '/1/papers/1/slip',
      '/1/papers/1/slip/bytes',
    ]) {
      const { status, text } = await stranger.get(at + rest)
      expect([rest, status, text]).toEqual([rest, 404, absent])
    }
    for (const rest of [
      `/1/files/1/${'0'.repeat(64)}`,
      `/1/files/2/${files.scan}/bytes`,
      `/9/files/1/${files.scan}`,
      '/1/files/x/y/bytes',
    ])
      expect([rest, (await citizen.get(at + rest)).status]).toEqual([rest, 404])
    const narrow = await callerOf(server, 'demo-citizen-1', { procedures: ['suit'] })
    expect((await narrow.get(`${at}/1/files/1/${files.scan}/bytes`)).status).toBe(404)
  })

  it('papers are listed, had as PDF, and each says who signed it', async () => {
    const [paper] = rows(await citizen.get(`${at}/papers`))
    expect(paper).toMatchObject({ place: 1, title: expect.any(String) })
    const own = `${at}/${paper!.place}/papers/${paper!.n}/${paper!.kind}`
    expect((await citizen.get(own)).body).toMatchObject({ kind: paper!.kind, signed: [] })
    const answer = await fetch(`${server.address}/api/v1${own}/bytes?language=kk`, {
      headers: { authorization: `Bearer ${citizen.token}` },
    })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await citizen.get(`${own}/bytes?language=de`)).status).toBe(400)
  })

  it('read by an official are in the record of readings, as on the page', async () => {
    await registrar.get(`${at}/1/files/1/${files.letter}/bytes`)
    await server.house.readings.flush()
    const { rows: seen } = JSON.parse((await reader.get('/me/access-log.json')).html) as { rows: { number: string }[] }
    expect(seen.map((one) => one.number.replace('ЖТ', 'JT'))).toContain(number)
  })

  it.each(['save.sh', 'save.ts'])('the example %s saves one', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'tarazy-example-'))
    const key = await makeKey(server, 'demo-citizen-1')
    const saved = join(folder, files.letter)
    const said = await runExample(server, name, key, { CASE: number, SAVED: saved, FOLDER: folder })
    expect(said).toContain('хат.docx')
    expect(sha256Hex(await readFile(saved))).toBe(files.letter)
    await rm(folder, { recursive: true })
  })
})

describe('a word', () => {
  const found = async (caller: Caller, q: string) =>
    rows(await caller.get(`/find/papers?${new URLSearchParams({ q })}`)).map(({ file, word }) => [file, word])

  it('of a file or of an act is found by the parties and by nobody else', async () => {
    for (const caller of [citizen, registrar]) {
      expect(await found(caller, 'жөндемеді')).toEqual([['хат.docx', 'жөндемеді']])
      expect(await found(caller, 'BOILER')).toEqual([['answer.pdf', 'boilerhouse']])
      expect(await found(caller, 'қазандық')).toEqual([
        [null, 'Қазандық'],
        ['хат.docx', 'қазандықты'],
      ])
    }
    const elsewhere = await callerOf(server, 'demo-adm-court-judge-13')
    for (const caller of [stranger, elsewhere]) expect(await found(caller, 'жөндемеді')).toEqual([])
  })

  it('of a judgment is found by its judge, and whatever anybody finds stands in a case that opens for them', async () => {
    // The draw decides whose judgment it is, anew in every demonstration.
    const judges = ['13', '14', '15', '16'].map((n) => `demo-adm-court-judge-${n}`)
    const people = [...judges, 'demo-akimat-registrar-1', 'demo-citizen-1', 'demo-citizen-2', 'demo-citizen-3']
    const steps = new Map<string, unknown[]>()
    for (const person of people) {
      const caller = await callerOf(server, person)
      const all = rows(await caller.get(`/find/papers?${new URLSearchParams({ q: 'уәждерге сілтеме' })}`))
      steps.set(person, [...new Set(all.map(({ step }) => step))])
      for (const { number: own } of all)
        expect([person, own, (await caller.get(`/cases/${own}`)).status]).toEqual([person, own, 200])
    }
    expect(judges.flatMap((judge) => steps.get(judge))).toContain('give-judgment')
  })

  it('stands marked on the page, and nothing that a file holds is markup there', async () => {
    const { html } = await reader.get(`/find?${new URLSearchParams({ q: 'жөндемеді' })}`)
    expect(html).toContain('<mark>жөндемеді</mark>')
    expect(html).toContain(`/files/1/1/${files.letter}`)
    const none = async (who: HttpVisitor) => (await who.get(`/find?${new URLSearchParams({ q: 'жөндемеді' })}`)).html
    expect(await none(await httpVisitor(server, 'en', 'demo-citizen-2'))).not.toContain('<mark>')
  })
})

describe('a PDF', () => {
  it('is opened by the reader of the browser, and can fetch, send, run and frame nothing', async () => {
    const page = await reader.get(`/cases/${number}/files/1/1/${files.scan}`)
    expect(page.html).toMatch(/href="[^"]+\/open"[^>]* target="_blank" rel="noopener"/)
    const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const open = (hash: string) =>
      fetch(`${server.address}/en/cases/${number}/files/1/1/${hash}/open`, { headers: { cookie } })
    const answer = await open(files.scan)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''answer\.pdf/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const policy = answer.headers.get('content-security-policy')!
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/script-src|connect-src|frame-src/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect((await open(files.letter)).status, 'only what is a PDF by its bytes').toBe(404)
  })
})

describe('work at a desk', () => {
  it('is taken, told as taken to a colleague, and given back by the orders of the desk', async () => {
    const { body } = await registrar.get('/desk?list=available')
    expect((body.rows as unknown[]).length).toBeGreaterThan(0)
    const matter = { office: 'akimat-demo', post: 'registrar' }
    const claimed = await registrar.post(`${at}/1/claim`, matter)
    expect([claimed.status, claimed.text]).toEqual([201, expect.stringContaining('"order":"claim"')])
    const mine = (await registrar.get('/desk?list=mine')).body.rows as { number: string }[]
    expect(mine.map((one) => one.number.replace('ЖТ', 'JT'))).toContain(number)
    expect((await registrar.post(`${at}/1/release`, matter)).status).toBe(201)
    expect((await registrar.post(`${at}/1/claim`, { ...matter, post: 'head' })).body.code).toBe('claim.over')
    expect((await registrar.post(`${at}/1/claim`, { ...matter, more: 'x' })).body.code).toBe('field.unknown')
    expect((await stranger.post(`${at}/1/claim`, matter)).status).toBe(404)
    expect((await citizen.post(`${at}/1/claim`, matter)).body.code).toBe('claim.over')
    expect(
      (await registrar.post(`${at}/1/give`, { ...matter, person: 'demo-akimat-registrar-1', reason: 'x' })).status,
    ).toBe(404)
  })
})

it('the server logged no error', () => expect(server.log).toEqual([]))
