import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../kernel/language.ts'

/** All texts of the product in its three languages: ICU messages under flat keys, 'web.back'. */
export interface Texts {
  readonly keys: readonly string[]
  has(key: string): boolean
  /** The message as written, or `undefined` when there is no such key. */
  pattern(language: Language, key: string): string | undefined
}

/** Messages of one language by key. */
export type Messages = Readonly<Record<string, string>>

/** Everything wrong with the texts, each with its file and key. Thrown at start, so that nothing runs with half a text. */
export class TextsIncomplete extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The texts are not complete:\n${problems.join('\n')}`)
    this.name = 'TextsIncomplete'
    this.problems = problems
  }
}

const keyShape = /^[a-z0-9][a-zA-Z0-9_-]*(\.[a-zA-Z0-9_-]+)*$/

function readMessages(file: string, problems: string[]): Messages {
  if (!existsSync(file)) {
    problems.push(`${file}: the file is missing`)
    return {}
  }
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const messages: Record<string, string> = {}
  for (const [key, text] of Object.entries(read as object)) {
    if (!keyShape.test(key)) problems.push(`${file}: "${key}" is not a key (flat, like case.turn.title)`)
    else if (typeof text !== 'string' || text.trim() === '') problems.push(`${file}: "${key}" has no text`)
    else messages[key] = text
  }
  return messages
}

function addFolder(folder: string, into: Record<Language, Map<string, string>>, problems: string[]): void {
  const found = languages.map(
    (language) => [language, readMessages(join(folder, `${language}.json`), problems)] as const,
  )
  const keys = new Set(found.flatMap(([, messages]) => Object.keys(messages)))
  for (const [language, messages] of found) {
    for (const key of keys) {
      const text = messages[key]
      if (text === undefined) problems.push(`${join(folder, `${language}.json`)}: "${key}" is missing`)
      else if ((into[language].get(key) ?? text) !== text)
        problems.push(`${folder}: "${key}" has another text elsewhere`)
      else into[language].set(key, text)
    }
  }
}

/**
 * Loads `{kk,ru,en}.json` of each folder. A key missing in one language, a key with two different texts, an empty text or a
 * missing file throws `TextsIncomplete`, which lists all of them at once.
 */
export function loadTexts(folders: readonly string[]): Texts {
  const problems: string[] = []
  const messages = { kk: new Map<string, string>(), ru: new Map<string, string>(), en: new Map<string, string>() }
  for (const folder of folders) addFolder(folder, messages, problems)
  if (problems.length > 0) throw new TextsIncomplete(problems)
  return {
    keys: [...messages.en.keys()].sort(),
    has: (key) => messages.en.has(key),
    pattern: (language, key) => messages[language].get(key),
  }
}

/** Texts in which `writ.stage.filed` is said by the first of its families that has the words, `court.stage.filed`, where it has none of its own. */
export function withFamilies(texts: Texts, families: Readonly<Record<string, readonly string[]>>): Texts {
  const known = new Map<string, string>()
  const find = (key: string): string => {
    const dot = key.indexOf('.')
    const of = Object.hasOwn(families, key.slice(0, dot)) ? families[key.slice(0, dot)]! : []
    return of.map((family) => family + key.slice(dot)).find((one) => texts.has(one)) ?? key
  }
  const resolved = (key: string): string => {
    if (texts.has(key)) return key
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(key)
    if (found !== key) known.set(key, found)
    return found
  }
  return {
    keys: texts.keys,
    has: (key) => texts.has(resolved(key)),
    pattern: (language, key) => texts.pattern(language, resolved(key)),
  }
}
