/** What `perform` needs of the store; the store of platform/store gives it, over either database. */
import type { State } from '../../engine/state.ts'
import type { Entry } from '../store/entry.ts'
import type { Receipt } from './request.ts'

export interface RecordStore {
  load(id: string): Promise<{ readonly n: number; readonly head: string; readonly state: State } | undefined>
  acts(
    id: string,
    from?: number,
    limit?: number,
  ): Promise<readonly { readonly n: number; readonly hash: string; readonly bytes: string }[]>
  byKey(key: string): Promise<{ readonly receipt: Receipt; readonly bodyHash: string } | undefined>
  lastSerial(counter: string, year: number): Promise<number>
  /** Durable when it answers `recorded`; otherwise nothing was written, and why. */
  record(entries: readonly Entry[]): Promise<'recorded' | 'version' | 'key' | 'serial'>
}
