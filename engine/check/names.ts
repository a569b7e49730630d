/** Names that point at nothing, outside the steps: the head of the procedure, its branches, its terms. */

import { unknownInCondition } from './condition-names.ts'
import { type Finding, finder, type Part } from './finding.ts'

export const names: Part = (scope) => [...headOf(scope), ...branchesOf(scope), ...termsOf(scope)]

const headOf: Part = (scope) => {
  const { procedure } = scope
  const found = finder(scope)
  const stages = new Set(Object.values(procedure.branches).flatMap((branch) => branch.stages))
  const findings: Finding[] = []
  if (procedure.seats[procedure.heldBy] === undefined)
    findings.push(found('seat.unknown', 'procedure', `heldBy names the seat ${procedure.heldBy}`))
  for (const stage of Object.keys(procedure.unbounded ?? {}))
    if (!stages.has(stage))
      findings.push(found('stage.unknown', `stage ${stage}`, 'unbounded names a stage that no branch has'))
  for (const branch of procedure.outlives ?? [])
    if (procedure.branches[branch] === undefined)
      findings.push(found('branch.unknown', `branch ${branch}`, 'outlives names a branch that is not there'))
  return findings
}

const branchesOf: Part = (scope) => {
  const { procedure } = scope
  const found = finder(scope)
  return Object.entries(procedure.branches).flatMap(([name, { start, stages, final, per }]) => [
    ...[start, ...final]
      .filter((stage) => !stages.includes(stage))
      .map((stage) => found('stage.unknown', `branch ${name}`, `${stage} is not in its stages`)),
    ...(per === undefined || per === 'act' || per === 'claim' || procedure.seats[per]
      ? []
      : [found('seat.unknown', `branch ${name}`, `per names ${per}`)]),
  ])
}

const termsOf: Part = (scope) => {
  const { procedure } = scope
  const found = finder(scope)
  const known = new Set(procedure.terms.map(({ id }) => id))
  return procedure.terms.flatMap((row) => {
    const at = `term ${row.id}`
    const others = [
      row.notLaterThan,
      typeof row.dayZero === 'object' && 'endOf' in row.dayZero ? row.dayZero.endOf : undefined,
    ].filter((one) => one !== undefined)
    return [
      ...others.filter((one) => !known.has(one)).map((one) => found('term.unknown', at, `it looks at the term ${one}`)),
      ...[row.bound, ...(row.tells ?? [])]
        .filter((seat) => !procedure.seats[seat])
        .map((seat) => found('seat.unknown', at, `it names the seat ${seat}`)),
      ...(row.when ? unknownInCondition(scope, row.when, at) : []),
      ...dayFieldOf(scope, row.id, row.dayZero),
    ]
  })
}

/** A day zero that a field gives: every step which starts the term must have that day, and bound it on both sides. */
function dayFieldOf(scope: Parameters<Part>[0], term: string, dayZero: unknown): Finding[] {
  if (typeof dayZero !== 'object' || dayZero === null || !('field' in dayZero)) return []
  const found = finder(scope)
  return scope.procedure.steps
    .filter((row) => row.starts?.some((use) => use.term === term && use.dayZero === undefined))
    .flatMap((row) => {
      const field = row.fields?.find(({ id }) => id === dayZero.field)
      if (field === undefined || !['day', 'moment'].includes(field.type) || !field.required)
        return [
          found(
            'field.unknown',
            `term ${term}`,
            `the step ${row.id} starts it without a required day ${dayZero.field}`,
          ),
        ]
      return field.notBefore && field.notAfter
        ? []
        : [
            found(
              'field.no-bounds',
              `step ${row.id}`,
              `the day ${field.id} begins a term and needs notBefore and notAfter`,
            ),
          ]
    })
}
