import { expect, it } from 'vitest'
import type { DrawResult } from '../../engine/act.ts'
import { drawFrom } from '../../engine/deciding/draw.ts'
import { hmacSha256, sha256Hex } from '../../kernel/hash.ts'
import { agreesWith } from './draw-page.tsx'

const secretOf = (n: number): Uint8Array => hmacSha256(new TextEncoder().encode('page'), `day ${n}`)
const drawn = (n: number): { result: DrawResult; day: { commitment: string }; secret: Uint8Array } => {
  const secret = secretOf(n)
  const pool = Array.from({ length: 2 + (n % 9) }, (_, index) => ({ id: `judge-${index}`, weight: 1 }))
  const lot = { label: `0000-26-00-4/${n}`, ordinal: 1, pool, count: 1 }
  const commitment = sha256Hex(secret)
  const result = {
    ...lot,
    seat: 'judge',
    source: 'judges-of-court',
    day: '2026-03-02',
    commitment,
    drawn: drawFrom(secret, lot),
  }
  return { result: result as unknown as DrawResult, day: { commitment }, secret }
}
const others = ({ pool, drawn: [out] }: DrawResult) => pool.filter(({ id }) => id !== out)

it('a true record agrees; another judge, a pool without the one drawn, another secret, another commitment do not', () => {
  for (let n = 1; n <= 200; n++) {
    const { result, day, secret } = drawn(n)
    expect(agreesWith(result, day, secret)).toBe(true)
    expect(agreesWith({ ...result, drawn: [others(result)[0]!.id] }, day, secret)).toBe(false)
    expect(agreesWith({ ...result, pool: others(result) }, day, secret)).toBe(false)
    const struck = result.pool.map((one) => (result.drawn.includes(one.id) ? { ...one, excluded: 'left-case' } : one))
    expect(agreesWith({ ...result, pool: struck }, day, secret)).toBe(false)
    expect(agreesWith(result, day, secretOf(n + 1000))).toBe(false)
    expect(agreesWith(result, { commitment: sha256Hex(secretOf(n + 1)) }, secret)).toBe(false)
  }
})

it('a pool that loses everybody is not computed, and does not agree', () => {
  const { result, day, secret } = drawn(4)
  expect(agreesWith({ ...result, pool: [] }, day, secret)).toBe(false)
})

it('a pool with judges slipped in or struck out mostly comes out otherwise; the hash of the act catches the rest', () => {
  const seen = Array.from({ length: 200 }, (_, n) => {
    const { result, day, secret } = drawn(n + 1)
    return agreesWith({ ...result, pool: [...result.pool, { id: 'a-friend', weight: 1 }] }, day, secret)
  })
  expect(seen.filter(Boolean).length).toBeLessThan(100)
})
