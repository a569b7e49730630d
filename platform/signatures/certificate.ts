/**
 * What a certificate says, read once. Kazakhstan's national authority writes a person's IIN into the subject's serialNumber as
 * `IIN...` and an organisation's BIN into its organizationalUnitName as `BIN...` (as seen in public samples; unverified against its rules).
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { fromBER, type Integer } from 'asn1js'
import { Certificate } from 'pkijs'
import { fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'

export interface CertificateFacts {
  readonly der: Uint8Array
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly fingerprint: string
  /** Serial number, in hexadecimal. */
  readonly serial: string
  readonly name: string
  readonly issuerName: string
  readonly iin?: string
  readonly bin?: string
  readonly from: Instant
  readonly until: Instant
  /** Undefined where the key is of a kind this machine does not know: GOST. */
  readonly key?: KeyObject
  /** Uses of the key that the certificate allows; undefined when it names none. */
  readonly uses?: ReadonlySet<KeyUse>
  /** May issue certificates. */
  readonly issues: boolean
  readonly parsed: Certificate
}

export type KeyUse = 'digitalSignature' | 'nonRepudiation' | 'keyCertSign' | 'crlSign'
const bitOf: Readonly<Record<KeyUse, number>> = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 }

const [oidName, oidSerial, oidUnit] = ['2.5.4.3', '2.5.4.5', '2.5.4.11']

/** Reads a certificate; undefined when the bytes are none. */
export function certificateFacts(der: Uint8Array): CertificateFacts | undefined {
  try {
    return factsOf(Certificate.fromBER(der.slice().buffer as ArrayBuffer), new X509Certificate(der))
  } catch {
    return undefined
  }
}

function factsOf(parsed: Certificate, x509: X509Certificate): CertificateFacts {
  const iin = valuesOf(parsed.subject, oidSerial)
    .find((value) => /^IIN\d{12}$/.test(value))
    ?.slice(3)
  const bin = valuesOf(parsed.subject, oidUnit)
    .find((value) => /^BIN\d{12}$/.test(value))
    ?.slice(3)
  const key = keyOf(x509)
  const uses = usesOf(parsed)
  return {
    der: new Uint8Array(x509.raw),
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    serial: serialOf(parsed.serialNumber),
    name: valuesOf(parsed.subject, oidName)[0] ?? '',
    issuerName: valuesOf(parsed.issuer, oidName)[0] ?? '',
    ...(iin && { iin }),
    ...(bin && { bin }),
    from: fromEpochMilliseconds(parsed.notBefore.value.getTime()),
    until: fromEpochMilliseconds(parsed.notAfter.value.getTime()),
    ...(key && { key }),
    ...(uses && { uses }),
    issues: x509.ca,
    parsed,
  }
}

export const serialOf = (serial: Integer): string => Buffer.from(serial.valueBlock.valueHexView).toString('hex')

/** The key, unless it is of a kind this machine does not know. */
function keyOf(x509: X509Certificate): KeyObject | undefined {
  try {
    return x509.publicKey
  } catch {
    return undefined
  }
}

const valuesOf = (name: Certificate['subject'], oid: string): string[] =>
  name.typesAndValues.filter(({ type }) => type === oid).map(({ value }) => String(value.valueBlock.value))

function usesOf({ extensions }: Certificate): ReadonlySet<KeyUse> | undefined {
  const extension = extensions?.find(({ extnID }) => extnID === '2.5.29.15')
  if (extension === undefined) return undefined
  const { result } = fromBER(extension.extnValue.valueBlock.valueHexView.slice().buffer as ArrayBuffer)
  const [byte = 0] = (result as { valueBlock: { valueHexView: Uint8Array } }).valueBlock.valueHexView
  return new Set((Object.keys(bitOf) as KeyUse[]).filter((use) => (byte >> (7 - bitOf[use])) & 1))
}

/** A certificate as text, as tools take it. */
export const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** Every certificate in a text of PEM blocks. */
export const certificatesIn = (pem: string): CertificateFacts[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].flatMap(
    ([, base64]) => certificateFacts(new Uint8Array(Buffer.from(base64!, 'base64'))) ?? [],
  )
