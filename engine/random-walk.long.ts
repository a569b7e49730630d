import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { sumOf, type WalkPlan, type WalkReport } from './testing/walk-all.ts'

const histories = 100_000
const seeds = 20
/** Beside them some that go on and on, so that the instances above the court are reached: how many, by which seeds. */
const long = { files: 314, seeds: [101, 102] }

/**
 * Steps that chance may leave untaken, of over four hundred: the instances above the court are many acts away. Every step that
 * people take has an example (engine/check/texts.ts); those that chance left out are printed.
 */
const seldomMax = 100

it('in a hundred thousand histories no act is without its right, no term counts out otherwise, and nothing is missing before the court', {
  timeout: 1_200_000,
}, async () => {
  const began = performance.now()
  const plans = Array.from({ length: seeds }, (_, n): WalkPlan => {
    return { seed: n + 1, files: histories / seeds, inFullEvery: 50, slipsEvery: 10 }
  })
  const longOnes = long.seeds.map((seed): WalkPlan => {
    return { seed, files: long.files, movesEach: 250, inFullEvery: 50, slipsEvery: 10 }
  })
  const reports = await besideEachOther([...plans, ...longOnes])
  const sum = sumOf(reports, (left, right) => left.filter((step) => right.includes(step)))
  const seconds = (performance.now() - began) / 1000
  console.info(
    `${sum.files} histories in ${Math.round(seconds)} s, ${Math.round(sum.files / seconds)} a second; ${sum.acts} acts, ${sum.refusals} refusals, ${sum.handedOver} handed over, ${sum.corrections} corrections`,
  )
  expect(sum.files).toBe(histories + long.files * long.seeds.length)
  expect(sum.handedOver).toBeGreaterThan(histories / 5)
  expect(sum.corrections).toBeGreaterThan(histories / 100)
  console.info(`never taken by chance: ${sum.neverWalked.join(', ')}`)
  expect(sum.neverWalked.length).toBeLessThan(seldomMax)
})

/** A worker a core, each with its share of the seeds; the first fault ends them all. */
async function besideEachOther(plans: readonly WalkPlan[]): Promise<WalkReport[]> {
  const count = Math.min(availableParallelism(), plans.length)
  const reports: WalkReport[] = []
  const workers = Array.from({ length: count }, (_, own) => {
    const workerData = plans.filter((_plan, place) => place % count === own)
    return new Worker(new URL('./testing/history-worker.ts', import.meta.url), { workerData, execArgv: [] })
  })
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            worker.on('message', (report: WalkReport) => reports.push(report))
            worker.once('error', reject)
            worker.once('exit', () => resolve())
          }),
      ),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return reports
}
