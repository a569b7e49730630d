/** Finds the texts of the repository: `{kk,ru,en}.json` in folders named `texts`, or in the folders inside one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Language, languages } from '../kernel/language.ts'

/** One message in three languages, and where it stands. */
export interface Message {
  readonly key: string
  /** Folder from the root of the repository: `web/texts`. */
  readonly folder: string
  readonly kk: string
  readonly ru: string
  readonly en: string
}

const passedBy = new Set(['node_modules', 'data', 'test-results'])

/** Folders of a tree, without hidden ones and those nobody writes by hand. */
export function foldersUnder(root: string): string[] {
  const inside = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !passedBy.has(entry.name))
    .map((entry) => join(root, entry.name))
  return inside.flatMap((folder) => [folder, ...foldersUnder(folder)])
}

/** All folders of texts in the repository, as `loadTexts` takes them. */
export const textFolders = (root: string): string[] =>
  foldersUnder(root)
    .filter((folder) => /\/texts(\/[^/]+)?$/.test(folder) && existsSync(join(folder, 'en.json')))
    .sort()

const read = (folder: string, language: Language): Record<string, string> => {
  const file = join(folder, `${language}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

/** All messages of the repository. A language that lacks a key gives an empty text: `loadTexts` reports that. */
export function allMessages(root: string): Message[] {
  return textFolders(root).flatMap((folder) => {
    const [kk, ru, en] = languages.map((language) => read(folder, language)) as [
      Record<string, string>,
      Record<string, string>,
      Record<string, string>,
    ]
    return Object.keys(en).map((key) => ({
      key,
      folder: relative(root, folder),
      kk: kk[key] ?? '',
      ru: ru[key] ?? '',
      en: en[key] ?? '',
    }))
  })
}
