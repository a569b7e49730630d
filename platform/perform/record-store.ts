/** What `perform` needs of the store; the store of platform/store gives it, over either database. */
import type { Sharing } from '../../engine/deciding/look-up.ts'
import type { State } from '../../engine/state.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Entry } from '../store/entry.ts'
import type { Receipt } from './request.ts'

/** Where a proceeding stands: number and hash of its last act, its state, and when time next has something to do. */
export interface Standing {
  readonly n: number
  readonly head: string
  readonly state: State
  readonly nextDueAt: Instant | null
}

export interface RecordStore {
  load(id: string): Promise<Standing | undefined>
  acts(
    id: string,
    from?: number,
    limit?: number,
  ): Promise<readonly { readonly n: number; readonly hash: string; readonly bytes: string }[]>
  byKey(key: string): Promise<{ readonly receipt: Receipt; readonly bodyHash: string } | undefined>
  lastSerial(counter: string, year: number): Promise<number>
  /** Proceedings of the procedure in which one of these people has a seat, but for one of them; the newest first, at most 50. */
  sharing(of: Sharing): Promise<readonly State[]>
  /** Durable when it answers `recorded`; otherwise nothing was written, and why. */
  record(entries: readonly Entry[]): Promise<'recorded' | 'version' | 'key' | 'serial'>
}
