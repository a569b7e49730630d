/** The log as a table: acts of the access record in, rows out. The same acts give the same rows. */

import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import type { OwnSeats } from '../../engine/reading/own-seats.ts'
import type { Instant } from '../../kernel/instant.ts'
import { accessRecordId } from '../../platform/access-record/access-record.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Query } from '../../platform/db/port.ts'
import { isSeen, listMax } from '../../platform/lists.ts'
import type { Reading } from './gather.ts'

export const accessLogMigrations: MigrationFolder = {
  name: 'access-log',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

const columns = ['id', 'root', 'reader', 'post', 'office', 'at', 'opened'] as const

/** Takes one act of the access record into the table. */
export async function takeReadings(db: Query, act: Act): Promise<void> {
  const readings = (act.fields.readings ?? []) as unknown as readonly Reading[]
  if (readings.length > 0)
    await db.query(
      `insert into access_log.reading (${columns})
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
         on conflict (id) do nothing`,
      columns.map((column) => readings.map((one) => one[column] ?? null)),
    )
  await db.query(
    `insert into access_log.followed values ($1, $2) on conflict (record) do update
       set n = greatest(access_log.followed.n, excluded.n)`,
    [act.proceeding, act.n],
  )
}

/** Acts read again at a start: two processes may have written theirs in another order. */
const overlap = 50

/** Reads what the table does not hold yet: all of it after a database was rebuilt from its journal. */
export async function rebuildReadings(db: Query): Promise<number> {
  const [followed] = await db.query<{ n: number }>('select n from access_log.followed where record = $1', [
    accessRecordId,
  ])
  let read = 0
  for (let after = Math.max(0, (followed?.n ?? 0) - overlap); ; ) {
    const acts = await db.query<{ n: number; bytes: string }>(
      'select n, bytes from core.act where proceeding = $1 and n > $2 order by n limit 500',
      [accessRecordId, after],
    )
    for (const { bytes } of acts) await takeReadings(db, JSON.parse(bytes) as Act)
    read += acts.length
    if (acts.length < 500) return read
    after = acts.at(-1)!.n
  }
}

export interface ReadingRow {
  readonly at: Instant
  readonly number: string
  readonly post: string
  readonly office: string
}

/**
 * Who looked at the matters in which the person is a party, as its first holder or a later one (`plaintiff-2`), and which the person sees already
 * (`lateSeats`), the newest first; which of its papers and exhibits were opened is not said, for some are closed to the parties. Indexes seat_person, reading_root.
 */
export const readingsOf = (db: Query, person: string, own: OwnSeats, late: readonly string[]): Promise<ReadingRow[]> =>
  db.query<ReadingRow & Record<string, unknown>>(
    `select r.at, r.post, r.office, (select name from core.name where proceeding = r.root order by n limit 1) as number
       from access_log.reading r
      where r.opened is null and r.root in (select p.root from core.seat s join core.proceeding p on p.id = s.proceeding
                        where s.person = $1 and s.active and p.procedure || ' ' || regexp_replace(s.seat, '-\\d+$', '') = any($2::text[]) and ${isSeen('$3::text[]')})
      order by r.at desc, r.id desc limit ${listMax}`,
    [person, [...own], late],
  )

/** Acts of these cases, as `proceeding/n`, of which the person has opened a paper, file or exhibit, each with the first time. Index reading_root. */
export async function openedBy(
  db: Query,
  person: string,
  roots: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db.query<{ opened: string; at: Instant }>(
    `select opened, min(at) as at from access_log.reading
      where root = any($2::text[]) and reader = $1 and opened is not null group by opened`,
    [person, roots],
  )
  return new Map(rows.map(({ opened, at }) => [opened, at]))
}
