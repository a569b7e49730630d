/**
 * What time itself must do: a term that has run out, a condition that now holds, an approval that lapsed. `due` only names the
 * commands; the same `perform` does them, in order of their own moments (engine notes 5).
 */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { compareInstants, dayAt, type Instant, startOfDay } from '../../kernel/instant.ts'
import { type Command, timeActor } from '../command.ts'
import { holds } from '../deciding/conditions.ts'
import { inForceOn, type Procedure, type StepRow } from '../define.ts'
import { governingDay, type Law, procedureOf } from '../law.ts'
import type { State } from '../state.ts'
import { runsOutAt } from './terms.ts'

export interface Due {
  readonly at: Instant
  readonly step: string
  readonly branch: string
  readonly term?: string
  readonly about?: number
  readonly key: string
}

/** Everything due at or before `now`, the earliest first; ties by the order of steps in the procedure, then by branch. */
export function due(law: Law, state: State, now: Instant): Due[] {
  return upcoming(law, state).filter(({ at }) => compareInstants(at, now) <= 0)
}

/** When time next has something to do here; undefined while nothing runs or all stands still. */
export const nextDueAt = (law: Law, state: State): Instant | undefined => upcoming(law, state)[0]?.at

/** Every timed step with its moment, sorted. */
export function upcoming(law: Law, state: State): Due[] {
  const procedure = procedureOf(law, state.procedure)
  const found: (Due & { order: number })[] = []
  procedure.steps.forEach((row, order) => {
    if (row.by[0] !== 'time') return
    for (const one of row.atEndOf ? atEnds(law, state, procedure, row) : asSoonAs(law, state, procedure, row))
      found.push({ ...one, order })
  })
  for (const one of lapses(law, state)) found.push({ ...one, order: -1 })
  return found
    .sort((a, b) => compareInstants(a.at, b.at) || a.order - b.order || (a.branch < b.branch ? -1 : 1))
    .map(({ order: _order, ...one }) => one)
}

/** Branches of the row's line whose stage the row leaves. */
function branchesIn(state: State, procedure: Procedure, row: StepRow): string[] {
  const name = row.branch ?? 'main'
  if (state.closed && !(procedure.outlives ?? []).includes(name)) return []
  const final = procedure.branches[name]!.final
  return Object.entries(state.branches)
    .filter(
      ([, one]) =>
        one.branch === name &&
        (row.stage.includes(one.stage) ||
          (row.stage.includes('*') && !final.includes(one.stage) && !row.except?.includes(one.stage))),
    )
    .map(([key]) => key)
}

function atEnds(law: Law, state: State, procedure: Procedure, row: StepRow): Due[] {
  const running = Object.entries(state.terms).filter(
    ([, run]) => run.status === 'running' && run.term === row.atEndOf!.term,
  )
  if (running.length === 0) return []
  const open = branchesIn(state, procedure, row)
  return running.flatMap(([key, run]) => {
    const branch = open.includes(run.branch)
      ? run.branch
      : row.branch === undefined && open.includes('main') && run.branch === 'main'
        ? 'main'
        : undefined
    if (branch === undefined) return []
    const over = runsOutAt(state, key, law.days)
    const at = over && later(over, state.lastAt)
    if (at === undefined || !isLaw(state, row, at) || !conditionsHold(law, state, row, branch, at)) return []
    return [
      {
        at,
        step: row.id,
        branch,
        term: key,
        key: `time:${state.id}:${row.id}:${key}:${run.n}:${run.extensions.length}:${run.restored?.n ?? 0}${voidsOf(state)}`,
      },
    ]
  })
}

function asSoonAs(law: Law, state: State, procedure: Procedure, row: StepRow): Due[] {
  // A row that becomes law later waits for its first day: so a reform moves the cases that stand in an abolished stage.
  const at =
    row.from && row.governedBy === undefined
      ? later(startOfDay(row.from as CalendarDate, state.zone), state.lastAt)
      : state.lastAt
  return branchesIn(state, procedure, row)
    .filter((branch) => isLaw(state, row, at) && conditionsHold(law, state, row, branch, at))
    .map((branch) => ({
      at,
      step: row.id,
      branch,
      key: `time:${state.id}:${row.id}:${branch}:${state.branches[branch]!.since}:${state.seq}${voidsOf(state)}`,
    }))
}

/** What time did and was voided it does again, under a key of its own. */
const voidsOf = ({ voids }: State): string => (voids === undefined ? '' : `:voids-${voids}`)

/** An act is never dated before the one it follows. */
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

const isLaw = (state: State, row: StepRow, at: Instant): boolean =>
  (row.from === undefined && row.until === undefined) ||
  inForceOn(row, governingDay(row.governedBy, state, dayAt(at, state.zone)))

function conditionsHold(law: Law, state: State, row: StepRow, branch: string, at: Instant): boolean {
  if (row.when === undefined) return true
  const context = { law, state, branch, on: dayAt(at, state.zone), person: 'time' }
  return row.when.every((requirement) => holds(requirement.if, context))
}

function lapses(law: Law, state: State): Due[] {
  return Object.entries(state.pending).flatMap(([n, pending]) => {
    const run = pending.termKey ? state.terms[pending.termKey] : undefined
    if (run === undefined || run.status !== 'running') return []
    const at = runsOutAt(state, pending.termKey!, law.days)
    return at === undefined
      ? []
      : [
          {
            at: later(at, state.lastAt),
            step: 'approval.lapse',
            branch: pending.branch,
            about: Number(n),
            key: `time:${state.id}:lapse:${n}:${pending.index}${voidsOf(state)}`,
          },
        ]
  })
}

/** The command of a timed step: at its own moment, though it may be recorded later. */
export const dueCommand = (state: State, one: Due, hash = ''): Command => ({
  key: one.key,
  proceeding: state.id,
  procedure: state.procedure,
  step: one.step,
  branch: one.branch,
  by: timeActor,
  at: one.at,
  on: dayAt(one.at, state.zone),
  fields: {},
  ...(one.term && { term: one.term }),
  ...(one.about && { about: { n: one.about, hash } }),
})
