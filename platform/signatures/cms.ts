/**
 * Makes a detached signature (CMS, RFC 5652) with the four attributes that PAdES-B-B asks for: contentType, messageDigest, signingTime,
 * signingCertificateV2. RSA (PKCS #1 v1.5) or ECDSA, always SHA-256.
 */
import { createHash, type KeyObject, sign } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, Sequence, Set as SetOf, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { Instant } from '../../kernel/instant.ts'
import { dateOf } from '../clock.ts'
import type { CertificateFacts } from './certificate.ts'

/** A key with its certificate, and the certificates between it and the root. */
export interface SigningKey {
  readonly certificate: CertificateFacts
  readonly key: KeyObject
  readonly chain: readonly CertificateFacts[]
}

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

export function signCms(content: Uint8Array, { certificate, key, chain }: SigningKey, at: Instant): Uint8Array {
  const attributes = attributesOf(content, certificate, at)
  const isRsa = key.asymmetricKeyType === 'rsa'
  const signature = sign('sha256', Buffer.from(signedForm(attributes)), key)
  const sha256 = new AlgorithmIdentifier({ algorithmId: oids.sha256 })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [certificate, ...chain].map(({ parsed }) => parsed),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.parsed.issuer,
          serialNumber: certificate.parsed.serialNumber,
        }),
        digestAlgorithm: sha256,
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: isRsa ? oids.rsaSha256 : oids.ecdsaSha256 }),
        signature: new OctetString({ valueHex: bufferOf(signature) }),
      }),
    ],
  })
  const info = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER(false))
}

function attributesOf(content: Uint8Array, { der }: CertificateFacts, at: Instant): Attribute[] {
  const digest = (bytes: Uint8Array): OctetString =>
    new OctetString({ valueHex: bufferOf(createHash('sha256').update(bytes).digest()) })
  // SigningCertificateV2: a list of lists, the hash of the certificate by SHA-256, which is the default and therefore not named.
  const certificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [digest(der)] })] })] })
  return inDerOrder([
    new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.signingTime, values: [new UTCTime({ valueDate: dateOf(at) })] }),
    new Attribute({ type: oids.messageDigest, values: [digest(content)] }),
    new Attribute({ type: oids.signingCertificateV2, values: [certificate] }),
  ])
}

/** DER wants the members of a set in the order of their bytes. */
const inDerOrder = (attributes: Attribute[]): Attribute[] =>
  attributes
    .map((one) => ({ one, bytes: Buffer.from(one.toSchema().toBER(false)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ one }) => one)

/** The attributes as they are signed: a set of its own. */
const signedForm = (attributes: readonly Attribute[]): ArrayBuffer =>
  new SetOf({ value: attributes.map((one) => one.toSchema()) }).toBER(false)

/** A copy that a library may keep. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer as ArrayBuffer

/** A number as ASN.1 takes it, never negative. */
export const integerOf = (bytes: Uint8Array): Integer =>
  new Integer({ valueHex: bufferOf(new Uint8Array([bytes[0]! & 0x7f || 1, ...bytes.subarray(1)])) })
