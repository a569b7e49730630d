/**
 * The demonstration's own authority: it issues a certificate to each invented person, for each post, and keeps their keys itself. Its
 * signatures are as strong as real ones and mean nothing outside the demonstration.
 */
import { createPrivateKey, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BitString, fromBER, PrintableString, Sequence, Set as SetOf, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { sha256Hex } from '../../kernel/hash.ts'
import { addHours, type Instant } from '../../kernel/instant.ts'
import { dateOf } from '../clock.ts'
import { writeSynced } from '../durable-file.ts'
import type { Entropy } from '../entropy.ts'
import { type CertificateFacts, certificateFacts, certificatesIn, pemOf } from './certificate.ts'
import { bufferOf, integerOf, oids, type SigningKey } from './cms.ts'

/** Whom a certificate is for, and when it counts. */
export interface Subject {
  readonly name: string
  readonly iin?: string
  readonly bin?: string
  readonly organisation?: string
  readonly from: Instant
  readonly until: Instant
  /** RSA of 3072 bits where nothing else is said. */
  readonly kind?: 'rsa' | 'ecdsa'
  readonly bits?: number
  readonly issues?: boolean
}

export interface Authority {
  readonly root: CertificateFacts
  /** The key and certificate of a person under a name of its own (person and post), issued when first asked for. */
  keyFor(name: string, subject: Omit<Subject, 'from' | 'until'>, at: Instant): Promise<SigningKey>
  /** A certificate by its wishes, not kept: expired ones, too short ones. */
  issue(subject: Subject): Promise<SigningKey>
  revoke(certificate: CertificateFacts, at: Instant): Promise<void>
  /** The list of what was revoked, fresh as of the moment. */
  list(at: Instant): Promise<Uint8Array>
}

const [rootHours, personHours, listHours] = [20 * 365 * 24, 3 * 365 * 24, 24]
const rootName = 'Tarazy demonstration authority'
const rsaBits = 3072
const generate = promisify(generateKeyPair)

/** Opens the authority in a folder of its own under data/keys; makes its root at first use. */
export async function openAuthority(folder: string, entropy: Entropy, at: Instant): Promise<Authority> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = keptIn(folder)
  const root = await kept('root', async () => {
    const until = addHours(at, rootHours)
    return issueBy(undefined, { name: rootName, from: addHours(at, -24), until, issues: true }, entropy)
  })
  const making = new Map<string, Promise<SigningKey>>()
  const issue = (subject: Subject): Promise<SigningKey> => issueBy(root, subject, entropy)
  const keyFor: Authority['keyFor'] = (name, subject, now) => {
    const known =
      making.get(name) ??
      kept(`person-${sha256Hex(name).slice(0, 32)}`, () =>
        issue({ ...subject, from: addHours(now, -1), until: addHours(now, personHours) }),
      )
    making.set(name, known)
    known.catch(() => making.delete(name))
    return known
  }
  return { root: root.certificate, issue, keyFor, ...revocations(folder, root) }
}

type Kept = (name: string, make: () => Promise<SigningKey>) => Promise<SigningKey>

/** Key and certificate in one file, readable by the server alone. */
const keptIn =
  (folder: string): Kept =>
  async (name, make) => {
    const file = join(folder, `${name}.pem`)
    const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (known) return { certificate: certificatesIn(known)[0]!, key: createPrivateKey(known), chain: [] }
    const made = await make()
    const key = made.key.export({ type: 'pkcs8', format: 'pem' })
    await writeSynced(file, `${key}${pemOf(made.certificate.der)}`)
    return made
  }

interface Revoked {
  readonly serial: string
  readonly at: Instant
}

function revocations(folder: string, root: SigningKey): Pick<Authority, 'revoke' | 'list'> {
  const file = join(folder, 'revoked.json')
  const read = async (): Promise<readonly Revoked[]> =>
    JSON.parse(
      await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '[]'
        throw error
      }),
    )
  return {
    revoke: async ({ serial }, at) => writeSynced(file, JSON.stringify([...(await read()), { serial, at }])),
    list: async (at) => listOf(root, await read(), at),
  }
}

const nameOf = (type: string, value: string): AttributeTypeAndValue =>
  new AttributeTypeAndValue({
    type,
    value: type === '2.5.4.5' ? new PrintableString({ value }) : new Utf8String({ value }),
  })

/** A name of several parts, each a step of its own, as authorities write them; the library would put all into one. */
const namesOf = (parts: readonly AttributeTypeAndValue[]): RelativeDistinguishedNames =>
  RelativeDistinguishedNames.fromBER(
    new Sequence({ value: parts.map((part) => new SetOf({ value: [part.toSchema()] })) }).toBER(false),
  )

async function issueBy(by: SigningKey | undefined, subject: Subject, entropy: Entropy): Promise<SigningKey> {
  const { publicKey, privateKey } =
    subject.kind === 'ecdsa'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: subject.bits ?? rsaBits })
  const made = new Certificate()
  made.version = 2
  made.serialNumber = integerOf(entropy.bytes(16))
  made.subject = namesOf([
    nameOf('2.5.4.3', subject.name),
    ...(subject.iin ? [nameOf('2.5.4.5', `IIN${subject.iin}`)] : []),
    ...(subject.organisation ? [nameOf('2.5.4.10', subject.organisation)] : []),
    ...(subject.bin ? [nameOf('2.5.4.11', `BIN${subject.bin}`)] : []),
  ])
  made.issuer = (by?.certificate.parsed ?? made).subject
  made.notBefore.value = dateOf(subject.from)
  made.notAfter.value = dateOf(subject.until)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  made.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(bufferOf(spki)).result })
  made.extensions = extensionsOf(subject.issues === true)
  const key = by?.key ?? privateKey
  const algorithm = algorithmOf(key)
  made.signature = algorithm
  made.signatureAlgorithm = algorithm
  made.tbsView = new Uint8Array(made.encodeTBS().toBER(false))
  made.signatureValue = new BitString({ valueHex: bufferOf(sign('sha256', made.tbsView, key)) })
  const certificate = certificateFacts(new Uint8Array(made.toSchema(true).toBER(false)))!
  // The root is not sent along: whoever trusts it has it.
  return { certificate, key: privateKey, chain: [] }
}

const algorithmOf = (key: KeyObject): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId: key.asymmetricKeyType === 'rsa' ? oids.rsaSha256 : oids.ecdsaSha256 })

/** What the key may do: issue certificates and lists, or sign papers. */
function extensionsOf(issues: boolean): Extension[] {
  const uses = new Uint8Array([issues ? 0b00000110 : 0b11000000])
  const extension = (extnID: string, critical: boolean, value: ArrayBuffer): Extension =>
    new Extension({ extnID, critical, extnValue: value })
  const constraints = new BasicConstraints({ cA: issues })
  return [
    extension('2.5.29.19', true, constraints.toSchema().toBER(false)),
    extension('2.5.29.15', true, new BitString({ valueHex: bufferOf(uses), unusedBits: issues ? 1 : 6 }).toBER(false)),
  ]
}

function listOf(root: SigningKey, revoked: readonly Revoked[], at: Instant): Uint8Array {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = root.certificate.parsed.subject
  list.signature = algorithmOf(root.key)
  list.signatureAlgorithm = algorithmOf(root.key)
  list.thisUpdate = new Time({ type: 0, value: dateOf(at) })
  list.nextUpdate = new Time({ type: 0, value: dateOf(addHours(at, listHours)) })
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      (one) =>
        new RevokedCertificate({
          userCertificate: integerOf(Buffer.from(one.serial, 'hex')),
          revocationDate: new Time({ type: 0, value: dateOf(one.at) }),
        }),
    )
  list.tbsView = new Uint8Array(
    (list as unknown as { encodeTBS(): { toBER(sizeOnly: boolean): ArrayBuffer } }).encodeTBS().toBER(false),
  )
  list.signatureValue = new BitString({ valueHex: bufferOf(sign('sha256', list.tbsView, root.key)) })
  return new Uint8Array(list.toSchema(true).toBER(false))
}
