/**
 * Benchmark `filing`: complete filings a second, each of three papers of one megabyte and an application for a writ, through the interface over
 * HTTP with a key; over a bare route in the same process that takes the same bytes, hashes them, syncs each to the disk and inserts the
 * same rows by the same database function, with arguments made before. They take turns; the medians of their rounds are compared.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import busboy from 'busboy'
import { addHours } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { hashOfToken, tokenBeginning } from '../../platform/api-keys/key-ring.ts'
import { machineClock } from '../../platform/clock.ts'
import { machineEntropy } from '../../platform/entropy.ts'
import { largePdf } from '../../platform/files/inspect/testing.ts'
import { memoryStore } from '../../platform/perform/memory-store.ts'
import { createPerform } from '../../platform/perform/perform.ts'
import type { Entry } from '../../platform/store/entry.ts'
import { openStore, type Store } from '../../platform/store/store.ts'
import type { House } from '../../server/house.ts'
import { startServer } from '../../server/serve.ts'
import { inParallel, measured, median, millisecondsOf, progress } from './report.ts'

const megabyte = 1024 * 1024
const papersEach = 3
const callers = 4
const filings = 16
const rounds = 5
/** Filed before anything is measured: code is compiled, statements are prepared. */
const warmUpRounds = 1
const person = 'demo-citizen-1'

const whole = largePdf(megabyte - 2048)
/** Different each time, so that nothing is known already. */
const paperOf = (lane: string, n: number, paper: number): Buffer =>
  Buffer.concat([whole, Buffer.from(`%${lane} ${n} ${paper}\n%%EOF\n`)])

const fields = {
  court: 'district-demo',
  writClaim: 'mediation-agreement',
  defendants: [{ kind: 'person', name: 'Сериков Арман Болатұлы', address: 'Кокбулак, улица Абая, 1' }],
  price: '300000.00',
  claim: 'Взыскать долг по соглашению о медиации',
  grounds: 'Соглашение о медиации от 1 февраля не исполнено',
  executionBy: 'court',
}

async function keyOf({ entropy, clocks, perform }: House): Promise<string> {
  const [token, now] = [tokenBeginning + entropy.token(), clocks.machine.now()]
  const made = await perform({
    key: `bench-filing:${entropy.uuid7(now)}`,
    proceeding: person,
    step: 'make-key',
    person,
    fields: {
      keyId: entropy.uuid7(now),
      hash: hashOfToken(token),
      label: 'bench',
      mayAct: true,
      goodUntil: addHours(now, 1),
    },
  })
  if (isRefusal(made)) throw new Error(`The key of the benchmark was refused: ${JSON.stringify(made)}`)
  return token
}

const formOf = (lane: string, n: number): FormData => {
  const form = new FormData()
  for (let paper = 0; paper < papersEach; paper++)
    form.append(
      'files',
      new Blob([new Uint8Array(paperOf(lane, n, paper))], { type: 'application/pdf' }),
      `${paper}.pdf`,
    )
  return form
}

async function answered(asked: Promise<Response>, status: number): Promise<string> {
  const answer = await asked
  const text = await answer.text()
  if (answer.status !== status) throw new Error(`Answered ${answer.status}: ${text.slice(0, 500)}`)
  return text
}

/** One filing through the interface: the papers, then the application that names them. */
async function file(address: string, keys: readonly string[], n: number): Promise<void> {
  const headers = { authorization: `Bearer ${keys[n % keys.length]}` }
  const brought = await answered(
    fetch(`${address}/api/v1/files`, { method: 'POST', headers, body: formOf('filed', n) }),
    201,
  )
  const papers = (JSON.parse(brought) as { rows: { hash: string; name: string }[] }).rows.map(({ hash, name }) => ({
    hash,
    name,
  }))
  await answered(
    fetch(`${address}/api/v1/procedures/writ`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-filing-${n}` },
      body: JSON.stringify({ fields, papers }),
    }),
    201,
  )
}

/** Acts that each filing leads to, as they would be recorded, made ahead of time with the same law, offices and judges. */
async function entriesOf({ law, registry, store }: House, count: number): Promise<Entry[][]> {
  const entropy = machineEntropy()
  const memory = memoryStore()
  let taken: Entry[] = []
  const perform = createPerform({
    law,
    registry,
    store: {
      ...memory,
      record: async (entries) => {
        taken.push(...entries)
        return memory.record(entries)
      },
    },
    draws: { day: async () => ({ secret: new Uint8Array(32), commitment: '0'.repeat(64) }) },
    now: () => machineClock.now(),
    newId: (at) => entropy.uuid7(at),
    seal: (holder, value) => store.seal(holder, value),
    parties: { byNumber: () => undefined, invented: true },
  })
  const made: Entry[][] = []
  for (let n = 0; n < count; n++) {
    const answer = await perform({ key: `bare-${n}`, procedure: 'writ', step: 'file', person, fields })
    if (isRefusal(answer)) throw new Error(`The filing was refused: ${JSON.stringify(answer)}`)
    // Each has registers of its own: callers at once would otherwise have to wait for the serial before theirs.
    made.push(
      taken.map((entry) => ({
        ...entry,
        counters: entry.counters.map((one) => ({ ...one, register: `${one.register} ${n}`, value: 1 })),
      })),
    )
    taken = []
  }
  return made
}

/** A server that knows nothing but to take, hash, sync and insert. */
async function bareRoute({ db }: Store, folder: string, ready: readonly (readonly Entry[])[]) {
  const server = createServer((request, response) => {
    const n = Number(new URL(request.url!, 'http://bare').searchParams.get('n'))
    const synced: Promise<string>[] = []
    const parser = busboy({ headers: request.headers })
    parser.on('file', (_box, stream) => synced.push(keep(folder, `${n}-${synced.length}`, stream)))
    parser.on('close', async () => {
      const hashes = await Promise.all(synced)
      for (const entry of ready[n]!)
        await db.query('select core.record($1::jsonb) as position', [JSON.stringify(entry)])
      response.writeHead(201).end(JSON.stringify(hashes))
    })
    request.pipe(parser)
  }).listen(0)
  await once(server, 'listening')
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

async function keep(folder: string, name: string, stream: NodeJS.ReadableStream): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(join(folder, name), 'w')
  for await (const piece of stream) {
    hash.update(piece as Buffer)
    await handle.write(piece as Buffer)
  }
  await handle.sync()
  await handle.close()
  return hash.digest('hex')
}

async function compare(house: House, address: string, folder: string): Promise<void> {
  const all = (rounds + warmUpRounds) * filings
  const ready = await entriesOf(house, all)
  const clocks = { machine: machineClock, law: { ...machineClock, moveTo: async () => undefined } }
  const store = await openStore({ folder: join(folder, 'bare'), clocks, entropy: machineEntropy() })
  const bare = await bareRoute(store, folder, ready)
  const keys = await Promise.all(Array.from({ length: callers }, () => keyOf(house)))
  const rates: Record<'filed' | 'bare', number[]> = { filed: [], bare: [] }
  try {
    for (let round = 0; round < rounds + warmUpRounds; round++) {
      const from = round * filings
      const filed = await millisecondsOf(() => inParallel(filings, callers, (n) => file(address, keys, from + n)))
      const plain = await millisecondsOf(() =>
        inParallel(filings, callers, async (n) => {
          await answered(
            fetch(`${bare.address}/?n=${from + n}`, { method: 'POST', body: formOf('bare', from + n) }),
            201,
          )
        }),
      )
      progress(
        `filing round ${round + 1}: ${((filings / filed) * 1000).toFixed(1)} filed, ${((filings / plain) * 1000).toFixed(1)} bare a second`,
      )
      if (round < warmUpRounds) continue
      rates.filed.push((filings / filed) * 1000)
      rates.bare.push((filings / plain) * 1000)
    }
  } finally {
    bare.close()
    await store.close()
  }
  const [value, baseline] = [median(rates.filed), median(rates.bare)]
  measured(
    { bench: 'filing', metric: 'route', value, unit: 'filings/s', baseline, ratio: value / baseline },
    { goal: 0.7, callers, filings, rounds, acts: ready[0]!.length },
  )
}

/** Measures on a demonstration court of its own, with the real server listening. */
export async function filing(): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'tarazy-bench-filing-'))
  try {
    const running = await startServer({
      path: join(path, 'house'),
      mode: 'demo',
      port: 0,
      say: progress,
      log: () => undefined,
    })
    try {
      await compare(running.house, `http://127.0.0.1:${running.port}`, path)
    } finally {
      await running.stop()
    }
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
