/** What bounds an answer: its own term, and the terms that run about the same person, as the hours of a detention; the earliest first. */
import type { Law } from '../../../engine/law.ts'
import type { State } from '../../../engine/state.ts'
import { runsOutAt } from '../../../engine/time/terms.ts'
import type { Instant } from '../../../kernel/instant.ts'

/** A running term and the moment at which it is over. */
export interface Bound {
  readonly key: string
  readonly over: Instant
}

export function boundsOf({ days }: Pick<Law, 'days'>, state: State, n: number): Bound[] {
  const pending = state.pending[n]
  if (pending === undefined) return []
  const subject = state.branches[pending.branch]?.subject
  const isAbout = (branch: string): boolean => Boolean(subject) && state.branches[branch]?.subject === subject
  const running = Object.entries(state.terms).filter(
    ([key, { status, branch, rule }]) =>
      status === 'running' && (key === pending.termKey || (isAbout(branch) && rule.kind !== 'window')),
  )
  return running
    .flatMap(([key]): Bound[] => {
      const over = runsOutAt(state, key, days)
      return over ? [{ key, over }] : []
    })
    .sort((a, b) => (a.over < b.over ? -1 : 1))
}
