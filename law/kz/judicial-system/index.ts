import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date.ts'
import type { Language } from '../../../kernel/language.ts'
import { zone } from '../calendar/index.ts'
import { readTable } from './table.ts'

/** A name in every language of the product. */
export type Names = Readonly<Record<Language, string>>

/** Whether a fact was read in a source, follows from a rule, or still has to be checked. */
export type Mark = 'seen' | 'derived' | 'unverified'

/** One of the twenty regions. `zone` is the IANA zone of its seat; `number` begins the case numbers of its courts. */
export interface Region {
  readonly id: string
  readonly name: Names
  readonly number: string
  readonly seat: Names
  readonly zone: string
  /** The Russian name in the genitive (of the region) and after "по", for names of its bodies. */
  readonly russian: { readonly of: string; readonly by: string }
}

/** What a court is; `regional` hears appeals, the first three stand above it. */
export type CourtKind =
  | 'supreme'
  | 'cassation'
  | 'regional'
  | 'military-appeal'
  | 'administrative'
  | 'economic'
  | 'criminal'
  | 'juvenile'
  | 'investigating'
  | 'admin-offence'
  | 'interdistrict'
  | 'interdistrict-civil'
  | 'interdistrict-criminal'
  | 'city'
  | 'district'
  | 'military'
  | 'military-criminal'

/** A court of the country. */
export interface Court {
  readonly id: string
  readonly kind: CourtKind
  readonly name: Names
  /** Absent for the one court that serves the whole country and names no seat. */
  readonly region?: string
  /** Absent where it is not known. */
  readonly seat?: Names
  readonly zone: string
  /** The courts to which its acts are appealed: one, or three by the kind of case; none above the Supreme Court. */
  readonly above: readonly string[]
  /** First four digits of its case numbers (region and court); absent where they have not been seen. */
  readonly numberPrefix?: string
  readonly numberPrefixMark?: Mark
  /** The first day of its work; absent where that is not known, which does not mean "always". */
  readonly from?: CalendarDate
  /** The last day of its work; absent while it works. */
  readonly until?: CalendarDate
}

/** A state body, or another whose acts are disputed. */
export interface Body {
  readonly id: string
  readonly kind: string
  readonly name: Names
  /** `republic`: one body for the country. `region`, `district`: a kind of body that each region or district has one of. */
  readonly level: 'republic' | 'region' | 'district'
  /** The body above it, to which its acts are complained of; absent where there is none. */
  readonly superior?: string
  /** The region where a body of the republic sits; absent for kinds of bodies and where the seat is not known. */
  readonly region?: string
  /** For a kind of body: the name of each of them, with places for the place: `{of}` in the genitive, `{by}` after "по", `{place}`. */
  readonly each?: Names
  readonly mark: Mark
}

/** A fact of this folder that nobody has verified, with the reason, for the page of unverified law. */
export interface Unverified {
  readonly about: string
  readonly reason: string
}

const read = <T>(file: string): T => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T

const namesOf = ({ kk, ru, en }: Names): Names => ({ kk, ru, en })

function readRegions(): readonly Region[] {
  type RegionRow = Omit<Region, 'name' | 'russian'> & Names & { ru_of: string; ru_by: string }
  const { regions } = read<{ regions: RegionRow[] }>('./regions.yaml')
  return regions.map((row) => ({
    id: row.id,
    name: namesOf(row),
    number: row.number,
    seat: row.seat,
    zone: row.zone,
    russian: { of: row.ru_of, by: row.ru_by },
  }))
}

type CourtColumn =
  | 'id'
  | 'kind'
  | 'region'
  | Language
  | 'seat_kk'
  | 'seat_ru'
  | 'seat_en'
  | 'number'
  | 'number_mark'
  | 'from'
  | 'until'
  | 'above'

const readCourts = (): readonly Court[] =>
  readTable<CourtColumn>('./courts.tsv').map((row) => ({
    id: row.id,
    kind: row.kind as CourtKind,
    name: namesOf(row),
    zone: row.region ? regionOf(row.region).zone : zone,
    above: row.above === '' ? [] : row.above.split(' '),
    ...(row.region && { region: row.region }),
    ...(row.seat_en && { seat: { kk: row.seat_kk, ru: row.seat_ru, en: row.seat_en } }),
    ...(row.number && { numberPrefix: row.number, numberPrefixMark: (row.number_mark || 'seen') as Mark }),
    ...(row.from && { from: calendarDate(row.from) }),
    ...(row.until && { until: calendarDate(row.until) }),
  }))

type BodyColumn = Exclude<keyof Body, 'name' | 'each'> | Language | 'each_kk' | 'each_ru' | 'each_en'

const readBodies = (): readonly Body[] =>
  readTable<BodyColumn>('./bodies.tsv').map((row) => ({
    id: row.id,
    kind: row.kind,
    name: namesOf(row),
    level: row.level as Body['level'],
    ...(row.superior && { superior: row.superior }),
    ...(row.region && { region: row.region }),
    ...(row.each_kk && { each: { kk: row.each_kk, ru: row.each_ru, en: row.each_en } }),
    mark: row.mark as Mark,
  }))

let knownRegions: readonly Region[] | undefined
let knownCourts: readonly Court[] | undefined
let knownBodies: readonly Body[] | undefined

/** The twenty regions, cities of republican significance and the capital among them. */
export function regions(): readonly Region[] {
  knownRegions ??= readRegions()
  return knownRegions
}

/** Every court of the country, those that were abolished since 2023 too. */
export function courts(): readonly Court[] {
  knownCourts ??= readCourts()
  return knownCourts
}

/** The state bodies and kinds of bodies, with the superior of each. */
export function bodies(): readonly Body[] {
  knownBodies ??= readBodies()
  return knownBodies
}

function regionOf(id: string): Region {
  const region = regions().find((each) => each.id === id)
  if (region === undefined) throw new RangeError(`There is no region "${id}"`)
  return region
}

function courtOfRegion(kind: Court['kind'], regionId: string): Court {
  const court = courts().find((each) => each.kind === kind && each.region === regionOf(regionId).id)
  if (court === undefined) throw new RangeError(`Region "${regionId}" has no ${kind} court`)
  return court
}

/** The administrative court of a region, the first where it has two. Throws RangeError on an unknown region. */
export const administrativeCourtOf = (regionId: string): Court => courtOfRegion('administrative', regionId)

/** The court that hears appeals from the administrative courts of a region. Throws RangeError on an unknown region. */
export const appealCourtOf = (regionId: string): Court => courtOfRegion('regional', regionId)

/** What in this folder nobody has verified: facts of the courts with a reason, and bodies whose names or place are from memory. */
export function unverified(): readonly Unverified[] {
  const reason =
    'general knowledge of the structure of 2025 and 2026; the name and the superior were not read in an act'
  const ofBodies = bodies().filter((body) => body.mark === 'unverified')
  return [
    ...read<{ unverified: readonly Unverified[] }>('./unverified.yaml').unverified,
    ...ofBodies.map((body) => ({ about: body.id, reason })),
  ]
}
