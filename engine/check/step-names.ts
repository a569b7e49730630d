/** Names in steps that point at nothing. */

import type { Bound, Procedure, StepRow } from '../define.ts'
import { seatOf } from '../state.ts'
import { unknownInCondition } from './condition-names.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { conditionsOf, fieldsOf, targetsOf } from './rows.ts'

export const stepNames: Part = (scope) =>
  scope.procedure.steps.flatMap((row) => [
    ...stagesIn(scope, row),
    ...termsIn(scope, row),
    ...seatsIn(scope, row),
    ...fieldsIn(scope, row),
    ...providedIn(scope, row),
    ...linksIn(scope, row),
    ...conditionsOf(row).flatMap((condition) => unknownInCondition(scope, condition, `step ${row.id}`)),
  ])

/** Findings of one code for the names of a step that are not known. */
const lookedFor = (
  scope: Scope,
  row: StepRow,
  code: string,
  what: string,
  names: readonly (string | undefined)[],
  isKnown: (name: string) => boolean,
): Finding[] =>
  names
    .filter((name): name is string => name !== undefined && !isKnown(name))
    .map((name) => finder(scope)(code, `step ${row.id}`, `${what} ${name} is not there`))

function stagesIn(scope: Scope, row: StepRow): Finding[] {
  const { branches } = scope.procedure
  const name = row.branch ?? 'main'
  const unknownBranches = lookedFor(
    scope,
    row,
    'branch.unknown',
    'the branch',
    [name, ...(row.moves ?? []).map(({ branch }) => branch), ...(row.opens ?? []).map(({ branch }) => branch)],
    (one) => branches[one] !== undefined,
  )
  const own = branches[name]?.stages ?? []
  const moved = (row.moves ?? []).flatMap(({ branch, to, from = [] }) =>
    lookedFor(
      scope,
      row,
      'stage.unknown',
      `in ${branch} the stage`,
      [to, ...from],
      (one) => branches[branch]?.stages.includes(one) ?? true,
    ),
  )
  const refused = (row.approval ?? []).flatMap(({ refusedTo }) => refusedTo ?? [])
  const stages = [...row.stage.filter((stage) => stage !== '*'), ...(row.except ?? []), ...targetsOf(row), ...refused]
  const begun = (row.opens ?? []).flatMap(({ branch, at }) =>
    lookedFor(
      scope,
      row,
      'stage.unknown',
      `in ${branch} the stage`,
      [at],
      (one) => branches[branch]?.stages.includes(one) ?? true,
    ),
  )
  return [
    ...unknownBranches,
    ...(branches[name] ? lookedFor(scope, row, 'stage.unknown', 'the stage', stages, (one) => own.includes(one)) : []),
    ...moved,
    ...begun,
  ]
}

function termsIn(scope: Scope, row: StepRow): Finding[] {
  const known = new Set(scope.procedure.terms.map(({ id }) => id))
  const bounds = fieldsOf(row).flatMap(({ notBefore, notAfter }) =>
    [notBefore, notAfter].flatMap((bound: Bound | undefined) => (bound && 'term' in bound ? [bound.term] : [])),
  )
  const paused = [...(row.pauses ?? []), ...(row.resumes ?? [])].filter((term) => term !== '*')
  const used = [...(row.starts ?? []), ...(row.stops ?? []), ...(row.extends ?? [])].map(({ term }) => term)
  const names = [
    row.within?.term,
    row.notBefore?.term,
    row.atEndOf?.term,
    row.restores?.term,
    ...used,
    ...bounds,
    ...paused,
    ...(row.approval ?? []).map(({ within }) => within),
  ]
  return lookedFor(scope, row, 'term.unknown', 'the term', names, (one) => known.has(one))
}

function seatsIn(scope: Scope, row: StepRow): Finding[] {
  const { seats } = scope.procedure
  const opened = (row.opens ?? []).flatMap(({ subject }) =>
    typeof subject === 'object' && 'holdersOf' in subject ? [subject.holdersOf] : [],
  )
  const told = (row.notices ?? []).flatMap(({ to }) => to).filter((seat) => seat !== 'of-branch' || !row.branch)
  const personal = fieldsOf(row).map((field) => field.personal)
  const holding = fieldsOf(row).map((field) => field.holds?.split('@').at(-1))
  const names = [
    ...(row.seats ?? []).flatMap(({ seat, with: from }) =>
      typeof from === 'object' && 'seat' in from ? [seat, from.seat] : [seat],
    ),
    ...(row.draws ?? []).map(({ seat }) => seat),
    ...opened,
    ...told,
    ...personal,
    ...holding,
  ]
  return lookedFor(scope, row, 'seat.unknown', 'the seat', names, (one) => seats[one] !== undefined)
}

function fieldsIn(scope: Scope, row: StepRow): Finding[] {
  const own = new Set((row.fields ?? []).map(({ id }) => id))
  const named = [
    typeof row.to === 'object' ? row.to.field : undefined,
    row.restores?.field,
    ...(row.handsOver ?? []).map(({ into }) => into),
    ...(row.seats ?? []).map(({ of }) => of),
    row.refersTo?.field,
    ...(row.extends ?? []).map(({ field }) => field),
    ...(row.opens ?? []).map(({ subject }) =>
      typeof subject === 'object' && 'field' in subject ? subject.field : undefined,
    ),
    ...(row.seats ?? []).map((change) =>
      typeof change.with === 'object' && 'field' in change.with ? change.with.field : undefined,
    ),
  ]
  const groups = [row.fields ?? [], ...fieldsOf(row).map(({ fields }) => fields ?? [])]
  const siblings = groups.flatMap((group) =>
    lookedFor(
      scope,
      row,
      'field.unknown',
      'the field',
      group.map(({ showWhen }) => showWhen?.field),
      (one) => group.some(({ id }) => id === one),
    ),
  )
  return [...lookedFor(scope, row, 'field.unknown', 'the field', named, (one) => own.has(one)), ...siblings]
}

function providedIn(scope: Scope, row: StepRow): Finding[] {
  const { extras } = scope
  const ofSeats = (row.seats ?? []).map((change) =>
    typeof change.with === 'object' && 'source' in change.with ? change.with.source : undefined,
  )
  const ofChildren = (row.handsOver ?? []).flatMap(({ seats }) =>
    Object.values(seats).map((from) => (typeof from === 'object' ? from.source : undefined)),
  )
  return [
    ...lookedFor(
      scope,
      row,
      'source.unknown',
      'the source',
      [...(row.draws ?? []).map(({ source }) => source), ...ofSeats, ...ofChildren],
      (one) => extras.sources.includes(one),
    ),
    ...lookedFor(
      scope,
      row,
      'computation.unknown',
      'the computation',
      (row.computes ?? []).map(({ name }) => name),
      (one) => extras.computations.includes(one),
    ),
    ...(extras.registers
      ? lookedFor(scope, row, 'register.unknown', 'the register', row.registers ?? [], (one) =>
          extras.registers!.includes(one),
        )
      : []),
  ]
}

const byValue = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.values(names).map((one) => [one, one]))

const bySelf = (names: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(names.map((one) => [one, one]))

/** The branch of a line that is handed over, the stages it may stand in and the terms that run on it, by the keys of both maps. */
function linesOf(
  scope: Scope,
  row: StepRow,
  { id, branches, terms }: Procedure,
  branch: string,
  stages: Readonly<Record<string, string>>,
  ends: Readonly<Record<string, string>> = {},
): Finding[] {
  const named = (code: string, what: string, names: readonly string[], isThere: (name: string) => boolean) =>
    lookedFor(scope, row, code, `in ${id} ${what}`, names, isThere)
  return [
    ...named('branch.unknown', 'the branch', [branch], (one) => branches[one] !== undefined),
    ...named(
      'stage.unknown',
      'the stage',
      Object.keys(stages),
      (one) => branches[branch]?.stages.includes(one) ?? true,
    ),
    ...named('term.unknown', 'the term', Object.keys(ends), (one) => terms.some((term) => term.id === one)),
  ]
}

function linksIn(scope: Scope, row: StepRow): Finding[] {
  const { procedure, all, facts } = scope
  const handed = (row.handsOver ?? []).flatMap((one) => [
    ...lookedFor(scope, row, 'procedure.unknown', 'the procedure', [one.procedure], (name) => all.has(name)),
    ...lookedFor(
      scope,
      row,
      'seat.unknown',
      `in ${one.procedure} the seat`,
      Object.keys(one.seats),
      (seat) => all.get(one.procedure)?.seats[seatOf(seat)] !== undefined || !all.has(one.procedure),
    ),
    ...lookedFor(
      scope,
      row,
      'seat.unknown',
      'the seat',
      Object.values(one.seats).filter((from) => typeof from === 'string'),
      (seat) => procedure.seats[seatOf(seat)] !== undefined || (seat === 'of-branch' && row.branch !== undefined),
    ),
    ...lookedFor(scope, row, 'fact.unknown', 'the fact', Object.values(one.facts ?? {}), (fact) => facts.has(fact)),
    ...(one.lines ?? []).flatMap((line) => [
      ...linesOf(scope, row, procedure, line.branch, line.stages, { ...line.ends, ...bySelf(line.keeps) }),
    ]),
    ...(one.lines ?? []).flatMap(({ to, stages, ends = {}, keeps }) =>
      all.has(one.procedure)
        ? linesOf(scope, row, all.get(one.procedure)!, to, byValue(stages), { ...byValue(ends), ...bySelf(keeps) })
        : [],
    ),
    ...[procedure, all.get(one.procedure)].flatMap((there) =>
      there ? linesOf(scope, row, there, 'main', {}, bySelf(one.keeps)) : [],
    ),
  ])
  const heard = (row.hears ?? []).flatMap(({ procedure: name, steps }) => [
    ...lookedFor(scope, row, 'procedure.unknown', 'the procedure', [name], (one) => all.has(one)),
    ...lookedFor(
      scope,
      row,
      'step.unknown',
      `in ${name} the step`,
      steps,
      (step) => !all.has(name) || all.get(name)!.steps.some(({ id }) => id === step),
    ),
  ])
  const referred = lookedFor(
    scope,
    row,
    'procedure.unknown',
    'the procedure',
    row.refersTo ? [row.refersTo.procedure] : [],
    (name) => all.has(name),
  )
  return [...handed, ...heard, ...referred]
}
