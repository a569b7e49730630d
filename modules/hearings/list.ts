/** The list of hearings: acts of courts in, rows out; and how each hearing stands by now. All SQL of this module is here. */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import { drawLabelOf, type State, seatOf } from '../../engine/state.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Query } from '../../platform/db/port.ts'
import { hearingIn, isPreliminary } from '../../platform/hearing.ts'

export const hearingMigrations: MigrationFolder = {
  name: 'hearings',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** set: will be; over: its day is past or it was held; moved: another day was set; dropped: ended before it could be held. */
export type Standing = 'set' | 'over' | 'moved' | 'dropped'

export interface Hearing {
  /** Proceeding and ordinal of the act that set it: the same for ever. */
  readonly id: string
  readonly proceeding: string
  readonly n: number
  readonly at: Instant
  readonly day: CalendarDate
  readonly place: string
  readonly court: string
  readonly procedure: string
  readonly setAt: Instant
  readonly isPreliminary: boolean
  readonly standing: Standing
  readonly state: State
  /** In the register of the court; absent until it has one. */
  readonly number?: string
}

interface Row {
  readonly proceeding: string
  readonly n: number
  readonly at: Instant
  readonly day: CalendarDate
  readonly place: string
  readonly court: string
  readonly procedure: string
  readonly setAt: Instant
  readonly isPreliminary: boolean
  /** When the next one of the proceeding was set. */
  readonly nextSetAt: Instant | null
  readonly state: string
}

/** Puts a hearing on the list when the act set one; safe to do twice. */
export async function noteHearing(db: Query, law: Law, act: Act, state: State): Promise<void> {
  const at = hearingIn(act)
  const court = state.seats[procedureOf(law, state.procedure).heldBy]?.holder.office
  if (at === undefined || court === undefined || typeof act.fields.hearingPlace !== 'string') return
  await db.query(
    `insert into hearings.hearing (proceeding, n, at, on_day, place, court, procedure, set_at, preliminary)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict do nothing`,
    [
      act.proceeding,
      act.n,
      at,
      dayAt(at, state.zone),
      act.fields.hearingPlace,
      court,
      state.procedure,
      act.at,
      isPreliminary(act),
    ],
  )
}

/** Fills an empty list from the record: after a database was rebuilt from its journal. */
export async function rebuildHearings(db: Query, law: Law): Promise<void> {
  const [any] = await db.query('select n from hearings.hearing limit 1')
  if (any !== undefined) return
  const steps = Object.values(law.procedures).flatMap((procedure) =>
    procedure.steps.filter(({ fields = [] }) => fields.some(({ id }) => id === 'hearingPlace')).map(({ id }) => id),
  )
  for (let after = '0'; ; ) {
    const rows = await db.query<{ position: string; bytes: string; state: string }>(
      `select a.position, a.bytes, p.state from core.act a join core.proceeding p on p.id = a.proceeding
        where a.position > $1 and a.step = any($2::text[]) order by a.position limit 500`,
      [after, [...new Set(steps)]],
    )
    if (rows.length === 0) return
    for (const { bytes, state } of rows)
      await noteHearing(db, law, JSON.parse(bytes) as Act, JSON.parse(state) as State)
    after = rows.at(-1)!.position
  }
}

/** What is asked of the list; days are those of the seat of the court, both included. */
export interface Asked {
  readonly procedures: readonly string[]
  readonly court?: string
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly proceedings?: readonly string[]
}

const columns = `h.proceeding, h.n, h.at, h.on_day as day, h.place, h.court, h.procedure, h.set_at as "setAt", h.preliminary as "isPreliminary",
  (select min(x.set_at) from hearings.hearing x where x.proceeding = h.proceeding and x.n > h.n) as "nextSetAt", p.state`
const isAsked = `h.procedure = any($1::text[]) and ($2::text is null or h.court = $2) and ($3::date is null or h.on_day >= $3::date)
  and ($4::date is null or h.on_day <= $4::date) and ($5::text[] is null or h.proceeding = any($5::text[]))`
const parametersOf = ({ procedures, court, from, to, proceedings }: Asked) =>
  [procedures, court ?? null, from ?? null, to ?? null, proceedings ?? null] as const

/** Hearings on one page or in one feed at most. */
export const listMax = 500

/** In order of their moments. Index hearing_day. */
export const hearingsOf = async (db: Query, asked: Asked): Promise<Hearing[]> =>
  (
    await db.query<Row & Record<string, unknown>>(
      `select ${columns} from hearings.hearing h join core.proceeding p on p.id = h.proceeding where ${isAsked}
        order by h.at, h.proceeding, h.n limit ${listMax}`,
      [...parametersOf(asked)],
    )
  ).map(hearingOf)

/** The ones set last, for feeds. Index hearing_set. */
export const lastSet = async (db: Query, asked: Asked, limit: number): Promise<Hearing[]> =>
  (
    await db.query<Row & Record<string, unknown>>(
      `select ${columns} from hearings.hearing h join core.proceeding p on p.id = h.proceeding where ${isAsked}
        order by h.set_at desc, h.proceeding, h.n limit $6`,
      [...parametersOf(asked), limit],
    )
  ).map(hearingOf)

/** Courts that ever set a hearing in these procedures. */
export const courtsWithHearings = async (db: Query, procedures: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db.query<{ court: string }>(
        'select distinct court from hearings.hearing where procedure = any($1::text[])',
        [[...procedures]],
      )
    ).map(({ court }) => court),
  )

function hearingOf({ state: text, nextSetAt, ...row }: Row): Hearing {
  const state = JSON.parse(text) as State
  const number = courtNumberOf(state)
  const run = Object.values(state.terms).find(({ n, zero }) => n === row.n && zero === row.day)
  return {
    ...row,
    id: `${row.proceeding}-${row.n}`,
    state,
    standing: standingOf({ ...row, nextSetAt }, state, run),
    ...(number && { number }),
  }
}

/** The term that waits for the day of a hearing begins with the act that sets it; a new day begins it anew: before its own day came, it was moved. */
function standingOf(
  { day, nextSetAt }: Pick<Row, 'day' | 'nextSetAt'>,
  state: State,
  run: State['terms'][string] | undefined,
): Standing {
  if (run === undefined && nextSetAt !== null) return dayAt(nextSetAt, state.zone) < day ? 'moved' : 'over'
  if (run === undefined) return state.closed ? 'over' : 'moved'
  if (run.status === 'stopped') return run.stoppedOn !== undefined && run.stoppedOn < day ? 'dropped' : 'over'
  return state.closed && state.lastOn < day ? 'dropped' : 'set'
}

/** The number in the register of a court. A person's own number is no public one. */
export function courtNumberOf(state: State): string | undefined {
  const number = drawLabelOf(state)
  return number === undefined || parseCaseNumber(number) ? undefined : number
}

/** Who sits: the judge of the first court, the judges of a panel. Their names are public; nobody else's are. */
export const judgesOf = ({ seats }: State): string[] =>
  Object.entries(seats).flatMap(([key, { holder, active }]) =>
    active && holder.person && ['judge', 'reporter', 'panel'].includes(seatOf(key)) ? [holder.person] : [],
  )

/** The first proceeding that has this number in a court's register, as it stands in an address. */
export async function byCourtNumber(db: Query, inAddress: string): Promise<State | undefined> {
  const parts = /^(\d{4}-\d{2}-00-)(\d+)([akp]?)-(\d{1,9})$/.exec(inAddress)
  if (parts === null) return undefined
  const [, head, kind, letter, serial] = parts
  const cyrillic = { a: 'а', k: 'к', p: 'п', '': '' }[letter as 'a' | 'k' | 'p' | '']
  const [row] = await db.query<{ state: string }>(
    `select p.state from core.name n join core.proceeding p on p.id = n.proceeding where n.name = $1 limit 1`,
    [`${head}${kind}${cyrillic}/${serial}`],
  )
  return row && (JSON.parse(row.state) as State)
}
