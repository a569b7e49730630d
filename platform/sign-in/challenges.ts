/** Keys of forms as challenges: bound to the browser, and carrying their moment. Good for ten minutes, and once. */
import { addHours, epochMilliseconds, type Instant } from '../../kernel/instant.ts'

const minutes = 10

export interface Challenges {
  /** Whether the key is young and was not used; from then on it is used. */
  use(formKey: string, now: Instant): boolean
}

/** Used keys are remembered while they would still be good; a restart forgets them, and with it ends nobody's ten minutes. */
export function openChallenges(): Challenges {
  const used = new Map<string, Instant>()
  return {
    use(formKey, now) {
      for (const [key, at] of used) if (addHours(at, 1) < now) used.delete(key)
      const age = epochMilliseconds(now) - madeAt(formKey)
      if (!(age >= -60_000 && age <= minutes * 60_000) || used.has(formKey)) return false
      used.set(formKey, now)
      return true
    },
  }
}

/** The moment in the id of a form key (UUIDv7), in milliseconds; NaN when it is none. */
function madeAt(formKey: string): number {
  const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(formKey)
  return hex ? Number.parseInt(`${hex[1]}${hex[2]}`, 16) : Number.NaN
}
