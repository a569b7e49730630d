import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { fixedClock, machineClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { durableRecord } from '../perform/durable-record.ts'
import { testCourt } from '../perform/test-court.ts'
import { openStore, type Store } from '../store/store.ts'
import { fsck } from './fsck.ts'

withDatabases('the record is checked', (database) => {
  let store: Store
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-fsck-'))
    store = await openStore({
      folder,
      clocks: { machine: machineClock, law: fixedClock(instant('2026-02-02T05:00:00.000Z')) },
      entropy: seededEntropy('fsck'),
      ...(await database.storeOptions()),
    })
    const court = testCourt({ store: durableRecord(store), seal: store.seal, seed: 'fsck' }).at('2026-02-02T05:00:00Z')
    await court.done('citizen', 'application.file', {
      body: 'akimat',
      essence: 'Text',
      request: 'Request',
      address: 'Address',
    })
    const slip = await court.at('2026-02-02T06:00:00Z').done('registrar of akimat', 'application.register')
    await court.done('registrar of akimat', 'application.correction.void', { why: 'twice' }, { about: slip })
    await court.done('registrar of akimat', 'application.register')
  })
  afterAll(async () => {
    await store?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('and is whole as it was written', async () => {
    const { acts, damage } = await fsck(store.db)
    expect(damage).toEqual([])
    expect(acts).toBeGreaterThan(1)
  })

  it('and whoever edits an act in the database is found', async () => {
    await store.db.query(`update core.act set bytes = replace(bytes, '"n":1', '"n": 1') where n = 1`)
    expect((await fsck(store.db)).damage.map(({ what }) => what)).toContain('altered')
    await store.db.query(`update core.act set bytes = replace(bytes, '"n": 1', '"n":1') where n = 1`)
  })

  it('and a state that is not what its acts come to is found', async () => {
    await store.db.query(`update core.proceeding set state = replace(state, 'in-review', 'granted')`)
    expect((await fsck(store.db)).damage.map(({ what }) => what)).toEqual(['state'])
    await store.db.query(`update core.proceeding set state = replace(state, 'granted', 'in-review')`)
  })

  it('and a correction that restates something else than what stands is found', async () => {
    await store.db.query(`update core.act set bytes = replace(bytes, '"voids":1', '"voids":7') where n = 3`)
    expect((await fsck(store.db)).damage).toContainEqual(expect.objectContaining({ n: 3, what: 'state' }))
    await store.db.query(`update core.act set bytes = replace(bytes, '"voids":7', '"voids":1') where n = 3`)
    expect((await fsck(store.db)).damage).toEqual([])
  })

  it('and an act taken out of the middle is found', async () => {
    await store.db.query('delete from core.act where n = 1')
    expect((await fsck(store.db)).damage.map(({ what }) => what)).toContain('gap')
  })
})
