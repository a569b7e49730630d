/** Acts that others may not read: reviews written blind, what judges deliberate, a dissent. */
import type { Act } from '../act.ts'
import type { Actor } from '../command.ts'
import { holds } from '../deciding/conditions.ts'
import type { StepRow } from '../define.ts'
import { type Law, procedureOf, stepOn } from '../law.ts'
import { rolesOf } from '../rights.ts'
import type { State } from '../state.ts'

/** A proceeding as it is now, its acts, and the states of all proceedings linked with it. */
export interface Around {
  readonly law: Law
  readonly state: State
  readonly acts: readonly Act[]
  readonly chain: readonly State[]
}

/**
 * Whether the act is hidden from the reader. Its author always reads it, and so do the roles of `readBy` in any proceeding of the
 * chain: the court above reads the dissent of the court below. A draft that the panel did not sign is never shown to others.
 */
export function isHiddenFrom(around: Around, act: Act, reader: Actor): boolean {
  const { law, state, chain } = around
  if (act.by.person === reader.person) return false
  // A refusal gives its reasons: whoever may not read what was refused does not read them either.
  if (act.step === 'approval.refuse') {
    const { n } = act.fields.about as { readonly n: number }
    const refused = around.acts.find((one) => one.n === n)
    return refused !== undefined && isHiddenFrom(around, refused, reader)
  }
  const row = stepOn(procedureOf(law, state.procedure), act.step, state, act.on)
  if (row?.hiddenUntil === undefined && row?.readBy === undefined) return false
  if (row.hiddenUntil && isOpenNow(around, act, row.hiddenUntil)) return false
  return !chain.some((one) => rolesOf(one, reader).some(({ role, seat }) => seat !== '' && row.readBy?.includes(role)))
}

function isOpenNow({ law, state, acts }: Around, act: Act, until: NonNullable<StepRow['hiddenUntil']>): boolean {
  const waited = act.results.some((effect) => effect.do === 'pend')
  return (!waited || isAgreed(acts, act.n)) && holds(until, { law, state, on: state.lastOn, branch: 'main' })
}

const isAgreed = (acts: readonly Act[], n: number): boolean =>
  acts.some(({ results }) => results.some((one) => one.do === 'settle' && one.n === n && one.outcome === 'agreed'))
