/** All SQL of administration: who was entered, and what was done in the records of the installation. */
import type { StepRow } from '../../engine/define.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Query } from '../../platform/db/port.ts'
import { personRecord } from '../../platform/registry/person-record.ts'

/** Person records opened last, the newest first. */
export async function newestPeople(db: Query, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from core.proceeding where procedure = 'person-record' order by opened_on desc, id desc limit $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}

export interface ChangeRow {
  readonly procedure: string
  readonly proceeding: string
  readonly n: number
  readonly at: Instant
  readonly bytes: string
}

const steps: readonly StepRow[] = personRecord.steps

/** What people settle about themselves (their contacts, keys, accounts) is nobody else's to read. */
export const ownSteps: readonly string[] = steps
  .filter(({ by }) => by.every((role) => role === 'subject'))
  .map(({ id }) => id)

/** Records that people administer. */
export const administered = ['person-record', 'office-record', 'calendar-record', 'texts-record', 'settings-record']

/** Acts of the records that people administer, taken by people, the newest first. */
export const changesOf = (db: Query, limit: number, offset: number): Promise<ChangeRow[]> =>
  db.query<ChangeRow>(
    `select p.procedure, a.proceeding, a.n, a.at, a.bytes from core.act a join core.proceeding p on p.id = a.proceeding
      where p.procedure = any($1::text[]) and a.bytes not like '%"as":"outside"%' and a.step <> all($4::text[])
      order by a.position desc limit $2 offset $3`,
    [administered, limit, offset, ownSteps],
  )

export async function countChanges(db: Query): Promise<number> {
  const [row] = await db.query<{ count: string }>(
    `select count(*) from core.act a join core.proceeding p on p.id = a.proceeding
      where p.procedure = any($1::text[]) and a.bytes not like '%"as":"outside"%' and a.step <> all($2::text[])`,
    [administered, ownSteps],
  )
  return Number(row?.count ?? 0)
}
