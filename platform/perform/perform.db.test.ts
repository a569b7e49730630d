import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { exampleFolder } from '../../law/kz/administrative/index.ts'
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
import { testCourt } from './test-court.ts'

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

  it('every example of the law comes out as it does in memory', { timeout: 120_000 }, async () => {
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
