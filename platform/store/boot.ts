import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSynced } from '../durable-file.ts'

/** How the database folder was left. */
export interface DatabaseMark {
  /** `building`: not yet whole. `open`: in use, or its process died. `clean`: closed and synced. */
  readonly left: 'building' | 'open' | 'clean'
  /** The boot of the machine it was left in: what was written since then is still in the memory of the system. */
  readonly boot: string
  /** What was durable in the journal when the mark was written: it can never be less afterwards. */
  readonly position: number
}

const unknownBoot = ''

/** Names this boot of the machine; '' where that cannot be known, which never equals another. */
export async function bootOfMachine(): Promise<string> {
  if (process.platform === 'linux') {
    const text = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => unknownBoot)
    return text.trim()
  }
  if (process.platform !== 'darwin') return unknownBoot
  try {
    return execFileSync('sysctl', ['-n', 'kern.boottime'], { encoding: 'utf8' }).trim()
  } catch {
    return unknownBoot
  }
}

const fileOf = (folder: string): string => join(folder, 'database.json')

/** The mark of a data folder; `undefined` when there is none. */
export async function readMark(folder: string): Promise<DatabaseMark | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(folder), 'utf8')) as DatabaseMark
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes the mark; durable when it returns. */
export const writeMark = (folder: string, mark: DatabaseMark): Promise<void> =>
  writeSynced(fileOf(folder), `${JSON.stringify(mark)}\n`)

/** Whether what the last process wrote without syncing is sure to be there. */
export const mayTrust = (mark: DatabaseMark | undefined, boot: string): boolean =>
  mark !== undefined && (mark.left === 'clean' || (mark.left === 'open' && boot !== unknownBoot && mark.boot === boot))
