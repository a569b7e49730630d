import { describe, expect, test } from 'vitest'
import { isLanguage, languages, negotiate } from './language.ts'

describe('The language of the reader', () => {
  test.each([
    [undefined, 'kk'],
    ['', 'kk'],
    ['kk-KZ', 'kk'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['ru;q=0.5,en;q=0.9', 'en'],
    ['ru;q=0.5, kk;q=0.5', 'ru'],
    ['de-DE,de;q=0.9,en;q=0.3', 'en'],
    ['de, fr', 'kk'],
    ['*', 'kk'],
    ['ru;q=0, en;q=0.1', 'en'],
    ['RU', 'ru'],
    ['ru;q=nonsense, en;q=0.2', 'en'],
    [';;;,,,q=', 'kk'],
  ])('Accept-Language %s gives %s', (header, expected) => {
    expect(negotiate(header)).toBe(expected)
  })

  test('only the three are languages of the product', () => {
    expect(languages.every(isLanguage)).toBe(true)
    expect(['de', 'KK', '', undefined, 3].some(isLanguage)).toBe(false)
  })
})
