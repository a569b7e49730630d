import { chmod, type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeSynced } from '../durable-file.ts'
import type { Entropy } from '../entropy.ts'
import { Failure } from '../failure.ts'
import { groupCommit } from '../journal/group-commit.ts'
import { openBox, sealBox } from './box.ts'

/** The keys of persons. They are in this folder and nowhere else: not in the database, the journal, a back-up or a log. */
export interface Keys {
  /** The person's key, or `undefined` when there is none or it was destroyed. */
  keyOf(person: string): Uint8Array | undefined
  /** The person's key, made and durable before it is handed out. */
  keyFor(person: string): Promise<Uint8Array>
  /** Destroys the person's key: what was closed with it can never be read again. Durable when it returns. */
  erase(person: string): Promise<void>
  close(): Promise<void>
}

const keyBytes = 32
const groupSizeMax = 1000

async function readMaster(folder: string, entropy: Entropy): Promise<Uint8Array> {
  const file = join(folder, 'master.key')
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made = entropy.bytes(keyBytes)
  await writeSynced(file, made)
  return made
}

interface RingLine {
  readonly person: string
  readonly box: string
}

/** The lines of the ring; a torn last line was never used, and is dropped. */
async function readRing(file: string): Promise<{ lines: RingLine[]; torn: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole.split('\n').filter((line) => line !== '')
  return { lines: lines.map((line) => JSON.parse(line)), torn: whole.length < text.length }
}

const textOf = (line: RingLine): string => `${JSON.stringify(line)}\n`

/** Appends lines, or rewrites the ring without the persons who are to be forgotten. */
function ringFile(file: string, kept: Map<string, RingLine>) {
  let handle: FileHandle | undefined
  const rewrite = async (): Promise<void> => {
    await handle?.close()
    handle = undefined
    await writeSynced(file, [...kept.values()].map(textOf).join(''))
  }
  const append = async (lines: RingLine[]): Promise<void> => {
    handle ??= await open(file, 'a', 0o600)
    await handle.appendFile(lines.map(textOf).join(''))
    await handle.datasync()
  }
  const commit = async (changes: (RingLine | { forget: string })[]): Promise<void> => {
    const lines = changes.filter((change): change is RingLine => 'box' in change)
    for (const change of changes) {
      if ('box' in change) kept.set(change.person, change)
      else kept.delete(change.forget)
    }
    if (lines.length < changes.length) await rewrite()
    else await append(lines)
  }
  return { commit, rewrite, close: async () => void (await handle?.close()) }
}

/** Opens the keys of a data folder (`data/keys`, readable by the owner alone), making the master key at the first start. */
export async function openKeys(folder: string, entropy: Entropy): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const file = join(folder, 'persons.ring')
  const { lines, torn } = await readRing(file)
  const kept = new Map(lines.map((line) => [line.person, line]))
  const ring = ringFile(file, kept)
  const master = await readMaster(folder, entropy)
  if (torn || lines.length === 0) await ring.rewrite()
  await syncFolder(folder)
  const opened = new Map<string, Uint8Array>()
  const making = new Map<string, Promise<Uint8Array>>()
  const group = groupCommit(ring.commit, { sizeMax: groupSizeMax, sizeOf: () => 1 })

  const keyOf = (person: string): Uint8Array | undefined => {
    const line = kept.get(person)
    if (!line || making.has(person)) return opened.get(person)
    const key = opened.get(person) ?? openBox(Buffer.from(line.box, 'base64'), master, person)
    if (!key) throw new Failure('keys.foreign', `The master key in ${folder} is not the one that closed persons.ring.`)
    opened.set(person, key)
    return key
  }
  const make = async (person: string): Promise<Uint8Array> => {
    const key = entropy.bytes(keyBytes)
    const box = sealBox(key, { key: master, about: person, entropy })
    await group.add({ person, box: Buffer.from(box).toString('base64') })
    opened.set(person, key)
    making.delete(person)
    return key
  }
  const keyFor = async (person: string): Promise<Uint8Array> => {
    const known = making.has(person) ? undefined : keyOf(person)
    if (known) return known
    const under = making.get(person) ?? make(person)
    making.set(person, under)
    return under
  }
  const erase = async (person: string): Promise<void> => {
    await making.get(person)
    opened.get(person)?.fill(0)
    opened.delete(person)
    await group.add({ forget: person })
  }
  const close = async (): Promise<void> => {
    await group.close()
    await ring.close()
  }
  return { keyOf, keyFor, erase, close }
}
