/** What `perform` needs of its surroundings. */
import type { Law, Registry } from '../../engine/law.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Assembled, Seal } from './assemble.ts'
import type { DrawDays } from './lookups.ts'
import type { RecordStore } from './record-store.ts'
import type { Request } from './request.ts'

/** Finds parties by their numbers, and says whether new records are invented ones. */
export interface PartyPort {
  /** The id of whoever was entered with this individual (IIN) or business (BIN) identification number. */
  byNumber(number: string): string | undefined
  readonly invented: boolean
}

export interface PerformPorts {
  readonly law: Law
  readonly store: RecordStore
  readonly registry: Registry & {
    postsOf(person: string, on: string): readonly { post: string; office: string }[]
    voicesOf(person: string, on: string): readonly string[]
    zoneOf(office: string | undefined): string
    /** Offices as they read on a day, where they may change. */
    asOn?(day: string): PerformPorts['registry']
  }
  readonly draws: DrawDays
  readonly now: () => Instant
  readonly newId: (at: Instant) => string
  readonly seal: Seal
  /**
   * Which of these files the person brought, or are attached to a draft of whom the person speaks for. Without it every file may be
   * named: examples and tests have none.
   */
  readonly broughtBy?: (person: string, hashes: readonly string[], voice?: string) => Promise<readonly string[]>
  /** Finds parties that acts name; without it an act names them by their ids: in examples and tests. */
  readonly parties?: PartyPort
  /** Whether the payments of this house that a request names are made, its own and for this very purpose; without it any may be named. */
  readonly proven?: (request: Request) => Promise<Refusal | undefined>
  /** Called after acts became durable: read tables catch up, jobs wake. */
  readonly recorded?: (acts: readonly Assembled[]) => Promise<void>
}
