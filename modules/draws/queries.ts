/** All SQL of this module: which acts gave a case its judge, and how many a court has of each kind. Index act_distribution. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Query } from '../../platform/db/port.ts'

/** What the list is asked for: a court, days from and to, both included. */
export interface Asked {
  readonly court?: string
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/** An act that gave a judge, was proposed to, or says that nobody could be drawn. */
export interface DistributionRow {
  /** Its place on the record. */
  readonly position: string
  readonly bytes: string
  readonly court: string | null
  readonly number: string
  /** Of a judge named by hand: the step and the author of the answer to the proposal. */
  readonly answer: string | null
  readonly answeredAs: string | null
  /** Of a judge named by hand: the court above. */
  readonly higher: string | null
}

export interface CourtCount {
  readonly court: string
  readonly byLot: number
  readonly toFirstJudge: number
  readonly byHand: number
  /** Cases that wait for a judge now. */
  readonly waiting: number
}

/** Rows of one page. */
export const pageSize = 25

const steps = `('draw-judge', 'draw-reporter', 'draw-panel', 'give-to-first-judge', 'wait-for-judge', 'assign-by-hand')`

/** The court whose judges were drawn stands in the act; an act without one is of the court that has the case. */
const courtOf = `coalesce(substring(a.bytes from '"drawnIn":"([^"]+)"'), substring(a.bytes from '"name":"waitsIn","value":"([^"]+)"'),
  (select s.office from core.seat s where s.proceeding = a.proceeding and s.seat = 'court'))`

/** The answer to an act that waits names it by its hash. */
const answerTo = (column: string): string =>
  `case when a.step = 'assign-by-hand' then (select ${column} from core.act b where b.proceeding = a.proceeding and b.n > a.n
     and b.step in ('approval.agree', 'approval.refuse', 'approval.withdraw') and strpos(b.bytes, a.hash) > 0 order by b.n limit 1) end`

const listed = `(select a.position, a.proceeding, a.step, a.bytes, a.on_day, ${courtOf} as court, ${answerTo('b.step')} as answer,
    ${answerTo(`substring(b.bytes from '"as":"([^"]+)"')`)} as "answeredAs",
    (select s.office from core.seat s where s.proceeding = a.proceeding and s.seat = 'higher') as higher,
    (select name from core.name where proceeding = a.proceeding order by n limit 1) as number
  from core.act a where a.step in ${steps}
    and ($2::date is null or a.on_day >= $2::date) and ($3::date is null or a.on_day <= $3::date)) l`
const isAsked = `($1::text is null or l.court = $1)`
const parametersOf = ({ court, from, to }: Asked): (string | null)[] => [court ?? null, from ?? null, to ?? null]

/** Rows of the list, the newest first: so many after a place on the record, or after skipping some. */
export const distributions = (
  db: Query,
  asked: Asked,
  { limit = pageSize, before, skip = 0 }: { limit?: number; before?: string; skip?: number },
): Promise<DistributionRow[]> =>
  db.query<DistributionRow & Record<string, unknown>>(
    `select l.position, l.bytes, l.court, l.number, l.answer, l."answeredAs", l.higher from ${listed} where ${isAsked}
        and ($5::bigint is null or l.position < $5::bigint)
      order by l.position desc limit ${limit} offset $4`,
    [...parametersOf(asked), skip, before ?? null],
  )

export async function countOf(db: Query, asked: Asked): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from ${listed} where ${isAsked}`,
    parametersOf(asked),
  )
  return row?.count ?? 0
}

/** Court by court: by lot, to the first judge, by hand with both agreed, and cases that wait now. */
export const courtCounts = (db: Query, asked: Asked): Promise<CourtCount[]> =>
  db.query<CourtCount>(
    `select l.court, (count(*) filter (where l.step like 'draw-%'))::int as "byLot",
            (count(*) filter (where l.step = 'give-to-first-judge'))::int as "toFirstJudge",
            (count(*) filter (where l.answer = 'approval.agree'))::int as "byHand",
            (count(distinct l.proceeding) filter (where l.step = 'wait-for-judge' and p.stage = 'no-judge'))::int as waiting
       from ${listed} join core.proceeding p on p.id = l.proceeding where l.court is not null and ${isAsked}
      group by l.court order by count(*) desc, l.court limit 100`,
    parametersOf(asked),
  )

/** The draws of a case on a day; the number as it stands in an address. */
export const drawsOfCase = (
  db: Query,
  day: CalendarDate,
  label: string,
): Promise<{ bytes: string; court: string | null }[]> =>
  db.query(
    `select a.bytes, ${courtOf} as court from core.act a where a.step in ${steps} and a.on_day = $1
       and a.proceeding in (select proceeding from core.name where translate(name, '/акп', '-akp') = $2) order by a.position`,
    [day, label],
  )
