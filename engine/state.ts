/** The state of a proceeding: what `evolve` folds from its acts. No personal value, no last day: those are computed when read. */
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Act, FactValue, Holder, TermRule } from './act.ts'
import type { Unit } from './define.ts'

export interface BranchState {
  readonly branch: string
  readonly subject: string
  stage: string
  since: number
  /** Acts of this line that handed over to another proceeding; absent while there are none. */
  handed?: number[]
}

export interface Extension {
  readonly n: number
  readonly mode: 'add' | 'until' | 'total'
  readonly amount?: number
  readonly unit?: Unit
  readonly until?: CalendarDate
}

/** A term that was started: its rule and its history, never its last day. */
export interface Run {
  readonly term: string
  readonly branch: string
  readonly rule: TermRule
  readonly zero: CalendarDate | null
  readonly endOf?: string
  readonly at: Instant
  /** Number of the act that started it. */
  readonly n: number
  status: 'running' | 'stopped' | 'ended'
  extensions: Extension[]
  restored?: { n: number; lastDay: CalendarDate }
  /** Number of the act that stopped or ended it, and its day. */
  stoppedBy?: number
  stoppedOn?: CalendarDate
}

export interface Pause {
  readonly n: number
  readonly from: CalendarDate
  to?: CalendarDate
  readonly terms: readonly string[]
}

export interface Pending {
  readonly step: string
  readonly branch: string
  readonly author: string
  readonly hash?: string
  termKey?: string
  index: number
  signed: { person: string; seat: string }[]
}

export interface Link {
  readonly other: string
  readonly kind: 'origin' | 'child'
  readonly procedure: string
  readonly n: number
}

export interface State {
  id: string
  procedure: string
  openedOn: CalendarDate
  rootOpenedOn: CalendarDate
  root: string
  zone: string
  seq: number
  lastAt: Instant
  lastOn: CalendarDate
  names: { register: string; name: string }[]
  branches: Record<string, BranchState>
  /** Closed branches that were opened for an act: only their count per stage stays. */
  closedCounts: Record<string, number>
  terms: Record<string, Run>
  seats: Record<string, { holder: Holder; active: boolean }>
  /** People who held a seat that somebody else has taken since; absent while there are none. */
  left?: string[]
  facts: Record<string, FactValue>
  /** Facts of one party, by the seat; absent while there are none. */
  about?: Record<string, Record<string, FactValue>>
  pauses: Pause[]
  pending: Record<string, Pending>
  done: Record<string, number>
  counts: Record<string, number>
  draws: number
  links: Link[]
  closed: boolean
  /** How many acts were voided; absent while none was. */
  voids?: number
}

export const emptyState = (act: Act): State => ({
  id: act.proceeding,
  procedure: '',
  openedOn: act.on,
  rootOpenedOn: act.on,
  root: act.proceeding,
  zone: 'UTC',
  seq: 0,
  lastAt: act.at,
  lastOn: act.on,
  names: [],
  branches: {},
  closedCounts: {},
  terms: {},
  seats: {},
  facts: {},
  pauses: [],
  pending: {},
  done: {},
  counts: {},
  draws: 0,
  links: [],
  closed: false,
})

/** What conditions of an opening step read: nothing stands yet. */
export const nothingYet: State = emptyState({ proceeding: '', on: '', at: '' } as unknown as Act)

/** `response` of seat defendant-2 has the key `response:defendant-2`; the main line is `main`. */
export const branchKey = (branch: string, subject: string): string =>
  branch === 'main' ? 'main' : `${branch}:${subject}`
/** A term of the main line is keyed by its id, of another branch by id@branch key. */
export const termKey = (term: string, branch: string): string => (branch === 'main' ? term : `${term}@${branch}`)
/** `defendant-2` sits in the seat `defendant`. */
export const seatOf = (key: string): string => key.replace(/-\d+$/, '')
/** A fact as it stands for whoever the branch is about: of that party, else of the whole proceeding. */
export const factOf = (state: State, name: string, subject: string | undefined): FactValue | undefined =>
  state.about?.[subject ?? '']?.[name] ?? state.facts[name]
/** The people who sit in a seat now. */
export const sittingIn = (state: State | undefined, seat: string): string[] =>
  Object.entries(state?.seats ?? {}).flatMap(([key, { holder, active }]) =>
    active && seatOf(key) === seat && holder.person !== undefined ? [holder.person] : [],
  )
/** Whether a notice to these tells the seat: they name it with all who sit in it, or the one seat by its own key. */
export const isTold = (to: readonly string[], key: string): boolean => to.includes(seatOf(key)) || to.includes(key)
/** The number by which people know the proceeding: the first it was given. */
export const numberOf = (state: State): string | undefined => state.names[0]?.name
/** The number under which it draws: of the register it came into last, a court's own; a person's number is no public label. */
export const drawLabelOf = (state: State): string | undefined => state.names.at(-1)?.name
