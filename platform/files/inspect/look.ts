/** Looks into one file that lies whole in memory. Runs in a thread of its own: the file is hostile until it is looked at. */
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { kindOf } from './kind.ts'
import { readOffice } from './office.ts'
import { readPdf } from './pdf.ts'
import { hasPersonalNumber, speaksToMachines } from './personal-number.ts'
import { readPicture } from './picture.ts'
import { testSignature } from './signature-of-test.ts'
import { type Asked, type Look, limits, type Reading, type Remark, typeOf, type Verdict } from './verdict.ts'

export async function lookInto(bytes: Buffer, asked: Asked): Promise<Verdict> {
  if (bytes.includes(testSignature)) return refuse('file.harmful')
  const kind = await kindOf(bytes, asked.name)
  if (isRefusal(kind)) return kind
  if (kind === 'png' || kind === 'jpg') {
    const picture = readPicture(bytes, kind)
    if (isRefusal(picture)) return picture
    return { kind, type: typeOf[kind], remarks: picture.hasPlace ? ['has-place'] : [], text: '' }
  }
  const read: Reading | Refusal = kind === 'pdf' ? await readPdf(bytes) : await readOffice(bytes)
  if (isRefusal(read)) return read
  const remarks: Remark[] = [
    ...(hasPersonalNumber(read.text, asked.on) ? (['personal-number'] as const) : []),
    ...(read.isHidden ? (['hidden-text'] as const) : []),
    ...(speaksToMachines(read.text) ? (['speaks-to-machines'] as const) : []),
    ...(read.isChangedAfterSigning ? (['changed-after-signing'] as const) : []),
  ]
  return {
    kind,
    type: typeOf[kind],
    remarks,
    ...(read.pages !== undefined && { pages: read.pages }),
    text: read.text.slice(0, limits.textMax),
  } satisfies Look
}
