/** When a key was last used and how often that day: counted in memory, written down now and then. */
import { fileURLToPath } from 'node:url'
import { epochMilliseconds, type Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../db/migrate.ts'
import type { Query } from '../db/port.ts'

export const keyMigrations: MigrationFolder = {
  name: 'api-keys',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

export interface KeyUse {
  readonly lastAt: Instant
  /** Requests on the day of `lastAt`, in UTC. */
  readonly requests: number
}
export interface KeyUses {
  count(keyId: string, at: Instant): Promise<void>
  of(keyIds: readonly string[]): Promise<ReadonlyMap<string, KeyUse>>
}

/** Milliseconds between two writings of the uses of one key. */
const writeMilliseconds = 10_000

export function keyUses(db: Query): KeyUses {
  const waiting = new Map<string, { at: Instant; count: number; writtenAt: number }>()
  const write = async (keyId: string, at: Instant, count: number): Promise<void> => {
    await db.query(
      `insert into api.key_use (key_id, last_at, day, requests) values ($1, $2, $3, $4)
         on conflict (key_id) do update set last_at = excluded.last_at, day = excluded.day,
         requests = case when api.key_use.day = excluded.day then api.key_use.requests + excluded.requests else excluded.requests end`,
      [keyId, at, at.slice(0, 10), String(count)],
    )
  }
  return {
    async count(keyId, at) {
      const one = waiting.get(keyId) ?? { at, count: 0, writtenAt: 0 }
      const next = { ...one, at, count: one.count + 1 }
      if (epochMilliseconds(at) - one.writtenAt < writeMilliseconds) {
        waiting.set(keyId, next)
        return
      }
      waiting.set(keyId, { at, count: 0, writtenAt: epochMilliseconds(at) })
      await write(keyId, at, next.count)
    },
    async of(keyIds) {
      const rows = await db.query<{ keyId: string; lastAt: Instant; requests: number }>(
        'select key_id as "keyId", last_at as "lastAt", requests from api.key_use where key_id = any($1::text[])',
        [keyIds],
      )
      const written = new Map(rows.map(({ keyId, ...use }) => [keyId, use]))
      return new Map(
        keyIds.flatMap((id) => {
          const [now, before] = [waiting.get(id), written.get(id)]
          if (!now && !before) return []
          const isSameDay = before && now && before.lastAt.slice(0, 10) === now.at.slice(0, 10)
          const use = now ? { lastAt: now.at, requests: now.count + (isSameDay ? before.requests : 0) } : before!
          return [[id, use] as const]
        }),
      )
    },
  }
}
