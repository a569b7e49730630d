/** The inbox: acts in, rows out. A row for each holder of a seat that an act notified; the same act gives the same rows for ever. */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import { numberOf, type State, seatOf } from '../../engine/state.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Query } from '../../platform/db/port.ts'

export const noticeMigrations: MigrationFolder = {
  name: 'notices',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

export interface Received {
  readonly root: string
  readonly number: string
  readonly kind: string
  readonly at: Instant
  readonly n: number
  /** The act that told it was voided as a slip of the registry. */
  readonly voided: boolean
}

/** Notices one page shows at most. */
const shownMax = 100

/** Delivers the notices of one act; safe to do twice. */
export async function deliver(db: Query, act: Act, state: State, number: string): Promise<void> {
  for (const [index, effect] of act.results.entries()) {
    if (effect.do === 'restate') await markVoided(db, act.proceeding, effect.voids)
    if (effect.do !== 'notice') continue
    for (const [seat, { holder, active }] of Object.entries(state.seats)) {
      if (!active || !effect.to.includes(seatOf(seat))) continue
      await db.query(
        `insert into notices.inbox (id, person, office, root, proceeding, n, kind, number, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
        [
          `${act.proceeding}/${act.n}/${index}/${seat}`,
          holder.person ?? null,
          holder.office ?? null,
          state.root,
          act.proceeding,
          act.n,
          effect.kind,
          number || (numberOf(state) ?? ''),
          act.at,
        ],
      )
    }
  }
}

/** Kept apart from the notices: a correction may be delivered before the notice of the act that it voids. */
const markVoided = (db: Query, proceeding: string, voids: readonly number[]): Promise<unknown> =>
  db.query(
    'insert into notices.voided (proceeding, n) select $1, n from unnest($2::int[]) as n on conflict do nothing',
    [proceeding, voids.map(String)],
  )

/** What a person and the offices of their posts received, the newest first. */
export const received = (db: Query, person: string, offices: readonly string[]): Promise<Received[]> =>
  db.query<Received & Record<string, unknown>>(
    `select root, number, kind, at, n,
            exists (select 1 from notices.voided v where v.proceeding = i.proceeding and v.n = i.n) as voided
       from notices.inbox i where person = $1 or office = any($2::text[]) order by at desc, id limit ${shownMax}`,
    [person, offices],
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
        where a.position > $1 and p.procedure not in ('person-record', 'draw-day') order by a.position limit 500`,
      [after],
    )
    if (rows.length === 0) return read
    for (const { bytes, state, number } of rows)
      await deliver(db, JSON.parse(bytes) as Act, JSON.parse(state) as State, number ?? '')
    read += rows.length
    after = rows.at(-1)!.position
  }
}
