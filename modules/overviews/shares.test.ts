import { expect, it } from 'vitest'
import { shareOf } from './shares.ts'

it('a share is told with its range', () => {
  expect(shareOf(131, 214)).toEqual({ percent: 61, low: 55, high: 67 })
  expect(shareOf(0, 10)).toEqual({ percent: 0, low: 0, high: 28 })
  expect(shareOf(10, 10)).toEqual({ percent: 100, low: 72, high: 100 })
})
it('and none is told of fewer than ten cases', () => {
  expect(shareOf(9, 9)).toBeUndefined()
  expect(shareOf(0, 0)).toBeUndefined()
})
