/** What checking a signature comes to: who signed and when, or a refusal, or that a check is still to come. */
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

/** Whoever signed, as the certificate says. */
export interface Signer {
  readonly name: string
  readonly iin?: string
  readonly bin?: string
  readonly issuer: string
  readonly fingerprint: string
  readonly from: Instant
  readonly until: Instant
}

export type Verdict =
  | { readonly is: 'valid'; readonly signer: Signer; readonly signedAt?: Instant }
  /** Everything else holds, but nobody could say whether the certificate was revoked. */
  | { readonly is: 'pending'; readonly signer: Signer; readonly signedAt?: Instant; readonly refusal: Refusal }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly signer?: Signer }

export const refused = (refusal: Refusal, signer?: Signer): Verdict => ({
  is: 'refused',
  refusal,
  ...(signer && { signer }),
})

/** Received; whether it was revoked is not known yet. */
export const statusUnknown = (): Refusal => refuse('signature.status-unknown')

/** Checks a detached signature over the bytes, as of a moment of the machine clock. A `Failure` never comes out: it is a verdict. */
export interface SignatureVerifier {
  verify(cms: Uint8Array, content: Uint8Array, at: Instant): Promise<Verdict>
}
