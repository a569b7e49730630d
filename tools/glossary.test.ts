import { expect, it } from 'vitest'
import { readGlossary } from '../law/kz/glossary.ts'

const terms = readGlossary()

it('every term has one id, three words and a meaning', () => {
  expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length)
  for (const term of terms)
    expect(
      [term.en, term.ru, term.kk, term.meaning].every((text) => text.trim() !== ''),
      term.id,
    ).toBe(true)
})

it('no English word names two terms, and the stems of a term are found in its own words', () => {
  const names = terms.flatMap((term) => term.find ?? [])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const term of terms.filter(({ stems }) => stems)) {
    for (const language of ['kk', 'ru'] as const) {
      const isOwn = term.stems?.[language].some((stem) => new RegExp(stem, 'iu').test(term[language]))
      expect(isOwn, `${term.id} ${language}`).toBe(true)
    }
  }
})
