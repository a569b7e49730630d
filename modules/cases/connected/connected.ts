/**
 * Other cases between the same people: at least two parties of this case are parties there, on different sides here and there. Only those the
 * reader may read; whoever may read none sees nothing at all. What a case was handed over from or led to has its number, and stands on its page.
 */
import type { Actor } from '../../../engine/command.ts'
import type { Law } from '../../../engine/law.ts'
import { ownSeatKey, partySeatsOf } from '../../../engine/reading/own-seats.ts'
import { type State, seatOf } from '../../../engine/state.ts'
import type { Access } from '../../../platform/access.ts'
import type { Query } from '../../../platform/db/port.ts'
import type { Chain } from '../chain.ts'

export interface ConnectedCase {
  readonly number: string
  readonly state: State
  /** The court or body that has it. */
  readonly office?: string
}

export interface ConnectedPorts {
  readonly db: Query
  readonly access: Access
  readonly law: Law
}

/** Proceedings looked at, at most, the newest first. */
const lookedAt = 100

/** The newest proceeding of each other number, the newest number first. Index seat_person. */
export async function connectedCases(ports: ConnectedPorts, chain: Chain, reader: Actor): Promise<ConnectedCase[]> {
  const parties = partySeatsOf(ports.law)
  const here = sidesOf(parties, chain.states)
  if (!facesItself(here)) return []
  const rows = await ports.db.query<{ number: string; root: string; state: string }>(
    `select p.root, p.state, (select name from core.name where proceeding = p.root order by n limit 1) as number
       from core.proceeding p
      where p.root <> $1 and p.id in (select proceeding from core.seat where person = any($2::text[])
                                       group by proceeding having count(distinct person) > 1)
      order by p.opened_on desc, p.id desc limit ${lookedAt}`,
    [chain.states[0]!.root, [...here.keys()]],
  )
  const found = new Map<string, ConnectedCase>()
  for (const { root, number, state: text } of rows) {
    const state = JSON.parse(text) as State
    if (found.has(root) || !number || !ports.access.may('case.read', reader, state)) continue
    const shared = new Map([...sidesOf(parties, [state])].filter(([person]) => here.has(person)))
    if (!facesItself(shared)) continue
    const office = state.seats[ports.law.procedures[state.procedure]?.heldBy ?? '']?.holder.office
    found.set(root, { number, state, ...(office && { office }) })
  }
  return [...found.values()]
}

/** Who sits as a party, and on which sides. */
function sidesOf(parties: ReadonlySet<string>, states: readonly State[]): Map<string, Set<string>> {
  const sides = new Map<string, Set<string>>()
  for (const { procedure, seats } of states)
    for (const [key, { holder, active }] of Object.entries(seats)) {
      if (!active || !holder.person || !parties.has(ownSeatKey(procedure, key))) continue
      sides.set(holder.person, (sides.get(holder.person) ?? new Set()).add(seatOf(key)))
    }
  return sides
}

/** Two people at least, and not all of them on one side. */
const facesItself = (sides: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  sides.size > 1 && new Set([...sides.values()].flatMap((one) => [...one])).size > 1
