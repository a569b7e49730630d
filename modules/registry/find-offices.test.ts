import { describe, expect, it, test } from 'vitest'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { voices } from '../../server/texts.ts'
import { country, findOffices, officeIndex } from './find-offices.ts'

const bodies = officeIndex(offices(true).filter(({ kind }) => kind === 'body'))
const found = (words: string, place?: string): string[] => findOffices(bodies, words, place).map(({ id }) => id)

describe('A body is found', () => {
  test.each([
    ['Қостанай облысының әкімдігі', 'akimat-kostanay'],
    ['костанай облысынын акимдиги', 'akimat-kostanay'],
    ['КОСТАНАЙСКОЙ АКИМАТ', 'akimat-kostanay'],
    ['kostanay akimat', 'akimat-kostanay'],
    ['улытау полиция', 'police-ulytau'],
    ['ұлытау полиции', 'police-ulytau'],
    ['департамент полиция абай', 'police-abai'],
    ['  «Қоныс»  ', 'agency-demo'],
    ['ақкөл', 'akimat-akmola-akkol-district'],
    ['акколь', 'akimat-akmola-akkol-district'],
  ])('by "%s"', (words, id) => {
    expect(found(words)).toContain(id)
  })

  it('within a place only there, and the whole country is a place', () => {
    expect(found('әділет', 'abai')).toEqual(['moj-abai', 'moj-bailiffs-state-abai'])
    expect(found('', country)).toContain('gov')
    expect(found('', country)).not.toContain('akimat-astana')
    expect(found('', 'demo')).toEqual(['akimat-demo', 'region-demo', 'agency-demo'])
  })

  it('never by signs alone or by what is no place', () => {
    expect(found('жоқ мұндай орган')).toEqual([])
    expect(found('', '__proto__')).toEqual([])
    expect(found('(.*)[')).toHaveLength(bodies.entries.length)
  })

  it('the invented ones stand first, then the whole country, then the regions', () => {
    expect([...bodies.places.keys()].slice(0, 3)).toEqual(['demo', country, 'astana'])
    expect(bodies.places.size).toBe(22)
  })
})

it('Every kind of office has its word', () => {
  const kinds = new Set(offices(true).map(({ kind }) => kind))
  expect([...kinds].filter((kind) => !voices().en.has(`registry.kind.${kind}`))).toEqual([])
})
