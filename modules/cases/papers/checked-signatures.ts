/** The signatures under a paper, each checked anew over the bytes that are kept: who, when, with which certificate, valid or why not. */
import type { PaperSignature } from '../../../engine/signing/paper-signing.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Language, languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { checkPdf } from '../../../platform/signatures/check-pdf.ts'
import { refused, type Verdict } from '../../../platform/signatures/verdict.ts'
import type { OpenAct } from '../chain.ts'
import { type SigningPorts, signaturesOf, wrongPerson } from './signing.ts'

export interface CheckedSignature extends PaperSignature {
  readonly verdict: Verdict
}

/** A paper in one language with its signatures; `file` is the hash of the file that holds them all. */
export interface SignedPaper {
  readonly language: Language
  readonly file: string
  readonly signatures: readonly CheckedSignature[]
}

/** Every language in which the paper was signed. */
export async function signedPapers(ports: SigningPorts, one: OpenAct, kind: string): Promise<SignedPaper[]> {
  const found: SignedPaper[] = []
  for (const language of languages) {
    const signatures = await signaturesOf(ports, { one, kind, language })
    const last = signatures.at(-1)
    if (last) found.push({ language, file: last.file, signatures: await checked(ports, signatures, last.file) })
  }
  return found
}

async function checked(
  ports: SigningPorts,
  signatures: readonly PaperSignature[],
  file: string,
): Promise<CheckedSignature[]> {
  const bytes = await ports.fileBytes(file)
  const verdicts = bytes
    ? await checkPdf(ports.signatures.verifier, bytes, (index) => signatures[index]?.receivedAt as Instant)
    : []
  return Promise.all(
    signatures.map(async (one, index) => {
      const verdict = verdicts[verdicts.length === signatures.length ? index : 0]
      if (verdict === undefined) return { ...one, verdict: refused(refuse('signature.not-signed')) }
      // More signatures in the file than on the record, or fewer: then the file is not what was recorded.
      if (verdicts.length !== signatures.length) return { ...one, verdict: refused(refuse('signature.changed')) }
      const wrong = await wrongPerson(ports, verdict, one.person)
      return { ...one, verdict: wrong && verdict.is !== 'refused' ? refused(wrong, verdict.signer) : verdict }
    }),
  )
}
