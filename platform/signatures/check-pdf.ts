/** Checks every signature of a PDF: one verdict each, oldest first. A file with something added beside signing has one verdict: changed. */
import type { Instant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import { type PlacedSignature, signaturesIn, signedBytes } from './pdf-signature.ts'
import { refused, type SignatureVerifier, type Verdict } from './verdict.ts'

/** As of which moment the n-th signature (0 the oldest) is checked: when it was received. */
export type ReceivedAt = (index: number) => Instant

export async function checkPdf(
  verifier: SignatureVerifier,
  pdf: Uint8Array,
  at: ReceivedAt,
): Promise<readonly Verdict[]> {
  const placed = signaturesIn(pdf)
  if (placed === undefined) {
    const isSigned = Buffer.from(pdf).includes('/ByteRange')
    return [refused(refuse(isSigned ? 'signature.changed' : 'signature.not-signed'))]
  }
  if (placed.length === 0) return [refused(refuse('signature.not-signed'))]
  return Promise.all(
    placed.map((one, index) => {
      const cms = messageIn(one)
      return cms === undefined
        ? refused(refuse('signature.trailing-bytes'))
        : verifier.verify(cms, signedBytes(pdf, one.gap, one.end), at(index))
    }),
  )
}

/** The message in its room: as long as it says it is, and nothing but zeros behind it. */
function messageIn({ room }: PlacedSignature): Uint8Array | undefined {
  const length = derLength(room)
  if (length === undefined) return room
  return room.subarray(length).some((byte) => byte !== 0) ? undefined : room.subarray(0, length)
}

/** Length of the DER value that the bytes begin with, its head included. */
function derLength(bytes: Uint8Array): number | undefined {
  const first = bytes[1] ?? 0
  if (bytes[0] !== 0x30) return undefined
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 4) return undefined
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return 2 + count + length
}
