/** All SQL of the lists. One list is one statement: the page, its count and its twins cannot disagree. SQL knows no time. */

import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import type { Instant } from '../../kernel/instant.ts'
import { lateSeats, type SeatRight } from '../../platform/access.ts'
import type { Parameter, Query } from '../../platform/db/port.ts'
import { type Desk, isSeen } from '../../platform/lists.ts'
import { ownIds } from '../../platform/own-procedures.ts'
import type { Asked, ListName } from './asked.ts'

/** A step that waits, and who has it at its desk. */
export interface WaitingStep {
  readonly step: string
  readonly office: string | null
  readonly post: string | null
  /** Named by the law itself: a judge, a member of a panel. */
  readonly person: string | null
  readonly claimant: string | null
  /** Whoever has it is away, or left the post. */
  readonly gone: boolean
}
export interface DeskRow {
  readonly proceeding: string
  readonly root: string
  readonly number: string
  readonly registerNumber: string | null
  /** Where the proceeding stands among those of its number, from 1. */
  readonly place: number
  readonly procedure: string
  readonly stage: string
  readonly since: CalendarDate
  readonly lastDay: CalendarDate | null
  /** The earliest end of its running terms in hours; which day that is, the page knows by the zone. */
  readonly lastAt: Instant | null
  readonly steps: readonly WaitingStep[]
}

/** Whose desk is looked at. */
export interface DeskReader {
  readonly person: string
  readonly desks: readonly Desk[]
  /** Everybody with a post at these offices. */
  readonly colleagues: readonly string[]
  /** `office/post/person` whose work is free for others today. */
  readonly gone: readonly string[]
  /** Seats through which cases may be read. */
  readonly seats: readonly SeatRight[]
  readonly on: CalendarDate
}

/** Rows of one page, and of a twin. */
export const pageRows = 50
export const twinRows = 10_000
/** Days before the last day in which a matter is soon late. */
export const soonDays = 3

/** Numbers the parameters of a statement as they come. */
function parameters() {
  const values: Parameter[] = []
  const add = (value: Parameter, type: string): string => `$${values.push(value)}::${type}`
  return { values, add }
}
type Add = ReturnType<typeof parameters>['add']

const claimed = `left join desks.claim c on c.office = t.office and c.post = t.post and c.proceeding = t.proceeding and c.person is not null`
const columns = `t.ordinal, t.step, t.office, t.post, t.person, t.last_day, t.since, c.person as claimant`

/** Steps of the list, a row each; of `all`, also the proceedings in which the office has nothing to do. Indexes task_desk, task_person, seat_office. */
function openOf(list: ListName, reader: DeskReader, add: Add): string {
  const me = add(reader.person, 'text')
  const offices = add(
    reader.desks.map(({ office }) => office),
    'text[]',
  )
  const gone = `coalesce((t.office || '/' || t.post || '/' || c.person) = any(${add(reader.gone, 'text[]')}), false) as gone`
  if (list === 'all') {
    const own = reader.seats
      .filter(({ office }) => office === null)
      .map(({ procedure, seat }) => `${procedure}/${seat}`)
    const held = reader.seats.flatMap(({ procedure, seat, office }) =>
      office ? [`${procedure}/${seat}/${office}`] : [],
    )
    return `seen as (
        select distinct p.id from core.seat o join core.proceeding p on p.id = o.proceeding join core.seat s on s.proceeding = p.id
         where o.office = any(${offices}) and o.active and s.active and p.procedure <> all(${add(ownIds, 'text[]')})
           and ((s.person = ${me} and p.procedure || '/' || regexp_replace(s.seat, '-\\d+$', '') = any(${add(own, 'text[]')}) and ${isSeen(add(lateSeats(reader.seats), 'text[]'))})
             or p.procedure || '/' || regexp_replace(s.seat, '-\\d+$', '') || '/' || s.office = any(${add(held, 'text[]')}))),
      open as (
        select m.id as proceeding, ${columns}, ${gone} from seen m
          left join core.task t on t.proceeding = m.id and (t.office = any(${offices}) or t.person = any(${add(reader.colleagues, 'text[]')})) ${claimed})`
  }
  const posts = add(
    reader.desks.map(({ post }) => post),
    'text[]',
  )
  const which =
    list === 'mine'
      ? `person = ${me} or claimant = ${me}`
      : `person is null and (claimant is null or gone) and claimant is distinct from ${me}`
  return `tasks as (
      select t.proceeding, ${columns}, ${gone} from unnest(${offices}, ${posts}) as h(office, post) join core.task t on t.office = h.office and t.post = h.post ${claimed}
      union all
      select t.proceeding, t.ordinal, t.step, t.office, t.post, t.person, t.last_day, t.since, null, false from core.task t where t.person = ${me}),
    open as (select tasks.* from tasks join core.proceeding p on p.id = tasks.proceeding where (${which}) and p.procedure <> all(${add(ownIds, 'text[]')}))`
}

const number = `(select name from core.name where proceeding = p.root order by n limit 1) as number`
const registerNumber = `(select name from core.name where proceeding = p.id and p.id <> p.root order by n limit 1) as "registerNumber"`

/** One row a matter. What only some questions need is left out of the others: a list may be long, and a page is short. */
const grouped = (asked: Asked): string => `rows as (
  select p.id as proceeding, p.root, p.procedure, p.stage, p.opened_on,
    ${asked.q || asked.sort === 'number' ? `${number}, ${registerNumber},` : ''}
    ${asked.step ? `array_agg(p.procedure || '.' || o.step) as names,` : ''}
    ${asked.person ? 'array_agg(o.person) || array_agg(o.claimant) as people,' : ''}
    coalesce(min(o.last_day), case when count(o.step) = 0 then (select min(last_day) from core.term t where t.proceeding = p.id and t.status = 'running') end) as "lastDay",
    coalesce(min(o.since), p.opened_on) as since
  from open o join core.proceeding p on p.id = o.proceeding group by p.id)`

const stepsOfShown = `waiting as (
  select s.proceeding, coalesce(json_agg(json_build_object('step', o.step, 'office', o.office, 'post', o.post, 'person', o.person, 'claimant', o.claimant,
      'gone', o.gone) order by o.ordinal) filter (where o.step is not null), '[]')::text as steps
    from shown s join open o on o.proceeding = s.proceeding group by s.proceeding)`

const orders: Readonly<Record<Asked['sort'], string>> = {
  due: '"lastDay" nulls last, since, proceeding',
  since: 'since, proceeding',
  number: 'number, proceeding',
}

/** A number in any writing, or some of its digits. */
function numberIs(q: string, add: Add): string {
  const exact = parseCaseNumber(q)
  if (exact) return `number = ${add(exact, 'text')}`
  const part = add(`%${q.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`, 'text')
  const digits = q.replace(/\D/g, '')
  const inDigits = digits === '' ? '' : ` or replace(number, '-', '') like ${add(`%${digits}%`, 'text')}`
  return `(number ilike ${part} or "registerNumber" ilike ${part}${inDigits})`
}

/** What is asked of a list, or of one proceeding in it. */
export type AskedRows = Asked & { readonly proceeding?: string }

function whereOf(asked: AskedRows, on: CalendarDate, add: Add): string {
  const today = (): string => add(on, 'date')
  const soon = (): string => add(addDays(on, soonDays), 'date')
  const due = {
    late: () => `"lastDay" < ${today()}`,
    soon: () => `"lastDay" >= ${today()} and "lastDay" <= ${soon()}`,
    later: () => `"lastDay" > ${soon()}`,
    none: () => '"lastDay" is null',
  }
  return [
    'true',
    ...(asked.proceeding ? [`proceeding = ${add(asked.proceeding, 'text')}`] : []),
    ...(asked.procedure ? [`procedure = ${add(asked.procedure, 'text')}`] : []),
    ...(asked.stage ? [`procedure || '.' || stage = ${add(asked.stage, 'text')}`] : []),
    ...(asked.step ? [`${add(asked.step, 'text')} = any(names)`] : []),
    ...(asked.person ? [`${add(asked.person, 'text')} = any(people)`] : []),
    ...(asked.due ? [due[asked.due]()] : []),
    ...(asked.q ? [numberIs(asked.q, add)] : []),
  ].join(' and ')
}

/** The rows asked for, and how many there are in all. */
export async function deskRows(
  db: Query,
  reader: DeskReader,
  asked: AskedRows,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<{ readonly rows: readonly DeskRow[]; readonly total: number }> {
  const { values, add } = parameters()
  const found = await db.query<Omit<DeskRow, 'steps'> & { steps: string | null; total: number }>(
    `with ${openOf(asked.list, reader, add)}, ${grouped(asked)}, found as (select * from rows where ${whereOf(asked, reader.on, add)}),
       shown as (select * from found order by ${orders[asked.sort]} limit ${limit} offset ${offset}), ${stepsOfShown}
     select (select count(*)::int from found) as total, s.proceeding, s.root, s.procedure, s.stage, s."lastDay", s.since, w.steps,
       (select name from core.name where proceeding = s.root order by n limit 1) as number,
       (select name from core.name where proceeding = s.proceeding and s.proceeding <> s.root order by n limit 1) as "registerNumber",
       (select min(t.last_at) from core.term t where t.proceeding = s.proceeding and t.status = 'running') as "lastAt",
       (select count(*)::int from core.proceeding q where q.root = s.root and (q.opened_on, q.id) <= (s.opened_on, s.proceeding)) as place
       from (select 1) as one left join shown s on true left join waiting w on w.proceeding = s.proceeding
      order by ${orders[asked.sort].replaceAll('"lastDay"', 's."lastDay"').replaceAll(/\b(since|proceeding)\b/g, 's.$1')}`,
    values,
  )
  const rows = found.flatMap(({ steps, total: _, ...row }) =>
    steps === null ? [] : [{ ...row, steps: JSON.parse(steps) as WaitingStep[] }],
  )
  return { rows, total: found[0]?.total ?? 0 }
}

/** What the list could be narrowed to, each with how many matters it leaves. */
export interface Facet {
  readonly kind: 'procedure' | 'stage' | 'step'
  readonly value: string
  readonly count: number
}

/** Every procedure, stage and step of the whole list, unfiltered. */
export function facetsOf(db: Query, reader: DeskReader, list: ListName): Promise<Facet[]> {
  const { values, add } = parameters()
  return db.query<Facet & Record<string, unknown>>(
    `with ${openOf(list, reader, add)}, named as (select distinct p.id, p.procedure, p.stage, o.step from open o join core.proceeding p on p.id = o.proceeding),
       matter as (select distinct id, procedure, stage from named)
     select 'procedure' as kind, procedure as value, count(*)::int as count from matter group by procedure
     union all select 'stage', procedure || '.' || stage, count(*)::int from matter group by 2
     union all select 'step', procedure || '.' || step, count(*)::int from named where step is not null group by 2
     order by 1, 3 desc, 2`,
    values,
  )
}

/** How many matters a whole list has. */
export async function countOf(db: Query, reader: DeskReader, list: ListName): Promise<number> {
  const { values, add } = parameters()
  const [row] = await db.query<{ n: number }>(
    `with ${openOf(list, reader, add)} select count(distinct proceeding)::int as n from open`,
    values,
  )
  return row!.n
}
