/** Whose desk it is: posts, colleagues, what may be read, and whose work is free for others today. */
import type { Law } from '../../engine/law.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Visit } from '../../web/visit.ts'
import type { QueuePorts } from '../cases/index.ts'
import { type Absence, absences, claimants } from './claims.ts'
import type { OrderPorts } from './orders.ts'
import type { DeskReader } from './queries.ts'

export interface DeskPorts extends OrderPorts, Omit<QueuePorts, 'registry'> {
  readonly access: Access
  readonly law: Law
  readonly db: Query
  /** Whether the reader opens matters by a form of their post. */
  enters(visit: Visit): string | undefined
  newId(visit: Visit): string
  saveDraft(draft: { id: string; person: string; kind: string; body: unknown }): Promise<void>
  loadDraft(id: string, person: string): Promise<{ kind: string; body: unknown } | undefined>
  dropDraft(id: string, person: string): Promise<void>
  drafts(person: string, kind: string): Promise<readonly { readonly id: string; readonly body: unknown }[]>
}

/** The reader with who is away: the first asked of the lists, the second said beside them. */
export interface DeskVisit {
  readonly reader: DeskReader
  readonly away: readonly Absence[]
  /** Offices whose desk the reader leads. */
  readonly leads: readonly string[]
}

export const officesOf = (visit: Visit): string[] => [...new Set(visit.person!.posts.map(({ office }) => office))]

export const leadsAt = ({ access }: Pick<DeskPorts, 'access'>, visit: Visit, office: string): boolean =>
  access.mayAt('desk.lead', { posts: visit.person!.posts }, office)

export async function deskVisit(
  ports: Pick<DeskPorts, 'db' | 'registry' | 'access'>,
  visit: Visit,
): Promise<DeskVisit> {
  const { registry, access, db } = ports
  const offices = officesOf(visit)
  const [away, holders] = await Promise.all([absences(db, offices, visit.on), claimants(db, offices)])
  const isAway = new Set(away.filter(({ since }) => since <= visit.on).map(({ person }) => person))
  const gone = holders.filter(
    ({ office, post, person }) =>
      isAway.has(person) ||
      !registry.postsOf(person, visit.on).some((held) => held.office === office && held.post === post),
  )
  const staff = offices.flatMap((office) => registry.staffOf(office, visit.on))
  return {
    away,
    leads: offices.filter((office) => leadsAt(ports, visit, office)),
    reader: {
      person: visit.person!.id,
      desks: visit.person!.posts.map(({ office, post }) => ({ office, post })),
      colleagues: [...new Set(staff.map(({ person }) => person))],
      gone: [
        ...gone.map(({ office, post, person }) => `${office}/${post}/${person}`),
        // Whoever stands in for somebody may go on with what that person has taken.
        ...visit.person!.posts.flatMap(({ office, post, instead }) =>
          instead ? [`${office}/${post}/${instead}`] : [],
        ),
      ],
      seats: access.seatsFor('case.read', { posts: visit.person!.posts }),
      on: visit.on,
    },
  }
}
