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
  if (row.hiddenUntil && isOpenNow(around, act, row.hiddenUntil, reader)) return false
  return !chain.some((one) => rolesOf(one, reader).some(({ role, seat }) => seat !== '' && row.readBy?.includes(role)))
}

function isOpenNow(
  { law, state, acts, chain }: Around,
  act: Act,
  until: NonNullable<StepRow['hiddenUntil']>,
  reader: Actor,
): boolean {
  const waited = act.results.some((effect) => effect.do === 'pend')
  if (waited && !isAgreed(acts, act.n)) return false
  const opens = (one: State): boolean => holds(until, { law, state: one, on: one.lastOn, branch: 'main' })
  const sitsIn = (one: State): boolean => rolesOf(one, reader).some(({ seat }) => seat !== '')
  return opens(state) || wentOnIn(state, act.n, chain).some((one) => sitsIn(one) && opens(one))
}

/**
 * Proceedings of the same kind that took this one in, or were severed from it, with the file as it stood after the act: it opens to their people when theirs
 * does. What took this one in may itself have been taken in: then it is over, and went on whole.
 */
const wentOnIn = ({ id, procedure }: State, n: number, chain: readonly State[]): State[] =>
  chain
    .filter((one) => one.procedure === procedure && one.id !== id)
    .flatMap((one) => {
      const link = one.links.find(({ kind, other }) => kind === 'origin' && other === id)
      if (link === undefined || n > link.n) return []
      const others = chain.filter(({ id: known }) => known !== id)
      return [one, ...(one.closed ? wentOnIn(one, 0, others) : [])]
    })

const isAgreed = (acts: readonly Act[], n: number): boolean =>
  acts.some(({ results }) => results.some((one) => one.do === 'settle' && one.n === n && one.outcome === 'agreed'))
