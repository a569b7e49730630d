/** For tests: each example of a law package is a test of its own, by its file and name. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../entropy.ts'
import { type Example, readExamples } from './example.ts'
import { type PlayPorts, play } from './play.ts'

/** Declares the tests of a folder of examples; gives the examples, for what is held of them together. */
export function examplesTested(folder: URL, ports: Omit<PlayPorts, 'entropy'>): Example[] {
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ file, examples: readExamples(readFileSync(new URL(file, folder), 'utf8'), file) }))
  const all = files.flatMap(({ examples }) => examples)

  describe.each(files)('$file', ({ examples }) => {
    it.each(examples)('$name', async (example) => {
      const { got, expected, ok } = await play({ ...ports, entropy: seededEntropy(example.name) }, example)
      expect(ok, `expected ${JSON.stringify(expected)}\ngot      ${JSON.stringify(got)}`).toBe(true)
    })
  })

  describe('the examples together', () => {
    it('have each its own name and its article', () => {
      expect(all.length).toBeGreaterThanOrEqual(20)
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
      expect(all.filter(({ law }) => !law)).toEqual([])
    })
  })
  return all
}
