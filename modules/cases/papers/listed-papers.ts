/**
 * The list of papers that a body gives the court, held against what the record has. The file itself came by reference and is whole
 * whatever the list says; the difference shows what the body left unsaid and what it names though nobody sent it.
 */
import type { InventoryEntry } from '../../../engine/reading/inventory.ts'
import { foldForSearch } from '../../../kernel/text.ts'

/** A paper or file as it may be named: in every language, with its day in every form. */
export interface Nameable {
  readonly entry: InventoryEntry
  readonly names: readonly string[]
  readonly days: readonly string[]
}

export interface Difference {
  /** On the record and not in the list. */
  readonly unlisted: readonly InventoryEntry[]
  /** Lines of the list that name nothing on the record. */
  readonly unknown: readonly string[]
}

/** The field in which a body lists the papers of the administrative case (APPC 138(5)). */
export const listField = 'filePapers'

/** The lines of a list: of a text one a line, of a group one an answer, its boxes side by side. */
export function linesOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  if (!Array.isArray(value)) return []
  return value.map((one) => textsIn(one).join(' ')).filter(Boolean)
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [String(value ?? '')]

/**
 * Each line takes one paper: by its hash, or by its name and, where the line names a day, its day. Lines with a day choose first. An
 * act that issued no paper may be named too, but need not be.
 */
export function differenceOf(
  lines: readonly string[],
  papers: readonly Nameable[],
  acts: readonly Nameable[],
): Difference {
  const left = new Set(papers)
  const unknown: string[] = []
  const withDayFirst = [...lines].sort((a, b) => Number(namesYear(b)) - Number(namesYear(a)))
  for (const line of withDayFirst) {
    const paper = [...left].find((one) => isNamed(line, one))
    if (paper) left.delete(paper)
    else if (![...papers, ...acts].some((one) => isNamed(line, one))) unknown.push(line)
  }
  return { unlisted: [...left].map(({ entry }) => entry), unknown: lines.filter((line) => unknown.includes(line)) }
}

const namesYear = (line: string): boolean => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(line)
/** Shortest beginning of a hash, and shortest words, that name something. */
const [hashMin, wordsMin] = [16, 5]

function isNamed(line: string, { entry, names, days }: Nameable): boolean {
  if (line.includes(entry.hash.slice(0, hashMin))) return true
  const words = plain(line)
  const day = days.map(plain).find((one) => words.includes(one))
  if (day === undefined && namesYear(line)) return false
  const said = bareWords(day === undefined ? words : words.replace(day, ' '))
  return (
    said.length >= wordsMin &&
    names.map((name) => bareWords(plain(name))).some((name) => said.includes(name) || name.includes(said))
  )
}

/** In small letters, without punctuation, as people write on different keyboards. */
const plain = (text: string): string =>
  foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')

/** Without numbers and words of one or two letters. */
const bareWords = (text: string): string =>
  text
    .split(' ')
    .filter((word) => word.length > 2 && !/^\d+$/.test(word))
    .join(' ')
