/** Offices of the country and who holds which post on a day, or acts in another's stead; in memory, fed from the acts of person records. */
import type { Act } from '../../engine/act.ts'
import type { Office, Registry } from '../../engine/law.ts'

export interface HeldPost {
  readonly person: string
  readonly post: string
  readonly office: string
  readonly since: string
  until?: string
  /** Held in another's stead, by this order. */
  readonly acting?: string
}

export interface PostRegistry extends Registry {
  /** Posts the person holds on the day, own ones first, then those held in another's stead. */
  postsOf(person: string, on: string): readonly HeldPost[]
  /** IANA zone of the office; the country's own where none is named. */
  zoneOf(office: string | undefined): string
  /** Takes an act of a person record into account. */
  take(act: Pick<Act, 'proceeding' | 'step' | 'fields'>): void
}

export function createRegistry(offices: readonly Office[], zone: string): PostRegistry {
  const byId = new Map(offices.map((one) => [one.id, one]))
  const byKind = Map.groupBy(offices, ({ kind }) => kind)
  const byPerson = new Map<string, HeldPost[]>()
  const byOffice = new Map<string, HeldPost[]>()
  const holds = (one: HeldPost, on: string): boolean => one.since <= on && (one.until === undefined || on <= one.until)
  return {
    office: (id) => byId.get(id),
    offices: (kind) => (kind === undefined ? offices : (byKind.get(kind) ?? [])),
    holding: (post, office, on) =>
      (byOffice.get(office) ?? [])
        // Nobody is drawn, or named the holder, by standing in.
        .filter((one) => one.post === post && one.acting === undefined && holds(one, on))
        .map(({ person }) => person),
    postsOf: (person, on) =>
      (byPerson.get(person) ?? [])
        .filter((one) => holds(one, on))
        .sort((a, b) => Number(a.acting !== undefined) - Number(b.acting !== undefined)),
    zoneOf: (office) => (office === undefined ? zone : (byId.get(office)?.zone ?? zone)),
    take({ proceeding, step, fields }) {
      const { post, office, since, until, order } = fields as Record<string, string>
      if (step === 'appoint' || step === 'stand-in') {
        const held: HeldPost = {
          person: proceeding,
          post: post!,
          office: office!,
          since: since!,
          ...(step === 'stand-in' && { until: until!, acting: order! }),
        }
        add(byPerson, proceeding, held)
        add(byOffice, office!, held)
      }
      if (step === 'dismiss')
        for (const one of byPerson.get(proceeding) ?? [])
          if (one.post === post && one.office === office && (one.until ?? until!) >= until!) one.until = until!
    },
  }
}

function add(map: Map<string, HeldPost[]>, key: string, held: HeldPost): void {
  map.set(key, [...(map.get(key) ?? []), held])
}
