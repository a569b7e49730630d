/** Where files come in and are looked at again: stored encrypted, looked into, scanned; whatever is not taken leaves nothing behind. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { Failure } from '../failure.ts'
import type { FileRegister, StoredFile } from '../store/file-register.ts'
import { giveBack } from './cipher.ts'
import { safeFileName } from './file-name.ts'
import type { Inspect } from './inspect/inspector.ts'
import type { Scan } from './inspect/scan.ts'
import { type Kind, type Look, limits, type Remark } from './inspect/verdict.ts'

export interface FileDeskPorts {
  readonly store: Pick<FileRegister, 'putFile' | 'getFile'>
  readonly inspect: Inspect
  /** A scanner of malware, where one is connected. */
  readonly scan?: Scan
  /** The day by which numbers in a file are read. */
  day(): CalendarDate
}

export interface Taken {
  readonly hash: string
  readonly size: number
  /** Safe to keep and to show. */
  readonly name: string
  readonly type: string
  readonly remarks: readonly Remark[]
}

/** A file as it can be shown now. `erased`: every key to it was destroyed; `missing`: it is not on the disk. */
export type Shown =
  | { readonly state: 'erased' | 'missing' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'unchecked'; readonly file: StoredFile }
  | { readonly state: 'clean'; readonly file: StoredFile; readonly look: Look }

export interface FileDesk {
  /** Takes one file as it streams in, or says why not. Throws what the stream throws; then nothing is kept. */
  receive(
    content: AsyncIterable<Uint8Array>,
    of: { readonly person: string; readonly name: string },
  ): Promise<Taken | Refusal>
  show(hash: string): Promise<Shown>
}

/** What the last files were found to be, until they are read for the search and longer: so many, with so many characters of text in all. */
const keptMax = 500
const keptCharactersMax = 4_000_000

class NotTaken extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

export function fileDesk(ports: FileDeskPorts): FileDesk {
  const known = new Map<string, Look>()
  let characters = 0
  const forget = (hash: string): void => {
    characters -= known.get(hash)?.text.length ?? 0
    known.delete(hash)
  }
  const remember = (hash: string, look: Look): void => {
    forget(hash)
    known.set(hash, look)
    characters += look.text.length
    while (known.size > keptMax || characters > keptCharactersMax) forget(known.keys().next().value!)
  }
  const receive: FileDesk['receive'] = async (content, { person, name }) => {
    let found: Look | 'unchecked' = 'unchecked'
    let safe = safeFileName(name)
    try {
      const label = { person, name: safe, type: unknownType }
      const { hash, size } = await ports.store.putFile(withinSize(content), label, async (arrived) => {
        if (arrived.size === 0) throw new NotTaken(refuse('file.empty'))
        const verdict = await verdictOn(ports, arrived, safe)
        if (isRefusal(verdict)) throw new NotTaken(verdict)
        found = verdict
        safe = safeFileName(name, verdict === 'unchecked' ? '' : verdict.kind)
        return { name: safe, type: verdict === 'unchecked' ? unknownType : verdict.type }
      })
      const look = found as Look | 'unchecked'
      if (look === 'unchecked') return { hash, size, name: safe, type: unknownType, remarks: ['unchecked'] }
      remember(hash, look)
      return { hash, size, name: safe, type: look.type, remarks: look.remarks }
    } catch (error) {
      if (error instanceof NotTaken) return error.refusal
      throw error
    }
  }
  const show: FileDesk['show'] = async (hash) => {
    try {
      const file = await ports.store.getFile(hash)
      if (file === undefined) return { state: 'erased' }
      const verdict = known.get(hash) ?? (await verdictOn(ports, { ...file, read: file.stream }, file.name))
      if (verdict === 'unchecked') return { state: 'unchecked', file }
      if (isRefusal(verdict)) return { state: 'refused', refusal: verdict }
      remember(hash, verdict)
      return { state: 'clean', file, look: verdict }
    } catch (error) {
      if (error instanceof Failure && (error.code === 'file.missing' || error.code === 'file.damaged'))
        return { state: 'missing' }
      throw error
    }
  }
  return { receive, show }
}

const unknownType = 'application/octet-stream'

async function* withinSize(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size > limits.bytes) throw new NotTaken(refuse('file.too-big'))
    yield piece
  }
}

async function verdictOn(
  { inspect, scan, day }: FileDeskPorts,
  { size, read }: { readonly size: number; read(): AsyncIterable<Uint8Array> },
  name: string,
): Promise<Look | Refusal | 'unchecked'> {
  const verdict = await inspect(() => wholeOf(read(), size), { name, on: day() })
  if (isRefusal(verdict) || scan === undefined) return verdict
  const scanned = await scan(read())
  if (scanned === 'harmful') return refuse('file.harmful')
  return scanned === 'silent' ? 'unchecked' : verdict
}

/** All bytes in one piece, which can be handed to another thread; the pieces themselves are used up. */
async function wholeOf(source: AsyncIterable<Uint8Array>, size: number): Promise<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for await (const piece of source) {
    whole.set(piece, at)
    at += piece.length
    giveBack(piece)
  }
  return whole.buffer
}

/** How a kind may be shown: a picture on the page; others are saved. */
export const isPicture = (kind: Kind): kind is 'png' | 'jpg' => kind === 'png' || kind === 'jpg'

/** The plain bytes of a stored file as an answer of the server streams them. */
export function streamOf({ stream }: Pick<StoredFile, 'stream'>): ReadableStream<Uint8Array> {
  const pieces = stream()[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(to) {
      const next = await pieces.next()
      if (next.done) to.close()
      else to.enqueue(next.value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
