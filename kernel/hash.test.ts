import { describe, expect, it } from 'vitest'
import { hmacSha256, leafHash, sha256Hex } from './hash.ts'

describe('Hashes', () => {
  it('SHA-256 of "abc" is the published value, from text and from bytes', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256Hex('abc')).toBe(abc)
    expect(sha256Hex(Uint8Array.of(0x61, 0x62, 0x63))).toBe(abc)
  })

  it('the leaf of the empty text is the published value of RFC 6962', () => {
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })

  it('a leaf is the hash of a zero byte and the UTF-8 bytes', () => {
    expect(leafHash('ә')).toBe(sha256Hex(Uint8Array.of(0, 0xd3, 0x99)))
    expect(leafHash('ә')).not.toBe(sha256Hex('ә'))
  })

  it('HMAC-SHA-256 is the published value of RFC 4231, test 2', () => {
    const mac = hmacSha256(new TextEncoder().encode('Jefe'), 'what do ya want for nothing?')
    expect(mac.toHex()).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  })
})
