import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smsCarrier } from './gateway.ts'

/** A gateway that answers as the number asks: the last three digits are the status, 000 is silence. It knows keys it has taken. */
const taken: { to: string; text: string; key: string }[] = []
let authorization: string | undefined
let server: Server
let url = ''

async function bodyOf(request: IncomingMessage): Promise<{ to: string; text: string; key: string }> {
  let text = ''
  for await (const part of request) text += part
  return JSON.parse(text)
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    authorization = request.headers.authorization
    const status = Number(body.to.slice(-3))
    if (status === 0) return
    const isKnown = taken.some(({ key }) => key === body.key)
    if (status === 200 && !isKnown) taken.push(body)
    response.writeHead(isKnown ? 409 : status).end('{}')
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  url = `http://court:se%3Acret@127.0.0.1:${(server.address() as { port: number }).port}/send`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const message = { subject: '', text: 'ЖТ-1: отырыс. Соңғы күні: 3 ақпан', language: 'kk' }
const send = (to: string, id = to) => smsCarrier({ url, patienceMilliseconds: 300 })({ ...message, id, to })

it('what the gateway takes is accepted, with the password of its address', async () => {
  expect(await send('+77010000200', 'delivery:a:3:1')).toEqual({ outcome: 'accepted', answer: '200' })
  expect(taken.at(-1)).toEqual({ to: '+77010000200', text: message.text, key: 'delivery:a:3:1' })
  expect(authorization).toBe(`Basic ${Buffer.from('court:se:cret').toString('base64')}`)
})
it('a message that was sent already rings nobody twice', async () => {
  const before = taken.length
  expect(await send('+77010000200', 'delivery:a:3:1')).toEqual({ outcome: 'accepted', answer: '409' })
  expect(taken).toHaveLength(before)
})
it('a number the gateway does not want is refused for good', async () => {
  expect(await send('+77010000422')).toEqual({ outcome: 'refused', answer: '422' })
})
it.each(['500', '503', '429', '408', '000'])('%s is no answer about the number: it is tried again', async (status) => {
  await expect(send(`+77010000${status}`)).rejects.toMatchObject({ code: 'sms.unreachable' })
})
