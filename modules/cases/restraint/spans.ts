/** What holds or binds each person of a case, read off the acts: when each measure began and ended, how long the person was held, and what is left. */
import type { Law } from '../../../engine/law.ts'
import type { State } from '../../../engine/state.ts'
import { runsOutAt } from '../../../engine/time/terms.ts'
import { epochMilliseconds, type Instant } from '../../../kernel/instant.ts'
import type { OpenAct } from '../chain.ts'

/** How a procedure holds and binds people: its line, the stages that are measures, those that leave the measure as it was. */
export interface RestraintNames {
  readonly line: string
  readonly held: readonly string[]
  /** Stage to the terms that end it, and to those whose end warns of that end. */
  readonly measures: Readonly<Record<string, { readonly ends: readonly string[]; readonly warns: readonly string[] }>>
  readonly unchanged: readonly string[]
}
/** By procedure. */
export type RestraintOf = Readonly<Record<string, RestraintNames>>

export interface Span {
  /** The stage that is the measure. */
  readonly stage: string
  readonly from: Instant
  readonly by: OpenAct
  readonly to?: Instant
  readonly endedBy?: OpenAct
}

/** The last moment of what holds a person now, and whether the warning before it has come. */
export interface Left {
  readonly key: string
  readonly over: Instant
  readonly isWarned: boolean
}

export interface Restrained {
  /** The seat of the person, as `suspect-1`. */
  readonly seat: string
  readonly state: State
  readonly place: number
  /** In order of time. */
  readonly spans: readonly Span[]
  readonly heldMilliseconds: number
  readonly left?: Left
}

type Measured = { -readonly [key in keyof Span]: Span[key] }

/** Every person of these acts who is or was held or bound: what held them before the court and in it is one line of time. */
export function restrainedIn(
  { days }: Pick<Law, 'days'>,
  restraint: RestraintOf,
  acts: readonly OpenAct[],
  at: Instant,
): Restrained[] {
  const found = new Map<string, Restrained>()
  for (const own of Map.groupBy(acts, ({ place }) => place).values()) {
    const { state, place } = own[0]!
    const names = restraint[state.procedure]
    if (names === undefined) continue
    for (const line of linesIn(own, names)) {
      const spans = endedWith(own, spansOf(own, names, line))
      if (spans.length === 0) continue
      const last = spans.at(-1)!
      const left = last.to === undefined ? leftOf({ days }, state, names, line, last.stage, at) : undefined
      const seat = line.slice(line.indexOf(':') + 1)
      const key = state.seats[seat]?.holder.person ?? `${place} ${seat}`
      const before = found.get(key)
      found.set(key, {
        seat,
        state,
        place,
        spans: [...(before?.spans ?? []), ...spans],
        heldMilliseconds: (before?.heldMilliseconds ?? 0) + heldFor(spans, names, at),
        ...(left && { left }),
      })
    }
  }
  return [...found.values()]
}

/** A measure that runs when the proceeding is over goes on elsewhere, or nowhere. */
function endedWith(own: readonly OpenAct[], spans: Span[]): Span[] {
  const [last, end] = [spans.at(-1), own.at(-1)!]
  if (last === undefined || last.to !== undefined || !end.state.closed) return spans
  return [...spans.slice(0, -1), { ...last, to: end.act.at, endedBy: end }]
}

const linesIn = (acts: readonly OpenAct[], { line }: RestraintNames): string[] => [
  ...new Set(
    acts.flatMap(({ act }) =>
      act.results.flatMap((effect) => (effect.do === 'branch' && effect.branch === line ? [effect.key] : [])),
    ),
  ),
]

function spansOf(acts: readonly OpenAct[], names: RestraintNames, line: string): Span[] {
  const spans: Measured[] = []
  const running = (): Measured | undefined => spans.findLast(({ to }) => to === undefined)
  const close = (one: OpenAct): void => {
    const open = running()
    if (open) Object.assign(open, { to: one.act.at, endedBy: one })
  }
  for (const one of acts) {
    if (one.voidedBy) continue
    for (const effect of one.act.results) {
      // A term that ends the measure may run out while the judge has not decided yet.
      if (effect.do === 'end' && running() && endsOf(names, running()!.stage, line).includes(effect.key)) close(one)
      const stage = stageAfter(effect, line)
      if (stage === undefined || names.unchanged.includes(stage)) continue
      const isSame = running()?.stage === stage && !beganAnew(one, names, stage, line)
      if (isSame) continue
      close(one)
      if (names.measures[stage]) spans.push({ stage, by: one, from: began(one, names, stage, line) ?? one.act.at })
    }
  }
  return spans
}

const stageAfter = (effect: OpenAct['act']['results'][number], line: string): string | undefined =>
  effect.do === 'move' && effect.key === line
    ? effect.to
    : effect.do === 'branch' && effect.key === line
      ? effect.stage
      : undefined

const endsOf = (names: RestraintNames, stage: string, line: string): string[] =>
  (names.measures[stage]?.ends ?? []).map((term) => `${term}@${line}`)

/** The minute from which a term in hours counts: of a detention that of the taking, not of the entry. */
const began = ({ act }: OpenAct, names: RestraintNames, stage: string, line: string): Instant | undefined =>
  act.results.flatMap((effect) =>
    effect.do === 'start' && effect.rule.unit === 'h' && endsOf(names, stage, line).includes(effect.key)
      ? [effect.at]
      : [],
  )[0]
const beganAnew = (...of: Parameters<typeof began>): boolean => began(...of) !== undefined

function leftOf(
  { days }: Pick<Law, 'days'>,
  state: State,
  names: RestraintNames,
  line: string,
  stage: string,
  at: Instant,
): Left | undefined {
  const endingAt = (terms: readonly string[]): { key: string; over: Instant }[] =>
    terms
      .map((term) => `${term}@${line}`)
      .flatMap((key) => {
        const run = state.terms[key]
        const over = run && run.status !== 'stopped' ? runsOutAt(state, key, days) : undefined
        return over ? [{ key, over }] : []
      })
      .sort((a, b) => (a.over < b.over ? -1 : 1))
  const { ends, warns } = names.measures[stage]!
  const [first] = endingAt(ends).filter(({ key }) => state.terms[key]!.status === 'running')
  return first && { ...first, isWarned: endingAt(warns).some(({ over }) => over <= at) }
}

const heldFor = (spans: readonly Span[], { held }: RestraintNames, at: Instant): number =>
  spans
    .filter(({ stage }) => held.includes(stage))
    .reduce((sum, { from, to = at }) => sum + Math.max(0, epochMilliseconds(to) - epochMilliseconds(from)), 0)
