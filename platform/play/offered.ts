/** For tests: whatever somebody does in an example was offered to them right before; a step that no page offers is none, however well it is written. */
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import { type Law, procedureOf, type Registry } from '../../engine/law.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'
import type { Recorded } from './recorded.ts'

const byNobody: readonly string[] = ['time', 'linked', 'outside']
/** Who may be drawn turns on who came to the court and left it, which an example says and the register of a test does not. */
const byThePosts: readonly string[] = ['draw-anew']

/** An approval, a correction and a signature belong to no procedure. */
const isStep = (law: Law, { procedure }: State, step: string): boolean =>
  !isApprovalStep(step) && !byThePosts.includes(step) && procedureOf(law, procedure).steps.some(({ id }) => id === step)

/** Steps of people that an example takes, which nobody would have been offered there. */
export function notOffered(law: Law, registry: Registry, { acts }: Recorded): string[] {
  const before = new Map<string, State>()
  return acts.flatMap(({ act, state }) => {
    const was = before.get(act.proceeding)
    before.set(act.proceeding, state)
    if (was === undefined || byNobody.includes(act.by.as) || !isStep(law, was, act.step)) return []
    const isOffered = openSteps(law, was, registry, act.at, act.on).some(({ step }) => step === act.step)
    return isOffered ? [] : [`${was.procedure}.${act.step}`]
  })
}
