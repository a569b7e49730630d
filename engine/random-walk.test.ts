import { expect, it } from 'vitest'
import { allCorrectable, walkAll } from './testing/walk-all.ts'

it('a walk without aim never contradicts itself: acts fold to the state, every author had the right, every term counts out', {
  timeout: 300_000,
}, () => {
  const { files, acts, refusals, neverWalked } = walkAll(2026, 150, 160)
  const report = `${files} files, ${acts} acts, ${refusals} refusals; never walked: ${neverWalked.join(', ')}`
  expect(acts, report).toBeGreaterThan(1500)
  expect(refusals, report).toBeGreaterThan(700)
  expect(neverWalked.length, report).toBeLessThan(60)
})

it('a walk in which every act of a person may be a slip: what counts comes to the state, and the last act voided gives the state before', {
  timeout: 60_000,
}, () => {
  const { corrections } = walkAll(2027, 120, 50, allCorrectable)
  expect(corrections).toBeGreaterThan(40)
})
