/**
 * Benchmark `page`: the case page of a matter with two hundred acts, each request by another reader, an act added every ten
 * requests, over a bare route that returns as many bytes; and how heavy the script of a page is.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant, instantOf } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { caseAddress } from '../../modules/cases/address.ts'
import type { Receipt, Request } from '../../platform/perform/request.ts'
import type { House } from '../../server/house.ts'
import { startServer } from '../../server/serve.ts'
import { buildAssets } from '../../web/assets.ts'
import { measured, median, millisecondsOf, progress } from './report.ts'

const actsInCase = 200
const readers = 50
const requests = 300
const warmUp = 60
const requestsPerAct = 10
const scriptKilobytesMax = 40

/** A matter that grows by one act at a time: its session is set anew again and again. */
interface Matter {
  readonly path: string
  acts(): Promise<number>
  add(): Promise<void>
}

async function must(answer: ReturnType<House['perform']>): Promise<Receipt> {
  const given = await answer
  if (isRefusal(given)) throw new Error(`The case of the benchmark was refused: ${JSON.stringify(given)}`)
  return given
}

/** Officials of the defendant: everyone of them may read the case. */
async function enterReaders(house: House, at: Instant, since: CalendarDate): Promise<string[]> {
  const perform = house.performAt(at)
  const people = Array.from({ length: readers }, (_, n) => `bench-reader-${n}`)
  for (const id of people) {
    const name = { kk: `Оқырман ${id}`, ru: `Читатель ${id}`, en: `Reader ${id}` }
    const gateway = { proceeding: id, person: 'personnel', outside: true as const }
    await must(
      perform({
        ...gateway,
        key: `${id}:enter`,
        procedure: 'person-record',
        step: 'enter',
        fields: { subject: id, name, language: 'kk', invented: true },
      }),
    )
    await must(
      perform({
        ...gateway,
        key: `${id}:appoint`,
        step: 'appoint',
        fields: { post: 'official', office: 'agency-demo', since },
      }),
    )
  }
  return people
}

async function openMatter(house: House, today: CalendarDate): Promise<Matter> {
  const at = (daysAgo: number): Instant => instantOf(addDays(today, -daysAgo), '10:00', house.zone)
  let keys = 0
  const done = (daysAgo: number, request: Omit<Request, 'key'>): Promise<Receipt> =>
    must(house.performAt(at(daysAgo))({ key: `bench-page:${keys++}`, ...request }))
  const registrar = house.registry.holding('registrar', 'agency-demo', today)[0]!
  const filing = {
    body: 'agency-demo',
    essence: 'Өтініштің мәні',
    request: 'Рұқсат беруді сұраймын',
    address: 'Астана қаласы',
  }
  const { proceeding, number } = await done(45, {
    procedure: 'application',
    step: 'file',
    person: 'demo-citizen-1',
    fields: filing,
  })
  await done(45, { proceeding, step: 'register', person: registrar })
  await done(10, {
    proceeding,
    step: 'sue',
    person: 'demo-citizen-1',
    fields: { claimKind: 'compel', claim: 'Рұқсат беруге міндеттеу', suitGrounds: 'Жауап берілмеді' },
  })
  const suit = (await house.store.load(proceeding))!.state as { links: { other: string }[] }
  const court = suit.links.at(-1)!.other
  const judge = ((await house.store.load(court))!.state as { seats: { judge: { holder: { person: string } } } }).seats
    .judge.holder.person
  const official = house.registry.holding('official', 'agency-demo', today)[0]!
  await done(9, {
    proceeding: court,
    step: 'demand-response',
    person: judge,
    fields: { respondBy: addDays(today, -5) },
  })
  await done(8, {
    proceeding: court,
    step: 'respond',
    person: official,
    branch: 'response:defendant-1',
    fields: { response: 'Келіспейміз', admits: false },
  })
  const hearing = { hearingAt: instantOf(addDays(today, 20), '10:00', house.zone), hearingPlace: '2-зал' }
  return {
    path: `/kk${caseAddress(number!)}`,
    acts: async () => (await house.store.acts(proceeding)).length + (await house.store.acts(court)).length,
    add: async () =>
      void (await done(7, { proceeding: court, step: 'schedule-hearing', person: judge, fields: hearing })),
  }
}

/** One request as a browser of that reader makes it; the length of the answer in bytes. */
async function get(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie, 'accept-language': 'kk' } })
  const body = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return body.byteLength
}

async function bareRoute(bytes: number): Promise<{ url: string; close(): void }> {
  const body = 'ә'.repeat(bytes / 2)
  const app = new Hono().get('/', (c) => c.html(body))
  const server = await new Promise<ReturnType<typeof serve>>((done) => {
    const starting = serve({ fetch: app.fetch, port: 0 }, () => done(starting))
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : ''}/`,
    close: () => void server.close(),
  }
}

async function casePage(house: House, port: number): Promise<void> {
  const now = house.clocks.law.now()
  const today = dayAt(now, house.zone)
  const people = await enterReaders(house, instantOf(addDays(today, -60), '10:00', house.zone), addDays(today, -60))
  const cookies = people.map(() => `tarazy=${house.entropy.token()}`)
  for (const [n, person] of people.entries())
    await house.sessions.begin(cookies[n]!.slice('tarazy='.length), person, house.clocks.machine.now())
  const matter = await openMatter(house, today)
  while ((await matter.acts()) < actsInCase) await matter.add()
  const url = `http://localhost:${port}${matter.path}`
  const bytes = await get(url, cookies[0]!)
  const bare = await bareRoute(bytes)
  const took = { page: [] as number[], bare: [] as number[] }
  for (let n = 0; n < warmUp + requests; n++) {
    if (n % requestsPerAct === 0) await matter.add()
    const page = await millisecondsOf(() => get(url, cookies[n % readers]!))
    const empty = await millisecondsOf(() => get(bare.url, cookies[n % readers]!))
    if (n < warmUp) continue
    took.page.push(page)
    took.bare.push(empty)
  }
  bare.close()
  const [value, baseline] = [median(took.page), median(took.bare)]
  measured(
    { bench: 'page', metric: 'case', value, unit: 'ms', baseline, ratio: value / baseline },
    { acts: await matter.acts(), bytes, requests, readers },
  )
}

async function script(): Promise<void> {
  const { files, script: path } = await buildAssets(join(import.meta.dirname, '..', '..', '.cache', 'assets'))
  const value = gzipSync(files.get(path)!.body).length / 1024
  measured({
    bench: 'page',
    metric: 'script_kb',
    value,
    unit: 'KB',
    baseline: scriptKilobytesMax,
    ratio: value / scriptKilobytesMax,
  })
}

/** Measures on a demonstration court of its own, with the real server listening. */
export async function page(): Promise<void> {
  await script()
  const path = await mkdtemp(join(tmpdir(), 'tarazy-bench-page-'))
  try {
    const running = await startServer({ path, mode: 'demo', port: 0, say: progress, log: () => undefined })
    try {
      await casePage(running.house, running.port)
    } finally {
      await running.stop()
    }
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
