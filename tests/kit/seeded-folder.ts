/**
 * A data folder with the demonstration court in it: filled once for a day and a state of the code, kept in .cache, copied for
 * each server under test.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dayAt } from '../../kernel/instant.ts'
import { machineClock } from '../../platform/clock.ts'
import { startServer } from '../../server/serve.ts'

const root = join(import.meta.dirname, '..', '..')
const cache = join(root, '.cache')

/** Everything that decides what the record of a fresh demonstration holds. */
const ingredients = [
  'kernel/**/*.ts',
  'engine/*.ts',
  'engine/{check,correcting,deciding,reading,time}/*.ts',
  'modules/**/*.{ts,sql}',
  'law/kz/**/*.{ts,yaml}',
  'platform/**/*.{ts,sql}',
  'server/**/*.ts',
]

function fingerprint(): string {
  const hash = createHash('sha256').update(dayAt(machineClock.now(), 'Asia/Almaty'))
  const files = globSync(ingredients, { cwd: root })
    .filter((file) => !/\.test\.ts$/.test(file))
    .sort()
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

async function fill(path: string): Promise<void> {
  const server = await startServer({ path, mode: 'demo', port: 0, say: () => undefined })
  await server.stop()
}

/** One process fills the folder; the others wait for it. */
async function prepared(): Promise<string> {
  const ready = join(cache, `seeded-${fingerprint()}`)
  const lock = `${ready}.lock`
  mkdirSync(cache, { recursive: true })
  while (!takes(lock)) {
    if (existsSync(ready)) return ready
    if (!holderLives(lock)) rmSync(lock, { recursive: true, force: true })
    await pause(250)
  }
  try {
    if (existsSync(ready)) return ready
    const filling = mkdtempSync(join(tmpdir(), 'tarazy-seeding-'))
    await fill(filling)
    for (const old of globSync('seeded-*', { cwd: cache }))
      if (join(cache, old) !== lock) rmSync(join(cache, old), { recursive: true, force: true })
    cpSync(filling, `${lock}/folder`, { recursive: true })
    renameSync(`${lock}/folder`, ready)
    rmSync(filling, { recursive: true, force: true })
    return ready
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** The lock comes whole, with the number of the process that holds it. */
function takes(lock: string): boolean {
  const own = mkdtempSync(`${lock}-`)
  writeFileSync(join(own, 'holder'), String(process.pid))
  try {
    renameSync(own, lock)
    return true
  } catch {
    rmSync(own, { recursive: true, force: true })
    return false
  }
}

/** Whether the process that holds a lock still runs: one that was stopped leaves its lock behind. */
function holderLives(lock: string): boolean {
  try {
    return process.kill(Number(readFileSync(join(lock, 'holder'), 'utf8')), 0)
  } catch {
    return false
  }
}

/** A fresh copy in the machine's temporary folder. The caller removes it. */
export async function seededFolder(): Promise<string> {
  const source = await prepared()
  const path = mkdtempSync(join(tmpdir(), 'tarazy-journey-'))
  cpSync(source, path, { recursive: true })
  return path
}
