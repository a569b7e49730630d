/** What anybody may open, and what would follow from opening it: asked before anything is sent, so that the form can say it. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Act, Effect } from '../act.ts'
import type { Command } from '../command.ts'
import { conditionContext } from '../deciding/checks.ts'
import { holds } from '../deciding/conditions.ts'
import { prepare } from '../deciding/decide.ts'
import { startsOf } from '../deciding/resolve-terms.ts'
import type { Situation } from '../deciding/situation.ts'
import type { Field, Procedure, StepRow } from '../define.ts'
import { evolve } from '../evolve.ts'
import { type Law, nothingGiven, type Registry, stepsOn } from '../law.ts'
import type { State } from '../state.ts'

/** A step by which anybody opens a proceeding, under the law of a day. */
export interface Opening {
  readonly procedure: Procedure
  readonly row: StepRow
}

/** Everything a person may open on the day, in the order of the law's procedures. */
export const openingsOn = (law: Law, on: CalendarDate): Opening[] =>
  Object.values(law.procedures).flatMap((procedure) =>
    stepsOn(procedure, undefined, on)
      .filter((row) => row.stage.length === 0 && row.by.includes('anyone'))
      .map((row) => ({ procedure, row })),
  )

/** The seat of whoever opens. */
export const openerSeat = ({ row }: Opening): string | undefined =>
  row.seats?.find((change) => change.with === 'actor')?.seat

/** What would follow from the answers given so far. */
export interface Follows {
  /** Offices that no answer names and the law finds by itself: the court to which it goes. */
  readonly offices: readonly { readonly seat: string; readonly office: string }[]
  /** A state that holds the terms of whoever opens, counted from the days that were answered. */
  readonly terms: State
}

export function followsFrom(law: Law, opening: Opening, command: Command, registry: Registry, zone: string): Follows {
  const situation = prepare(law, undefined, command, nothingGiven(registry, zone))
  const results = isRefusal(situation) ? [] : ownTerms(opening, situation)
  const { procedure } = opening
  const { on, at } = command
  const opened: Effect = { do: 'open', procedure: procedure.id, openedOn: on, rootOpenedOn: on, root: '', zone }
  const act = { proceeding: '', n: 1, step: command.step, on, at, results: [opened, ...results] } as unknown as Act
  return {
    offices: isRefusal(situation) ? [] : officesFound(law, opening, situation, registry),
    terms: evolve(undefined, act),
  }
}

/** Terms that bind whoever opens, as far as the day from which each is counted was answered. */
function ownTerms({ procedure, row }: Opening, situation: Situation): Effect[] {
  const seat = openerSeat({ procedure, row })
  const { values } = situation.form
  const isAnswered = (term: string): boolean =>
    procedure.terms
      .filter(({ id }) => id === term)
      .every(
        ({ dayZero }) => typeof dayZero !== 'object' || !('field' in dayZero) || values[dayZero.field] !== undefined,
      )
  return startsOf(situation, [], conditionContext(situation)).filter(
    (effect) => effect.do === 'start' && effect.rule.bound === seat && isAnswered(effect.term),
  )
}

/** Everything wrong with the answers, each at its field; what is not answered yet is missing. */
export function formProblems(law: Law, command: Command, registry: Registry, zone: string): readonly Refusal[] {
  const situation = prepare(law, undefined, command, nothingGiven(registry, zone))
  return isRefusal(situation) ? [situation] : situation.form.problems
}

function officesFound(
  law: Law,
  { row }: Opening,
  { form, command }: Situation,
  registry: Registry,
): Follows['offices'] {
  return (row.seats ?? []).flatMap(({ seat, with: from }) => {
    if (typeof from !== 'object' || !('source' in from)) return []
    const found = law.sources[from.source]!({ state: undefined, fields: form.values, on: command.on, registry })
    return 'holder' in found && found.holder.office ? [{ seat, office: found.holder.office }] : []
  })
}

/**
 * Options of a choice that the law does not refuse beside the other answers. A condition that fails whatever is chosen is not
 * about this choice, and closes none.
 */
export function openOptions(law: Law, field: Field, command: Command, registry: Registry): readonly string[] {
  const options = field.options ?? []
  const failures = options.map((option) => {
    const fields = { ...command.fields, [field.id]: option }
    const situation = prepare(law, undefined, { ...command, fields }, nothingGiven(registry, 'UTC'))
    if (isRefusal(situation)) return []
    const context = conditionContext(situation)
    return (situation.row.when ?? []).filter((requirement) => !holds(requirement.if, context)).map(({ code }) => code)
  })
  const always = failures[0]?.filter((code) => failures.every((codes) => codes.includes(code))) ?? []
  return options.filter((_, index) => failures[index]!.every((code) => always.includes(code)))
}
