import { describe, expect, it } from 'vitest'
import { languages } from '../kernel/language.ts'
import { texts } from './docs/english.ts'
import { refusalCodes } from './docs/refusal-codes.ts'

/** Texts under `refusal.` that belong to no code. */
const withoutCode: Readonly<Record<string, string>> = {
  'refusal.other.title': 'shown for a code that has no text, so that a page never fails on one',
}

const codes = [...refusalCodes().keys()]
const wanted = codes.flatMap((code) => [`refusal.${code}.title`, `refusal.${code}.next`])
const there = texts.keys.filter((key) => key.startsWith('refusal.'))

describe('refusals', () => {
  it('are called thing.state', () => {
    expect(codes.filter((code) => !/^[a-z-]+\.[a-z-]+$/.test(code))).toEqual([])
  })
  it('have words in every language: what is wrong, and what would be accepted', () => {
    expect(
      wanted.flatMap((key) =>
        languages.filter((language) => !texts.pattern(language, key)).map((language) => `${language}: ${key}`),
      ),
    ).toEqual([])
  })
  it('have no words that no code says', () => {
    expect(there.filter((key) => !wanted.includes(key) && !Object.hasOwn(withoutCode, key))).toEqual([])
    expect(Object.keys(withoutCode).filter((key) => !there.includes(key))).toEqual([])
  })
})
