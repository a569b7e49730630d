/**
 * Reads the words of acts and of the files they name, beside everything else: one proceeding after the other, a file when its turn comes. Nothing
 * waits for it; what it has not read yet is not found yet. Emptied tables are filled again at the next start.
 */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import { filesOf } from '../../engine/reading/inventory.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Db } from '../../platform/db/port.ts'
import type { Shown } from '../../platform/files/file-desk.ts'
import { ownIds } from '../../platform/own-procedures.ts'
import { type ActTexts, textsOfAct } from './act-texts.ts'
import { tidy, type WordNumbers, wordsMark } from './words.ts'

export const searchMigrations: MigrationFolder = {
  name: 'search',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

export interface FollowTextsPorts extends ActTexts {
  readonly db: Db
  readonly numbers: WordNumbers
  readonly key: Uint8Array
  acts(id: string, from?: number, limit?: number): Promise<readonly { readonly n: number; readonly bytes: string }[]>
  showFile(hash: string): Promise<Shown>
  seal(person: string, value: unknown): Promise<{ readonly box: string }>
  failed(error: unknown): void
}

export interface TextFollower {
  /** Acts were recorded in these proceedings. */
  take(proceedings: readonly string[]): void
  /** Begins: with everything that is not read yet, then with what is taken. */
  catchUp(): Promise<void>
  /** Resolves when nothing waits to be read. */
  settled(): Promise<void>
  /** Ends after what is being read now. */
  stop(): Promise<void>
}

const actsMax = 200

/** Acts are read so many milliseconds after they were recorded: whoever acted has the answer by then. */
const pauseMilliseconds = 200

export function followTexts(ports: FollowTextsPorts): TextFollower {
  const waiting = new Set<string>()
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let standing: 'closed' | 'open' | 'stopped' = 'closed'
  const isStopped = (): boolean => standing === 'stopped'
  const run = async (): Promise<void> => {
    for (const id of waiting) {
      if (isStopped()) return
      waiting.delete(id)
      await readProceeding(ports, id, isStopped).catch(ports.failed)
    }
  }
  const start = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    take(proceedings) {
      for (const id of proceedings) waiting.add(id)
      if (standing === 'open') timer ??= setTimeout(() => void start(), pauseMilliseconds)
    },
    async catchUp() {
      await forgetOtherKey(ports)
      for (const id of await behind(ports)) waiting.add(id)
      standing = 'open'
      void start()
    },
    async settled() {
      while (waiting.size > 0 || running) await start()
    },
    async stop() {
      standing = 'stopped'
      clearTimeout(timer)
      await running
    },
  }
}

/** Proceedings with acts that were not read yet, the newest first. */
async function behind({ db }: FollowTextsPorts): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select p.id from core.proceeding p left join search.followed f on f.proceeding = p.id
      where p.procedure <> all($1::text[]) and p.n > coalesce(f.n, 0) order by p.opened_on desc, p.id desc`,
    [ownIds],
  )
  return rows.map(({ id }) => id)
}

/** Numbers made with another key find nothing any more. */
async function forgetOtherKey({ db, key }: FollowTextsPorts): Promise<void> {
  const mark = `${wordsMark} ${sha256Hex(Buffer.concat([Buffer.from('search'), key])).slice(0, 16)}`
  const [made] = await db.query<{ mark: string }>('select mark from search.made')
  if (made?.mark === mark) return
  await db.transaction(async (tx) => {
    for (const table of ['followed', 'act', 'file', 'made']) await tx.query(`delete from search.${table}`)
    await tx.query('insert into search.made values (true, $1)', [mark])
  })
}

/** What was not read yet of one proceeding. The place moves only after the files of its acts: who was stopped goes on there. */
async function readProceeding(ports: FollowTextsPorts, id: string, isStopped: () => boolean): Promise<void> {
  const { db } = ports
  const [loaded] = await db.query<{ procedure: string; n: number }>(
    `select p.procedure, coalesce(f.n, 0) as n from core.proceeding p left join search.followed f on f.proceeding = p.id where p.id = $1`,
    [id],
  )
  if (loaded === undefined || ownIds.includes(loaded.procedure)) return
  for (let n = loaded.n; !isStopped(); ) {
    const stored = await ports.acts(id, n + 1, actsMax)
    if (stored.length === 0) return
    const acts = stored.map(({ bytes }) => JSON.parse(bytes) as Act)
    for (const { n: of, texts } of await textsOfAct(ports, loaded.procedure, acts))
      await db.query('insert into search.act values ($1, $2, $3::int[]) on conflict do nothing', [
        id,
        of,
        asParameter(await ports.numbers.of(texts.join('\n'))),
      ])
    for (const hash of await unread(ports, acts)) {
      if (isStopped()) return
      await readFile(ports, hash)
    }
    n = stored.at(-1)!.n
    await db.query(
      'insert into search.followed values ($1, $2) on conflict (proceeding) do update set n = greatest(search.followed.n, excluded.n)',
      [id, n],
    )
    // Whatever was recorded meanwhile was taken anew.
    if (stored.length < actsMax) return
  }
}

const asParameter = (numbers: readonly number[]): string[] => numbers.map(String)

/** The files of acts that were not read yet. */
async function unread({ db }: FollowTextsPorts, acts: readonly Act[]): Promise<string[]> {
  const named = new Set(acts.flatMap(filesOf).map(({ hash }) => hash))
  if (named.size === 0) return []
  const rows = await db.query<{ hash: string }>('select hash from search.file where hash = any($1::text[])', [
    [...named],
  ])
  const known = new Set(rows.map(({ hash }) => hash))
  return [...named].filter((hash) => !known.has(hash))
}

/** A file without text, or that cannot be read, is noted without words; one that a scanner keeps back is read at the next start. */
async function readFile({ db, numbers, showFile, seal, failed }: FollowTextsPorts, hash: string): Promise<void> {
  const shown = await showFile(hash).catch((error: unknown) => {
    failed(error)
    return undefined
  })
  if (shown === undefined || shown.state === 'unchecked') return
  const text = shown.state === 'clean' ? tidy(shown.look.text) : ''
  const words = await numbers.of(text)
  const person = shown.state === 'clean' && words.length > 0 ? shown.file.person : null
  const box = person === null ? null : Buffer.from((await seal(person, text)).box, 'base64')
  await db.query('insert into search.file values ($1, $2::int[], $3, $4) on conflict do nothing', [
    hash,
    asParameter(words),
    person,
    box,
  ])
}
