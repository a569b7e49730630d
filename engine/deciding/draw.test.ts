import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFrom, eligible } from './draw.ts'

const secret = new TextEncoder().encode('a secret of 32 bytes for tests..')
const pool = ['aida', 'bolat', 'dana', 'erlan'].map((id) => ({ id, weight: 1 }))

describe('a draw', () => {
  it('comes out the same for everybody who has the secret, the number and the pool', () => {
    const lot = { label: '0000-26-00-4/7', ordinal: 1, pool, count: 2 }
    expect(drawFrom(secret, lot)).toEqual(drawFrom(secret, lot))
    expect(drawFrom(secret, { ...lot, pool: [...pool].reverse() })).toEqual(drawFrom(secret, lot))
  })

  it('comes out anew for another number, another ordinal, another day', () => {
    const results = new Set(
      Array.from({ length: 40 }, (_, n) =>
        drawFrom(secret, { label: `0000-26-00-4/${n}`, ordinal: 1, pool, count: 4 }).join(),
      ),
    )
    expect(results.size).toBeGreaterThan(10)
  })

  it('never takes somebody excluded or without weight', () => {
    const some = [
      { id: 'aida', weight: 1, excluded: 'relative' },
      { id: 'bolat', weight: 0 },
      { id: 'dana', weight: 1 },
    ]
    expect(eligible(some).map(({ id }) => id)).toEqual(['dana'])
    expect(drawFrom(secret, { label: 'x', ordinal: 1, pool: some, count: 1 })).toEqual(['dana'])
    expect(() => drawFrom(secret, { label: 'x', ordinal: 1, pool: some, count: 2 })).toThrow(/1 are eligible/)
  })

  it('never takes the same person twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), (size, label) => {
        const many = Array.from({ length: size }, (_, n) => ({ id: `p${n}`, weight: 1 + (n % 3) }))
        expect(new Set(drawFrom(secret, { label, ordinal: 1, pool: many, count: size })).size).toBe(size)
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('gives everybody their share over many cases: twice the weight, twice as often', () => {
    const weighted = [
      { id: 'one', weight: 1 },
      { id: 'two', weight: 2 },
    ]
    const times = 6000
    const two = Array.from(
      { length: times },
      (_, n) => drawFrom(secret, { label: `case ${n}`, ordinal: 1, pool: weighted, count: 1 })[0],
    ).filter((id) => id === 'two').length
    // Two thirds, give or take five standard deviations.
    expect(Math.abs(two - (times * 2) / 3)).toBeLessThan(5 * Math.sqrt((times * 2) / 9))
  })
})
