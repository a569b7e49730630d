/** Walks histories beside the others: one report for each seed it is given. */
import { parentPort, workerData } from 'node:worker_threads'
import { type WalkPlan, walkAll } from './walk-all.ts'

for (const plan of workerData as readonly WalkPlan[]) parentPort!.postMessage(walkAll(plan))
