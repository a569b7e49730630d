import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sayIn } from './say.ts'
import { loadTexts, TextsIncomplete } from './texts.ts'

const root = mkdtempSync(join(tmpdir(), 'texts-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Writes a folder of texts; `undefined` leaves the file out. */
function folder(name: string, texts: Record<'kk' | 'ru' | 'en', object | undefined>): string {
  const path = join(root, name)
  mkdirSync(path)
  for (const [language, messages] of Object.entries(texts)) {
    if (messages) writeFileSync(join(path, `${language}.json`), JSON.stringify(messages))
  }
  return path
}

const good = folder('good', {
  kk: {
    'a.day': '{day} дейін',
    'a.left': '{n, plural, one {# күн қалды} other {# күн қалды}}',
    'a.own': "Әсел'дің <ісі>",
  },
  ru: {
    'a.day': 'до {day}',
    'a.left': '{n, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
    'a.own': "Дело 'Әсел' <b>",
  },
  en: {
    'a.day': 'until {day}',
    'a.left': '{n, plural, one {# day left} other {# days left}}',
    'a.own': "Asel's <case>",
  },
})

const problemsOf = (folders: string[]): readonly string[] => {
  try {
    loadTexts(folders)
    return []
  } catch (error) {
    return error instanceof TextsIncomplete
      ? error.problems.map((problem) => problem.replaceAll(`${root}/`, ''))
      : [String(error)]
  }
}

describe('loading texts', () => {
  it('a key missing in one language is told, and all of them at once', () => {
    const path = folder('missing', { kk: { 'a.b': 'Бір' }, ru: { 'a.b': 'Один', 'c.d': 'Два' }, en: { 'a.b': 'One' } })
    expect(problemsOf([path])).toEqual(['missing/kk.json: "c.d" is missing', 'missing/en.json: "c.d" is missing'])
  })
  it('a key with another text in another folder is told; the same text twice is not', () => {
    const other = folder('other', {
      kk: { 'a.day': '{day} дейін' },
      ru: { 'a.day': 'по {day}' },
      en: { 'a.day': 'until {day}' },
    })
    expect(problemsOf([good, other])).toEqual(['other: "a.day" has another text elsewhere'])
  })
  it('a missing file, an empty text, a key that is none are told', () => {
    const path = folder('bad', { kk: undefined, ru: { 'a.b': ' ' }, en: { 'a.b': 'One', 'Two words': 'Two' } })
    expect(problemsOf([path])).toContain('bad/kk.json: the file is missing')
    expect(problemsOf([path])).toContain('bad/ru.json: "a.b" has no text')
    expect(problemsOf([path])).toContain('bad/en.json: "Two words" is not a key (flat, like case.turn.title)')
  })
})

describe('saying texts', () => {
  const texts = loadTexts([good])
  const forms = (language: 'kk' | 'ru' | 'en'): string[] =>
    [1, 2, 5, 11, 21, 22].map((n) => sayIn(texts, language)('a.left', { n }))

  it('Russian takes its four forms after 1, 2, 5, 11, 21, 22', () => {
    expect(forms('ru')).toEqual([
      'остался 1 день',
      'осталось 2 дня',
      'осталось 5 дней',
      'осталось 11 дней',
      'остался 21 день',
      'осталось 22 дня',
    ])
  })
  it('Kazakh keeps the noun single after every number', () => {
    expect(new Set(forms('kk').map((text) => text.replace(/\d+/, '#')))).toEqual(new Set(['# күн қалды']))
  })
  it('English has one and many', () => {
    expect(forms('en').slice(0, 2)).toEqual(['1 day left', '2 days left'])
  })
  it('values come in as they are, and signs like < and the apostrophe stay', () => {
    expect(sayIn(texts, 'kk')('a.day', { day: '2026 ж. 3 ақпан' })).toBe('2026 ж. 3 ақпан дейін')
    expect(sayIn(texts, 'en')('a.own')).toBe("Asel's <case>")
  })
  it('an unknown key throws and says what to do; a live server may show the key', () => {
    expect(() => sayIn(texts, 'kk')('a.nothing')).toThrow(
      'There is no text "a.nothing": add it to kk.json, ru.json and en.json',
    )
    expect(sayIn(texts, 'kk', (key) => `[${key}]`)('a.nothing')).toBe('[a.nothing]')
  })
  it('a value left out throws rather than show a gap', () => {
    expect(() => sayIn(texts, 'kk')('a.day')).toThrow()
  })
  it('knows its keys and its language', () => {
    const say = sayIn(texts, 'ru')
    expect([say.has('a.day'), say.has('a.nothing'), say.language]).toEqual([true, false, 'ru'])
  })
})
