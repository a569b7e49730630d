import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../kernel/instant.ts'
import type { Clocks } from '../clock.ts'
import { type MigrationFolder, migrate } from '../db/migrate.ts'
import { openPglite } from '../db/pglite.ts'
import type { Db } from '../db/port.ts'
import { openPostgres } from '../db/postgres.ts'
import type { Entropy } from '../entropy.ts'
import { openFileFolder } from '../files/file-folder.ts'
import { type Keys, openKeys } from '../keys/keys.ts'
import { type Draft, type DraftSummary, drafts } from './drafts.ts'
import { openEmbedded } from './embedded.ts'
import type { Entry, Receipt } from './entry.ts'
import { type FileRegister, fileRegister } from './file-register.ts'
import { actsLine, lineOf } from './journal-record.ts'
import { journalLedger, type Ledger, serverLedger } from './ledger.ts'
import { type PersonalValue, personalOf, type Sealed, seal, unseal } from './personal.ts'
import * as queries from './queries.ts'
import { inLockOrder, receiptsOf, recordTexts } from './record.ts'
import type { Progress } from './replay.ts'
import { together } from './together.ts'

/** The durable store: the record, drafts, files and the persons' keys, over PGlite with a journal or over PostgreSQL. */
export interface Store extends FileRegister {
  readonly db: Db
  load(id: string): Promise<queries.Loaded | undefined>
  /** What every act needs of its proceeding, and nothing more. */
  head(id: string): Promise<Pick<queries.Loaded, 'n' | 'head' | 'state' | 'nextDueAt'> | undefined>
  /** Those that exist, in the order asked. */
  loadMany(ids: readonly string[]): Promise<queries.Loaded[]>
  /** The proceeding a number leads to. */
  find(register: string, name: string): Promise<string | undefined>
  /** From ordinal `from` (1) on, at most `limit` (1000). */
  acts(id: string, from?: number, limit?: number): Promise<queries.StoredAct[]>
  /** What was recorded under an idempotency key. Durable when it is told. */
  byKey(key: string): Promise<{ receipt: Receipt; bodyHash: string } | undefined>
  lastSerial(register: string, year: number): Promise<number>
  /** Other proceedings of the procedure in which one of these people has a seat. */
  sharing(of: queries.Shared): Promise<unknown[]>
  /** Records all entries or none; durable when it returns. Receipts come in the order of the entries. Throws RecordConflict. */
  record(entries: readonly Entry[]): Promise<Receipt[]>
  personal(id: string): Promise<PersonalValue[]>
  seal(person: string, value: unknown): Promise<Sealed>
  /** What was sealed, from its box; undefined when the person's key was destroyed. */
  unseal(person: string, box: Uint8Array): unknown
  /** Destroys the person's key: everything closed with it is gone for good. The chain of acts stays whole. */
  erase(person: string): Promise<void>
  due(at: Instant, limit: number): Promise<{ id: string; nextDueAt: Instant }[]>
  saveDraft(draft: Draft): Promise<void>
  loadDraft(id: string, person: string): Promise<{ kind: string; body: unknown } | undefined>
  drafts(person: string): Promise<DraftSummary[]>
  dropDraft(id: string, person: string): Promise<void>
  /** Resolves when everything the database shows is durable: what goes out into the world (mail) waits for it. */
  settled(): Promise<void>
  /** Takes jobs that were done off the list, also for a database that is rebuilt later. */
  finishJobs(ids: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** How a store is opened. The folder is held already (`openFolder`); without `databaseUrl` PGlite lives in it. */
export interface StoreOptions {
  readonly folder: string
  readonly databaseUrl?: string | undefined
  readonly clocks: Clocks
  readonly entropy: Entropy
  readonly progress?: Progress
  /** Migrations of modules, applied after the store's own. */
  readonly migrations?: readonly MigrationFolder[]
  /** A prepared embedded database as a tar (`PgliteDb.dump`), to start a new one from. */
  readonly template?: string | undefined
}

/** The migrations of the record itself. */
export const storeMigrations: MigrationFolder = {
  name: 'store',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

interface Opened {
  readonly db: Db
  readonly ledger: Ledger
  close(): Promise<void>
}

async function openDatabase({
  folder,
  databaseUrl,
  clocks,
  progress,
  template,
  migrations = [],
}: StoreOptions): Promise<Opened> {
  const all = [storeMigrations, ...migrations]
  if (databaseUrl) {
    const db = await openPostgres(databaseUrl)
    await migrate(db, all)
    return { db, ledger: serverLedger, close: () => db.close() }
  }
  const told = progress ?? (() => undefined)
  const embedded = await openEmbedded({ folder, migrations: all, machine: clocks.machine, progress: told, template })
  return { db: embedded.db, ledger: journalLedger(embedded.journal), close: embedded.close }
}

async function assemble({ folder, clocks, entropy }: StoreOptions, opened: Opened): Promise<Store> {
  const keys = await openKeys(join(folder, 'keys'), entropy)
  const files = await openFileFolder(join(folder, 'files'))
  const parts = { db: opened.db, ledger: opened.ledger, keys, entropy, machine: clocks.machine }
  const close = async (): Promise<void> => {
    await opened.close()
    await keys.close()
  }
  return {
    ...recordParts(opened.db, opened.ledger, keys, entropy),
    ...drafts(parts),
    ...fileRegister({ ...parts, folder: files }),
    close,
  }
}

/** Opens the store, migrating and, where the last process died, mending it first. `progress` hears of long starts. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const opened = await openDatabase(options)
  try {
    return await assemble(options, opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A store in memory, gone when it is closed: for examples, simulation and tests. Its keys and files are in a temporary folder. */
export async function openThrowAwayStore(
  options: Omit<StoreOptions, 'folder' | 'databaseUrl' | 'progress'>,
): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-'))
  const db = await openPglite({ template: options.template ?? null })
  await migrate(db, [storeMigrations, ...(options.migrations ?? [])])
  const store = await assemble({ ...options, folder }, { db, ledger: serverLedger, close: () => db.close() })
  const close = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...store, close }
}

function recordParts(db: Db, ledger: Ledger, keys: Keys, entropy: Entropy) {
  const recordAll = async (batches: readonly (readonly Entry[])[]): Promise<Receipt[][]> => {
    const ordered = inLockOrder(batches.flat())
    const texts = ordered.map((entry) => JSON.stringify(entry))
    const positions = await ledger.write(
      () => recordTexts(db, texts),
      (given) => actsLine(texts, given),
    )
    const receipts = new Map(receiptsOf(ordered, positions).map((receipt, i) => [ordered[i], receipt]))
    return batches.map((entries) => entries.map((entry) => receipts.get(entry)!))
  }
  const byKey: Store['byKey'] = async (key) => {
    const known = await queries.byKey(db, key)
    // A commit can be read a moment before its journal line is synced; a receipt must not be told before that.
    if (known) await ledger.until(Number(known.receipt.position))
    return known
  }
  const finishJobs = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return
    const finish = (): Promise<{ id: string }[]> =>
      db.query('delete from core.job where id = any($1::text[]) returning id', [ids])
    await ledger.write(finish, (gone) =>
      gone.length === 0 ? undefined : lineOf({ kind: 'jobs-done', ids: gone.map(({ id }) => id) }),
    )
  }
  return {
    db,
    load: async (id: string) => (await queries.loadMany(db, [id]))[0],
    head: (id: string) => queries.head(db, id),
    loadMany: (ids: readonly string[]) => queries.loadMany(db, ids),
    find: (register: string, name: string) => queries.find(db, register, name),
    acts: (id: string, from = 1, limit = 1000) => queries.acts(db, id, from, limit),
    byKey,
    lastSerial: (register: string, year: number) => queries.lastSerial(db, register, year),
    sharing: (of: queries.Shared) => queries.sharing(db, of),
    record: together(recordAll),
    personal: (id: string) => personalOf(db, keys, id),
    seal: (person: string, value: unknown) => seal(keys, entropy, person, value),
    unseal: (person: string, box: Uint8Array) => unseal(keys, person, box),
    erase: (person: string) => keys.erase(person),
    due: (at: Instant, limit: number) => queries.due(db, at, limit),
    settled: () => ledger.settled(),
    finishJobs,
  }
}
