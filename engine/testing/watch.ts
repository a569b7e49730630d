/**
 * Watches every act of a walk with eyes of its own (oracle/): had its author the right, does each term count out, is the court's file
 * whole, do the acts that count come to the state. It throws at the first act that should not be.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Act } from '../act.ts'
import { standing } from '../correcting/refold.ts'
import { fold } from '../evolve.ts'
import { type Law, procedureOf } from '../law.ts'
import type { Kept } from '../reading/inventory.ts'
import type { State } from '../state.ts'
import { mustBeAgreed } from './oracle/agreement.ts'
import type { DayRow } from './oracle/days.ts'
import { mustBeWhole } from './oracle/file.ts'
import { mustHaveRight } from './oracle/rights.ts'
import { mustBeginByTheLaw, mustCountAlike, mustRelyOnTheCount } from './oracle/terms.ts'
import { nothingTold, type Told, tell } from './oracle/told.ts'
import type { TestRegistry } from './registry.ts'
import type { Answers } from './walk.ts'

export interface Watched {
  readonly law: Law
  readonly registry: TestRegistry
  /** The calendar of the law, read for itself. */
  readonly days: DayRow
  readonly answers?: Answers
  /** Agreements are also tried over other bytes, and by whoever asked for them. */
  readonly mistrusts?: true
}
export interface Watch {
  /** Steps walked, as `procedure.step`. */
  readonly walked: ReadonlySet<string>
  readonly recorded: (act: Act, state: State) => void
  /** Compares what lies before the court that holds the proceeding with all that was heard of the matter. */
  readonly fileOf: (proceeding: string, before: readonly Kept[]) => void
  /** The acts heard so far, one a line, in the order in which they were recorded. */
  readonly history: () => string
}

/** A watch over one court. */
export function watchOver({ law, registry, days }: Watched): Watch {
  const walked = new Set<string>()
  const told = new Map<string, Told>()
  const states = new Map<string, State[]>()
  const heard: { readonly act: Act; readonly procedure: string }[] = []
  const recorded = (act: Act, state: State): void => {
    heard.push({ act, procedure: state.procedure })
    walked.add(`${state.procedure}.${act.step}`)
    const own = told.get(act.proceeding) ?? nothingTold()
    told.set(act.proceeding, own)
    const procedure = procedureOf(law, state.procedure)
    mustHaveRight(procedure, registry, own, act)
    mustBeAgreed(procedure, own, act)
    mustBeOfItsDay(act, state.zone)
    mustRelyOnTheCount(own, act, days)
    tell(own, act, state.pending[act.n]?.hash)
    mustBeginByTheLaw(procedure, own, act, (id) => told.get(id))
    mustCountAlike(law, own, state, days)
    const earlier = states.get(act.proceeding) ?? []
    states.set(act.proceeding, earlier)
    mustComeBack(own.acts, state, earlier)
    earlier.push(state)
  }
  return {
    walked,
    recorded,
    fileOf: (proceeding, before) => mustBeWhole(told, proceeding, before),
    history: () => heard.map(({ act, procedure }) => lineOf(act, procedure)).join('\n'),
  }
}

const lineOf = ({ proceeding, n, at, step, by, results }: Act, procedure: string): string =>
  `  ${at} ${proceeding} ${procedure} ${n}: ${step}, ${by.person} as ${by.as} [${results.map(({ do: verb }) => verb).join(' ')}]`

/** The day of an act is the day at the seat of its office. */
function mustBeOfItsDay({ at, on, step }: Act, zone: string): void {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
  if (day !== on) throw new Error(`${step} at ${at} is dated ${on}, and it was ${day} in ${zone}`)
}

/** After a correction the acts that count come to the state; the last act voided alone brings back the state before it. */
function mustComeBack(acts: readonly Act[], state: State, earlier: readonly State[]): void {
  const restated = acts.at(-1)!.results.find((effect) => effect.do === 'restate')
  if (restated === undefined) return
  const { seq, lastAt, lastOn, voids } = state
  const isSame = (one: State): boolean =>
    isDeepStrictEqual(withoutHashes({ ...one, seq, lastAt, lastOn, voids: voids! }), withoutHashes(state))
  if (!isSame(fold(standing(acts))))
    throw new Error(`The acts of ${state.id} that count do not come to its state after act ${seq}`)
  if (restated.voids.join() === String(seq - 1) && !isSame(earlier[seq - 3]!))
    throw new Error(`The state of ${state.id} before act ${seq - 1} does not come back when it is voided`)
}

/** The hash of a waiting act is the court's to give; a quick court gives names instead. */
const withoutHashes = (state: State): unknown => ({
  ...state,
  pending: Object.values(state.pending).map(({ hash: _hash, ...one }) => one),
})
