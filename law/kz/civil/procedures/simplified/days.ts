/**
 * The days between which the articles read as they do. The older chapter 13 was read in the Kazakh editions of 2020-01-01 and 2020-06-10;
 * chapter 21-1 took its place ten days after Law 84-VII of 20.12.2021 was published.
 */
import type { StepRow } from '../../../../../engine/define.ts'

export const until2020 = { until: '2020-06-21' } as const
export const from2020 = { from: '2020-06-22', until: '2021-12-31' } as const
export const from2022 = { from: '2022-01-01' } as const
/** Why the first day of the present chapter is not certain. */
export const dayNotRead = 'the notes give January 2022; the day on which Law 84-VII was published was not read'
export const chapter21NotRead = 'until 2022 chapter 21 gave the rules; it was not read, and its ten working days are taken from the present article'

/** A row as it reads in the older chapter and in the present one: only the article differs. */
export const inBoth = <Row extends object>(row: Row, older: string, present: string) =>
  [
    { ...row, article: older, until: from2020.until },
    { ...row, article: present, ...from2022 },
  ] as const

/** Of one step the newest row first: whoever looks for the article of an act takes the first row that had begun by its edition. */
export function newestFirst(steps: readonly StepRow[]): StepRow[] {
  const rest = new Map<string, StepRow[]>()
  for (const row of steps) rest.set(row.id, [...(rest.get(row.id) ?? []), row])
  for (const rows of rest.values()) rows.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  return steps.map(({ id }) => rest.get(id)!.shift()!)
}
