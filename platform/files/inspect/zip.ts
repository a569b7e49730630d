/** Opens a packed file without trusting it: no path out of it, no parts that share bytes, no part that grows beyond measure. */
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { limits } from './verdict.ts'

export interface Part {
  readonly name: string
  /** The unpacked bytes; throws when there are more or fewer than the directory says. */
  stream(): Promise<Readable>
}

const linkMode = 0o120000
const modeMask = 0o170000

/** The parts in the order of the directory, or what is wrong with the archive. */
export async function partsOf(bytes: Buffer): Promise<readonly Part[] | Refusal> {
  let zip: ZipFile
  const entries: Entry[] = []
  try {
    zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true, lazyEntries: true })
    if (zip.entryCount > limits.entries) return refuse('file.unpacks-too-big')
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    return refuse(
      /fileName|relative path|absolute path|invalid characters/i.test(String(error))
        ? 'file.bad-archive'
        : 'file.broken',
    )
  }
  const wrong = problemOf(entries)
  if (isRefusal(wrong)) return wrong
  return entries.map((entry) => ({
    name: entry.fileName,
    stream: () => zip.openReadStreamPromise(entry) as Promise<Readable>,
  }))
}

function problemOf(entries: readonly Entry[]): Refusal | undefined {
  if (entries.some((one) => one.isEncrypted())) return refuse('file.locked')
  const isLink = ({ externalFileAttributes }: Entry): boolean =>
    ((externalFileAttributes >>> 16) & modeMask) === linkMode
  if (entries.some(isLink) || overlap(entries) || twice(entries)) return refuse('file.bad-archive')
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const grows = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > 1_000_000 && uncompressedSize > limits.growth * compressedSize,
  )
  return unpacked > limits.unpackedBytes || grows ? refuse('file.unpacks-too-big') : undefined
}

/** Parts that begin before the one before them ends: one piece of bytes unpacked many times. */
function overlap(entries: readonly Entry[]): boolean {
  const ordered = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return ordered.some((one, index) => {
    const next = ordered[index + 1]
    return (
      next !== undefined && one.relativeOffsetOfLocalHeader + 30 + one.compressedSize > next.relativeOffsetOfLocalHeader
    )
  })
}

const twice = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ fileName }) => fileName)).size < entries.length
