import { type FileHandle, open, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Opens, runs `work`, closes: a handle never outlives its use. */
async function withHandle<T>(
  path: string,
  flags: string,
  mode: number,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(path, flags, mode)
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

/** Makes the names in a folder durable: a new or renamed file is only safe once its folder is synced. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no way to sync a folder, and says so by refusing to open it.
  if (process.platform === 'win32') return
  await withHandle(folder, 'r', 0, (handle) => handle.sync())
}

/** Replaces a whole file: after a crash it holds either the old text or the new one. Durable when it returns. */
export async function writeSynced(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = `${path}.new`
  await withHandle(temporary, 'w', mode, async (handle) => {
    await handle.writeFile(content)
    await handle.sync()
  })
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

const syncsAtOnce = 16

/** Syncs every file and folder below `folder`: what a program that never syncs (PGlite) has left there becomes durable. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const left = entries.filter((entry) => entry.isFile() || entry.isDirectory())
  const syncNext = async (): Promise<void> => {
    for (let entry = left.pop(); entry; entry = left.pop()) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isDirectory()) await syncFolder(path)
      else await withHandle(path, 'r+', 0, (handle) => handle.sync())
    }
  }
  await Promise.all(Array.from({ length: syncsAtOnce }, syncNext))
  await syncFolder(folder)
}
