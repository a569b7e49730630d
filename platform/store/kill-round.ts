import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Store } from './store.ts'

/** What a killed process had been told is safe. */
export interface Acknowledged {
  readonly acts: { readonly act: string; readonly n: number; readonly hash: string }[]
  /** The newest version of each draft. */
  readonly drafts: Map<string, { readonly person: string; readonly version: number }>
  readonly files: string[]
  /** How far each file had been synced when the process died. */
  readonly synced: Map<string, number>
}

/** How many of each kind. */
export interface Count {
  readonly acts: number
  readonly drafts: number
  readonly files: number
}

/** One round: which folder and database, and after how many acknowledged acts the process is killed. */
export interface KillRound {
  readonly folder: string
  readonly round: number
  readonly databaseUrl?: string | undefined
  readonly actsBeforeKill: number
  /** Run at the moment of the kill: the postmaster may be killed too. */
  readonly alsoKill?: () => Promise<void>
}

type Line = {
  act?: string
  draft?: string
  file?: string
  synced?: string
  n?: number
  hash?: string
  person?: string
  version?: number
  size?: number
}

function note(told: Acknowledged, line: Line): void {
  if (line.act !== undefined) told.acts.push({ act: line.act, n: line.n!, hash: line.hash! })
  if (line.draft !== undefined) told.drafts.set(line.draft, { person: line.person!, version: line.version! })
  if (line.file !== undefined) told.files.push(line.file)
  if (line.synced !== undefined) told.synced.set(line.synced, line.size!)
}

/** Starts a process that fills the store, kills it with SIGKILL in the middle of its work, and returns what it had been told. */
export async function killInMidLoad({
  folder,
  round,
  databaseUrl,
  actsBeforeKill,
  alsoKill,
}: KillRound): Promise<Acknowledged> {
  const program = fileURLToPath(new URL('./kill-load.ts', import.meta.url))
  const options = [folder, String(round), ...(databaseUrl ? [databaseUrl] : [])]
  const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const told: Acknowledged = { acts: [], drafts: new Map(), files: [], synced: new Map() }
  let killed: Promise<void> | undefined
  for await (const text of createInterface({ input: child.stdout })) {
    // The very last line may be cut by the kill; what was not said whole was not acknowledged.
    if (!text.endsWith('}')) continue
    note(told, JSON.parse(text) as Line)
    if (told.acts.length < actsBeforeKill || killed) continue
    child.kill('SIGKILL')
    killed = alsoKill?.() ?? Promise.resolve()
  }
  await ended
  await killed
  if (!killed) throw new Error('The process that fills the store ended by itself')
  return told
}

/** Counts what was acknowledged and is not there any more. */
export async function countLost(store: Store, told: Acknowledged): Promise<Count> {
  const lost = { acts: 0, drafts: 0, files: 0 }
  const chains = new Map<string, Map<number, string>>()
  for (const proceeding of new Set(told.acts.map(({ act }) => act))) {
    const acts = await store.acts(proceeding, 1, 100_000)
    chains.set(proceeding, new Map(acts.map(({ n, hash }) => [n, hash])))
  }
  for (const { act, n, hash } of told.acts) if (chains.get(act)?.get(n) !== hash) lost.acts += 1
  for (const [id, { person, version }] of told.drafts) {
    const draft = await store.loadDraft(id, person)
    if (!draft || (draft.body as { version: number }).version < version) lost.drafts += 1
  }
  for (const hash of told.files) {
    const file = await store.getFile(hash)
    const bytes = file && Buffer.concat(await Array.fromAsync(file.stream()))
    if (!bytes || sha256Hex(bytes) !== hash) lost.files += 1
  }
  return lost
}

/**
 * Acts out a power cut on the folder of a killed process: the database folder is put back to `older`, and every file that is
 * only appended to is cut at its last synced byte. `reboot` lets the next start see another boot of the machine.
 */
export async function cutPower(folder: string, older: string, told: Acknowledged, reboot: boolean): Promise<void> {
  await rm(join(folder, 'db'), { recursive: true })
  await cp(older, join(folder, 'db'), { recursive: true })
  for (const [path, size] of told.synced) await truncate(path, size)
  if (!reboot) return
  const mark = join(folder, 'database.json')
  await writeFile(mark, JSON.stringify({ ...JSON.parse(await readFile(mark, 'utf8')), boot: 'another boot' }))
}
