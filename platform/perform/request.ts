/** What a caller asks of `perform`, and what comes back. The form, the API, the robot and the simulator all ask in these words. */
import type { PaperReference } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Refusal } from '../../kernel/refusal.ts'

export interface Request {
  /** Made when the page was drawn: CSRF token and idempotency key in one. The same key and body give the first answer again. */
  readonly key: string
  /** Absent when the step opens a proceeding. */
  readonly proceeding?: string
  /** Needed only when the step opens a proceeding. */
  readonly procedure?: string
  readonly step: string
  readonly branch?: string
  readonly person: string
  /** A named gateway (engine: `outside`) instead of a person. */
  readonly outside?: true
  readonly as?: string
  /** The organisation the person speaks for. */
  readonly voice?: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly papers?: readonly PaperReference[]
  readonly about?: { readonly n: number; readonly hash: string }
  /** Number of the last act the person had seen when the form was drawn. */
  readonly seen?: number
}

/** Proof that the act stands: durable on disk when it is given. */
export interface Receipt {
  readonly proceeding: string
  readonly n: number
  readonly hash: string
  readonly at: Instant
  readonly number?: string
}

export type Answer = Receipt | Refusal
