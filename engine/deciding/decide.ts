/**
 * Decides a command: the law on the day and the state in, effects or a refusal out. Pure. Approvals are decided in approval.ts,
 * openings by hand-over in hand-over.ts; everything else is a row of the procedure.
 */
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ActedBy, Effect } from '../act.ts'
import { type Command, nobody } from '../command.ts'
import type { Procedure, StepRow } from '../define.ts'
import { type Given, type Law, procedureOf, stepOn } from '../law.ts'
import type { State } from '../state.ts'
import { conditionContext, firstFailure, situationOf } from './checks.ts'
import { effectsOf } from './resolve.ts'
import { startOf } from './resolve-terms.ts'
import type { Situation } from './situation.ts'

/** What is to be recorded: the row that was law, who acted, the clean form, the resolved effects. */
export interface Decision {
  readonly row: StepRow
  readonly edition: string
  readonly by: ActedBy
  readonly fields: Readonly<Record<string, unknown>>
  readonly effects: readonly Effect[]
}

export function decide(law: Law, state: State | undefined, command: Command, given: Given): Decision | Refusal {
  const situation = prepare(law, state, command, given)
  if (isRefusal(situation)) return situation
  const failure = firstFailure(situation)
  if (failure !== undefined) return failure
  const effects = situation.row.approval ? pend(situation) : effectsOf(situation)
  return decisionOf(situation, effects)
}

/** The situation of a command, or why there is none: no such step, or not law on that day. */
export function prepare(law: Law, state: State | undefined, command: Command, given: Given): Situation | Refusal {
  const procedure = procedureOf(law, state?.procedure ?? command.procedure)
  const row = stepOn(procedure, command.step, state, command.on)
  if (row === undefined) return missingRow(procedure, command)
  return situationOf(law, procedure, state, command, given, row)
}

function missingRow(procedure: Procedure, command: Command): Refusal {
  const others = procedure.steps.filter((row) => row.id === command.step)
  if (others.length === 0) return refuse('step.unknown', { details: { step: command.step } })
  const from = others
    .map((row) => row.from ?? procedure.editions[0]!.from)
    .filter((day) => day > command.on)
    .sort()[0]
  return refuse('step.not-law', { article: others[0]!.article, details: { on: command.on, ...(from && { from }) } })
}

export function decisionOf(situation: Situation, effects: readonly Effect[]): Decision {
  const { row, role, command, form, procedure } = situation
  return {
    row,
    edition: row.from ?? procedure.editions[0]!.from,
    by: actedBy(command, role),
    fields: form.values,
    effects,
  }
}

export function actedBy(command: Command, role: Situation['role']): ActedBy {
  const kind = command.by.kind ?? 'person'
  if (kind !== 'person') return { person: kind === 'outside' ? command.by.person : nobody[kind], as: kind }
  return {
    person: command.by.person,
    as: role?.role ?? 'anyone',
    ...(role?.seat && { for: role.seat }),
    ...(role?.acting && { acting: role.acting }),
    ...(role?.instead && { instead: role.instead }),
    ...(command.by.voice && { voice: command.by.voice }),
  }
}

/** The act is recorded at once, but waits: stage, terms, notices come when the last agreement stands. */
function pend(situation: Situation): Effect[] {
  const { row, branch, state } = situation
  const within = row.approval![0]!.within
  const key = within && approvalTermKey(within, (state?.seq ?? 0) + 1)
  return [
    { do: 'pend', step: row.id, branch, ...(key && { termKey: key }) },
    ...(within && key ? [startOf(situation, within, 'main', conditionContext(situation), { key })] : []),
  ]
}

export const approvalTermKey = (term: string, n: number): string => `${term}#${n}`
