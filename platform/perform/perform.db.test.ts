import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { workingDays } from '../../kernel/working-days.ts'
import { exampleFolder } from '../../law/kz/administrative/index.ts'
import { calendarMarks, zone } from '../../law/kz/calendar/index.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { readExamples } from '../play/example.ts'
import { play } from '../play/play.ts'
import { openStore, type Store } from '../store/store.ts'
import { durableRecord } from './durable-record.ts'
import { listedRecord } from './listed-record.ts'
import { declarePromises } from './promises.ts'
import { relist } from './relist.ts'
import { testCourt, testPosts } from './test-court.ts'

const examples = readdirSync(exampleFolder).flatMap((file) =>
  readExamples(readFileSync(new URL(file, exampleFolder), 'utf8'), file),
)
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

  it('every example of the law comes out as it does in memory', { timeout: 300_000 }, async () => {
    expect(examples.length).toBeGreaterThan(20)
    for (const example of examples) {
      const ports = () => ({
        law: kazakhLaw,
        offices: offices(true),
        zone: kazakhLaw.days.zone,
        entropy: seededEntropy(example.name),
      })
      const record = { store: listedRecord(durableRecord(store)), seal: store.seal }
      expect(await play({ ...ports(), record }, example), example.name).toEqual(await play(ports(), example))
    }
  })
})
