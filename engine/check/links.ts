/** Proceedings that wait for the answer of another: every way in which that one ends must be heard. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { HandOver, StepRow } from '../define.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { daysOf, rowsOn, stagesLeft, targetsOf } from './rows.ts'
import { reachedBy, waysIn } from './stages.ts'

export const links: Part = (scope) => {
  const findings = new Map<string, Finding>()
  for (const day of daysOf(scope.procedure)) {
    for (const row of rowsOn(scope.procedure.steps, day))
      for (const handOver of row.handsOver ?? []) {
        const found = [
          ...notReceived(scope, row, handOver, day),
          ...(handOver.mode === 'waits' ? unheard(scope, row, handOver, day) : []),
        ]
        for (const finding of found)
          if (!findings.has(finding.at + finding.detail)) findings.set(finding.at + finding.detail, finding)
      }
  }
  return [...findings.values()]
}

/**
 * The other procedure must have an opening step by a linked proceeding on that day, or the step by one that is named: an opening
 * where a new proceeding is opened, and none where one takes this one in.
 */
function notReceived(
  scope: Scope,
  row: StepRow,
  { procedure: name, step, into }: HandOver,
  day: CalendarDate,
): Finding[] {
  const child = scope.all.get(name)
  const receives = (one: StepRow): boolean =>
    one.by.includes('linked') &&
    (step === undefined || one.id === step) &&
    (one.stage.length === 0) === (into === undefined)
  if (child === undefined || rowsOn(child.steps, day).some(receives)) return []
  return [
    finder(scope)(
      'hand-over.not-received',
      `step ${row.id}`,
      `${name} has no opening step by a linked proceeding`,
      day,
    ),
  ]
}

/** Steps that end the child, law on the day, which the parent does not hear in the stage where it waits. */
function unheard(scope: Scope, row: StepRow, { procedure: name }: HandOver, day: CalendarDate): Finding[] {
  const child = scope.all.get(name)
  if (child === undefined) return []
  const reached = reachedBy(child, 'main', day)
  const endings = waysIn(child, 'main', rowsOn(child.steps, day)).filter(
    ({ from, to }) => reached.has(from) && child.branches.main.final.includes(to),
  )
  const waitsIn = targetsOf(row)
  const steps = [...new Map(endings.map((way) => [way.row.id, way])).values()]
  return steps
    .filter((way) => !isHeard(scope, name, way.row.id, waitsIn, day))
    .map((way) =>
      finder(scope)(
        'hand-over.ending-unheard',
        `step ${row.id}`,
        `${name} may end in ${way.to} by ${way.row.id}, and nothing hears it`,
        day,
      ),
    )
}

const isHeard = (
  { procedure }: Scope,
  child: string,
  step: string,
  waitsIn: readonly string[],
  day: CalendarDate,
): boolean =>
  waitsIn.every((stage) =>
    rowsOn(procedure.steps, day).some(
      (row) =>
        stagesLeft(procedure, row).includes(stage) &&
        row.hears?.some((one) => one.procedure === child && one.steps.includes(step) && one.direction !== 'down'),
    ),
  )
