/** What deciding needs of a country's law: procedures, calendar, computations, dated parameters. The engine knows no country. */
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { WorkingDays } from '../kernel/working-days.ts'
import type { DrawResult, FactValue, Holder, PoolEntry } from './act.ts'
import { type Dated, inForceOn, type Language3, type Procedure, type StepRow, type TermRow } from './define.ts'
import type { State } from './state.ts'

export interface Office {
  readonly id: string
  readonly kind: string
  readonly zone: string
  readonly superior?: string
  readonly region?: string
  readonly names: Language3
  /** The region in words, for lists; absent for offices of the whole country. */
  readonly place?: Language3
  /** First and last day of its work, where they are known. */
  readonly from?: string
  readonly until?: string
  /** The minute of the day at which its working hours end, by the day from which it does; absent: as everywhere. */
  readonly workingDayEnds?: readonly { readonly from: string; readonly minute: number }[]
}
/** Offices and the posts people hold, as on a day. Read by sources; implemented by the platform. */
export interface Registry {
  office(id: string): Office | undefined
  offices(kind?: string): readonly Office[]
  /** People who hold the post in the office on the day. */
  holding(post: string, office: string, on: CalendarDate): readonly string[]
  /** Whether whoever has this id in the record is a legal person. */
  isOrganisation(person: string): boolean
}

export interface SourceContext {
  readonly state: State | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly on: CalendarDate
  readonly registry: Registry
  /** Other proceedings of the same procedure in which one of the people of this one has a seat; given where a step draws. */
  readonly earlier?: readonly State[]
}
/** A pool to draw from, or a holder of a seat. Sources are addresses, not rules: they look up, they decide nothing. */
export type SourceValue =
  | {
      readonly pool: readonly PoolEntry[]
      /** The office whose people are drawn. */
      readonly drawnIn?: string
      /** The number of the proceeding that decides who may be drawn. */
      readonly follows?: string
    }
  | { readonly holder: Holder }
  | { readonly none: string }
export type Source = (context: SourceContext) => SourceValue

export interface ComputationInput {
  readonly state: State | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly on: CalendarDate
  readonly at: Instant
  readonly zone: string
  /** Who acts. */
  readonly person: string
  /** What the branch of the step is about: the seat of a party, where branches are opened for parties. */
  readonly subject?: string
  /** The seat for which whoever acts does so, as `defendant-2`; absent where nobody of the proceeding acts. */
  readonly seat?: string
  /** Key of the branch the step is about: `main`, or one of the state's. */
  readonly branch?: string
  /** The organisation for which the person speaks. */
  readonly voice?: string
  readonly registry: Registry
  /** The proceeding named by its number that is to take this one in; absent before it was looked up. */
  readonly taker?: State
  /** The proceeding to which the step refers by its number; absent before it was looked up. */
  readonly referred?: State
  param(name: string): number
}
/** A true computation of the law, pure and named; its result is frozen as a fact. */
export type Computation = (input: ComputationInput) => FactValue

/** A register in which proceedings are numbered without gaps: its counter, and how a number is written. */
export interface Register {
  /** Name of the counter: one row per counter and year. */
  readonly counter: (seats: Readonly<Record<string, Holder>>) => string
  readonly write: (
    seats: Readonly<Record<string, Holder>>,
    year: number,
    serial: number,
    registry: Pick<Registry, 'isOrganisation'>,
  ) => string
}

export interface Law {
  readonly procedures: Readonly<Record<string, Procedure>>
  readonly days: WorkingDays
  readonly sources: Readonly<Record<string, Source>>
  readonly computations: Readonly<Record<string, Computation>>
  readonly registers: Readonly<Record<string, Register>>
  /** The value of a dated parameter. */
  param(name: string, on: CalendarDate): number
}

/** What `perform` looked up before deciding: nothing here is fetched while deciding. */
export interface Given {
  readonly registry: Registry
  readonly sources: Readonly<Record<string, SourceValue>>
  readonly draws: Readonly<Record<string, DrawResult>>
  /** Ids of the proceedings to which it is handed over, one for each hand-over of the row: fresh, but for one that takes this one in. */
  readonly ids: readonly string[]
  /** The proceeding that takes this one in. */
  readonly taker?: State
  readonly referred?: State
  /** Next serial of each register the step numbers in: its year, serial and the finished name. */
  readonly numbers: Readonly<Record<string, { year: number; serial: number; name: string }>>
  readonly zone: string
}

/** What checks need of the surroundings when nothing was looked up. */
export const nothingGiven = (registry: Registry, zone: string): Given => ({
  registry,
  sources: {},
  draws: {},
  ids: [],
  numbers: {},
  zone,
})

export const procedureOf = (law: Law, id: string): Procedure => {
  const found = Object.hasOwn(law.procedures, id) ? law.procedures[id] : undefined
  if (found === undefined) throw new Error(`No procedure ${id} in the law packages`)
  return found
}

/** Procedures of which nobody learns but whoever may read the proceeding: no figure, list, message or check of a paper has them. */
export const sealedIn = ({ procedures }: Pick<Law, 'procedures'>): readonly string[] =>
  Object.values(procedures).flatMap(({ id, sealed }) => (sealed ? [id] : []))

/** The day whose text governs a row: of the act, of this proceeding's opening, or of the first application's. */
export function governingDay(
  rule: 'act' | 'opening' | 'root-opening' | 'start' | undefined,
  state: State | undefined,
  on: CalendarDate,
): CalendarDate {
  if (rule === 'opening') return state?.openedOn ?? on
  if (rule === 'root-opening') return state?.rootOpenedOn ?? on
  return on
}

/** Nothing of a procedure is law before its first edition. */
const isLawOn = (procedure: Procedure, row: StepRow, day: CalendarDate): boolean =>
  inForceOn(row, day) && day >= procedure.editions[0]!.from

/** The row of a step that is law on the day that governs it. */
export const stepOn = (
  procedure: Procedure,
  id: string,
  state: State | undefined,
  on: CalendarDate,
): StepRow | undefined =>
  procedure.steps.find((row) => row.id === id && isLawOn(procedure, row, governingDay(row.governedBy, state, on)))

/** Every step that is law on the day. */
export const stepsOn = (procedure: Procedure, state: State | undefined, on: CalendarDate): StepRow[] =>
  procedure.steps.filter((row) => isLawOn(procedure, row, governingDay(row.governedBy, state, on)))

export const termRowsOn = (procedure: Procedure, id: string, state: State | undefined, on: CalendarDate): TermRow[] =>
  procedure.terms.filter((row) => row.id === id && inForceOn(row as Dated, governingDay(row.governedBy, state, on)))
