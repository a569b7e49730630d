/** A command asks for one step. It carries everything deciding needs but the law and the state. */
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { PaperReference } from './act.ts'

export interface Post {
  readonly post: string
  readonly office: string
  /** Held in another's stead: the order that says so. */
  readonly acting?: string
  /** Whose post it is, who let this person stand in. */
  readonly instead?: string
}
/** Who gives the command: a person with the posts held that day, or time, a linked proceeding, an outside gateway. */
export interface Actor {
  readonly person: string
  readonly posts: readonly Post[]
  /** The organisation the person speaks for: its seats are the person's for this command, and no others. */
  readonly voice?: string
  readonly kind?: 'person' | 'time' | 'linked' | 'outside'
}

export interface Command {
  readonly key: string
  readonly proceeding: string
  readonly procedure: string
  readonly step: string
  readonly branch?: string
  readonly by: Actor
  /** The role wished for, when the actor has several. */
  readonly as?: string
  readonly at: Instant
  readonly on: CalendarDate
  readonly fields: Readonly<Record<string, unknown>>
  /** The fields as they were sent, where parties named in them were found meanwhile: a retry is known by these. */
  readonly sent?: Readonly<Record<string, unknown>>
  readonly papers?: readonly PaperReference[]
  /** Approval steps: the waiting act and the hash of its bytes. */
  readonly about?: { readonly n: number; readonly hash: string }
  /** The term a timed step answers to. */
  readonly term?: string
  /** Number of the last act the person had seen; when the branch has moved since, the command is refused with what changed. */
  readonly seen?: number
}

/** The person behind an act of time, of a linked proceeding, of a gateway. */
export const nobody = { time: 'time', linked: 'linked', outside: 'outside' } as const
export const timeActor: Actor = { person: nobody.time, posts: [], kind: 'time' }
export const linkedActor: Actor = { person: nobody.linked, posts: [], kind: 'linked' }
