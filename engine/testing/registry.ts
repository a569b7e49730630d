/** Offices and posts for tests: plain rows instead of the platform's tables. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Actor } from '../command.ts'
import type { Office, Registry } from '../law.ts'

/** A post held from a day (always, when absent) until a day. */
export interface Held {
  readonly person: string
  readonly post: string
  readonly office: string
  readonly from?: string
  readonly until?: string
  /** Held in another's stead: by this order, and whose post it is. */
  readonly acting?: string
  readonly instead?: string
}
export interface TestRegistry extends Registry {
  /** The person as an actor, with the posts held that day. */
  actor(person: string, on: CalendarDate): Actor
  /** Everybody who holds some post, on any day. */
  readonly people: readonly string[]
  /** People without a post, who file and are named. */
  readonly citizens: readonly string[]
  readonly organisations: readonly string[]
  /** Who acts for somebody: for an organisation one of its people, for a person the person. */
  speaker(party: string): string
}

type OfficeRow = Omit<Office, 'names' | 'zone'> & { readonly zone?: string }

const isHeldOn = (held: Held, on: CalendarDate): boolean =>
  (held.from === undefined || held.from <= on) && (held.until === undefined || on <= held.until)

/** The people and organisations outside the offices; each organisation has one person who speaks for it. */
interface Outside {
  readonly citizens?: readonly string[]
  readonly speakers?: Readonly<Record<string, string>>
}

/** A registry of invented offices; their names are their ids, their zone is the one given. */
export function testRegistry(
  zone: string,
  offices: readonly OfficeRow[],
  posts: readonly Held[],
  { citizens = ['aigul', 'bolat', 'saule'], speakers = {} }: Outside = {},
): TestRegistry {
  const voices = new Map(Object.entries(speakers).map(([organisation, person]) => [person, organisation]))
  const byId = new Map<string, Office>(
    offices.map((row) => [row.id, { zone, ...row, names: { kk: row.id, ru: row.id, en: row.id } }]),
  )
  return {
    office: (id) => byId.get(id),
    offices: (kind) => [...byId.values()].filter((one) => kind === undefined || one.kind === kind),
    holding: (post, office, on) =>
      posts
        .filter((one) => one.post === post && one.office === office && isHeldOn(one, on))
        .map(({ person }) => person),
    actor: (person, on) => ({
      person,
      ...(voices.has(person) && { voice: voices.get(person)! }),
      posts: posts
        .filter((one) => one.person === person && isHeldOn(one, on))
        .map(({ post, office, acting, instead }) => ({
          post,
          office,
          ...(acting && { acting }),
          ...(instead && { instead }),
        })),
    }),
    isOrganisation: (person) => person.startsWith('organisation'),
    people: [...new Set(posts.map(({ person }) => person))],
    citizens,
    organisations: Object.keys(speakers),
    speaker: (party) => speakers[party] ?? party,
  }
}
