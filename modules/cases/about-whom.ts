/** Whom a step is about, where a proceeding has such a line for several: of two suspects each may be qualified, held or severed. */
import type { Holder } from '../../engine/act.ts'
import type { OpenStep } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'

/** The party of the line; absent where the proceeding has one such line alone, or the line is about no party. */
export function aboutWhom(
  { seats, branches }: Pick<State, 'seats' | 'branches'>,
  { branch }: Pick<OpenStep, 'branch'>,
): Holder | undefined {
  const line = branches[branch]
  const isOneOfSeveral = line && Object.values(branches).filter((one) => one.branch === line.branch).length > 1
  return isOneOfSeveral ? seats[line.subject]?.holder : undefined
}
