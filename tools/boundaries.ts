/**
 * Who may import whom. The table is the whole truth; `boundaries.test.ts` reads every import and fails with the row in its message.
 * To let a folder use another: change its row here, with the reason, in the same pull request.
 */
import { posix } from 'node:path'
import { isOfTests, type Source } from './sources.ts'

export interface Row {
  /** A folder or a file. The row with the longest one that fits is the row of a file. */
  readonly of: string
  /** Folders and files of the house it may import, beside its own unit (a law package, a module, else the whole folder). */
  readonly may: readonly string[]
  /** What it may import as types only. */
  readonly types?: readonly string[]
  /** Packages and Node modules; `*` is any. */
  readonly packages: readonly string[]
  readonly why: string
}

const everything = ['kernel', 'engine', 'law', 'platform', 'web', 'modules', 'server', 'tools']

export const table: readonly Row[] = [
  { of: 'kernel', may: [], packages: ['node:crypto'], why: 'plain nouns: they know nobody; a hash is arithmetic' },
  { of: 'engine', may: ['kernel'], packages: ['node:util'], why: 'pure: it knows no country, no store and no clock' },
  {
    of: 'law',
    may: ['kernel', 'engine/define.ts', 'engine/define-papers.ts'],
    types: ['engine/law.ts', 'engine/act.ts', 'engine/state.ts'],
    packages: ['node:fs', 'yaml'],
    why: 'data: it writes in the words of the engine and reads its own files',
  },
  {
    of: 'law/kz/administrative',
    may: [
      'kernel',
      'engine/define.ts',
      'engine/define-papers.ts',
      'law/kz/courts',
      'law/kz/money/index.ts',
      'law/kz/calendar/index.ts',
    ],
    types: ['engine/law.ts', 'engine/act.ts', 'engine/state.ts'],
    packages: ['node:fs', 'yaml'],
    why: 'its penalties are counted in monthly calculation indexes, and a complaint is late by the calendar',
  },
  {
    of: 'law/kz/civil',
    may: [
      'kernel',
      'engine/define.ts',
      'engine/define-papers.ts',
      'law/kz/courts',
      'law/kz/money/index.ts',
      'law/kz/calendar/index.ts',
    ],
    types: ['engine/law.ts', 'engine/act.ts', 'engine/state.ts'],
    packages: ['node:fs', 'yaml'],
    why: 'duties and bounds of claims are counted in monthly calculation indexes',
  },
  {
    of: 'law/kz/criminal',
    may: ['kernel', 'engine/define.ts', 'engine/define-papers.ts', 'law/kz/courts'],
    types: ['engine/law.ts', 'engine/act.ts', 'engine/state.ts'],
    packages: ['node:fs', 'yaml'],
    why: 'how judges are drawn and people named is shared by all courts',
  },
  {
    of: 'law/kz/judicial-system',
    may: ['kernel', 'law/kz/calendar/index.ts'],
    types: ['engine/law.ts'],
    packages: ['node:fs', 'yaml'],
    why: 'a seat without a zone of its own has the zone of the country, which the calendar names',
  },
  {
    of: 'law/kz/index.ts',
    may: ['kernel', 'law/kz'],
    types: ['engine/law.ts', 'engine/define.ts', 'engine/define-papers.ts'],
    packages: [],
    why: 'the one place where the packages of a country become one law',
  },
  {
    of: 'platform',
    may: ['kernel', 'engine'],
    packages: [
      'node:*',
      '@electric-sql/pglite',
      'pg',
      'yaml',
      // papers and their signatures
      '@myriaddreamin/typst-ts-node-compiler',
      '@expo-google-fonts',
      'uqr',
      'pkijs',
      'asn1js',
      // files that people bring
      'file-type',
      'image-size',
      'unpdf',
      'yauzl',
      'saxes',
      // mail, and signing in
      'nodemailer',
      'openid-client',
      '@simplewebauthn/server',
    ],
    why: 'where engine and machine meet; no page and no country',
  },
  {
    of: 'web',
    may: ['kernel'],
    packages: [
      'node:*',
      'preact',
      'preact-render-to-string',
      'esbuild',
      'intl-messageformat',
      'ncalayer-js-client',
      '@simplewebauthn/browser',
    ],
    why: 'components know words and days, never a proceeding',
  },
  {
    of: 'modules',
    may: [
      'kernel',
      'engine',
      'platform',
      'web',
      'modules/forms/index.ts',
      'modules/cases/index.ts',
      'modules/registry/index.ts',
    ],
    packages: ['preact', 'node:url'],
    why: 'pages of one kind of user; of other modules only the forms of steps, the words of cases and the search for an office, through their index.ts; node:url finds the folder of own migrations',
  },
  {
    of: 'modules/many',
    may: ['kernel', 'engine', 'platform', 'web', 'modules/forms/index.ts', 'modules/cases/index.ts'],
    packages: ['preact', 'csv-parse'],
    why: 'tables that spreadsheets wrote are read by a library that knows their habits',
  },
  {
    of: 'modules/api',
    may: [
      'kernel',
      'engine',
      'platform',
      'web',
      ...['forms', 'cases', 'registry', 'applications', 'desks', 'draws', 'notices', 'procedures'].map(
        (name) => `modules/${name}/index.ts`,
      ),
    ],
    packages: ['preact', 'node:fs', 'node:url'],
    why: 'a program reads and acts through the same readings as the pages, so it asks the modules that have them; its page of examples shows the files that tests run',
  },
  {
    of: 'server',
    may: everything.filter((folder) => folder !== 'tools'),
    packages: ['node:*', 'hono', '@hono/node-server', 'preact', 'pino', 'busboy'],
    why: 'start-up and wiring: the only folder that names the law of a country',
  },
  {
    of: 'tools',
    may: everything,
    packages: ['*'],
    why: 'checks, generators and benchmarks look at everything; nothing looks at them',
  },
  { of: 'tests', may: everything, packages: ['*'], why: 'journeys through the whole product' },
]

/** One import as it stands in a file; `target` is a path of the repository or the name of a package. */
export interface Import {
  readonly from: string
  readonly target: string
  readonly isType: boolean
  readonly isPackage: boolean
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";=()]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm

export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(statement)].map(([, type, named, called]) => {
    const target = (named ?? called)!
    const isPackage = !target.startsWith('.')
    return {
      from: path,
      target: isPackage ? target : posix.join(posix.dirname(path), target),
      isType: type !== undefined,
      isPackage,
    }
  })
}

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

export const rowOf = (path: string): Row | undefined =>
  table.filter((row) => isUnder(path, row.of)).sort((a, b) => b.of.length - a.of.length)[0]

/** The unit a file belongs to and may always import from: one module, one law package, else the top folder. */
function unitOf(path: string): string {
  const [top, second = '', third = ''] = path.split('/')
  if (top === 'modules') return `modules/${second}`
  if (top === 'law') return third.includes('.') || second === 'probe' ? `law/${second}` : `law/${second}/${third}`
  return top!
}

const fitsPackage = (name: string, allowed: readonly string[]): boolean =>
  allowed.some(
    (one) =>
      one === '*' || name === one || name.startsWith(`${one}/`) || (one === 'node:*' && name.startsWith('node:')),
  )

function isAllowed(row: Row, one: Import): boolean {
  if (one.isPackage) return fitsPackage(one.target, row.packages)
  if (isUnder(one.target, unitOf(one.from))) return true
  return (
    row.may.some((place) => isUnder(one.target, place)) ||
    (one.isType && (row.types ?? []).some((place) => isUnder(one.target, place)))
  )
}

const inWords = ({ of, may, types, packages, why }: Row): string =>
  `row "${of}": may import ${[...may, ...(types ?? []).map((one) => `types of ${one}`), ...packages].join(', ') || 'nothing'} (${why})`

/** Imports that the table does not allow, each with the row that forbids it. */
export function forbiddenImports(all: readonly Source[]): string[] {
  const ofTests = new Set(all.filter(isOfTests).map(({ path }) => path))
  return all.flatMap((source) => {
    if (source.path.endsWith('.sql') || ofTests.has(source.path)) return []
    const row = rowOf(source.path)
    if (row === undefined) return [`${source.path}: no row of tools/boundaries.ts is about this folder`]
    return importsOf(source).flatMap((one) => {
      if (ofTests.has(one.target) && row.of !== 'tools')
        return [`${one.from} imports ${one.target}, which only tests may`]
      return isAllowed(row, one)
        ? []
        : [`${one.from} imports ${one.isType ? 'types of ' : ''}${one.target}; ${inWords(row)}`]
    })
  })
}

/** Files that import each other in a ring. Types do not count: they are gone when the program runs. */
export function rings(all: readonly Source[]): string[] {
  const targets = new Map(
    all.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ isPackage, isType }) => !isPackage && !isType)
        .map(({ target }) => target),
    ]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      found.push([...way.slice(way.indexOf(path)), path].join(' -> '))
      return
    }
    state.set(path, 'open')
    for (const target of targets.get(path) ?? []) visit(target, [...way, path])
    state.set(path, 'done')
  }
  for (const path of targets.keys()) visit(path, [])
  return found
}
