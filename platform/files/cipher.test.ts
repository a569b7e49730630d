import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seededEntropy } from '../entropy.ts'
import { decryptFrom, encryptTo, giveBack } from './cipher.ts'

const entropy = seededEntropy('cipher')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarazy-cipher-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

it.each([1, 65_536, 65_537, 300_000])(
  'a file of %i bytes is read back as it came, and what was handed in stays whole',
  async (size) => {
    const [key, bytes] = [entropy.bytes(32), Buffer.from(new Uint8Array(entropy.bytes(size)).buffer)]
    const before = Buffer.from(bytes)
    const path = join(folder, String(size))
    expect((await encryptTo(path, key, inPieces(bytes, 70_000))).size).toBe(size)
    const read: Uint8Array[] = []
    for await (const piece of decryptFrom(path, key)) read.push(piece)
    expect(Buffer.concat(read).equals(before)).toBe(true)
    expect(bytes.equals(before)).toBe(true)
  },
)

it('only a piece that has its memory to itself gives it back', () => {
  const whole = new Uint8Array(100_000)
  const part = whole.subarray(0, 50_000)
  giveBack(part)
  expect([part.length, whole.length]).toEqual([50_000, 100_000])
  giveBack(whole)
  expect([part.length, whole.length]).toEqual([0, 0])
})
