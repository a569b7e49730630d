/**
 * The closed vocabulary in which a procedure is written. A procedure is data: it survives `JSON.stringify`, no value in it
 * is computed, and an unknown word stops the start (engine/check). Meanings: docs/reference/vocabulary.md.
 */
import type { CalendarDate } from '../kernel/calendar-date.ts'

/** Working days, calendar days, months, years, hours. */
export type Unit = 'WD' | 'CD' | 'M' | 'Y' | 'h'

/** A row is law on these days, both included; absent means always. */
export interface Dated {
  readonly from?: string
  readonly until?: string
  /** The reason why a value is not verified; shown wherever it is used, and listed on the page of unverified law. */
  readonly unverified?: string
}

export type Language3 = Readonly<{ kk: string; ru: string; en: string }>

// ---------------------------------------------------------------- conditions

export type Condition =
  | { readonly fact: string; readonly is: string | number | boolean }
  | { readonly fact: string; readonly in: readonly (string | number)[] }
  | { readonly fact: string; readonly atMost: number | { readonly param: string } }
  | { readonly fact: string; readonly atLeast: number | { readonly param: string } }
  | { readonly fact: string; readonly known: boolean }
  | { readonly branch: string; readonly every: readonly string[] }
  | { readonly branch: string; readonly some: readonly string[] }
  | { readonly branch: string; readonly none: readonly string[] }
  /** The branch of that name about the very party or act that the branch of the step is about. */
  | { readonly branch: string; readonly own: readonly string[] }
  | {
      readonly branch: string
      readonly count: { readonly stages: readonly string[]; readonly atLeast?: number; readonly atMost?: number }
    }
  | { readonly done: string }
  | { readonly term: string; readonly is: 'running' | 'ended' | 'paused' | 'absent' }
  | { readonly actor: 'is-subject' | 'is-drawn' | 'not-author' }
  /** Whoever acts does not sit in that seat, by whatever role the step is taken. */
  | { readonly actor: 'not-in'; readonly seat: string }
  | { readonly computed: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** A condition of a step: when it fails, the refusal has this code and article. */
export type Requirement = { readonly if: Condition; readonly code: string; readonly article?: string }

// ---------------------------------------------------------------- terms

export type TermKind = 'last-day' | 'wait' | 'window'
/** `issue`: when the act was signed, though it got force later, by an agreement. A term in hours counts from the very moment of a field. */
export type DayZero = 'act' | 'issue' | 'opening' | { readonly field: string } | { readonly endOf: string }

/**
 * A time limit. Rows of one id on one day are variants: the first whose `when` holds is taken, the one without comes last.
 * `kind: 'wait'` is a term that must be over before an act; it never rolls over a non-working day. `kind: 'window'` is a time in
 * which something may be done and nobody is waited for: it is nobody's deadline on a page or a desk.
 */
export interface TermRow extends Dated {
  readonly id: string
  readonly n: number
  readonly unit: Unit
  readonly article: string
  /** Seat whose duty or right it bounds. */
  readonly bound: string
  readonly dayZero: DayZero
  /** A last day that is not working moves to the next working day, or stays. */
  readonly atEnd: 'next-working-day' | 'stays'
  readonly kind?: TermKind
  /** The first day is counted too: of days, months and years the term ends a day earlier. */
  readonly firstDay?: 'included'
  readonly when?: Condition
  /** false: the proceeding's suspension does not touch it. */
  readonly pausesWith?: boolean
  /** A live ceiling: never later than the end of that other term. */
  readonly notLaterThan?: string
  readonly governedBy?: 'start' | 'opening' | 'root-opening'
  /** Seats told when it runs out. */
  readonly tells?: readonly string[]
}

// ---------------------------------------------------------------- fields

export type FieldType =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'yes-no'
  | 'day'
  | 'moment'
  | 'money'
  | 'number'
  | 'iin'
  | 'bin'
  | 'person'
  | 'organisation'
  | 'address'
  | 'phone'
  | 'email'
  | 'court'
  | 'body'
  | 'norm'
  | 'act'
  | 'paper'
  | 'group'

/** A bound of a day or moment field: the act's day, plus so many units, or the last day of a term. */
export type Bound =
  | { readonly act: true; readonly plus?: { readonly n: number; readonly unit: Unit } }
  | { readonly term: string }

export interface Field {
  readonly id: string
  readonly type: FieldType
  readonly required?: boolean
  readonly many?: { readonly min: number; readonly max: number }
  readonly options?: readonly string[]
  /** Of a person: somebody who holds this post of an office in the case on the day, as `judge@court`, or sits in this seat, as `defendant`; chosen from a list. */
  readonly holds?: string
  /** Of a body or a court: the kinds of office among which the form lets choose; absent: bodies, or administrative courts. */
  readonly kinds?: readonly string[]
  /** Shown, and required, only when a sibling has this value. */
  readonly showWhen?: { readonly field: string; readonly is: string | boolean }
  readonly notBefore?: Bound
  readonly notAfter?: Bound
  /** The least number or sum, in whole tenge. */
  readonly min?: number
  /** The fact of the case whose value the form proposes: a draft to be read, mended and signed. */
  readonly proposed?: string
  /** Filled from the record of the house: no page and no table asks it. */
  readonly byHouse?: boolean
  /** Longest text in characters, or the largest number. */
  readonly max?: number
  /** The value is frozen into the act as this fact. Never a personal value. */
  readonly fact?: string
  /** The fact is of whoever the branch of the step is about, or for whom the step opens one; of others it says nothing. */
  readonly ofParty?: true
  /** The seat whose holder's key seals the value: in the act stands only a commitment. */
  readonly personal?: string
  /** Read only by those with the right to sealed values. */
  readonly sealed?: boolean
  readonly fields?: readonly Field[]
  /**
   * Of a group: it names a party to the case, known here or not (law packages give it the fields of a party). Whoever performs the act finds the
   * person or organisation with the number, or opens a record that waits for them, and puts its `id` beside the answers; seats are filled with it.
   */
  readonly party?: boolean
}

// ---------------------------------------------------------------- branches and stages

export interface BranchDefinition {
  readonly start: string
  readonly stages: readonly string[]
  readonly final: readonly string[]
  /** What the branch is opened for: holders of a seat, or an act, or a claim. `main` has none. */
  readonly per?: string
}

/** Why nothing bounds the wait in a stage: the answer to "what if nobody acts". */
export type Unbounded = Readonly<Record<string, string>>

// ---------------------------------------------------------------- steps

export type Target = string | { readonly field: string; readonly map: Readonly<Record<string, string>> }
export interface Move {
  readonly branch: string
  /** leavers: the branches about those whom this very act makes leave their seats. */
  readonly of: 'all-open' | 'same-subject' | 'leavers' | 'main'
  readonly to: string
  readonly from?: readonly string[]
  readonly when?: Condition
}
export interface BranchOpening {
  readonly branch: string
  /** The stage in which it begins, where that is not the start of the branch. */
  readonly at?: string
  readonly subject: 'actor' | 'act' | { readonly holdersOf: string } | { readonly field: string }
  readonly when?: Condition
}
/** leavers: on any branch about those whom this very act makes leave their seats. */
export type TermOf = 'none' | 'same-subject' | 'each' | 'all' | 'leavers'
export interface TermUse {
  readonly term: string
  readonly of?: TermOf
  /** Of a start: on the branch of that name about the same party or act as the step's branch; of `each`: on those of that name alone. */
  readonly on?: string
  readonly when?: Condition
  /** Of a start: counted from here instead of the row's own day zero, where the step comes late by its nature. */
  readonly dayZero?: DayZero
}
export interface Within {
  readonly term: string
  readonly of?: TermOf
  readonly late: 'refuse' | 'mark'
  readonly ifNotStarted: 'refuse' | 'free'
}
export interface Extension {
  readonly term: string
  /** add: from the end; until: a day chosen in a field; total: n in all from day zero. */
  readonly mode: 'add' | 'until' | 'total'
  readonly n?: number
  readonly unit?: Unit
  readonly field?: string
}
export type SeatSource =
  | 'actor'
  | { readonly field: string }
  | { readonly drawn: string }
  | { readonly source: string }
  /** Whoever sits in that seat before the act. */
  | { readonly seat: string }
export interface SeatChange {
  readonly seat: string
  readonly do: 'fill' | 'leave' | 'succeed'
  /** The field that names who leaves or is succeeded; absent: whoever acts, else whoever the branch is about. */
  readonly of?: string
  readonly with?: SeatSource
  readonly when?: Condition
}
export interface Approval {
  /** Seat or post@seat whose agreement or signature is needed. */
  readonly by: string
  readonly need: 'one' | number
  /** Term that bounds it; started when the act waits. */
  readonly within?: string
  readonly onRefuse: 'void' | 'return'
  /** The stage to which a refusal moves the branch of the act. */
  readonly refusedTo?: string
  readonly onLapse: 'void' | 'stays'
  readonly article: string
  /** What whoever answers fills in, and what only a refusal asks beside it: why. */
  readonly fields?: readonly Field[]
  readonly refusalFields?: readonly Field[]
}
export interface Draw {
  /** Source that gives the pool with weights and exclusions. */
  readonly source: string
  readonly count: number
  readonly seat: string
}
export interface HandOver {
  readonly procedure: string
  /** Its step that receives this one, by `linked`; absent: the first that opens it. */
  readonly step?: string
  /** A field with the number of an open proceeding of the same procedure and of one of the same people: it takes this one in, and no other is opened. */
  readonly into?: string
  /** goes-on: this one is over; waits: an answer must come back; beside: both go on. */
  readonly mode: 'goes-on' | 'waits' | 'beside'
  /** Child's seat -> this proceeding's seat, `of-branch` for the one party whose branch the step is on, or a source. */
  readonly seats: Readonly<Record<string, string | { readonly source: string }>>
  readonly facts?: Readonly<Record<string, string>>
  /** Lines about those who are handed over that go on in the other proceeding. */
  readonly lines?: readonly LineHandedOver[]
  /** Terms running on the main line that run on there under their own names, from their day zero to the day to which they were made longer. */
  readonly keeps?: readonly string[]
  readonly when?: Condition
}
/** Each line of `branch` about somebody handed over begins in the other as `to`, at the stage that `stages` names for its own; a stage left out hands no line over. */
export interface LineHandedOver {
  readonly branch: string
  readonly to: string
  readonly stages: Readonly<Record<string, string>>
  /** Terms running on the line, and the term of the other that ends on the very same day: what was allowed until a day is not made longer by a hand-over. */
  readonly ends?: Readonly<Record<string, string>>
  /** Terms running on the line that run on there under their own names, from their day zero to the day to which they were made longer. */
  readonly keeps?: readonly string[]
  /** Of somebody of whom the other has such a line already: the one that stands earlier or later in its list of stages goes on; absent: the one handed over. */
  readonly meeting?: 'earlier' | 'later'
}
export interface Hears {
  readonly procedure: string
  readonly steps: readonly string[]
  readonly direction?: 'up' | 'down'
  /** Heard by the line that handed over though it has moved on since: what was decided for it is undone later. */
  readonly later?: true
}

export interface StepRow extends Dated {
  readonly id: string
  readonly article: string
  /**
   * Seats, `post@seat`, `anyone` (only on an opening step), or exactly one of time, linked, outside; beside posts `outside` stands only
   * in records of the platform. An opening step by `post@seat`
   * is taken by who holds the post in the office that its own form seats there.
   */
  readonly by: readonly string[]
  readonly governedBy?: 'act' | 'opening' | 'root-opening'
  readonly branch?: string
  /** Stages it leaves; '*' any that is not final; [] opens the proceeding. */
  readonly stage: readonly string[]
  readonly except?: readonly string[]
  readonly to?: Target
  readonly moves?: readonly Move[]
  readonly opens?: readonly BranchOpening[]
  readonly when?: readonly Requirement[]
  readonly times?: { readonly atMost: number; readonly per: 'proceeding' | 'branch' | 'actor' }
  readonly within?: Within
  /** A wait (or any term) that must be over. */
  readonly notBefore?: { readonly term: string; readonly of?: TermOf }
  readonly atEndOf?: { readonly term: string }
  readonly starts?: readonly TermUse[]
  readonly stops?: readonly TermUse[]
  readonly extends?: readonly Extension[]
  readonly pauses?: readonly string[]
  readonly resumes?: readonly string[]
  readonly restores?: { readonly term: string; readonly field: string }
  readonly seats?: readonly SeatChange[]
  readonly fields?: readonly Field[]
  readonly computes?: readonly { readonly name: string; readonly fact: string }[]
  /** A field with the number of a proceeding of that procedure in which whoever acts has a seat: computations may look at it. */
  readonly refersTo?: { readonly field: string; readonly procedure: string }
  /** Registers in which the proceeding gets its next number. */
  readonly registers?: readonly string[]
  readonly approval?: readonly Approval[]
  readonly draws?: readonly Draw[]
  readonly handsOver?: readonly HandOver[]
  readonly hears?: readonly Hears[]
  readonly outside?: string
  readonly documents?: readonly string[]
  /** Each to seats, or to `of-branch`: the one party whose branch the step is on. */
  readonly notices?: readonly { readonly kind: string; readonly to: readonly string[] }[]
  /** Others may not read the act until this holds. */
  readonly hiddenUntil?: Condition
  /** Roles that read it meanwhile, here and in linked proceedings; without `hiddenUntil` nobody else ever does. */
  readonly readBy?: readonly string[]
  /** Judicial and other acts that no registry slip may void. Written out on every step that people take. */
  readonly correctable?: boolean
  readonly bulk?: boolean
  /** Nobody waits for it: it may be taken, but it is on no desk and never the first thing to do. */
  readonly atWill?: boolean
}

export interface SeatDefinition {
  /** person: a natural person; office: a body or court whose posts act for it. */
  readonly kind: 'person' | 'office'
  /** Several holders at once, keyed seat-1, seat-2 ... */
  readonly many?: boolean
  /** Seat of the person for whom whoever sits here acts: a representative is no party. */
  readonly actsFor?: string
}

/** An edition: the day from which the rows read differently, and the law that did it. */
export interface Edition {
  readonly from: string
  readonly law: string
}

export interface Procedure {
  readonly id: string
  readonly code: string
  /** Families of texts it shares with others: where `id.step.X.do` has no text of its own, that of the first family that has one is said. */
  readonly words?: readonly string[]
  /** Whoever may not read one of its proceedings is answered everywhere as if it were not there; no figure counts it, and no message goes out. */
  readonly sealed?: true
  readonly editions: readonly Edition[]
  readonly seats: Readonly<Record<string, SeatDefinition>>
  /** The office in whose zone days are counted, and whose posts `post@` means by default. */
  readonly heldBy: string
  readonly branches: Readonly<Record<string, BranchDefinition>> & { readonly main: BranchDefinition }
  readonly unbounded?: Unbounded
  /** Branches that go on after main has ended. */
  readonly outlives?: readonly string[]
  readonly terms: readonly TermRow[]
  readonly steps: readonly StepRow[]
}

/** Keeps the literal's type while checking it against the vocabulary. */
export const procedure = <const P extends Procedure>(literal: P): P => literal

/** True when the row is law on the day. */
export const inForceOn = (row: Dated, day: CalendarDate): boolean =>
  (row.from === undefined || row.from <= day) && (row.until === undefined || day <= row.until)
