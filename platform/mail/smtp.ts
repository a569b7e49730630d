/** E-mail by SMTP. What the server takes is accepted; what it refuses for good (5xx) is refused; everything else is tried again. */
import { createTransport } from 'nodemailer'
import { Failure } from '../failure.ts'
import type { Carrier } from './message.ts'

export interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps://...:465`. */
  readonly url: string
  /** Address that messages come from, and that bounces go to; asked for each message. */
  from(): string
  readonly patienceMilliseconds?: number
}

const patienceDefault = 15_000

/** What nodemailer tells of a failure. */
interface SmtpError {
  readonly responseCode?: number
  readonly code?: string
}

export function smtpCarrier({
  url,
  from: sender,
  patienceMilliseconds: patience = patienceDefault,
}: SmtpSettings): Carrier {
  const { protocol, hostname, port, username, password } = new URL(url)
  const isSecure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: Number(port || (isSecure ? 465 : 587)),
    secure: isSecure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text, language }) => {
    const from = sender()
    try {
      const { response } = await transport.sendMail({
        from,
        // An object, not a line: nothing a person typed can become a second address.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id.replace(/[^\w.-]/g, '.')}@${hostOf(from)}>`,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      })
      return { outcome: 'accepted', answer: response.slice(0, 3) }
    } catch (error) {
      const { responseCode = 0, code } = error as SmtpError
      // A password the server does not like (535) is our fault, not the addressee's: an operator mends it, and the job tries again.
      if (responseCode >= 500 && code !== 'EAUTH') return { outcome: 'refused', answer: String(responseCode) }
      throw new Failure('mail.unreachable', `The mail server did not take the message (${code ?? 'no answer'}).`)
    }
  }
}

const hostOf = (from: string): string => from.split('@')[1]?.replace(/[^\w.-]/g, '') || 'localhost'
