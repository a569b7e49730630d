import { addHours } from '../../kernel/instant.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/port.ts'
import type { Entropy } from '../entropy.ts'
import { Failure } from '../failure.ts'
import type { FileFolder } from '../files/file-folder.ts'
import { openBox, sealBox } from '../keys/box.ts'
import type { Keys } from '../keys/keys.ts'
import { lineOf } from './journal-record.ts'
import type { Ledger } from './ledger.ts'

/** hash, size, at, person, box, position (null: the next). */
export const insertFileSql = `with kept as (
    insert into core.file (hash, size, at, position) values ($1, $2, $3, coalesce($6::bigint, nextval('core.position')))
    on conflict (hash) do update set at = excluded.at, position = excluded.position returning hash, position
  ), wrapped as (
    insert into core.file_key (hash, person, box) select hash, $4, $5 from kept
    on conflict (hash, person) do update set box = excluded.box
  ) select position from kept`

/** hashes. Only files that nobody names. */
export const deleteFilesSql = `delete from core.file f where hash = any($1::text[])
  and not exists (select from core.file_use u where u.hash = f.hash) returning hash`

const sweepMax = 500
const orphanHours = 24
const keyBytes = 32

/** What a person said of a file when bringing it. */
export interface FileLabel {
  readonly person: string
  readonly name: string
  readonly type: string
}

/** A file that has come whole and is not kept yet: whoever looks at it may still throw, and nothing stays of it. */
export interface Arrived {
  readonly hash: string
  readonly size: number
  read(): AsyncIterable<Uint8Array>
}

/** A stored file. `stream` gives its plain bytes chunk by chunk. */
export interface StoredFile extends FileLabel {
  readonly hash: string
  readonly size: number
  stream(): AsyncIterable<Uint8Array>
}

/** What the register of files needs of the store. */
export interface FileParts {
  readonly db: Db
  readonly ledger: Ledger
  readonly keys: Keys
  readonly folder: FileFolder
  readonly entropy: Entropy
  readonly machine: Clock
}

interface Wrapped {
  readonly key: string
  readonly name: string
  readonly type: string
}

const aboutFile = (hash: string): string => `file/${hash}`

/** One after the other for each hash: two people who bring the same bytes at once must end with one key. */
function onePerHash(): <T>(hash: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (hash, work) => {
    const next = (last.get(hash) ?? Promise.resolve()).then(work, work)
    last.set(hash, next)
    const forget = (): void => {
      if (last.get(hash) === next) last.delete(hash)
    }
    next.then(forget, forget)
    return next
  }
}

async function* piecesOf(content: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content
}

/** The register of files: on disk encrypted, in the database the keys, closed for the persons who brought them. */
export function fileRegister({ db, ledger, keys, folder, entropy, machine }: FileParts) {
  const inTurn = onePerHash()

  const openable = async (hash: string): Promise<(FileLabel & { key: Uint8Array; size: number }) | undefined> => {
    const sql = `select k.person, k.box, f.size from core.file_key k join core.file f on f.hash = k.hash
      where k.hash = $1 order by k.person`
    for (const { person, box, size } of await db.query<{ person: string; box: Uint8Array; size: string }>(sql, [
      hash,
    ])) {
      const personKey = keys.keyOf(person)
      const plain = personKey && openBox(box, personKey, aboutFile(hash))
      if (!plain) continue
      const { key, name, type } = JSON.parse(Buffer.from(plain).toString('utf8')) as Wrapped
      return { key: Buffer.from(key, 'base64'), name, type, person, size: Number(size) }
    }
    return undefined
  }
  const register = async (hash: string, size: number, fileKey: Uint8Array, label: FileLabel): Promise<void> => {
    const { person, name, type } = label
    const key = await keys.keyFor(person)
    const plain = JSON.stringify({ key: Buffer.from(fileKey).toString('base64'), name, type } satisfies Wrapped)
    const box = sealBox(Buffer.from(plain), { key, about: aboutFile(hash), entropy })
    const at = machine.now()
    const insert = (): Promise<{ position: string }[]> => db.query(insertFileSql, [hash, size, at, person, box, null])
    await ledger.write(insert, ([row]) => {
      const text = Buffer.from(box).toString('base64')
      return lineOf({ kind: 'file', position: Number(row!.position), hash, size, at, person, box: text })
    })
  }
  /**
   * Stores a file; durable, under its hash, when it returns. An act may name it from then on. `look` sees it first, and may say what
   * it is called and what it is; when it throws, nothing of the file is left.
   */
  const putFile = async (
    content: AsyncIterable<Uint8Array> | Uint8Array,
    given: FileLabel,
    look?: (arrived: Arrived) => Promise<Partial<Pick<FileLabel, 'name' | 'type'>>>,
  ): Promise<{ hash: string; size: number }> => {
    const newKey = entropy.bytes(keyBytes)
    const received = await folder.receive(entropy.uuid7(machine.now()), newKey, piecesOf(content))
    const { hash, size } = received
    const seen = await look?.(received).catch(async (error: unknown) => {
      await received.discard()
      throw error
    })
    const label = { ...given, ...seen }
    await inTurn(hash, async () => {
      const known = (await folder.has(hash)) ? await openable(hash) : undefined
      if (known) await received.discard()
      else await received.keep()
      await register(hash, size, known?.key ?? newKey, label)
    })
    return { hash, size }
  }
  /** The file, or `undefined` when there is none or every key that opens it was destroyed. */
  const getFile = async (hash: string): Promise<StoredFile | undefined> => {
    const known = await openable(hash)
    if (!known) return undefined
    if (!(await folder.has(hash))) {
      throw new Failure('file.missing', `The file ${hash} is registered but not on the disk. Put it back from a copy.`)
    }
    const { key, person, name, type, size } = known
    return { hash, size, person, name, type, stream: () => folder.read(hash, key) }
  }
  /**
   * Which of the files the person brought: only these may the person name in an act. Whoever speaks for an organisation may also name
   * what a colleague attached to a draft of it: such a draft is the organisation's, and so are its files. Index draft_person.
   */
  const broughtBy = async (person: string, hashes: readonly string[], voice?: string): Promise<readonly string[]> => {
    const sql = `select hash from core.file_key where person = $1 and hash = any($2::text[])
      union select u.hash from core.draft d join core.file_use u on u.used_by = 'draft/' || d.id
       where d.person = $3 and u.hash = any($2::text[])`
    return (await db.query<{ hash: string }>(sql, [person, hashes, voice ?? null])).map(({ hash }) => hash)
  }
  /** Removes files older than a day that no act and no draft names, and what broken uploads left. Returns how many. */
  const sweepFiles = async (): Promise<number> => {
    const before = addHours(machine.now(), -orphanHours)
    const sql = `select hash from core.file f where at < $1
      and not exists (select from core.file_use u where u.hash = f.hash) order by hash limit $2`
    const unnamed = (await db.query<{ hash: string }>(sql, [before, sweepMax])).map(({ hash }) => hash)
    const remove = (): Promise<{ hash: string }[]> => db.query(deleteFilesSql, [unnamed])
    const gone = await ledger.write(remove, (rows) =>
      rows.length === 0 ? undefined : lineOf({ kind: 'files-swept', hashes: rows.map(({ hash }) => hash) }),
    )
    for (const { hash } of gone) await folder.remove(hash)
    const old = await folder.olderThan(before)
    const registered = await db.query<{ hash: string }>('select hash from core.file where hash = any($1::text[])', [
      old.hashes,
    ])
    const kept = new Set(registered.map(({ hash }) => hash))
    const strays = old.hashes.filter((hash) => !kept.has(hash))
    for (const hash of strays) await folder.remove(hash)
    for (const name of old.temporary) await folder.removeTemporary(name)
    return gone.length + strays.length + old.temporary.length
  }
  return { putFile, getFile, broughtBy, sweepFiles }
}

/** Files as the store gives them. */
export type FileRegister = ReturnType<typeof fileRegister>
