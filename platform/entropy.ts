import { createHmac, randomBytes } from 'node:crypto'
import { epochMilliseconds, type Instant } from '../kernel/instant.ts'

/** The source of ids, salts, tokens and nonces. Draws never come from here: they come from the published seed. */
export interface Entropy {
  bytes(count: number): Uint8Array
  /** A UUIDv7 (RFC 9562) of that moment; ids made for one moment keep the order they were made in, up to 4096. */
  uuid7(at: Instant): string
  /** 32 bytes, base64url: sessions, one-time addresses, form keys. */
  token(): string
}

type Source = (count: number) => Uint8Array

/** `forIds` feeds what is no secret. */
function entropyFrom(bytes: Source, forIds: Source = bytes): Entropy {
  let lastMillisecond = -1
  let ordinal = 0
  const uuid7 = (at: Instant): string => {
    const ms = epochMilliseconds(at)
    ordinal = ms === lastMillisecond ? (ordinal + 1) & 0xfff : 0
    lastMillisecond = ms
    const id = Buffer.alloc(16)
    id.writeUIntBE(ms, 0, 6)
    id.writeUInt16BE(0x7000 | ordinal, 6)
    id.set(forIds(8), 8)
    id[8] = (id[8]! & 0x3f) | 0x80
    const hex = id.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
  return { bytes, uuid7, token: () => Buffer.from(bytes(32)).toString('base64url') }
}

/** Asks the operating system for many bytes at once: for ids, which are made all the time and are no secret. */
function pooled(bytes: Source): Source {
  let pool: Uint8Array = new Uint8Array()
  return (count) => {
    if (pool.length < count) pool = bytes(4096)
    const taken = pool.subarray(0, count)
    pool = pool.subarray(count)
    return taken
  }
}

const systemBytes: Source = (count) => new Uint8Array(randomBytes(count))

/** Chance from the operating system. */
export const machineEntropy = (): Entropy => entropyFrom(systemBytes, pooled(systemBytes))

/** The same bytes in the same order for the same seed: for tests, golden files and simulation, never for a live folder. */
export function seededEntropy(seed: string): Entropy {
  let block = 0
  let stream = Buffer.alloc(0)
  return entropyFrom((count) => {
    while (stream.length < count) {
      stream = Buffer.concat([stream, createHmac('sha256', seed).update(String(block++)).digest()])
    }
    const taken = new Uint8Array(stream.subarray(0, count))
    stream = stream.subarray(count)
    return taken
  })
}
