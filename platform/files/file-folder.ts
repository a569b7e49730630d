import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { epochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { syncFolder } from '../durable-file.ts'
import { decryptFrom, encryptTo } from './cipher.ts'

/** The files on disk: `data/files/ab/HASH`, each encrypted with a key of its own. */
export interface FileFolder {
  /** Writes a stream to a temporary file and syncs it; it has no name yet. */
  receive(temporary: string, key: Uint8Array, source: AsyncIterable<Uint8Array>): Promise<Received>
  /** The plain bytes of a file. */
  read(hash: string, key: Uint8Array): AsyncIterable<Uint8Array>
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  /** Hashes, and names of temporary files, last written before `before`. */
  olderThan(before: Instant): Promise<{ hashes: string[]; temporary: string[] }>
  removeTemporary(name: string): Promise<void>
}

/** A file that is on the disk but has no name yet. */
export interface Received {
  readonly hash: string
  readonly size: number
  /** Its plain bytes, before it has a name. */
  read(): AsyncIterable<Uint8Array>
  /** Gives it its name, replacing what stood there; durable when it returns. */
  keep(): Promise<void>
  discard(): Promise<void>
}

const incoming = 'incoming'

async function namesBefore(folder: string, before: Instant): Promise<string[]> {
  const old: string[] = []
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(ifGone)
    if (found && found.mtimeMs < epochMilliseconds(before)) old.push(name)
  }
  return old
}

/** What was on its way has been kept or thrown away meanwhile. */
function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Opens the folder of files, making it when it is not there. */
export async function openFileFolder(folder: string): Promise<FileFolder> {
  await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 })
  const shelfOf = (hash: string): string => join(folder, hash.slice(0, 2))
  const pathOf = (hash: string): string => join(shelfOf(hash), hash)

  const keep = async (temporary: string, hash: string): Promise<void> => {
    const made = await mkdir(shelfOf(hash), { recursive: true, mode: 0o700 })
    await rename(temporary, pathOf(hash))
    await syncFolder(shelfOf(hash))
    if (made !== undefined) await syncFolder(folder)
  }
  const receive: FileFolder['receive'] = async (name, key, source) => {
    const temporary = join(folder, incoming, name)
    const discard = (): Promise<void> => rm(temporary, { force: true })
    try {
      const { hash, size } = await encryptTo(temporary, key, source)
      return { hash, size, read: () => decryptFrom(temporary, key), keep: () => keep(temporary, hash), discard }
    } catch (error) {
      await discard()
      throw error
    }
  }
  const olderThan = async (before: Instant): Promise<{ hashes: string[]; temporary: string[] }> => {
    const shelves = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
    const hashes = await Promise.all(shelves.map((shelf) => namesBefore(join(folder, shelf), before)))
    return { hashes: hashes.flat(), temporary: await namesBefore(join(folder, incoming), before) }
  }
  return {
    receive,
    read: (hash, key) => decryptFrom(pathOf(hash), key),
    has: (hash) =>
      stat(pathOf(hash)).then(
        () => true,
        () => false,
      ),
    remove: (hash) => rm(pathOf(hash), { force: true }),
    olderThan,
    removeTemporary: (name) => rm(join(folder, incoming, name), { force: true }),
  }
}
