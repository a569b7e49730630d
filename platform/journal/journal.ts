import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { syncFolder } from '../durable-file.ts'
import { Failure } from '../failure.ts'
import { type Frame, writeFrame } from './frame.ts'
import { groupCommit } from './group-commit.ts'
import { bodyOf, checkChain, readLastSegment, readWholeSegment, segmentNumbers, segmentPath } from './segment.ts'

/** Anything written to the journal. Those with a position stand in the order of their positions. */
export interface JournalLine {
  /** The record as JSON text. */
  readonly text: string
  readonly position: number | undefined
}

/** A record read back. */
export interface JournalRecord {
  readonly kind: string
  readonly position?: number
}

/** Records that were written and synced together; `after` is the highest position before them. */
export interface JournalFrame {
  readonly after: number
  readonly records: readonly JournalRecord[]
}

/** The append-only journal of the embedded store. What it holds is enough to build the database anew. */
export interface Journal {
  /** The highest position that is durable in it; 0 when it is empty. */
  synced(): number
  /** Durable when it resolves. Fails for ever after a write failed: the disk must be looked at first. */
  append(line: JournalLine): Promise<void>
  /** Resolves when everything up to `position` is durable. */
  until(position: number): Promise<void>
  /** All that may come after position `after`, frame by frame and in order; a few frames before it may come too. */
  read(after: number): AsyncGenerator<JournalFrame>
  close(): Promise<void>
}

/** How the journal is opened: `report` is told of a torn end that was cut; `segmentBytesMax` is for tests. */
export interface JournalOptions {
  readonly folder: string
  readonly report: (message: string) => void
  readonly segmentBytesMax?: number
}

const segmentBytesMaxDefault = 64 * 1024 * 1024
const groupBytesMax = 4 * 1024 * 1024

interface Tail {
  number: number
  bytes: number
  sum: string
  position: number
  handle: FileHandle
}

const lastPosition = (frame: Frame): number => {
  const { after, records } = bodyOf(frame)
  return (records as JournalRecord[]).reduce((highest, record) => Math.max(highest, record.position ?? 0), after)
}

async function openSegment(folder: string, number: number): Promise<FileHandle> {
  const handle = await open(segmentPath(folder, number), 'a', 0o600)
  await syncFolder(folder)
  return handle
}

/** Where the journal ends, its torn end cut off. */
async function findTail({ folder, report }: JournalOptions): Promise<Tail> {
  const numbers = await segmentNumbers(folder)
  const number = numbers.length || 1
  if (numbers.length === 0) return { number, bytes: 0, sum: '', position: 0, handle: await openSegment(folder, number) }
  const path = segmentPath(folder, number)
  const { frames, end, cut } = await readLastSegment(path)
  if (cut > 0) {
    report(`The last write to ${path} was torn: ${cut} bytes that nobody was told of were cut off at byte ${end}.`)
  }
  const own = frames.at(-1)
  // A segment begun just before a crash may be empty: the one before it then says where the journal ends.
  const last = own ?? (number > 1 ? (await readWholeSegment(segmentPath(folder, number - 1))).at(-1) : undefined)
  if (own) checkChain(path, frames, bodyOf(frames[0]!).prev)
  const handle = await openSegment(folder, number)
  return { number, bytes: end, sum: last?.sum ?? '', position: last ? lastPosition(last) : 0, handle }
}

/** Opens the journal, making it when it is not there. Throws Failure 'journal.damaged' with the file and the byte. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, segmentBytesMax = segmentBytesMaxDefault } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const tail = await findTail(options)
  let waiters: { position: number; resolve: () => void; reject: (error: unknown) => void }[] = []

  const rotate = async (): Promise<void> => {
    await tail.handle.close()
    tail.number += 1
    tail.bytes = 0
    tail.handle = await openSegment(folder, tail.number)
  }
  const write = async (lines: JournalLine[]): Promise<void> => {
    if (tail.bytes > segmentBytesMax) await rotate()
    const records = lines.map((line) => line.text).join(',')
    const { bytes, sum } = writeFrame(`{"after":${tail.position},"prev":"${tail.sum}","records":[${records}]}`)
    await tail.handle.appendFile(bytes)
    await tail.handle.datasync()
    tail.bytes += bytes.length
    tail.sum = sum
    tail.position = lines.reduce((highest, line) => Math.max(highest, line.position ?? 0), tail.position)
  }
  const commit = async (lines: JournalLine[]): Promise<void> => {
    try {
      await write(lines)
    } catch (cause) {
      const message = `The journal in ${folder} cannot be written. Nothing more is accepted until the disk was looked at and Tarazy started anew.`
      const failure = new Failure('journal.unwritable', message, { cause })
      for (const waiter of waiters) waiter.reject(failure)
      throw failure
    }
    for (const waiter of waiters) if (waiter.position <= tail.position) waiter.resolve()
    waiters = waiters.filter((waiter) => waiter.position > tail.position)
  }
  const group = groupCommit(commit, { sizeMax: groupBytesMax, sizeOf: (line) => line.text.length })

  return {
    synced: () => tail.position,
    append: group.add,
    until: async (position) => {
      if (position <= tail.position) return
      await new Promise<void>((resolve, reject) => waiters.push({ position, resolve, reject }))
    },
    read: (after) => readJournal(folder, after),
    close: async () => {
      await group.close()
      await tail.handle.close()
    },
  }
}

/** The records of a closed or quiet journal, frame by frame, from the last segment that begins at or before `after`. */
async function* readJournal(folder: string, after: number): AsyncGenerator<JournalFrame> {
  const numbers = await segmentNumbers(folder)
  const segments: { path: string; frames: Frame[] }[] = []
  for (const number of numbers.reverse()) {
    const path = segmentPath(folder, number)
    const begin = await firstPosition(path)
    segments.unshift({ path, frames: [] })
    if (begin !== undefined && begin <= after) break
  }
  let prev: string | undefined
  for (const { path } of segments) {
    const frames = await readWholeSegment(path)
    if (frames.length > 0) prev = checkChain(path, frames, prev ?? bodyOf(frames[0]!).prev)
    for (const frame of frames) yield bodyOf(frame) as JournalFrame
  }
}

/** Where the journal stood when a segment was begun, read from its first bytes; `undefined` when it is empty. */
async function firstPosition(path: string): Promise<number | undefined> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(128), 0, 128, 0)
    const match = /^[0-9a-f]{8} [0-9a-f]{32} \{"after":(\d+),/.exec(buffer.toString('latin1', 0, bytesRead))
    return match ? Number(match[1]) : undefined
  } finally {
    await handle.close()
  }
}
