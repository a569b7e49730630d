/** Refreshes every page that is written from the code: `npm run docs`. Prints what changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { routesOf } from '../../server/routes.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import { root } from '../sources.ts'
import { pages } from './pages.ts'
import { inEmptyHouse, schemaOf } from './schema.ts'

const made = await inEmptyHouse(async (house) =>
  pages(await schemaOf(house.store.db), routesOf(house, peopleOf(house.store, house.registry))),
)

for (const [path, text] of made) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(path)
}
