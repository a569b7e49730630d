/** Every example of the law on PostgreSQL; every fourth one on PGlite, the slower of the two. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { openStore } from '../store/store.ts'
import { lawExamples, playedAlike } from './played-alike.ts'

const clock = fixedClock(instant('2026-02-02T05:00:00Z'))

withDatabases('the examples of the law', (database) => {
  it('come out as they do in memory', { timeout: 1_200_000 }, async () => {
    const all = lawExamples()
    expect(all.length).toBeGreaterThan(1500)
    const examples = database.kind === 'pglite' ? all.filter((_, place) => place % 4 === 0) : all
    const folder = await mkdtemp(join(tmpdir(), 'tarazy-examples-'))
    const store = await openStore({
      folder,
      clocks: { machine: clock, law: clock },
      entropy: seededEntropy('examples'),
      ...(await database.storeOptions()),
    })
    try {
      await playedAlike(store, examples)
    } finally {
      await store.close()
      await rm(folder, { recursive: true })
    }
  })
})
