/** Names inside conditions: facts, branches and their stages, steps, terms, computations, parameters. */
import type { Condition } from '../define.ts'
import { type Finding, finder, type Scope } from './finding.ts'
import { leavesOf } from './rows.ts'

type Branches = Extract<Condition, { branch: string }>

export function unknownInCondition(scope: Scope, condition: Condition, at: string): Finding[] {
  return leavesOf(condition).flatMap((leaf) => unknownInLeaf(scope, leaf, at))
}

function unknownInLeaf(scope: Scope, leaf: Condition, at: string): Finding[] {
  const { procedure, facts, extras } = scope
  const found = finder(scope)
  if ('fact' in leaf) {
    const limit = 'atMost' in leaf ? leaf.atMost : 'atLeast' in leaf ? leaf.atLeast : undefined
    const param = typeof limit === 'object' ? limit.param : undefined
    return [
      ...(facts.has(leaf.fact) ? [] : [found('fact.unknown', at, `nothing states the fact ${leaf.fact}`)]),
      ...(param === undefined || extras.parameters === undefined || extras.parameters.includes(param)
        ? []
        : [found('parameter.unknown', at, `nobody provides the parameter ${param}`)]),
    ]
  }
  if ('branch' in leaf) return unknownInBranches(scope, leaf, at)
  if ('done' in leaf)
    return procedure.steps.some(({ id }) => id === leaf.done)
      ? []
      : [found('step.unknown', at, `it asks whether ${leaf.done} was done`)]
  if ('term' in leaf)
    return procedure.terms.some(({ id }) => id === leaf.term)
      ? []
      : [found('term.unknown', at, `it asks about the term ${leaf.term}`)]
  if ('computed' in leaf)
    return extras.computations.includes(leaf.computed)
      ? []
      : [found('computation.unknown', at, `nobody provides the computation ${leaf.computed}`)]
  if ('actor' in leaf && 'seat' in leaf)
    return procedure.seats[leaf.seat] ? [] : [found('seat.unknown', at, `it asks who sits in ${leaf.seat}`)]
  if ('actor' in leaf)
    return ['is-subject', 'is-drawn', 'not-author'].includes(leaf.actor)
      ? []
      : [found('word.unknown', at, `the actor is never ${leaf.actor}`)]
  return [found('word.unknown', at, `no condition is written ${JSON.stringify(leaf)}`)]
}

function unknownInBranches(scope: Scope, leaf: Branches, at: string): Finding[] {
  const found = finder(scope)
  const branch = scope.procedure.branches[leaf.branch]
  if (branch === undefined) return [found('branch.unknown', at, `it asks about the branch ${leaf.branch}`)]
  const stages =
    'every' in leaf
      ? leaf.every
      : 'some' in leaf
        ? leaf.some
        : 'none' in leaf
          ? leaf.none
          : 'own' in leaf
            ? leaf.own
            : leaf.count.stages
  return stages
    .filter((stage) => !branch.stages.includes(stage))
    .map((stage) => found('stage.unknown', at, `the branch ${leaf.branch} has no stage ${stage}`))
}
