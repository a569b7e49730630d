/** What the checks of a step read, and what a check is. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Effect } from '../act.ts'
import type { Command } from '../command.ts'
import type { Procedure, StepRow } from '../define.ts'
import type { Given, Law } from '../law.ts'
import type { RoleHeld } from '../rights.ts'
import type { State } from '../state.ts'
import type { CheckedForm } from './fields.ts'

/** Everything the checks of one step read. */
export interface Situation {
  readonly law: Law
  readonly procedure: Procedure
  readonly state: State | undefined
  readonly command: Command
  readonly given: Given
  readonly row: StepRow
  readonly roles: readonly RoleHeld[]
  /** Key of the branch the step reads; 'main' unless the row names another. */
  readonly branch: string
  readonly role: RoleHeld | undefined
  readonly form: CheckedForm
  /** Number of the waiting act that gets force now. */
  readonly waiting?: number
  /** When the waiting act was signed. */
  readonly issued?: { readonly at: Instant; readonly on: CalendarDate }
  /** What a hand-over brought along, on the opening act of the child. */
  readonly received?: Received
}

export interface Received {
  readonly root: string
  readonly rootOpenedOn: CalendarDate
  readonly effects: readonly Effect[]
}

export type Check = { readonly name: string; readonly failure: (situation: Situation) => Refusal | undefined }
