/** Starts the server: opens the house, seeds an empty demonstration, builds the assets, listens, and lets time pass. */

import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { epochMilliseconds } from '../kernel/instant.ts'
import { noticeJobs, rebuildInbox } from '../modules/notices/index.ts'
import { normReader, overviewFollower } from '../modules/overviews/index.ts'
import { runJobs } from '../platform/jobs/jobs.ts'
import { buildAssets } from '../web/assets.ts'
import { createApp } from './app.tsx'
import { checkLaw } from './check-law.ts'
import { firstAdministrator } from './first-administrator.tsx'
import { type House, type HouseSettings, houseLaw, openHouse } from './house.ts'
import { peopleOf } from './people.ts'
import { routesOf } from './routes.ts'
import { isSeeded, seed } from './seed/seed.ts'
import { codesIn, voices } from './texts.ts'
import { passTime } from './time.ts'

export interface Running {
  readonly house: House
  readonly port: number /** Live mode, nobody entered yet: the one-time path of the first administrator. */
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

/** Milliseconds of the machine clock between two looks at what is due. */
const tickMilliseconds = 15_000

export async function startServer(settings: ServeSettings): Promise<Running> {
  const texts = voices()
  checkLaw(houseLaw, texts.en)
  const [house, assets] = await Promise.all([
    openHouse({ progress: settings.say, ...settings }),
    buildAssets(join(import.meta.dirname, '..', '.cache', 'assets')),
  ])
  if (house.folder.mode === 'demo' && !(await isSeeded(house))) {
    settings.say('Filling the demonstration court (invented people and matters) ...')
    await seed(house, (done, of) => done % 50 === 0 && settings.say(`  ${done} of ${of} steps`))
    await runJobs(house.store, noticeJobs(house.store), house.clocks, { jobsMax: 100_000 })
  }
  await rebuildInbox(house.store.db)
  const follow = overviewFollower(house.store.db, { days: house.law.days, normsIn: normReader(codesIn(texts)) }, () =>
    epochMilliseconds(house.clocks.machine.now()),
  )
  await follow()
  const first = await firstAdministrator(house)
  const people = peopleOf(house.store, house.registry)
  const app = createApp({
    house,
    people,
    routes: [...routesOf(house, people, texts), ...first.routes],
    voices: texts,
    assets,
    log: settings.log ?? ((event) => console.error(JSON.stringify(event))),
  })
  const port = settings.port ?? Number(process.env.PORT ?? 8080)
  const server = await listen(app, port)
  const jobs = jobsOf(house, follow)
  house.wake.jobs = jobs.soon
  const ticking = tick(house, jobs.run)
  const stop = async (): Promise<void> => {
    await ticking.stop()
    await jobs.stop()
    await new Promise<void>((done) => server.close(() => done()))
    await house.close()
  }
  const address = server.address()
  return {
    house,
    port: typeof address === 'object' && address ? address.port : port,
    ...(first.path && { firstPath: first.path }),
    stop,
  }
}

function listen(app: ReturnType<typeof createApp>, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, port }, () => done(server))
    server.on('error', fail)
  })
}

/** Time goes on by itself: whatever is due is done, one look at a time. Stopping waits for the look that is under way. */
function tick(house: House, runDue: () => Promise<void>): { stop(): Promise<void> } {
  let last = house.clocks.law.now()
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    const now = house.clocks.law.now()
    await passTime(house, last, now)
      .then(runDue)
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
  follow: () => Promise<number>,
): { soon(): void; run(): Promise<void>; stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): Promise<void> => {
    running = running
      .then(async () => {
        await runJobs(house.store, noticeJobs(house.store), house.clocks)
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
