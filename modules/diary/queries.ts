/** What stands in somebody's diary: appointments and terms of the proceedings in which the person or an office of theirs has a seat. */
import type { Act } from '../../engine/act.ts'
import type { Actor } from '../../engine/command.ts'
import { voidStep } from '../../engine/correcting/correction.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import { rolesOf } from '../../engine/rights.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant, localTime } from '../../kernel/instant.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import { appointingSteps, standingAppointments } from './appointments.ts'

export interface DiaryPorts {
  readonly db: Query
  readonly law: Law
  readonly access: Access
  readonly registry: Registry
  personal(
    id: string,
  ): Promise<
    readonly { readonly n: number; readonly field: string; readonly value?: unknown; readonly erased?: true }[]
  >
}

interface OfCase {
  readonly number: string
  readonly procedure: string
  readonly proceeding: string
  readonly root: string
}
export interface Hearing extends OfCase {
  readonly day: CalendarDate
  readonly time: string
  readonly at: Instant
  readonly field: string
  readonly n: number
  readonly where: string
  /** Everybody who has a seat, to see who would have to be at two places. */
  readonly people: readonly string[]
}
export interface Deadline extends OfCase {
  readonly term: string
  readonly lastDay: CalendarDate
}

/** Acts and proceedings read at most; a diary of one person stays far below. */
const readMax = 2_000

const numberOfRoot = `(select name from core.name where proceeding = p.root order by n limit 1)`

interface Row extends OfCase, Record<string, unknown> {
  readonly state: string
  readonly bytes: string | null
}

/** Proceedings of the person and of the offices, each with its acts of these steps. Indexes seat_person, seat_office. */
const rowsOf = (db: Query, { person, posts }: Actor, steps: readonly string[]): Promise<Row[]> =>
  db.query<Row>(
    `select p.id as proceeding, p.root, p.procedure, p.state, ${numberOfRoot} as number, a.bytes
       from (select distinct proceeding from core.seat where active and (person = $1 or office = any($2::text[]))) s
       join core.proceeding p on p.id = s.proceeding left join core.act a on a.proceeding = p.id and a.step = any($3::text[])
      order by p.opened_on desc, p.id, a.n limit ${readMax}`,
    [person, [...new Set(posts.map(({ office }) => office))], steps],
  )

interface Read extends OfCase {
  readonly state: State
  readonly acts: readonly Act[]
}

async function readable({ db, law, access }: DiaryPorts, actor: Actor): Promise<Read[]> {
  const rows = await rowsOf(db, actor, [...appointingSteps(law).keys(), voidStep])
  return [...Map.groupBy(rows, ({ proceeding }) => proceeding).values()].flatMap((own): Read[] => {
    const { number, procedure, proceeding, root, state: kept } = own[0]!
    const state = JSON.parse(kept) as State
    if (number === null || !access.may('case.read', actor, state)) return []
    const acts = own.flatMap(({ bytes }) => (bytes === null ? [] : [JSON.parse(bytes) as Act]))
    return [{ number, procedure, proceeding, root, state, acts }]
  })
}

/** Everything in the diary from one day to another, in order of time; terms that ran out before, and still run, among it. */
export async function diaryOf(
  ports: DiaryPorts,
  actor: Actor,
  { from, until, now }: { readonly from: CalendarDate; readonly until: CalendarDate; readonly now: Instant },
): Promise<{ hearings: Hearing[]; deadlines: Deadline[] }> {
  const steps = appointingSteps(ports.law)
  const all = await readable(ports, actor)
  const hearings = await Promise.all(all.map((one) => hearingsOf(ports, one, steps, now)))
  const deadlines = all.flatMap((one) => deadlinesOf(ports, one, actor, now)).filter(({ lastDay }) => lastDay <= until)
  return {
    hearings: hearings
      .flat()
      .filter(({ day }) => day >= from && day <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    deadlines: deadlines.sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1)),
  }
}

async function hearingsOf(
  ports: DiaryPorts,
  { state, acts, ...ofCase }: Read,
  steps: ReturnType<typeof appointingSteps>,
  now: Instant,
): Promise<Hearing[]> {
  const standing = standingAppointments(steps, acts, state, now)
  if (standing.length === 0) return []
  const opened = await ports.personal(state.id)
  const people = Object.values(state.seats).flatMap(({ holder, active }) =>
    active && holder.person ? [holder.person] : [],
  )
  return standing.map(({ n, field, at, act }) => ({
    ...ofCase,
    n,
    field,
    at,
    people,
    day: dayAt(at, state.zone),
    time: localTime(at, state.zone),
    where: placeIn(steps.get(act.step)?.place, act, opened),
  }))
}

/** Where it is held: as typed, unless the text was sealed and its key is gone. */
function placeIn(name: string | undefined, act: Act, opened: Awaited<ReturnType<DiaryPorts['personal']>>): string {
  const value = name && act.fields[name]
  if (typeof value === 'string') return value
  const found = opened.find(({ n, field }) => n === act.n && field === name)
  return typeof found?.value === 'string' ? found.value : ''
}

/**
 * Terms that the reader must keep: those that bind a seat of the reader's own, and of an office's seat those of steps that wait for
 * a post of the reader. What a colleague has to do stands in the colleague's diary.
 */
function deadlinesOf(
  { law, registry }: DiaryPorts,
  { state, acts: _acts, ...ofCase }: Read,
  actor: Actor,
  now: Instant,
): Deadline[] {
  const running = Object.entries(state.terms).filter(
    ([, { status, rule }]) => status === 'running' && rule.kind === 'last-day',
  )
  if (running.length === 0) return []
  const own = new Set(
    Object.entries(state.seats).flatMap(([seat, { holder, active }]) =>
      active && holder.person === actor.person ? [seatOf(seat)] : [],
    ),
  )
  const roles = new Set(rolesOf(state, actor).map(({ role, seat }) => `${role}|${seat}`))
  const waited = new Set(
    openSteps(law, state, registry, now, dayAt(now, state.zone)).flatMap(({ role, seat, term, atWill }) =>
      term !== undefined && !atWill && roles.has(`${role}|${seat}`) ? [term] : [],
    ),
  )
  return running.flatMap(([key, { rule, term }]): Deadline[] => {
    if (!own.has(rule.bound) && !waited.has(key)) return []
    const { lastDay } = endOf(state, key, law.days)
    return lastDay ? [{ ...ofCase, term, lastDay }] : []
  })
}
