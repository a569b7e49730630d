/** The registry as a whole: who stands above whom, which court a body of each region is sued in, and the counts of the data set. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import type { Office, SourceContext } from '../../../engine/law.ts'
import type { State } from '../../../engine/state.ts'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { languages } from '../../../kernel/language.ts'
import { sources } from '../administrative/sources.ts'
import { demoOffices } from './demo-offices.ts'
import { bodies, courts, regions } from './index.ts'
import { offices } from './offices.ts'

const all = offices(false)
const byId = new Map(all.map((one) => [one.id, one]))
const dataSet = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const hasDataSet = existsSync(`${dataSet}courts.tsv`)
const column = (file: string, at: number): string[] =>
  readFileSync(`${dataSet}${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[at]!)
const counts = (kinds: readonly string[]): Record<string, number> => {
  const count: Record<string, number> = {}
  for (const kind of kinds) count[kind] = (count[kind] ?? 0) + 1
  return count
}

describe('The offices of the country', () => {
  it('each has an id of its own and a name of its own in every language', () => {
    expect(byId.size).toBe(all.length)
    for (const language of languages) {
      const seen = new Set(all.map(({ names }) => names[language]))
      expect(seen.size, language).toBe(all.length)
      expect([...seen].filter((name) => /[{}]|undefined|^\s*$/.test(name))).toEqual([])
    }
  })

  it('every superior exists, and nobody stands above himself by whatever way', () => {
    for (const { id, superior } of all) {
      const way = [id]
      for (let at = superior; at !== undefined; at = byId.get(at)!.superior) {
        expect(byId.has(at), `${id}: ${at}`).toBe(true)
        expect(way, id).not.toContain(at)
        way.push(at)
      }
    }
  })

  it('a body without a superior is there as one: its complaint step does not exist', () => {
    for (const id of ['gov', 'cec', 'maslikhat-abai', 'revision-pavlodar'])
      expect(byId.get(id), id).toMatchObject({ kind: 'body', names: expect.anything() })
    expect(all.filter(({ kind, superior }) => kind === 'body' && !superior).length).toBeGreaterThan(40)
  })

  it('the body above that of a region is in the region or of the whole country', () => {
    for (const { id, place, region, superior } of all) {
      const above = superior ? byId.get(superior)! : undefined
      if (place && above?.place) expect(above.region, id).toBe(region)
    }
  })

  it('a district is complained of to the region or the city, that to the Government', () => {
    expect(byId.get('akimat-akmola-akkol-district')).toMatchObject({
      superior: 'akimat-akmola',
      names: {
        kk: 'Ақмола облысы Ақкөл ауданының әкімдігі',
        ru: 'Акимат Аккольского района Акмолинской области',
        en: 'Akimat of Akkol District, Akmola Region',
      },
    })
    expect(byId.get('dept-health-almaty')?.superior).toBe('akimat-almaty')
    expect([byId.get('akimat-almaty')?.superior, byId.get('akimat-abai')?.superior]).toEqual(['gov', 'gov'])
  })

  it('the invented offices stand first in the demonstration and nowhere else', () => {
    const first = offices(true).slice(0, demoOffices.length)
    expect(first.every(({ region, names }) => region === 'demo' && /\(invented\)/.test(names.en))).toBe(true)
    expect(offices(true).slice(demoOffices.length)).toEqual(all)
    expect(all.some(({ region }) => region === 'demo')).toBe(false)
  })
})

describe('The administrative court of a body', () => {
  const courtOf = (body: Office, on: string, all = offices(true)): unknown =>
    sources['administrative-court-of-body']({
      state: { seats: { body: { holder: { office: body.id } } } } as unknown as State,
      registry: {
        office: (id) => (id === body.id ? body : undefined),
        offices: (kind) => all.filter((one) => one.kind === kind),
        holding: () => [],
        isOrganisation: () => false,
      },
      fields: {},
      on: calendarDate(on),
    } satisfies SourceContext)

  test.each(regions().map(({ id }) => id))('a body of %s finds the court of its region', (region) => {
    for (const body of all.filter((one) => one.kind === 'body' && one.region === region))
      expect(courtOf(body, '2026-01-05'), body.id).toEqual({ holder: { office: `admin-${region}` } })
  })

  it('a body without a seat is sued in the capital', () => {
    const { region: _, ...body } = byId.get('gov')!
    expect(courtOf(body, '2026-01-05')).toEqual({ holder: { office: 'admin-astana' } })
  })

  it('before 1 July 2021 there is no such court, on that day there is', () => {
    const body = byId.get('akimat-akmola')!
    expect(courtOf(body, '2021-06-30')).toEqual({ none: 'no-court' })
    expect(courtOf(body, '2021-07-01')).toEqual({ holder: { office: 'admin-akmola' } })
  })

  it('a court that has closed is passed over for the next of the region: Pavlodar has two', () => {
    const body = byId.get('akimat-pavlodar')!
    const closed = all.map((one) => (one.id === 'admin-pavlodar' ? { ...one, until: '2026-01-04' } : one))
    expect(courtOf(body, '2026-01-04', closed)).toEqual({ holder: { office: 'admin-pavlodar' } })
    expect(courtOf(body, '2026-01-05', closed)).toEqual({ holder: { office: 'admin-pavlodar-2' } })
  })

  it('an invented body is sued in the invented court', () => {
    const body = offices(true).find(({ id }) => id === 'akimat-demo')!
    expect(courtOf(body, '2026-01-05')).toEqual({ holder: { office: 'adm-court-demo' } })
  })
})

describe('Courts and the courts above them', () => {
  it('each court above exists; only the Supreme Court has none', () => {
    const known = new Map(courts().map((court) => [court.id, court]))
    for (const { id, kind, above } of courts()) {
      expect(above.length > 0, id).toBe(kind !== 'supreme')
      for (const one of above) expect(known.has(one), `${id}: ${one}`).toBe(true)
    }
  })

  it('the decree of 15 May 2023 closed twelve courts and opened four', () => {
    expect(courts().filter(({ until }) => until === '2023-05-15')).toHaveLength(12)
    expect(courts().filter(({ from }) => from === '2023-05-15')).toHaveLength(4)
  })
})

describe.skipIf(!hasDataSet)(
  'The data set that the tables come from (skipped where it is not beside the project)',
  () => {
    it('counts the same courts of each kind', () => {
      const kinds = column('courts.tsv', 1).map((kind) => (kind === 'admin' ? 'administrative' : kind))
      expect(counts(courts().map(({ kind }) => kind))).toEqual(counts(kinds))
    })

    it('counts the same bodies of each kind, with the same superiors', () => {
      expect(counts(bodies().map(({ kind }) => kind))).toEqual(counts(column('agencies.tsv', 4)))
      expect(bodies().map(({ superior }) => superior ?? 'none')).toEqual(column('agencies.tsv', 5))
    })

    it('names the same regions', () => {
      expect(regions().map(({ id }) => id)).toEqual(column('regions.tsv', 0))
    })
  },
)
