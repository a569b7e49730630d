import { createHmac, hash } from 'node:crypto'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256Hex = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex')

/** The hash of an act's text as a leaf of the Merkle log: SHA-256(0x00 || UTF-8 bytes), RFC 6962, 2.1. Hexadecimal. */
export const leafHash = (bytes: string): string => hash('sha256', `\0${bytes}`, 'hex')

/** HMAC-SHA-256 of a text's UTF-8 bytes: commitments to personal values and the stream of a draw. 32 bytes. */
export const hmacSha256 = (key: Uint8Array, text: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(text, 'utf8').digest())
