import { execFileSync } from 'node:child_process'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeSynced } from './durable-file.ts'
import { Failure } from './failure.ts'

/** Demonstration or live; written into the folder at its first start and never changed. */
export type Mode = 'demo' | 'live'

/** The data folder, held by this process alone until it is released. */
export interface Folder {
  readonly path: string
  readonly mode: Mode
  release(): Promise<void>
}

/** What the environment says: TARAZY_DATA and TARAZY_MODE. */
export interface FolderSettings {
  readonly path?: string | undefined
  readonly mode?: string | undefined
}

const modes: readonly string[] = ['demo', 'live']

interface Holder {
  readonly pid: number
  readonly started: string
}

/** When a process started, so that a number given to another process later is not mistaken; `undefined` when it is not there. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
  }
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
    // The name of the program may hold spaces; what follows its closing bracket does not. Start time is field 22.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  }
  if (process.platform === 'win32') return 'running'
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}

const isAlive = async ({ pid, started }: Holder): Promise<boolean> => (await startOf(pid)) === started

const readHolder = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Takes away the lock of a dead process; puts it back when it turns out to be somebody's newer one. */
async function removeStale(file: string, judged: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`
  await rename(file, aside).catch(() => undefined)
  if ((await readHolder(aside)) !== judged) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function takeLock(file: string): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, started: (await startOf(process.pid))! } satisfies Holder)
  const prepared = `${file}.${process.pid}`
  await writeFile(prepared, own, { mode: 0o600 })
  try {
    for (let tries = 0; tries < 3; tries++) {
      // A link appears with its content at once, or not at all: nobody can read half a lock.
      const taken = await link(prepared, file).then(
        () => true,
        () => false,
      )
      if (taken) return
      const text = await readHolder(file)
      if (text === undefined) continue
      const holder = JSON.parse(text) as Holder
      if (await isAlive(holder)) {
        const message = `The data folder is in use by process ${holder.pid}. Stop it first, or choose another folder with TARAZY_DATA.`
        throw new Failure('folder.busy', message)
      }
      await removeStale(file, text)
    }
    throw new Failure('folder.busy', 'The data folder is being opened by another process. Try again.')
  } finally {
    await rm(prepared, { force: true })
  }
}

async function settleMode(folder: string, asked: string | undefined): Promise<Mode> {
  if (asked !== undefined && !modes.includes(asked)) {
    throw new Failure('mode.unknown', `TARAZY_MODE is "${asked}"; it can be demo or live.`)
  }
  const file = join(folder, 'mode')
  const written = (await readHolder(file))?.trim()
  if (written === undefined) {
    const mode = (asked ?? 'demo') as Mode
    await writeSynced(file, `${mode}\n`)
    return mode
  }
  if (asked !== undefined && asked !== written) {
    const message = `This data folder was made as "${written}" and stays so. Leave TARAZY_MODE out, or choose another folder with TARAZY_DATA.`
    throw new Failure('mode.fixed', message)
  }
  return written as Mode
}

/** Opens the data folder for this process alone. Throws Failure 'folder.busy' naming the process that holds it. */
export async function openFolder(
  settings: FolderSettings = { path: process.env.TARAZY_DATA, mode: process.env.TARAZY_MODE },
): Promise<Folder> {
  const path = resolve(settings.path || 'data')
  await mkdir(path, { recursive: true, mode: 0o700 })
  const lock = join(path, 'tarazy.lock')
  await takeLock(lock)
  try {
    return { path, mode: await settleMode(path, settings.mode || undefined), release: () => rm(lock, { force: true }) }
  } catch (error) {
    await rm(lock, { force: true })
    throw error
  }
}
