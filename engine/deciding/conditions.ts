/** Whether a condition holds. A condition answers yes or no; `every` of no branches is true. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { assertNever } from '../assert.ts'
import type { Condition } from '../define.ts'
import type { Law } from '../law.ts'
import { branchKey, factOf, type State, seatOf, termKey } from '../state.ts'

export interface ConditionContext {
  readonly law: Law
  readonly state: State
  readonly on: CalendarDate
  readonly branch: string
  /** Seat the actor acts for, when a person acts. */
  readonly seat?: string
  readonly person?: string
  /** Value of a named computation; absent where no form is at hand (steps of time). */
  readonly compute?: (name: string) => unknown
  /** Facts of the act being decided: they count as if they stood already. */
  readonly facts?: Readonly<Record<string, unknown>>
}

export function holds(condition: Condition, context: ConditionContext): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, context))
  if ('any' in condition) return condition.any.some((one) => holds(one, context))
  if ('not' in condition) return !holds(condition.not, context)
  if ('fact' in condition) return factHolds(condition, context)
  if ('branch' in condition) return branchHolds(condition, context)
  if ('done' in condition) return (context.state.done[condition.done] ?? 0) > 0
  if ('term' in condition) return termIs(condition.term, context) === condition.is
  if ('actor' in condition) return actorIs(condition, context)
  if ('computed' in condition) return context.compute?.(condition.computed) === true
  return assertNever(condition)
}

/** Whether the condition holds by some answer to the facts that a form still asks for (`open`); everything else is as it stands. */
export function mayHold(condition: Condition, context: ConditionContext, open: ReadonlySet<string>): boolean {
  return outcomes(condition, context, open).has(true)
}

function outcomes(condition: Condition, context: ConditionContext, open: ReadonlySet<string>): ReadonlySet<boolean> {
  const of = (one: Condition) => outcomes(one, context, open)
  const either = (isTrue: boolean, isFalse: boolean) =>
    new Set([...(isTrue ? [true] : []), ...(isFalse ? [false] : [])])
  if ('all' in condition) {
    const parts = condition.all.map(of)
    return either(
      parts.every((one) => one.has(true)),
      parts.some((one) => one.has(false)),
    )
  }
  if ('any' in condition) {
    const parts = condition.any.map(of)
    return either(
      parts.some((one) => one.has(true)),
      parts.every((one) => one.has(false)),
    )
  }
  if ('not' in condition) return new Set([...of(condition.not)].map((one) => !one))
  if ('fact' in condition && open.has(condition.fact)) return new Set([true, false])
  return new Set([holds(condition, context)])
}

function factHolds(
  condition: Extract<Condition, { fact: string }>,
  { law, state, facts, on, branch }: ConditionContext,
): boolean {
  const value = facts?.[condition.fact] ?? factOf(state, condition.fact, state.branches[branch]?.subject)
  if ('known' in condition) return (value !== undefined) === condition.known
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return condition.in.includes(value as string | number)
  const bound = 'atMost' in condition ? condition.atMost : condition.atLeast
  const limit = typeof bound === 'number' ? bound : law.param(bound.param, on)
  return 'atMost' in condition ? Number(value) <= limit : Number(value) >= limit
}

function branchHolds(condition: Extract<Condition, { branch: string }>, { state, branch }: ConditionContext): boolean {
  if ('own' in condition) {
    const own = state.branches[branchKey(condition.branch, state.branches[branch]?.subject ?? '')]
    return own !== undefined && condition.own.includes(own.stage)
  }
  const branches = Object.values(state.branches).filter((one) => one.branch === condition.branch)
  const countIn = (stages: readonly string[]) =>
    branches.filter((one) => stages.includes(one.stage)).length +
    closedIn(state, condition.branch, (stage) => stages.includes(stage))
  if ('every' in condition)
    return countIn(condition.every) === branches.length + closedIn(state, condition.branch, () => true)
  if ('some' in condition) return countIn(condition.some) > 0
  if ('none' in condition) return countIn(condition.none) === 0
  const { stages, atLeast = 0, atMost = Number.MAX_SAFE_INTEGER } = condition.count
  const count = countIn(stages)
  return atLeast <= count && count <= atMost
}

/** Branches opened for an act leave the state when they end; their count per stage stays and is counted along. */
function closedIn(state: State, branch: string, wanted: (stage: string) => boolean): number {
  let count = 0
  for (const [key, closed] of Object.entries(state.closedCounts)) {
    const [name, stage] = key.split(':')
    if (name === branch && wanted(stage!)) count += closed
  }
  return count
}

function termIs(term: string, { state, branch }: ConditionContext): 'running' | 'ended' | 'paused' | 'absent' {
  const run = state.terms[termKey(term, branch)] ?? state.terms[term]
  if (run === undefined || run.status === 'stopped') return 'absent'
  if (run.status === 'ended') return 'ended'
  const paused =
    run.rule.pausesWith &&
    state.pauses.some(
      (pause) => pause.to === undefined && (pause.terms.includes('*') || pause.terms.includes(run.term)),
    )
  return paused ? 'paused' : 'running'
}

function actorIs(
  { actor: what, ...of }: Extract<Condition, { actor: string }>,
  { state, branch, seat, person }: ConditionContext,
): boolean {
  if ('seat' in of)
    return !Object.entries(state.seats).some(
      ([key, { holder, active }]) => active && seatOf(key) === of.seat && holder.person === person,
    )
  if (what === 'is-subject') return state.branches[branch]?.subject === seat
  if (what === 'is-drawn') return seat !== undefined && state.seats[seat]?.active === true
  return Object.values(state.pending).every((one) => one.author !== person)
}
