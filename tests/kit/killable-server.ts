/** The product in a process of its own, on a copy of the filled demonstration: it can be killed in mid-work and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { seededFolder } from './seeded-folder.ts'

export interface KillableServer {
  readonly address: string
  /** SIGKILL: nothing is closed, nothing is written out. */
  kill(): Promise<void>
  /** Starts on what the killed one left. */
  again(): Promise<void>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

export async function startKillable(): Promise<KillableServer> {
  const path = await seededFolder()
  const port = await freePort()
  let child = await started(path, port)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = once(child, 'exit')
    if (child.kill(signal)) await ended
  }
  return {
    address: `http://localhost:${port}`,
    kill: () => end('SIGKILL'),
    async again() {
      child = await started(path, port)
    },
    async stop() {
      await end('SIGTERM')
      rmSync(path, { recursive: true, force: true })
    },
  }
}

async function started(path: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', './tools/loader.mjs', 'server/cli.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, TARAZY_DATA: path, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout! })) if (line.includes(`:${port}/`)) break
  if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
  child.stdout!.resume()
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
