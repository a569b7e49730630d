/** In which order the steps of a procedure are offered, and which of them nobody waits for. */
import type { StepRow } from '../../../../engine/define.ts'

interface Offer {
  /** What may be done and nobody waits for: on no desk, and offered last on the page of the case. */
  readonly atWill: readonly string[]
  /** Ways that are seldom the one to take: offered after the ordinary ones, in this order. */
  readonly last?: readonly string[]
}

/** The rows in the order in which they are offered: people find first what usually comes next. */
export function offered(steps: readonly StepRow[], { atWill, last = [] }: Offer): StepRow[] {
  const unknown = [...atWill, ...last].filter((id) => !steps.some((row) => row.id === id))
  if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}`)
  const marked = steps.map((row) => (atWill.includes(row.id) ? { ...row, atWill: true } : row))
  return [
    ...marked.filter(({ id }) => !last.includes(id)),
    ...last.flatMap((id) => marked.filter((row) => row.id === id)),
  ]
}
