/** What a step does to the seats: who fills, leaves or succeeds, who was drawn, and who sits where afterwards. */
import type { Effect, Holder } from '../act.ts'
import { assert } from '../assert.ts'
import type { SeatChange } from '../define.ts'
import { type State, seatOf } from '../state.ts'
import { conditionContext } from './checks.ts'
import { holds } from './conditions.ts'
import type { Situation } from './situation.ts'

export function seatsOf(situation: Situation, held: State['seats']): Effect[] {
  const effects: Effect[] = []
  for (const change of situation.row.seats ?? []) {
    if (change.when && situation.state && !holds(change.when, conditionContext(situation))) continue
    if (isWholeBench(change, situation)) {
      for (const seat of activeIn(change.seat, held)) effects.push({ do: 'seat', seat, action: 'leave' })
      continue
    }
    for (const holder of holdersFor(change, situation)) {
      const seat = namedIn(situation, change, held) ?? seatKeyFor(situation, change, held, effects)
      effects.push(
        change.do === 'leave' ? { do: 'seat', seat, action: 'leave' } : { do: 'seat', seat, action: change.do, holder },
      )
    }
  }
  return effects
}

/**
 * A linked proceeding or time has no seat of its own: when it makes holders of a seat for several leave, all of them leave, but for the
 * one whom the branch is about: he alone does.
 */
const isWholeBench = (change: SeatChange, { procedure, command, state, branch }: Situation): boolean =>
  change.do === 'leave' &&
  procedure.seats[change.seat]!.many === true &&
  (command.by.kind === 'linked' || command.by.kind === 'time') &&
  seatOf(state?.branches[branch]?.subject ?? '') !== change.seat

/** The seat of whoever the form names as the one that leaves or is succeeded. */
const namedIn = ({ form }: Situation, { of, seat }: SeatChange, held: State['seats']): string | undefined =>
  of === undefined ? undefined : activeIn(seat, held).find((key) => held[key]!.holder.person === form.values[of])

const activeIn = (seat: string, held: State['seats']): string[] =>
  Object.keys(held).filter((key) => seatOf(key) === seat && held[key]!.active)

function holdersFor(change: SeatChange, { command, form, given, procedure, state }: Situation): Holder[] {
  const source = change.with
  if (change.do === 'leave' || source === undefined) return [{}]
  if (source === 'actor') return [{ person: command.by.voice ?? command.by.person }]
  if ('seat' in source) return activeIn(source.seat, state?.seats ?? {}).map((key) => state!.seats[key]!.holder)
  const kind = procedure.seats[change.seat]!.kind
  if ('field' in source) {
    const value = form.values[source.field]
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => ({ [kind]: idOf(one) }))
  }
  if ('source' in source) {
    const found = given.sources[source.source]
    assert(found !== undefined, `the source ${source.source} was not looked up`)
    return 'holder' in found ? [found.holder] : []
  }
  return []
}

/** A party by its id; in tests, which know nobody, by its name. */
const idOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  const { id, name } = value as { readonly id?: string; readonly name?: string }
  return String(id ?? name)
}

/** Which of several holders leaves or is succeeded: the actor's own seat, else the one the branch is about. */
const seatMeant = (candidates: readonly (string | undefined)[], seat: string): string =>
  candidates.find((one) => one !== undefined && seatOf(one) === seat) ?? seat

function seatKeyFor(
  { procedure, role, state, branch }: Situation,
  change: SeatChange,
  held: State['seats'],
  effects: readonly Effect[],
): string {
  if (!procedure.seats[change.seat]!.many) return change.seat
  if (change.do !== 'fill') return seatMeant([role?.seat, state?.branches[branch]?.subject], change.seat)
  return nextSeat(change.seat, held, effects)
}

function nextSeat(seat: string, held: State['seats'], effects: readonly Effect[]): string {
  const taken = [
    ...Object.keys(held),
    ...effects.flatMap((effect) => (effect.do === 'seat' ? [effect.seat] : [])),
  ].filter((key) => seatOf(key) === seat)
  return `${seat}-${new Set(taken).size + 1}`
}

export function drawsOf({ row, given, procedure, state }: Situation): Effect[] {
  const effects: Effect[] = []
  for (const draw of row.draws ?? []) {
    const result = given.draws[draw.seat]
    assert(result, `no draw was made for the seat ${draw.seat}`)
    effects.push({ do: 'draw', ...result })
    for (const person of result.drawn) {
      const seat = procedure.seats[draw.seat]!.many ? nextSeat(draw.seat, state?.seats ?? {}, effects) : draw.seat
      effects.push({ do: 'seat', seat, action: 'fill', holder: { person } })
    }
  }
  return effects
}

/** Who sits where once the seat effects of this act are applied. */
export function holdersAfter({ state }: Situation, effects: readonly Effect[]): Record<string, Holder> {
  const held: Record<string, Holder> = {}
  for (const [key, seat] of Object.entries(state?.seats ?? {})) if (seat.active) held[key] = seat.holder
  for (const effect of effects) {
    if (effect.do !== 'seat') continue
    if (effect.action === 'leave') delete held[effect.seat]
    else held[effect.seat] = effect.holder ?? {}
  }
  return held
}

export function sourceHolder({ given }: Situation, source: string): Holder | undefined {
  const found = given.sources[source]
  assert(found !== undefined, `the source ${source} was not looked up`)
  return 'holder' in found ? found.holder : undefined
}
