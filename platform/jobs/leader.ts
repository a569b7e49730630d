import type { Db } from '../db/port.ts'

/**
 * Runs `work` if this process is the leader of that name, and says whether it was. One process at a time is; when it dies the
 * server gives the lock back. PGlite has one process by the folder lock, which therefore always leads.
 */
export async function asLeader(db: Db, name: string, work: () => Promise<void>): Promise<boolean> {
  if (db.kind === 'pglite') {
    await work()
    return true
  }
  // The lock lives in a transaction of its own connection; the work itself goes over others.
  return db.transaction(async (tx) => {
    const sql = 'select pg_try_advisory_xact_lock(hashtext($1)) as leads'
    const [row] = await tx.query<{ leads: boolean }>(sql, [name])
    if (row?.leads) await work()
    return row?.leads === true
  })
}
