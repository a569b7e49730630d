/** Looks up what a step names before it is decided, as the platform does, but from memory and with draws by a fixed seed. */
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DrawResult, Holder } from '../act.ts'
import type { Command } from '../command.ts'
import { drawFrom, eligible } from '../deciding/draw.ts'
import type { StepRow } from '../define.ts'
import type { Given, Law, Registry, SourceValue } from '../law.ts'
import { drawLabelOf, type State } from '../state.ts'

export interface LookUpPorts {
  readonly law: Law
  readonly registry: Registry
  readonly seed: string
  /** Last serial of each counter and year; moved on by each look-up. */
  readonly counters: Map<string, number>
  newId(): string
  /** Every proceeding, for sources that look at others of the same people. */
  all(): readonly State[]
}
export interface Asked {
  readonly row: StepRow
  readonly state: State | undefined
  readonly command: Command
  readonly zone: string
  readonly seats: Readonly<Record<string, Holder>>
}

/** What deciding the step needs, or why it cannot be had: no superior, too small a pool. */
export function lookUp(ports: LookUpPorts, { row, state, command, zone, seats }: Asked): Given | Refusal {
  const { law, registry } = ports
  const sources: Record<string, SourceValue> = {}
  const earlier = row.draws && state ? sharing(ports.all(), state) : []
  for (const name of sourcesOf(row)) {
    const value = law.sources[name]!({ state, fields: command.fields, on: command.on, registry, earlier })
    if ('none' in value) return refuse('source.none', { article: row.article, details: { because: value.none } })
    sources[name] = value
  }
  const draws: Record<string, DrawResult> = {}
  for (const [index, draw] of (row.draws ?? []).entries()) {
    const source = sources[draw.source]!
    const pool = 'pool' in source ? source.pool : []
    if (eligible(pool).length < draw.count) return refuse('draw.pool-too-small', { article: row.article })
    const label = (state && drawLabelOf(state)) ?? command.proceeding
    const ordinal = (state?.draws ?? 0) + 1 + index
    const drawn = drawFrom(Buffer.from(ports.seed), { label, ordinal, pool, count: draw.count })
    const commitment = 'test'
    draws[draw.seat] = {
      seat: draw.seat,
      source: draw.source,
      label,
      ordinal,
      day: command.on,
      commitment,
      pool,
      drawn,
      ...('pool' in source && source.drawnIn && { drawnIn: source.drawnIn }),
      ...('pool' in source && source.follows && { follows: source.follows }),
    }
  }
  const ids = (row.handsOver ?? []).map(() => ports.newId())
  return { registry, sources, draws, ids, numbers: numbersFor(ports, row, command.on, seats), zone }
}

/** Others of the same procedure in which somebody of this one has a seat, the newest first. */
function sharing(all: readonly State[], of: State): State[] {
  const people = ({ seats }: State) =>
    Object.values(seats).flatMap(({ holder, active }) => (active && holder.person ? [holder.person] : []))
  return all
    .filter((one) => one.id !== of.id && one.procedure === of.procedure)
    .filter((one) => people(one).some((person) => people(of).includes(person)))
    .reverse()
}

function sourcesOf(row: StepRow): Set<string> {
  const ofSeats = (row.seats ?? []).map((change) => change.with)
  const ofChildren = (row.handsOver ?? []).flatMap(({ seats }) => Object.values(seats))
  const named = [...ofSeats, ...ofChildren].flatMap((from) =>
    typeof from === 'object' && 'source' in from ? [from.source] : [],
  )
  return new Set([...named, ...(row.draws ?? []).map(({ source }) => source)])
}

function numbersFor({ law, counters }: LookUpPorts, row: StepRow, on: CalendarDate, seats: Asked['seats']) {
  const numbers: Record<string, { year: number; serial: number; name: string }> = {}
  for (const name of row.registers ?? []) {
    const register = law.registers[name]!
    const year = yearOf(on)
    const counter = `${register.counter(seats)} ${year}`
    const serial = (counters.get(counter) ?? 0) + 1
    counters.set(counter, serial)
    numbers[name] = { year, serial, name: register.write(seats, year, serial) }
  }
  return numbers
}
