import { expect, it } from 'vitest'
import { walkAll } from './testing/walk-all.ts'

it('a walk without aim never contradicts itself: acts fold to the state, every author had the right, every term counts out', { timeout: 60_000 }, () => {
  const report = walkAll(2026, 150, 40)
  console.log(report)
  expect(report.acts).toBeGreaterThan(1500)
  expect(report.refusals).toBeGreaterThan(500)
  expect(report.neverWalked).toEqual([])
})
