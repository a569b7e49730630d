import { expect, it } from 'vitest'
import { walkAll } from './testing/walk-all.ts'

it('a walk without aim never contradicts itself: acts fold to the state, every author had the right, every term counts out', {
  timeout: 60_000,
}, () => {
  const { files, acts, refusals, neverWalked } = walkAll(2026, 100, 200)
  const report = `${files} files, ${acts} acts, ${refusals} refusals; never walked: ${neverWalked.join(', ')}`
  expect(acts, report).toBeGreaterThan(1500)
  expect(refusals, report).toBeGreaterThan(700)
  expect(neverWalked.length, report).toBeLessThan(20)
})
