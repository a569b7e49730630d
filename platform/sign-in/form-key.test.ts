import { describe, expect, it } from 'vitest'
import { formKey, isOwnKey } from './form-key.ts'

const secret = new Uint8Array(32).fill(7)

describe('the key of a form', () => {
  it('is good in the browser it was drawn for, and nowhere else', () => {
    const key = formKey(secret, 'browser one', '018f')
    expect(isOwnKey(secret, 'browser one', key)).toBe(true)
    expect(isOwnKey(secret, 'browser two', key)).toBe(false)
    expect(isOwnKey(new Uint8Array(32), 'browser one', key)).toBe(false)
  })
  it.each(['', '018f', '018f.', '.', 'x.y.z', `018f.${'A'.repeat(32)}`])(
    'refuses what was not made here: %j',
    (key) => {
      expect(isOwnKey(secret, 'browser one', key)).toBe(false)
    },
  )
})
