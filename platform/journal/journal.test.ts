import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Journal, openJournal } from './journal.ts'

let folder: string
let reports: string[]
const openHere = (segmentBytesMax?: number): Promise<Journal> =>
  openJournal({ folder, report: (message) => reports.push(message), ...(segmentBytesMax ? { segmentBytesMax } : {}) })
const line = (position: number) => ({ text: JSON.stringify({ kind: 'test', position }), position })
const segment = (): string => join(folder, '00000001.seg')

async function positions(journal: Journal, after = 0): Promise<number[]> {
  const frames = await Array.fromAsync(journal.read(after))
  return frames.flatMap((frame) => frame.records.map((record) => record.position!))
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarazy-journal-'))
  reports = []
})
afterEach(() => rm(folder, { recursive: true }))

it('gives back what was appended, in order, also after it was opened again', async () => {
  const journal = await openHere()
  await Promise.all([1, 2, 3].map((position) => journal.append(line(position))))
  await journal.append(line(4))
  await journal.close()
  const again = await openHere()
  expect(again.synced()).toBe(4)
  expect(await positions(again)).toEqual([1, 2, 3, 4])
  await again.append(line(5))
  expect(await positions(again)).toEqual([1, 2, 3, 4, 5])
  await again.close()
})

it('writes all who wait in one frame', async () => {
  const journal = await openHere()
  await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append(line(i + 1))))
  expect(await Array.fromAsync(journal.read(0))).toHaveLength(1)
  await journal.close()
})

it('begins a new segment by size, and reads only from the segment that is asked for', async () => {
  const journal = await openHere(200)
  for (let position = 1; position <= 9; position++) await journal.append(line(position))
  await journal.close()
  const again = await openHere(200)
  expect((await readdir(folder)).length).toBeGreaterThan(2)
  expect(await positions(again)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const tail = await positions(again, 8)
  expect(tail.length).toBeLessThan(9)
  expect(tail).toContain(9)
  await again.close()
})

it('tells who waits for a position when it is durable, and not before', async () => {
  const journal = await openHere()
  let told = false
  const waiting = journal.until(2).then(() => {
    told = true
  })
  await journal.append(line(1))
  expect(told).toBe(false)
  await journal.append(line(2))
  await waiting
  await journal.until(1)
  await journal.close()
})

it.each([1, 20, 60])('cuts a record torn after %i bytes, and keeps what was cut', async (bytes) => {
  const journal = await openHere()
  await journal.append(line(1))
  const whole = (await readFile(segment())).length
  await journal.append(line(2))
  await journal.close()
  await writeFile(segment(), (await readFile(segment())).subarray(0, whole + bytes))
  const again = await openHere()
  expect(await positions(again)).toEqual([1])
  expect(reports).toEqual([
    expect.stringContaining(`${bytes} bytes that nobody was told of were cut off at byte ${whole}`),
  ])
  expect((await readFile(`${segment()}.cut-${whole}`)).length).toBe(bytes)
  await again.append(line(2))
  expect(await positions(again)).toEqual([1, 2])
  await again.close()
})

it('cuts a tail of zeroes, as a file system leaves after a power cut', async () => {
  const journal = await openHere()
  await journal.append(line(1))
  await journal.close()
  await appendFile(segment(), Buffer.alloc(4096))
  const again = await openHere()
  expect(await positions(again)).toEqual([1])
  await again.close()
})

it('refuses a damaged byte with whole records after it', async () => {
  const journal = await openHere()
  for (const position of [1, 2, 3]) await journal.append(line(position))
  await journal.close()
  const bytes = await readFile(segment())
  const second = bytes.indexOf('\n') + 1
  bytes[second + 60]! ^= 1
  await writeFile(segment(), bytes)
  await expect(openHere()).rejects.toMatchObject({
    code: 'journal.damaged',
    message: expect.stringContaining(`damaged at byte ${second}`),
  })
})

it('refuses a record that was taken out of the middle', async () => {
  const journal = await openHere()
  for (const position of [1, 2, 3]) await journal.append(line(position))
  await journal.close()
  const lines = (await readFile(segment(), 'utf8')).split('\n')
  await writeFile(segment(), [lines[0], lines[2], ''].join('\n'))
  await expect(openHere()).rejects.toMatchObject({ code: 'journal.damaged' })
})

it('refuses when a segment is missing', async () => {
  const journal = await openHere(100)
  for (let position = 1; position <= 5; position++) await journal.append(line(position))
  await journal.close()
  await rm(join(folder, '00000002.seg'))
  await expect(openHere()).rejects.toMatchObject({
    code: 'journal.damaged',
    message: expect.stringContaining('missing'),
  })
})
