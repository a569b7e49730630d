import { describe, expect, it, test } from 'vitest'
import { cleanText, foldCase, foldForSearch } from './text.ts'

const name = { max: 300 }

describe('A text is kept as the person wrote it', () => {
  test.each([
    'Әйгерім Ғалымқызы Өтеген',
    'Құдайбергенов Іңкәр Үсен Һалима',
    "O'Brien",
    'D’Artagnan',
    'Ломоносова-Артёмова',
    '👩‍👩‍👧 ⚖️',
    '<script>alert(1)</script>',
    '{{7*7}} %s%n',
    '=HYPERLINK("x")',
    'Я',
  ])('%s stays', (text) => {
    expect(cleanText(text, name)).toEqual({ text })
  })

  it('letters typed in two parts become one, so that one person is one person', () => {
    expect(cleanText('Сергей'.normalize('NFD'), name)).toEqual({ text: 'Сергей' })
  })

  it('spaces at the ends fall away', () => {
    expect(cleanText('\u00a0 Асқар \n', name)).toEqual({ text: 'Асқар' })
  })

  it('a short text is one line, a long text keeps its lines', () => {
    expect(cleanText('first\r\nBcc: all', name)).toEqual({ text: 'first Bcc: all' })
    expect(cleanText('first\r\nsecond\rthird', { max: 100, long: true })).toEqual({ text: 'first\nsecond\nthird' })
  })

  it('signs that turn the direction of writing are taken out, and that is told', () => {
    expect(cleanText('claim\u202efdp.exe', name)).toEqual({ text: 'claimfdp.exe', flagged: true })
    expect(cleanText('\u2066a\u2069', name)).toEqual({ text: 'a', flagged: true })
  })
})

describe('A text that cannot be kept', () => {
  test.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    ['\u200b\u200d\ufeff', 'empty'],
    ['\u202e\u202c', 'bidi'],
    ['a\u0000b', 'nul'],
    ['a\ud800b', 'surrogate'],
    ['x'.repeat(301), 'too-long'],
    ['x'.repeat(1_000_000), 'too-long'],
  ] as const)('%j has the problem: %s', (raw, problem) => {
    expect(cleanText(raw, name)).toEqual({ problem })
  })

  it('length is counted in characters: three hundred emoji are three hundred', () => {
    expect(cleanText('😀'.repeat(300), name)).toHaveProperty('text')
    expect(cleanText('😀'.repeat(301), name)).toEqual({ problem: 'too-long' })
  })
})

describe('Search', () => {
  it('finds ё by е and capitals by small letters', () => {
    expect(foldCase('АРТЁМ')).toBe(foldCase('артем'))
    expect(foldCase('Қайрат')).not.toBe(foldCase('Кайрат'))
  })

  it('finds every Kazakh letter by the one typed for it on a Russian keyboard', () => {
    expect(foldForSearch('Әә Ққ Ңң Ғғ Өө Ұұ Үү Іі Һһ')).toBe('аа кк нн гг оо уу уу ии хх')
    expect(foldForSearch('Қайрат')).toBe(foldForSearch('КАЙРАТ'))
  })
})
