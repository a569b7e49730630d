/**
 * Failed tries to come in, by certificate, passkey, another house or a code, counted together: for each person and for each network
 * address, by the machine clock, in memory. Whoever has failed too often waits some minutes; a try made while waiting is not looked at
 * and not counted, so nobody waits longer than that, and nobody is locked out for ever. A restart forgets all.
 */
import { addMinutes, epochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

/** Minutes in which failures are counted, and the longest that anybody waits. */
export const waitMinutes = 15
export const failuresOfPersonMax = 5
/** An office or a village may share one address. */
export const failuresOfAddressMax = 40
/** Persons and addresses remembered; beyond, the oldest are forgotten. */
const keptMax = 20_000

/** Whoever tries, as far as it is known. */
export interface Trier {
  readonly address?: string | undefined
  readonly person?: string | undefined
}

export interface SignInLimits {
  /** Why a try is not looked at now; undefined when it is. */
  refusal(who: Trier, now: Instant): Refusal | undefined
  failed(who: Trier, now: Instant): void
  /** The person came in: earlier failures are forgotten, and strangers who fail elsewhere do not keep this address out. */
  passed(who: Trier): void
}

export function signInLimits(): SignInLimits {
  const failures = new Map<string, Instant[]>()
  /** Person and address that belong together, because the person came in from there. */
  const known = new Set<string>()
  const recent = (key: string, now: Instant): Instant[] =>
    (failures.get(key) ?? []).filter((at) => addMinutes(at, waitMinutes) > now)
  const counted = ({ person, address }: Trier): { readonly key: string; readonly max: number }[] => [
    ...(person !== undefined && !known.has(`${person} ${address}`)
      ? [{ key: `person ${person}`, max: failuresOfPersonMax }]
      : []),
    // Of a known place the person is counted apart from strangers.
    ...(person !== undefined && known.has(`${person} ${address}`)
      ? [{ key: `person ${person} at ${address}`, max: failuresOfPersonMax }]
      : []),
    ...(address !== undefined ? [{ key: `address ${address}`, max: failuresOfAddressMax }] : []),
  ]
  return {
    refusal(who, now) {
      const waits = counted(who).flatMap(({ key, max }) => {
        const all = recent(key, now)
        return all.length >= max ? [addMinutes(all.at(-max)!, waitMinutes)] : []
      })
      const until = waits.sort().at(-1)
      if (until === undefined) return undefined
      const minutes = Math.ceil((epochMilliseconds(until) - epochMilliseconds(now)) / 60_000)
      return refuse('sign-in.wait', { details: { minutes } })
    },
    failed(who, now) {
      for (const { key } of counted(who)) {
        const all = [...recent(key, now), now]
        // Set anew, so that the order of the map is the order of the last failure.
        failures.delete(key)
        failures.set(key, all)
      }
      while (failures.size > keptMax) failures.delete(failures.keys().next().value!)
    },
    passed({ person, address }) {
      failures.delete(`person ${person}`)
      failures.delete(`person ${person} at ${address}`)
      known.add(`${person} ${address}`)
      if (known.size > keptMax) known.delete(known.values().next().value!)
    },
  }
}
