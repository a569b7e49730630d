/** All SQL of the pages: sums of counts, what waits, and the cases behind a figure. */
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Query } from '../../platform/db/port.ts'
import { ownIds } from '../../platform/own-procedures.ts'
import { leftAsItWas, waitingTerms } from './measures.ts'
import { daysOf, type Period } from './period.ts'

/** A sum: which of office and month is told apart depends on the question. */
export interface Sum {
  readonly office: string
  readonly month: string
  readonly measure: string
  readonly detail: string
  readonly n: number
}
type SumRow = Omit<Sum, 'n'> & { n: string }

const numbered = (rows: readonly SumRow[]): Sum[] => rows.map((row) => ({ ...row, n: Number(row.n) }))

/** Everything of one office, month by month. Index count_pkey. */
export const countsOf = async (db: Query, office: string, { from, to }: Period): Promise<Sum[]> =>
  numbered(
    await db.query<SumRow>(
      'select office, month, measure, detail, n from overviews.count where office = $1 and month between $2 and $3 and n <> 0 order by month, measure, detail',
      [office, from, to],
    ),
  )

/** The sum over the period at each office. Index count_measure. */
export const sumsByOffice = async (db: Query, measures: readonly string[], { from, to }: Period): Promise<Sum[]> =>
  numbered(
    await db.query<SumRow>(
      `select office, '' as month, measure, detail, sum(n) as n from overviews.count
        where measure = any($1::text[]) and month between $2 and $3 group by office, measure, detail having sum(n) <> 0`,
      [measures, from, to],
    ),
  )

/** The sum over some offices in each month; over all of them when none is named. Index count_measure. */
export const sumsByMonth = async (
  db: Query,
  measures: readonly string[],
  { from, to }: Period,
  offices: readonly string[] | null,
): Promise<Sum[]> =>
  numbered(
    await db.query<SumRow>(
      `select '' as office, month, measure, detail, sum(n) as n from overviews.count
        where measure = any($1::text[]) and month between $2 and $3 and ($4::text[] is null or office = any($4::text[]))
        group by month, measure, detail having sum(n) <> 0`,
      [measures, from, to, offices],
    ),
  )

/**
 * How far the record was counted: the moment of the last act, and how many acts are not counted yet. `left`: sealed procedures, of which
 * not even that says anything; nor does a reading that was noted.
 */
export async function followedTo(
  db: Query,
  left: readonly string[],
): Promise<{ readonly at: Instant | null; readonly behind: number }> {
  const counted = `from core.act a join core.proceeding p on p.id = a.proceeding where p.procedure <> all($1::text[]) and a.position`
  const [row] = await db.query<{ at: Instant | null; behind: string }>(
    `select (select a.at ${counted} <= f.position order by a.position desc limit 1) as at,
       (select count(*) ${counted} > f.position) as behind from overviews.followed f`,
    [[...ownIds, ...left]],
  )
  return { at: row?.at ?? null, behind: Number(row?.behind ?? 0) }
}

export interface WaitingSum {
  readonly procedure: string
  readonly stage: string
  readonly all: number
  readonly late: number
  readonly extended: number
  readonly heard: number
  /** Waiting for at most 30, 60, 90 days, and longer. */
  readonly ages: readonly [number, number, number, number]
}

const withLastDay = `select w.*, (select min(t.last_day) from core.term t
    where t.proceeding = w.proceeding and t.status = 'running' and t.key = any($3::text[])) as last_day
  from overviews.waiting w where w.office = $1`

/** What waits at the office on the day, by procedure and stage. Index waiting_office. */
export async function waitingAt(db: Query, office: string, on: CalendarDate): Promise<WaitingSum[]> {
  const back = (days: number): string => addDays(on, -days)
  const rows = await db.query<Record<string, string>>(
    `select procedure, stage, count(*) as "all", count(*) filter (where last_day < $2) as late,
            count(*) filter (where extended) as extended, count(*) filter (where heard) as heard,
            count(*) filter (where opened_on >= $4) as age1, count(*) filter (where opened_on < $4 and opened_on >= $5) as age2,
            count(*) filter (where opened_on < $5 and opened_on >= $6) as age3, count(*) filter (where opened_on < $6) as age4
       from (${withLastDay}) as w group by procedure, stage order by procedure, stage`,
    [office, on, [...waitingTerms], back(30), back(60), back(90)],
  )
  return rows.map((row) => ({
    procedure: row.procedure!,
    stage: row.stage!,
    all: Number(row.all),
    late: Number(row.late),
    extended: Number(row.extended),
    heard: Number(row.heard),
    ages: [Number(row.age1), Number(row.age2), Number(row.age3), Number(row.age4)],
  }))
}

/** How many wait with each judge of the court. Index waiting_office. */
export const waitingByJudge = (db: Query, court: string): Promise<{ judge: string; n: number }[]> =>
  db.query(
    'select judge, count(*)::int as n from overviews.waiting where office = $1 and judge is not null group by judge',
    [court],
  )

/** Which judgments: any part may be left open. */
export interface JudgmentsAsked extends Period {
  readonly body?: string
  readonly court?: string
  readonly norm?: string
  readonly outcomes?: readonly string[]
  /** Only judgments that a court above changed, by the day of its resolution instead of the judgment's own. */
  readonly changedAbove?: boolean
}
export interface JudgmentRow {
  readonly proceeding: string
  readonly number: string
  readonly body: string
  readonly court: string
  readonly on: CalendarDate
  readonly outcome: string
  readonly norms: readonly string[]
  readonly review: string
}

/** Judgments one page shows at most. */
export const judgmentsMax = 200

/** The judgments behind a figure, the newest first. Indexes judgment_body, judgment_court, judgment_day. */
export const judgmentsAsked = (db: Query, asked: JudgmentsAsked): Promise<JudgmentRow[]> => {
  const { since, until } = daysOf(asked)
  return db.query<JudgmentRow & Record<string, unknown>>(
    `select j.proceeding, (select name from core.name where proceeding = j.root order by n limit 1) as number, j.body, j.court,
            j.on_day as "on", j.outcome, j.norms, j.review
       from overviews.judgment j
      where (case when $7 then j.review_on else j.on_day end) between $1 and $2 and (not $7 or not j.review = any($8::text[]))
        and ($3::text is null or j.body = $3) and ($4::text is null or j.court = $4)
        and ($5::text is null or $5 = any(j.norms) or ($5 = 'none' and j.norms = '{}')) and ($6::text[] is null or j.outcome = any($6::text[]))
      order by j.on_day desc, j.proceeding limit ${judgmentsMax + 1}`,
    [
      since,
      until,
      asked.body ?? null,
      asked.court ?? null,
      asked.norm ?? null,
      asked.outcomes ?? null,
      asked.changedAbove === true,
      leftAsItWas,
    ],
  )
}
