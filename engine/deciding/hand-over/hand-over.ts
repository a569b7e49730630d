/**
 * Hand-overs by reference: the child names its origin, the act and its hash; nothing is copied and nothing can be left out. The
 * child's seats and the few facts it asks for were resolved into the parent's act. Hearing goes up and down the links.
 */
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Act, Effect } from '../../act.ts'
import { type Command, linkedActor } from '../../command.ts'
import type { StepRow } from '../../define.ts'
import { type Given, type Law, procedureOf, stepsOn } from '../../law.ts'
import type { State } from '../../state.ts'
import { firstFailure, situationOf } from '../checks.ts'
import type { Decision } from '../decide.ts'
import { decisionOf } from '../decide.ts'
import { effectsOf } from '../resolve.ts'
import type { Received } from '../situation.ts'
import { type HandOverEffect, linesBegun, placedIn, runBegun } from './lines.ts'

export type { HandOverEffect } from './lines.ts'

/** The command that opens the child of a hand-over; the same key whenever it is made again. */
export const openingCommand = (handOver: HandOverEffect, parent: Act, at: Instant, on: CalendarDate): Command => ({
  key: `link:${handOver.child}:${parent.n}`,
  proceeding: handOver.child,
  procedure: handOver.procedure,
  step: '',
  by: linkedActor,
  at,
  on,
  fields: {},
})

/** The row by which a proceeding receives what is handed over to it: the step that is named, else the first that opens it by `linked`. */
export const receivingRow = (
  law: Law,
  { procedure, step }: HandOverEffect,
  taker: State | undefined,
  on: CalendarDate,
): StepRow | undefined =>
  stepsOn(procedureOf(law, procedure), taker, on).find(
    (one) => one.by.includes('linked') && (step === undefined ? one.stage.length === 0 : one.id === step),
  )

/**
 * Decides the opening of a child: its own opening row by `linked`, with the seats, facts and origin it was handed. A taker that is
 * there already receives them by a row of its own, and whoever has no seat in it yet gets the next.
 */
export function decideOpening(
  law: Law,
  handOver: HandOverEffect,
  parent: { act: Act; hash: string; state: State },
  command: Command,
  given: Given,
  taker?: State,
): Decision | Refusal {
  const procedure = procedureOf(law, handOver.procedure)
  const row = receivingRow(law, handOver, taker, command.on)
  if (row === undefined) return refuse('hand-over.not-received', { details: { procedure: handOver.procedure } })
  const situation = {
    ...situationOf(law, procedure, taker, { ...command, step: row.id }, given, row),
    received: receivedOf(handOver, parent, taker),
  }
  const goingOn = [...(handOver.runs ?? []).flatMap((run) => runBegun(run, 'main')), ...linesBegun(situation, handOver)]
  return firstFailure(situation) ?? decisionOf(situation, [...effectsOf(situation), ...goingOn])
}

function receivedOf(
  handOver: HandOverEffect,
  { act, hash, state }: { act: Act; hash: string; state: State },
  taker: State | undefined,
): Received {
  // Whoever has no seat in a taker yet gets the next.
  const seats = placedIn(handOver.seats, taker)
    .filter(({ isThere }) => !isThere)
    .map(({ seat, holder }): Effect => ({ do: 'seat', seat, action: 'fill', holder }))
  const facts = Object.entries(handOver.facts).map(([name, value]): Effect => ({ do: 'fact', name, value }))
  const link: Effect = { do: 'link', other: act.proceeding, kind: 'origin', procedure: state.procedure, n: act.n, hash }
  return { root: state.root, rootOpenedOn: state.rootOpenedOn, effects: [...seats, ...facts, link] }
}

/** What is heard: the step of the linked proceeding, and the number of the act by which the hearer handed over to it. */
export interface Heard {
  readonly procedure: string
  readonly step: string
  readonly handedOver?: number
}

/**
 * The step of a linked proceeding that hears what was done here, if any; `up`: the hearer is the origin of the one heard. The line
 * that handed over hears first, so that of several of one kind each hears its own; then the main line.
 */
export function hearingStep(
  law: Law,
  hearer: State,
  heard: Heard,
  direction: 'up' | 'down',
  on: CalendarDate,
): { readonly row: StepRow; readonly branch?: string } | undefined {
  const procedure = procedureOf(law, hearer.procedure)
  // Who is over hears nothing but what reopens it, or is about a line that outlives it.
  const mayHear = (row: StepRow): boolean =>
    !hearer.closed ||
    row.stage.includes(hearer.branches.main?.stage ?? '') ||
    (procedure.outlives ?? []).includes(row.branch ?? 'main')
  const rows = stepsOn(procedure, hearer, on).filter(
    (row) =>
      mayHear(row) &&
      row.hears?.some(
        (one) =>
          one.procedure === heard.procedure && one.steps.includes(heard.step) && (one.direction ?? 'up') === direction,
      ),
  )
  const leaves = (row: StepRow, name: string, stage: string) =>
    row.stage.includes(stage) || (row.stage.includes('*') && !procedure.branches[name]!.final.includes(stage))
  const isLater = (row: StepRow) => row.hears!.some((one) => one.later && one.steps.includes(heard.step))
  for (const [branch, { branch: name, stage, since, handed = [] }] of Object.entries(hearer.branches)) {
    const row = rows.find((one) => one.branch === name && name !== 'main' && leaves(one, name, stage))
    const isOwn = since === heard.handedOver || (row && isLater(row) && handed.includes(heard.handedOver ?? 0))
    if (row && isOwn) return { row, branch }
  }
  const row = rows.find(
    (one) => (one.branch ?? 'main') === 'main' && leaves(one, 'main', hearer.branches.main?.stage ?? ''),
  )
  return row && { row }
}

/** The steps of an act that have force: itself, or the one that just got the last agreement. */
export function stepsWithForce(before: State | undefined, act: Act): string[] {
  if (act.results.some((effect) => effect.do === 'pend')) return []
  const settled = act.results.flatMap((effect) =>
    effect.do === 'settle' && effect.outcome === 'agreed' ? [before?.pending[effect.n]?.step ?? ''] : [],
  )
  return act.step.startsWith('approval.') ? settled : [act.step]
}
