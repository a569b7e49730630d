/** Lists over the record that desks and personal pages show. Each has a limit and names its index; SQL knows no time. */
import type { State } from '../engine/state.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Query } from './db/port.ts'

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
}
export interface Desk {
  readonly office: string
  readonly post: string
}

/** The longest list one page shows. */
export const listMax = 200

const numberOfRoot = `(select name from core.name where proceeding = p.root order by n limit 1)`

/** The number in the register of its own court, beside the person's. */
const ownNumber = `(select name from core.name where proceeding = p.id and name <> ${numberOfRoot} order by n limit 1)`

/** Proceedings in which the person has a seat, the newest first. Index seat_person. */
export const mattersOf = (db: Query, person: string): Promise<Matter[]> =>
  db.query<Matter & Record<string, unknown>>(
    `select p.root, ${numberOfRoot} as number, p.id as proceeding, p.procedure, p.stage, p.opened_on as "openedOn", p.state,
            (select max(on_day) from core.act a where a.proceeding = p.id) as "lastOn",
            (select min(last_day) from core.term t where t.proceeding = p.id and t.status = 'running') as "lastDay"
       from core.seat s join core.proceeding p on p.id = s.proceeding
      where s.person = $1 and s.active and p.procedure <> 'person-record' and p.procedure <> 'draw-day'
      order by p.opened_on desc, p.id desc limit ${listMax}`,
    [person],
  )

const taskColumns = `t.proceeding, p.root, ${numberOfRoot} as number, ${ownNumber} as "registerNumber",
  p.procedure, p.stage, t.step, t.role, t.office, t.post, t.last_day as "lastDay", t.since`

/** Steps that wait for somebody at these desks or for the person, the most urgent first. Indexes task_desk, task_person. */
export const tasksFor = (db: Query, person: string, desks: readonly Desk[]): Promise<Task[]> =>
  db.query<Task & Record<string, unknown>>(
    `select ${taskColumns} from core.task t join core.proceeding p on p.id = t.proceeding
      where t.person = $1 or (t.office || '/' || t.post) = any($2::text[])
      order by t.last_day nulls last, t.since, t.proceeding limit ${listMax}`,
    [person, desks.map(({ office, post }) => `${office}/${post}`)],
  )

/** How many proceedings wait for each of these people, at their desks or for themselves. Indexes task_desk, task_person. */
export async function waitingFor(
  db: Query,
  people: readonly { readonly id: string; readonly desks: readonly Desk[] }[],
): Promise<ReadonlyMap<string, number>> {
  const places = people.flatMap(({ id, desks }) => desks.map(({ office, post }) => [id, office, post] as const))
  const rows = await db.query<{ person: string; count: number }>(
    `select person, count(distinct proceeding)::int as count from (
       select person, proceeding from core.task where person = any($1::text[])
       union all
       select d.person, t.proceeding from unnest($2::text[], $3::text[], $4::text[]) as d(person, office, post)
         join core.task t on t.office = d.office and t.post = d.post) as waiting group by person`,
    [people.map(({ id }) => id), ...[0, 1, 2].map((column) => places.map((place) => place[column]!))],
  )
  return new Map(rows.map(({ person, count }) => [person, count]))
}

/** Everything at an office: its proceedings that are not over, with the seat it holds. Index seat_office. */
export const mattersAt = (
  db: Query,
  offices: readonly string[],
): Promise<(Matter & { seat: string; registerNumber: string | null })[]> =>
  db.query(
    `select p.root, ${numberOfRoot} as number, p.id as proceeding, p.procedure, p.stage, p.opened_on as "openedOn", p.state, s.seat,
            ${ownNumber} as "registerNumber",
            (select max(on_day) from core.act a where a.proceeding = p.id) as "lastOn",
            (select min(last_day) from core.term t where t.proceeding = p.id and t.status = 'running') as "lastDay"
       from core.seat s join core.proceeding p on p.id = s.proceeding
      where s.office = any($1::text[]) and s.active
      order by p.opened_on desc, p.id desc limit ${listMax}`,
    [offices],
  )

/** The proceedings that a number leads to: the first and everything that came of it, in order of opening. Index proceeding_root. */
export async function chainOf(db: Query, root: string): Promise<State[]> {
  const rows = await db.query<{ state: string }>(
    `select state from core.proceeding where root = $1 order by opened_on, id limit 50`,
    [root],
  )
  return rows.map(({ state }) => JSON.parse(state) as State)
}

/** The first proceeding of a number in any register. */
export async function rootOf(db: Query, name: string): Promise<string | undefined> {
  const [row] = await db.query<{ root: string }>(
    `select p.root from core.name n join core.proceeding p on p.id = n.proceeding where n.name = $1 limit 1`,
    [name],
  )
  return row?.root
}
