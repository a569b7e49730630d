import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHours, epochMilliseconds } from '../../kernel/instant.ts'
import { pemOf } from './certificate.ts'
import { checkPdf } from './check-pdf.ts'
import type { SigningKey } from './cms.ts'
import { embed, prepare, signaturesIn, signedBytes } from './pdf-signature.ts'
import { aigulIin, type Bench, now, openBench, samplePdf, toolSays } from './testing.ts'

let bench: Bench
let plain: Uint8Array
let aigul: SigningKey
let judge: SigningKey
beforeAll(async () => {
  bench = await openBench()
  plain = samplePdf()
  aigul = await bench.authority.keyFor('aigul', { name: 'Айгүл Сейтқали', iin: aigulIin }, now)
  judge = await bench.authority.keyFor('judge', { name: 'Судья', iin: '850202400018', bin: '010140000017' }, now)
})
afterAll(() => bench.close())

const check = async (pdf: Uint8Array, at = now) =>
  (await checkPdf(bench.verifier, pdf, () => at)).map((one) => (one.is === 'refused' ? one.refusal.refused : one.is))

/** The signed message of the newest signature and what it is over, as files. */
function cutOut(pdf: Uint8Array): { cms: string; content: string } {
  const { room, gap, end } = signaturesIn(pdf)!.at(-1)!
  return { cms: bench.file('x.der', room), content: bench.file('x.bin', signedBytes(pdf, gap, end)) }
}

const openssl = (pdf: Uint8Array) => {
  const { cms, content } = cutOut(pdf)
  const root = `${bench.folder}/root.pem`
  const parts = [
    '-inform',
    'DER',
    '-in',
    cms,
    '-content',
    content,
    '-CAfile',
    root,
    '-binary',
    '-purpose',
    'any',
    '-attime',
    String(epochMilliseconds(now) / 1000),
  ]
  return toolSays('openssl', 'cms', '-verify', '-cades', ...parts, '-out', '/dev/null')
}

describe('a signature in a PDF', () => {
  it('is valid and says who signed', async () => {
    const [verdict] = await checkPdf(bench.verifier, bench.sign(plain, aigul), () => now)
    expect(verdict).toMatchObject({ is: 'valid', signedAt: now, signer: { name: 'Айгүл Сейтқали', iin: aigulIin } })
  })
  it.each(['rsa', 'ecdsa'] as const)('by %s is valid to poppler and a CAdES signature to OpenSSL', async (kind) => {
    const by = await bench.authority.issue({ name: 'Ә Ғ', iin: aigulIin, from: now, until: addHours(now, 99), kind })
    const signed = bench.sign(plain, by)
    const said = toolSays('pdfsig', '-nocert', bench.file('one.pdf', signed)).text
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(openssl(signed)).toMatchObject({ ok: true })
  })
  it('leaves the first valid when a second and a third are added', async () => {
    const third = await bench.authority.issue({ name: 'Үшінші', from: now, until: addHours(now, 9), kind: 'ecdsa' })
    const signed = bench.sign(bench.sign(bench.sign(plain, aigul), judge), third)
    expect(await check(signed)).toEqual(['valid', 'valid', 'valid'])
    const said = toolSays('pdfsig', '-nocert', bench.file('three.pdf', signed)).text
    expect(said.match(/Signature is Valid/g)).toHaveLength(3)
    expect(openssl(signed)).toMatchObject({ ok: true })
    expect(toolSays('pdftotext', bench.file('three.pdf', signed), '-').text).toContain('қанағаттандырылсын')
  })
  it('keeps what was there byte for byte', () => {
    const signed = bench.sign(plain, aigul)
    expect(Buffer.from(signed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true)
  })
})

describe('a changed file', () => {
  it('is refused for a byte changed anywhere, but where a message of signing may hold what nobody signed', async () => {
    const signed = bench.sign(bench.sign(plain, aigul), judge)
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((signed.length / 60) * i) + 7)
    const rooms = signaturesIn(signed)!.map(({ gap }) => gap)
    for (const place of places) {
      const changed = signed.slice()
      changed[place]! ^= 1
      const verdicts = await checkPdf(bench.verifier, changed, () => now)
      const isInside = rooms.some(([from, to]) => place > from && place < to)
      const names = verdicts.map((one) => one.is === 'valid' && one.signer.name)
      // Inside of it, whatever still counts was signed by the same people over the same bytes.
      if (isInside && verdicts.every(({ is }) => is === 'valid')) expect(names).toEqual(['Айгүл Сейтқали', 'Судья'])
      else expect(names, `byte ${place}`).toContain(false)
    }
  })
  it('is refused when something was added after the last signature', async () => {
    const signed = bench.sign(plain, aigul)
    expect(await check(new Uint8Array(Buffer.concat([signed, Buffer.from('\n% more\n')])))).toEqual([
      'signature.changed',
    ])
    const shadow = `\n5 0 obj\n<<>>\nendobj\nxref\n5 1\n${String(signed.length + 1).padStart(10, '0')} 00000 n \n`
    const end = Buffer.from(signed).toString('latin1').lastIndexOf('startxref')
    const before = Buffer.from(signed).toString('latin1').slice(end).match(/\d+/)![0]
    const root = /\/Root (\d+ 0 R)/.exec(Buffer.from(signed).toString('latin1'))![1]
    const tail = `${shadow}trailer\n<</Size 99/Root ${root}/Prev ${before}>>\nstartxref\n${signed.length + shadow.indexOf('xref')}\n%%EOF\n`
    expect(await check(new Uint8Array(Buffer.concat([signed, Buffer.from(tail)])))).toEqual(['signature.changed'])
  })
  it('is refused when something other than signing was done between two signatures', async () => {
    const signed = bench.sign(plain, aigul)
    const text = Buffer.from(signed).toString('latin1')
    const before = /startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]
    const trailer = /trailer\n<<(.*?)\/Prev/s.exec(text.slice(text.lastIndexOf('trailer')))![1]
    const added = `\n5 0 obj\n<</Hidden true>>\nendobj\n`
    const xref = signed.length + added.length
    const tail = `${added}xref\n5 1\n${String(signed.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${xref}\n%%EOF\n`
    const meddled = new Uint8Array(Buffer.concat([signed, Buffer.from(tail, 'latin1')]))
    expect(await check(bench.sign(meddled, judge))).toEqual(['signature.changed'])
  })
  it('is refused with bytes behind the message in its room', async () => {
    const signed = bench.sign(plain, aigul)
    const { gap } = signaturesIn(signed)![0]!
    const hidden = Buffer.from(signed)
    hidden.write('DEADBEEF', gap[1] - 20, 'latin1')
    expect(await check(new Uint8Array(hidden))).toEqual(['signature.trailing-bytes'])
  })
  it('is told apart from one that is signed by nobody', async () => {
    expect(await check(plain)).toEqual(['signature.not-signed'])
    expect(await check(new Uint8Array(Buffer.from('no pdf')))).toEqual(['signature.not-signed'])
  })
  it('is refused when the signature of another file stands in it', async () => {
    const other = bench.sign(samplePdf('Басқа'), aigul)
    const mine = Buffer.from(bench.sign(plain, aigul))
    const [theirs] = signaturesIn(other)!
    const [here] = signaturesIn(new Uint8Array(mine))!
    mine.write(Buffer.from(theirs!.room).toString('hex').toUpperCase(), here!.gap[0] + 1, 'latin1')
    expect(await check(new Uint8Array(mine))).toEqual(['signature.other-file'])
  })
})

describe('a certificate that does not count', () => {
  const by = async (wishes: object) =>
    bench.authority.issue({ name: 'Біреу', iin: aigulIin, from: addHours(now, -9), until: addHours(now, 9), ...wishes })
  it('expired before it was signed with', async () => {
    expect(await check(bench.sign(plain, await by({ until: addHours(now, -1) })))).toEqual(['signature.expired'])
  })
  it('did not count yet', async () => {
    expect(await check(bench.sign(plain, await by({ from: addHours(now, 1) })))).toEqual(['signature.not-yet-valid'])
  })
  it('was revoked; what was received before counts', async () => {
    const key = await by({})
    const signed = bench.sign(plain, key)
    await bench.authority.revoke(key.certificate, now)
    expect(await check(signed)).toEqual(['signature.revoked'])
    expect(await check(signed, addHours(now, -2))).toEqual(['valid'])
  })
  it('comes from an authority that nobody trusts, or from itself', async () => {
    const stranger = await openBench()
    const key = await stranger.authority.keyFor('x', { name: 'Бөтен', iin: aigulIin }, now)
    expect(await check(bench.sign(plain, key))).toEqual(['signature.unknown-authority'])
    const itself = { certificate: stranger.authority.root, key: key.key, chain: [] }
    expect((await check(bench.sign(plain, itself)))[0]).toMatch(/changed|unknown-authority/)
    stranger.close()
  })
  it('signed by SHA-1, though the mathematics holds', async () => {
    const key = await by({})
    const room = prepare(plain, { name: 'Біреу', reason: 'Қол', at: now })!
    const pem = key.key.export({ type: 'pkcs8', format: 'pem' })
    const [content, keyFile, certificate] = [
      bench.file('sha1.bin', signedBytes(room.bytes, room.gap)),
      bench.file('sha1.key', pem as string),
      bench.file('sha1.pem', pemOf(key.certificate.der)),
    ]
    const out = `${bench.folder}/sha1.der`
    const parts = ['-in', content, '-inkey', keyFile, '-signer', certificate, '-outform', 'DER', '-out', out]
    expect(toolSays('openssl', 'cms', '-sign', '-binary', '-md', 'sha1', ...parts).text).toBe('')
    expect(await check(embed(room, new Uint8Array(readFileSync(out))))).toEqual(['signature.weak'])
  })
  it('has a key that is too short', async () => {
    expect(await check(bench.sign(plain, await by({ bits: 1024 })))).toEqual(['signature.weak'])
  })
  it('is an authority and no person', async () => {
    expect(await check(bench.sign(plain, await by({ issues: true })))).toEqual(['signature.wrong-use'])
  })
})
