/** What a file really is, by its first bytes and its structure; a name never decides that alone. */
import { fileTypeFromBuffer } from 'file-type'
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { endingOf } from '../file-name.ts'
import type { Kind } from './verdict.ts'

const kinds: Readonly<Record<string, Kind>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  jpe: 'jpg',
  jfif: 'jpg',
}
/** Endings that a machine runs or a browser obeys. */
const ofPrograms = new Set(
  'exe com scr pif bat cmd ps1 vbs vbe js jse mjs wsf wsh hta htm html xhtml shtml svg svgz lnk url iso img dmg vhd jar msi msp cpl dll sys sh app apk reg chm'.split(
    ' ',
  ),
)
/** First bytes of programs, shortcuts and images of discs, as text in which each byte is a letter. */
const programHeads = [
  'MZ',
  '\x7fELF',
  '#!',
  '\xca\xfe\xba\xbe',
  '\xcf\xfa\xed\xfe',
  '\xce\xfa\xed\xfe',
  'L\0\0\0\x01\x14\x02\0',
]
const markup =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+(?:html|svg)|html|head|body|script|svg|iframe|meta)\b/i
const headBytes = 1024
/** The end of a packed file stands in the last 64 KiB and a little. */
const tailBytes = 66_000

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', Math.max(0, from), to)

/** The kind, or the refusal that says what is wrong with the file as a whole. */
export async function kindOf(bytes: Buffer, name: string): Promise<Kind | Refusal> {
  if (bytes.length === 0) return refuse('file.empty')
  const claimed = endingOf(name)
  const head = latin(bytes, 0, headBytes)
  if (isProgram(bytes, head, claimed)) return refuse('file.program')
  const real = await realKind(bytes, head)
  if (isRefusal(real)) return real
  if (hasSecond(bytes, real, head)) return refuse('file.two-in-one')
  const isRenamed = claimed !== '' && kinds[claimed] !== real
  return isRenamed ? refuse('file.renamed', { details: { real: real.toUpperCase(), claimed } }) : real
}

const isProgram = (bytes: Buffer, head: string, claimed: string): boolean =>
  ofPrograms.has(claimed) ||
  programHeads.some((one) => head.startsWith(one)) ||
  markup.test(head.replace(/^\xef\xbb\xbf/, '')) ||
  latin(bytes, 0x8001, 0x8006) === 'CD001'

async function realKind(bytes: Buffer, head: string): Promise<Kind | Refusal> {
  const at = head.indexOf('%PDF-')
  if (at === 0) return 'pdf'
  if (at > 0) return refuse('file.two-in-one')
  // The old formats of Office are one container; a new document under a password is put into one too.
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? refuse('file.locked')
      : refuse('file.old-office')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found?.ext === 'docx' || found?.ext === 'xlsx' || found?.ext === 'png' || found?.ext === 'jpg') return found.ext
  if (/^(?:docm|xlsm|pptm|dotm|xltm)$/.test(found?.ext ?? '')) return refuse('file.macro')
  return refuse('file.not-accepted')
}

/** A second file inside or behind the first one: two programs would read two different things. */
function hasSecond(bytes: Buffer, kind: Kind, head: string): boolean {
  const isPacked = kind === 'docx' || kind === 'xlsx'
  const tail = latin(bytes, bytes.length - tailBytes, bytes.length)
  if (isPacked) return !head.startsWith('PK\x03\x04') || tail.includes('%%EOF')
  if (head.includes('PK\x03\x04') || tail.includes('PK\x05\x06')) return true
  if (kind === 'pdf') return bytes.length - bytes.lastIndexOf('%%EOF') > headBytes && bytes.lastIndexOf('%%EOF') > 0
  const end = kind === 'png' ? bytes.lastIndexOf('IEND') + 8 : bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2
  return (
    /%PDF-|<script|<html|<\?php/i.test(latin(bytes, end, bytes.length)) || bytes.subarray(0, 65_536).includes('<script')
  )
}
