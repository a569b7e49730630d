/** Every page that is written from the code, with its text of today. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGlossary } from '../../law/kz/glossary.ts'
import { glossaryPage } from '../glossary.ts'
import { root } from '../sources.ts'
import { allMessages } from '../text-files.ts'
import { reviewPage } from '../texts-to-review.ts'
import { datesPage } from './dates-page.ts'
import { proceduresPage } from './procedures-page.ts'
import { refusalsPage } from './refusals-page.ts'
import { rightsPage } from './rights-page.ts'
import { routesPage } from './routes-page.ts'
import type { Schema } from './schema.ts'
import { settingsPage } from './settings-page.ts'
import { withSnippets } from './snippets.ts'

/** Pages by hand into which code is pulled. */
export const pagesWithSnippets = ['ARCHITECTURE.md'] as const

/** Path from the root and text of each. */
export function pages(schema: Schema, opened: Parameters<typeof routesPage>[0]): ReadonlyMap<string, string> {
  const reference = {
    'rights.md': rightsPage(),
    'settings.md': settingsPage(),
    'refusals.md': refusalsPage(),
    'routes.md': routesPage(opened),
    'procedures.md': proceduresPage(),
    'dates.md': datesPage(schema.dates),
    'schema.sql': schema.sql,
  }
  return new Map([
    ['GLOSSARY.md', glossaryPage(readGlossary())],
    ['docs/texts-to-review.md', reviewPage(allMessages(root))],
    ...Object.entries(reference).map(([name, text]) => [`docs/reference/${name}`, text] as const),
    ...pagesWithSnippets
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, withSnippets(readFileSync(join(root, path), 'utf8'))] as const),
  ])
}
