import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineClock } from '../../platform/clock.ts'
import { startLocalPostgres } from '../../platform/db/local-postgres.ts'
import { machineEntropy } from '../../platform/entropy.ts'
import { type Acknowledged, type Count, countLost, cutPower, killInMidLoad } from '../../platform/store/kill-round.ts'
import { openStore, type Store } from '../../platform/store/store.ts'

// Benchmark `kill`: what a store loses that it had said was safe, when it is killed under load, and when the power goes.
// Each line: how many were lost, of how many acknowledged (`baseline`).

const roundsDefault = 20
const tracedActsOfWriter = 20
const rounds = Number(process.argv[2] ?? roundsDefault)
const clocks = { machine: machineClock, law: { ...machineClock, moveTo: async () => undefined } }
const say = (line: object): void => console.log(JSON.stringify(line))

const openAt = (folder: string, databaseUrl?: string): Promise<Store> =>
  openStore({ folder, databaseUrl, clocks, entropy: machineEntropy() })

const kinds = ['acts', 'drafts', 'files'] as const
const none: Count = { acts: 0, drafts: 0, files: 0 }
const add = (a: Count, b: Count): Count => ({
  acts: a.acts + b.acts,
  drafts: a.drafts + b.drafts,
  files: a.files + b.files,
})
const countOf = (told: Acknowledged): Count => ({
  acts: told.acts.length,
  drafts: told.drafts.size,
  files: told.files.length,
})

function report(metric: string, store: string, lost: Count, acknowledged: Count): void {
  for (const unit of kinds) {
    const ratio = acknowledged[unit] === 0 ? 0 : lost[unit] / acknowledged[unit]
    say({ bench: 'kill', metric, value: lost[unit], unit, baseline: acknowledged[unit], ratio, store, rounds })
  }
}

/** Kills after a different number of acts each round, so that all places in the work are met. */
const actsBeforeKill = (round: number): number => 160 + ((round * 37) % 240)

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-bench-kill-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function killEmbedded(folder: string): Promise<void> {
  await (await openAt(folder)).close()
  let [lost, acknowledged] = [none, none]
  for (let round = 1; round <= rounds; round++) {
    const told = await killInMidLoad({ folder, round, actsBeforeKill: actsBeforeKill(round) })
    const store = await openAt(folder)
    lost = add(lost, await countLost(store, told))
    acknowledged = add(acknowledged, countOf(told))
    await store.close()
  }
  report('lost', 'pglite', lost, acknowledged)
}

async function cutPowerEmbedded(folder: string): Promise<void> {
  await (await openAt(folder)).close()
  const older = join(folder, 'older')
  let [lost, acknowledged] = [none, none]
  for (let round = 1; round <= rounds; round++) {
    await cp(join(folder, 'db'), older, { recursive: true })
    const told = await killInMidLoad({ folder, round, actsBeforeKill: actsBeforeKill(round) })
    await cutPower(folder, older, told, round % 2 === 0)
    await rm(older, { recursive: true })
    const store = await openAt(folder)
    lost = add(lost, await countLost(store, told))
    acknowledged = add(acknowledged, countOf(told))
    await store.close()
  }
  report('lost_power', 'pglite', lost, acknowledged)
}

async function killServer(folder: string): Promise<void> {
  const server = await startLocalPostgres({ durable: true })
  if (!server)
    return say({ bench: 'kill', metric: 'lost', skipped: 'PostgreSQL is not installed here', store: 'postgres' })
  try {
    const databaseUrl = server.url('postgres')
    await (await openAt(folder, databaseUrl)).close()
    let [lost, acknowledged] = [none, none]
    for (let round = 1; round <= rounds; round++) {
      const told = await killInMidLoad({
        folder,
        round,
        databaseUrl,
        actsBeforeKill: actsBeforeKill(round),
        alsoKill: server.kill,
      })
      await server.start()
      const store = await openAt(folder, databaseUrl)
      lost = add(lost, await countLost(store, told))
      acknowledged = add(acknowledged, countOf(told))
      await store.close()
    }
    report('lost', 'postgres', lost, acknowledged)
  } finally {
    await server.remove()
  }
}

/** Of the answers in a trace of system calls: how many were said after the journal line with the act was written and synced. */
function syncedAnswers(trace: string): { answers: number; synced: number } {
  const lines = trace.split('\n')
  const written = new Map<string, number>()
  const syncEnds: { begun: number; ended: number }[] = []
  const begun = new Map<string, number>()
  let [answers, synced] = [0, 0]
  lines.forEach((line, at) => {
    const process = line.split(' ', 1)[0]!
    if (/fdatasync\(\d+ <unfinished/.test(line)) begun.set(process, at)
    else if (line.includes('fdatasync resumed') && line.endsWith('= 0'))
      syncEnds.push({ begun: begun.get(process)!, ended: at })
    else if (/fdatasync\(\d+\)\s+= 0$/.test(line)) syncEnds.push({ begun: at, ended: at })
    const answer = /write\(1, "\{\\"act\\":.*\\"hash\\":\\"([0-9a-f]{64})/.exec(line)
    if (answer) {
      answers += 1
      const wrote = written.get(answer[1]!)
      if (wrote !== undefined && syncEnds.some((sync) => sync.begun > wrote)) synced += 1
    } else if (line.includes('write')) {
      for (const [, hash] of line.matchAll(/\\"hash\\":\\"([0-9a-f]{64})/g))
        if (!written.has(hash!)) written.set(hash!, at)
    }
  })
  return { answers, synced }
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function traceSyncs(folder: string): Promise<void> {
  if (!hasStrace())
    return say({ bench: 'kill', metric: 'synced_before_answer', skipped: 'strace is not installed here' })
  await (await openAt(folder)).close()
  const trace = join(folder, 'trace')
  const program = fileURLToPath(new URL('../../platform/store/kill-load.ts', import.meta.url))
  const watch = ['-f', '-s', '1000000', '-e', 'trace=write,pwrite64,fdatasync', '-o', trace]
  const load = [process.execPath, program, folder, '1', '', String(tracedActsOfWriter)]
  execFileSync('strace', [...watch, ...load], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { answers, synced } = syncedAnswers(await readFile(trace, 'utf8'))
  const ratio = answers === 0 ? 0 : synced / answers
  say({
    bench: 'kill',
    metric: 'synced_before_answer',
    value: synced,
    unit: 'acts',
    baseline: answers,
    ratio,
    store: 'pglite',
  })
}

const parts = { traceSyncs, killEmbedded, cutPowerEmbedded, killServer }
for (const part of Object.values(parts)) await withFolder(part)
