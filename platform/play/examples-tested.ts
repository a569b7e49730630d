/** For tests: each example of a law package is a test of its own, by its file and name. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Procedure } from '../../engine/define.ts'
import { createRegistry } from '../registry/registry.ts'
import { type Example, readExamples } from './example.ts'
import { notOffered } from './offered.ts'
import { type ExampleGround, type Recorded, recordedBy } from './recorded.ts'

interface Tested extends ExampleGround {
  /** Procedures of which every step is to be taken by some example. */
  readonly every?: readonly Procedure[]
  /** Files whose examples are moments after one another and no way through the pages. */
  readonly withoutPages?: readonly string[]
}

/** Declares the tests of a folder of examples; gives the examples, for what is held of them together. */
export function examplesTested(folder: URL, { every = [], withoutPages = [], ...ports }: Tested): Example[] {
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ file, examples: readExamples(readFileSync(new URL(file, folder), 'utf8'), file) }))
  const all = files.flatMap(({ examples }) => examples)
  const once = new Map<Example, Promise<Recorded>>()
  const played = (example: Example): Promise<Recorded> => {
    const known = once.get(example) ?? recordedBy(ports, example)
    once.set(example, known)
    return known
  }

  describe.each(files)('$file', ({ examples }) => {
    it.each(examples)('$name', async (example) => {
      const { got, expected, ok } = await played(example)
      expect(ok, `expected ${JSON.stringify(expected)}\ngot      ${JSON.stringify(got)}`).toBe(true)
    })
  })

  describe('the examples together', () => {
    it('have each its own name and its article', () => {
      expect(all.length).toBeGreaterThanOrEqual(20)
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
      expect(all.filter(({ law }) => !law)).toEqual([])
    })
    it('take no step that was not offered to whoever takes it', { timeout: 120_000 }, async () => {
      const registry = createRegistry(ports.offices, ports.zone)
      const inPages = files.filter(({ file }) => !withoutPages.includes(file)).flatMap(({ examples }) => examples)
      const found = (await Promise.all(inPages.map(played))).flatMap((one) => notOffered(ports.law, registry, one))
      expect([...new Set(found)]).toEqual([])
    })
    if (every.length > 0)
      it('take every step there is', { timeout: 120_000 }, async () => {
        const ended = (await Promise.all(all.map(played))).flatMap(({ proceedings }) => proceedings)
        const taken = new Set(
          ended.flatMap(({ procedure, done }) => Object.keys(done).map((step) => `${procedure}.${step}`)),
        )
        const steps = new Set(every.flatMap(({ id, steps }) => steps.map((row) => `${id}.${row.id}`)))
        expect([...steps].filter((step) => !taken.has(step))).toEqual([])
      })
  })
  return all
}
