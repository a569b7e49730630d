/** How often somebody may ask: so many requests in each minute of the machine clock, counted for a key or an address apart. */

export interface Taken {
  readonly isAllowed: boolean
  readonly limit: number
  readonly remaining: number
  /** Seconds until the count begins anew. */
  readonly seconds: number
}
export interface Limiter {
  /** Counts one request of the caller; `limit` is how many a minute allows. */
  take(caller: string, limit: number, milliseconds: number): Taken
  /** What the caller has asked in this minute, without counting. */
  look(caller: string, limit: number, milliseconds: number): Taken
}

const minute = 60_000
/** Callers remembered at most: beyond, those whose minute is over are forgotten, then all. */
const callersMax = 50_000

export function createLimiter(): Limiter {
  const counts = new Map<string, { since: number; count: number }>()
  const current = (caller: string, now: number): { since: number; count: number } => {
    const known = counts.get(caller)
    return known && now - known.since < minute ? known : { since: now, count: 0 }
  }
  const taken = ({ since, count }: { since: number; count: number }, limit: number, now: number): Taken => ({
    isAllowed: count <= limit,
    limit,
    remaining: Math.max(0, limit - count),
    seconds: Math.max(1, Math.ceil((since + minute - now) / 1000)),
  })
  const forget = (now: number): void => {
    for (const [caller, { since }] of counts) if (now - since >= minute) counts.delete(caller)
    if (counts.size >= callersMax) counts.clear()
  }
  return {
    take(caller, limit, now) {
      if (counts.size >= callersMax) forget(now)
      const one = current(caller, now)
      one.count++
      counts.set(caller, one)
      return taken(one, limit, now)
    },
    look: (caller, limit, now) => taken(current(caller, now), limit, now),
  }
}
