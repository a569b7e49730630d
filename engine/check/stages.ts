/** Stages: can each be reached, can each be left, and what happens if nobody acts. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Procedure, StepRow } from '../define.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { daysOf, isByTime, linesTo, rowsOn, stagesLeft, targetsOf } from './rows.ts'

interface Way {
  readonly from: string
  readonly to: string
  readonly row: StepRow
}

/** Every change of stage that some row makes in a branch: its own target, and what other steps move. */
export function waysIn(procedure: Procedure, name: string, rows: readonly StepRow[]): Way[] {
  const branch = procedure.branches[name]!
  const open = branch.stages.filter((stage) => !branch.final.includes(stage))
  return rows.flatMap((row) => {
    const own =
      (row.branch ?? 'main') === name
        ? stagesLeft(procedure, row).flatMap((from) => targetsOf(row).map((to) => ({ from, to, row })))
        : []
    const moved = (row.moves ?? [])
      .filter((move) => move.branch === name)
      .flatMap(({ to, from = open }) => from.map((one) => ({ from: one, to, row })))
    const refused = (row.approval ?? []).flatMap(({ refusedTo }) =>
      refusedTo !== undefined && (row.branch ?? 'main') === name
        ? stagesLeft(procedure, row).map((from) => ({ from, to: refusedTo, row }))
        : [],
    )
    return [...own, ...moved, ...refused].filter((way) => way.from !== way.to)
  })
}

/** Stages of a branch that a case may stand in on the day, whenever it was begun; on any day when none is given. */
export function reachedBy(
  procedure: Procedure,
  name: string,
  day?: CalendarDate,
  handed: readonly string[] = [],
): Set<string> {
  const past = procedure.steps.filter((row) => day === undefined || row.from === undefined || row.from <= day)
  const opened = past.filter((row) => row.stage.length === 0 && (row.branch ?? 'main') === name).flatMap(targetsOf)
  const begun = past.flatMap((row) => (row.opens ?? []).flatMap((one) => (one.branch === name && one.at) || []))
  const reached = new Set([procedure.branches[name]!.start, ...opened, ...begun, ...handed])
  const ways = waysIn(procedure, name, past)
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { from, to } of ways) if (reached.has(from)) reached.add(to)
  }
  return reached
}

export const stages: Part = (scope) => [
  ...sharedNames(scope),
  ...Object.keys(scope.procedure.branches).flatMap((name) => [...unreachable(scope, name), ...stuck(scope, name)]),
]

/** A stage is read by its name alone: a name in two branches would show the words of one in the other. */
function sharedNames(scope: Scope): Finding[] {
  const all = Object.entries(scope.procedure.branches).flatMap(([branch, { stages: names }]) =>
    names.map((name) => ({ branch, name })),
  )
  return [...Map.groupBy(all, ({ name }) => name)]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) =>
      finder(scope)(
        'stage.two-branches',
        `stage ${name}`,
        `stands in ${group.map(({ branch }) => branch).join(' and ')}`,
      ),
    )
}

/** Stages at which lines of another procedure begin here. */
const handedIn = ({ procedure, all }: Scope, name: string): string[] =>
  linesTo(procedure, all.values()).flatMap(({ branch, stages: begun }) => (branch === name ? begun : []))

function unreachable(scope: Scope, name: string): Finding[] {
  const { procedure } = scope
  const found = finder(scope)
  const reached = reachedBy(procedure, name, undefined, handedIn(scope, name))
  const neverOpened =
    name !== 'main' && !procedure.steps.some((row) => row.opens?.some(({ branch }) => branch === name))
  return [
    ...(neverOpened ? [found('branch.never-opened', `branch ${name}`, 'no step opens it')] : []),
    ...procedure.branches[name]!.stages.filter((stage) => !reached.has(stage)).map((stage) =>
      found('stage.unreachable', `stage ${name}.${stage}`, 'no row ever leads to it'),
    ),
  ]
}

/** On each day, every stage a case may stand in has a way out, and an answer to "what if nobody acts". */
function stuck(scope: Scope, name: string): Finding[] {
  const { procedure } = scope
  const found = finder(scope)
  const findings = new Map<string, Finding>()
  const add = (finding: Finding): unknown =>
    findings.has(finding.code + finding.at) || findings.set(finding.code + finding.at, finding)
  for (const day of daysOf(procedure)) {
    const ways = waysIn(procedure, name, rowsOn(procedure.steps, day))
    for (const stage of reachedBy(procedure, name, day, handedIn(scope, name))) {
      if (procedure.branches[name]!.final.includes(stage)) continue
      const out = ways.filter(({ from }) => from === stage)
      const isUnbounded = procedure.unbounded?.[stage] !== undefined
      if (out.length === 0 && !isUnbounded)
        add(found('stage.no-way-out', `stage ${name}.${stage}`, 'no step leaves it', day))
      else if (!isUnbounded && !out.some(({ row }) => isByTime(row)))
        add(
          found(
            'stage.waits-for-ever',
            `stage ${name}.${stage}`,
            'time never leaves it, so `unbounded` must say what happens if nobody acts',
            day,
          ),
        )
    }
  }
  return [...findings.values(), ...needlessReasons(scope, name)]
}

/** A reason for waiting that no longer waits: the stage is final. */
const needlessReasons = (scope: Scope, name: string): Finding[] =>
  Object.keys(scope.procedure.unbounded ?? {})
    .filter((stage) => scope.procedure.branches[name]!.final.includes(stage))
    .map((stage) =>
      finder(scope)('stage.unbounded-but-final', `stage ${name}.${stage}`, 'a final stage waits for nobody'),
    )
