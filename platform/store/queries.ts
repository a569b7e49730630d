import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Db } from '../db/port.ts'
import type { Receipt } from './entry.ts'

/** A proceeding as it stands after its last act. */
export interface Loaded {
  id: string
  procedure: string
  n: number
  head: string
  state: unknown
  stage: string
  openedOn: CalendarDate
  nextDueAt: Instant | null
  root: string
}

/** An act as it stands on the record. */
export interface StoredAct {
  n: number
  id: string
  hash: string
  bytes: string
  position: string
}

const loadSql = `select id, procedure, n, head, state, stage, opened_on as "openedOn", next_due_at as "nextDueAt", root
  from core.proceeding where id = any($1::text[])`

/** The proceedings of these ids that exist, in the order asked. */
export async function loadMany(db: Db, ids: readonly string[]): Promise<Loaded[]> {
  const rows = await db.query<Loaded & { state: string }>(loadSql, [ids])
  const loaded = new Map(rows.map((row) => [row.id, { ...row, state: JSON.parse(row.state) as unknown }]))
  return ids.flatMap((id) => loaded.get(id) ?? [])
}

/** What every act needs of its proceeding, and nothing more. */
export async function head(
  db: Db,
  id: string,
): Promise<Pick<Loaded, 'n' | 'head' | 'state' | 'nextDueAt'> | undefined> {
  const sql = 'select n, head, state, next_due_at as "nextDueAt" from core.proceeding where id = $1'
  const [row] = await db.query<{ n: number; head: string; state: string; nextDueAt: Instant | null }>(sql, [id])
  return row && { ...row, state: JSON.parse(row.state) as unknown }
}

/** The proceeding that a number leads to. */
export async function find(db: Db, register: string, name: string): Promise<string | undefined> {
  const sql = 'select proceeding from core.name where register = $1 and name = $2'
  const [row] = await db.query<{ proceeding: string }>(sql, [register, name])
  return row?.proceeding
}

/** Acts of a proceeding from ordinal `from` on, at most `limit`. */
export async function acts(db: Db, id: string, from: number, limit: number): Promise<StoredAct[]> {
  const sql = 'select n, id, hash, bytes, position from core.act where proceeding = $1 and n >= $2 order by n limit $3'
  return db.query<StoredAct>(sql, [id, from, limit])
}

/** The receipt of the act recorded under an idempotency key, and the hash of the body it came with. */
export async function byKey(db: Db, key: string): Promise<{ receipt: Receipt; bodyHash: string } | undefined> {
  const sql = 'select proceeding, n, hash, at, position, body_hash as "bodyHash" from core.act where key = $1'
  const [row] = await db.query<Receipt & { bodyHash: string }>(sql, [key])
  if (!row) return undefined
  const { bodyHash, ...receipt } = row
  return { receipt, bodyHash }
}

/** The last serial given in a register in a year; 0 when none was. */
export async function lastSerial(db: Db, register: string, year: number): Promise<number> {
  const sql = 'select value from core.counter where register = $1 and year = $2'
  const [row] = await db.query<{ value: number }>(sql, [register, year])
  return row?.value ?? 0
}

/** Whose proceedings are meant, of which procedure, and under the digits of which number if one is named. */
export interface Shared {
  readonly procedure: string
  readonly people: readonly string[]
  readonly besides: string
  readonly digits?: string
}

/** States of proceedings in which one of these people has a seat, the newest first, at most 50. Indexes seat_person, name_digits. */
export async function sharing(db: Db, { procedure, people, besides, digits }: Shared): Promise<unknown[]> {
  const numbered = `and p.id in (select n.proceeding from core.name n where regexp_replace(n.name, '\\D', '', 'g') = $4)`
  const sql = `select p.state from core.proceeding p where p.procedure = $1 and p.id <> $3
      and p.id in (select s.proceeding from core.seat s where s.person = any($2::text[]) and s.active)
      ${digits === undefined ? '' : numbered}
    order by p.opened_on desc, p.id desc limit 50`
  const rows = await db.query<{ state: string }>(sql, [
    procedure,
    people,
    besides,
    ...(digits === undefined ? [] : [digits]),
  ])
  return rows.map(({ state }) => JSON.parse(state) as unknown)
}

/** The proceedings that time has something to do in, at `at`, in the order of their moments. */
export async function due(db: Db, at: Instant, limit: number): Promise<{ id: string; nextDueAt: Instant }[]> {
  const sql = `select id, next_due_at as "nextDueAt" from core.proceeding
    where next_due_at <= $1 order by next_due_at, id limit $2`
  return db.query<{ id: string; nextDueAt: Instant }>(sql, [at, limit])
}
