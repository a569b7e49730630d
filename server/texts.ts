/** All texts of the product: every `texts` folder of the house, loaded once at start; a missing one stops it. */
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../kernel/language.ts'
import { languages } from '../kernel/language.ts'
import { type Say, sayIn } from '../web/text/say.ts'
import { loadTexts } from '../web/text/texts.ts'

const root = join(import.meta.dirname, '..')

export const textFolders = (): string[] =>
  [...globSync(['{web,engine,server,modules/*}/texts', 'law/kz/*/texts/*'], { cwd: root })]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'en.json')))
    .sort()

export function voices(): Readonly<Record<Language, Say>> {
  const texts = loadTexts(textFolders())
  return Object.fromEntries(languages.map((language) => [language, sayIn(texts, language)])) as Record<Language, Say>
}

/** The words for codes of law in all languages, each with the code it means: `АППК` is `APPC`. */
export function codesIn(voices: Readonly<Record<Language, Say>>): ReadonlyMap<string, string> {
  const codes = loadTexts(textFolders()).keys.flatMap((key) =>
    key.startsWith('code.') ? [key.slice('code.'.length)] : [],
  )
  return new Map(
    codes.flatMap((code) => languages.map((language) => [voices[language](`code.${code}`), code] as const)),
  )
}
