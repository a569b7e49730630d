import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { type MigrationFolder, migrate } from '../db/migrate.ts'
import { openPglite } from '../db/pglite.ts'
import type { Db } from '../db/port.ts'
import { syncTree } from '../durable-file.ts'
import { Failure } from '../failure.ts'
import { type Journal, openJournal } from '../journal/journal.ts'
import { backfill } from './backfill.ts'
import { bootOfMachine, type DatabaseMark, mayTrust, readMark, writeMark } from './boot.ts'
import { type Progress, replay } from './replay.ts'

/** The embedded database with its journal, equal to each other. */
export interface Embedded {
  readonly db: Db
  readonly journal: Journal
  /** Closes and syncs both, and leaves the clean mark. */
  close(): Promise<void>
}

/** How the embedded database is opened. */
export interface EmbeddedOptions {
  readonly folder: string
  readonly migrations: readonly MigrationFolder[]
  readonly machine: Clock
  readonly progress: Progress
  /** A prepared database as a tar, to start a new one from; without it a new one takes some seconds. */
  readonly template?: string | undefined
}

const headSql = `select greatest(0, (select max(position) from core.act), (select max(position) from core.draft),
  (select max(position) from core.file)) as head`
const setSequenceSql = `select setval('core.position', greatest($1::bigint, 1), $1::bigint > 0)`

/** Makes journal and database equal, in whichever direction is short. `isClean` spares looking for records without a position. */
async function makeEqual(db: Db, journal: Journal, isClean: boolean, progress: Progress): Promise<void> {
  const [row] = await db.query<{ head: string }>(headSql)
  const head = Number(row!.head)
  const synced = journal.synced()
  if (head > synced) {
    const records = await backfill(db, journal, synced)
    progress({ what: 'note', note: `The journal lacked the last ${records} records of the database; they were added.` })
  } else if (!isClean || synced > head) {
    const acts = await replay(db, journal, head, progress)
    if (acts > 0) progress({ what: 'note', note: `The database lacked ${acts} acts of the journal; they were added.` })
  }
  await db.query(setSequenceSql, [Math.max(head, synced)])
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function removeSetAside(folder: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => name.startsWith('db.aside-'))
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true })
}

async function openWhole(folder: string, migrations: readonly MigrationFolder[], template?: string): Promise<Db> {
  const db = await openPglite({ folder, template: template ?? null })
  try {
    await migrate(db, migrations)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Makes the database anew from the journal. The old folder, if there is one, is set aside until the next clean start. */
async function rebuild(options: EmbeddedOptions, boot: string, journal: Journal): Promise<Db> {
  const { folder, migrations, machine, progress, template } = options
  const path = join(folder, 'db')
  const mark = await readMark(folder)
  await writeMark(folder, { left: 'building', boot, position: journal.synced() })
  if (await exists(path)) {
    if (mark?.left === 'building') await rm(path, { recursive: true })
    else {
      const aside = `${path}.aside-${machine.now().replaceAll(':', '-')}`
      await rename(path, aside)
      progress({ what: 'note', note: `The database is built anew from the journal; the old one is kept in ${aside}.` })
    }
  }
  const db = await openWhole(path, migrations, template)
  await makeEqual(db, journal, false, progress)
  return db
}

/** Opens what was left, or says why it cannot be used. */
async function openLeft(
  { folder, migrations, progress }: EmbeddedOptions,
  journal: Journal,
  isClean: boolean,
): Promise<Db | undefined> {
  let db: Db | undefined
  try {
    db = await openWhole(join(folder, 'db'), migrations)
    await makeEqual(db, journal, isClean, progress)
    return db
  } catch (error) {
    await db?.close()
    // A changed migration or a damaged journal is not mended by building anew.
    if (error instanceof Failure) throw error
    progress({ what: 'note', note: `The database folder cannot be used (${(error as Error).message}).` })
    return undefined
  }
}

/** A journal that holds less than it once did was taken away or put back from an old copy: building from it would lose acts. */
function refuseShortJournal(folder: string, position: number, synced: number): void {
  if (synced >= position) return
  const message = `The journal in ${join(folder, 'journal')} ends at ${synced}, but held ${position} records before. Nothing was started or changed. Put its missing files back, then start again.`
  throw new Failure('journal.short', message)
}

/** The database, opened as it was left or built anew, and equal with the journal. */
async function openEqual(
  options: EmbeddedOptions,
  boot: string,
  mark: DatabaseMark | undefined,
  journal: Journal,
): Promise<Db> {
  const { folder } = options
  const isTrusted = mayTrust(mark, boot) && (await exists(join(folder, 'db')))
  if (!isTrusted && mark) refuseShortJournal(folder, mark.position, journal.synced())
  if (isTrusted) await writeMark(folder, { ...mark!, left: 'open', boot })
  const left = isTrusted ? await openLeft(options, journal, mark?.left === 'clean') : undefined
  return left ?? (await rebuild(options, boot, journal))
}

/**
 * Opens the embedded database (decisions 4). Left clean, or left in this same boot of the machine: it is opened, and made
 * equal with the journal. Otherwise what PGlite wrote may be torn: it is set aside and built anew from the journal.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, progress } = options
  const boot = await bootOfMachine()
  const mark = await readMark(folder)
  const report = (note: string): void => progress({ what: 'note', note })
  const journal = await openJournal({ folder: join(folder, 'journal'), report })
  const write = (left: 'open' | 'clean'): Promise<void> => writeMark(folder, { left, boot, position: journal.synced() })
  if (mark?.left === 'clean') await removeSetAside(folder)
  const db = await openEqual(options, boot, mark, journal).catch(async (error) => {
    await journal.close()
    throw error
  })
  await write('open')
  const close = async (): Promise<void> => {
    await db.close()
    await journal.close()
    await syncTree(join(folder, 'db'))
    await write('clean')
  }
  return { db, journal, close }
}
