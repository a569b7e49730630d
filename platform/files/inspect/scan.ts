/** Asks a scanner of malware about a file as it streams by: the daemon of ClamAV over TCP (its command INSTREAM). */
import { connect } from 'node:net'

/** `silent`: it did not answer in time, or not at all; the file stays in quarantine until it does. */
export type ScanAnswer = 'clean' | 'harmful' | 'silent'
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<ScanAnswer>

/** `clamd://host:port`. */
export function clamdScan(address: string, seconds = 20): Scan {
  const { hostname, port } = new URL(address)
  return (bytes) =>
    new Promise((answer) => {
      const socket = connect(Number(port || 3310), hostname)
      let said = ''
      const end = (found: ScanAnswer): void => {
        socket.destroy()
        answer(found)
      }
      socket.setTimeout(seconds * 1000, () => end('silent'))
      socket.on('error', () => end('silent'))
      socket.on('data', (piece) => {
        said += piece.toString('latin1')
        if (/FOUND\0?$/.test(said)) end('harmful')
        else if (/: OK\0?$/.test(said)) end('clean')
        else if (/ERROR\0?$/.test(said)) end('silent')
      })
      socket.on('close', () => end('silent'))
      socket.once('connect', () => void send(socket, bytes).catch(() => end('silent')))
    })
}

/** Each piece goes with its length before it; a length of nought ends the file. */
async function send(socket: ReturnType<typeof connect>, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (!socket.write(piece)) await new Promise<void>((go) => socket.once('drain', go))
  }
  socket.write(Buffer.alloc(4))
}
