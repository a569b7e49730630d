/** The few computations of the records of the installation: who may not give what to whom. Pure, as those of a country's law. */
import type { Computation, ComputationInput } from '../../engine/law.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { administratorPost, houseId, system } from './house-seat.ts'
import { settingProblem } from './settings-record.ts'

const isSystem = ({ person }: ComputationInput): boolean => person === system
const subjectOf = ({ state, fields }: ComputationInput): string =>
  state?.seats.subject?.holder.person ?? String(fields.subject ?? '')
const isAdministration = ({ fields }: ComputationInput): boolean =>
  fields.post === administratorPost || fields.office === houseId

/** Administrators on a day, but for the person the record is about. */
const others = (input: ComputationInput, on: CalendarDate): readonly string[] =>
  input.registry.holding(administratorPost, houseId, on).filter((person) => person !== subjectOf(input))

export const ownComputations: Readonly<Record<string, Computation>> = {
  'own-house': (input) => isSystem(input) || input.fields.house === houseId,
  /** The post of administrator is given by two, never by a plain appointment. */
  'not-administration': (input) => isSystem(input) || !isAdministration(input),
  'order-named': (input) => isSystem(input) || String(input.fields.order ?? '').trim() !== '',
  'another-administrator': (input) => others(input, input.on).length > 0,
  'administrator-stays': (input) => {
    if (!isAdministration(input)) return true
    const until = String(input.fields.until) as CalendarDate
    const after = addDays(until > input.on ? until : input.on, 1)
    return others(input, after).length > 0
  },
  'setting-fits': ({ fields }) => settingProblem(String(fields.setting), String(fields.value)) === undefined,
  'days-in-order': ({ fields }) => String(fields.until) >= String(fields.since),
}
