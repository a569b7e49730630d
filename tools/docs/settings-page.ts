/** docs/reference/settings.md: every environment variable the code reads, found by reading the code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sources } from '../sources.ts'
import { inCode, table, written } from './markdown.ts'

interface Setting {
  readonly means: string
  readonly otherwise: string
  readonly whose: 'operator' | 'tests'
}

/** What each variable means. One that the code reads and this list lacks fails the build, and so does one nobody reads. */
export const settings: Readonly<Record<string, Setting>> = {
  TARAZY_DATA: {
    means: 'folder of the data: database, journal, files, keys',
    otherwise: '`data` where the command is run',
    whose: 'operator',
  },
  TARAZY_MODE: {
    means:
      '`demo` (invented people, movable clock) or `live`; written into an empty folder at its first start, never changed after',
    otherwise: '`demo` on an empty folder, else what the folder says',
    whose: 'operator',
  },
  PORT: { means: 'port of the server', otherwise: '8080', whose: 'operator' },
  DATABASE_URL: {
    means: 'a PostgreSQL server (15 or newer) to keep the record in, `postgresql://user:password@host:5432/name`',
    otherwise: 'the embedded database in the data folder',
    whose: 'operator',
  },
  TARAZY_DEBUG: {
    means: 'set to anything: a failing command prints where in the code it failed',
    otherwise: 'the message alone',
    whose: 'operator',
  },
  CHROMIUM: {
    means: 'a Chromium for the tests in a browser',
    otherwise: '`/usr/bin/chromium`; without one these tests are skipped',
    whose: 'tests',
  },
  PICTURES: {
    means: 'folder into which the tests of the gallery put pictures of every component',
    otherwise: 'no pictures',
    whose: 'tests',
  },
  TARAZY_SUITE: {
    means: '`long`: the long suite; `npm run test:long` sets it',
    otherwise: 'the short suite',
    whose: 'tests',
  },
  TARAZY_TEST_POSTGRES: {
    means: 'address of a PostgreSQL server for tests, with the right to create databases',
    otherwise: 'a server of its own is started where `initdb` is found',
    whose: 'tests',
  },
  PATH: {
    means: 'where `initdb` is looked for, after the usual folders',
    otherwise: 'the usual folders',
    whose: 'tests',
  },
}

const reading = /process\.env\.([A-Z][A-Z0-9_]*)/g

/** Names the code reads, each with the files that do. */
export function settingsRead(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const config = { path: 'vitest.config.ts', text: readFileSync(join(root, 'vitest.config.ts'), 'utf8') }
  for (const { path, text } of [...sources(), config])
    for (const [, name] of text.matchAll(reading)) found.set(name!, [...new Set([...(found.get(name!) ?? []), path])])
  return found
}

export function settingsPage(): string {
  const read = settingsRead()
  const rows = (whose: Setting['whose']): string =>
    table(
      ['variable', 'meaning', 'when not set', 'read in'],
      Object.entries(settings)
        .filter(([, one]) => one.whose === whose)
        .map(([name, { means, otherwise }]) => [
          inCode(name),
          means,
          otherwise,
          (read.get(name) ?? []).map(inCode).join(', '),
        ]),
    )
  return `# Settings

${written}

Everything has a default; nothing must be set to begin.

## For operators

${rows('operator')}

## For tests

${rows('tests')}
`
}
