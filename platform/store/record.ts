import type { Db } from '../db/port.ts'
import { DbError } from '../db/port.ts'
import { Failure } from '../failure.ts'
import { type ConflictKind, type Entry, type Receipt, RecordConflict } from './entry.ts'

const retriesMax = 10
const recordSql = 'select core.record(t.e) as position from jsonb_array_elements($1::jsonb) as t(e)'

const conflictOfState: Record<string, ConflictKind> = { TZ001: 'version', TZ002: 'key', TZ003: 'serial' }
/** Deadlock and serialization failure: the whole statement was undone and may simply be run again. */
const isPassing = (error: unknown): boolean =>
  error instanceof DbError && (error.code === '40P01' || error.code === '40001')

function meaningOf(error: unknown): unknown {
  if (!(error instanceof DbError)) return error
  const kind = conflictOfState[error.code] ?? (error.constraint === 'name_pkey' ? 'serial' : undefined)
  if (kind) return new RecordConflict(kind, { cause: error })
  if (error.constraint === 'file_use_hash_fkey') {
    return new Failure('file.absent', 'The act names a file that was never put into the store.', { cause: error })
  }
  return error
}

const byProceedingThenN = (a: Entry, b: Entry): number =>
  a.proceeding < b.proceeding ? -1 : a.proceeding > b.proceeding ? 1 : a.n - b.n

/** Entries in the order in which they are recorded: the same for everybody, so that two writers seldom wait for each other in a ring. */
export const inLockOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort(byProceedingThenN)

/** Records all entries in one statement, or none. `texts` are entries in lock order, as JSON. Returns their positions. */
export async function recordTexts(db: Db, texts: readonly string[]): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    try {
      const rows = await db.query<{ position: string }>(recordSql, [`[${texts.join(',')}]`])
      return rows.map((row) => row.position)
    } catch (error) {
      if (!isPassing(error) || tries === retriesMax) throw meaningOf(error)
    }
  }
}

/** The receipts of entries that were recorded at these positions. */
export const receiptsOf = (entries: readonly Entry[], positions: readonly string[]): Receipt[] =>
  entries.map(({ proceeding, n, hash, at }, i) => ({ proceeding, n, hash, at, position: positions[i]! }))
