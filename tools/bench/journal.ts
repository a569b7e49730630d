/**
 * Benchmark `journal`: acts a second through `perform`, over the driver alone that selects the state and calls the record function
 * with arguments made before, over a bare append: a transaction of one insert and one update, and the same in a single statement.
 * They take turns on one database; the medians of their rounds are compared.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '../../kernel/refusal.ts'
import { machineClock } from '../../platform/clock.ts'
import { startLocalPostgres } from '../../platform/db/local-postgres.ts'
import type { Db } from '../../platform/db/port.ts'
import { machineEntropy } from '../../platform/entropy.ts'
import { durableRecord } from '../../platform/perform/durable-record.ts'
import { memoryStore } from '../../platform/perform/memory-store.ts'
import type { RecordStore } from '../../platform/perform/record-store.ts'
import type { Entry } from '../../platform/store/entry.ts'
import { openStore, type Store } from '../../platform/store/store.ts'
import { benchPerform, fixedAct, opening } from './fixed-act.ts'
import { inParallel, measured, median, millisecondsOf, progress, skipped } from './report.ts'

const callers = 8
const proceedings = 2000
const rounds = 7
/** How many acts a lane does before it is the next one's turn; divides the proceedings. */
const actsPerTurn = 200
/** Opened and acted in before anything is measured: caches fill, statements are prepared, code is compiled. */
const warmUpRounds = 2

const lanes = ['perform', 'driver', 'bare', 'single'] as const
type Lane = (typeof lanes)[number]
type Rates = Readonly<Record<Lane, number>>

const idOf = (lane: Lane, n: number): string => `${lane}-${n}`

/** A record in memory that keeps what it was handed last: how arguments are made before they are needed. */
function preparing(): { readonly store: RecordStore; take(): Entry[] } {
  const memory = memoryStore()
  let taken: Entry[] = []
  const record: RecordStore['record'] = async (entries) => {
    taken.push(...entries)
    return memory.record(entries)
  }
  return {
    store: { ...memory, record },
    take() {
      const entries = taken
      taken = []
      return entries
    },
  }
}

interface Bench {
  readonly prepare: (round: number) => Promise<void>
  readonly run: Readonly<Record<Lane, (round: number, n: number) => Promise<unknown>>>
}

const bareTables = `create schema bench;
  create table bench.act (proceeding text not null, n int not null, hash text not null, bytes text not null, primary key (proceeding, n));
  create table bench.proceeding (id text primary key, n int not null, state text not null)`
const insertAct = 'insert into bench.act values ($1, $2, $3, $4)'
const updateState = 'update bench.proceeding set n = $2, state = $3 where id = $1'
const appendAtOnce = `with a as (${insertAct}) update bench.proceeding set n = $2, state = $5 where id = $1`

async function open({ db }: Store, store: RecordStore): Promise<Bench> {
  const entropy = machineEntropy()
  const perform = benchPerform(store, entropy)
  const ahead = preparing()
  const performAhead = benchPerform(ahead.store, entropy)
  const done = async (answer: ReturnType<typeof perform>): Promise<void> => {
    const given = await answer
    if (isRefusal(given)) throw new Error(`The fixed act was refused: ${JSON.stringify(given)}`)
  }
  await db.script(bareTables)
  await inParallel(proceedings, callers, async (n) => {
    await done(perform(opening(idOf('perform', n))))
    await done(performAhead(opening(idOf('driver', n))))
    for (const lane of ['bare', 'single'] as const)
      await db.query('insert into bench.proceeding values ($1, 1, $2)', [idOf(lane, n), '{}'])
  })
  for (const entry of ahead.take()) await store.record([entry])
  let ready: { text: string; entry: Entry }[] = []
  return {
    async prepare(round) {
      for (let n = 0; n < proceedings; n++) await done(performAhead(fixedAct(idOf('driver', n), round)))
      ready = ahead.take().map((entry) => ({ entry, text: JSON.stringify(entry) }))
    },
    run: {
      perform: (round, n) => done(perform(fixedAct(idOf('perform', n), round))),
      driver: async (_round, n) => {
        await db.query('select n, head, state from core.proceeding where id = $1', [idOf('driver', n)])
        await db.query('select core.record($1::jsonb) as position', [ready[n]!.text])
      },
      bare: (_round, n) => {
        const { entry } = ready[n]!
        return db.transaction(async (tx) => {
          await tx.query(insertAct, [idOf('bare', n), entry.n, entry.hash, entry.bytes])
          await tx.query(updateState, [idOf('bare', n), entry.n, entry.state])
        })
      },
      single: (_round, n) => {
        const { entry } = ready[n]!
        return db.query(appendAtOnce, [idOf('single', n), entry.n, entry.hash, entry.bytes, entry.state])
      },
    },
  }
}

/** Milliseconds of each lane for one round: they take turns every few acts, so that no lane has the quiet moments to itself. */
async function roundOf({ run }: Bench, round: number): Promise<Record<Lane, number>> {
  const took: Record<Lane, number> = { perform: 0, driver: 0, bare: 0, single: 0 }
  for (let from = 0; from < proceedings; from += actsPerTurn) {
    for (let turn = 0; turn < lanes.length; turn++) {
      const lane = lanes[(turn + from / actsPerTurn) % lanes.length]!
      took[lane] += await millisecondsOf(() => inParallel(actsPerTurn, callers, (n) => run[lane](round, from + n)))
    }
  }
  return took
}

async function ratesOf(bench: Bench, name: string): Promise<Rates> {
  const rates: Record<Lane, number[]> = { perform: [], driver: [], bare: [], single: [] }
  for (let round = 1; round <= warmUpRounds + rounds; round++) {
    await bench.prepare(round)
    const took = await roundOf(bench, round)
    if (round <= warmUpRounds) continue
    for (const lane of lanes) rates[lane].push((proceedings / took[lane]) * 1000)
    progress(
      `${name} round ${round - warmUpRounds} of ${rounds}: ${lanes.map((lane) => `${lane} ${Math.round(rates[lane].at(-1)!)}`).join(', ')} acts a second`,
    )
  }
  return {
    perform: median(rates.perform),
    driver: median(rates.driver),
    bare: median(rates.bare),
    single: median(rates.single),
  }
}

async function measure(kind: Db['kind'], databaseUrl?: string): Promise<Rates> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-bench-'))
  const clocks = { machine: machineClock, law: { ...machineClock, moveTo: async () => undefined } }
  const store = await openStore({ folder, clocks, entropy: machineEntropy(), ...(databaseUrl && { databaseUrl }) })
  try {
    return await ratesOf(await open(store, durableRecord(store)), kind)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

const unit = 'acts/s'
const tell = (metric: string, value: number, baseline: number, more: object = {}): void =>
  measured(
    { bench: 'journal', metric, value, unit, baseline, ratio: value / baseline },
    { callers, proceedings, rounds, ...more },
  )

function report(store: Db['kind'], { perform, driver, bare, single }: Rates): void {
  tell(store, perform, driver)
  tell('floor', perform, bare, { store })
  tell('floor_single_statement', perform, single, { store })
}

/** Measures on both stores; where PostgreSQL is not installed its half says so. */
export async function journal(): Promise<void> {
  const server = await startLocalPostgres({ durable: true })
  if (server) {
    try {
      report('postgres', await measure('postgres', server.url('postgres')))
    } finally {
      await server.remove()
    }
  } else for (const metric of ['postgres', 'floor']) skipped('journal', metric, 'PostgreSQL is not installed here')
  report('pglite', await measure('pglite'))
}
