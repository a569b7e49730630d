/**
 * Benchmark `api`: a list of fifty rows asked of the running server with a key, over the same query of the same list put into JSON in
 * the process that asks the database. Both are measured in turn, in one run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addHours, dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { hashOfToken, tokenBeginning } from '../../platform/api-keys/key-ring.ts'
import { tasksFor } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { startServer } from '../../server/serve.ts'
import { measured, median, millisecondsOf, progress } from './report.ts'

const rows = 50
const requests = 400
const warmUp = 50
/** Requests of one key: below what a minute allows. */
const perKey = 450

/** The person of the demonstration for whom most waits. */
async function busiest({ store, registry, clocks, zone }: House): Promise<string> {
  const [row] = await store.db.query<{ office: string; post: string }>(
    `select office, post from core.task where office is not null group by office, post order by count(*) desc, office, post limit 1`,
  )
  return registry.holding(row!.post, row!.office, dayAt(clocks.law.now(), zone))[0]!
}

/** A key of the person that only reads. */
async function keyOf({ entropy, clocks, perform }: House, person: string): Promise<string> {
  const [token, now] = [tokenBeginning + entropy.token(), clocks.machine.now()]
  const fields = { keyId: entropy.uuid7(now), hash: hashOfToken(token), label: 'bench', mayAct: false }
  const made = await perform({
    key: `bench-api:${fields.keyId}`,
    proceeding: person,
    step: 'make-key',
    person,
    fields: { ...fields, goodUntil: addHours(now, 1) },
  })
  if (isRefusal(made)) throw new Error(`The key of the benchmark was refused: ${JSON.stringify(made)}`)
  return token
}

async function route(house: House, address: string): Promise<void> {
  const person = await busiest(house)
  const posts = house.registry.postsOf(person, dayAt(house.clocks.law.now(), house.zone))
  const headers = { authorization: `Bearer ${await keyOf(house, person)}` }
  const took: { asked: number[]; bare: number[] } = { asked: [], bare: [] }
  let [shown, bytes] = [0, 0]
  if (requests + warmUp > perKey) throw new Error('More requests than one key may make in a minute')
  for (let n = 0; n < requests + warmUp; n++) {
    const asked = await millisecondsOf(async () => {
      const got = await fetch(`${address}/api/v1/tasks?limit=${rows}`, { headers })
      const text = await got.text()
      if (got.status !== 200) throw new Error(`The interface answered ${got.status}: ${text}`)
      shown = (JSON.parse(text) as { rows: unknown[] }).rows.length
      bytes = text.length
    })
    const bare = await millisecondsOf(async () =>
      JSON.stringify(await tasksFor(house.store.db, person, posts, { limit: rows })),
    )
    if (n < warmUp) continue
    took.asked.push(asked)
    took.bare.push(bare)
  }
  const [value, baseline] = [median(took.asked), median(took.bare)]
  measured(
    { bench: 'api', metric: 'route', value, unit: 'ms', baseline, ratio: value / baseline },
    { rows: shown, bytes, requests },
  )
}

/** Measures on a demonstration court of its own, with the real server listening. */
export async function api(): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'tarazy-bench-api-'))
  try {
    const running = await startServer({ path, mode: 'demo', port: 0, say: progress, log: () => undefined })
    try {
      await route(running.house, `http://127.0.0.1:${running.port}`)
    } finally {
      await running.stop()
    }
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
