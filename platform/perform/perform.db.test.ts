import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { workingDays } from '../../kernel/working-days.ts'
import { calendarMarks, zone } from '../../law/kz/calendar/index.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { openStore, type Store } from '../store/store.ts'
import { durableRecord } from './durable-record.ts'
import { lawExamples, longestOfEach, playedAlike } from './played-alike.ts'
import { declarePromises } from './promises.ts'
import { relist } from './relist.ts'
import { testCourt, testPosts } from './test-court.ts'

const clock = fixedClock(instant('2026-02-02T05:00:00Z'))

withDatabases('perform', (database) => {
  let store: Store
  let folder: string
  let courts = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-perform-'))
    store = await openStore({
      folder,
      clocks: { machine: clock, law: clock },
      entropy: seededEntropy('perform'),
      ...(await database.storeOptions()),
    })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  declarePromises(() =>
    testCourt({
      store: durableRecord(store),
      seal: (person, value) => store.seal(person, value),
      seed: `${database.kind} ${courts++}`,
    }),
  )

  it('a calendar that changes is seen in every list, without an act, and is looked through once', async () => {
    const ground = { store: durableRecord(store), seal: store.seal, seed: `relist ${database.kind}` }
    const court = testCourt(ground)
    await court.done('aigul', 'application.file', {
      body: 'akimat',
      essence: 'Мәні',
      request: 'Сұраймын',
      address: 'Абай',
      phone: '+77014474000',
    })
    await court.done('registrar of akimat', 'application.register')
    const { id, acts } = await court.of('application')
    const lists = async () => ({
      terms: await store.db.query('select key, last_day from core.term where proceeding = $1 order by key', [id]),
      tasks: await store.db.query('select step, last_day from core.task where proceeding = $1 order by ordinal', [id]),
      next: (await store.head(id))!.nextDueAt,
    })
    const before = await lists()
    const day = calendarDate('2026-02-11')
    const days = workingDays(
      [...calendarMarks(), { day, status: 'off', reason: 'mourning', mark: 'seen' }],
      zone,
      2010,
      2040,
    )
    const registry = testPosts(administrativeLaw)
    expect(await relist(store.db, { ...administrativeLaw, days }, registry, 'a day more')).toBeGreaterThan(0)
    const after = await lists()
    expect([before.terms, after.terms]).toEqual([
      [{ key: 'review', last_day: '2026-02-23' }],
      [{ key: 'review', last_day: '2026-02-24' }],
    ])
    expect(after.next).toBe('2026-02-24T19:00:00.000Z')
    expect(after.tasks).not.toEqual(before.tasks)
    expect(await relist(store.db, { ...administrativeLaw, days }, registry, 'a day more')).toBe(0)
    await relist(store.db, administrativeLaw, registry, 'as it was')
    expect(await lists()).toEqual(before)
    expect(await store.acts(id)).toHaveLength(acts.length)
  })

  it('the longest example of each procedure comes out as it does in memory', { timeout: 100_000 }, async () => {
    const longest = longestOfEach(lawExamples())
    expect(longest.length).toBeGreaterThan(10)
    await playedAlike(store, longest)
  })
})
