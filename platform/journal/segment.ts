import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { type Frame, hasFrameAfter, readFrames } from './frame.ts'

/** What a frame holds: where the journal stood before it, the frame before it, and what was written. */
export interface FrameBody {
  /** The highest position in all frames before this one. */
  readonly after: number
  /** The sum of the frame before, '' for the very first: frames cannot be taken out or put in unseen. */
  readonly prev: string
  readonly records: readonly unknown[]
}

/** The body of a frame. */
export const bodyOf = (frame: Frame): FrameBody => JSON.parse(frame.json.toString('utf8'))

/** The path of the segment of that number. */
export const segmentPath = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(8, '0')}.seg`)

/** The numbers of the segments there are. Throws Failure 'journal.damaged' when one between them is missing. */
export async function segmentNumbers(folder: string): Promise<number[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{8}\.seg$/.test(file)).sort()
  const numbers = files.map((file) => Number(file.slice(0, 8)))
  const missing = numbers.findIndex((number, i) => number !== i + 1)
  if (missing !== -1) {
    const path = segmentPath(folder, missing + 1)
    throw new Failure(
      'journal.damaged',
      `The journal file ${path} is missing. Put it back from a copy, then start again.`,
    )
  }
  return numbers
}

const damaged = (path: string, offset: number): Failure =>
  new Failure(
    'journal.damaged',
    `The journal file ${path} is damaged at byte ${offset}, with whole records after it. Nothing was started or changed. ` +
      'Put this file back from a copy, then start again.',
  )

/** The frames of a segment that must be whole. */
export async function readWholeSegment(path: string): Promise<Frame[]> {
  const bytes = await readFile(path)
  const { frames, end } = readFrames(bytes)
  if (end < bytes.length) throw damaged(path, end)
  return frames
}

/** The frames of the last segment, its torn end cut off. What was cut is kept beside it; `cut` says how many bytes. */
export async function readLastSegment(path: string): Promise<{ frames: Frame[]; end: number; cut: number }> {
  const bytes = await readFile(path)
  const { frames, end } = readFrames(bytes)
  const cut = bytes.length - end
  if (cut === 0) return { frames, end, cut }
  if (hasFrameAfter(bytes, end)) throw damaged(path, end)
  await writeFile(`${path}.cut-${end}`, bytes.subarray(end), { mode: 0o600 })
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(end)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { frames, end, cut }
}

/** Checks that each frame names the one before it, from `prev` on; returns the sum of the last. */
export function checkChain(path: string, frames: readonly Frame[], prev: string): string {
  let expected = prev
  for (const frame of frames) {
    if (bodyOf(frame).prev !== expected) throw damaged(path, frame.offset)
    expected = frame.sum
  }
  return expected
}
