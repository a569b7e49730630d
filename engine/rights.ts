/** Right to act: the roles a person has in a proceeding on a day, computed from its seats and the posts held (decisions.md 7). */
import type { Actor } from './command.ts'
import type { StepRow } from './define.ts'
import { type State, seatOf } from './state.ts'

/** Roles of the actor: seats held in person (`applicant`, `defendant`), and `post@seat` for offices the actor has a post in. */
export function rolesOf(state: State | undefined, actor: Actor): readonly RoleHeld[] {
  if (actor.kind === 'time' || actor.kind === 'linked' || actor.kind === 'outside')
    return [{ role: actor.kind, seat: '' }]
  const roles: RoleHeld[] = [{ role: 'anyone', seat: '' }]
  for (const [key, { holder, active }] of Object.entries(state?.seats ?? {})) {
    if (!active) continue
    const seat = seatOf(key)
    if (holder.person !== undefined && holder.person === (actor.voice ?? actor.person))
      roles.push({ role: seat, seat: key })
    for (const post of actor.posts)
      if (holder.office === post.office)
        roles.push({
          role: `${post.post}@${seat}`,
          seat: key,
          ...(post.acting && { acting: post.acting }),
          ...(post.instead && { instead: post.instead }),
        })
  }
  return roles
}

/** Roles of somebody who would open a proceeding for an office: posts in the office that the form of the step seats. */
export function rolesOpening(row: StepRow, fields: Readonly<Record<string, unknown>>, actor: Actor): RoleHeld[] {
  if ((actor.kind ?? 'person') !== 'person') return []
  return (row.seats ?? []).flatMap(({ seat, with: from }) =>
    typeof from === 'object' && 'field' in from
      ? actor.posts
          .filter(({ office }) => office === fields[from.field])
          .map(({ post }) => ({ role: `${post}@${seat}`, seat }))
      : [],
  )
}

/** A role and the seat it acts for; `acting`: the order by which the post is held in another's stead, `instead`: in whose, where named. */
export interface RoleHeld {
  readonly role: string
  readonly seat: string
  readonly acting?: string
  readonly instead?: string
}

/** The roles by which the actor may take the step; the wished one first. */
export function rolesFor(row: StepRow, roles: readonly RoleHeld[], wished?: string): RoleHeld[] {
  const fitting = roles.filter(({ role }) => row.by.includes(role))
  return wished === undefined
    ? fitting
    : [...fitting].sort((a, b) => Number(b.role === wished) - Number(a.role === wished))
}
