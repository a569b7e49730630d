/** Lists over the record that desks and personal pages show. Each has a limit and names its index; SQL knows no time. */
import type { State } from '../engine/state.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Query } from './db/port.ts'
import { ownIds } from './own-procedures.ts'

export interface Matter {
  readonly root: string
  readonly number: string
  readonly proceeding: string
  readonly procedure: string
  readonly stage: string
  readonly openedOn: CalendarDate
  readonly lastOn: CalendarDate
  readonly lastDay: CalendarDate | null
  readonly state: string
}
export interface Task {
  readonly proceeding: string
  readonly root: string
  readonly number: string
  readonly registerNumber: string | null
  readonly procedure: string
  readonly stage: string
  readonly step: string
  readonly role: string
  readonly office: string | null
  readonly post: string | null
  readonly lastDay: CalendarDate | null
  readonly since: CalendarDate
  /** Its place among the tasks of the proceeding. */
  readonly ordinal: number
}
export interface Desk {
  readonly office: string
  readonly post: string
}

/** The longest list one page shows. */
export const listMax = 200

/** A part of a list: how many rows, after which place in its order, and within which procedures and offices (none named: all). */
export interface Part {
  readonly limit: number
  readonly after?: readonly string[]
  readonly procedures?: readonly string[]
  readonly offices?: readonly string[]
}
const whole: Part = { limit: listMax }

/** The proceeding `p` is of the procedures in parameter `n`, and an office of the next has a seat in it. */
export const isWithin = (n: number): string =>
  `(cardinality($${n}::text[]) = 0 or p.procedure = any($${n}::text[]))
     and (cardinality($${n + 1}::text[]) = 0 or exists (select from core.seat o where o.proceeding = p.id and o.office = any($${n + 1}::text[])))`
export const withinOf = ({ procedures = [], offices = [] }: Part): [readonly string[], readonly string[]] => [
  procedures,
  offices,
]

const numberOfRoot = `(select name from core.name where proceeding = p.root order by n limit 1)`

/** The number in the register of its own court, beside the person's. */
const ownNumber = `(select name from core.name where proceeding = p.id and name <> ${numberOfRoot} order by n limit 1)`

/** The holder of the seat sees the proceeding `p` already, by the `lateSeats` of the parameter. */
export const isSeen = (late: string, of = 's'): string => {
  const seat = `p.procedure || '/' || regexp_replace(${of}.seat, '-\\d+$', '') || '/'`
  return `(not exists (select from unnest(${late}) l where starts_with(l, ${seat}))
    or exists (select from core.act a where a.proceeding = p.id and ${seat} || a.step = any(${late})))`
}

/** Who sees a case late (`lateSeats`), and the day on which it is looked at. */
export interface Seen {
  readonly late: readonly string[]
  readonly on: CalendarDate
}

/**
 * Proceedings in which the person has a seat and sees them already, each once and the newest first, with its next last day: one that has passed only
 * where none is ahead and the matter is not over. Index seat_person.
 */
export const mattersOf = (db: Query, person: string, { late, on }: Seen, part: Part = whole): Promise<Matter[]> =>
  db.query<Matter & Record<string, unknown>>(
    `select p.root, ${numberOfRoot} as number, p.id as proceeding, p.procedure, p.stage, p.opened_on as "openedOn", p.state,
            (select max(on_day) from core.act a where a.proceeding = p.id) as "lastOn",
            (select coalesce(min(last_day) filter (where last_day >= $8::date), case when not (p.state::jsonb->'closed')::boolean then min(last_day) end)
               from core.term t where t.proceeding = p.id and t.status = 'running') as "lastDay"
       from core.seat s join core.proceeding p on p.id = s.proceeding
      where s.person = $1 and s.active and p.procedure <> all($2::text[]) and ${isWithin(3)}
        and ($5::date is null or (p.opened_on, p.id) < ($5::date, $6::text)) and ${isSeen('$7::text[]')}
        and not exists (select from core.seat o where o.proceeding = p.id and o.person = s.person and o.active and o.seat < s.seat and ${isSeen('$7::text[]', 'o')})
      order by p.opened_on desc, p.id desc limit ${part.limit}`,
    [person, ownIds, ...withinOf(part), part.after?.[0] ?? null, part.after?.[1] ?? null, late, on],
  )

/** A task without a last day comes after all that have one. */
const lastDayOrNever = `coalesce(t.last_day, '9999-12-31'::date)`

const taskColumns = `t.proceeding, p.root, ${numberOfRoot} as number, ${ownNumber} as "registerNumber",
  p.procedure, p.stage, t.step, t.role, t.office, t.post, t.last_day as "lastDay", t.since, t.ordinal`

/** Steps that wait for somebody at these desks or for the person, the most urgent first. Indexes task_desk, task_person. */
export const tasksFor = (db: Query, person: string, desks: readonly Desk[], part: Part = whole): Promise<Task[]> =>
  db.query<Task & Record<string, unknown>>(
    `select ${taskColumns} from core.task t join core.proceeding p on p.id = t.proceeding
      where (t.person = $1 or (t.office || '/' || t.post) = any($2::text[])) and p.procedure <> all($9::text[]) and ${isWithin(3)}
        and ($5::date is null or (${lastDayOrNever}, t.since, t.proceeding, t.ordinal) > ($5::date, $6::date, $7::text, $8::int))
      order by t.last_day nulls last, t.since, t.proceeding, t.ordinal limit ${part.limit}`,
    [
      person,
      desks.map(({ office, post }) => `${office}/${post}`),
      ...withinOf(part),
      ...[0, 1, 2, 3].map((place) => part.after?.[place] ?? null),
      ownIds,
    ],
  )

/** How many proceedings wait for each of these people, at their desks or for themselves, without those of `left` procedures. Indexes task_desk, task_person. */
export async function waitingFor(
  db: Query,
  people: readonly { readonly id: string; readonly desks: readonly Desk[] }[],
  left: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const places = people.flatMap(({ id, desks }) => desks.map(({ office, post }) => [id, office, post] as const))
  const rows = await db.query<{ person: string; count: number }>(
    `select person, count(distinct proceeding)::int as count from (
       select person, proceeding from core.task where person = any($1::text[])
       union all
       select d.person, t.proceeding from unnest($2::text[], $3::text[], $4::text[]) as d(person, office, post)
         join core.task t on t.office = d.office and t.post = d.post) as waiting
       where not exists (select from core.proceeding p where p.id = waiting.proceeding and p.procedure = any($5::text[])) group by person`,
    [people.map(({ id }) => id), ...[0, 1, 2].map((column) => places.map((place) => place[column]!)), left],
  )
  return new Map(rows.map(({ person, count }) => [person, count]))
}

/**
 * The proceedings that a number leads to: the first and everything that came of it, in order of opening; then those of other numbers with
 * which it was joined into one, for their file is one. Indexes proceeding_root, proceeding_pkey.
 */
export async function chainOf(db: Query, root: string): Promise<State[]> {
  const chain = await openedFrom(db, [root])
  for (let from = 0; from < chain.length && chain.length < chainMax; ) {
    const known = new Set(chain.map(({ id }) => id))
    const elsewhere = chain.slice(from).flatMap(({ links }) => links.map(({ other }) => other))
    from = chain.length
    const missing = elsewhere.filter((id) => !known.has(id))
    if (missing.length > 0) chain.push(...(await openedFrom(db, await rootsOf(db, missing))))
  }
  return chain
}

/** Proceedings of one file, at most. */
const chainMax = 50

async function openedFrom(db: Query, roots: readonly string[]): Promise<State[]> {
  const rows = await db.query<{ state: string }>(
    `select state from core.proceeding where root = any($1::text[]) order by opened_on, id limit ${chainMax}`,
    [roots],
  )
  return rows.map(({ state }) => JSON.parse(state) as State)
}

async function rootsOf(db: Query, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ root: string }>(
    `select distinct root from core.proceeding where id = any($1::text[])`,
    [ids],
  )
  return rows.map(({ root }) => root)
}

/** The first proceeding of a number in any register. */
export async function rootOf(db: Query, name: string): Promise<string | undefined> {
  const [row] = await db.query<{ root: string }>(
    `select p.root from core.name n join core.proceeding p on p.id = n.proceeding where n.name = $1 limit 1`,
    [name],
  )
  return row?.root
}
