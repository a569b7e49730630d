/**
 * Checks a signature on this machine: RSA and ECDSA. In this order: one whole message and nothing after it; its signer and certificate;
 * algorithms; that it is over these very bytes; the mathematics; the chain to a trusted root; days; use of the key; revocation.
 */
import { createHash, verify } from 'node:crypto'
import { fromBER } from 'asn1js'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'
import { fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { hashOfAlgorithm, isWeakAlgorithm, isWeakKey, plainRsa } from './algorithms.ts'
import { type CertificateFacts, certificateFacts } from './certificate.ts'
import { bufferOf, oids } from './cms.ts'
import type { RevocationSource } from './revocation.ts'
import { refused, type SignatureVerifier, type Signer, statusUnknown, type Verdict } from './verdict.ts'

export interface Trust {
  /** Self-signed certificates that count. */
  readonly roots: () => Promise<readonly CertificateFacts[]>
  readonly revocation: RevocationSource
}

/** Certificates between signer and root at most. */
const chainMax = 6

export const localVerifier = (trust: Trust): SignatureVerifier => ({
  async verify(cms, content, at) {
    const message = readMessage(cms)
    if ('refused' in message) return refused(message)
    const { signerInfo, certificate, others } = message
    const signer = signerOf(certificate)
    const broken = wrongAlgorithm(signerInfo, certificate) ?? wrongContent(signerInfo, certificate, content)
    if (broken) return refused(broken, signer)
    const chain = await chainOf(certificate, others, trust)
    if (chain === undefined) return refused(refuse('signature.unknown-authority'), signer)
    const untimely = wrongDays([certificate, ...chain], at) ?? wrongUse(certificate)
    if (untimely) return refused(untimely, signer)
    return withRevocation({ trust, at, signer, certificate, chain, signedAt: timeOf(signerInfo) })
  },
})

interface Message {
  readonly signerInfo: SignerInfo
  readonly certificate: CertificateFacts
  readonly others: readonly CertificateFacts[]
}

/** One signed message by one signer, over content that is kept outside of it. */
function readMessage(cms: Uint8Array): Message | Refusal {
  const { result, offset } = fromBER(bufferOf(cms))
  if (offset === -1) return refuse('signature.not-signed')
  if (offset !== cms.length) return refuse('signature.trailing-bytes')
  try {
    const info = new ContentInfo({ schema: result })
    if (info.contentType !== oids.signedData) return refuse('signature.not-signed')
    const data = new SignedData({ schema: info.content })
    const [signerInfo, ...more] = data.signerInfos
    if (!signerInfo || more.length > 0 || data.encapContentInfo.eContent !== undefined)
      return refuse('signature.not-signed')
    const isNamed = data.digestAlgorithms.some(
      ({ algorithmId }) => algorithmId === signerInfo.digestAlgorithm.algorithmId,
    )
    if (!isNamed) return refuse('signature.changed')
    const all = (data.certificates ?? []).flatMap((one) =>
      one instanceof Certificate ? (certificateFacts(new Uint8Array(one.toSchema().toBER(false))) ?? []) : [],
    )
    const certificate = all.find((one) => isOf(signerInfo, one))
    if (certificate === undefined) return refuse('signature.not-signed')
    return { signerInfo, certificate, others: all.filter((one) => one !== certificate) }
  } catch {
    return refuse('signature.not-signed')
  }
}

const isOf = ({ sid }: SignerInfo, { parsed }: CertificateFacts): boolean =>
  sid instanceof IssuerAndSerialNumber &&
  sid.issuer.isEqual(parsed.issuer) &&
  sid.serialNumber.isEqual(parsed.serialNumber)

export const signerOf = ({ name, iin, bin, issuerName, fingerprint, from, until }: CertificateFacts): Signer => ({
  name,
  ...(iin && { iin }),
  ...(bin && { bin }),
  issuer: issuerName,
  fingerprint,
  from,
  until,
})

function wrongAlgorithm(
  { digestAlgorithm, signatureAlgorithm }: SignerInfo,
  { key }: CertificateFacts,
): Refusal | undefined {
  const named = [digestAlgorithm.algorithmId, signatureAlgorithm.algorithmId]
  if (named.some(isWeakAlgorithm) || (key && isWeakKey(key) === true)) return refuse('signature.weak')
  const knows = hashOf(signatureAlgorithm.algorithmId, digestAlgorithm.algorithmId) !== undefined
  return key === undefined || isWeakKey(key) === undefined || !knows ? refuse('signature.unknown-algorithm') : undefined
}

/** The hash of a signature: its own, or the message's where it names none; both must agree. */
function hashOf(signature: string, digest: string): string | undefined {
  const ofMessage = hashOfAlgorithm(digest)
  const own = signature === plainRsa ? ofMessage : hashOfAlgorithm(signature)
  return own === ofMessage ? own : undefined
}

function wrongContent(info: SignerInfo, certificate: CertificateFacts, content: Uint8Array): Refusal | undefined {
  const hash = hashOf(info.signatureAlgorithm.algorithmId, info.digestAlgorithm.algorithmId)!
  const attributes = info.signedAttrs
  if (attributes === undefined || certificate.key === undefined) return refuse('signature.not-signed')
  const values = (type: string) => attributes.attributes.filter((one) => one.type === type)
  const [digest, ...moreDigests] = values(oids.messageDigest)
  const [type, ...moreTypes] = values(oids.contentType)
  if (!digest || moreDigests.length + moreTypes.length > 0 || type?.values[0]?.valueBlock.toString() !== oids.data)
    return refuse('signature.not-signed')
  const signature = info.signature.valueBlock.valueHexView
  const set = new Uint8Array(attributes.encodedValue)
  set[0] = 0x31
  if (!verify(hash, set, certificate.key, signature)) return refuse('signature.changed')
  const own = createHash(hash).update(content).digest()
  if (!own.equals(Buffer.from(digest.values[0]?.valueBlock.valueHexView ?? []))) return refuse('signature.other-file')
  return namesCertificate(values(oids.signingCertificateV2)[0]?.values[0], certificate)
    ? undefined
    : refuse('signature.changed')
}

/** Whether the attribute that names the certificate, where there is one, names this one. Other hashes than SHA-256 we do not make. */
function namesCertificate(value: unknown, { der }: CertificateFacts): boolean {
  if (value === undefined) return true
  const first = (one: unknown): unknown => (one as { valueBlock?: { value?: unknown[] } })?.valueBlock?.value?.[0]
  const members = (first(first(value)) as { valueBlock?: { value?: unknown[] } })?.valueBlock?.value ?? []
  const hash = (members.at(-1) as { valueBlock?: { valueHexView?: Uint8Array } })?.valueBlock?.valueHexView
  const found = members.flatMap(
    (one) => (one as { valueBlock?: { valueHexView?: Uint8Array } }).valueBlock?.valueHexView ?? [],
  )
  const own = createHash('sha256').update(der).digest()
  return [hash, ...found].some((one) => one !== undefined && own.equals(Buffer.from(one)))
}

function timeOf({ signedAttrs }: SignerInfo): Instant | undefined {
  const value = signedAttrs?.attributes.find(({ type }) => type === oids.signingTime)?.values[0]
  const date = (value as { toDate?: () => Date } | undefined)?.toDate?.()
  return date && fromEpochMilliseconds(date.getTime())
}

/** The issuers up to a trusted root, each having signed the one before; undefined when none leads there. */
async function chainOf(
  certificate: CertificateFacts,
  others: readonly CertificateFacts[],
  { roots }: Trust,
): Promise<readonly CertificateFacts[] | undefined> {
  const trusted = await roots()
  const chain: CertificateFacts[] = []
  let last = certificate
  while (chain.length < chainMax) {
    if (trusted.some(({ fingerprint }) => fingerprint === last.fingerprint))
      return last === certificate ? undefined : chain
    const issuer = [...trusted, ...others].find((one) => one !== last && issued(one, last))
    if (issuer === undefined) return undefined
    chain.push(issuer)
    last = issuer
  }
  return undefined
}

function issued(issuer: CertificateFacts, { parsed }: CertificateFacts): boolean {
  const { algorithmId } = parsed.signatureAlgorithm
  const hash = hashOfAlgorithm(algorithmId)
  if (!issuer.issues || issuer.uses?.has('keyCertSign') === false || !issuer.key || !hash) return false
  if (isWeakKey(issuer.key) !== false || !parsed.issuer.isEqual(issuer.parsed.subject)) return false
  return verify(hash, parsed.tbsView, issuer.key, parsed.signatureValue.valueBlock.valueHexView)
}

function wrongDays(chain: readonly CertificateFacts[], at: Instant): Refusal | undefined {
  for (const { from, until } of chain) {
    if (at < from) return refuse('signature.not-yet-valid', { details: { from: from.slice(0, 10) } })
    if (at > until) return refuse('signature.expired', { details: { until: until.slice(0, 10) } })
  }
  return undefined
}

/** A key that may only encrypt or open doors signs nothing; a root that signs papers itself is no person. */
const wrongUse = ({ uses, issues }: CertificateFacts): Refusal | undefined =>
  issues || (uses && !uses.has('digitalSignature') && !uses.has('nonRepudiation'))
    ? refuse('signature.wrong-use')
    : undefined

interface Checked {
  readonly trust: Trust
  readonly at: Instant
  readonly signer: Signer
  readonly certificate: CertificateFacts
  readonly chain: readonly CertificateFacts[]
  readonly signedAt: Instant | undefined
}

async function withRevocation({ trust, at, signer, certificate, chain, signedAt }: Checked): Promise<Verdict> {
  const timed = { signer, ...(signedAt && { signedAt }) }
  const below = [certificate, ...chain.slice(0, -1)]
  for (const [index, one] of below.entries()) {
    const status = await trust.revocation.statusOf(one, chain[index]!, at)
    if (status === 'revoked') return refused(refuse('signature.revoked'), signer)
    if (status === 'unknown') return { is: 'pending', ...timed, refusal: statusUnknown() }
  }
  return { is: 'valid', ...timed }
}
