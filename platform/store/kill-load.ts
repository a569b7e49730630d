import { readlinkSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { machineClock } from '../clock.ts'
import { machineEntropy } from '../entropy.ts'
import type { Entry } from './entry.ts'
import { sampleEntry } from './sample-entry.ts'
import { openStore, type Store } from './store.ts'

// A process that is there to be killed: it puts acts, drafts and files into a store as fast as it can, and writes a line for
// each that was acknowledged. Arguments: data folder, number of the round, database address ('' for PGlite), and how many acts
// each writer puts before it stops (without it, never).

const writers = 8
const actsPerDraft = 5
const actsPerFile = 20

const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`)

/** Tells how far each file was synced, so that a power cut can be acted out: what is beyond never reached the disk. */
async function tellSyncs(): Promise<void> {
  const probe = await open(process.execPath, 'r')
  const prototype = Object.getPrototypeOf(probe) as FileHandle
  await probe.close()
  const datasync = prototype.datasync
  prototype.datasync = async function (this: FileHandle): Promise<void> {
    const { size } = await this.stat()
    await datasync.call(this)
    if (process.platform === 'linux') say({ synced: readlinkSync(`/proc/self/fd/${this.fd}`), size })
  }
}

async function write(store: Store, round: string, writer: number, actsMax: number): Promise<void> {
  const person = `person-${round}-${writer}`
  const proceeding = `p-${round}-${writer}`
  let after: Entry | undefined
  for (let i = 1; i <= actsMax; i++) {
    const { box } = await store.seal(person, { secret: i })
    const personal = [{ field: 'who', person, box }]
    const entry = sampleEntry({ proceeding, text: `act ${i}`, ...(after ? { after } : {}) }, { personal })
    const [receipt] = await store.record([entry])
    say({ act: receipt!.proceeding, n: receipt!.n, hash: receipt!.hash })
    if (i % actsPerDraft === 0) {
      await store.saveDraft({ id: `draft-${round}-${writer}`, person, kind: 'probe', body: { version: i } })
      say({ draft: `draft-${round}-${writer}`, person, version: i })
    }
    if (i % actsPerFile === 0) {
      const { hash } = await store.putFile(Buffer.from(`file ${round} ${writer} ${i}`), {
        person,
        name: 'f',
        type: 'text/plain',
      })
      say({ file: hash })
    }
    after = entry
  }
}

const [folder, round, databaseUrl, actsMax] = process.argv.slice(2) as [string, string, string?, string?]
await tellSyncs()
const clocks = { machine: machineClock, law: { ...machineClock, moveTo: async () => undefined } }
const store = await openStore({ folder, clocks, entropy: machineEntropy(), databaseUrl })
say({ ready: true })
await Promise.all(
  Array.from({ length: writers }, (_, writer) =>
    write(store, round, writer, Number(actsMax ?? Number.POSITIVE_INFINITY)),
  ),
)
await store.close()
