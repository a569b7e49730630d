/** A double of NCALayer: listens where NCALayer listens, speaks its words, and signs with a key of the test in place of a token. */
import { createServer } from 'node:https'
import { WebSocketServer } from 'ws'
import { addHours } from '../../kernel/instant.ts'
import { machineClock } from '../../platform/clock.ts'
import type { Authority } from '../../platform/signatures/authority.ts'
import { pemOf } from '../../platform/signatures/certificate.ts'
import { type SigningKey, signCms } from '../../platform/signatures/cms.ts'

export interface NcalayerDouble {
  /** Whose key is in the token; undefined: the person presses "cancel". */
  key: SigningKey | undefined
  readonly asked: Record<string, unknown>[]
  close(): Promise<void>
}

const port = 13_579

export async function startNcalayer(authority: Authority): Promise<NcalayerDouble> {
  const now = machineClock.now()
  const own = await authority.issue({
    name: '127.0.0.1',
    from: addHours(now, -1),
    until: addHours(now, 9),
    kind: 'ecdsa',
  })
  const key = own.key.export({ type: 'pkcs8', format: 'pem' }).toString()
  const server = createServer({ key, cert: pemOf(own.certificate.der) })
  const sockets = new WebSocketServer({ server })
  const double: NcalayerDouble = {
    key: undefined,
    asked: [],
    close: () =>
      new Promise((done) => {
        for (const one of sockets.clients) one.terminate()
        sockets.close()
        server.close(() => done())
      }),
  }
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ result: { version: '1.4' } }))
    socket.on('message', (text) => socket.send(JSON.stringify(answerOf(double, JSON.parse(String(text))))))
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return double
}

interface Asked {
  readonly module: string
  readonly method: string
  readonly args?: { readonly format: string; readonly data: string }
}

function answerOf(double: NcalayerDouble, asked: Asked): object {
  if (asked.module !== 'kz.gov.pki.knca.basics' || asked.method !== 'sign' || !asked.args)
    return { status: false, code: '404', message: 'no such module', details: asked.module }
  double.asked.push({ ...asked.args })
  if (double.key === undefined) return { status: true, body: {} }
  const cms = signCms(new Uint8Array(Buffer.from(asked.args.data, 'base64')), double.key, machineClock.now())
  return { status: true, body: { result: [Buffer.from(cms).toString('base64')] } }
}
