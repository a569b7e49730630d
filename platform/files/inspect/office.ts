/** Looks into a document or workbook of Office: what it would run or fetch, the text a reader sees, and the text a reader does not. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { signatureFinder } from './signature-of-test.ts'
import { limits, type Reading } from './verdict.ts'
import { type Part, partsOf } from './zip.ts'

const partBytesMax = 60 * 1024 * 1024

export async function readOffice(bytes: Buffer): Promise<Reading | Refusal> {
  const parts = await partsOf(bytes)
  if (isRefusal(parts)) return parts
  const names = parts.map(({ name }) => name)
  if (names.some((name) => /vbaProject|vbaData|macrosheets\//i.test(name))) return refuse('file.macro')
  if (names.some((name) => /\/embeddings\/|\/activeX\/|oleObject|\.(?:exe|dll|js|vbs|zip|7z|rar)$/i.test(name)))
    return refuse('file.embedded')
  if (names.some((name) => /externalLinks\//i.test(name))) return refuse('file.outside')
  const seen = newText()
  for (const part of parts) {
    const problem = await readPart(part, seen)
    if (problem) return problem
  }
  return { text: seen.text.trim(), isHidden: seen.isHidden }
}

interface Seen {
  text: string
  isHidden: boolean
  problem?: Refusal
}
const newText = (): Seen => ({ text: '', isHidden: false })

async function readPart(part: Part, seen: Seen): Promise<Refusal | undefined> {
  const isXml = /\.(?:xml|rels)$/i.test(part.name)
  const finder = signatureFinder()
  const parser = isXml ? parserFor(part.name, seen) : undefined
  const decoder = new TextDecoder('utf-8')
  let size = 0
  try {
    for await (const piece of await part.stream()) {
      size += piece.length
      if (finder(piece)) return refuse('file.harmful')
      if (!isXml && size === piece.length && holdsFile(piece)) return refuse('file.embedded')
      if (isXml && size > partBytesMax) return refuse('file.unpacks-too-big')
      parser?.write(decoder.decode(piece, { stream: true }))
      if (seen.problem) return seen.problem
    }
    parser?.close()
  } catch {
    return seen.problem ?? refuse('file.broken')
  }
  return seen.problem
}

/** A part that is a program, a packed file or a PDF, whatever it is called. */
const holdsFile = (piece: Buffer): boolean => /^(?:MZ|PK\x03\x04|\x7fELF|%PDF-)/.test(piece.toString('latin1', 0, 5))

function parserFor(name: string, seen: Seen): SaxesParser {
  const parser = new SaxesParser()
  const forbid = (code: Refusal): void => {
    seen.problem ??= code
  }
  // No document of Office declares a type; one that does wants entities, its own or from elsewhere.
  parser.on('doctype', () => forbid(refuse('file.outside')))
  parser.on('error', (error) => {
    throw error
  })
  if (name.endsWith('.rels')) parser.on('opentag', (tag) => relation(tag, forbid))
  else if (/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)) wordText(parser, seen, forbid)
  else if (/^word\/comments/.test(name))
    parser.on('text', (text) => {
      seen.isHidden ||= text.trim() !== ''
    })
  else if (name.startsWith('xl/')) sheetText(parser, name, seen, forbid)
  else if (name === '[Content_Types].xml')
    parser.on('attribute', ({ value }) => {
      if (/macroEnabled|vbaProject/i.test(value)) forbid(refuse('file.macro'))
    })
  return parser
}

/** Links that a person follows may lead outside; whatever opens by itself may not. */
function relation({ attributes }: SaxesTagPlain, forbid: (code: Refusal) => void): void {
  const { Type = '', TargetMode = '', Target = '' } = attributes as Record<string, string>
  if (/oleObject|package$/i.test(Type)) forbid(refuse('file.embedded'))
  const isOutside = TargetMode.toLowerCase() === 'external' || /^(?:https?|file|ftp|smb|gopher|\\\\)/i.test(Target)
  if (isOutside && !/\/hyperlink$/i.test(Type)) forbid(refuse('file.outside'))
}

/** Half points of a letter that nobody can read. */
const tinyHalfPoints = 6

function wordText(parser: SaxesParser, seen: Seen, forbid: (code: Refusal) => void): void {
  let isUnseen = false
  let inside = ''
  parser.on('opentag', ({ name, attributes }) => {
    const value = String((attributes as Record<string, string>)['w:val'] ?? '')
    if (name === 'w:r') isUnseen = false
    if (name === 'w:vanish' && !/^(?:0|false|off)$/.test(value)) isUnseen = true
    if (name === 'w:color' && /^f[ef]f[ef]f[ef]$/i.test(value)) isUnseen = true
    if (name === 'w:sz' && Number(value) <= tinyHalfPoints) isUnseen = true
    if (name === 'w:fldSimple' && isCall(String((attributes as Record<string, string>)['w:instr'])))
      forbid(refuse('file.macro'))
    inside = name
  })
  parser.on('text', (text) => {
    if (inside === 'w:instrText' && isCall(text)) forbid(refuse('file.macro'))
    if (inside === 'w:t') add(seen, text, isUnseen)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p' && !seen.text.endsWith('\n')) seen.text += '\n'
    inside = ''
  })
}

const isCall = (text: string): boolean => /^\s*(?:DDE(?:AUTO)?\b|INCLUDETEXT|INCLUDEPICTURE\s+"?https?:)/i.test(text)

function sheetText(parser: SaxesParser, name: string, seen: Seen, forbid: (code: Refusal) => void): void {
  let inside = ''
  parser.on('opentag', ({ name: tag, attributes }) => {
    const own = attributes as Record<string, string>
    if (tag === 'sheet' && /hidden/i.test(own.state ?? '')) seen.isHidden = true
    if ((tag === 'row' || tag === 'col') && own.hidden === '1') seen.isHidden = true
    if (tag === 'ddeLink') forbid(refuse('file.macro'))
    inside = tag
  })
  parser.on('text', (text) => {
    if (inside === 'f' && /\|\s*'|\b(?:CALL|REGISTER\.ID|WEBSERVICE)\(/i.test(text)) forbid(refuse('file.macro'))
    if (inside === 't' && /comments/i.test(name)) seen.isHidden ||= text.trim() !== ''
    else if (inside === 't') add(seen, `${text} `, false)
  })
  parser.on('closetag', () => {
    inside = ''
  })
}

function add(seen: Seen, text: string, isUnseen: boolean): void {
  if (isUnseen && text.trim() !== '') seen.isHidden = true
  else if (seen.text.length < limits.textMax) seen.text += text
}
