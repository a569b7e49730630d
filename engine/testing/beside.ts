/** Walks plans in as many workers as the machine has cores. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WalkPlan, WalkReport } from './walk-all.ts'

/** A worker a core, each with its share of the seeds; the first fault ends them all. */
export async function besideEachOther(plans: readonly WalkPlan[]): Promise<WalkReport[]> {
  const count = Math.min(availableParallelism(), plans.length)
  const reports: WalkReport[] = []
  const workers = Array.from({ length: count }, (_, own) => {
    const workerData = plans.filter((_plan, place) => place % count === own)
    return new Worker(new URL('./history-worker.ts', import.meta.url), { workerData, execArgv: [] })
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
