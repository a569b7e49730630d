/** The written files of the repository, as the checks of the house read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { foldersUnder } from './text-files.ts'

export const root = join(import.meta.dirname, '..')

/** A file by its path from the root of the repository, with what stands in it. */
export interface Source {
  readonly path: string
  readonly text: string
}

const isSource = (name: string): boolean => /\.(ts|tsx|mjs|sql)$/.test(name) && !name.startsWith('.')

/** Every source in the folders of the house, in the order of their paths; files at the root are settings of tools. */
export const sources = (): Source[] =>
  foldersUnder(root)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter(isSource)
        .map((name) => join(folder, name)),
    )
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

/** Tests, and what only tests read: courts of memory, prepared databases, rounds of kills. They may import from anywhere. */
const testPath =
  /\.(test|long|journey)\.tsx?$|\/(?:testing|golden)\/|\/testing\.tsx?$|^tests\/|\/(test|kill)-[\w-]+\.tsx?$/

export const isOfTests = ({ path, text }: Source): boolean => testPath.test(path) || /from 'vitest'/.test(text)
