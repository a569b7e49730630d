/** When the working day of a body ends, where its own rules are known: dated rows, the newest last. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface WorkingTime {
  readonly office: string
  readonly from: string
  /** The hour, `18:00`. */
  readonly ends: string
  readonly source: string
}
type Ends = readonly { readonly from: string; readonly minute: number }[]

let known: ReadonlyMap<string, Ends> | undefined

const minuteOf = (hour: string): number => {
  const [hours, minutes] = hour.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** By office, in the order of their days. */
export function workingTimes(): ReadonlyMap<string, Ends> {
  known ??= new Map(
    [...Map.groupBy(read(), ({ office }) => office)].map(([office, rows]) => [
      office,
      rows.map(({ from, ends }) => ({ from, minute: minuteOf(ends) })).sort((a, b) => (a.from < b.from ? -1 : 1)),
    ]),
  )
  return known
}

const read = (): readonly WorkingTime[] =>
  (
    parse(readFileSync(new URL('./working-times.yaml', import.meta.url), 'utf8')) as {
      working_times: readonly WorkingTime[]
    }
  ).working_times
