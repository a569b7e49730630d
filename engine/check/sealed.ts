/**
 * Procedures that are sealed: numbered where no gap betrays them, telling people and never an office, whose every post would read it, and bound to no
 * proceeding that others may read.
 */
import type { StepRow } from '../define.ts'
import { seatOf } from '../state.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'

export const sealed: Part = (scope) =>
  scope.procedure.sealed ? scope.procedure.steps.flatMap((row) => betrays(scope, row)) : []

function betrays(scope: Scope, row: StepRow): Finding[] {
  const found = finder(scope)
  const at = `step ${row.id}`
  const others = [...scope.all.values()].filter((one) => !one.sealed)
  const shared = (row.registers ?? []).filter((register) =>
    others.some(({ steps }) => steps.some(({ registers }) => registers?.includes(register))),
  )
  const offices = (row.notices ?? [])
    .flatMap(({ to }) => to)
    .filter((seat) => scope.procedure.seats[seatOf(seat)]?.kind === 'office')
  const linked = [...(row.handsOver ?? []), ...(row.hears ?? []), ...(row.refersTo ? [row.refersTo] : [])]
  return [
    ...shared.map((register) =>
      found('sealed.numbered-with-others', at, `the register ${register} would have a gap where the sealed matter is`),
    ),
    ...offices.map((seat) =>
      found('sealed.tells-office', at, `everybody with a post at ${seat} would read the notice`),
    ),
    ...linked
      .filter(({ procedure }) => !scope.all.get(procedure)?.sealed)
      .map(({ procedure }) => found('sealed.linked', at, `${procedure} is not sealed, and would lead to it`)),
  ]
}
