/** The habits of the house that a machine can hold: time and chance in their places, sizes, no machine's paths, no `any`. */
import { dirname } from 'node:path'
import { isOfTests, type Source } from './sources.ts'

/** Words that may stand only in the named places. */
export interface Ban {
  readonly word: RegExp
  readonly only: readonly string[]
  readonly why: string
}

const code = (pattern: string): RegExp => new RegExp(pattern, 'g')

export const bans: readonly Ban[] = [
  {
    word: code(String.raw`\bnew Date\(|\bDate\.now\b|\bTemporal\.Now\b`),
    only: ['platform/clock.ts'],
    why: 'what time it is comes from a clock',
  },
  {
    word: code(
      String.raw`\bMath\.random\b|\bcrypto\.random|\brandomBytes\b|\brandomUUID\b|\brandomInt\b|\bgetRandomValues\b`,
    ),
    only: ['platform/entropy.ts'],
    why: 'chance comes from the entropy port, draws from the published seed',
  },
  { word: code(String.raw`\bas any\b|: any\b|<any>`), only: [], why: 'a value has a type' },
  { word: code(String.raw`\b(?:it|test|describe)\.(?:only|todo)\(`), only: [], why: 'the whole suite runs' },
  { word: code(String.raw`\bTODO\b(?!\(#\d+\))`), only: [], why: 'a TODO names its issue' },
  { word: code(String.raw`(?<![\w.])/(?:work|root|home|Users)/[\w-]`), only: [], why: 'no path of one machine' },
]

/** SQL knows no time and no chance: every day, moment and id is a parameter. */
const sqlBan =
  /\b(?:now|random|gen_random_uuid|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\bcurrent_(?:timestamp|date|time)\b/gi

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|(?<=^|\s)--.*$/gm
const blank = (text: string): string => text.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '))
const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

const found = ({ path, text }: Source, word: RegExp, why: string): string[] =>
  [...text.matchAll(word)].map((match) => `${path}:${lineOf(text, match.index)}: "${match[0]}": ${why}`)

/** Words out of their places, and exemptions nobody needs any more. Files that talk about the words themselves are exempt by name. */
export function bannedWords(all: readonly Source[], exempt: Readonly<Record<string, string>>): string[] {
  const places = all.map((source) => ({ path: source.path, problems: wordsIn(source) }))
  const needless = Object.keys(exempt).filter(
    (path) => !places.some((one) => one.path === path && one.problems.length > 0),
  )
  return [
    ...places.filter(({ path }) => !Object.hasOwn(exempt, path)).flatMap(({ problems }) => problems),
    ...needless.map((path) => `exemption no longer needed: ${path}`),
  ]
}

function wordsIn({ path, text }: Source): string[] {
  const bare = { path, text: blank(text) }
  const sql = sqlIn(bare).flatMap((statement) => found(statement, sqlBan, 'SQL knows no time and no chance'))
  return [...bans.filter(({ only }) => !only.includes(path)).flatMap(({ word, why }) => found(bare, word, why)), ...sql]
}

/** A whole SQL file, or the templates of a source in which statements stand, on their lines. */
function sqlIn({ path, text }: Source): Source[] {
  if (path.endsWith('.sql')) return [{ path, text }]
  return [...text.matchAll(/`[^`]*`/g)]
    .filter(([template]) => /\b(?:select|insert into|update|delete from)\b/i.test(template))
    .map((match) => ({ path, text: '\n'.repeat(lineOf(text, match.index) - 1) + match[0] }))
}

// ---------------------------------------------------------------- sizes

export const sizes = { sourceLines: 400, testLines: 600, functionLines: 70, folderFiles: 30 } as const

/** One thing over its size: `lines platform/x.ts`, `function platform/x.ts doAll`, `files platform`. */
export interface Oversize {
  readonly name: string
  readonly size: number
}

const linesOf = (text: string): number => text.split('\n').length - 1

export function largeFiles(all: readonly Source[]): Oversize[] {
  return all
    .map((source) => ({
      name: `lines ${source.path}`,
      size: linesOf(source.text),
      most: isOfTests(source) ? sizes.testLines : sizes.sourceLines,
    }))
    .filter(({ size, most }) => size > most)
    .map(({ name, size }) => ({ name, size }))
}

const functionStart =
  /^(\s*)(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+)[^=]*= (?:async )?(?:\([^=]*|\w+)=>)/

/** Functions by their indentation: from the line that names one to the line that closes it. Suites of tests are no functions. */
export function largeFunctions(all: readonly Source[]): Oversize[] {
  return all
    .filter((source) => !isOfTests(source))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return lines.flatMap((line, index) => {
        const start = functionStart.exec(line)
        if (!start || !/[{(]$/.test(line)) return []
        const end = lines.findIndex(
          (other, at) =>
            (at > index && other.startsWith(`${start[1]}}`)) || (at > index && other.startsWith(`${start[1]})`)),
        )
        const size = end - index + 1
        return size > sizes.functionLines ? [{ name: `function ${path} ${start[2] ?? start[3]}`, size }] : []
      })
    })
}

export function largeFolders(all: readonly Source[]): Oversize[] {
  const folders = Map.groupBy(all, ({ path }) => dirname(path))
  return [...folders]
    .filter(([, files]) => files.length > sizes.folderFiles)
    .map(([folder, files]) => ({ name: `files ${folder}`, size: files.length }))
}

/** What is over its size and not excepted, and exceptions nobody needs any more. */
export function sizeProblems(all: readonly Source[], exceptions: Readonly<Record<string, string>>): string[] {
  const over = [...largeFiles(all), ...largeFunctions(all), ...largeFolders(all)]
  const names = new Set(over.map(({ name }) => name))
  return [
    ...over.filter(({ name }) => !Object.hasOwn(exceptions, name)).map(({ name, size }) => `${name}: ${size}`),
    ...Object.keys(exceptions)
      .filter((name) => !names.has(name))
      .map((name) => `exception no longer needed: ${name}`),
  ]
}
