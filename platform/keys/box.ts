import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Entropy } from '../entropy.ts'
import { Failure } from '../failure.ts'

// A box is: 4 bytes that name the key, 12 of nonce, the cipher text, 16 of tag. AES-256-GCM.
const nameBytes = 4
const nonceBytes = 12
const tagBytes = 16

const nameOf = (key: Uint8Array): Buffer =>
  createHash('sha256').update('box').update(key).digest().subarray(0, nameBytes)

/** What is needed to close a box: the key, what the box is about (it opens only for the same), and the source of nonces. */
export interface Sealing {
  readonly key: Uint8Array
  readonly about: string
  readonly entropy: Entropy
}

/** Encrypts `plain`. */
export function sealBox(plain: Uint8Array, { key, about, entropy }: Sealing): Uint8Array {
  const nonce = entropy.bytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return new Uint8Array(Buffer.concat([nameOf(key), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
}

/**
 * What is in the box, or `undefined` when it was closed with another key: the key it needs was destroyed. Throws Failure
 * 'box.damaged' when it is the right key and the bytes were changed.
 */
export function openBox(box: Uint8Array, key: Uint8Array, about: string): Uint8Array | undefined {
  const bytes = Buffer.from(box)
  if (!bytes.subarray(0, nameBytes).equals(nameOf(key))) return undefined
  const nonce = bytes.subarray(nameBytes, nameBytes + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about))
  try {
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
    const text = bytes.subarray(nameBytes + nonceBytes, bytes.length - tagBytes)
    return new Uint8Array(Buffer.concat([decipher.update(text), decipher.final()]))
  } catch (cause) {
    throw new Failure('box.damaged', `The encrypted value of "${about}" was changed or belongs elsewhere.`, { cause })
  }
}
