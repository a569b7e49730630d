/** Refreshes every page that is written from the code: `npm run docs`. Prints what changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../sources.ts'
import { pages } from './pages.ts'
import { inEmptyHouse, schemaOf } from './schema.ts'

for (const [path, text] of pages(await inEmptyHouse(({ store }) => schemaOf(store.db)))) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(path)
}
