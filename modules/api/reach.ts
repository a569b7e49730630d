/** How far a key reaches: never further than its person, and no further than the procedures and offices that it names. */
import type { State } from '../../engine/state.ts'
import type { Access } from '../../platform/access.ts'
import type { ApiKey } from '../../platform/api-keys/key-ring.ts'
import type { Person } from '../../web/visit.ts'
import type { Call } from './call.ts'
import type { ApiPorts } from './ports.ts'

/** Whether the key reaches the proceeding at all; whether its person may see it is asked beside. */
export function reaches(key: ApiKey | undefined, { procedure, seats }: Pick<State, 'procedure' | 'seats'>): boolean {
  if (key === undefined) return true
  const { procedures, offices } = key
  return (
    (procedures.length === 0 || procedures.includes(procedure)) &&
    (offices.length === 0 ||
      Object.values(seats).some(({ holder, active }) => active && offices.includes(holder.office ?? '')))
  )
}

/** The person with only those posts that the key reaches. */
export const withinKey = (person: Person, { offices }: ApiKey): Person => ({
  ...person,
  posts: person.posts.filter(({ office }) => offices.length === 0 || offices.includes(office)),
})

const narrowed = (access: Access, key: ApiKey | undefined): Access => ({
  ...access,
  may: (what, actor, state) => reaches(key, state) && access.may(what, actor, state),
})

/** The ports as the key of a call sees them. */
export const portsFor = (ports: ApiPorts, { key }: Call): ApiPorts => ({
  ...ports,
  access: narrowed(ports.access, key),
})
