import { createHash, createHmac } from 'node:crypto'

const leafPrefix = Uint8Array.of(0)

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of an act's text as a leaf of the Merkle log: SHA-256(0x00 || UTF-8 bytes), RFC 6962, 2.1. Hexadecimal. */
export const leafHash = (bytes: string): string =>
  createHash('sha256').update(leafPrefix).update(bytes, 'utf8').digest('hex')

/** HMAC-SHA-256 of a text's UTF-8 bytes: commitments to personal values and the stream of a draw. 32 bytes. */
export const hmacSha256 = (key: Uint8Array, text: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(text, 'utf8').digest())
