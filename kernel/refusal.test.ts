import { describe, expect, it } from 'vitest'
import { isRefusal, refuse } from './refusal.ts'

describe('A refusal is a value', () => {
  it('carries its code, its article and what would be accepted', () => {
    const refusal = refuse('appeal.late', {
      article: 'APPC 168(1)',
      details: { lastDay: '2026-02-02' },
      next: 'term.restore',
    })
    expect(refusal).toEqual({
      refused: 'appeal.late',
      article: 'APPC 168(1)',
      details: { lastDay: '2026-02-02' },
      next: 'term.restore',
    })
    expect(isRefusal(refusal)).toBe(true)
  })

  it('is told apart from every other answer', () => {
    expect([null, undefined, 'appeal.late', {}, { refused: true }, []].some(isRefusal)).toBe(false)
  })
})
