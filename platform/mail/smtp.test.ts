import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Carrier } from './message.ts'
import { smtpCarrier } from './smtp.ts'

const received: { to: string[]; text: string }[] = []
let server: SMTPServer
let send: Carrier
let port = 0

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code })

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('unknown')) return done(refusal(550, 'No such user unknown@court.example'))
      if (address.startsWith('later')) return done(refusal(451, 'Try again later'))
      if (address.startsWith('silent')) return
      done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  port = (server.server.address() as { port: number }).port
  send = smtpCarrier({
    url: `smtp://127.0.0.1:${port}`,
    from: () => 'notices@court.example',
    patienceMilliseconds: 400,
  })
})
afterAll(
  () =>
    new Promise<void>((closed) => {
      server.close(closed)
    }),
)

const message = {
  id: 'delivery:a:3:1',
  subject: 'ЖТ-1: іс бойынша хабарлама',
  text: 'Соңғы күні: 3 ақпан.',
  language: 'kk',
}

it('a message that the server takes is accepted, and can be told apart by the same name for ever', async () => {
  expect(await send({ ...message, to: 'aigul@court.example' })).toEqual({ outcome: 'accepted', answer: '250' })
  const { to, text } = received.at(-1)!
  expect(to).toEqual(['aigul@court.example'])
  expect(text).toContain('Message-ID: <delivery.a.3.1@court.example>')
  expect(text).toContain('Content-Language: kk')
})
it('an address that does not exist is refused, and the answer names nobody', async () => {
  expect(await send({ ...message, to: 'unknown@court.example' })).toEqual({ outcome: 'refused', answer: '550' })
})
it.each(['later', 'silent'])('a server that is %s is asked again: no answer is no refusal', async (who) => {
  await expect(send({ ...message, to: `${who}@court.example` })).rejects.toMatchObject({ code: 'mail.unreachable' })
})
it('a server that is not there is asked again', async () => {
  const nobody = smtpCarrier({ url: 'smtp://127.0.0.1:1', from: () => 'a@court.example', patienceMilliseconds: 400 })
  await expect(nobody({ ...message, to: 'aigul@court.example' })).rejects.toMatchObject({ code: 'mail.unreachable' })
})
it('nothing in a subject or an address becomes a header or a second addressee', async () => {
  await send({ ...message, subject: 'One\r\nBcc: other@court.example', to: 'aigul@court.example' })
  expect(received.at(-1)!.to).toEqual(['aigul@court.example'])
  expect(received.at(-1)!.text).not.toMatch(/^Bcc:/m)
})
