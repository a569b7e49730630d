/**
 * Benchmark `start`: from a clone to a server that answers, with the demonstration court filled and packages in npm's cache; and the
 * second start on a folder with a thousand proceedings.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { House } from '../../server/house.ts'
import { startServer } from '../../server/serve.ts'
import { freePort, untilReady } from './ready.ts'
import { inParallel, measured, median, millisecondsOf, progress } from './report.ts'

const root = join(import.meta.dirname, '..', '..')
const proceedings = 1000
const secondStarts = 5
/** What a second start may take; the goal of the issue. */
const secondsMax = 3

/** Starts the product of that folder as a person does and waits until it answers. */
async function startIn(folder: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const port = await freePort()
  const child = spawn('node', ['tools/run.mjs', 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, PORT: String(port) },
  })
  await untilReady(port, child)
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-bench-start-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const first = (folder: string): Promise<void> => {
  const clone = join(folder, 'tarazy')
  let child: ChildProcess | undefined
  return millisecondsOf(async () => {
    execFileSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
    child = await startIn(clone, { TARAZY_DATA: join(folder, 'data') })
  }).then(async (took) => {
    await stop(child!)
    measured({ bench: 'start', metric: 'first', value: took / 1000, unit: 's', baseline: null, ratio: null })
  })
}

/** A demonstration court with so many applications more that a thousand proceedings stand in it. */
async function fill(house: House): Promise<number> {
  const [known] = await house.store.db.query<{ count: string }>('select count(*) as count from core.proceeding')
  const missing = Math.max(0, proceedings - Number(known!.count))
  const registrar = house.registry.holding('registrar', 'akimat-demo', dayAt(house.clocks.law.now(), house.zone))[0]!
  const fields = {
    body: 'akimat-demo',
    essence: 'Өтініштің мәні осы жерде',
    request: 'Көмек тағайындауды сұраймын',
    address: 'Астана қаласы',
  }
  await inParallel(missing, 8, async (n) => {
    const filed = await house.perform({
      key: `bench-start:${n}`,
      procedure: 'application',
      step: 'file',
      person: `demo-citizen-${1 + (n % 8)}`,
      fields,
    })
    if (isRefusal(filed)) throw new Error(`An application was refused: ${JSON.stringify(filed)}`)
    await house.perform({
      key: `bench-start:${n}:register`,
      proceeding: filed.proceeding,
      step: 'register',
      person: registrar,
    })
  })
  return Number(known!.count) + missing
}

async function second(folder: string): Promise<void> {
  const path = join(folder, 'data')
  const filling = await startServer({ path, mode: 'demo', port: 0, say: progress, log: () => undefined })
  const held = await fill(filling.house).finally(() => filling.stop())
  const took: number[] = []
  for (let n = 0; n < secondStarts; n++) {
    let child: ChildProcess | undefined
    took.push(
      await millisecondsOf(async () => {
        child = await startIn(root, { TARAZY_DATA: path })
      }),
    )
    await stop(child!)
    progress(`start ${n + 1} of ${secondStarts}: ${Math.round(took.at(-1)!)} ms`)
  }
  const value = median(took) / 1000
  measured(
    { bench: 'start', metric: 'second', value, unit: 's', baseline: secondsMax, ratio: value / secondsMax },
    { proceedings: held },
  )
}

export async function start(): Promise<void> {
  await withFolder(second)
  await withFolder(first)
}
