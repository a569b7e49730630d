/** For tests: each example of a law package is a test of its own, by its file and name. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Procedure } from '../../engine/define.ts'
import { seededEntropy } from '../entropy.ts'
import { memoryStore } from '../perform/memory-store.ts'
import { type Example, readExamples } from './example.ts'
import { type Played, type PlayPorts, play, sealedInMemory } from './play.ts'

interface Tested extends Omit<PlayPorts, 'entropy' | 'record'> {
  /** Procedures of which every step is to be taken by some example. */
  readonly every?: readonly Procedure[]
}

/** Declares the tests of a folder of examples; gives the examples, for what is held of them together. */
export function examplesTested(folder: URL, { every = [], ...ports }: Tested): Example[] {
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ file, examples: readExamples(readFileSync(new URL(file, folder), 'utf8'), file) }))
  const all = files.flatMap(({ examples }) => examples)
  const once = new Map<Example, Promise<OnRecord>>()
  const played = (example: Example): Promise<OnRecord> => {
    const known = once.get(example) ?? onRecord(ports, example)
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
    if (every.length > 0)
      it('take every step there is', { timeout: 120_000 }, async () => {
        const taken = new Set((await Promise.all(all.map(played))).flatMap(({ taken }) => taken))
        const steps = new Set(every.flatMap(({ id, steps }) => steps.map((row) => `${id}.${row.id}`)))
        expect([...steps].filter((step) => !taken.has(step))).toEqual([])
      })
  })
  return all
}

interface OnRecord extends Played {
  /** The steps that were taken in any of its proceedings. */
  readonly taken: readonly string[]
}
async function onRecord(ports: Omit<PlayPorts, 'entropy'>, example: Example): Promise<OnRecord> {
  const store = memoryStore()
  const played = await play(
    { ...ports, entropy: seededEntropy(example.name), record: { store, seal: sealedInMemory } },
    example,
  )
  const taken = store
    .proceedings()
    .flatMap(({ state }) => Object.keys(state.done).map((step) => `${state.procedure}.${step}`))
  return { ...played, taken }
}
