/**
 * A signature inside a PDF (ISO 32000-1, 12.8; ETSI EN 319 142-1): an incremental update of our own, so that what was signed before
 * stays byte for byte as it was. The signature is invisible: who, why and when stand in its dictionary.
 */
import type { Instant } from '../../kernel/instant.ts'
import {
  dictionaryOf,
  entriesOf,
  firstPage,
  type PdfObjects,
  readPdf,
  referenceIn,
  referencesIn,
} from './pdf-objects.ts'

export interface SignatureWords {
  readonly name: string
  readonly reason: string
  /** Machine clock. */
  readonly at: Instant
}

/** A PDF with room for a signature. */
export interface Prepared {
  readonly bytes: Uint8Array
  /** Where the room begins and ends, its angle brackets included. */
  readonly gap: readonly [number, number]
}

/** Bytes kept free for one signature with its certificates and a time stamp. */
export const roomBytes = 16_384

/** The update that makes room for a signature; undefined for a file that is no PDF of the kind we write. */
export function prepare(pdf: Uint8Array, words: SignatureWords, room = roomBytes): Prepared | undefined {
  const read = readPdf(pdf)
  const page = read && firstPage(read)
  const root = read && referenceIn(read.trailer.get('Root'))
  const catalog = read && root !== undefined ? dictionaryOf(read, root) : undefined
  const pageEntries = read && page !== undefined ? dictionaryOf(read, page) : undefined
  const size = Number(read?.trailer.get('Size'))
  if (!read || !catalog || !pageEntries || !Number.isSafeInteger(size)) return undefined
  const fields = fieldsOf(catalog)
  const annotations = listOf(pageEntries.get('Annots'))
  if (fields === undefined || annotations === undefined) return undefined
  const [signature, field] = [size, size + 1]
  const newCatalog = new Map(catalog).set('AcroForm', `<</Fields[${refs([...fields, field])}]/SigFlags 3>>`)
  const newPage = new Map(pageEntries).set('Annots', `[${refs([...annotations, field])}]`)
  const objects: [number, string][] = [
    [root!, written(newCatalog)],
    [page!, written(newPage)],
    [signature, signatureText(words, room)],
    [
      field,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature${fields.length + 1})/V ${signature} 0 R/Rect[0 0 0 0]/F 132/P ${page} 0 R>>`,
    ],
  ]
  return withRoom(pdf, update(pdf.length, read, objects, size + 2))
}

/** Fields of the form of the catalogue; undefined when it is a form we did not write. */
function fieldsOf(catalog: ReadonlyMap<string, string>): number[] | undefined {
  const form = catalog.get('AcroForm')
  if (form === undefined) return []
  const entries = entriesOf(form, 0)
  return entries && listOf(entries.get('Fields'))
}

const listOf = (list: string | undefined): number[] | undefined =>
  list === undefined ? [] : list.startsWith('[') ? referencesIn(list) : undefined

const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ')
const written = (entries: ReadonlyMap<string, string>): string =>
  `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('')}>>`

/** Wide enough for every file we write. */
const rangePlaceholder = `[0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]`

const signatureText = ({ name, reason, at }: SignatureWords, room: number): string =>
  `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:${at.replace(/\D/g, '').slice(0, 14)}Z)/Name${hexText(name)}/Reason${hexText(reason)}/ByteRange ${rangePlaceholder}/Contents <${'0'.repeat(room * 2)}>>>`

/** A text as PDF takes any letter: UTF-16 with its mark, in hexadecimal. */
const hexText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

function update(length: number, pdf: PdfObjects, objects: readonly [number, string][], size: number): string {
  let body = '\n'
  const entries: [number, number][] = []
  for (const [number, text] of objects) {
    entries.push([number, length + body.length])
    body += `${number} 0 obj\n${text}\nendobj\n`
  }
  const table = entries
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')
  const kept = ['Root', 'Info', 'ID'].flatMap((name) =>
    pdf.trailer.has(name) ? [`/${name} ${pdf.trailer.get(name)}`] : [],
  )
  const xref = length + body.length
  return `${body}xref\n${table}trailer\n<</Size ${size}${kept.join('')}/Prev ${pdf.startXref}>>\nstartxref\n${xref}\n%%EOF\n`
}

/** Puts the true range in the place kept for it: everything but the room. */
function withRoom(pdf: Uint8Array, added: string): Prepared {
  const open = added.indexOf('/Contents <') + '/Contents '.length
  const gap: [number, number] = [pdf.length + open, pdf.length + added.indexOf('>', open) + 1]
  const range = `[0 ${gap[0]} ${gap[1]} ${pdf.length + added.length - gap[1]}]`
  const text = added.replace(rangePlaceholder, range.padEnd(rangePlaceholder.length))
  return { bytes: new Uint8Array(Buffer.concat([pdf, Buffer.from(text, 'latin1')])), gap }
}

/** What the signature is over: every byte but its own room. */
export const signedBytes = (bytes: Uint8Array, [from, to]: readonly [number, number], end = bytes.length): Uint8Array =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, end)]))

/** The file with the signature in its room. Throws when the room is too small: then more must be kept. */
export function embed({ bytes, gap }: Prepared, cms: Uint8Array): Uint8Array {
  const hex = Buffer.from(cms).toString('hex').toUpperCase()
  const room = gap[1] - gap[0] - 2
  if (hex.length > room) throw new Error(`A signature of ${cms.length} bytes does not fit into ${room / 2}`)
  const signed = Buffer.from(bytes)
  signed.write(hex, gap[0] + 1, 'latin1')
  return new Uint8Array(signed)
}

/** A signature as it stands in a file. */
export interface PlacedSignature {
  readonly gap: readonly [number, number]
  /** Where the revision ends that the signature covers. */
  readonly end: number
  /** The room as bytes: the signature, then zeros. */
  readonly room: Uint8Array
  readonly name: string
  readonly reason: string
}

/**
 * The signatures of a file by the form of its newest revision, oldest first. Undefined when they are not where they should be: a range
 * that skips something, a room that is not the gap, a signature no form knows of, something between two signatures or after the last
 * that is not exactly what signing writes.
 */
export function signaturesIn(bytes: Uint8Array): PlacedSignature[] | undefined {
  const pdf = readPdf(bytes)
  const root = pdf && referenceIn(pdf.trailer.get('Root'))
  const fields = pdf && root !== undefined ? fieldsOf(dictionaryOf(pdf, root) ?? new Map()) : undefined
  if (!pdf || !fields) return undefined
  const placed = fields.map((field) => placedOf(pdf, field))
  const written = pdf.text.match(/\/ByteRange\b/g)?.length ?? 0
  if (placed.some((one) => one === undefined) || written !== placed.length) return undefined
  const inOrder = (placed as PlacedSignature[]).sort((a, b) => a.end - b.end)
  if (inOrder.length > 0 && inOrder.at(-1)!.end !== bytes.length) return undefined
  return inOrder.every((one, index) => isOwnUpdate(bytes, inOrder[index - 1]?.end, one)) ? inOrder : undefined
}

function placedOf(pdf: PdfObjects, field: number): PlacedSignature | undefined {
  const value = referenceIn(dictionaryOf(pdf, field)?.get('V'))
  const entries = value === undefined ? undefined : dictionaryOf(pdf, value)
  const range = /^\[0 (\d+) (\d+) (\d+)\s*\]$/.exec(entries?.get('ByteRange')?.trim() ?? '')
  const contents = entries?.get('Contents')
  if (!entries || !range || !contents || !/^<(?:[0-9A-F]{2})*>$/i.test(contents)) return undefined
  const [from, to, rest] = [Number(range[1]), Number(range[2]), Number(range[3])]
  if (pdf.text.slice(from, to) !== contents || to + rest > pdf.text.length) return undefined
  return {
    gap: [from, to],
    end: to + rest,
    room: new Uint8Array(Buffer.from(contents.slice(1, -1), 'hex')),
    name: readHexText(entries.get('Name')),
    reason: readHexText(entries.get('Reason')),
  }
}

const readHexText = (value = ''): string =>
  /^<FEFF(?:[0-9A-F]{4})*>$/.test(value) ? Buffer.from(value.slice(5, -1), 'hex').swap16().toString('utf16le') : ''

/** Whether the update from the end of the signature before is what signing writes, letter by letter; of the first, that is its tail. */
function isOwnUpdate(bytes: Uint8Array, before: number | undefined, one: PlacedSignature): boolean {
  if (before === undefined) return true
  const revision = bytes.subarray(0, one.end)
  const moment = /\/M\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(
    Buffer.from(revision.subarray(before)).toString('latin1'),
  )
  if (moment === null || one.end <= before) return false
  const [, year, month, day, hour, minute, second] = moment
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` as Instant
  const again = prepare(bytes.subarray(0, before), { name: one.name, reason: one.reason, at }, one.room.length)
  if (again === undefined || again.bytes.length !== one.end || again.gap[0] !== one.gap[0]) return false
  const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
  return same(signedBytes(again.bytes, again.gap), signedBytes(revision, one.gap))
}
