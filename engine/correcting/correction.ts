/**
 * The voiding of a registry slip: the built-in step about one act that should not have been recorded. The act stays readable; the state
 * becomes what the others come to. Acts of time that fall with it are voided too; an act of a person that stands on it forbids it.
 */
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Act, Effect } from '../act.ts'
import type { Actor, Command } from '../command.ts'
import { actedBy, type Decision } from '../deciding/decide.ts'
import { checkForm } from '../deciding/fields.ts'
import type { Field, StepRow } from '../define.ts'
import { type Law, procedureOf, type Registry, stepOn } from '../law.ts'
import { type RoleHeld, rolesOf } from '../rights.ts'
import type { State } from '../state.ts'
import { fallenWithout, restatedBy, voidedIn } from './refold.ts'

export const voidStep = 'correction.void'

/** Why the act is voided: a choice and no text, so that nothing personal enters the chain. */
export const voidFields: readonly Field[] = [
  { id: 'why', type: 'choice', required: true, options: ['wrong-case', 'wrong-person', 'twice', 'wrong-entry'] },
]

/** An act of the record with the hash it is kept under. */
export interface Recorded {
  readonly act: Act
  readonly hash: string
}

/** Decides the voiding of the act that the command is about; `history` is the whole record of the proceeding. */
export function decideVoid(
  law: Law,
  state: State,
  command: Command,
  registry: Registry,
  history: readonly Recorded[],
): Decision | Refusal {
  const slip = history.find(({ act, hash }) => act.n === command.about?.n && hash === command.about.hash)?.act
  if (slip === undefined) return refuse('correction.no-such-act')
  const acts = history.map(({ act }) => act)
  const outcome = outcomeOfVoid(law, state, command.by, registry, acts, slip)
  if (isRefusal(outcome)) return outcome
  const form = checkForm(voidFields, command.fields, {
    on: command.on,
    zone: state.zone,
    registry,
    day: () => command.on,
  })
  if (form.problems[0]) return { ...form.problems[0], also: form.problems.slice(1) }
  const { row, role, voids, state: restated } = outcome
  return {
    row: { ...row, fields: voidFields },
    edition: row.from ?? procedureOf(law, state.procedure).editions[0]!.from,
    by: actedBy(command, role),
    fields: { ...form.values, about: command.about! },
    effects: [{ do: 'restate', voids: voids.map(({ n }) => n), state: restated }, ...toldOf(voids)],
  }
}

/** What voiding an act would come to. */
export interface VoidOutcome {
  readonly row: StepRow
  readonly role: RoleHeld
  /** The act itself, then the acts of time that fall with it. */
  readonly voids: readonly Act[]
  readonly state: State
}

/** What voiding the act would come to, or why the actor may not. */
export function outcomeOfVoid(
  law: Law,
  state: State,
  actor: Actor,
  registry: Registry,
  acts: readonly Act[],
  slip: Act,
): VoidOutcome | Refusal {
  const allowed = mayBeVoided(law, state, actor, acts, slip)
  if (isRefusal(allowed)) return allowed
  const fallen = fallenWithout(law, acts, slip.n, registry)
  const standsOn = fallen.filter((act) => act.by.as !== 'time' || leftTraces(law, state, act))
  if (standsOn.length > 0)
    return refuse('correction.stands-on', {
      article: allowed.row.article,
      details: { n: slip.n, acts: standsOn.map(({ n }) => String(n)), steps: standsOn.map(({ step }) => step) },
    })
  const voids = [slip, ...fallen]
  return {
    ...allowed,
    voids,
    state: restatedBy(
      acts,
      voids.map(({ n }) => n),
    ),
  }
}

/** The row and role by which the actor may void the act, as far as the act itself says; what stands on it is another question. */
export function mayBeVoided(
  law: Law,
  state: State,
  actor: Actor,
  acts: readonly Act[],
  slip: Act,
): Pick<VoidOutcome, 'row' | 'role'> | Refusal {
  const row = stepOn(procedureOf(law, state.procedure), slip.step, state, slip.on)
  if (row?.correctable !== true || row.stage.length === 0 || leftTraces(law, state, slip))
    return refuse('correction.not-correctable', { details: { n: slip.n } })
  const { article } = row
  const by = voidedIn(acts).get(slip.n)
  if (by !== undefined) return refuse('correction.done', { article, details: { n: slip.n, by: by.n } })
  const role = rolesOf(state, actor).find((one) => one.role === slip.by.as && one.seat === (slip.by.for ?? ''))
  return role ? { row, role } : refuse('correction.not-yours', { article, details: { may: [slip.by.as] } })
}

/** Whether more than this record holds what the act did: a number, a draw, another proceeding, a waiting agreement. */
const leftTraces = (law: Law, state: State, { step, results }: Act): boolean =>
  results.some(({ do: verb }) => verb === 'number' || verb === 'draw' || verb === 'hand-over' || verb === 'pend') ||
  (state.links.length > 0 && isHeard(law, state.procedure, step))

const isHeard = (law: Law, procedure: string, step: string): boolean =>
  Object.values(law.procedures).some(({ steps }) =>
    steps.some((row) => row.hears?.some((one) => one.procedure === procedure && one.steps.includes(step))),
  )

/** Whoever was told of an act is told that it no longer counts. */
function toldOf(voids: readonly Act[]): Effect[] {
  const told = voids.flatMap(({ results }) => results.flatMap((effect) => (effect.do === 'notice' ? effect.to : [])))
  return told.length > 0 ? [{ do: 'notice', kind: 'record-corrected', to: [...new Set(told)] }] : []
}
