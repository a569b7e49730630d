/**
 * Commands beside a running server (decisions.md 9): the server listens on a socket in its folder; a command finds it there, sends
 * its words, and streams back what the server says. Where nobody listens the command opens the folder itself.
 */
import { rm } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Words {
  readonly verb: string
  readonly args: readonly string[]
}
/** Where a command writes: results to `out`, progress to `err`. */
export interface Output {
  out(line: string): void
  err(line: string): void
}

type Line = { readonly out: string } | { readonly err: string } | { readonly exit: number }

export const socketPath = (folder: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\tarazy-${Buffer.from(folder).toString('hex').slice(-40)}`
    : join(folder, 'tarazy.sock')

/** Takes commands for the house that is open here. */
export async function listenBeside(
  folder: string,
  run: (words: Words, output: Output) => Promise<number>,
): Promise<Server> {
  const path = socketPath(folder)
  await rm(path, { force: true })
  const server = createServer((socket) => {
    const send = (line: Line): void => void (socket.writable && socket.write(`${JSON.stringify(line)}\n`))
    socket.on('error', () => socket.destroy())
    createInterface({ input: socket }).once('line', async (text) => {
      const exit = await run(JSON.parse(text) as Words, {
        out: (out) => send({ out }),
        err: (err) => send({ err }),
      }).catch((error: unknown) => {
        send({ err: String(error) })
        return 1
      })
      send({ exit })
      socket.end()
    })
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, () => done()))
  return server
}

/** Sends a command to the server of the folder; undefined when none listens there. */
export function askServer(folder: string, words: Words, output: Output): Promise<number | undefined> {
  return new Promise((done) => {
    const socket = createConnection(socketPath(folder))
    let exit: number | undefined
    socket.once('error', () => done(undefined))
    socket.once('connect', () => {
      socket.write(`${JSON.stringify(words)}\n`)
      createInterface({ input: socket }).on('line', (text) => {
        const line = JSON.parse(text) as Line
        if ('out' in line) output.out(line.out)
        else if ('err' in line) output.err(line.err)
        else exit = line.exit
      })
    })
    socket.once('close', () => exit !== undefined && done(exit))
  })
}
