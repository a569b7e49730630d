/** Whom a step is about, where it is open about several: of two suspects each may be qualified, held or severed. */
import type { Holder } from '../../engine/act.ts'
import type { OpenStep } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'

/** The name after the words of the step; empty where the step is open about one alone, or about no party. */
export function aboutWhom(
  { seats, branches }: Pick<State, 'seats' | 'branches'>,
  open: Pick<OpenStep, 'step' | 'branch'>,
  all: readonly Pick<OpenStep, 'step' | 'branch'>[],
  nameOf: (holder: Holder) => string,
): string {
  if (!all.some(({ step, branch }) => step === open.step && branch !== open.branch)) return ''
  const holder = seats[branches[open.branch]?.subject ?? '']?.holder
  return holder === undefined ? '' : `: ${nameOf(holder)}`
}
