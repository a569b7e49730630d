import { expect, it } from 'vitest'
import { walkAll } from './testing/walk-all.ts'

/** What chance alone hardly ever comes to: examples take these. */
const seldom = ['suit.mark-late', 'appeal.enter-into-force']

it('long walks without aim never contradict themselves, and between them take every step', { timeout: 600_000 }, () => {
  const reports = Array.from({ length: 6 }, (_, seed) => walkAll(seed + 1, 250, 250))
  const never = reports
    .map(({ neverWalked }) => neverWalked)
    .reduce((left, right) => left.filter((step) => right.includes(step)))
  expect(
    never.filter((step) => !seldom.includes(step)),
    `never walked: ${never.join(', ')}`,
  ).toEqual([])
})
