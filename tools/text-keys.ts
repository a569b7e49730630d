/** Which texts the sources ask for: `say('web.back')`, and keys put together of a shape we know. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldersUnder } from './text-files.ts'

/** Keys asked for by name, words in quotes that may be keys, and the shapes of keys that are put together. */
export interface KeysUsed {
  /** Asked for by `say('...')`: must exist. */
  readonly said: ReadonlySet<string>
  /** Any text in quotes: enough to count a key as used. */
  readonly quoted: ReadonlySet<string>
  /** Regular expressions of keys that are put together: 'role.' + who, `step.${id}.do`. */
  readonly patterns: ReadonlySet<string>
}

const inQuotes = /(['"])([a-z0-9][\w-]*(?:\.[\w-]+)*)\1/gi
const spoken = /\bsay\(\s*(['"])([\w.-]+)\1/g
const built = /`((?:[\w.-]|\$\{[^{}`]*\})+)`/g
const added = /(['"])([a-z][\w-]*(?:\.[\w-]+)*\.)\1\s*\+/gi

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

const escaped = (text: string): string => text.replaceAll('.', '\\.')

/** A key put together has a value, a dot, and a word of its own: `${a}.${b}` alone would match them all. */
const isShape = (template: string): boolean =>
  template.includes('${') && template.includes('.') && /[a-z]{2}/i.test(template.replace(/\$\{[^}]*\}/g, ''))

const shapeOf = (template: string): string =>
  template
    .split(/\$\{[^}]*\}/)
    .map(escaped)
    .join('[\\w.-]+')

/** Keys used in one source; what its comments say does not count. */
export function keysUsed(text: string): KeysUsed {
  const source = text.replace(comments, ' ')
  const all = (pattern: RegExp, group: number): Set<string> =>
    new Set([...source.matchAll(pattern)].map((match) => match[group] ?? ''))
  const beginnings = [...all(added, 2)].map((beginning) => `${escaped(beginning)}.+`)
  const shapes = [...all(built, 1)].filter(isShape).map(shapeOf)
  return { said: all(spoken, 2), quoted: all(inQuotes, 2), patterns: new Set([...beginnings, ...shapes]) }
}

const isSource = (name: string): boolean => /\.(ts|tsx|yaml)$/.test(name) && !/\.(test|long|journey)\.tsx?$/.test(name)

/** Keys used in all sources of the repository, tests apart. */
export function keysUsedIn(root: string): KeysUsed {
  const files = foldersUnder(root).flatMap((folder) =>
    readdirSync(folder)
      .filter(isSource)
      .map((name) => keysUsed(readFileSync(join(folder, name), 'utf8'))),
  )
  const together = (pick: (used: KeysUsed) => ReadonlySet<string>): Set<string> =>
    new Set(files.flatMap((used) => [...pick(used)]))
  return {
    said: together((used) => used.said),
    quoted: together((used) => used.quoted),
    patterns: together((used) => used.patterns),
  }
}

/** Keys a source says and no file of texts has. */
export const missingKeys = (keys: readonly string[], used: KeysUsed): string[] =>
  [...used.said].filter((key) => !keys.includes(key)).sort()

/** Texts no source asks for, by name or by shape. */
export function unusedKeys(keys: readonly string[], used: KeysUsed): string[] {
  const shapes = [...used.patterns].map((pattern) => new RegExp(`^${pattern}$`))
  return keys.filter((key) => !used.quoted.has(key) && !shapes.some((shape) => shape.test(key)))
}
