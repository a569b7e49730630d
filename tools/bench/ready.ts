/** Waiting for a server that a benchmark has started. */
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

const patienceMilliseconds = 600_000
const askEveryMilliseconds = 20

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < patienceMilliseconds; waited += askEveryMilliseconds) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready`)
    const answer = await fetch(`http://localhost:${port}/health`).catch(() => undefined)
    if (answer?.ok && ((await answer.json()) as { status: string }).status === 'ok') return
    await new Promise((done) => setTimeout(done, askEveryMilliseconds))
  }
  throw new Error(`The server was not ready after ${patienceMilliseconds / 1000} s`)
}
