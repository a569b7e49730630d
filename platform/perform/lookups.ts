/** Looks up, before deciding, everything a step names: holders, pools, draws, ids, numbers. Nothing is fetched while deciding. */
import type { DrawResult, Holder, PoolEntry } from '../../engine/act.ts'
import type { Command } from '../../engine/command.ts'
import { drawFrom, eligible } from '../../engine/deciding/draw.ts'
import type { StepRow } from '../../engine/define.ts'
import type { Given, Law, Registry, SourceValue } from '../../engine/law.ts'
import { drawLabelOf, type State } from '../../engine/state.ts'
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

/** The day's secret of draws and its commitment, made public the evening before. */
export interface DrawDays {
  day(on: CalendarDate): Promise<{ secret: Uint8Array; commitment: string }>
}

export interface LookupPorts {
  readonly law: Law
  readonly registry: Registry
  readonly draws: DrawDays
  lastSerial(counter: string, year: number): Promise<number>
  /** Other proceedings of the procedure in which one of these people has a seat, the newest first. */
  sharing(of: State): Promise<readonly State[]>
  newId(): string
}

/** Seats as they will be for numbering: those of the state and those a hand-over brings. */
export type Seats = Readonly<Record<string, Holder>>

export async function lookUp(
  ports: LookupPorts,
  row: StepRow,
  state: State | undefined,
  command: Command,
  zone: string,
  seats: Seats,
  ahead: Readonly<Record<string, number>> = {},
): Promise<Given | Refusal> {
  const { law, registry } = ports
  const sources: Record<string, SourceValue> = {}
  const earlier = row.draws && state ? await ports.sharing(state) : []
  for (const name of sourcesOf(row))
    sources[name] = law.sources[name]!({ state, fields: command.fields, on: command.on, registry, earlier })
  const missing = Object.values(sources).find((value) => 'none' in value)
  if (missing && handsOverTo(row, sources))
    return refuse('source.none', { article: row.article, details: { because: 'none' in missing ? missing.none : '' } })
  const draws: Record<string, DrawResult> = {}
  for (const [index, draw] of (row.draws ?? []).entries()) {
    const result = await drawOne(ports, draw, sources[draw.source]!, state, command, index)
    if ('refused' in result) return result
    draws[draw.seat] = result
  }
  const numbers = await numbersFor(ports, row, command.on, seats, ahead)
  return { registry, sources, draws, ids: (row.handsOver ?? []).map(() => ports.newId()), numbers, zone }
}

const sourcesOf = (row: StepRow): Set<string> =>
  new Set([
    ...(row.draws ?? []).map(({ source }) => source),
    ...(row.seats ?? []).flatMap(({ with: from }) =>
      typeof from === 'object' && 'source' in from ? [from.source] : [],
    ),
    ...(row.handsOver ?? []).flatMap(({ seats }) =>
      Object.values(seats).flatMap((from) => (typeof from === 'object' ? [from.source] : [])),
    ),
  ])

const handsOverTo = (row: StepRow, sources: Readonly<Record<string, SourceValue>>): boolean =>
  (row.handsOver ?? []).some(({ seats }) =>
    Object.values(seats).some((from) => typeof from === 'object' && 'none' in sources[from.source]!),
  )

async function drawOne(
  { draws }: LookupPorts,
  draw: NonNullable<StepRow['draws']>[number],
  source: SourceValue,
  state: State | undefined,
  command: Command,
  index: number,
): Promise<DrawResult | Refusal> {
  const pool: readonly PoolEntry[] = 'pool' in source ? source.pool : []
  if (eligible(pool).length < draw.count)
    return refuse('draw.pool-too-small', { details: { eligible: eligible(pool).length, needed: draw.count } })
  const { secret, commitment } = await draws.day(command.on)
  const label = (state && drawLabelOf(state)) ?? command.proceeding
  const ordinal = (state?.draws ?? 0) + 1 + index
  return {
    seat: draw.seat,
    source: draw.source,
    label,
    ordinal,
    day: command.on,
    commitment,
    pool,
    drawn: drawFrom(secret, { label, ordinal, pool, count: draw.count }),
    ...('pool' in source && source.drawnIn && { drawnIn: source.drawnIn }),
    ...('pool' in source && source.follows && { follows: source.follows }),
  }
}

async function numbersFor(
  { law, lastSerial }: LookupPorts,
  row: StepRow,
  on: CalendarDate,
  seats: Seats,
  ahead: Readonly<Record<string, number>>,
): Promise<Given['numbers']> {
  const numbers: Record<string, { year: number; serial: number; name: string }> = {}
  for (const register of row.registers ?? []) {
    const { counter, write } = law.registers[register]!
    const year = yearOf(on)
    const serial = (await lastSerial(counter(seats), year)) + 1 + (ahead[counter(seats)] ?? 0)
    numbers[register] = { year, serial, name: write(seats, year, serial) }
  }
  return numbers
}
