/** Which algorithms of signing count: RSA of 2048 bits and more, ECDSA on the curves of NIST, with SHA-256 and longer. */
import type { KeyObject } from 'node:crypto'

const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** Broken for signing: MD5 and SHA-1, alone and with RSA or ECDSA. */
const weak = new Set([
  '1.2.840.113549.2.5',
  '1.3.14.3.2.26',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10045.4.1',
])

/** RSA without a hash of its own: the message names it. */
export const plainRsa = '1.2.840.113549.1.1.1'

const rsaBitsMin = 2048
const curves = new Set(['prime256v1', 'secp384r1', 'secp521r1'])

export const hashOfAlgorithm = (oid: string): string | undefined => hashes[oid]
export const isWeakAlgorithm = (oid: string): boolean => weak.has(oid)

/** Whether the key is too short to be trusted; undefined when it is of a kind we cannot compute with. */
export function isWeakKey(key: KeyObject): boolean | undefined {
  if (key.asymmetricKeyType === 'rsa') return (key.asymmetricKeyDetails?.modulusLength ?? 0) < rsaBitsMin
  if (key.asymmetricKeyType === 'ec') return curves.has(key.asymmetricKeyDetails?.namedCurve ?? '') ? false : undefined
  return undefined
}
