/**
 * A draw anyone can compute again (decisions.md 11): the seed is HMAC-SHA-256(day secret, label / ordinal); the choice is made by
 * rejection sampling on the stream HMAC(seed, 0), HMAC(seed, 1) ... among the eligible, by weight, without replacement.
 */
import { hmacSha256 } from '../../kernel/hash.ts'
import type { PoolEntry } from '../act.ts'

export interface Lot {
  readonly label: string
  readonly ordinal: number
  readonly pool: readonly PoolEntry[]
  readonly count: number
}

/** The drawn ids, in the order drawn. Fewer than `count` are eligible: throws, for the caller must escalate before drawing. */
export function drawFrom(secret: Uint8Array, { label, ordinal, pool, count }: Lot): string[] {
  const seed = hmacSha256(secret, `${label}/${ordinal}`)
  const next = streamOf(seed)
  const left = eligible(pool)
  if (left.length < count) throw new RangeError(`${left.length} are eligible, ${count} were asked for`)
  const drawn: string[] = []
  while (drawn.length < count) {
    const total = left.reduce((sum, one) => sum + one.weight, 0)
    const index = holderOf(below(total, next), left)
    drawn.push(left.splice(index, 1)[0]!.id)
  }
  return drawn
}

/** Those without a ground of exclusion and with a weight, in the order of their ids, so that the order of the pool decides nothing. */
export const eligible = (pool: readonly PoolEntry[]): PoolEntry[] =>
  pool
    .filter((one) => one.excluded === undefined && one.weight > 0)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** Whose ticket it is: each holds as many tickets in a row as their weight. */
function holderOf(ticket: number, pool: readonly PoolEntry[]): number {
  let upTo = 0
  return pool.findIndex((one) => {
    upTo += one.weight
    return ticket < upTo
  })
}

/** 48-bit numbers from the stream. */
function streamOf(seed: Uint8Array): () => number {
  let counter = 0
  return () => {
    const block = hmacSha256(seed, String(counter++))
    return block.slice(0, 6).reduce((value, byte) => value * 256 + byte, 0)
  }
}

/** A number below n, each equally likely: values past the last whole multiple of n are thrown away. */
function below(n: number, next: () => number): number {
  const limit = 2 ** 48 - (2 ** 48 % n)
  for (;;) {
    const value = next()
    if (value < limit) return value % n
  }
}
