/** The work order as tables: acts of desk records in, rows out. The same acts give the same rows, in whatever order they are read. */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Query } from '../../platform/db/port.ts'

export const deskMigrations: MigrationFolder = {
  name: 'desks',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** A matter at a desk: the proceeding, and the post of an office at which it waits. */
export interface DeskMatter {
  readonly office: string
  readonly post: string
  readonly proceeding: string
}
export interface Claim extends DeskMatter {
  /** Nobody, when it was given back. */
  readonly person: string | null
  readonly since: Instant
  /** Number of the last act about it in the record of the desk. */
  readonly n: number
}
export interface Absence {
  readonly office: string
  readonly person: string
  readonly since: CalendarDate
  readonly until: CalendarDate
}

/** Acts read again at a start: two processes may have written theirs in another order. */
const overlap = 100

const officeOf = (act: Act): string => act.proceeding.slice('desk:'.length)

/** Takes one act of a desk record into the tables. */
export async function takeDeskAct(db: Query, act: Act): Promise<void> {
  const office = officeOf(act)
  const fields = act.fields as Readonly<Record<string, string | undefined>>
  if (['claim', 'release', 'reassign'].includes(act.step)) {
    const person = { claim: act.by.person, reassign: fields.person, release: undefined }[act.step]
    await db.query(
      `insert into desks.claim values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (office, post, proceeding) do update
         set person = excluded.person, given_by = excluded.given_by, reason = excluded.reason, since = excluded.since, n = excluded.n
       where desks.claim.n < excluded.n`,
      [
        office,
        fields.post!,
        fields.matter!,
        fields.root!,
        person ?? null,
        act.step === 'reassign' ? act.by.person : null,
        fields.reason ?? null,
        act.at,
        act.n,
      ],
    )
  }
  if (['be-away', 'be-back', 'mark-away'].includes(act.step))
    await db.query(
      `insert into desks.absence values ($1, $2, $3, $4, $5) on conflict (office, person) do update
         set since = excluded.since, until = excluded.until, n = excluded.n where desks.absence.n < excluded.n`,
      [
        office,
        act.step === 'mark-away' ? fields.person! : act.by.person,
        fields.since ?? null,
        fields.until ?? null,
        act.n,
      ],
    )
  await db.query(
    'insert into desks.followed values ($1, $2) on conflict (office) do update set n = greatest(desks.followed.n, excluded.n)',
    [office, act.n],
  )
}

/** Reads what the tables do not hold yet: all of it after a database was rebuilt from its journal. Returns how many acts were read. */
export async function rebuildDesks(db: Query): Promise<number> {
  let read = 0
  const desks = await db.query<{ id: string; n: number }>(
    `select p.id, coalesce(f.n, 0) as n from core.proceeding p left join desks.followed f on 'desk:' || f.office = p.id
      where p.procedure = 'desk-record' and p.n > coalesce(f.n, 0)`,
  )
  for (const { id, n } of desks)
    for (let after = Math.max(0, n - overlap); ; ) {
      const acts = await db.query<{ n: number; bytes: string }>(
        'select n, bytes from core.act where proceeding = $1 and n > $2 order by n limit 500',
        [id, after],
      )
      if (acts.length === 0) break
      for (const { bytes } of acts) await takeDeskAct(db, JSON.parse(bytes) as Act)
      read += acts.length
      after = acts.at(-1)!.n
    }
  return read
}

/** How the matter stands at the desk; undefined when nobody ever took it. */
export async function claimOf(db: Query, { office, post, proceeding }: DeskMatter): Promise<Claim | undefined> {
  const [row] = await db.query<Claim & Record<string, unknown>>(
    'select office, post, proceeding, person, since, n from desks.claim where office = $1 and post = $2 and proceeding = $3',
    [office, post, proceeding],
  )
  return row
}

/** Who of these offices is away on the day, or will be. */
export const absences = (db: Query, offices: readonly string[], on: CalendarDate): Promise<Absence[]> =>
  db.query<Absence & Record<string, unknown>>(
    'select office, person, since, until from desks.absence where office = any($1::text[]) and until >= $2 order by since, person',
    [offices, on],
  )

/** Everybody who has something at desks of these offices. */
export const claimants = async (
  db: Query,
  offices: readonly string[],
): Promise<{ office: string; post: string; person: string }[]> =>
  db.query(
    'select distinct office, post, person from desks.claim where office = any($1::text[]) and person is not null',
    [offices],
  )
