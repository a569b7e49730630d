/** Looks into a PDF: what it would do by itself, how many and how large its pages are, what of its text a reader sees. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { activeIn, isChangedAfterSigning } from './pdf-scan.ts'
import { type Names, type Operators, readPage } from './pdf-text.ts'
import { limits, type Reading } from './verdict.ts'

/** Pages whose size is looked at, and whose text is read. */
const pagesMeasured = 300
const pagesRead = 60

export async function readPdf(bytes: Buffer): Promise<Reading | Refusal> {
  const active = activeIn(bytes)
  if (active) return active
  const isChanged = isChangedAfterSigning(bytes)
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    document = await getDocumentProxy(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length), {
      stopAtErrors: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    })
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? refuse('file.locked') : refuse('file.broken')
  }
  const pages = document.numPages
  if (pages > limits.pages) return refuse('file.too-many-pages', { details: { max: limits.pages, pages } })
  // What the bytes did not show, because it was packed in some other way.
  if ((await document.getJSActions().catch(() => null)) !== null) return refuse('file.active')
  if ((await document.getAttachments().catch(() => null)) !== null) return refuse('file.embedded')
  const ops = (await getResolvedPDFJS()).OPS as unknown as Names
  let text = ''
  let isHidden = false
  for (let n = 1; n <= Math.min(pages, pagesMeasured); n++) {
    try {
      const page = await document.getPage(n)
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
      if (Math.abs((x1 - x0) * (y1 - y0)) * page.userUnit ** 2 > limits.pageArea) return refuse('file.page-too-large')
      if (n > pagesRead || text.length > limits.textMax) continue
      const found = readPage((await page.getOperatorList()) as unknown as Operators, ops, page.view)
      text += `${found.text}\n`
      isHidden ||= found.isHidden
      page.cleanup()
    } catch {
      return refuse('file.broken')
    }
  }
  return { pages, text: text.trim(), isHidden, isChangedAfterSigning: isChanged }
}
