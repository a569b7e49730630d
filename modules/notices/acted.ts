/** Who acted last in which proceeding, and for which office: what is told to whoever works there is then no longer new. */
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import type { Query } from '../../platform/db/port.ts'
import { ownIds } from '../../platform/own-procedures.ts'

/** Notes who did the act; what time, a connected proceeding, or another system did is nobody's work. */
export async function noteActed(db: Query, act: Act, state: Pick<State, 'seats' | 'procedure'>): Promise<void> {
  if (ownIds.includes(state.procedure) || ['time', 'linked', 'outside'].includes(act.by.as)) return
  const office = (act.by.as.includes('@') && act.by.for && state.seats[act.by.for]?.holder.office) || ''
  await db.query(
    `insert into notices.acted values ($1, $2, $3, $4) on conflict (proceeding, person, office) do update
       set n = greatest(notices.acted.n, excluded.n)`,
    [act.proceeding, act.by.person, office, act.n],
  )
}

/** Fills the empty table from the record. Returns how many acts were read. */
export async function rebuildActed(db: Query): Promise<number> {
  const [any] = await db.query('select person from notices.acted limit 1')
  if (any !== undefined) return 0
  let read = 0
  for (let after = '0'; ; ) {
    const rows = await db.query<{ position: string; bytes: string; state: string }>(
      `select a.position, a.bytes, p.state from core.act a join core.proceeding p on p.id = a.proceeding
        where a.position > $1 and p.procedure <> all($2::text[]) order by a.position limit 500`,
      [after, ownIds],
    )
    if (rows.length === 0) return read
    for (const { bytes, state } of rows) await noteActed(db, JSON.parse(bytes) as Act, JSON.parse(state) as State)
    read += rows.length
    after = rows.at(-1)!.position
  }
}
