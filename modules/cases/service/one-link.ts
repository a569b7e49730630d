/** For the court, the lines of service are one thing to do: a link to all the parties, instead of a row of links for each. */
import { procedureOf } from '../../../engine/law.ts'
import type { OpenStep } from '../../../engine/reading/next-steps.ts'
import type { State } from '../../../engine/state.ts'
import type { ExplainPorts } from '../explain.ts'
import { serviceBranch } from './lines.ts'

export interface Parted {
  readonly others: readonly OpenStep[]
  /** Of steps on lines of parties: whether somebody waits for one of them; undefined where there is none. */
  readonly lines?: { readonly atWill: boolean }
}

/** A party acts on the own line only, and keeps the link to its step. */
export function partLines({ law }: ExplainPorts, state: State, open: readonly OpenStep[]): Parted {
  const name = serviceBranch(procedureOf(law, state.procedure))
  const isLine = ({ branch, seat }: OpenStep): boolean => {
    const line = state.branches[branch]
    return line !== undefined && line.branch === name && line.subject !== seat
  }
  const lines = open.filter(isLine)
  return {
    others: open.filter((one) => !isLine(one)),
    ...(lines.length > 0 && { lines: { atWill: lines.every(({ atWill }) => atWill) } }),
  }
}
