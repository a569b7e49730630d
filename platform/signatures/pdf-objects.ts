/**
 * Reads as much of a PDF as a signature needs: the table of objects with all its revisions, the dictionaries of the catalogue and of the
 * first page. Only files with classic tables, as our renderer writes them; anything else is undefined, never a guess.
 */

/** A PDF that can be added to. Texts are Latin-1, one letter a byte. */
export interface PdfObjects {
  readonly text: string
  /** Where each object of the newest revision begins. */
  readonly offsets: ReadonlyMap<number, number>
  readonly trailer: ReadonlyMap<string, string>
  readonly startXref: number
}

/** Revisions one file may have; more is a trap. */
const revisionsMax = 64
/** Objects one file may have. */
const objectsMax = 200_000

export function readPdf(bytes: Uint8Array): PdfObjects | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const last = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  if (!text.startsWith('%PDF-') || last === null) return undefined
  const offsets = new Map<number, number>()
  let trailer: Map<string, string> | undefined
  let at: number | undefined = Number(last[1])
  for (let revision = 0; at !== undefined; revision++) {
    const table: Table | undefined = revision < revisionsMax ? readTable(text, at) : undefined
    if (table === undefined) return undefined
    for (const [number, offset] of table.offsets) if (!offsets.has(number)) offsets.set(number, offset)
    trailer ??= table.trailer
    const before = table.trailer.get('Prev')
    if (before !== undefined && Number(before) >= at) return undefined
    at = before === undefined ? undefined : Number(before)
  }
  return trailer && { text, offsets, trailer, startXref: Number(last[1]) }
}

interface Table {
  readonly offsets: ReadonlyMap<number, number>
  readonly trailer: Map<string, string>
}

/** One table of objects: sections of entries of twenty bytes, then the trailer. */
function readTable(text: string, at: number): Table | undefined {
  const offsets = new Map<number, number>()
  const section = /\s*(?:(\d+) (\d+)\s+|(trailer)\s*)/y
  section.lastIndex = at + 4
  if (text.slice(at, at + 4) !== 'xref') return undefined
  for (let found = section.exec(text); found; found = section.exec(text)) {
    if (found[3]) {
      const trailer = entriesOf(text, section.lastIndex)
      return trailer && { offsets, trailer }
    }
    const [first, count] = [Number(found[1]), Number(found[2])]
    if (first + count > objectsMax) return undefined
    for (let i = 0; i < count; i++) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(
        text.slice(section.lastIndex + i * 20, section.lastIndex + i * 20 + 18),
      )
      if (entry === null) return undefined
      if (entry[2] === 'n') offsets.set(first + i, Number(entry[1]))
    }
    section.lastIndex += count * 20
  }
  return undefined
}

/** The entries of the dictionary of an object, each as it is written. */
export function dictionaryOf(pdf: PdfObjects, number: number): Map<string, string> | undefined {
  const at = pdf.offsets.get(number)
  const head = at === undefined ? null : /^(\d+) 0 obj\s*/.exec(pdf.text.slice(at, at + 40))
  return head && Number(head[1]) === number ? entriesOf(pdf.text, at! + head[0].length) : undefined
}

/** The number of the object a reference names: `12 0 R`. */
export const referenceIn = (value: string | undefined): number | undefined => {
  const found = /^(\d+) 0 R$/.exec(value?.trim() ?? '')
  return found ? Number(found[1]) : undefined
}

/** Every reference of a list: `[3 0 R 4 0 R]`. */
export const referencesIn = (list: string | undefined): number[] =>
  [...(list ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))

/** The page that is shown first. */
export function firstPage(pdf: PdfObjects): number | undefined {
  const root = referenceIn(pdf.trailer.get('Root'))
  let at = root === undefined ? undefined : referenceIn(dictionaryOf(pdf, root)?.get('Pages'))
  for (let depth = 0; depth < 32 && at !== undefined; depth++) {
    const node = dictionaryOf(pdf, at)
    if (node?.get('Type') === '/Page') return at
    at = referencesIn(node?.get('Kids'))[0]
  }
  return undefined
}

const blank = /[\s\0]/
const ends = /[\s\0()<>[\]{}/%]/

/** Entries of the dictionary that begins at `at`; undefined when it is none. */
export function entriesOf(text: string, at: number): Map<string, string> | undefined {
  if (text.slice(at, at + 2) !== '<<') return undefined
  const entries = new Map<string, string>()
  let i = skipBlank(text, at + 2)
  while (i < text.length && text.slice(i, i + 2) !== '>>') {
    if (text[i] !== '/') return undefined
    const nameEnd = tokenEnd(text, i)
    const name = text.slice(i + 1, nameEnd)
    const from = skipBlank(text, nameEnd)
    let to = tokenEnd(text, from)
    // A reference is three words.
    const reference = /^\d+\s+\d+\s+R(?=[\s\0/>\]]|$)/.exec(text.slice(from, from + 40))
    if (reference) to = from + reference[0].length
    if (to <= from || entries.has(name)) return undefined
    entries.set(name, text.slice(from, to))
    i = skipBlank(text, to)
  }
  return i < text.length ? entries : undefined
}

function skipBlank(text: string, at: number): number {
  let i = at
  while (i < text.length && blank.test(text[i]!)) i++
  return i
}

/** Where the value that begins at `at` ends: a name, number, string, list or dictionary. */
function tokenEnd(text: string, at: number): number {
  if (text[at] === '(') return stringEnd(text, at)
  if (text.slice(at, at + 2) === '<<' || text[at] === '[') return nestEnd(text, at)
  if (text[at] === '<') return text.indexOf('>', at) + 1
  let i = at + 1
  while (i < text.length && !ends.test(text[i]!)) i++
  return i
}

function stringEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return text.length
}

function nestEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; ) {
    const two = text.slice(i, i + 2)
    if (two === '<<' || two === '>>') {
      depth += two === '<<' ? 1 : -1
      i += 2
    } else if (text[i] === '[' || text[i] === ']') {
      depth += text[i] === '[' ? 1 : -1
      i++
    } else i = text[i] === '(' || text[i] === '<' ? Math.max(tokenEnd(text, i), i + 1) : i + 1
    if (depth === 0) return i
  }
  return text.length
}
