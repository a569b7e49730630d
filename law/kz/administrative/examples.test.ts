import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../../../platform/entropy.ts'
import { readExamples } from '../../../platform/play/example.ts'
import { play } from '../../../platform/play/play.ts'
import { kazakhLaw } from '../index.ts'
import { offices } from '../judicial-system/offices.ts'
import { exampleFolder } from './index.ts'

const files = readdirSync(exampleFolder)
  .sort()
  .map((file) => ({ file, examples: readExamples(readFileSync(new URL(file, exampleFolder), 'utf8'), file) }))
const all = files.flatMap(({ examples }) => examples)
const days = all.map(({ given, when }) => (when ?? given.at(-1)!).at.slice(0, 10))
const reform = '2025-12-29'

describe.each(files)('$file', ({ examples }) => {
  it.each(examples)('$name', async (example) => {
    const ports = {
      law: kazakhLaw,
      offices: offices(true),
      zone: kazakhLaw.days.zone,
      entropy: seededEntropy(example.name),
    }
    const { got, expected, ok } = await play(ports, example)
    expect(ok, `expected ${JSON.stringify(expected)}\ngot      ${JSON.stringify(got)}`).toBe(true)
  })
})

describe('the examples together', () => {
  it('are at least twenty, each with its own name and its article', () => {
    expect(all.length).toBeGreaterThanOrEqual(20)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(all.filter(({ law }) => !law)).toEqual([])
  })
  it('stand on both sides of the reform', () => {
    expect(days.filter((day) => day < reform).length).toBeGreaterThanOrEqual(3)
    expect(days.filter((day) => day > reform).length).toBeGreaterThanOrEqual(10)
  })
})
