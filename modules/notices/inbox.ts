/** The inbox: acts in, rows out. A row for each holder of a seat that an act notified; the same act gives the same rows for ever. */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import { isTold, numberOf, type State } from '../../engine/state.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Query } from '../../platform/db/port.ts'
import { isWithin, type Part, withinOf } from '../../platform/lists.ts'
import { ownIds } from '../../platform/own-procedures.ts'

export const noticeMigrations: MigrationFolder = {
  name: 'notices',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

export interface Received {
  readonly id: string
  readonly root: string
  readonly proceeding: string
  readonly number: string
  readonly kind: string
  readonly at: Instant
  readonly n: number
  /** Whose own notice it is; null where an office was told. */
  readonly person: string | null
  /** The act that told it was voided as a slip of the registry. */
  readonly voided: boolean
  /** When this reader opened it. */
  readonly openedAt: Instant | null
}
/** A notice in the list: whether it is news to this reader. */
export interface Listed extends Received {
  readonly isNew: boolean
}

/** Whose inbox: a person's own and that of the offices of the posts. */
export interface Reader {
  readonly person: string
  readonly offices: readonly string[]
  /** Posts held today, as `office/post`. */
  readonly posts: readonly string[]
}

export type Which = 'all' | 'new'

/** Notices one page shows. */
export const pageSize = 25

/** Delivers the notices of one act; safe to do twice. */
export async function deliver(db: Query, act: Act, state: State, number: string): Promise<void> {
  const rows: object[] = []
  for (const [index, effect] of act.results.entries()) {
    if (effect.do === 'restate') await markVoided(db, act.proceeding, effect.voids)
    if (effect.do !== 'notice') continue
    for (const [seat, { holder, active }] of Object.entries(state.seats))
      if (active && isTold(effect.to, seat))
        rows.push({ id: `${act.proceeding}/${act.n}/${index}/${seat}`, ...holder, kind: effect.kind })
  }
  if (rows.length === 0) return
  await db.query(
    `insert into notices.inbox (id, person, office, root, proceeding, n, kind, number, at)
       select t.id, t.person, t.office, $1, $2, $3, t.kind, $4, $5
         from jsonb_to_recordset($6::jsonb) as t(id text, person text, office text, kind text) on conflict (id) do nothing`,
    [state.root, act.proceeding, act.n, number || (numberOf(state) ?? ''), act.at, JSON.stringify(rows)],
  )
}

/** Kept apart from the notices: a correction may be delivered before the notice of the act that it voids. */
const markVoided = (db: Query, proceeding: string, voids: readonly number[]): Promise<unknown> =>
  db.query(
    'insert into notices.voided (proceeding, n) select $1, n from unnest($2::int[]) as n on conflict do nothing',
    [proceeding, voids.map(String)],
  )

const isOfReader = '(i.person = $1 or i.office = any($2::text[]))'
/**
 * What was not opened is new to a person. To whoever holds posts it is not when they themselves did it, or have acted in the matter
 * since. Of what an office was told of a matter only the newest is news: at whose desk the matter waits now, or to who of
 * the office worked in it last. The parameter with this number holds the posts.
 */
const isNew = (
  posts: number,
): string => `(not exists (select 1 from notices.opened o where o.id = i.id and o.reader = $1)
  and (cardinality($${posts}::text[]) = 0 or (
    not exists (select 1 from notices.acted a where a.proceeding = i.proceeding and a.person = $1 and a.n >= i.n)
    and (i.office is null or not exists (select 1 from notices.inbox l
      where l.root = i.root and l.proceeding = i.proceeding and l.office = i.office and l.n > i.n))
    and (i.office is null
      or exists (select 1 from core.task t where t.proceeding = i.proceeding and t.office = i.office
        and t.office || '/' || t.post = any($${posts}::text[]))
      or exists (select 1 from notices.acted m where m.proceeding = i.proceeding and m.person = $1
        and not exists (select 1 from notices.acted a
          where a.proceeding = i.proceeding and a.office = i.office and a.n > m.n))))))`
const columns = `i.id, i.person, i.root, i.proceeding, i.number, i.kind, i.at, i.n,
  exists (select 1 from notices.voided v where v.proceeding = i.proceeding and v.n = i.n) as voided,
  (select o.at from notices.opened o where o.id = i.id and o.reader = $1) as "openedAt"`

/** One page of what the reader received, the newest first; pages are counted from 1. Indexes inbox_person, inbox_office. */
export const received = (
  db: Query,
  { person, offices, posts }: Reader,
  which: Which,
  page: number,
): Promise<Listed[]> =>
  db.query<Listed & Record<string, unknown>>(
    `select ${columns}, ${isNew(5)} as "isNew" from notices.inbox i where ${isOfReader} and ($3 = 'all' or ${isNew(5)})
      order by i.at desc, i.id limit ${pageSize} offset $4`,
    [person, offices, which, (page - 1) * pageSize, posts],
  )

/** A part of what the reader received, the newest first, by the place of the row before it. Indexes inbox_person, inbox_office. */
export const receivedPart = (db: Query, { person, offices }: Reader, part: Part): Promise<Received[]> =>
  db.query<Received & Record<string, unknown>>(
    `select ${columns} from notices.inbox i join core.proceeding p on p.id = i.proceeding
      where ${isOfReader} and ${isWithin(3)}
        and ($5::timestamptz is null or i.at < $5::timestamptz or (i.at = $5::timestamptz and i.id > $6::text))
      order by i.at desc, i.id limit ${part.limit}`,
    [person, offices, ...withinOf(part), part.after?.[0] ?? null, part.after?.[1] ?? null],
  )

export async function countReceived(db: Query, { person, offices, posts }: Reader, which: Which): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from notices.inbox i where ${isOfReader} and ($3 = 'all' or ${isNew(4)})`,
    [person, offices, which, posts],
  )
  return row?.count ?? 0
}

/** A notice of the reader's; another's and none are the same. */
export async function oneReceived(db: Query, { person, offices }: Reader, id: string): Promise<Received | undefined> {
  const [row] = await db.query<Received & Record<string, unknown>>(
    `select ${columns} from notices.inbox i where ${isOfReader} and i.id = $3`,
    [person, offices, id],
  )
  return row
}

/** Marks one notice, or all that came up to the moment, as opened by the reader; the first moment stays. */
export const markOpened = (db: Query, { person, offices }: Reader, at: Instant, id?: string): Promise<unknown> =>
  db.query(
    `insert into notices.opened (id, reader, at) select i.id, $1, $3 from notices.inbox i
      where ${isOfReader} and ($4::text is null or i.id = $4) and i.at <= $3 on conflict do nothing`,
    [person, offices, at, id ?? null],
  )

/** Fills an empty inbox from the record: after a database was rebuilt from its journal. Returns how many acts were read. */
export async function rebuildInbox(db: Query): Promise<number> {
  const [any] = await db.query('select id from notices.inbox limit 1')
  if (any !== undefined) return 0
  let read = 0
  for (let after = '0'; ; ) {
    const rows = await db.query<{ position: string; bytes: string; state: string; number: string | null }>(
      `select a.position, a.bytes, p.state, (select name from core.name where proceeding = p.root order by n limit 1) as number
         from core.act a join core.proceeding p on p.id = a.proceeding
        where a.position > $1 and p.procedure <> all($2::text[]) order by a.position limit 500`,
      [after, ownIds],
    )
    if (rows.length === 0) return read
    for (const { bytes, state, number } of rows)
      await deliver(db, JSON.parse(bytes) as Act, JSON.parse(state) as State, number ?? '')
    read += rows.length
    after = rows.at(-1)!.position
  }
}
