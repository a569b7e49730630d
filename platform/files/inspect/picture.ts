/** Looks into a picture without decoding it: its size, whether it is whole, whether it says where it was taken; and takes that out for showing. */
import { imageSize } from 'image-size'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { limits } from './verdict.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  readonly hasPlace: boolean
}

export function readPicture(bytes: Buffer, kind: 'png' | 'jpg'): Picture | Refusal {
  let size: { width: number; height: number }
  try {
    size = imageSize(bytes)
  } catch {
    return refuse('file.broken')
  }
  const { width, height } = size
  if (!(width > 0 && height > 0)) return refuse('file.broken')
  if (width * height > limits.pixels) return refuse('file.picture-too-large', { details: { width, height } })
  const pieces = piecesOf(bytes, kind)
  if (pieces === undefined) return refuse('file.broken')
  return { width, height, hasPlace: pieces.some(({ name, at, to }) => saysPlace(name, bytes.subarray(at, to))) }
}

/** A marked piece of a picture: of JPEG a segment, of PNG a chunk. */
interface Piece {
  readonly name: string
  readonly at: number
  readonly to: number
}

const piecesOf = (bytes: Buffer, kind: 'png' | 'jpg'): Piece[] | undefined =>
  kind === 'png' ? chunksOf(bytes) : segmentsOf(bytes)

/** Chunks of a PNG up to its end; undefined when it is cut or torn. */
function chunksOf(bytes: Buffer): Piece[] | undefined {
  const found: Piece[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const to = at + 12 + bytes.readUInt32BE(at)
    if (to > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return undefined
    found.push({ name, at, to })
    if (name === 'IEND') return found
    at = to
  }
  return undefined
}

/** Segments of a JPEG; the last one is the picture itself, to its end mark. */
function segmentsOf(bytes: Buffer): Piece[] | undefined {
  const found: Piece[] = []
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
  if (end < 0) return undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const mark = bytes[at + 1]!
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark === 0xda) return [...found, { name: 'da', at, to: end + 2 }]
    const to = at + 2 + bytes.readUInt16BE(at + 2)
    if (to > bytes.length) return undefined
    found.push({ name: mark.toString(16), at, to })
    at = to
  }
  return undefined
}

/** The tag of EXIF that leads to coordinates, in either order of bytes, or words of XMP. */
function saysPlace(name: string, piece: Buffer): boolean {
  if (name !== 'e1' && name !== 'eXIf' && name !== 'iTXt') return false
  return (
    piece.includes('GPSL') || piece.includes(Buffer.from([0x88, 0x25])) || piece.includes(Buffer.from([0x25, 0x88]))
  )
}

/** What a picture needs to be seen as it is: of JPEG no notes but colour, of PNG no texts and times. */
const isNeeded = (name: string): boolean =>
  /^[A-Za-z]{4}$/.test(name) ? !/^(?:eXIf|tEXt|iTXt|zTXt|tIME)$/.test(name) : !/^(?:e1|e[3-9abcdf]|fe)$/.test(name)

/** The picture without its notes: no place, no camera, no owner. Undefined when it cannot be taken apart. */
export function withoutNotes(bytes: Buffer, kind: 'png' | 'jpg'): Buffer | undefined {
  const pieces = piecesOf(bytes, kind)
  if (pieces === undefined) return undefined
  const kept = pieces.filter(({ name }) => isNeeded(name)).map(({ at, to }) => bytes.subarray(at, to))
  const turn = kind === 'jpg' ? turnOf(bytes, pieces) : undefined
  return Buffer.concat([bytes.subarray(0, kind === 'png' ? 8 : 2), ...(turn ? [turnNote(turn)] : []), ...kept])
}

/** How the camera was held, 1 to 8: without it a picture would lie on its side. */
function turnOf(bytes: Buffer, pieces: readonly Piece[]): number | undefined {
  const notes = pieces.find(({ name, at }) => name === 'e1' && bytes.toString('latin1', at + 4, at + 8) === 'Exif')
  if (notes === undefined) return undefined
  const own = bytes.subarray(notes.at + 10, notes.to)
  if (own.length < 10) return undefined
  const isLittle = own.toString('latin1', 0, 2) === 'II'
  const two = (at: number): number => (isLittle ? own.readUInt16LE(at) : own.readUInt16BE(at))
  const first = isLittle ? own.readUInt32LE(4) : own.readUInt32BE(4)
  for (let at = first + 2; at >= 10 && at + 12 <= own.length && at < first + 2 + 12 * two(first); at += 12)
    if (two(at) === 0x0112) return two(at + 8) >= 1 && two(at + 8) <= 8 ? two(at + 8) : undefined
  return undefined
}

/** Notes that say nothing but the turn. */
const turnNote = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]),
    Buffer.alloc(4),
  ])
