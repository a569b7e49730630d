/** Walks the administrative procedure and the probes, beginning on the eve of every day on which their law changes. */
import { addDays, calendarDate } from '../../kernel/calendar-date.ts'
import { daysOf } from '../check/rows.ts'
import { voidStep } from '../correcting/correction.ts'
import type { Procedure } from '../define.ts'
import type { Law } from '../law.ts'
import { administrativeLaw, administrativeRegistry } from './administrative-court.ts'
import { inMemoryCourt } from './court.ts'
import { probeLaw, probeRegistry } from './probe-court.ts'
import { chanceFrom, walk } from './walk.ts'
import { watchOver } from './watch.ts'

export interface WalkReport {
  readonly files: number
  readonly acts: number
  readonly refusals: number
  /** Acts that voided others. */
  readonly corrections: number
  readonly neverWalked: readonly string[]
}

/** Every step of the procedures by name. */
const stepsOf = (procedures: readonly Procedure[]): string[] => [
  ...new Set(procedures.flatMap(({ id, steps }) => steps.map((row) => `${id}.${row.id}`))),
]
const openingsOf = (procedures: readonly Procedure[]): string[] =>
  procedures.flatMap(({ id, steps }) =>
    steps
      .filter((row) => row.stage.length === 0 && !row.by.some((role) => ['linked', 'outside'].includes(role)))
      .map((row) => `${id}.${row.id}`),
  )

/** The same law, in which every act of a person is taken for a slip that may be voided. */
export const allCorrectable = (law: Law): Law => ({
  ...law,
  procedures: Object.fromEntries(
    Object.entries(law.procedures).map(([id, one]) => [
      id,
      { ...one, steps: one.steps.map((row) => (row.correctable === false ? { ...row, correctable: true } : row)) },
    ]),
  ),
})

/** Walks so many files of each law with one seed; a fault is thrown with the seed of its file and the steps not walked so far. */
export function walkAll(
  seed: number,
  filesEach: number,
  moves: number,
  as: (law: Law) => Law = (law) => law,
): WalkReport {
  const laws = [
    { law: as(administrativeLaw), registry: administrativeRegistry },
    { law: as(probeLaw), registry: probeRegistry },
  ]
  const report = { files: 0, acts: 0, refusals: 0, corrections: 0, neverWalked: [] as string[] }
  for (const { law, registry } of laws) {
    const procedures = Object.values(law.procedures)
    const starts = [...new Set(procedures.flatMap(daysOf))]
      .map((day) => addDays(day, -1))
      .concat(calendarDate('2026-02-06'))
    const walked = new Set<string>()
    for (let file = 0; file < filesEach; file++) {
      const chance = chanceFrom(seed * 1_000_003 + file)
      const watch = watchOver(law, registry)
      const court = inMemoryCourt({ law, registry, seed: `${seed}-${file}`, recorded: watch.recorded })
      try {
        const done = walk({
          court,
          registry,
          chance,
          openings: openingsOf(procedures),
          start: chance.of(starts),
          moves,
          walked,
        })
        report.acts += done.acts
        report.refusals += [...done.refusals.values()].reduce((sum, n) => sum + n, 0)
      } catch (cause) {
        const missing = stepsOf(procedures).filter((step) => !walked.has(step))
        throw new Error(
          `File ${file} of seed ${seed}: ${(cause as Error).message}\nnever walked so far: ${missing.join(', ')}`,
          { cause },
        )
      }
      for (const step of watch.walked) walked.add(step)
      report.corrections += court
        .proceedings()
        .flatMap(({ acts }) => acts)
        .filter(({ step }) => step === voidStep).length
      report.files++
    }
    report.neverWalked.push(...stepsOf(procedures).filter((step) => !walked.has(step)))
  }
  return report
}
