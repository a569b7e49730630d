/** What a draw promises, over many draws and pools: nobody is favoured, nobody excluded comes out, and a changed record is seen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hmacSha256 } from '../../kernel/hash.ts'
import type { PoolEntry } from '../act.ts'
import { drawFrom, eligible } from './draw.ts'

const secretOf = (n: number): Uint8Array => hmacSha256(new TextEncoder().encode('property'), `day ${n}`)
const judges = (count: number): PoolEntry[] =>
  Array.from({ length: count }, (_, n) => ({ id: `judge-${n}`, weight: 1 }))
const times = (draws: number, pool: readonly PoolEntry[], secret: (n: number) => Uint8Array): Map<string, number> => {
  const found = new Map<string, number>()
  for (let n = 0; n < draws; n++) {
    const [one] = drawFrom(secret(n), { label: `0000-26-00-4/${n + 1}`, ordinal: 1, pool, count: 1 })
    found.set(one!, (found.get(one!) ?? 0) + 1)
  }
  return found
}
/** How far counts lie from what weights promise. */
const chiSquare = (found: ReadonlyMap<string, number>, pool: readonly PoolEntry[], draws: number): number => {
  const total = pool.reduce((sum, { weight }) => sum + weight, 0)
  return pool.reduce((sum, { id, weight }) => {
    const expected = (draws * weight) / total
    return sum + ((found.get(id) ?? 0) - expected) ** 2 / expected
  }, 0)
}
/** Bounds that an even draw passes but once in a thousand, by number of judges. */
const boundOf: Readonly<Record<number, number>> = { 2: 10.83, 3: 13.82, 5: 18.47, 10: 27.88, 17: 39.25 }

const pools = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 8 }),
      weight: fc.integer({ min: 0, max: 5 }),
      out: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20, selector: ({ id }) => id },
  )
  .map((list): PoolEntry[] =>
    list.map(({ id, weight, out }) => ({ id, weight, ...(out && { excluded: 'sat-in-case' }) })),
  )
const lots = fc.record({
  pool: pools,
  label: fc.string({ maxLength: 20 }),
  ordinal: fc.integer({ min: 1, max: 9 }),
  day: fc.nat(),
})

describe('nobody is favoured (chi-square, one in a thousand)', () => {
  it.each([2, 3, 5, 10, 17])('among %i judges on one day, case after case', (count) => {
    const pool = judges(count)
    expect(
      chiSquare(
        times(2000, pool, () => secretOf(1)),
        pool,
        2000,
      ),
    ).toBeLessThan(boundOf[count]!)
  })
  it.each([2, 3, 5, 10, 17])('among %i judges for one number, day after day', (count) => {
    const pool = judges(count)
    const found = new Map<string, number>()
    for (let day = 0; day < 2000; day++) {
      const [one] = drawFrom(secretOf(day), { label: '0000-26-00-4/1', ordinal: 1, pool, count: 1 })
      found.set(one!, (found.get(one!) ?? 0) + 1)
    }
    expect(chiSquare(found, pool, 2000)).toBeLessThan(boundOf[count]!)
  })
  it('by weight, where weights differ', () => {
    const pool = [1, 2, 3, 4, 5].map((weight) => ({ id: `judge-${weight}`, weight }))
    expect(chiSquare(times(2000, pool, secretOf), pool, 2000)).toBeLessThan(boundOf[5]!)
  })
})

describe('a draw, whatever the pool', () => {
  it('never takes somebody excluded or without weight', () => {
    fc.assert(
      fc.property(lots, ({ pool, label, ordinal, day }) => {
        const fit = eligible(pool).map(({ id }) => id)
        const count = Math.min(3, fit.length)
        const drawn = drawFrom(secretOf(day), { label, ordinal, pool, count })
        expect(drawn.every((id) => fit.includes(id))).toBe(true)
        expect(new Set(drawn).size).toBe(count)
      }),
      { numRuns: 400, seed: 7 },
    )
  })
  it('comes out the same from the same record, in whatever order the pool is read', () => {
    fc.assert(
      fc.property(lots, fc.nat(), ({ pool, label, ordinal, day }, turn) => {
        const count = Math.min(2, eligible(pool).length)
        const turned = [...pool.slice(turn % pool.length), ...pool.slice(0, turn % pool.length)]
        expect(drawFrom(secretOf(day), { label, ordinal, pool: turned, count })).toEqual(
          drawFrom(secretOf(day), { label, ordinal, pool, count }),
        )
      }),
      { numRuns: 200, seed: 8 },
    )
  })
  it('is not told from another number or ordinal by the judge who came out', () => {
    const pool = judges(10)
    const first = (label: string, ordinal: number) => drawFrom(secretOf(3), { label, ordinal, pool, count: 1 })[0]
    const same = Array.from({ length: 2000 }, (_, n) => first(`x/${n}`, 1) === first(`x/${n}`, 2)).filter(
      Boolean,
    ).length
    // One in ten, give or take five standard deviations.
    expect(Math.abs(same - 200)).toBeLessThan(5 * Math.sqrt(2000 * 0.1 * 0.9))
  })
})
