/** Starts the server: opens the house, seeds an empty demonstration, builds the assets, listens, and lets time pass. */

import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { epochMilliseconds } from '../kernel/instant.ts'
import { evidence } from '../law/kz/index.ts'
import { rebuildReadings } from '../modules/access-log/index.ts'
import { rebuildDesks } from '../modules/desks/index.ts'
import { rebuildHearings } from '../modules/hearings/index.ts'
import { countReceived, readerOf, rebuildActed, rebuildInbox, rebuildLedger } from '../modules/notices/index.ts'
import { normReader, overviewFollower } from '../modules/overviews/index.ts'
import { keyUses } from '../platform/api-keys/key-use.ts'
import { type JobHandlers, runJobs } from '../platform/jobs/jobs.ts'
import { buildAssets } from '../web/assets.ts'
import { createApp } from './app.tsx'
import { checkLaw } from './check-law.ts'
import { firstAdministrator } from './first-administrator.tsx'
import { type House, type HouseSettings, houseLaw, openHouse } from './house.ts'
import { apiOperationsOf, routesOf } from './routes.ts'
import { isSeeded, seed } from './seed/seed.ts'
import { codesIn, spokenTexts, voices } from './texts.ts'
import { passTime } from './time.ts'
import { messagePath } from './wiring/bank.ts'
import { actJobs } from './wiring/carriers.ts'
import { openBooks } from './wiring/own-records.ts'
import { peopleOf } from './wiring/people.ts'

export interface Running {
  readonly house: House
  readonly port: number /** Live mode, fewer than two administrators yet: the one-time path of the next. */
  readonly firstPath?: string
  stop(): Promise<void>
}
export interface ServeSettings extends HouseSettings {
  readonly port?: number
  readonly say: (line: string) => void
  readonly log?: (event: Record<string, unknown>) => void
}

/** Milliseconds that jobs wait for more acts of the same moment. */
const jobsDelayMilliseconds = 30

/** A request may take so long: twenty megabytes over a line of a hundred kilobits a second. */
const requestMilliseconds = 45 * 60_000

/** Looks between two sweeps of files that nobody named. */
const looksBetweenSweeps = 240

/** Milliseconds of the machine clock between two looks at what is due. */
const tickMilliseconds = 15_000

export async function startServer(settings: ServeSettings): Promise<Running> {
  const texts = voices()
  checkLaw(houseLaw, texts.en)
  const [house, assets] = await Promise.all([
    openHouse({ progress: settings.say, ...settings }),
    buildAssets(join(import.meta.dirname, '..', '.cache', 'assets')),
  ])
  const handlers = actJobs(house, texts)
  if (house.folder.mode === 'demo' && !(await isSeeded(house))) {
    settings.say('Filling the demonstration court (invented people and matters) ...')
    await seed(house, (done, of) => done % 50 === 0 && settings.say(`  ${done} of ${of} steps`))
    await runJobs(house.store, handlers, house.clocks, { jobsMax: 100_000 })
  }
  await openBooks(house.store, house.perform)
  await rebuildInbox(house.store.db)
  await rebuildActed(house.store.db)
  await rebuildDesks(house.store.db)
  await rebuildReadings(house.store.db)
  await rebuildLedger(house.store)
  await rebuildHearings(house.store.db, house.law)
  const follow = overviewFollower(
    house.store.db,
    { days: house.law.days, normsIn: normReader(codesIn(texts)), evidence },
    () => epochMilliseconds(house.clocks.machine.now()),
  )
  await follow()
  await house.texts.catchUp()
  const first = firstAdministrator(house)
  const people = peopleOf(house.store, house.registry)
  const spoken = spokenTexts(house.own.changedTexts)
  const uses = keyUses(house.store.db)
  const routes = routesOf(house, people, spoken, uses)
  const app = createApp({
    house,
    people,
    uses,
    routes: [...routes, ...first.routes],
    operations: apiOperationsOf(house, people, routes, uses, spoken),
    voices: spoken.voices,
    assets,
    newNotices: (person) => countReceived(house.store.db, readerOf(person), 'new'),
    log: settings.log ?? ((event) => console.error(JSON.stringify(event))),
  })
  const port = settings.port ?? Number(process.env.PORT ?? 8080)
  const server = await listen(app, port)
  house.bank.listensAt(`http://127.0.0.1:${portOf(server) ?? port}${messagePath}`)
  const jobs = jobsOf(house, handlers, follow)
  house.wake.jobs = jobs.soon
  const ticking = tick(house, jobs.run)
  const stop = async (): Promise<void> => {
    await ticking.stop()
    await jobs.stop()
    await new Promise<void>((done) => server.close(() => done()))
    await house.close()
  }
  return {
    house,
    port: portOf(server) ?? port,
    ...(first.path && { firstPath: first.path }),
    stop,
  }
}

/** The port it really listens on. */
function portOf(server: ReturnType<typeof serve>): number | undefined {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : undefined
}

function listen(app: ReturnType<typeof createApp>, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((done, fail) => {
    const serverOptions = { requestTimeout: requestMilliseconds }
    const server = serve({ fetch: app.fetch, port, serverOptions }, () => done(server))
    server.on('error', fail)
  })
}

/** Time goes on by itself: whatever is due is done, one look at a time. Stopping waits for the look that is under way. */
function tick(house: House, runDue: () => Promise<void>): { stop(): Promise<void> } {
  let last = house.clocks.law.now()
  let looking: Promise<void> | undefined
  let looks = 0
  const look = async (): Promise<void> => {
    const now = house.clocks.law.now()
    await passTime(house, last, now)
      .then(runDue)
      .then(async () => {
        if (looks++ % looksBetweenSweeps === 0) await house.store.sweepFiles()
      })
      .catch((error: unknown) => console.error(JSON.stringify({ level: 'error', message: String(error) })))
    last = now
    looking = undefined
  }
  const timer = setInterval(() => {
    looking ??= look()
  }, tickMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** Jobs run one batch at a time: soon after an act, and at every look; then the figures catch up. */
function jobsOf(
  house: House,
  handlers: JobHandlers,
  follow: () => Promise<number>,
): { soon(): void; run(): Promise<void>; stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): Promise<void> => {
    running = running
      .then(async () => {
        await runJobs(house.store, handlers, house.clocks)
        await follow()
      })
      .catch((error: unknown) => console.error(JSON.stringify({ level: 'error', message: String(error) })))
    return running
  }
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void run()
    }, jobsDelayMilliseconds)
  }
  const stop = (): Promise<void> => {
    clearTimeout(timer)
    house.wake.jobs = () => undefined
    return running
  }
  return { soon, run, stop }
}
