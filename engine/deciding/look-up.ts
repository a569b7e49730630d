/**
 * What a step names besides what was typed: holders of seats, people drawn, numbers. The platform and the court of the tests fetch
 * what has to be fetched, each from its own store; what follows from it is computed here, the same for both.
 */
import { yearOf } from '../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { foldNumber } from '../../kernel/digits.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DrawResult, Holder, PoolEntry } from '../act.ts'
import type { Command } from '../command.ts'
import type { StepRow } from '../define.ts'
import type { Given, Law, Registry, SourceValue } from '../law.ts'
import { drawLabelOf, type State } from '../state.ts'
import { drawFrom, eligible } from './draw.ts'
import { isShown } from './fields.ts'

/** Seats as they will be for numbering: those of the state and those a hand-over brings. */
export type Seats = Readonly<Record<string, Holder>>

/** The day's secret of draws and its commitment, made public the evening before. */
export interface DrawSecret {
  readonly secret: Uint8Array
  readonly commitment: string
}

export interface Asked {
  readonly row: StepRow
  readonly state: State | undefined
  readonly command: Command
  readonly zone: string
  readonly seats: Seats
}

/** Proceedings of a procedure in which one of these people has a seat, but for one; the newest of them, unless a number is named. */
export interface Sharing {
  readonly procedure: string
  readonly people: readonly string[]
  readonly besides: string
  /** The digits of the number that the form names: whoever has thousands of cases is found by it as well. */
  readonly digits?: string
}

/** What was fetched for a step, as `needsOf` asked. */
export interface Fetched {
  /** Others in which one of the people has a seat, the newest first. */
  readonly earlier: readonly State[]
  readonly draw: DrawSecret | undefined
  /** The last serial of each counter in the year. */
  readonly serials: Readonly<Record<string, number>>
  newId(): string
}

/** What has to be fetched before the step can be decided. */
export function needsOf(law: Law, { row, state, command, seats }: Omit<Asked, 'zone'>) {
  const draws = (row.draws ?? []).length > 0
  const taker = takingIn(row)
  return {
    earlier: taker
      ? state && sharingOf(state, ([seat]) => Object.values(taker.seats).includes(seat), command.fields[taker.into!])
      : draws
        ? state && sharingOf(state)
        : referring(row, command),
    draw: draws,
    year: yearOf(command.on),
    counters: (row.registers ?? []).map((register) => law.registers[register]!.counter(seats)),
  }
}

/** What deciding the step is given, or why it cannot be had: no superior, too small a pool. */
export function lookUp(law: Law, registry: Registry, asked: Asked, fetched: Fetched): Given | Refusal {
  const { row, state, command, zone } = asked
  const sources: Record<string, SourceValue> = {}
  for (const name of sourcesOf(row))
    sources[name] = law.sources[name]!({
      state,
      fields: command.fields,
      on: command.on,
      registry,
      earlier: fetched.earlier,
    })
  const missing = Object.values(sources).find((value) => 'none' in value)
  if (missing && handsOverTo(row, sources))
    return refuse('source.none', { article: row.article, details: { because: 'none' in missing ? missing.none : '' } })
  const taker = takerOf(asked, fetched.earlier)
  if (taker === undefined && takerField(row) !== undefined && command.fields[takerField(row)!] !== undefined)
    return refuse('hand-over.no-taker', { article: row.article, field: takerField(row)! })
  const referred = referredBy(asked, fetched.earlier)
  if (referred === undefined && referring(row, command) !== undefined)
    return refuse('reference.none', { article: row.article, field: row.refersTo!.field })
  const draws: Record<string, DrawResult> = {}
  for (const [index, draw] of (row.draws ?? []).entries()) {
    const result = drawOne(draw, sources[draw.source]!, asked, fetched.draw!, index)
    if ('refused' in result) return result
    draws[draw.seat] = result
  }
  const numbers = numbersFor(law, registry, asked, fetched.serials)
  const ids = (row.handsOver ?? []).map(({ into }) => (into && taker ? taker.id : fetched.newId()))
  return { registry, sources, draws, ids, numbers, zone, ...(taker && { taker }), ...(referred && { referred }) }
}

/** Whoever sits here; for a case to be taken in, whoever goes along: that one judge has both makes them nobody's same matter. */
const sharingOf = (
  { procedure, seats, id }: State,
  counts: (seat: [string, unknown]) => boolean = () => true,
  numbered?: unknown,
): Sharing => ({
  procedure,
  people: Object.entries(seats)
    .filter(counts)
    .flatMap(([, { holder, active }]) => (active && holder.person ? [holder.person] : [])),
  besides: id,
  ...(typeof numbered === 'string' && { digits: digitsOf(numbered) }),
})

/** What is looked through for the number that the form names; nothing where it names none. */
function referring({ refersTo, fields = [] }: StepRow, command: Command): Sharing | undefined {
  const field = fields.find(({ id }) => id === refersTo?.field)
  const isNamed = field && isShown(field, command.fields) && String(command.fields[field.id] ?? '').trim() !== ''
  const { by, proceeding } = command
  return refersTo && isNamed
    ? {
        procedure: refersTo.procedure,
        people: [by.voice ?? by.person],
        besides: proceeding,
        digits: digitsOf(String(command.fields[refersTo.field])),
      }
    : undefined
}

const referredBy = ({ row, command }: Asked, others: readonly State[]): State | undefined =>
  row.refersTo && referring(row, command) && others.find(isNumbered(command.fields[row.refersTo.field]))

const takingIn = (row: StepRow) => row.handsOver?.find(({ into }) => into !== undefined)

const takerField = (row: StepRow): string | undefined => takingIn(row)?.into

/** The open proceeding of the same people under the number that the form names. */
function takerOf({ row, command }: Asked, others: readonly State[]): State | undefined {
  const isMeant = isNumbered(command.fields[takerField(row) ?? ''])
  return others.find((one) => !one.closed && isMeant(one))
}

const isNumbered =
  (typed: unknown) =>
  ({ names }: State): boolean =>
    typeof typed === 'string' && names.some(({ name }) => numberMeant(name) === numberMeant(typed))

/** A number as people type it: of a person's matter by its check digit, of a register by its signs. */
const numberMeant = (typed: string): string => parseCaseNumber(typed) ?? foldNumber(typed).toUpperCase()

const digitsOf = (typed: string): string => numberMeant(typed).replace(/\D/g, '')

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

function drawOne(
  draw: NonNullable<StepRow['draws']>[number],
  source: SourceValue,
  { row, state, command }: Asked,
  { secret, commitment }: DrawSecret,
  index: number,
): DrawResult | Refusal {
  const pool: readonly PoolEntry[] = 'pool' in source ? source.pool : []
  if (eligible(pool).length < draw.count)
    return refuse('draw.pool-too-small', {
      article: row.article,
      details: { eligible: eligible(pool).length, needed: draw.count },
    })
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

function numbersFor(
  law: Law,
  registry: Registry,
  asked: Asked,
  serials: Readonly<Record<string, number>>,
): Given['numbers'] {
  const { row, command } = asked
  const seats = withActor(asked)
  const numbers: Record<string, { year: number; serial: number; name: string }> = {}
  for (const register of row.registers ?? []) {
    const { counter, write } = law.registers[register]!
    const year = yearOf(command.on)
    const serial = serials[counter(asked.seats)]! + 1
    numbers[register] = { year, serial, name: write(seats, year, serial, registry) }
  }
  return numbers
}

/** The seats, and with them those that whoever acts fills by the step itself. */
const withActor = ({ row, command, seats }: Asked): Seats => ({
  ...seats,
  ...Object.fromEntries(
    (row.seats ?? []).flatMap(({ seat, do: action, with: from }) =>
      action === 'fill' && from === 'actor' ? [[seat, { person: command.by.voice ?? command.by.person }]] : [],
    ),
  ),
})
