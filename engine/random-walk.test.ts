import { expect, it } from 'vitest'
import { walkAll } from './testing/walk-all.ts'

it('a walk without aim never contradicts itself: every author had the right, every term counts out, every file is whole', {
  timeout: 180_000,
}, () => {
  const { files, acts, refusals, handedOver, neverWalked } = walkAll({ seed: 2026, files: 500, inFullEvery: 5 })
  const report = `${files} files, ${acts} acts, ${refusals} refusals; never walked: ${neverWalked.join(', ')}`
  expect(files).toBe(500)
  expect(acts, report).toBeGreaterThan(3000)
  expect(refusals, report).toBeGreaterThan(1000)
  expect(handedOver, report).toBeGreaterThan(100)
  expect(neverWalked.length, report).toBeLessThan(260)
})

it('a walk in which every act of a person may be a slip: what counts comes to the state, and the last act voided gives the state before', {
  timeout: 60_000,
}, () => {
  const { corrections } = walkAll({ seed: 2027, files: 150, moves: () => 50, inFullEvery: 2, slipsEvery: 1 })
  expect(corrections).toBeGreaterThan(40)
})

it('a walk through the civil law: claims, writs, special cases and private complaints never contradict themselves either', {
  timeout: 120_000,
}, () => {
  const plan = { law: 'civil', seed: 2028, files: 600, inFullEvery: 10, slipsEvery: 10 } as const
  const { files, acts, refusals, handedOver, neverWalked } = walkAll(plan)
  const report = `${files} files, ${acts} acts, ${refusals} refusals, ${handedOver} handed over; never walked: ${neverWalked.join(', ')}`
  expect(files).toBe(600)
  expect(acts, report).toBeGreaterThan(4000)
  expect(refusals, report).toBeGreaterThan(2000)
  expect(handedOver, report).toBeGreaterThan(80)
  expect(neverWalked.length, report).toBeLessThan(160)
})
