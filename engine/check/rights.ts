/** Who may act: roles that are no roles, and seats that nobody ever holds. */

import type { StepRow } from '../define.ts'
import { seatOf } from '../state.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { isOpening } from './rows.ts'

const alone = ['time', 'linked', 'outside']

export const rights: Part = (scope) => {
  const held = seatsHeld(scope)
  return scope.procedure.steps.flatMap((row) => [
    ...row.by.flatMap((role) => wrongRole(scope, row, role, held)),
    ...wrongTogether(scope, row),
    ...(row.approval ?? []).flatMap(({ by }) => wrongRole(scope, row, by, held)),
    // Whoever reads an opening may be seated later.
    ...(row.readBy ?? []).flatMap((role) =>
      wrongRole(scope, row, role, held).filter(({ code }) => code !== 'role.not-seated-yet'),
    ),
  ])
}

/** Seats that some step fills, some draw fills, or some hand-over brings. */
function seatsHeld({ procedure, all }: Scope): Set<string> {
  const own = procedure.steps.flatMap((row) => [
    ...(row.seats ?? []).filter((change) => change.do !== 'leave').map(({ seat }) => seat),
    ...(row.draws ?? []).map(({ seat }) => seat),
  ])
  const handed = [...all.values()].flatMap(({ steps }) =>
    steps.flatMap(({ handsOver }) =>
      (handsOver ?? [])
        .filter((one) => one.procedure === procedure.id)
        .flatMap(({ seats }) => Object.keys(seats).map(seatOf)),
    ),
  )
  return new Set([...own, ...handed])
}

function wrongRole(scope: Scope, row: StepRow, role: string, held: ReadonlySet<string>): Finding[] {
  const found = finder(scope)
  const at = `step ${row.id}`
  if (alone.includes(role)) return []
  if (role === 'anyone')
    return isOpening(row) ? [] : [found('role.anyone', at, 'anyone may open a proceeding, never act in one')]
  const [post, seat] = role.includes('@') ? (role.split('@') as [string, string]) : [undefined, role]
  const definition = scope.procedure.seats[seat]
  if (definition === undefined) return [found('seat.unknown', at, `the role ${role} names the seat ${seat}`)]
  if (post === undefined && definition.kind === 'office')
    return [found('role.office-acts-by-posts', at, `${seat} is an office: name the post, as in official@${seat}`)]
  if (post !== undefined && definition.kind === 'person')
    return [found('role.person-has-no-posts', at, `${seat} is a person, not an office with posts`)]
  if (isOpening(row) && !seatsByForm(row).includes(seat))
    return [found('role.not-seated-yet', at, `nobody sits in ${seat} before the proceeding is open`)]
  if (post === '') return [found('role.no-post', at, `the role ${role} names no post`)]
  return held.has(seat)
    ? []
    : [found('role.cannot-be-held', at, `nothing ever fills the seat ${seat}, so nobody may take the step`)]
}

/** Seats that the form of a step fills. */
const seatsByForm = (row: StepRow): string[] =>
  (row.seats ?? []).flatMap(({ seat, with: from }) => (typeof from === 'object' && 'field' in from ? [seat] : []))

function wrongTogether(scope: Scope, row: StepRow): Finding[] {
  const found = finder(scope)
  if (row.by.length === 0) return [found('role.nobody', `step ${row.id}`, 'nobody may take the step')]
  const mixed = row.by.length > 1 && row.by.some((role) => alone.includes(role))
  return mixed
    ? [
        found(
          'role.mixed',
          `step ${row.id}`,
          'time, a linked proceeding or a gateway acts alone: what binds time must not bind people',
        ),
      ]
    : []
}
