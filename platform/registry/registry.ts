/** Offices of the country and who holds which post on a day, or acts in another's stead; in memory, fed from the acts of person records. */
import type { Act } from '../../engine/act.ts'
import type { Office, Registry } from '../../engine/law.ts'
import { createVoices, type Voices } from './voices.ts'

export interface HeldPost {
  readonly person: string
  readonly post: string
  readonly office: string
  readonly since: string
  until?: string
  /** Held in another's stead, by this order. */
  readonly acting?: string
  /** Who holds the post, and let this person stand in. */
  readonly instead?: string
  /** The order of a plain appointment, and of the dismissal, where one was named. */
  readonly order?: string
  endedBy?: string
}

export interface PostRegistry extends Registry, Omit<Voices, 'take'> {
  /** Posts the person holds on the day, own ones first, then those held in another's stead. */
  postsOf(person: string, on: string): readonly HeldPost[]
  /** Every post the person ever held, in the order of the acts. */
  heldBy(person: string): readonly HeldPost[]
  /** Who stands in for the person, on the day or later, and where. */
  coverOf(person: string, on: string): readonly HeldPost[]
  /** Everybody who ever held a post. */
  people(): readonly string[]
  /** Offices as they read on a day; without changes made by this installation it is the registry itself. */
  asOn(day: string): PostRegistry
  /** The office as it reads from a day on; shown by everybody who asks without a day from the day it begins. */
  takeOffice(office: Office, since: string): void
  /** Another word as soon as the list of offices reads otherwise than before. */
  version(): string
  /** Everybody with a post at the office on the day, those who stand in included. */
  staffOf(office: string, on: string): readonly HeldPost[]
  /** IANA zone of the office; the country's own where none is named. */
  zoneOf(office: string | undefined): string
  /** Takes an act of a person record into account. */
  take(act: Pick<Act, 'proceeding' | 'step' | 'fields'>): void
}

/** `today` says which reading of a changed office is meant where nobody names a day. */
export function createRegistry(offices: readonly Office[], zone: string, today?: () => string): PostRegistry {
  const changed = changedOffices(offices, today)
  const voices = createVoices()
  const byPerson = new Map<string, HeldPost[]>()
  const byOffice = new Map<string, HeldPost[]>()
  const byInstead = new Map<string, HeldPost[]>()
  const isWithin = (one: HeldPost, on: string): boolean =>
    one.since <= on && (one.until === undefined || on <= one.until)
  /** Nobody stands in for somebody who does not hold the post any more. */
  const holds = (one: HeldPost, on: string): boolean =>
    isWithin(one, on) &&
    (one.instead === undefined ||
      (byPerson.get(one.instead) ?? []).some(
        (own) => own.post === one.post && own.office === one.office && own.acting === undefined && isWithin(own, on),
      ))
  const registry: PostRegistry = {
    ...voices,
    ...changed.asOn(undefined),
    holding: (post, office, on) =>
      (byOffice.get(office) ?? [])
        // Nobody is drawn, or named the holder, by standing in.
        .filter((one) => one.post === post && one.acting === undefined && holds(one, on))
        .map(({ person }) => person),
    postsOf: (person, on) =>
      (byPerson.get(person) ?? [])
        .filter((one) => holds(one, on))
        .sort((a, b) => Number(a.acting !== undefined) - Number(b.acting !== undefined)),
    heldBy: (person) => byPerson.get(person) ?? [],
    coverOf: (person, on) =>
      (byInstead.get(person) ?? []).filter(({ since, until }) => until! >= on && until! >= since),
    people: () => [...byPerson.keys()],
    asOn: (day) => (changed.isChanged() ? { ...registry, ...changed.asOn(day) } : registry),
    takeOffice: changed.take,
    version: changed.version,
    staffOf: (office, on) => (byOffice.get(office) ?? []).filter((one) => holds(one, on)),
    zoneOf: (office) => (office === undefined ? zone : (registry.office(office)?.zone ?? zone)),
    take(act) {
      voices.take(act)
      const { proceeding, step, fields } = act
      const { post, office, since, until, order, instead } = fields as Record<string, string>
      if (step === 'appoint' || step === 'stand-in' || step === 'cover') {
        const held: HeldPost = {
          person: proceeding,
          post: post!,
          office: office!,
          since: since!,
          ...(step === 'appoint' ? order !== undefined && { order } : { until: until!, acting: order! }),
          ...(step === 'cover' && { instead: instead! }),
        }
        if (step === 'cover') add(byInstead, instead!, held)
        add(byPerson, proceeding, held)
        add(byOffice, office!, held)
      }
      if (step === 'end-cover')
        for (const one of byPerson.get(proceeding) ?? [])
          if (one.post === post && one.office === office && one.instead === instead && one.until! > until!)
            one.until = until!
      if (step === 'dismiss')
        for (const one of byPerson.get(proceeding) ?? [])
          if (one.post === post && one.office === office && (one.until ?? until!) >= until!) {
            one.until = until!
            if (order !== undefined) one.endedBy = order
          }
    },
  }
  return registry
}

interface Reading {
  readonly since: string
  readonly office: Office
}

/** Offices of the packages, and what the installation made of them from which day on. */
function changedOffices(packaged: readonly Office[], today: (() => string) | undefined) {
  const first = new Map(packaged.map((one) => [one.id, one]))
  const byKind = Map.groupBy(packaged, ({ kind }) => kind)
  const readings = new Map<string, Reading[]>()
  let taken = 0
  /** The newest reading that has begun; of an office not begun yet, its first, so that everybody can name it. */
  const readOn = (id: string, day: string): Office | undefined => {
    const own = readings.get(id)
    const begun = own?.findLast(({ since }) => since <= day)?.office
    return begun ?? first.get(id) ?? own?.[0]?.office
  }
  const asOn = (day: string | undefined): Pick<PostRegistry, 'office' | 'offices'> => {
    const on = (): string => day ?? today?.() ?? '9999-12-31'
    return {
      office: (id) => (readings.has(id) ? readOn(id, on()) : first.get(id)),
      offices: (kind) => {
        const known = kind === undefined ? packaged : (byKind.get(kind) ?? [])
        if (readings.size === 0) return known
        const now = on()
        const added = [...readings.keys()].filter((id) => !first.has(id)).map((id) => readOn(id, now)!)
        return [
          ...added.filter((one) => kind === undefined || one.kind === kind),
          ...known.map((one) => (readings.has(one.id) ? readOn(one.id, now)! : one)),
        ]
      },
    }
  }
  const take = (office: Office, since: string): void => {
    taken += 1
    const list = [...(readings.get(office.id) ?? []).filter((one) => one.since !== since), { since, office }]
    readings.set(
      office.id,
      list.sort((a, b) => (a.since < b.since ? -1 : 1)),
    )
  }
  const version = (): string => (taken === 0 ? '' : `${taken} ${today?.() ?? ''}`)
  return { asOn, take, version, isChanged: () => readings.size > 0 }
}

function add(map: Map<string, HeldPost[]>, key: string, held: HeldPost): void {
  map.set(key, [...(map.get(key) ?? []), held])
}
