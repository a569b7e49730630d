/** The law of Kazakhstan as one value: every package, the calendar, the registers. */
import type { Law } from '../../engine/law.ts'
import * as administrative from './administrative/index.ts'
import { workingCalendar } from './calendar/index.ts'
import { registers } from './judicial-system/registers.ts'

export const kazakhLaw: Law = {
  procedures: Object.fromEntries(administrative.procedures.map((one) => [one.id, one])),
  days: workingCalendar(),
  sources: administrative.sources,
  computations: administrative.computations,
  registers,
  param(name, on) {
    const found = administrative.parameters[name]
    if (found === undefined) throw new Error(`No parameter ${name}`)
    const from = Object.keys(found.values)
      .filter((day) => day <= on)
      .sort()
      .at(-1)
    if (from === undefined) throw new RangeError(`The parameter ${name} has no value before ${on}`)
    return found.values[from]!.value
  },
}
