import { createHash } from 'node:crypto'

/**
 * One group commit in a segment: a line `LENGTH SUM JSON`, where LENGTH is the bytes of JSON in eight hexadecimal digits and
 * SUM the first 32 hexadecimal digits of its SHA-256. A frame is written whole and synced before the next one is begun, so
 * only the very last can be torn.
 */
export interface Frame {
  readonly offset: number
  readonly sum: string
  readonly json: Buffer
}

const headBytes = 8 + 1 + 32 + 1
const lineFeed = 0x0a

const sumOf = (json: Buffer): string => createHash('sha256').update(json).digest('hex').slice(0, 32)

/** The bytes of a frame and its sum. */
export function writeFrame(text: string): { bytes: Buffer; sum: string } {
  const json = Buffer.from(text)
  const sum = sumOf(json)
  const head = `${json.length.toString(16).padStart(8, '0')} ${sum} `
  return { bytes: Buffer.concat([Buffer.from(head), json, Buffer.of(lineFeed)]), sum }
}

/** The whole frame that begins at `offset`, or `undefined` when there is none. */
function frameAt(segment: Buffer, offset: number): Frame | undefined {
  const head = segment.toString('latin1', offset, offset + headBytes)
  const match = /^([0-9a-f]{8}) ([0-9a-f]{32}) $/.exec(head)
  if (!match) return undefined
  const start = offset + headBytes
  const end = start + Number.parseInt(match[1]!, 16)
  if (end >= segment.length || segment[end] !== lineFeed) return undefined
  const json = segment.subarray(start, end)
  return sumOf(json) === match[2] ? { offset, sum: match[2]!, json } : undefined
}

/** The frames from the beginning of a segment on, and the first byte that belongs to none of them. */
export function readFrames(segment: Buffer): { frames: Frame[]; end: number } {
  const frames: Frame[] = []
  let end = 0
  for (let frame = frameAt(segment, 0); frame; frame = frameAt(segment, end)) {
    frames.push(frame)
    end = frame.offset + headBytes + frame.json.length + 1
  }
  return { frames, end }
}

/** Whether a whole frame stands somewhere after `offset`: then what is broken there is damage, not a torn last write. */
export function hasFrameAfter(segment: Buffer, offset: number): boolean {
  for (let at = segment.indexOf(lineFeed, offset); at !== -1; at = segment.indexOf(lineFeed, at + 1)) {
    if (frameAt(segment, at + 1)) return true
  }
  return false
}
