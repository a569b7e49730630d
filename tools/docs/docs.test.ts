import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { routesOf } from '../../server/routes.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import type { Route } from '../../web/visit.ts'
import { root } from '../sources.ts'
import { meanings } from './dates-page.ts'
import { pages, pagesWithSnippets } from './pages.ts'
import { addresses } from './routes-page.ts'
import { inEmptyHouse, schemaOf } from './schema.ts'
import { settings, settingsRead } from './settings-page.ts'
import { excerpt, withSnippets } from './snippets.ts'

describe('pages written from the code', () => {
  let fresh: ReadonlyMap<string, string>
  let opened: readonly Route[]
  beforeAll(async () => {
    await inEmptyHouse(async (house) => {
      opened = routesOf(house, peopleOf(house.store, house.registry))
      fresh = pages(await schemaOf(house.store.db), opened)
    })
  })

  it('are as the code says today (else run: npm run docs)', () => {
    const stale = [...fresh].filter(
      ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
    )
    expect(stale.map(([path]) => path)).toEqual([])
  })
  it('say of every stored date what it means and who sets it', () => {
    const columns = [...fresh.get('docs/reference/dates.md')!.matchAll(/^\| `([\w.]+)` \| (?:day|moment) \|/gm)].map(
      ([, name]) => name,
    )
    expect(columns.sort()).toEqual(Object.keys(meanings).sort())
  })
  it('say of every setting what it means', () => {
    expect([...settingsRead().keys()].sort()).toEqual(Object.keys(settings).sort())
  })
  it('have every route that the server opens, with who may open it', () => {
    const page = fresh.get('docs/reference/routes.md')!
    expect(opened.filter(({ path }) => !page.includes(`\`${path}\``)).map(inOneLine)).toEqual([])
    expect(addresses(opened).length).toBeGreaterThan(150)
  })
})

const inOneLine = ({
  method,
  path,
  who,
}: {
  readonly method: string
  readonly path: string
  readonly who: string
}): string => `${method} ${path} ${who}`

describe('the page of the vocabulary', () => {
  it('explains every word in which procedures and papers are written', () => {
    const source = ['define', 'define-papers'].map((one) => readFileSync(join(root, `engine/${one}.ts`), 'utf8')).join()
    const page = readFileSync(join(root, 'docs/reference/vocabulary.md'), 'utf8')
    const words = [...new Set([...source.matchAll(/readonly (\w+)\??:/g)].map(([, word]) => word!))]
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
  })
})

describe('snippets', () => {
  it('are cut from the line that begins so to the line that is so', () => {
    expect(excerpt('a\nb {\n  c\n}\nd\n', 'b', '}')).toBe('b {\n  c\n}')
    expect(() => excerpt('a\n', 'b', '}')).toThrow('No lines from "b"')
  })
  it('replace what stood between their marks', () => {
    expect(withSnippets('x\n<!-- snippet LICENSE "nothing".."at all" -->')).toContain('LICENSE')
    expect(withSnippets('<!-- snippet web/text/csv.ts -->old<!-- /snippet -->')).toContain('```ts\n')
  })
  it('stand only in pages that are refreshed', () => {
    const handWritten = [
      ...readdirSync(root),
      ...readdirSync(join(root, 'docs'), { recursive: true }).map((name) => `docs/${name}`),
    ].filter((name) => String(name).endsWith('.md'))
    expect(
      handWritten.filter((name) => readFileSync(join(root, String(name)), 'utf8').includes('<!-- snippet ')),
    ).toEqual([...pagesWithSnippets])
  })
})
