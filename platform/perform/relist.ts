/**
 * Makes terms, work lists and next moments of every proceeding anew when the law packages or the calendar changed: states keep
 * rule and history only (engine notes 4), so what was counted from them may come out otherwise today. No act is written.
 */
import type { Law, Registry } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Db } from '../db/port.ts'
import { listsOf } from './assemble.ts'

/** Raised when the lists are made otherwise from the same law. */
const listsVersion = 2
const proceedingsMax = 500

/** What a law is known by: anything that procedures and calendar say differently changes it. */
export const lawMark = (law: Law, calendar: unknown): string =>
  sha256Hex(JSON.stringify([listsVersion, law.procedures, calendar]))

/** Returns how many proceedings were listed anew; 0 when the lists were made with this very law. `told` hears of each portion. */
export async function relist(
  db: Db,
  law: Law,
  registry: Registry,
  mark: string,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  const [made] = await db.query<{ law: string }>('select law from core.made_with')
  if (made?.law === mark) return 0
  let done = 0
  for (let after = ''; ; ) {
    const rows = await db.query<{ id: string; n: number; state: string }>(
      'select id, n, state from core.proceeding where id > $1 order by id limit $2',
      [after, proceedingsMax],
    )
    if (rows.length === 0) break
    const lists = rows.map(({ id, n, state }) => ({
      proceeding: id,
      n,
      ...listsOf(law, registry, JSON.parse(state) as State),
    }))
    await db.query('select core.relist(t.e) from jsonb_array_elements($1::jsonb) as t(e)', [JSON.stringify(lists)])
    after = rows.at(-1)!.id
    done += rows.length
    told(done)
  }
  await db.query('with old as (delete from core.made_with) insert into core.made_with values ($1)', [mark])
  return done
}
