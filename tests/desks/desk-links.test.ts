/** Every case a desk shows may be opened by whoever sits at that desk, and every step it offers has its form. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayAt } from '../../kernel/instant.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

/** Links a desk leads to that are looked at, of each person. */
const linksMax = 12

it.each([
  ['judge', 'adm-court-demo'],
  ['judge', 'appeal-demo'],
  ['secretary', 'adm-court-demo'],
  ['chair', 'adm-court-demo'],
  ['registrar', 'akimat-demo'],
  ['head', 'akimat-demo'],
])('the desk of a %s of %s leads to nothing that is refused', async (post, office) => {
  const { registry, clocks, zone } = server.house
  let found = 0
  // Which judge has cases is drawn by lot, so every holder of the post is looked at.
  for (const person of registry.holding(post, office, dayAt(clocks.law.now(), zone))) {
    const visitor = await httpVisitor(server, 'en', person)
    const pages = await Promise.all(['mine', 'available', 'all'].map((list) => visitor.get(`/desk?list=${list}`)))
    const html = pages.map((page) => page.html).join('')
    const links = [...new Set([...html.matchAll(/href="\/en(\/cases\/[^"#]+)"/g)].map(([, path]) => path!))]
    found += links.length
    const answers = await Promise.all(
      links.slice(0, linksMax).map(async (path) => [path, (await visitor.get(path)).status]),
    )
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  }
  expect(found).toBeGreaterThan(0)
})
