/** What a step does to the terms: stops, starts under the variant that fits, extends, restores, suspends, resumes. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import type { Effect, TermRule } from '../act.ts'
import { assert } from '../assert.ts'
import type { DayZero, TermRow, TermUse } from '../define.ts'
import { governingDay, termRowsOn } from '../law.ts'
import { branchKey, type State, termKey } from '../state.ts'
import { receivedFacts } from './checks.ts'
import { type ConditionContext, holds } from './conditions.ts'
import type { Situation } from './situation.ts'
import { runKey } from './time-checks.ts'

/** Keys of the runs a step means by `of`. */
function keysOf(use: TermUse, { branch, state }: Situation, left: readonly string[]): string[] {
  const runs = Object.keys(state?.terms ?? {}).filter((key) => state!.terms[key]!.term === use.term)
  if (use.of === 'all') return runs
  if (use.of === 'leavers')
    return runs.filter((key) => left.includes(state!.branches[state!.terms[key]!.branch]?.subject ?? ''))
  return [termKey(use.term, use.of === 'same-subject' ? branch : 'main')]
}

export function stopsOf(situation: Situation, context: ConditionContext, left: readonly string[]): Effect[] {
  return (situation.row.stops ?? [])
    .filter((use) => use.when === undefined || holds(use.when, context))
    .flatMap((use) => keysOf(use, situation, left))
    .filter((key) => situation.state?.terms[key]?.status === 'running')
    .map((key) => ({ do: 'stop', key }))
}

/** The branch of that name about the same party or act. */
const sameSubject = (name: string, { state, branch }: Situation): string =>
  branchKey(name, state?.branches[branch]?.subject ?? '')

export function startsOf(situation: Situation, opened: readonly Effect[], context: ConditionContext): Effect[] {
  const begun = (situation.row.starts ?? [])
    .filter((use) => use.when === undefined || holds(use.when, context))
    .flatMap((use) => {
      const branches =
        use.of === 'each'
          ? opened.flatMap((effect) =>
              effect.do === 'branch' && effect.branch === (use.on ?? effect.branch) ? [effect.key] : [],
            )
          : [
              use.on !== undefined
                ? sameSubject(use.on, situation)
                : use.of === 'same-subject'
                  ? situation.branch
                  : 'main',
            ]
      return branches.map((branch) => startOf(situation, use.term, branch, context, { dayZero: use.dayZero }))
    })
  return begun.map((effect) => countedBeside(effect, begun))
}

/** A term that counts from another of the same line counts from it also where the same act begins both. */
function countedBeside(effect: Effect, begun: readonly Effect[]): Effect {
  if (effect.do !== 'start' || effect.endOf === undefined) return effect
  const own = termKey(effect.endOf, effect.branch)
  return begun.some((one) => one.do === 'start' && one.key === own) ? { ...effect, endOf: own } : effect
}

/** The start of a term under the variant that fits; used for steps and for approvals. */
export function startOf(
  situation: Situation,
  term: string,
  branch: string,
  context: ConditionContext,
  { key = termKey(term, branch), dayZero }: { readonly key?: string; readonly dayZero?: DayZero | undefined } = {},
): Effect {
  const { procedure, state, command, form } = situation
  const row = termRowsOn(procedure, term, state, governingDay(undefined, state, command.on)).find(
    (one) => one.when === undefined || holds(one.when, context),
  )
  assert(row, `no row of the term ${term} fits on ${command.on}`)
  const from = dayZero ?? row.dayZero
  const isEnd = typeof from === 'object' && 'endOf' in from
  // A proceeding handed over may count from a day it was handed.
  const values = { ...receivedFacts(situation.received), ...form.values }
  const issued = from === 'issue' ? situation.issued : undefined
  const zero = isEnd ? null : zeroOf(from, state, issued?.on ?? command.on, values, situation.given.zone)
  const endOf = isEnd ? (runKey(state, from.endOf, branch) ?? from.endOf) : undefined
  return {
    do: 'start',
    key,
    term,
    branch,
    rule: ruleOf(row),
    zero,
    ...(endOf && { endOf }),
    at: issued?.at ?? (row.unit === 'h' ? momentOf(from, values) : undefined) ?? command.at,
  }
}

/** The moment that a field gives, from which hours are counted to the minute. */
function momentOf(from: DayZero, values: Readonly<Record<string, unknown>>): Instant | undefined {
  const value = typeof from === 'object' && 'field' in from ? values[from.field] : undefined
  return typeof value === 'string' && value.includes('T') ? (value as Instant) : undefined
}

function zeroOf(
  from: DayZero,
  state: State | undefined,
  on: CalendarDate,
  values: Readonly<Record<string, unknown>>,
  zone: string,
): CalendarDate {
  if (from === 'opening') return state?.openedOn ?? on
  if (typeof from === 'object' && 'field' in from) {
    const value = String(values[from.field] ?? on)
    return value.includes('T') ? dayAt(value as Instant, zone) : (value as CalendarDate)
  }
  return on
}

function ruleOf(row: TermRow): TermRule {
  return {
    n: row.n,
    unit: row.unit,
    article: row.article,
    bound: row.bound,
    atEnd: row.atEnd,
    kind: row.kind ?? 'last-day',
    pausesWith: row.pausesWith ?? row.unit !== 'h',
    ...(row.firstDay && { firstDay: row.firstDay }),
    ...(row.notLaterThan && { notLaterThan: row.notLaterThan }),
    ...(row.from && { rowFrom: row.from }),
    ...(row.unverified && { unverified: row.unverified }),
  }
}

export function extensionsOf({ row, state, branch, form }: Situation): Effect[] {
  const effects: Effect[] = (row.extends ?? []).map((one): Effect => {
    const key = runKey(state, one.term, branch)!
    return {
      do: 'extend',
      key,
      mode: one.mode,
      ...(one.n !== undefined && { n: one.n }),
      ...(one.unit && { unit: one.unit }),
      ...(one.field && { until: form.values[one.field] as CalendarDate }),
    }
  })
  const restored = row.restores && runKey(state, row.restores.term, branch)
  if (row.restores && restored)
    effects.push({ do: 'restore', key: restored, lastDay: form.values[row.restores.field] as CalendarDate })
  return effects
}

export function pausesOf({ row, command }: Situation): Effect[] {
  const effects: Effect[] = []
  if (row.pauses) effects.push({ do: 'pause', terms: row.pauses, from: command.on })
  if (row.resumes) effects.push({ do: 'resume', terms: row.resumes, to: command.on })
  return effects
}
