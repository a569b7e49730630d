import { expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'

it('allows so many requests a minute, says how many are left, and begins anew', () => {
  const limiter = createLimiter()
  expect(limiter.take('a', 2, 0)).toEqual({ isAllowed: true, limit: 2, remaining: 1, seconds: 60 })
  expect(limiter.take('a', 2, 30_000)).toEqual({ isAllowed: true, limit: 2, remaining: 0, seconds: 30 })
  expect(limiter.take('a', 2, 59_500)).toEqual({ isAllowed: false, limit: 2, remaining: 0, seconds: 1 })
  expect(limiter.take('a', 2, 60_000)).toMatchObject({ isAllowed: true, remaining: 1 })
})
it('counts each caller apart, and looking counts nothing', () => {
  const limiter = createLimiter()
  limiter.take('a', 1, 0)
  expect(limiter.look('b', 1, 0)).toMatchObject({ remaining: 1 })
  expect(limiter.take('b', 1, 0)).toMatchObject({ isAllowed: true, remaining: 0 })
})
