import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkProcedures, describeFinding } from '../../engine/check/check.ts'
import { inMemoryCourt } from '../../engine/testing/court.ts'
import { type Example, runExample } from '../../engine/testing/examples.ts'
import { testRegistry } from '../../engine/testing/registry.ts'
import { exampleFolder, law, procedures, textFolder, zone } from './index.ts'

const read = (folder: URL, name: string): string => readFileSync(new URL(name, folder), 'utf8')
const examples = parse(read(exampleFolder, 'stall.yaml')) as Example[]
const texts = ['kk', 'ru', 'en'].map(
  (language) => JSON.parse(read(textFolder, `${language}.json`)) as Record<string, string>,
)
const registry = testRegistry(
  zone,
  [{ id: 'kisumu', kind: 'market' }],
  [
    { person: 'otieno', post: 'clerk', office: 'kisumu' },
    { person: 'achieng', post: 'master', office: 'kisumu' },
  ],
)
const newCourt = () => inMemoryCourt({ law, registry, seed: 'probe' })

describe('a second country is a folder', () => {
  it('its procedure is sound, with every text in three languages and an example of every step that people take', () => {
    const taken = examples.flatMap(({ given = [], when }) => [...given, when].flatMap((step) => step.do ?? []))
    const extras = {
      sources: [],
      computations: [],
      registers: ['stalls'],
      texts: (key: string) => texts.every((one) => one[key]),
      examples: taken,
    }
    expect(checkProcedures(procedures, extras).map(describeFinding)).toEqual([])
  })
  it.each(examples)('$name', (example) => {
    expect(runExample(newCourt(), registry, zone, example)).toEqual([])
  })
  it('its days begin at its own midnight', () => {
    const court = newCourt().at('2026-03-02T07:00:00Z')
    court.act('wanjiru', 'stall.apply', { market: 'kisumu', goods: 'cloth' })
    expect(court.of('stall').state).toMatchObject({ zone, names: [{ name: 'S/1/2026' }] })
    expect(court.at('2026-03-20T07:00:00Z').of('stall').acts.at(-1)).toMatchObject({
      step: 'grant-by-silence',
      at: '2026-03-09T21:00:00.000Z',
    })
  })
})
