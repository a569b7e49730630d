/** What people bring to a form: taken, refused each with its own words, kept in the draft, and shown by the right of the act. */

import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress, parseCaseNumber } from '../kernel/case-number.ts'
import { sha256Hex } from '../kernel/hash.ts'
import { docx, drawn, jpeg, largePdf, pdf, placeNotes, png, run } from '../platform/files/inspect/testing.ts'
import { type HttpVisitor, httpVisitor, summaryOf } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
let aigul: HttpVisitor
let stranger: HttpVisitor
const megabyte = 1024 * 1024

beforeAll(async () => {
  server = await startUnderTest()
  aigul = await httpVisitor(server, 'en', 'demo-citizen-1')
  stranger = await httpVisitor(server, 'en', 'demo-citizen-2')
}, 240_000)
afterAll(() => server.stop())

interface Sent {
  readonly name: string
  readonly bytes: Buffer
}
const boundary = '----tarazy-test'
type Part = readonly [string, string] | readonly [string, Sent]

/** A form as a browser writes it: boxes and files in their order. */
const multipart = (parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([box, value]) =>
      typeof value === 'string'
        ? [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${box}"\r\n\r\n${value}\r\n`)]
        : [
            Buffer.from(
              `--${boundary}\r\nContent-Disposition: form-data; name="${box}"; filename="${value.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
            ),
            value.bytes,
            Buffer.from('\r\n'),
          ],
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
const asForm = { 'content-type': `multipart/form-data; boundary=${boundary}` }

async function newDraft(who = aigul): Promise<string> {
  const { key } = await who.form('/my', '/apply')
  const { location } = await who.post('/apply', { key: key!, what: 'application' })
  return location
}
async function bring(path: string, files: readonly Sent[], more: readonly Part[] = [['paper-do', 'add']], who = aigul) {
  const { key } = await who.form(`${path}/papers`)
  const parts: Part[] = [['key', key!], ...files.map((file): Part => ['paper-files', file]), ...more]
  return who.post(`${path}/papers`, multipart(parts), asForm)
}
const names = (html: string): string[] =>
  [...html.matchAll(/<legend class="[^"]*tz-typed">([^<]*)<\/legend>/g)].map(([, name]) => name!)
const shelves = async (): Promise<string[]> =>
  (
    await Promise.all(
      (await readdir(join(server.path, 'files'))).map((one) => readdir(join(server.path, 'files', one))),
    )
  ).flat()

describe('papers of an application', () => {
  it('are taken several at once; each that is not says why and what to do, the good ones stay', async () => {
    const path = await newDraft()
    const before = (await shelves()).length
    const { status, html } = await bring(path, [
      { name: 'decision.pdf', bytes: pdf() },
      { name: 'large.pdf', bytes: largePdf(21 * megabyte) },
      { name: 'run.exe', bytes: Buffer.from('MZ program') },
      { name: 'letter.docx', bytes: docx() },
      { name: 'empty.pdf', bytes: Buffer.alloc(0) },
      { name: 'scan.pdf', bytes: png() },
      { name: 'photo.png', bytes: png(4, 4) },
    ])
    expect(status).toBe(422)
    expect(names(html)).toEqual(['decision.pdf', 'letter.docx', 'photo.png'])
    expect(summaryOf(html).map((line) => line.replace(/^.*?: /, ''))).toEqual([
      expect.stringContaining('“large.pdf” is larger than 20 MB. Split it'),
      expect.stringContaining('“run.exe” is a program'),
      expect.stringContaining('“empty.pdf” is empty'),
      expect.stringContaining('“scan.pdf” says .pdf, but the file is PNG'),
    ])
    expect((await shelves()).length - before, 'only what was taken is on the disk').toBe(3)
    // Over sessions and devices: another sign-in finds them.
    const elsewhere = await httpVisitor(server, 'en', 'demo-citizen-1')
    expect(names((await elsewhere.get(`${path}/papers`)).html)).toEqual(['decision.pdf', 'letter.docx', 'photo.png'])
    expect((await stranger.get(`${path}/papers`)).status).toBe(404)
  }, 60_000)

  it('of exactly 20 MB are taken, one byte more is not', async () => {
    const path = await newDraft()
    const whole = largePdf(20 * megabyte - 2_000)
    const exact = Buffer.concat([
      whole.subarray(0, 9),
      Buffer.from(`%${' '.repeat(20 * megabyte - whole.length - 2)}\n`),
      whole.subarray(9),
    ])
    expect(exact.length).toBe(20 * megabyte)
    expect(names((await bring(path, [{ name: 'a.pdf', bytes: exact }])).html)).toEqual(['a.pdf'])
    const over = Buffer.concat([exact, Buffer.from('\n')])
    expect((await bring(path, [{ name: 'b.pdf', bytes: over }])).html).toContain('larger than 20 MB')
  }, 60_000)

  it('keep safe names: no path, no turned writing, no name of a device', async () => {
    const path = await newDraft()
    const given = ['../../etc/passwd.pdf', '‮fdp.exe.pdf', 'CON.pdf', `${'ә'.repeat(300)}.pdf`, '....', 'шешім.pdf']
    const { html } = await bring(
      path,
      given.map((name, n) => ({ name, bytes: pdf({ content: drawn(`paper ${n}`) }) })),
    )
    expect(names(html)).toEqual([
      'passwd.pdf',
      'fdp.exe.pdf',
      'file CON.pdf',
      `${'ә'.repeat(120)}.pdf`,
      'file.pdf',
      'шешім.pdf',
    ])
  })

  it('of one name are told apart; the same bytes are attached once', async () => {
    const path = await newDraft()
    const first = pdf({ content: drawn('one') })
    const { html } = await bring(path, [
      { name: 'a.pdf', bytes: first },
      { name: 'a.pdf', bytes: pdf({ content: drawn('two') }) },
      { name: 'other name.pdf', bytes: first },
    ])
    expect(names(html)).toEqual(['a.pdf', 'a (2).pdf'])
    expect(html).toContain('Another file is called “a.pdf” too. This one is now “a (2).pdf”.')
    expect(html).toContain('The file “other name.pdf” is attached already, as “a.pdf”.')
  })

  it('are renamed, put in order and taken away by buttons', async () => {
    const path = await newDraft()
    const [one, two] = ['one', 'two'].map((text) => pdf({ content: drawn(text) }))
    await bring(path, [
      { name: 'one.pdf', bytes: one! },
      { name: 'two.pdf', bytes: two! },
    ])
    const [first, second] = [one!, two!].map((bytes) => sha256Hex(bytes).slice(0, 16))
    const named = await bring(
      path,
      [],
      [
        [`paper-name-${first}`, 'Decision of the akimat.exe'],
        ['paper-do', `up:${second}`],
      ],
    )
    expect(names(named.html)).toEqual(['two.pdf', 'Decision of the akimat.exe.pdf'])
    const { html } = await bring(path, [], [['paper-do', `remove:${second}`]])
    expect(names(html)).toEqual(['Decision of the akimat.exe.pdf'])
  })

  it('given as a link are never fetched, and the page says so', async () => {
    const path = await newDraft()
    const { html } = await bring(
      path,
      [],
      [
        ['paper-files', 'http://169.254.169.254/latest'],
        ['paper-do', 'add'],
      ],
    )
    expect(html).toContain('Links are never opened')
  })

  it('are refused with a stranger’s key, or with the key after the files, and nothing is kept', async () => {
    const path = await newDraft()
    const before = (await shelves()).length
    const bytes = pdf({ content: drawn('of a stranger') })
    const { key } = await stranger.form('/my', '/apply')
    const parts: readonly (readonly Part[])[] = [
      [
        ['key', key!],
        ['paper-files', { name: 'a.pdf', bytes }],
      ],
      [
        ['paper-files', { name: 'a.pdf', bytes }],
        ['key', (await aigul.form(`${path}/papers`)).key!],
      ],
    ]
    for (const one of parts) expect((await aigul.post(`${path}/papers`, multipart(one), asForm)).status).toBe(403)
    expect((await shelves()).length).toBe(before)
  })

  it('eleven at once: ten are taken, the last is told to come again', async () => {
    const path = await newDraft()
    const files = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.pdf`, bytes: pdf({ content: drawn(`n ${n}`) }) }))
    const { html } = await bring(path, files)
    expect(names(html)).toHaveLength(10)
    expect(html).toContain('“10.pdf” is one too many')
  })

  it('cut off on the way leave nothing; sent again they have the same hash', async () => {
    const path = await newDraft()
    const before = (await shelves()).length
    const bytes = largePdf(3 * megabyte)
    const { key } = await aigul.form(`${path}/papers`)
    const body = multipart([
      ['key', key!],
      ['paper-files', { name: 'a.pdf', bytes }],
      ['paper-do', 'add'],
    ])
    await new Promise<void>((done) => {
      const cookie = [...aigul.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const sending = request(`${server.address}${path}/papers`, {
        method: 'POST',
        headers: { ...asForm, cookie, 'content-length': body.length },
      })
      sending.on('error', () => done())
      sending.write(body.subarray(0, Math.floor(body.length * 0.99)), () => sending.destroy(new Error('cut')))
    })
    expect(names((await aigul.get(`${path}/papers`)).html)).toEqual([])
    await expect.poll(async () => (await shelves()).length, { timeout: 5000 }).toBe(before)
    const again = await aigul.post(`${path}/papers`, body, asForm)
    expect(again.html).toContain(`paper-name-${sha256Hex(bytes).slice(0, 16)}`)
  }, 30_000)
})

describe('papers in a case', () => {
  const photo = jpeg(placeNotes)
  const hash = sha256Hex(photo)
  let number: string
  let file: string

  it('stand in the act, and whoever may read the act may read them', async () => {
    const path = await newDraft()
    await bring(path, [
      { name: 'photo.jpg', bytes: photo },
      { name: 'letter.docx', bytes: docx(run('The akimat was silent')) },
    ])
    const draft = path.split('/').at(-1)!
    const kept = (await server.house.store.loadDraft(draft, 'demo-citizen-1'))!.body as Record<string, unknown>
    const typed = {
      body: 'akimat-demo',
      essence: 'The heating is off since November.',
      request: 'Turn the heating on.',
      address: 'Astana, Abai 1',
      language: 'kk',
    }
    const files = (kept.papers as { hash: string }[]).map((one) => one.hash)
    await server.house.store.saveDraft({
      id: draft,
      person: 'demo-citizen-1',
      kind: 'application',
      body: { ...kept, typed },
      files,
    })
    const check = await aigul.get(`${path}/check`)
    expect(check.html).toContain('photo.jpg')
    const { key } = await aigul.form(`${path}/check`, '/send')
    const { location } = await aigul.post(`${path}/send`, { key: key! })
    number = location.split('/').at(-1)!
    const page = await aigul.get(`/cases/${number}`)
    expect(page.html).toContain('Files that people attached')
    const { acts } = JSON.parse((await aigul.get(`/cases/${number}.json`)).html) as {
      acts: { act: { n: number; papers: unknown[] } }[]
    }
    expect(acts[0]!.act.papers).toEqual([
      { field: 'papers', hash, name: 'photo.jpg', type: 'image/jpeg', size: photo.length },
      expect.objectContaining({ name: 'letter.docx' }),
    ])
    file = `/cases/${number}/files/1/1/${hash}`
    expect((await aigul.get(file)).html).toContain('This picture says where it was taken')
    expect((await aigul.get(`/cases/${number}/inventory`)).html).toContain(file)
    expect(parseCaseNumber(number) && caseNumberInAddress(parseCaseNumber(number)!)).toBe(number)
  }, 30_000)

  it('are shown without the place they were taken at, and saved as they came', async () => {
    const bytesOf = async (how: string, who = aigul): Promise<{ status: number; bytes: Buffer; headers: Headers }> => {
      const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(`${server.address}/en${file}/${how}`, { headers: { cookie } })
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
    }
    const picture = await bytesOf('picture')
    expect(picture.bytes.includes('victim')).toBe(false)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    const saved = await bytesOf('save')
    expect(saved.bytes.equals(photo)).toBe(true)
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''photo\.jpg/)
    expect(saved.headers.get('content-security-policy')).toMatch(/^sandbox/)
    expect((await bytesOf('open')).status, 'there is no other way').toBe(404)
    expect((await bytesOf('save', stranger)).status).toBe(404)
  })

  it('are absent for others, and the hash of another’s file opens nothing', async () => {
    const absent = (await aigul.get(`/cases/${number}/files/1/1/${'0'.repeat(64)}`)).html
    expect((await stranger.get(file)).html.replace(/\d\d:\d\d/g, '')).toBe(absent.replace(/\d\d:\d\d/g, ''))
    const refused = await server.house.perform({
      key: 'borrowed',
      procedure: 'application',
      step: 'file',
      person: 'demo-citizen-2',
      fields: { body: 'akimat-demo', essence: 'x', request: 'y', address: 'z', language: 'kk' },
      papers: [{ field: 'papers', hash, name: 'mine.jpg', type: 'image/jpeg', size: photo.length }],
    })
    expect(refused).toMatchObject({ refused: 'file.not-yours' })
  })

  it('say so when they are gone from the disk or erased', async () => {
    await server.house.store.erase('demo-citizen-1')
    expect((await server.house.desk.show(hash)).state).toBe('erased')
  })
})

it('the server logged no error', () => expect(server.log).toEqual([]))
