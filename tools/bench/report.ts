/** What a benchmark tells: measures as JSON lines on stdout, its progress in words on stderr. */
import { loadavg } from 'node:os'

/** `baseline` is what the value is measured against, `ratio` is value over baseline; null where there is nothing to compare with. */
export interface Measure {
  readonly bench: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
}

/** Four digits say more than a benchmark knows. */
const rounded = (n: number | null): number | null => (n === null ? null : Number(n.toPrecision(4)))

/** One line of results, with what the machine was doing beside it. */
export function measured(measure: Measure, more: Readonly<Record<string, unknown>> = {}): void {
  const { value, baseline, ratio } = measure
  const numbers = { value: rounded(value), baseline: rounded(baseline), ratio: rounded(ratio) }
  console.log(JSON.stringify({ ...measure, ...numbers, ...more, load: rounded(loadavg()[0]!) }))
}

/** A bench that cannot run here says so in a line of its own. */
export const skipped = (bench: string, metric: string, why: string): void =>
  console.log(JSON.stringify({ bench, metric, skipped: why }))

export const progress = (line: string): void => console.error(line)

/** The middle value; of an even number of values the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}

/** Milliseconds that the work took, by a clock that only goes forward. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** Does `work` for every number below `count`, as `callers` people would who each ask again when they were answered. */
export async function inParallel(count: number, callers: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const caller = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: callers }, caller))
}
