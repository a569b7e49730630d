/** What `perform` needs of its surroundings. */
import type { Law, Registry } from '../../engine/law.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Assembled, Seal } from './assemble.ts'
import type { DrawDays } from './lookups.ts'
import type { RecordStore } from './record-store.ts'

export interface PerformPorts {
  readonly law: Law
  readonly store: RecordStore
  readonly registry: Registry & {
    postsOf(person: string, on: string): readonly { post: string; office: string }[]
    zoneOf(office: string | undefined): string
  }
  readonly draws: DrawDays
  readonly now: () => Instant
  readonly newId: (at: Instant) => string
  readonly seal: Seal
  /** Called after acts became durable: read tables catch up, jobs wake. */
  readonly recorded?: (acts: readonly Assembled[]) => Promise<void>
}
