/** Small real files for tests, built byte by byte: PDFs, packed documents, pictures. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

export interface PdfParts {
  /** What the page draws, in the words of PDF. */
  readonly content?: string
  /** Added to the catalogue, the page, or as objects of their own. */
  readonly catalog?: string
  readonly page?: string
  readonly objects?: readonly (string | Buffer)[]
  readonly box?: string
  readonly pages?: number
  readonly trailer?: string
}

export const drawn = (text: string, how = '/F1 12 Tf 72 700 Td'): string => `BT ${how} (${text}) Tj ET`

/** A PDF of one drawn page, with a right table of places. */
export function pdf(parts: PdfParts = {}): Buffer {
  const { content = drawn('Hello court'), catalog = '', page = '', box = '0 0 595 842', pages = 1 } = parts
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
  const bodies: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(parts.objects ?? []),
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  const length = (): number => pieces.reduce((sum, { length: own }) => sum + own, 0)
  bodies.forEach((body, index) => {
    places.push(length())
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'))
  })
  const start = length()
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(end)])
}

/** A PDF of about so many bytes: most of it is the stream of a picture that no page shows. */
export const largePdf = (bytes: number): Buffer => {
  const dictionary = `<< /Length ${bytes} >>\nstream\n`
  const filling = Buffer.alloc(bytes)
  for (let i = 0, seed = 1; i < bytes; i++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    filling[i] = seed >> 16
  }
  return pdf({ objects: [Buffer.concat([Buffer.from(dictionary), filling, Buffer.from('\nendstream')])] })
}

export interface ZipPart {
  readonly name: string
  readonly body: string | Buffer
  /** What the directory says in place of the truth. */
  readonly declared?: number
  readonly flags?: number
  /** Mode of a file as Unix keeps it. */
  readonly mode?: number
  /** Shares the bytes of the part before it. */
  readonly overlaps?: boolean
}

export function zip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let last = 0
  for (const { name, body, declared, flags = 0, mode = 0o100644, overlaps } of parts) {
    const plain = Buffer.from(body)
    const packed = deflateRawSync(plain)
    const size = declared ?? plain.length
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | 0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    if (!overlaps) {
      last = at
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
      pieces.push(local)
      at += local.length
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(last, 10)
    const head = Buffer.from('PK\x01\x02\x14\x03', 'latin1')
    directory.push(Buffer.concat([head, common, tail, Buffer.from(name)]))
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = (main: string, type: string): ZipPart => ({
  name: '[Content_Types].xml',
  body: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
})
export const run = (text: string, how = ''): string => `<w:p><w:r><w:rPr>${how}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

/** A document of Word with these paragraphs, and more parts. */
export const docx = (body = run('Hello court'), more: readonly ZipPart[] = []): Buffer =>
  zip([
    types('word/document.xml', 'wordprocessingml.document'),
    {
      name: 'word/document.xml',
      body: `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ])

export const xlsx = (more: readonly ZipPart[] = [], sheet = '<sheet name="1" sheetId="1"/>'): Buffer =>
  zip([
    types('xl/workbook.xml', 'spreadsheetml.sheet'),
    { name: 'xl/workbook.xml', body: `<?xml version="1.0"?><workbook><sheets>${sheet}</sheets></workbook>` },
    { name: 'xl/sharedStrings.xml', body: '<?xml version="1.0"?><sst><si><t>Sums of the claim</t></si></sst>' },
    ...more,
  ])

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(name), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A grey PNG; `said` is what its header says of its size. */
export function png(
  width = 8,
  height = 8,
  said: readonly [number, number] = [width, height],
  more: readonly [string, Buffer][] = [],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(said[0], 0)
  header.writeUInt32BE(said[1], 4)
  header[8] = 8
  const rows = deflateSync(
    Buffer.alloc((width + 1) * height, 0x80).map((value, i) => (i % (width + 1) === 0 ? 0 : value)),
  )
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** EXIF notes that hold a pointer to the place where a picture was taken. */
export const placeNotes: Buffer = Buffer.concat([
  Buffer.from('MM\0*\0\0\0\x08\0\x01', 'latin1'),
  Buffer.from([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26]),
  Buffer.from('\0\0\0\0victim-lives-here', 'latin1'),
])

/** The beginning of a JPEG that says its size, with notes. */
export function jpeg(notes: Buffer | undefined = undefined): Buffer {
  const segment = (mark: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, mark, 0, 0])
    head.writeUInt16BE(data.length + 2, 2)
    return Buffer.concat([head, data])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(notes ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes]))] : []),
    segment(0xc0, Buffer.from([8, 0, 4, 0, 4, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ])
}
