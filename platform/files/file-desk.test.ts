import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { seededEntropy } from '../entropy.ts'
import { openThrowAwayStore, type Store } from '../store/store.ts'
import { type FileDesk, fileDesk } from './file-desk.ts'
import { nameApart, safeFileName } from './file-name.ts'
import { inspector } from './inspect/inspector.ts'
import { clamdScan } from './inspect/scan.ts'
import { drawn, pdf } from './inspect/testing.ts'

/** What the scanner says of the next file; undefined: nothing at all. */
let says: string | undefined
let scanner: Server
let store: Store
let desk: FileDesk

const bytesOf = (text: string): Buffer => pdf({ content: drawn(text) })
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
}
const bring = (text: string, name = 'a.pdf') => desk.receive(pieces(bytesOf(text)), { person: 'p', name })

beforeAll(async () => {
  // Reads as the daemon of ClamAV reads: pieces with their length before them, until a length of nought.
  scanner = createServer((socket) => {
    let held = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('data', (piece: Buffer) => {
      held = Buffer.concat([held, piece])
      if (held.subarray(-4).equals(Buffer.alloc(4)) && says !== undefined) socket.end(`stream: ${says}\0`)
    })
  })
  await new Promise<void>((done) => scanner.listen(0, '127.0.0.1', () => done()))
  const { port } = scanner.address() as { port: number }
  const clock = fixedClock(instant('2026-02-02T05:00:00.000Z'))
  store = await openThrowAwayStore({ clocks: { machine: clock, law: clock }, entropy: seededEntropy('desk') })
  desk = fileDesk({
    store,
    inspect: inspector(),
    scan: clamdScan(`clamd://127.0.0.1:${port}`, 0.3),
    day: () => calendarDate('2026-02-02'),
  })
}, 60_000)
afterAll(async () => {
  scanner.close()
  await store.close()
})

describe('with a scanner of malware', () => {
  it('a clean file is taken and shown', async () => {
    says = 'OK'
    const taken = await bring('clean')
    expect(taken).toMatchObject({ name: 'a.pdf', type: 'application/pdf', remarks: [] })
    expect(await desk.show((taken as { hash: string }).hash)).toMatchObject({ state: 'clean', look: { text: 'clean' } })
  })
  it('a harmful one is refused and leaves nothing', async () => {
    says = 'Some.Virus FOUND'
    expect(await bring('harmful')).toMatchObject({ refused: 'file.harmful' })
    expect(await store.broughtBy('p', [])).toEqual([])
  })
  it('one about which the scanner is silent is kept in quarantine, and opened once it has answered', async () => {
    says = undefined
    const kept = (await bring('slow')) as { hash: string; remarks: readonly string[] }
    expect(kept.remarks).toEqual(['unchecked'])
    expect((await desk.show(kept.hash)).state).toBe('unchecked')
    says = 'OK'
    expect((await desk.show(kept.hash)).state).toBe('clean')
  })
})

describe('bounds of a look', () => {
  it('one that takes too long ends, and the file waits', async () => {
    const inspect = inspector({ seconds: 0.001 })
    const bytes = bytesOf('x')
    const load = async (): Promise<ArrayBuffer> => new Uint8Array(bytes).buffer
    expect(await inspect(load, { name: 'a.pdf', on: calendarDate('2026-02-02') })).toBe('unchecked')
  })
})

describe('names of files', () => {
  it.each([
    ['/etc/passwd', 'passwd'],
    ['C:\\secret\\claim.pdf', 'claim.pdf'],
    ['‮fdp.exe', 'fdp.exe'],
    ['CON', 'file CON'],
    ['.', 'file'],
    ['', 'file'],
    ['a\nb\0c.pdf', 'a b c.pdf'],
    ['Өтініш №5.pdf', 'Өтініш №5.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept))
  it('two of one name are told apart', () => {
    expect(nameApart('A.pdf', ['a.PDF', 'A (2).pdf'])).toBe('A (3).pdf')
  })
})
