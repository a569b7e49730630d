/** What the parts of the check read off rows: days, fields, facts, conditions, who acts, where a step leads. */

import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { answerFields } from '../deciding/approval.ts'
import { type Condition, type Dated, type Field, inForceOn, type Procedure, type StepRow } from '../define.ts'

/** First day of every edition, and every other day on which some row begins or has just ended. */
export function daysOf(procedure: Procedure): CalendarDate[] {
  const first = procedure.editions[0]?.from ?? '0001-01-01'
  const rows: readonly Dated[] = [...procedure.steps, ...procedure.terms]
  const changes = rows.flatMap(({ from, until }) => [from, until && addDays(until as CalendarDate, 1)])
  const days = [...procedure.editions.map(({ from }) => from), ...changes]
  return [...new Set(days)].filter((day): day is CalendarDate => day !== undefined && day >= first).sort()
}

export const rowsOn = <Row extends Dated>(rows: readonly Row[], day: CalendarDate): Row[] =>
  rows.filter((row) => inForceOn(row, day))

/** Fields of a form and, in groups, the fields inside. */
export const allFields = (fields: readonly Field[] | undefined): Field[] =>
  (fields ?? []).flatMap((field) => [field, ...allFields(field.fields)])

/** Fields of a step: its own and those of its approvals. */
export const fieldsOf = (row: StepRow): Field[] => [
  ...allFields(row.fields),
  ...(row.approval ?? []).flatMap((one) => allFields(answerFields(one, 'approval.refuse'))),
]

/** Facts that some step or computation of the procedure states, or that another hands over to it. */
export function factsOf(procedure: Procedure, all: Iterable<Procedure>): Set<string> {
  const own = procedure.steps.flatMap((row) => [
    ...allFields(row.fields).flatMap(({ fact }) => fact ?? []),
    ...(row.computes ?? []).map(({ fact }) => fact),
  ])
  const handed = [...all].flatMap((other) =>
    other.steps.flatMap((row) =>
      (row.handsOver ?? [])
        .filter((one) => one.procedure === procedure.id)
        .flatMap(({ facts }) => Object.keys(facts ?? {})),
    ),
  )
  return new Set([...own, ...handed])
}

/** Lines of other procedures that go on in this one: the branch, the stages at which they begin, the terms they bring. */
export const linesTo = (procedure: Procedure, all: Iterable<Procedure>) =>
  [...all]
    .flatMap(({ steps }) => steps.flatMap(({ handsOver }) => handsOver ?? []))
    .filter((one) => one.procedure === procedure.id)
    .flatMap(({ lines }) => lines ?? [])
    .map(({ to, stages, ends = {}, keeps = [] }) => ({
      branch: to,
      stages: Object.values(stages),
      terms: [...Object.values(ends), ...keeps],
    }))

/** Every condition of a step, with the word under which it stands. */
export const conditionsOf = (row: StepRow): Condition[] => [
  ...(row.when ?? []).map((requirement) => requirement.if),
  ...[
    ...(row.moves ?? []),
    ...(row.opens ?? []),
    ...(row.starts ?? []),
    ...(row.stops ?? []),
    ...(row.seats ?? []),
    ...(row.handsOver ?? []),
  ].flatMap(({ when }) => when ?? []),
  ...(row.hiddenUntil ? [row.hiddenUntil] : []),
]

const inside = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

/** The leaves of a condition. */
export const leavesOf = (condition: Condition): Condition[] => {
  const parts = inside(condition)
  return 'all' in condition || 'any' in condition || 'not' in condition ? parts.flatMap(leavesOf) : [condition]
}

/** How deep `all`, `any` and `not` are nested; a leaf alone is 0. */
export const depthOf = (condition: Condition): number =>
  'all' in condition || 'any' in condition || 'not' in condition
    ? 1 + Math.max(0, ...inside(condition).map(depthOf))
    : 0

/** People take it: not time, not a linked proceeding, not a gateway. */
export const isByPeople = (row: StepRow): boolean =>
  !row.by.some((role) => ['time', 'linked', 'outside'].includes(role))
export const isByTime = (row: StepRow): boolean => row.by.includes('time')
export const isOpening = (row: StepRow): boolean => row.stage.length === 0

/** Stages a step may lead its own branch to. */
export const targetsOf = (row: StepRow): string[] =>
  row.to === undefined ? [] : typeof row.to === 'string' ? [row.to] : Object.values(row.to.map)

/** Stages of its branch that a step leaves; the star spelled out. */
export function stagesLeft(procedure: Procedure, row: StepRow): string[] {
  const branch = procedure.branches[row.branch ?? 'main']
  if (branch === undefined) return []
  const starred = branch.stages.filter((stage) => !branch.final.includes(stage) && !row.except?.includes(stage))
  return [...new Set(row.stage.flatMap((stage) => (stage === '*' ? starred : [stage])))]
}
