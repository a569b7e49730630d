/** Fetches what a step needs as the platform does, but from memory and with draws by a fixed seed. */
import type { Refusal } from '../../kernel/refusal.ts'
import { type Asked, lookUp as lookUpFrom, needsOf, type Sharing } from '../deciding/look-up.ts'
import type { Given, Law, Registry } from '../law.ts'
import type { State } from '../state.ts'

export interface LookUpPorts {
  readonly law: Law
  readonly registry: Registry
  readonly seed: string
  /** Last serial of each counter and year; moved on by each look-up. */
  readonly counters: Map<string, number>
  newId(): string
  /** Every proceeding, for sources that look at others of the same people. */
  all(): readonly State[]
}

export function lookUp(ports: LookUpPorts, asked: Asked): Given | Refusal {
  const { law, registry, counters, seed, newId } = ports
  const needs = needsOf(law, asked)
  const serials: Record<string, number> = {}
  for (const counter of needs.counters) {
    const key = `${counter} ${needs.year}`
    serials[counter] = counters.get(key) ?? 0
    counters.set(key, serials[counter] + 1)
  }
  const earlier = needs.earlier ? sharing(ports.all(), needs.earlier) : []
  const draw = needs.draw ? { secret: Buffer.from(seed), commitment: 'test' } : undefined
  return lookUpFrom(law, registry, asked, { earlier, draw, serials, newId })
}

/** Those of the procedure in which somebody of these has a seat, the newest first. */
const sharing = (all: readonly State[], { procedure, people, besides }: Sharing): State[] =>
  all
    .filter((one) => one.id !== besides && one.procedure === procedure)
    .filter(({ seats }) =>
      Object.values(seats).some(({ holder, active }) => active && people.includes(holder.person ?? '')),
    )
    .reverse()
