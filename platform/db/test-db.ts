import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe } from 'vitest'
import { storeMigrations } from '../store/store.ts'
import { type LocalPostgres, postgresPrograms, startLocalPostgres } from './local-postgres.ts'
import { type MigrationFolder, migrate, migrationsHash } from './migrate.ts'
import { openPglite } from './pglite.ts'
import type { Db } from './port.ts'
import { openPostgres } from './postgres.ts'

/** A kind of database a test runs on. Each thing opened is a fresh copy of one prepared template. */
export interface TestDatabase {
  readonly kind: Db['kind']
  /** A fresh, migrated database of its own; the caller closes it. */
  open(): Promise<Db>
  /** What `openStore` needs beside folder, clocks and entropy to use a fresh database of this kind. */
  storeOptions(): Promise<{ databaseUrl?: string; template?: string }>
}

const cacheFolder = fileURLToPath(new URL('../../.cache', import.meta.url))
const nameOfTemplate = async (migrations: readonly MigrationFolder[]): Promise<string> =>
  `tarazy_template_${(await migrationsHash(migrations)).slice(0, 16)}`

/** A tar of a migrated PGlite folder, made once per set of migrations and kept in .cache. */
export async function pgliteTemplate(migrations: readonly MigrationFolder[] = [storeMigrations]): Promise<string> {
  const file = join(cacheFolder, `${await nameOfTemplate(migrations)}.tar`)
  if (await stat(file).catch(() => undefined)) return file
  await mkdir(cacheFolder, { recursive: true })
  const db = await openPglite()
  await migrate(db, migrations)
  // Test files run side by side: whoever is last to rename wins, with the same content.
  const own = `${file}.${process.pid}`
  await db.dump(own)
  await db.close()
  await rename(own, file)
  return file
}

let databases = 0

async function copyOnServer(
  urlOf: (database: string) => string,
  migrations: readonly MigrationFolder[],
): Promise<string> {
  const template = await nameOfTemplate(migrations)
  const name = `test_${process.pid}_${databases++}`
  const server = await openPostgres(urlOf('postgres'), 2)
  try {
    await server.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7147)')
      const known = await tx.query('select from pg_database where datname = $1', [template])
      if (known.length > 0) return
      const making = `${template}_making`
      await server.script(`drop database if exists ${making}`)
      await server.script(`create database ${making}`)
      const db = await openPostgres(urlOf(making), 1)
      await migrate(db, migrations)
      await db.close()
      await server.script(`alter database ${making} rename to ${template}`)
    })
    await server.script(`create database ${name} template ${template}`)
  } finally {
    await server.close()
  }
  return urlOf(name)
}

function postgresForTests(): { urlOf: (database: string) => string } {
  const shared = process.env.TARAZY_TEST_POSTGRES
  let own: LocalPostgres | undefined
  beforeAll(async () => {
    if (!shared) own = await startLocalPostgres({ durable: false })
  })
  afterAll(() => own?.remove())
  return { urlOf: (database) => (own ? own.url(database) : `${shared}${database}`) }
}

/**
 * Declares the same tests for PGlite and for PostgreSQL. Where PostgreSQL is not installed its half is skipped and says so.
 * `migrations` are those of modules, after the store's own.
 */
export function withDatabases(
  name: string,
  declare: (database: TestDatabase) => void,
  more: readonly MigrationFolder[] = [],
): void {
  const migrations = [storeMigrations, ...more]
  describe(`${name} (PGlite)`, () => {
    declare({
      kind: 'pglite',
      open: async () => openPglite({ template: await pgliteTemplate(migrations) }),
      storeOptions: async () => ({ template: await pgliteTemplate(migrations) }),
    })
  })
  const isAbsent = !process.env.TARAZY_TEST_POSTGRES && !postgresPrograms()
  const title = isAbsent ? `${name} (PostgreSQL: skipped, initdb is not installed here)` : `${name} (PostgreSQL)`
  describe.skipIf(isAbsent)(title, () => {
    const { urlOf } = postgresForTests()
    declare({
      kind: 'postgres',
      open: async () => openPostgres(await copyOnServer(urlOf, migrations)),
      storeOptions: async () => ({ databaseUrl: await copyOnServer(urlOf, migrations) }),
    })
  })
}
