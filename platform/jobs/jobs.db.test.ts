import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours, addMinutes, instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import type { Entry } from '../store/entry.ts'
import { sampleEntry } from '../store/sample-entry.ts'
import { openStore, type Store } from '../store/store.ts'
import { type Job, runJobs } from './jobs.ts'
import { asLeader } from './leader.ts'

withDatabases('jobs', (database) => {
  const start = instant('2026-02-02T05:00:00.000Z')
  const clocks = { machine: fixedClock(start), law: fixedClock(start) }
  let store: Store
  let folder: string
  let proceedings = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-jobs-'))
    store = await openStore({ folder, clocks, entropy: seededEntropy('jobs'), ...(await database.storeOptions()) })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  const ask = async (outbox: Entry['outbox']): Promise<string> => {
    const proceeding = `p-${proceedings++}`
    await store.record([sampleEntry({ proceeding }, { outbox })])
    return proceeding
  }

  it('does what acts asked for, once, and leaves topics nobody handles', async () => {
    const proceeding = await ask([
      { topic: 'notice', body: 'one', dueAt: null },
      { topic: 'nobody', body: '', dueAt: null },
    ])
    const seen: Job[] = []
    const handlers = { notice: async (job: Job) => void seen.push(job) }
    expect(await runJobs(store, handlers, clocks)).toEqual({ done: 1, failed: 0, dead: 0 })
    expect(await runJobs(store, handlers, clocks)).toEqual({ done: 0, failed: 0, dead: 0 })
    expect(seen).toEqual([{ id: `${proceeding}/1/1`, topic: 'notice', body: 'one', tries: 1 }])
  })

  it('waits for the law clock, whatever the machine’s says', async () => {
    await ask([{ topic: 'due', body: '', dueAt: addHours(start, 5) }])
    const handlers = { due: async () => undefined }
    await clocks.machine.moveTo(addHours(start, 6))
    expect((await runJobs(store, handlers, clocks)).done).toBe(0)
    await clocks.law.moveTo(addHours(start, 5))
    expect((await runJobs(store, handlers, clocks)).done).toBe(1)
  })

  it('tries a failed job again later by the machine clock, and gives up after the last try', async () => {
    await ask([{ topic: 'broken', body: '', dueAt: null }])
    const handlers = {
      broken: async () => {
        throw new Error('no mail server')
      },
    }
    expect(await runJobs(store, handlers, clocks, { triesMax: 2 })).toEqual({ done: 0, failed: 1, dead: 0 })
    expect(await runJobs(store, handlers, clocks, { triesMax: 2 })).toEqual({ done: 0, failed: 0, dead: 0 })
    await clocks.machine.moveTo(addMinutes(clocks.machine.now(), 1))
    expect(await runJobs(store, handlers, clocks, { triesMax: 2 })).toEqual({ done: 0, failed: 0, dead: 1 })
    await clocks.machine.moveTo(addHours(clocks.machine.now(), 24))
    expect(await runJobs(store, handlers, clocks, { triesMax: 2 })).toEqual({ done: 0, failed: 0, dead: 0 })
    expect(await store.db.query(`select problem from core.job where topic = 'broken'`)).toEqual([
      { problem: expect.stringContaining('no mail server') },
    ])
  })

  it('two runners at once never do one job twice', async () => {
    for (let i = 0; i < 30; i++) await ask([{ topic: 'shared', body: '', dueAt: null }])
    const seen: string[] = []
    const handlers = { shared: async (job: Job) => void seen.push(job.id) }
    const runs = await Promise.all([runJobs(store, handlers, clocks), runJobs(store, handlers, clocks)])
    expect(runs[0].done + runs[1].done).toBe(30)
    expect(new Set(seen).size).toBe(30)
  })

  it('gives a job whose runner died to another when the lease is over', async () => {
    await ask([{ topic: 'leased', body: '', dueAt: null }])
    const leave = addMinutes(clocks.machine.now(), 2)
    await store.db.query(`update core.job set leased_until = $1 where topic = 'leased'`, [leave])
    const handlers = { leased: async () => undefined }
    expect((await runJobs(store, handlers, clocks)).done).toBe(0)
    await clocks.machine.moveTo(leave)
    expect((await runJobs(store, handlers, clocks)).done).toBe(1)
  })

  it('has one leader at a time', async () => {
    let inside = 0
    const work = async (): Promise<void> => {
      inside += 1
      const second = await asLeader(store.db, 'timed-steps', async () => undefined)
      expect(second).toBe(database.kind === 'pglite')
    }
    expect(await asLeader(store.db, 'timed-steps', work)).toBe(true)
    expect(await asLeader(store.db, 'timed-steps', async () => undefined)).toBe(true)
    expect(inside).toBe(1)
  })
})
