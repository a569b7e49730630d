/** Sessions by cookie: the browser keeps a token, the database its hash. Ended by signing out, or after twelve hours. */
import { fileURLToPath } from 'node:url'
import { sha256Hex } from '../../kernel/hash.ts'
import { addHours, type Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../db/migrate.ts'
import type { Query } from '../db/port.ts'

export const signInMigrations: MigrationFolder = {
  name: 'sign-in',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** Hours of the machine clock that a session lasts. */
const sessionHours = 12

export interface Sessions {
  begin(token: string, person: string, at: Instant): Promise<void>
  /** The person signed in with the token; undefined when nobody is, or the session is over. */
  personOf(token: string, at: Instant): Promise<string | undefined>
  end(token: string): Promise<void>
}

export const sessions = (db: Query): Sessions => ({
  async begin(token, person, at) {
    await db.query(
      'insert into sign_in.session (token_hash, person, since) values ($1, $2, $3) on conflict (token_hash) do update set person = excluded.person, since = excluded.since',
      [sha256Hex(token), person, at],
    )
  },
  async personOf(token, at) {
    const [row] = await db.query<{ person: string; since: Instant }>(
      'select person, since from sign_in.session where token_hash = $1',
      [sha256Hex(token)],
    )
    return row && at < addHours(row.since, sessionHours) ? row.person : undefined
  },
  async end(token) {
    await db.query('delete from sign_in.session where token_hash = $1', [sha256Hex(token)])
  },
})
