/** Fetches, before deciding, what a step needs from the store and the keeper of draws. What follows from it: engine/deciding/look-up.ts. */
import {
  type Asked,
  type DrawSecret,
  lookUp as lookUpFrom,
  needsOf,
  type Sharing,
} from '../../engine/deciding/look-up.ts'
import type { Given, Law, Registry } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Refusal } from '../../kernel/refusal.ts'

export interface DrawDays {
  day(on: CalendarDate): Promise<DrawSecret>
}

export interface LookupPorts {
  readonly law: Law
  readonly registry: Registry
  readonly draws: DrawDays
  lastSerial(counter: string, year: number): Promise<number>
  /** The newest first. */
  sharing(of: Sharing): Promise<readonly State[]>
  newId(): string
}

/** `ahead`: serials that the acts of the same breath have taken already. */
export async function lookUp(
  ports: LookupPorts,
  asked: Asked,
  ahead: Readonly<Record<string, number>> = {},
): Promise<Given | Refusal> {
  const { law, registry } = ports
  const needs = needsOf(law, asked)
  const earlier = needs.earlier ? await ports.sharing(needs.earlier) : []
  const draw = needs.draw ? await ports.draws.day(asked.command.on) : undefined
  const serials: Record<string, number> = {}
  for (const counter of needs.counters)
    serials[counter] = (await ports.lastSerial(counter, needs.year)) + (ahead[counter] ?? 0)
  return lookUpFrom(law, registry, asked, { earlier, draw, serials, newId: ports.newId })
}
