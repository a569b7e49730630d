/** Who may see what, worked out cell by cell through the same `accessFrom` that the server asks. */

import type { Actor } from '../../engine/command.ts'
import type { Procedure } from '../../engine/define.ts'
import type { State } from '../../engine/state.ts'
import { accessFrom } from '../../platform/access.ts'
import { houseLaw } from '../../server/house.ts'
import { rights } from '../../server/routes.ts'

/** One right of one procedure: every role that somebody can have in it, and whether it may. */
export interface RightsOf {
  readonly what: string
  readonly procedure: string
  readonly logged: boolean
  readonly cells: readonly { readonly role: string; readonly may: boolean }[]
}

const access = accessFrom(rights)
const office = (seat: string): string => `office of ${seat}`
const elsewhere = 'another office'

const officeSeats = ({ seats }: Procedure): string[] =>
  Object.keys(seats).filter((seat) => seats[seat]!.kind === 'office')
const personSeats = ({ seats }: Procedure): string[] =>
  Object.keys(seats).filter((seat) => seats[seat]!.kind === 'person')

/** Seats held in person, and every post that a step or a right names, at every office with a seat. */
export function rolesIn(procedure: Procedure): string[] {
  const named = [
    ...procedure.steps.flatMap(({ by, approval = [] }) => [...by, ...approval.map((one) => one.by)]),
    ...rights.filter((row) => row.procedure === procedure.id).flatMap(({ who }) => who),
  ]
  const posts = [...new Set(named.filter((role) => role.includes('@')).map((role) => role.split('@')[0]!))].sort()
  return [
    ...personSeats(procedure),
    ...officeSeats(procedure).flatMap((seat) => posts.map((post) => `${post}@${seat}`)),
  ]
}

/** A proceeding in which every seat is held and every step was taken once; nothing else of its state matters to a right of seeing. */
export function heldState(procedure: Procedure): State {
  const seats = Object.fromEntries(
    Object.entries(procedure.seats).map(([seat, { kind, many }]) => [
      many ? `${seat}-1` : seat,
      { holder: kind === 'person' ? { person: seat } : { office: office(seat) }, active: true },
    ]),
  )
  const done = Object.fromEntries(procedure.steps.map(({ id }) => [id, 1]))
  return { procedure: procedure.id, seats, done } as unknown as State
}

/** Somebody who has exactly this role: a seat, or a post at the office of a seat. */
export function actorAs(role: string): Actor | undefined {
  if (role === 'nobody signed in') return undefined
  if (role === 'a stranger') return { person: 'a stranger', posts: [] }
  const [post, seat] = role.split('@')
  return seat === undefined
    ? { person: post!, posts: [] }
    : { person: 'an employee', posts: [{ post: post!, office: seat === elsewhere ? elsewhere : office(seat) }] }
}

/** Whether the role has no seat at all in the proceeding. */
export const isOutside = (role: string): boolean =>
  role.endsWith(`@${elsewhere}`) || role === 'a stranger' || role === 'nobody signed in'

/** Those with no seat: the same posts elsewhere, a citizen with no part in it, somebody not signed in. */
export const outsiders = (procedure: Procedure): string[] => [
  ...new Set(
    rolesIn(procedure)
      .filter((role) => role.includes('@'))
      .map((role) => `${role.split('@')[0]}@${elsewhere}`),
  ),
  'a stranger',
  'nobody signed in',
]

export const procedures: readonly Procedure[] = Object.values(houseLaw.procedures)

export function rightsOf(procedure: Procedure): RightsOf[] {
  const whats = [...new Set(rights.map(({ what }) => what))].sort()
  const state = heldState(procedure)
  return whats.map((what) => ({
    what,
    procedure: procedure.id,
    logged: rights.some((row) => row.what === what && row.procedure === procedure.id && row.logged),
    cells: [...rolesIn(procedure), ...outsiders(procedure)].map((role) => ({
      role,
      may: access.may(what, actorAs(role), state),
    })),
  }))
}
