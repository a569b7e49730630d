/** The bodies that each region and each district has one of: kind of body and place give id, names and superior by one rule. */
import type { Language } from '../../../kernel/language.ts'
import { type Body, bodies, type Names, type Region, regions } from './index.ts'
import { readTable } from './table.ts'

/** One body of a region or district. */
export interface BodyOfRegion {
  readonly id: string
  readonly name: Names
  readonly superior?: string
  readonly region: Region
}

interface District {
  readonly id: string
  readonly region: string
  readonly kind: string
  readonly name: Names
}

let known: readonly BodyOfRegion[] | undefined

/** Bodies of all regions, region by region, akimats of districts after those of the region. */
export function bodiesOfRegions(): readonly BodyOfRegion[] {
  known ??= readBodies()
  return known
}

function readBodies(): readonly BodyOfRegion[] {
  const kinds = bodies().filter(({ each }) => each !== undefined)
  const districts = readTable<'id' | 'region' | 'kind' | Language>('./districts.tsv').map(
    ({ id, region, kind, kk, ru, en }): District => ({ id, region, kind, name: { kk, ru, en } }),
  )
  const ofDistrict = kinds.find(({ id }) => id === 'akimat-district')!
  return regions().flatMap((region) => [
    ...kinds.filter((kind) => isOfRegion(kind, region)).map((kind) => bodyOf(kind, region)),
    // A district of a city has an akim and no akimat: it decides nothing as a body.
    ...districts
      .filter((one) => one.region === region.id && one.kind !== 'city-district')
      .map((one) => akimatOf(ofDistrict, one, region)),
  ])
}

const cities = ['astana', 'almaty', 'shymkent']

/** The akimat of a region and that of a city of the republic are two kinds, and each has one of them. */
function isOfRegion({ id, level }: Body, region: Region): boolean {
  if (id === 'akimat-region') return !cities.includes(region.id)
  if (id === 'akimat-city-republic') return cities.includes(region.id)
  return level === 'region'
}

/** `police-region` of Abai is `police-abai`. */
const idIn = (kind: string, region: Region): string => `${kind.replace(/-(region|city-republic)$/, '')}-${region.id}`

function bodyOf(kind: Body, region: Region): BodyOfRegion {
  const above = bodies().find(({ id }) => id === kind.superior)
  const superior = above?.level === 'region' ? idIn(above.id, region) : above?.id
  return {
    id: idIn(kind.id, region),
    name: named(kind.each!, region.name, region.russian),
    region,
    ...(superior && { superior }),
  }
}

const akimatOf = (kind: Body, district: District, region: Region): BodyOfRegion => ({
  id: `akimat-${district.id}`,
  name: named(kind.each!, inRegion(district.name, region), {
    of: `${ofDistrict(district.name.ru)} ${region.russian.of}`,
    by: '',
  }),
  region,
  superior: idIn('akimat-region', region),
})

/** Districts of several regions share a name, so the region stands beside it. */
const inRegion = (district: Names, { name }: Region): Names => ({
  kk: `${name.kk} ${district.kk}`,
  ru: district.ru,
  en: `${district.en}, ${name.en}`,
})

/** "Аккольский район" in the genitive; what follows "район" or "город" stays as it is. */
const ofDistrict = (name: string): string =>
  name
    .replace(/ий район$/, 'ого района')
    .replace(/^район /, 'района ')
    .replace(/^город /, 'города ')

/** Kazakh names of places end so that the genitive is always -ның: ауданы, қаласы, облысы, аудан. */
const named = (each: Names, place: Names, russian: Region['russian']): Names => ({
  kk: each.kk.replace('{of}', `${place.kk}ның`).replace('{place}', place.kk),
  ru: each.ru.replace('{of}', russian.of).replace('{by}', russian.by),
  en: each.en.replace('{place}', place.en),
})
