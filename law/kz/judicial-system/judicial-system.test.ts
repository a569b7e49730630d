import { describe, expect, it, test } from 'vitest'
import { instant, localTime } from '../../../kernel/instant.ts'
import { languages } from '../../../kernel/language.ts'
import { demoNames } from './demo-names.ts'
import { administrativeCourtOf, appealCourtOf, bodies, courts, regions, unverified } from './index.ts'

const mixedWord = /(?=\p{L}*[a-z])(?=\p{L}*\p{Script=Cyrillic})\p{L}+/iu
const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

describe('The lists', () => {
  it('there are 20 regions, 410 courts and 96 bodies and kinds of bodies, each once', () => {
    for (const [rows, count] of [
      [regions(), 20],
      [courts(), 410],
      [bodies(), 96],
    ] as const) {
      expect(new Set(ids(rows)).size).toBe(count)
      expect(rows).toHaveLength(count)
    }
  })

  test.each([
    ['supreme', 1],
    ['cassation', 3],
    ['regional', 20],
    ['administrative', 21],
  ])('courts of the kind %s: %i', (kind, count) => {
    expect(courts().filter((court) => court.kind === kind)).toHaveLength(count)
  })

  it('everything has a name in three languages, and no Latin letter hides in a Cyrillic word', () => {
    for (const { id, name } of [...regions(), ...courts(), ...bodies()]) {
      for (const language of languages) {
        expect(name[language].trim(), `${id} ${language}`).not.toBe('')
        expect(name[language], `${id} ${language}`).not.toMatch(mixedWord)
      }
      expect(name.en, id).not.toMatch(/\p{Script=Cyrillic}/u)
    }
  })

  it('the seats of regions and courts are named in three languages', () => {
    for (const { id, seat } of [...regions(), ...courts()]) {
      if (seat === undefined) continue
      for (const language of languages) expect(seat[language], `${id} ${language}`).toMatch(/^\p{Lu}[\p{L} -]+$/u)
    }
  })
})

describe('Who stands above whom', () => {
  it('the superior of every body exists, or there is none', () => {
    const known = new Set(ids(bodies()))
    for (const { id, superior } of bodies()) expect(superior === undefined || known.has(superior), id).toBe(true)
  })

  it('no body is above itself, by whatever way', () => {
    const superiorOf = new Map(bodies().map((body) => [body.id, body.superior]))
    for (const { id } of bodies()) {
      let steps = 0
      for (let at = superiorOf.get(id); at !== undefined; at = superiorOf.get(at)) {
        expect(at, id).not.toBe(id)
        expect(++steps, id).toBeLessThan(10)
      }
    }
  })

  it('a rural akim is complained of to the district, the district to the region, the region to the Government', () => {
    const superiorOf = (id: string): string | undefined => bodies().find((body) => body.id === id)?.superior
    expect(superiorOf('akim-rural')).toBe('akimat-district')
    expect(superiorOf('akimat-district')).toBe('akimat-region')
    expect(superiorOf('akimat-region')).toBe('gov')
    expect(superiorOf('gov')).toBeUndefined()
  })

  it('a kind of body has no seat, and every seat is a region we know', () => {
    const known = new Set(ids(regions()))
    for (const { id, level, region } of bodies()) {
      if (level !== 'republic') expect(region, id).toBeUndefined()
      expect(region === undefined || known.has(region), id).toBe(true)
    }
  })
})

describe('Courts of a region', () => {
  it('every region has an administrative court and a court of appeal', () => {
    for (const { id } of regions()) {
      expect(administrativeCourtOf(id)).toMatchObject({ kind: 'administrative', region: id })
      expect(appealCourtOf(id)).toMatchObject({ kind: 'regional', region: id })
    }
  })

  it('Pavlodar has two, and the first is taken; the second sits in Ekibastuz', () => {
    expect(administrativeCourtOf('pavlodar').id).toBe('admin-pavlodar')
    const second = courts().find((court) => court.id === 'admin-pavlodar-2')
    expect(second).toMatchObject({ seat: { ru: 'Экибастуз' }, numberPrefixMark: 'unverified' })
  })

  it('an unknown region is an error', () => {
    expect(() => administrativeCourtOf('atlantis')).toThrow('There is no region "atlantis"')
  })

  test.each([
    ['admin-astana', '7194'],
    ['admin-shymkent', '5294'],
    ['admin-turkistan', '5194'],
    ['admin-almaty-region', '1993'],
    ['appeal-astana', '7199'],
    ['appeal-abai', '1000'],
    ['supreme', '6001'],
    ['cassation-administrative', '6003'],
  ])('the case numbers of %s begin with %s', (id, prefix) => {
    expect(courts().find((court) => court.id === id)?.numberPrefix).toBe(prefix)
  })

  it('no two courts share the beginning of their numbers', () => {
    const prefixes = courts().flatMap((court) => court.numberPrefix ?? [])
    expect(new Set(prefixes).size).toBe(prefixes.length)
    expect(prefixes.every((prefix) => /^\d{4}$/.test(prefix))).toBe(true)
  })

  it('administrative courts work since 1 July 2021, cassation since 1 July 2025, where the day is known', () => {
    for (const court of courts()) {
      if (court.kind === 'administrative') expect([undefined, '2021-07-01']).toContain(court.from)
      if (court.kind === 'cassation') expect(court.from).toBe('2025-07-01')
    }
  })

  it('since 1 March 2024 every seat has one time, five hours ahead', () => {
    for (const { id, zone } of courts()) expect(localTime(instant('2026-02-02T00:00:00Z'), zone), id).toBe('05:00')
  })

  it('what is not sure is listed with its reason', () => {
    expect(unverified().map((each) => each.about)).toContain('admin-pavlodar-2, its number')
    expect(unverified().every((each) => each.reason.length > 10)).toBe(true)
  })
})

describe('Names for invented people', () => {
  it('there are 40 given names, 40 surnames and 12 patronymics, none twice', () => {
    const { givenMale, givenFemale, surnames, patronymics } = demoNames()
    expect(new Set([...givenMale, ...givenFemale].map((name) => name.kk)).size).toBe(40)
    expect(new Set(surnames.map((pair) => pair.male.kk)).size).toBe(40)
    expect(new Set(patronymics.map((pair) => pair.male.kk)).size).toBe(12)
  })

  it('each form is whole, Cyrillic in Kazakh and Russian, Latin in the third', () => {
    const { givenMale, givenFemale, surnames, patronymics } = demoNames()
    const pairs = [...surnames, ...patronymics].flatMap((pair) => [pair.male, pair.female])
    for (const name of [...givenMale, ...givenFemale, ...pairs]) {
      expect(name.kk).toMatch(/^\p{Script=Cyrillic}+$/u)
      expect(name.ru).toMatch(/^\p{Script=Cyrillic}+$/u)
      expect(name.latin).toMatch(/^[A-Za-z]+$/)
    }
  })
})
