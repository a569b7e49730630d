import { describe, expect, it } from 'vitest'
import { forbiddenImports, importsOf, rings, rowOf, table } from './boundaries.ts'
import { sources } from './sources.ts'

const all = sources()
const file = (path: string, text: string) => ({ path, text })

/** Rings that are there today and have a reason; one that is gone must leave this list. */
const knownRings: Readonly<Record<string, string>> = {
  'server/verbs/index.ts -> server/verbs/serve.ts -> server/verbs/index.ts':
    'a server runs the verbs that are sent to it, and is started by one',
}

describe('the house', () => {
  it('imports only as the table of tools/boundaries.ts allows', () => {
    expect(forbiddenImports(all)).toEqual([])
  })
  it('has no files that import each other in a ring, apart from the named ones', () => {
    expect(rings(all).sort()).toEqual(Object.keys(knownRings).sort())
  })
  it('has no row about a folder that does not exist', () => {
    expect(
      table.filter(({ of }) => of !== 'tests' && !all.some(({ path }) => rowOf(path)?.of === of)).map(({ of }) => of),
    ).toEqual([])
  })
})

describe('bad imports', () => {
  const bad = (path: string, text: string) => forbiddenImports([file(path, text)]).join()

  it('the engine that names a country is found, with its row', () => {
    expect(bad('engine/time/due.ts', "import { x } from '../../law/kz/index.ts'")).toMatch(
      /engine\/time\/due.ts imports law\/kz\/index.ts; row "engine": may import kernel, node:util/,
    )
  })
  it('the kernel imports nothing', () => {
    expect(bad('kernel/iin.ts', "import type { Law } from '../engine/law.ts'")).toContain('row "kernel"')
  })
  it('a law package reads types of the engine, but runs nothing of it', () => {
    expect(bad('law/kz/labour/rules.ts', "import type { Law } from '../../../engine/law.ts'")).toBe('')
    expect(bad('law/kz/labour/rules.ts', "import { stepOn } from '../../../engine/law.ts'")).toContain('row "law"')
    expect(bad('law/kz/labour/rules.ts', "import { x } from '../administrative/rules.ts'")).toContain('row "law"')
  })
  it('a module reaches another only through an index.ts that the table lists', () => {
    expect(bad('modules/desks/routes.tsx', "import { a } from '../cases/index.ts'")).toBe('')
    expect(bad('modules/desks/routes.tsx', "import { a } from '../cases/chain.ts'")).toContain('row "modules"')
    expect(bad('modules/cases/routes.ts', "import { a } from '../desks/index.ts'")).toContain('row "modules"')
  })
  it('only the server names the law', () => {
    expect(bad('platform/x.ts', "import { kazakhLaw } from '../law/kz/index.ts'")).toContain('row "platform"')
    expect(bad('server/house.ts', "import { kazakhLaw } from '../law/kz/index.ts'")).toBe('')
  })
  it('the product never runs what only tests may', () => {
    const court = file('engine/testing/court.ts', '')
    const shared = file('platform/promises.ts', "import { it } from 'vitest'")
    const product = file(
      'platform/play.ts',
      "import { x } from '../engine/testing/court.ts'\nimport { y } from './promises.ts'",
    )
    expect(forbiddenImports([court, shared, product])).toEqual([
      'platform/play.ts imports engine/testing/court.ts, which only tests may',
      'platform/play.ts imports platform/promises.ts, which only tests may',
    ])
  })
  it('a package that the row does not name is found', () => {
    expect(bad('modules/home/x.ts', "import { readFileSync } from 'node:fs'")).toContain('node:fs')
  })
  it('imports over several lines and imports called later are read', () => {
    expect(
      importsOf(
        file(
          'web/a.ts',
          "import {\n  a,\n  type B,\n} from './b.ts'\nconst c = await import('./c.ts')\nexport { d } from './d.ts'",
        ),
      ).map(({ target }) => target),
    ).toEqual(['web/b.ts', 'web/c.ts', 'web/d.ts'])
  })
  it('a ring of two is found, a ring of types is not', () => {
    expect(
      rings([file('web/a.ts', "import { b } from './b.ts'"), file('web/b.ts', "import { a } from './a.ts'")]),
    ).toEqual(['web/a.ts -> web/b.ts -> web/a.ts'])
    expect(
      rings([file('web/a.ts', "import { b } from './b.ts'"), file('web/b.ts', "import type { a } from './a.ts'")]),
    ).toEqual([])
  })
})
