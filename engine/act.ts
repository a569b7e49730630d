/**
 * An act is a step that was done. It carries its resolved effects: everything computed, counted or drawn stands in it, so the
 * record replays for ever without law, calendar or clock (decisions.md 3). The bytes of an act are its canonical JSON.
 */
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { TermKind, TermRow, Unit } from './define.ts'
import type { State } from './state.ts'

export type FactValue = string | number | boolean

/** Who sits in a seat: a person, or an office whose posts act for it. */
export interface Holder {
  readonly person?: string
  readonly office?: string
}

/** The rule of a running term, frozen with the row it was taken from. */
export interface TermRule {
  readonly n: number
  readonly unit: Unit
  readonly article: string
  readonly bound: string
  readonly atEnd: TermRow['atEnd']
  readonly kind: TermKind
  readonly pausesWith: boolean
  readonly firstDay?: 'included'
  readonly notLaterThan?: string
  /** First day of the row; absent for rows without a date. */
  readonly rowFrom?: string
  readonly unverified?: string
}

export interface PoolEntry {
  readonly id: string
  readonly weight: number
  readonly excluded?: string
}

/** What makes a draw checkable: pool, commitment, the name the seed was made from, and the result. */
export interface DrawResult {
  readonly seat: string
  readonly source: string
  readonly label: string
  readonly ordinal: number
  readonly day: CalendarDate
  readonly commitment: string
  readonly pool: readonly PoolEntry[]
  readonly drawn: readonly string[]
  /** The office whose people were drawn. */
  readonly drawnIn?: string
  /** The number of the proceeding that decided who could be drawn. */
  readonly follows?: string
}

/** A term that goes on in the proceeding handed over to: its day zero, and the day to which it was made longer. */
export interface HandedRun {
  readonly term: string
  readonly rule: TermRule
  readonly zero: CalendarDate | null
  /** The term of the same line from whose end it is counted. */
  readonly endOf?: string
  readonly at: Instant
  readonly until?: CalendarDate
}

/** A line that goes on in the proceeding handed over to, and the last days of what runs on it. */
export interface HandedLine {
  readonly branch: string
  readonly subject: string
  readonly stage: string
  readonly ends: Readonly<Record<string, CalendarDate>>
  /** What is known of the person alone. */
  readonly facts?: Readonly<Record<string, FactValue>>
  readonly runs?: readonly HandedRun[]
  /** Of somebody of whom the other has such a line: which of the two goes on. */
  readonly meeting?: 'earlier' | 'later'
}

export type Effect =
  | {
      readonly do: 'open'
      readonly procedure: string
      readonly openedOn: CalendarDate
      readonly rootOpenedOn: CalendarDate
      readonly root: string
      readonly zone: string
    }
  | {
      readonly do: 'number'
      readonly register: string
      readonly year: number
      readonly serial: number
      readonly name: string
    }
  | {
      readonly do: 'seat'
      readonly seat: string
      readonly action: 'fill' | 'leave' | 'succeed'
      readonly holder?: Holder
    }
  | {
      readonly do: 'fact'
      readonly name: string
      readonly value: FactValue
      /** The seat of the one party of whom it is a fact; absent: of the whole proceeding. */
      readonly subject?: string
    }
  | {
      readonly do: 'branch'
      readonly key: string
      readonly branch: string
      readonly subject: string
      readonly stage: string
    }
  | {
      readonly do: 'move'
      readonly key: string
      readonly to: string /** The stage is final: a branch opened for an act leaves the state and only its count stays. */
      readonly ends?: true
    }
  | {
      readonly do: 'start'
      readonly key: string
      readonly term: string
      readonly branch: string
      readonly rule: TermRule
      readonly zero: CalendarDate | null
      readonly endOf?: string
      readonly at: Instant
    }
  | { readonly do: 'stop'; readonly key: string }
  | { readonly do: 'end'; readonly key: string; readonly lastDay: string }
  | {
      readonly do: 'extend'
      readonly key: string
      readonly mode: 'add' | 'until' | 'total'
      readonly n?: number
      readonly unit?: Unit
      readonly until?: CalendarDate
    }
  | { readonly do: 'restore'; readonly key: string; readonly lastDay: CalendarDate }
  | { readonly do: 'pause'; readonly terms: readonly string[]; readonly from: CalendarDate }
  | { readonly do: 'resume'; readonly terms: readonly string[]; readonly to: CalendarDate }
  | { readonly do: 'relied'; readonly key: string; readonly lastDay: string; readonly late: boolean }
  | { readonly do: 'pend'; readonly step: string; readonly branch: string; readonly termKey?: string }
  | { readonly do: 'sign'; readonly n: number; readonly seat: string }
  | { readonly do: 'next-signatory'; readonly n: number; readonly termKey?: string }
  | {
      readonly do: 'settle'
      readonly n: number
      readonly outcome: 'agreed' | 'refused' | 'lapsed' | 'withdrawn' | 'overdue'
    }
  | ({ readonly do: 'draw' } & DrawResult)
  | {
      readonly do: 'hand-over'
      readonly procedure: string
      /** The step that receives it, where it is not the first that opens the other. */
      readonly step?: string
      readonly mode: 'goes-on' | 'waits' | 'beside'
      readonly child: string
      readonly seats: Readonly<Record<string, Holder>>
      readonly facts: Readonly<Record<string, FactValue>>
      readonly lines?: readonly HandedLine[]
      /** Terms of the main line that go on there. */
      readonly runs?: readonly HandedRun[]
    }
  | {
      readonly do: 'link'
      readonly other: string
      readonly kind: 'origin' | 'child'
      readonly procedure: string
      readonly n: number
      readonly hash?: string
    }
  | { readonly do: 'paper'; readonly kind: string }
  | { readonly do: 'notice'; readonly kind: string; readonly to: readonly string[] }
  /** A signature was put under a paper of act `n`; `file` is the hash of the file with all its signatures so far. */
  | {
      readonly do: 'sign-paper'
      readonly n: number
      readonly kind: string
      readonly language: string
      readonly file: string
    }
  | { readonly do: 'count'; readonly name: string }
  | { readonly do: 'close' }
  /** Acts that no longer count, and what the others come to. */
  | { readonly do: 'restate'; readonly voids: readonly number[]; readonly state: State }

/** Who acted: the person (or time, linked, outside), as which role, for which seat; `acting`: the order by which the post was another's, `instead`: whose, where named. */
export interface ActedBy {
  readonly person: string
  readonly as: string
  readonly for?: string
  readonly acting?: string
  readonly instead?: string
  /** The organisation for which the person spoke. */
  readonly voice?: string
}

export interface PaperReference {
  readonly field: string
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
}

export interface Act {
  readonly v: 1
  readonly id: string
  readonly proceeding: string
  readonly n: number
  readonly prev: string | null
  readonly step: string
  /** First day of the row of the step, or of the procedure's first edition. */
  readonly edition: string
  readonly at: Instant
  readonly on: CalendarDate
  readonly by: ActedBy
  readonly key: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly papers: readonly PaperReference[]
  readonly results: readonly Effect[]
}
