/** Acts that others may not read until a condition holds, such as reviews written blind. */
import type { Act } from '../act.ts'
import { holds } from '../deciding/conditions.ts'
import { type Law, procedureOf, stepOn } from '../law.ts'
import type { State } from '../state.ts'

/** Whether the act is still hidden from the person; its author always reads it. The state is that of now. */
export function isHiddenFrom(law: Law, state: State, act: Act, person: string): boolean {
  if (act.by.person === person) return false
  const until = stepOn(procedureOf(law, state.procedure), act.step, state, act.on)?.hiddenUntil
  return until !== undefined && !holds(until, { law, state, on: state.lastOn, branch: 'main' })
}
