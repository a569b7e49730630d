/** Shares that do not say more than their numbers hold: with a range, and none at all below the least number of cases. */

/** Below this many cases no share is told and nothing is ranked by it. */
export const casesMin = 10

export interface Share {
  /** Whole percents: the share, and the range in which it lies with 95 of 100 certainty (Wilson's interval). */
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** 97.5th percentile of the normal distribution. */
const z = 1.96

export function shareOf(part: number, of: number): Share | undefined {
  if (of < casesMin) return undefined
  const p = part / of
  const middle = p + (z * z) / (2 * of)
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  const whole = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100)
  return { percent: whole(p), low: whole((middle - spread) / scale), high: whole((middle + spread) / scale) }
}
