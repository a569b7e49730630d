/**
 * Asks a NCANode service (version 3) about signatures by keys this machine cannot compute with: Kazakhstan's GOST. Written to the
 * service's public description and checked against a double of its answers, never against the service itself.
 */
import type { Instant } from '../../kernel/instant.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import { refused, type SignatureVerifier, type Signer, statusUnknown, type Verdict } from './verdict.ts'

/** Milliseconds until an answer is given up. */
const patienceMilliseconds = 5_000

interface Answer {
  readonly valid?: boolean
  readonly signers?: readonly { readonly certificates?: readonly CertificateAnswer[] }[]
}
interface CertificateAnswer {
  readonly valid?: boolean
  readonly revocations?: readonly { readonly revoked?: boolean }[] | null
  readonly notBefore?: string
  readonly notAfter?: string
  readonly serialNumber?: string
  readonly subject?: { readonly commonName?: string; readonly iin?: string; readonly bin?: string }
  readonly issuer?: { readonly commonName?: string }
}

export const ncanodeVerifier = (url: string, patience = patienceMilliseconds): SignatureVerifier => ({
  async verify(cms, content, at) {
    const body = {
      cms: Buffer.from(cms).toString('base64'),
      data: Buffer.from(content).toString('base64'),
      revocationCheck: ['OCSP'],
    }
    const answer = await ask(new URL('/cms/verify', url), body, patience)
    return answer === undefined ? pending(nobody(at)) : verdictOf(answer, at)
  },
})

/** The answer, or undefined when there is none worth the name: the service is down, slow, or answers something else. */
async function ask(url: URL, body: unknown, patience: number): Promise<Answer | 'refused' | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
    // The service answers 4xx to what it cannot read as a signature.
    if (response.status >= 400 && response.status < 500) return 'refused'
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

function verdictOf(answer: Answer | 'refused', at: Instant): Verdict {
  if (answer === 'refused') return refused(refuse('signature.not-signed'))
  const [first, ...more] = answer.signers ?? []
  const certificate = first?.certificates?.[0]
  if (!certificate || more.length > 0) return refused(refuse('signature.not-signed'))
  const signer = signerIn(certificate, at)
  if (certificate.revocations?.some(({ revoked }) => revoked === true))
    return refused(refuse('signature.revoked'), signer)
  if (at > signer.until)
    return refused(refuse('signature.expired', { details: { until: signer.until.slice(0, 10) } }), signer)
  if (at < signer.from)
    return refused(refuse('signature.not-yet-valid', { details: { from: signer.from.slice(0, 10) } }), signer)
  if (answer.valid !== true || certificate.valid !== true) return refused(refuse('signature.changed'), signer)
  return certificate.revocations?.length ? { is: 'valid', signer } : pending(signer)
}

const pending = (signer: Signer): Verdict => ({ is: 'pending', signer, refusal: statusUnknown() })

const nobody = (at: Instant): Signer => ({ name: '', issuer: '', fingerprint: '', from: at, until: at })

function signerIn({ subject, issuer, serialNumber, notBefore, notAfter }: CertificateAnswer, at: Instant): Signer {
  const iin = subject?.iin?.replace(/^IIN/, '')
  const bin = subject?.bin?.replace(/^BIN/, '')
  return {
    name: subject?.commonName ?? '',
    ...(iin && { iin }),
    ...(bin && { bin }),
    issuer: issuer?.commonName ?? '',
    // The service names no fingerprint; its serial number tells certificates of one authority apart.
    fingerprint: serialNumber?.toLowerCase() ?? '',
    from: parseInstant(notBefore ?? '') ?? at,
    until: parseInstant(notAfter ?? '') ?? at,
  }
}

/** First on this machine; what it cannot compute with goes to the service, where there is one. */
export const localThen = (local: SignatureVerifier, service: SignatureVerifier | undefined): SignatureVerifier => ({
  async verify(cms, content, at) {
    const verdict = await local.verify(cms, content, at)
    const isForeign = verdict.is === 'refused' && verdict.refusal.refused === 'signature.unknown-algorithm'
    return isForeign && service ? service.verify(cms, content, at) : verdict
  },
})
