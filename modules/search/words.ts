/** Words of a text, as numbers that only a key makes; where what was typed stands in a text; and the piece of text around it. */
import { hmacSha256 } from '../../kernel/hash.ts'

/** Changed with anything below that changes a number: every number is then made anew at the next start. */
export const wordsMark = 'words 1'

/** Letters from which a word can be found, and after which its beginnings are not told apart. */
export const wordMin = 3
const beginningMax = 10
/** Beginnings of words that one text is found by. */
const beginningsMax = 30_000
/** Beginnings whose numbers are remembered. */
const keptMax = 20_000

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

/** One writing for letters that look alike in two ways of coding them, and one space between words. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

const folded = (word: string): string => word.toLocaleLowerCase('kk').replaceAll('ё', 'е')

export const wordsOf = (text: string): string[] => [...new Set((tidy(text).match(wordPattern) ?? []).map(folded))]

const beginningsOf = (word: string): string[] => {
  const letters = Array.from(word)
  const lengths = Array.from({ length: Math.max(0, Math.min(letters.length, beginningMax) - wordMin + 1) })
  return lengths.map((_, n) => letters.slice(0, wordMin + n).join(''))
}

/** Makes the numbers of words. Two words may have one number by chance: whoever finds by it looks into the text as well. */
export function wordNumbers(key: Uint8Array) {
  const kept = new Map<string, number>()
  const numberOf = (beginning: string): number => {
    const known = kept.get(beginning)
    if (known !== undefined) return known
    const made = Buffer.from(hmacSha256(key, beginning)).readInt32BE()
    if (kept.size >= keptMax) kept.clear()
    kept.set(beginning, made)
    return made
  }
  return {
    /** Every beginning of every word, each once. Long texts are counted in pieces, so that nobody waits behind one. */
    async of(text: string): Promise<number[]> {
      const numbers = new Set<number>()
      let done = 0
      for (const word of wordsOf(text)) {
        for (const beginning of beginningsOf(word)) numbers.add(numberOf(beginning))
        if (numbers.size >= beginningsMax) break
        if (++done % 500 === 0) await new Promise((next) => setImmediate(next))
      }
      return [...numbers]
    },
    /** What a text must have to be looked into for the words; none when they are too short. */
    asked: (typed: string): number[] =>
      wordsOf(typed).flatMap((word) => {
        const longest = beginningsOf(word).at(-1)
        return longest === undefined ? [] : [numberOf(longest)]
      }),
  }
}

export type WordNumbers = ReturnType<typeof wordNumbers>

/** A piece of text around a word that begins as one that was typed. */
export interface Snippet {
  readonly before: string
  readonly word: string
  readonly after: string
}

/** Signs shown on each side of the word. */
const aroundMax = 80

/** Where the first of the typed words stands; undefined when not every one of them begins a word of the text. */
export function snippetOf(text: string, typed: string): Snippet | undefined {
  const plain = tidy(text)
  const missing = new Set(wordsOf(typed))
  let first: { readonly at: number; readonly word: string } | undefined
  for (const { 0: word, index } of plain.matchAll(wordPattern)) {
    const own = folded(word)
    for (const one of missing)
      if (own.startsWith(one)) {
        missing.delete(one)
        first ??= { at: index, word }
      }
    if (missing.size === 0) break
  }
  if (first === undefined || missing.size > 0) return undefined
  const end = first.at + first.word.length
  return {
    before: beginning(plain.slice(Math.max(0, first.at - aroundMax), first.at), first.at > aroundMax),
    word: first.word,
    after: ending(plain.slice(end, end + aroundMax), end + aroundMax < plain.length),
  }
}

/** Cut between words, and said so. */
const beginning = (piece: string, isCut: boolean): string => (isCut ? `… ${piece.replace(/^\S*\s/, '')}` : piece)
const ending = (piece: string, isCut: boolean): string => (isCut ? `${piece.replace(/\s\S*$/, '')} …` : piece)
