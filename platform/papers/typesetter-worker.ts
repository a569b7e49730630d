/** The thread that sets papers: Typst with the layout of the house and its fonts, nothing else to read, no clock. */
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fonts, lettersOf, printable } from './fonts.ts'
import { qrSvg } from './qr.ts'
import type { Sheet } from './sheet.ts'
import type { TypesetAnswer, TypesetRequest } from './typesetter-message.ts'

const blobs = fonts()
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: blobs }] })
const layout = readFileSync(new URL('./layout.typ', import.meta.url), 'utf8')
/** What every font draws: a paper uses both families. */
const letters = blobs.map(lettersOf).reduce((all, one) => all.intersection(one))

/** Everything typed, made fit for the fonts; the shape of the sheet stays. */
function drawable<T>(value: T): T {
  if (typeof value === 'string') return printable(value, letters) as T
  if (Array.isArray(value)) return value.map(drawable) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drawable(one)])) as T
}

/** Papers after which the typesetter forgets what it kept of older ones. */
const keptPapers = 20

function typeset(sheet: Sheet): Uint8Array {
  // The sheet goes in as data: no sign of it is ever read as source.
  const inputs = { sheet: JSON.stringify(drawable(sheet)), qr: qrSvg(sheet.proof.address) }
  const compiled = compiler.compile({ mainFileContent: layout, inputs })
  const wrong = compiled.takeError()
  if (wrong || !compiled.result) throw new Error(JSON.stringify(wrong ? compiler.fetchDiagnostics(wrong) : 'no result'))
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' })
  compiler.evictCache(keptPapers)
  return new Uint8Array(pdf)
}

function answerTo({ id, sheet }: TypesetRequest): TypesetAnswer {
  try {
    return { id, pdf: typeset(sheet) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

parentPort!.on('message', (request: TypesetRequest) => {
  const answer = answerTo(request)
  parentPort!.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : [])
})
