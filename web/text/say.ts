import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../../kernel/language.ts'
import type { Texts } from './texts.ts'

/** What a text may name: `{day}`, `{count}`. */
export type Values = Readonly<Record<string, string | number>>

/**
 * Says a text in one language: `say('web.back')`, `say('web.term.days-left', { count: 3 })`.
 * Passed as an argument to everything that shows words.
 */
export interface Say {
  (key: string, values?: Values): string
  /** Whether there is a text under this key: for keys built from codes. */
  has(key: string): boolean
  /** The language it speaks. */
  readonly language: Language
}

/** Locales with the formats we want: 'en' alone would write American dates and sums. */
export const localeOf: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

const missing = (key: string): never => {
  throw new Error(`There is no text "${key}": add it to kk.json, ru.json and en.json of a texts folder`)
}

/**
 * The voice of one language over loaded texts. A text is read once and kept. An unknown key throws; `whenMissing`
 * gives words instead, for a live server that must rather show a key than fail a person.
 */
export function sayIn(texts: Texts, language: Language, whenMissing: (key: string) => string = missing): Say {
  const read = new Map<string, IntlMessageFormat>()
  const formatOf = (key: string, pattern: string): IntlMessageFormat => {
    const known = read.get(key)
    if (known) return known
    const format = new IntlMessageFormat(pattern, localeOf[language], undefined, { ignoreTag: true })
    read.set(key, format)
    return format
  }
  const said = new Map<string, string>()
  const say = (key: string, values?: Values): string => {
    const known = values === undefined ? said.get(key) : undefined
    if (known !== undefined) return known
    const pattern = texts.pattern(language, key)
    if (pattern === undefined) return whenMissing(key)
    const words = String(formatOf(key, pattern).format(values))
    // A text without values is the same each time; a page says some thousands of them.
    if (values === undefined) said.set(key, words)
    return words
  }
  return Object.assign(say, { has: texts.has, language })
}
