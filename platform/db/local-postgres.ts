import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Failure } from '../failure.ts'
import { openPostgres } from './postgres.ts'

/** A throw-away PostgreSQL server of this machine's own programs, for tests and benchmarks. */
export interface LocalPostgres {
  readonly url: (database: string) => string
  /** Kills the postmaster with SIGKILL, as a crash would. */
  kill(): Promise<void>
  /** Starts it again on the same data and port. */
  start(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

/** `durable`: fsync as in production (benchmarks); otherwise off (tests). */
export interface LocalPostgresOptions {
  readonly durable: boolean
}

const startTriesMax = 100
const startTryMilliseconds = 100

/** The folder with `initdb` and `postgres`: on PATH, else Debian's newest; `undefined` when there is none. */
export function postgresPrograms(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'initdb')))
  if (onPath) return onPath
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).find((v) => existsSync(join(root, v, 'bin', 'initdb')))
  return newest && join(root, newest, 'bin')
}

function postgresUid(): number | undefined {
  try {
    return Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root: the words before its command that make it somebody else. */
async function asSomebodyElse(folder: string): Promise<string[]> {
  if (process.getuid?.() !== 0) return []
  const uid = postgresUid()
  if (uid === undefined) return ['unshare', '--user', '--map-user=1000', '--map-group=1000']
  await chown(folder, uid, -1)
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups']
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function isReady(url: string): Promise<boolean> {
  try {
    const db = await openPostgres(url, 1)
    await db.close()
    return true
  } catch {
    return false
  }
}

/** After a kill the old server's processes need a moment to go; until then a new one refuses to start and is started again. */
async function startUntilReady(launch: () => ChildProcess, url: string): Promise<ChildProcess> {
  let child = launch()
  for (let tries = 0; tries < startTriesMax; tries++) {
    if (child.exitCode !== null) child = launch()
    if (await isReady(url)) return child
    await new Promise((resolve) => setTimeout(resolve, startTryMilliseconds))
  }
  child.kill('SIGKILL')
  throw new Failure(
    'postgres.silent',
    `The local PostgreSQL server did not answer within ${startTriesMax * startTryMilliseconds} ms.`,
  )
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve()),
  )

/** Makes a cluster in a temporary folder and starts it; `undefined` where PostgreSQL is not installed. */
export async function startLocalPostgres({ durable }: LocalPostgresOptions): Promise<LocalPostgres | undefined> {
  const programs = postgresPrograms()
  if (!programs) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-postgres-'))
  const prefix = await asSomebodyElse(folder)
  const runAs = (program: string, options: string[]): [string, string[]] => {
    const [command, ...words] = [...prefix, join(programs, program), ...options]
    return [command!, words]
  }
  const data = join(folder, 'data')
  const cluster = ['-D', data, '-U', 'tarazy', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(...runAs('initdb', cluster), { cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${durable ? 'on' : 'off'}`,
    'max_connections=60',
  ]
  const url = (database: string): string => `postgres://tarazy@127.0.0.1:${port}/${database}`
  let child: ChildProcess

  const start = async (): Promise<void> => {
    const options = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    const launch = (): ChildProcess => spawn(...runAs('postgres', options), { cwd: folder, stdio: 'ignore' })
    child = await startUntilReady(launch, url('postgres'))
  }
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    child.kill(signal)
    await ended(child)
  }
  await start()
  const remove = async (): Promise<void> => {
    await end('SIGINT')
    await rm(folder, { recursive: true, force: true })
  }
  return { url, kill: () => end('SIGKILL'), start, remove }
}
