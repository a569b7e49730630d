/**
 * Whether a certificate was revoked, asked of its authority (OCSP, RFC 6960). An answer counts when the authority, or a responder it
 * certified for this, signed it, it is about this very certificate, and it is fresh. Anything else is no answer: the check is pending.
 */
import { createHash, verify } from 'node:crypto'
import { fromBER, GeneralizedTime, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  CertID,
  type Certificate,
  Extension,
  OCSPRequest,
  OCSPResponse,
  Request,
  type SingleResponse,
  TBSRequest,
} from 'pkijs'
import { addHours, fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import type { Entropy } from '../entropy.ts'
import { hashOfAlgorithm } from './algorithms.ts'
import { type CertificateFacts, certificateFacts } from './certificate.ts'
import { bufferOf } from './cms.ts'
import type { RevocationSource, RevocationStatus } from './revocation.ts'

export interface OcspSettings {
  /** Address of the responder. */
  readonly url: string
  readonly entropy: Pick<Entropy, 'bytes'>
  /** Machine clock: the freshness of an answer. */
  readonly now: () => Instant
  /** Milliseconds until an answer is given up. */
  readonly patience?: number
}

const patienceMilliseconds = 5_000
const answerBytesMax = 100_000
/** Hours that clocks may differ, and that an answer without an end counts. */
const [skewHours, freshHours] = [1, 24]
const oids = {
  /** SHA-1 only names the issuer here, as every responder understands it (RFC 5019); it signs nothing. */
  sha1: '1.3.14.3.2.26',
  nonce: '1.3.6.1.5.5.7.48.1.2',
  usesOfKey: '2.5.29.37',
  signsAnswers: '1.3.6.1.5.5.7.3.9',
} as const

export const ocspSource = ({ url, entropy, now, patience }: OcspSettings): RevocationSource => ({
  async statusOf(certificate, issuer, at) {
    const id = certIdOf(certificate, issuer)
    const nonce = new OctetString({ valueHex: bufferOf(entropy.bytes(16)) }).toBER(false)
    const answer = await ask(url, requestFor(id, nonce), patience ?? patienceMilliseconds)
    const single = answer && singleIn(answer, { id, issuer, nonce, now: now() })
    return single ? statusIn(single, at) : 'unknown'
  },
})

/** The first of several sources that knows. */
export const firstKnown = (sources: readonly RevocationSource[]): RevocationSource => ({
  async statusOf(certificate, issuer, at) {
    for (const source of sources) {
      const status = await source.statusOf(certificate, issuer, at)
      if (status !== 'unknown') return status
    }
    return 'unknown'
  },
})

const sha1 = (bytes: ArrayBuffer | Uint8Array): OctetString =>
  new OctetString({ valueHex: bufferOf(createHash('sha1').update(new Uint8Array(bytes)).digest()) })

const certIdOf = ({ parsed }: CertificateFacts, issuer: CertificateFacts): CertID =>
  new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha1 }),
    issuerNameHash: sha1(issuer.parsed.subject.toSchema().toBER(false)),
    issuerKeyHash: sha1(issuer.parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    serialNumber: parsed.serialNumber,
  })

function requestFor(reqCert: CertID, nonce: ArrayBuffer): Uint8Array {
  const tbsRequest = new TBSRequest({
    requestList: [new Request({ reqCert })],
    requestExtensions: [new Extension({ extnID: oids.nonce, extnValue: nonce })],
  })
  return new Uint8Array(new OCSPRequest({ tbsRequest }).toSchema(true).toBER(false))
}

/** The bytes of the answer; undefined when the responder is down, slow or says too much. */
async function ask(url: string, body: Uint8Array, patience: number): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request' },
      body: body as BodyInit,
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > answerBytesMax) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    return bytes.length > answerBytesMax ? undefined : bytes
  } catch {
    return undefined
  }
}

interface Wanted {
  readonly id: CertID
  readonly issuer: CertificateFacts
  readonly nonce: ArrayBuffer
  readonly now: Instant
}

/** What a trustworthy, fresh answer says about the certificate. */
function singleIn(bytes: Uint8Array, { id, issuer, nonce, now }: Wanted): SingleResponse | undefined {
  try {
    const { responseStatus, responseBytes } = OCSPResponse.fromBER(bufferOf(bytes))
    if (responseStatus.valueBlock.valueDec !== 0 || responseBytes === undefined) return undefined
    const basic = BasicOCSPResponse.fromBER(bufferOf(responseBytes.response.valueBlock.valueHexView))
    if (!isSignedFor(basic, issuer, now)) return undefined
    const sent = basic.tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === oids.nonce)
    // A responder may leave the nonce out; another one is an old answer played again.
    if (sent && !Buffer.from(sent.extnValue.valueBlock.valueHexView).equals(Buffer.from(nonce))) return undefined
    return basic.tbsResponseData.responses.find((one) => one.certID.isEqual(id) && isFresh(one, now))
  } catch {
    return undefined
  }
}

function isFresh({ thisUpdate, nextUpdate }: SingleResponse, now: Instant): boolean {
  const from = fromEpochMilliseconds(thisUpdate.getTime())
  const until = nextUpdate ? fromEpochMilliseconds(nextUpdate.getTime()) : addHours(from, freshHours)
  return from <= addHours(now, skewHours) && now <= addHours(until, skewHours)
}

function isSignedFor(basic: BasicOCSPResponse, issuer: CertificateFacts, now: Instant): boolean {
  const hash = hashOfAlgorithm(basic.signatureAlgorithm.algorithmId)
  if (hash === undefined) return false
  const signers = [issuer, ...(basic.certs ?? []).flatMap((one) => delegated(one, issuer, now))]
  return signers.some(
    ({ key }) =>
      key !== undefined && verify(hash, basic.tbsResponseData.tbsView, key, basic.signature.valueBlock.valueHexView),
  )
}

/** A responder whom the authority certified for signing such answers, in its days. */
function delegated(parsed: Certificate, issuer: CertificateFacts, now: Instant): CertificateFacts[] {
  const facts = certificateFacts(new Uint8Array(parsed.toSchema().toBER(false)))
  const hash = hashOfAlgorithm(parsed.signatureAlgorithm.algorithmId)
  if (!facts || !hash || !issuer.key || now < facts.from || now > facts.until) return []
  const isOwn =
    facts.parsed.issuer.isEqual(issuer.parsed.subject) &&
    verify(hash, facts.parsed.tbsView, issuer.key, facts.parsed.signatureValue.valueBlock.valueHexView)
  return isOwn && maySignAnswers(facts.parsed) ? [facts] : []
}

function maySignAnswers({ extensions }: Certificate): boolean {
  const extension = extensions?.find(({ extnID }) => extnID === oids.usesOfKey)
  if (extension === undefined) return false
  const { result } = fromBER(bufferOf(extension.extnValue.valueBlock.valueHexView))
  const uses = (result as unknown as { valueBlock: { value: { valueBlock: { toString(): string } }[] } }).valueBlock
  return uses.value.some((one) => one.valueBlock.toString() === oids.signsAnswers)
}

/** [0] good, [1] revoked with its moment, [2] unknown to the authority. What was revoked after the moment was good at it. */
function statusIn({ certStatus }: SingleResponse, at: Instant): RevocationStatus {
  const { idBlock, valueBlock } = certStatus as {
    idBlock: { tagNumber: number }
    valueBlock: { value?: readonly unknown[] }
  }
  if (idBlock.tagNumber === 0) return 'good'
  if (idBlock.tagNumber !== 1) return 'unknown'
  const [moment] = valueBlock.value ?? []
  const revokedAt = moment instanceof GeneralizedTime ? fromEpochMilliseconds(moment.toDate().getTime()) : undefined
  return revokedAt !== undefined && revokedAt > at ? 'good' : 'revoked'
}
