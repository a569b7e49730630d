import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date.ts'
import type { Language } from '../../../kernel/language.ts'

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
}

/** A court of the administrative path. */
export interface Court {
  readonly id: string
  readonly kind: 'supreme' | 'cassation' | 'regional' | 'administrative'
  readonly name: Names
  readonly region: string
  readonly seat: Names
  readonly zone: string
  /** First four digits of its case numbers (region and court); absent where they have not been seen. */
  readonly numberPrefix?: string
  readonly numberPrefixMark?: Mark
  /** The day from which it works; absent where that is not known, which does not mean "always". */
  readonly validFrom?: CalendarDate
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
  type RegionRow = { id: string; number: string; seat: Names; zone: string } & Names
  const { regions } = read<{ regions: RegionRow[] }>('./regions.yaml')
  return regions.map((row) => ({ id: row.id, name: namesOf(row), number: row.number, seat: row.seat, zone: row.zone }))
}

interface CourtRow extends Names {
  readonly id: string
  readonly kind: Court['kind']
  readonly region: string
  readonly number?: string
  readonly number_mark?: Mark
  readonly seat?: Names
  readonly valid_from?: string
}

interface CourtsFile {
  readonly unverified: readonly Unverified[]
  readonly courts: readonly CourtRow[]
}

function readCourts({ courts: rows }: CourtsFile): readonly Court[] {
  return rows.map((row) => {
    const region = regionOf(row.region)
    return {
      id: row.id,
      kind: row.kind,
      name: namesOf(row),
      region: row.region,
      seat: row.seat ?? region.seat,
      zone: region.zone,
      ...(row.number ? { numberPrefix: row.number, numberPrefixMark: row.number_mark ?? 'seen' } : {}),
      ...(row.valid_from ? { validFrom: calendarDate(row.valid_from) } : {}),
    }
  })
}

function readBodies(): readonly Body[] {
  const { bodies: rows } = read<{ bodies: (Body & Names)[] }>('./bodies.yaml')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: namesOf(row),
    level: row.level,
    ...(row.superior ? { superior: row.superior } : {}),
    ...(row.region ? { region: row.region } : {}),
    mark: row.mark,
  }))
}

let knownRegions: readonly Region[] | undefined
let knownCourts: readonly Court[] | undefined
let knownBodies: readonly Body[] | undefined

/** The twenty regions, cities of republican significance and the capital among them. */
export function regions(): readonly Region[] {
  knownRegions ??= readRegions()
  return knownRegions
}

/** The courts of the administrative path: supreme, cassation, regional (appeal), administrative. */
export function courts(): readonly Court[] {
  knownCourts ??= readCourts(read<CourtsFile>('./courts.yaml'))
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
  return [...read<CourtsFile>('./courts.yaml').unverified, ...ofBodies.map((body) => ({ about: body.id, reason }))]
}
