import { describe, expect, it } from 'vitest'
import { lookAsked, lookFrom, lookInText } from './look.ts'

describe('how a page looks', () => {
  it('is kept in a few words, and what is not among them is passed over', () => {
    expect(lookFrom('dark.largest.high')).toEqual({ theme: 'dark', size: 'largest', contrast: 'high' })
    expect(lookFrom('blue.<script>.light')).toEqual({ theme: 'light' })
    expect(lookFrom()).toEqual({})
    expect(lookInText({ theme: 'dark', contrast: 'high' })).toBe('dark.high')
  })
  it('one button changes one thing, the version for weak sight size and contrast together', () => {
    expect(lookAsked({ theme: 'dark' }, { set: 'size:large' })).toEqual({ theme: 'dark', size: 'large' })
    expect(lookAsked({ theme: 'dark', size: 'large' }, { set: 'size:usual' })).toEqual({ theme: 'dark' })
    expect(lookAsked({ theme: 'dark', size: 'largest' }, { set: 'sight:weak' })).toEqual({
      theme: 'dark',
      size: 'largest',
      contrast: 'high',
    })
    expect(lookAsked({ theme: 'dark', size: 'large', contrast: 'high' }, { set: 'sight:usual' })).toEqual({
      theme: 'dark',
    })
  })
  it('the whole form says everything anew', () => {
    expect(lookAsked({ theme: 'dark', contrast: 'high' }, { theme: 'system', size: 'largest', contrast: '' })).toEqual({
      size: 'largest',
    })
  })
})
