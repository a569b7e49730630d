/** Terms: does something start each, is there a row when it starts, does anything look at it, does a pause end. */
import type { Bound, Procedure, StepRow } from '../define.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { conditionsOf, daysOf, fieldsOf, isByPeople, leavesOf, linesTo, rowsOn } from './rows.ts'

export const terms: Part = (scope) => [
  ...neverStarted(scope),
  ...withoutRow(scope),
  ...unseen(scope),
  ...neverResumed(scope),
]

/** Terms a step starts: by its own word, or for those who must agree. */
const startedBy = (row: StepRow): string[] => [
  ...(row.starts ?? []).map(({ term }) => term),
  ...(row.approval ?? []).flatMap(({ within }) => within ?? []),
]
const idsOf = (procedure: Procedure): string[] => [...new Set(procedure.terms.map(({ id }) => id))]

const neverStarted: Part = (scope) => {
  const handed = linesTo(scope.procedure, scope.all.values()).flatMap(({ terms: brought }) => brought)
  const started = new Set([...scope.procedure.steps.flatMap(startedBy), ...handed])
  return idsOf(scope.procedure)
    .filter((id) => !started.has(id))
    .map((id) => finder(scope)('term.never-started', `term ${id}`, 'no step starts it'))
}

const withoutRow: Part = (scope) => {
  const { procedure } = scope
  const known = new Set(idsOf(procedure))
  const findings = new Map<string, Finding>()
  for (const day of daysOf(procedure)) {
    const rows = new Set(rowsOn(procedure.terms, day).map(({ id }) => id))
    for (const row of rowsOn(procedure.steps, day))
      for (const term of startedBy(row)) {
        if (known.has(term) && !rows.has(term) && !findings.has(term))
          findings.set(
            term,
            finder(scope)('term.no-row', `term ${term}`, `${row.id} starts it, and no row of it is law`, day),
          )
      }
  }
  return [...findings.values()]
}

/** A term is seen when a step looks at it, when its end is told, or when it bounds a seat that has something to do. */
function unseen(scope: Scope): Finding[] {
  const { procedure } = scope
  const seen = new Set([
    ...procedure.steps.flatMap(looksAt),
    ...procedure.terms.flatMap((row) => [
      row.notLaterThan,
      typeof row.dayZero === 'object' && 'endOf' in row.dayZero ? row.dayZero.endOf : undefined,
    ]),
  ])
  const busy = new Set(
    procedure.steps.filter(isByPeople).flatMap(({ by }) => by.map((role) => role.split('@').at(-1)!)),
  )
  return idsOf(procedure)
    .filter(
      (id) =>
        !seen.has(id) && !procedure.terms.some((row) => row.id === id && (row.tells?.length || busy.has(row.bound))),
    )
    .map((id) =>
      finder(scope)(
        'term.nothing-looks',
        `term ${id}`,
        'no step, field or other term looks at it, nobody is told, and the seat it bounds does nothing',
      ),
    )
}

function looksAt(row: StepRow): (string | undefined)[] {
  const bounds = fieldsOf(row).flatMap(({ notBefore, notAfter }) =>
    [notBefore, notAfter].flatMap((bound: Bound | undefined) => (bound && 'term' in bound ? [bound.term] : [])),
  )
  const asked = conditionsOf(row)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('term' in leaf ? [leaf.term] : []))
  return [
    row.within?.term,
    row.notBefore?.term,
    row.atEndOf?.term,
    row.restores?.term,
    ...(row.extends ?? []).map(({ term }) => term),
    ...(row.approval ?? []).map(({ within }) => within),
    ...bounds,
    ...asked,
  ]
}

/** A resumption ends the pause of the same terms: a pause of other terms than any resumption names goes on for ever. */
function neverResumed(scope: Scope): Finding[] {
  const resumed = new Set(scope.procedure.steps.flatMap(({ resumes }) => (resumes ? [resumes.join()] : [])))
  return scope.procedure.steps
    .filter(({ pauses }) => pauses !== undefined && !resumed.has(pauses.join()))
    .map((row) => finder(scope)('pause.never-resumed', `step ${row.id}`, `no step resumes ${row.pauses!.join(', ')}`))
}
