/** Who speaks for which organisation on which day; in memory, fed from the acts of organisation records. */
import type { Act } from '../../engine/act.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'

/** A power to speak for an organisation; the leader's has no end and no paper. */
export interface Power {
  readonly organisation: string
  readonly person: string
  readonly since: string
  until?: string
  /** Number and day of the paper that gives it; absent for the leader. */
  readonly paper?: string
}

export interface Voices {
  isOrganisation(id: string): boolean
  /** Organisations the person speaks for on the day. */
  voicesOf(person: string, on: string): readonly string[]
  /** Who may speak for the organisation on the day or later, the leader first. */
  powersOf(organisation: string, on: string): readonly Power[]
  take(act: Pick<Act, 'proceeding' | 'step' | 'fields'>): void
}

export function createVoices(): Voices {
  const powers = new Map<string, Power[]>()
  const byPerson = new Map<string, Set<string>>()
  const give = (power: Power): void => {
    powers.set(power.organisation, [...(powers.get(power.organisation) ?? []), power])
    byPerson.set(power.person, (byPerson.get(power.person) ?? new Set()).add(power.organisation))
  }
  const powersOf = (organisation: string, on: string): readonly Power[] =>
    (powers.get(organisation) ?? [])
      .filter(({ until }) => until === undefined || on <= until)
      .sort((a, b) => Number(a.paper !== undefined) - Number(b.paper !== undefined))
  return {
    isOrganisation: (id) => powers.has(id),
    voicesOf: (person, on) =>
      [...(byPerson.get(person) ?? [])].filter((id) =>
        powersOf(id, on).some((one) => one.person === person && one.since <= on),
      ),
    powersOf,
    take({ proceeding: organisation, step, fields }) {
      const { leader, representative, since, until, power, last } = fields as Record<string, string>
      const all = powers.get(organisation) ?? []
      if (step === 'enter-organisation') powers.set(organisation, all)
      if (step === 'name-leader') {
        for (const one of all) if (one.paper === undefined) end(one, addDays(since as CalendarDate, -1))
        give({ organisation, person: leader!, since: since! })
      }
      if (step === 'empower')
        give({ organisation, person: representative!, since: since!, until: until!, paper: power! })
      if (step === 'end-power')
        for (const one of all) if (one.paper !== undefined && one.person === representative) end(one, last!)
    },
  }
}

function end(one: Power, last: string): void {
  if (one.until === undefined || last < one.until) one.until = last
}
