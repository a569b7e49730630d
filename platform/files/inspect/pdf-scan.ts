/** Looks for what a PDF would do by itself, in its bytes and in the objects it has packed. */
import { inflateSync } from 'node:zlib'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'

/** Letters read at a time, with an overlap in which no name is lost. */
const windowBytes = 1 << 16
const overlapBytes = 256
/** A name as PDF writes it; each letter may be written by its number. */
const names = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2})(?:[A-Za-z0-9]|#[0-9A-Fa-f]{2}){2,39})/g
const packedMax = 24 * 1024 * 1024

const plain = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : name

const asks: Readonly<Record<string, () => Refusal>> = {
  Encrypt: () => refuse('file.locked'),
  JavaScript: () => refuse('file.active'),
  Launch: () => refuse('file.active'),
  RichMedia: () => refuse('file.active'),
  SubmitForm: () => refuse('file.active'),
  ImportData: () => refuse('file.active'),
  EmbeddedFile: () => refuse('file.embedded'),
  EmbeddedFiles: () => refuse('file.embedded'),
  XFA: () => refuse('file.active'),
}

/** The first thing the PDF would do, or what keeps it from being read. */
export function activeIn(bytes: Buffer): Refusal | undefined {
  let packed = 0
  for (let from = 0; from < bytes.length; from += windowBytes - overlapBytes) {
    const text = bytes.toString('latin1', from, Math.min(bytes.length, from + windowBytes))
    for (const match of text.matchAll(names)) {
      const name = plain(match[1]!)
      if (Object.hasOwn(asks, name) && isDelimited(text, match)) return asks[name]!()
      if (name !== 'ObjStm') continue
      const inner = unpacked(bytes, from + match.index)
      if (inner === undefined) return refuse('file.broken')
      packed += inner.length
      if (packed > packedMax) return refuse('file.unpacks-too-big')
      const found = activeInText(inner.toString('latin1'))
      if (found) return found
    }
  }
  return undefined
}

const isDelimited = (text: string, match: RegExpExecArray): boolean =>
  /^(?:[\s/<>[\]()%]|$)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 1))

function activeInText(text: string): Refusal | undefined {
  for (const match of text.matchAll(names)) {
    const name = plain(match[1]!)
    if (Object.hasOwn(asks, name) && isDelimited(text, match)) return asks[name]!()
  }
  return undefined
}

/** The objects packed in the stream whose dictionary stands here; undefined when they cannot be unpacked the usual way. */
function unpacked(bytes: Buffer, at: number): Buffer | undefined {
  const word = bytes.indexOf('stream', at)
  const end = bytes.indexOf('endstream', at)
  if (word < 0 || end < word || word - at > 4096) return undefined
  const begin = word + 6 + (bytes[word + 6] === 13 && bytes[word + 7] === 10 ? 2 : 1)
  const dictionary = bytes.toString('latin1', Math.max(0, at - 1024), word)
  const own = dictionary.slice(dictionary.lastIndexOf(' obj'))
  if (!/\/Filter/.test(own)) return bytes.subarray(begin, end)
  if (/\/DecodeParms|LZWDecode|ASCII/.test(own)) return undefined
  try {
    return inflateSync(bytes.subarray(begin, end), { maxOutputLength: packedMax })
  } catch {
    return undefined
  }
}

/** Whether bytes were added after a signature that covers the file up to where it was signed. */
export function isChangedAfterSigning(bytes: Buffer): boolean {
  let reach = -1
  for (let at = bytes.indexOf('/ByteRange'); at >= 0; at = bytes.indexOf('/ByteRange', at + 10)) {
    const range = /^\/ByteRange\s*\[\s*\d+\s+\d+\s+(\d+)\s+(\d+)\s*\]/.exec(bytes.toString('latin1', at, at + 120))
    if (range) reach = Math.max(reach, Number(range[1]) + Number(range[2]))
  }
  return reach >= 0 && bytes.subarray(reach).toString('latin1').trim() !== ''
}
