import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { machineEntropy } from '../entropy.ts'
import { countLost, cutPower, killInMidLoad } from './kill-round.ts'
import { openStore, type Store } from './store.ts'

const now = fixedClock(instant('2026-02-02T05:00:00.000Z'))
// Starting processes and databases is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const nothing = { acts: 0, drafts: 0, files: 0 }

withDatabases('a killed process', (database) => {
  let folder: string
  let options: { databaseUrl?: string; template?: string }
  const open = (): Promise<Store> =>
    openStore({ folder, clocks: { machine: now, law: now }, entropy: machineEntropy(), ...options })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-kill-'))
    options = await database.storeOptions()
    await (await open()).close()
  })
  afterAll(() => rm(folder, { recursive: true }))

  const kill = (round: number) =>
    killInMidLoad({ folder, round, actsBeforeKill: 100, databaseUrl: options.databaseUrl })

  it('has lost no act, draft or file that it was told is safe', async () => {
    const told = await kill(1)
    const store = await open()
    expect(await countLost(store, told)).toEqual(nothing)
    await store.close()
  })

  // PostgreSQL syncs by itself; acting out a power cut on it would test PostgreSQL.
  if (database.kind === 'postgres') return
  it('has lost none after a power cut either', async () => {
    const older = join(folder, 'older')
    await cp(join(folder, 'db'), older, { recursive: true })
    const told = await kill(2)
    await cutPower(folder, older, told, true)
    const store = await open()
    expect(await countLost(store, told)).toEqual(nothing)
    await store.close()
  })
})
