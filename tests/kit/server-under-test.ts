/** The product as a person starts it, on a copy of the filled demonstration folder; stopped and swept away at the end. */
import { rmSync } from 'node:fs'
import type { House } from '../../server/house.ts'
import { startServer } from '../../server/serve.ts'
import { seededFolder } from './seeded-folder.ts'

export interface ServerUnderTest {
  readonly house: House
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly address: string
  /** The folder of its data. */
  readonly path: string
  /** What the server logged: a test expects it empty of errors. */
  readonly log: readonly Record<string, unknown>[]
  stop(): Promise<void>
}

export async function startUnderTest(): Promise<ServerUnderTest> {
  const path = await seededFolder()
  const log: Record<string, unknown>[] = []
  const server = await startServer({
    path,
    mode: 'demo',
    port: 0,
    say: () => undefined,
    log: (event) => log.push(event),
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(path, { recursive: true, force: true })
  }
  return { house: server.house, address: `http://127.0.0.1:${server.port}`, path, log, stop }
}
