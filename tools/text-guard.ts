/** Checks of the texts in three languages. Each gives a list of findings in words; none means all is well. */
import type { Language } from '../kernel/language.ts'
import { languages } from '../kernel/language.ts'
import type { GlossaryTerm } from '../law/kz/glossary.ts'
import { partsOf } from '../web/text/message-parts.ts'
import type { Message } from './text-files.ts'

const cyrillic = /\p{Script=Cyrillic}/u
const latin = /\p{Script=Latin}/u

const finding = (message: Message, language: Language | undefined, what: string): string =>
  `${message.folder}/${language ?? '{kk,ru,en}'}.json "${message.key}": ${what}`

const readings = (message: Message, language: Language): readonly string[] =>
  message[language] === '' ? [] : partsOf(message[language]).readings

const everyReading = (
  messages: readonly Message[],
  check: (text: string, language: Language) => readonly string[],
): string[] =>
  messages.flatMap((message) =>
    languages.flatMap((language) => {
      const found = new Set(readings(message, language).flatMap((text) => check(text, language)))
      return [...found].map((what) => finding(message, language, what))
    }),
  )

/** Names written so on purpose. */
const mixedOnPurpose = new Set(['eӨтініш'])

const mixedWords = (text: string): string[] =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => cyrillic.test(word) && latin.test(word) && !mixedOnPurpose.has(word))

const lettersOf = (word: string, script: RegExp): string[] => [...word].filter((letter) => script.test(letter))

/** Latin letters hidden in Cyrillic words: they look the same, but search and speech go wrong. */
export const latinInCyrillic = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text) =>
    mixedWords(text)
      .filter((word) => lettersOf(word, cyrillic).length >= lettersOf(word, latin).length)
      .map((word) => `Latin letter ${lettersOf(word, latin).join(', ')} in the word "${word}"`),
  )

/** Cyrillic letters hidden in Latin words. */
export const cyrillicInLatin = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text) =>
    mixedWords(text)
      .filter((word) => lettersOf(word, latin).length > lettersOf(word, cyrillic).length)
      .map((word) => `Cyrillic letter ${lettersOf(word, cyrillic).join(', ')} in the word "${word}"`),
  )

/** Words of one or two small Latin letters amid Cyrillic, all of which have a Cyrillic double: "c", "o", "и" typed as "u" is not one. */
export const latinDoubles = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text, language) =>
    language === 'en' || !cyrillic.test(text)
      ? []
      : (text.match(/(?<![\p{L}\p{N}])[aceiopxy]{1,2}(?![\p{L}\p{N}])/gu) ?? []).map(
          (word) => `the word "${word}" is in Latin letters`,
        ),
  )

/** Kazakh letters in a Russian text: a sentence left untranslated. */
export const kazakhInRussian = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text, language) =>
    language === 'ru' ? (text.match(/\p{L}*[әғқңөұүһі]\p{L}*/giu) ?? []).map((word) => `"${word}" is not Russian`) : [],
  )

/**
 * Kazakh texts that are the Russian text. Words that are the same in both are allowed: terms of the glossary, and the texts of
 * `text-guard.same.json` (text -> reason), where an entry that no text needs is a finding too.
 */
export function sameAsRussian(
  messages: readonly Message[],
  same: Readonly<Record<string, string>>,
  terms: readonly GlossaryTerm[],
): string[] {
  const allowed = new Set(terms.filter((term) => term.kk === term.ru).map((term) => term.kk.toLowerCase()))
  const doubles = messages.filter(
    ({ kk, ru }) => kk === ru && readings({ kk } as Message, 'kk').some((text) => cyrillic.test(text)),
  )
  const needed = new Set(doubles.map(({ kk }) => kk))
  return [
    ...doubles
      .filter(({ kk }) => same[kk] === undefined && !allowed.has(kk.toLowerCase()))
      .map((message) => finding(message, 'kk', `the same as the Russian text: "${message.kk}"`)),
    ...Object.keys(same)
      .filter((text) => !needed.has(text))
      .map((text) => `tools/text-guard.same.json: "${text}" is no longer needed`),
  ]
}

const numbersIn = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => text.replace(/(\d)[\s\u00a0,](?=\d{3}(?!\d))/gu, '$1').match(/\d+/g) ?? []))]
    .sort()
    .join(' ')

/** Placeholders or numbers that are not the same in the three languages. The forms of plurals may differ: grammars do. */
export const differingValues = (messages: readonly Message[]): string[] =>
  messages.flatMap((message) => {
    const parts = languages.filter((language) => message[language] !== '').map((language) => partsOf(message[language]))
    const placeholders = new Set(parts.map((part) => part.placeholders.join(', ')))
    const numbers = new Set(parts.map((part) => numbersIn(part.readings)))
    return [
      ...(placeholders.size > 1
        ? [finding(message, undefined, `placeholders differ: ${[...placeholders].join(' / ')}`)]
        : []),
      ...(numbers.size > 1
        ? [finding(message, undefined, `numbers differ: ${[...numbers].map((list) => list || 'none').join(' / ')}`)]
        : []),
    ]
  })

/** A text that cannot be read as an ICU message. Run first: the other checks read them all. */
export const unreadable = (messages: readonly Message[]): string[] =>
  messages.flatMap((message) =>
    languages.flatMap((language) => {
      try {
        partsOf(message[language])
        return []
      } catch (error) {
        return [finding(message, language, `not a message: ${error instanceof Error ? error.message : error}`)]
      }
    }),
  )

const sentences = (text: string): string[] => text.split(/(?<=[.!?…])\s+|\n+/u)

/** Kazakh sentences of more than 25 letters without one letter of Kazakh's own: Russian, or Kazakh typed without its letters. */
export const kazakhWithoutItsLetters = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text, language) =>
    language !== 'kk'
      ? []
      : sentences(text)
          .filter((sentence) => lettersOf(sentence, cyrillic).length > 25 && !/[әғқңөұүһі]/iu.test(sentence))
          .map((sentence) => `no Kazakh letter in "${sentence}"`),
  )

/** Sentences too long to be taken in at once: 20 words in English, 15 in Kazakh and Russian. Advice, not a rule: it fails nothing. */
export const longSentences = (messages: readonly Message[]): string[] =>
  everyReading(messages, (text, language) =>
    sentences(text)
      .filter((sentence) => (sentence.match(/[\p{L}\p{N}⟨#][^\s]*/gu) ?? []).length > (language === 'en' ? 20 : 15))
      .map((sentence) => `long sentence: "${sentence}"`),
  )

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const begins = (stem: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stem})`, 'iu')

/** Terms an English text speaks of. The longest comes first and hides its words, so that a "preliminary hearing" is no "hearing". */
function termsIn(english: string, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  const names = terms.flatMap((term) => (term.find ?? []).map((name) => ({ term, name })))
  let rest = english
  const found = new Set<GlossaryTerm>()
  for (const { term, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    const pattern = new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, 'giu')
    if (pattern.test(rest)) found.add(term)
    rest = rest.replace(pattern, '■')
  }
  return [...found]
}

/** Terms of the glossary rendered by another word, or by a word the glossary forbids for them. */
export const otherWords = (messages: readonly Message[], terms: readonly GlossaryTerm[]): string[] =>
  messages.flatMap((message) =>
    termsIn(readings(message, 'en').join('\n'), terms).flatMap((term) =>
      (['kk', 'ru'] as const).flatMap((language) => {
        const text = readings(message, language).join('\n')
        const stems = term.stems?.[language] ?? []
        const forbidden = (term.not?.[language] ?? []).filter((word) => begins(word).test(text))
        return [
          ...(text !== '' && stems.length > 0 && !stems.some((stem) => begins(stem).test(text))
            ? [finding(message, language, `"${term.en}" is "${term[language]}" (GLOSSARY.md), not found in "${text}"`)]
            : []),
          ...forbidden.map((word) =>
            finding(message, language, `"${word}" must not stand for "${term.en}", which is "${term[language]}"`),
          ),
        ]
      }),
    ),
  )

/** What a stage means is more than its name: whoever reads it learns what comes next. */
export function meansNothing(messages: readonly Message[]): string[] {
  const byKey = new Map(messages.map((message) => [message.key, message]))
  const bare = (text: string | undefined): string => (text ?? '').replace(/[.\s]+$/, '')
  return messages.flatMap((message) => {
    const name = /\.stage\..*\.means$/.test(message.key) && byKey.get(message.key.slice(0, -'.means'.length))
    return name
      ? languages
          .filter((language) => bare(message[language]) === bare(name[language]))
          .map((language) => finding(message, language, 'repeats the name of the stage'))
      : []
  })
}
