import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../../kernel/hash.ts'
import { Failure } from '../failure.ts'
import type { Db, Query } from './port.ts'

/** A folder of numbered migrations, `0001-record.sql` and on; `name` tells the modules apart and never changes. */
export interface MigrationFolder {
  readonly name: string
  readonly path: string
}

interface Migration {
  readonly folder: string
  readonly file: string
  readonly sql: string
  readonly hash: string
}

/** One number for the whole product: two programs that start at once on one database migrate one after the other. */
const migrationLock = 'select pg_advisory_xact_lock(7146)'
const ledger = `create schema if not exists core;
create table if not exists core.migration (folder text, file text, hash text not null, primary key (folder, file))`

async function migrationsOf(folder: MigrationFolder): Promise<Migration[]> {
  const files = (await readdir(folder.path)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(join(folder.path, file), 'utf8')).replaceAll('\r\n', '\n')
      return { folder: folder.name, file, sql, hash: sha256Hex(sql) }
    }),
  )
}

async function isApplied(query: Query, { folder, file, hash }: Migration): Promise<boolean> {
  const sql = 'select hash from core.migration where folder = $1 and file = $2'
  const [row] = await query.query<{ hash: string }>(sql, [folder, file])
  if (row && row.hash !== hash) {
    const message = `The migration ${folder}/${file} was changed after it had been applied here. Put the old text back and write a new migration.`
    throw new Failure('migration.changed', message)
  }
  return row !== undefined
}

/** Applies what is missing, one transaction each, in the order of the folders and of the numbers. Returns what was applied. */
export async function migrate(db: Db, folders: readonly MigrationFolder[]): Promise<string[]> {
  await db.transaction(async (tx) => {
    await tx.query(migrationLock)
    await tx.script(ledger)
  })
  const applied: string[] = []
  for (const migration of (await Promise.all(folders.map(migrationsOf))).flat()) {
    await db.transaction(async (tx) => {
      await tx.query(migrationLock)
      if (await isApplied(tx, migration)) return
      await tx.script(migration.sql)
      const { folder, file, hash } = migration
      await tx.query('insert into core.migration (folder, file, hash) values ($1, $2, $3)', [folder, file, hash])
      applied.push(`${folder}/${file}`)
    })
  }
  return applied
}

/** One hash over all migrations of the folders: names a prepared database that can be started from. */
export async function migrationsHash(folders: readonly MigrationFolder[]): Promise<string> {
  const all = (await Promise.all(folders.map(migrationsOf))).flat()
  return sha256Hex(all.map((migration) => `${migration.folder}/${migration.file} ${migration.hash}\n`).join(''))
}
