import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import type { Clocks } from '../clock.ts'
import type { Db } from '../db/port.ts'
import type { Store } from '../store/store.ts'

/** Work that an act asked for. A handler may be run twice for one job: it must come to the same end. */
export interface Job {
  /** Proceeding, ordinal of the act and of the job in it: `ID/3/1`. The same for ever, so it serves as a key. */
  readonly id: string
  readonly topic: string
  readonly body: string
  /** 1 at the first try. */
  readonly tries: number
}

/** What does the jobs, by topic. A handler that throws is tried again later. */
export type JobHandlers = Readonly<Record<string, (job: Job) => Promise<void>>>

/** What one run came to. */
export interface JobsRun {
  readonly done: number
  readonly failed: number
  /** Given up after the last try; a person has to look (`core.job.problem`). */
  readonly dead: number
}

/** Bounds of a run; the defaults are for the server's loop. */
export interface JobBounds {
  readonly jobsMax?: number
  readonly triesMax?: number
}

const batchMax = 20
const jobsMaxDefault = 500
const triesMaxDefault = 12
const leaseMilliseconds = 120_000
const firstBackOffMilliseconds = 1_000
const backOffMillisecondsMax = 3_600_000
const problemCharactersMax = 2_000

const takeSql = `update core.job set leased_until = $3, tries = tries + 1 where id in (
    select id from core.job where not dead and topic = any($5::text[]) and (due_at is null or due_at <= $1)
      and (retry_at is null or retry_at <= $2) and (leased_until is null or leased_until <= $2)
    order by due_at nulls first, id limit $4 for update skip locked
  ) returning id, topic, body, tries`

const failSql = 'update core.job set problem = $2, retry_at = $3, dead = $4, leased_until = null where id = $1'

const later = (moment: Instant, milliseconds: number): Instant =>
  fromEpochMilliseconds(epochMilliseconds(moment) + milliseconds)

const backOff = (tries: number): number => Math.min(firstBackOffMilliseconds * 2 ** (tries - 1), backOffMillisecondsMax)

async function take(db: Db, topics: readonly string[], { law, machine }: Clocks): Promise<Job[]> {
  const now = machine.now()
  return db.query<Job>(takeSql, [law.now(), now, later(now, leaseMilliseconds), batchMax, topics])
}

async function runOne(
  store: Store,
  handlers: JobHandlers,
  job: Job,
  now: Instant,
  triesMax: number,
): Promise<keyof JobsRun> {
  try {
    await handlers[job.topic]!(job)
  } catch (error) {
    const isDead = job.tries >= triesMax
    const problem = String((error as Error)?.stack ?? error).slice(0, problemCharactersMax)
    await store.db.query(failSql, [job.id, problem, later(now, backOff(job.tries)), isDead])
    return isDead ? 'dead' : 'failed'
  }
  return 'done'
}

/**
 * Does the jobs that are due, until none is left or the bound is reached. What is due is told by the law clock; leases and
 * back-off by the machine's. Several processes may run this at once: none takes what another holds.
 */
export async function runJobs(
  store: Store,
  handlers: JobHandlers,
  clocks: Clocks,
  bounds: JobBounds = {},
): Promise<JobsRun> {
  const { jobsMax = jobsMaxDefault, triesMax = triesMaxDefault } = bounds
  const run = { done: 0, failed: 0, dead: 0 }
  for (let taken = 0; taken < jobsMax; ) {
    const jobs = await take(store.db, Object.keys(handlers), clocks)
    if (jobs.length === 0) break
    taken += jobs.length
    // The act that asked for the job must be durable before anything goes out into the world.
    await store.settled()
    const done: string[] = []
    for (const job of jobs) {
      const outcome = await runOne(store, handlers, job, clocks.machine.now(), triesMax)
      run[outcome] += 1
      if (outcome === 'done') done.push(job.id)
    }
    await store.finishJobs(done)
  }
  return run
}
