/** What is wrong with a text, in the words of a refusal. `bidi`: it holds nothing but signs that turn the direction of writing. */
export type TextProblem = 'empty' | 'too-long' | 'nul' | 'surrogate' | 'bidi'

/** A text fit to be kept, or its problem. `flagged`: direction overrides were taken out, and a clerk should know. */
export type CleanText = { readonly text: string; readonly flagged?: true } | { readonly problem: TextProblem }

const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/g
/** Control characters that no letter or form needs; tab and line feed stay. */
const controls = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g
/** What ordinary writing never holds: only such text needs any of the replacing below. */
const unusual = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffd]/
const onlyInvisible = /^[\s\p{Cf}]*$/u

/** Characters as a person counts them: an emoji outside the first plane is one, not two. */
const characters = (text: string, max: number): number => (text.length <= max ? text.length : Array.from(text).length)

/**
 * A text as typed, made fit to be kept: Unicode normal form C, no space at its ends, line ends as \n. `long` keeps the
 * lines; otherwise a line end becomes a space, so that no name or subject breaks out of its line. `max` counts characters.
 * All letters, apostrophes and emoji stay. What looks like code stays too: it is escaped where it is shown.
 */
export function cleanText(raw: string, limits: { readonly max: number; readonly long?: boolean }): CleanText {
  if (raw.isWellFormed() && !unusual.test(raw)) return withinLimit(raw.normalize('NFC').trim(), limits.max)
  if (raw.includes('\u0000')) return { problem: 'nul' }
  // U+FFFD stands where bytes were no text: what was meant is lost already.
  if (!raw.isWellFormed() || raw.includes('\ufffd')) return { problem: 'surrogate' }
  const turned = raw.replace(directionOverrides, '')
  const flagged = turned.length !== raw.length
  const lines = turned.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(controls, '')
  const text = (limits.long ? lines : lines.replace(/[\n\t]+/g, ' ')).normalize('NFC').trim()
  if (flagged && onlyInvisible.test(text)) return { problem: 'bidi' }
  const clean = withinLimit(text, limits.max)
  return flagged && 'text' in clean ? { ...clean, flagged: true } : clean
}

function withinLimit(text: string, max: number): CleanText {
  if (onlyInvisible.test(text)) return { problem: 'empty' }
  return characters(text, max) > max ? { problem: 'too-long' } : { text }
}

/** First rank of likeness for search: capital and small letters are one, so are ё and е. */
export const foldCase = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

const withoutKazakhLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  қ: 'к',
  ң: 'н',
  ғ: 'г',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  і: 'и',
  һ: 'х',
}

/** Second rank of likeness: as `foldCase`, and each Kazakh letter as the one typed for it on a Russian keyboard. For finding, never for showing. */
export const foldForSearch = (text: string): string =>
  foldCase(text).replace(/[әқңғөұүіһ]/g, (letter) => withoutKazakhLetters[letter] ?? letter)
