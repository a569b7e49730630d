/** Watches every act of a walk: had its author the right, does a count of each term agree, do the acts that count come to the state. */
import { isDeepStrictEqual } from 'node:util'
import { type CalendarDate, calendarDate, dayNumber, fromDayNumber } from '../../kernel/calendar-date.ts'
import type { Act } from '../act.ts'
import { voidStep } from '../correcting/correction.ts'
import { standing } from '../correcting/refold.ts'
import { fold } from '../evolve.ts'
import { type Law, procedureOf, stepOn } from '../law.ts'
import type { Run, State } from '../state.ts'
import { endOf } from '../time/terms.ts'
import type { TestRegistry } from './registry.ts'

export interface Watch {
  /** Steps walked, as `procedure.step`. */
  readonly walked: Set<string>
  readonly recorded: (act: Act, state: State) => void
}

/** A watch over one court; throws at the first act that should not be. */
export function watchOver(law: Law, registry: TestRegistry): Watch {
  const walked = new Set<string>()
  const before = new Map<string, State>()
  const acts = new Map<string, Act[]>()
  const states = new Map<string, State[]>()
  const recorded = (act: Act, state: State): void => {
    walked.add(`${state.procedure}.${act.step}`)
    const own = acts.get(act.proceeding) ?? []
    acts.set(act.proceeding, own)
    mustHaveRight(law, registry, before.get(act.proceeding), state, act, own)
    own.push(act)
    if (state.voids !== undefined && (act.fields.why !== undefined || act.n % 10 === 0)) mustStand(own, state)
    const earlier = states.get(act.proceeding) ?? []
    states.set(act.proceeding, earlier)
    mustGoBack(act, state, earlier)
    earlier.push(state)
    for (const key of Object.keys(state.terms)) mustAgree(law, state, key)
    before.set(act.proceeding, state)
  }
  return { walked, recorded }
}

/** However often the record was corrected, the acts that count come to the state. */
function mustStand(acts: readonly Act[], state: State): void {
  const { seq, lastAt, lastOn, voids } = state
  if (!isDeepStrictEqual({ ...fold(standing(acts)), seq, lastAt, lastOn, voids }, state))
    throw new Error(`The acts of ${state.id} that count do not come to its state after act ${seq}`)
}

/** The last act voided alone: the state is the one before it again. `earlier` holds the state after each act so far. */
function mustGoBack({ results, n }: Act, state: State, earlier: readonly State[]): void {
  const restated = results.find((effect) => effect.do === 'restate')
  if (restated === undefined || restated.voids.join() !== String(n - 1)) return
  const { seq, lastAt, lastOn, voids } = state
  if (!isDeepStrictEqual({ ...earlier[n - 3]!, seq, lastAt, lastOn, voids }, state))
    throw new Error(`The state of ${state.id} before act ${n - 1} does not come back when it is voided`)
}

function mustHaveRight(
  law: Law,
  registry: TestRegistry,
  before: State | undefined,
  after: State,
  act: Act,
  acts: readonly Act[],
): void {
  const { person, as } = act.by
  const claim = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${act.step} of ${after.procedure}, act ${act.n}: ${what}, as ${as}`)
  }
  if (as === 'time' || as === 'linked') {
    claim(person === as, 'somebody passes for time or a linked proceeding')
    return
  }
  const about = (act.fields.about as { n: number } | undefined)?.n
  const named =
    about === undefined ? act.step : act.step === voidStep ? acts[about - 1]!.step : before!.pending[about]!.step
  const row = stepOn(procedureOf(law, after.procedure), named, before, act.on)
  if (as === 'outside') {
    claim(row?.outside === person, 'a gateway that is not named')
    return
  }
  const roles =
    act.step === 'approval.agree' || act.step === 'approval.refuse' ? row?.approval?.map(({ by }) => by) : row?.by
  claim(roles?.includes(as) === true, 'the step is not that role’s')
  if (as === 'anyone') {
    claim(before === undefined, 'anyone acts in an open proceeding')
    return
  }
  const [post, seat] = as.includes('@') ? as.split('@') : [undefined, as]
  const held = Object.entries(before!.seats).filter(([key, one]) => one.active && key.replace(/-\d+$/, '') === seat)
  const has =
    post === undefined
      ? held.some(([, { holder }]) => holder.person === person)
      : held.some(([, { holder }]) =>
          registry.actor(person, act.on).posts.some((one) => one.post === post && one.office === holder.office),
        )
  claim(has, `${person} does not hold the role`)
}

/** The last day counted a day at a time. Suspensions and live references have examples of their own. */
function mustAgree(law: Law, state: State, key: string): void {
  const run = state.terms[key]!
  if (run.rule.unit === 'h' || run.zero === null || run.rule.notLaterThan || state.pauses.length > 0 || run.restored)
    return
  const slowly = countSlowly(law, run, run.zero)
  const got = endOf(state, key, law.days).lastDay
  if (slowly !== got) throw new Error(`${key} of ${state.procedure} ends on ${got}, counted by hand on ${slowly}`)
}

function countSlowly(law: Law, run: Run, zero: CalendarDate): CalendarDate {
  const { rule } = run
  let end = step(law, zero, rule.n, rule.unit)
  for (const { mode, amount = 0, unit = 'CD', until } of run.extensions)
    end = mode === 'until' ? until! : step(law, mode === 'add' ? end : zero, amount, unit)
  while (rule.atEnd === 'next-working-day' && rule.kind !== 'wait' && !law.days.isWorking(end))
    end = fromDayNumber(dayNumber(end) + 1)
  return end
}

function step(law: Law, from: CalendarDate, n: number, unit: Run['rule']['unit']): CalendarDate {
  if (unit === 'M' || unit === 'Y')
    return calendarDate(
      Temporal.PlainDate.from(from)
        .add(unit === 'M' ? { months: n } : { years: n })
        .toString(),
    )
  let day = from
  for (let left = n; left > 0; ) {
    day = fromDayNumber(dayNumber(day) + 1)
    if (unit === 'CD' || law.days.isWorking(day)) left--
  }
  return day
}
