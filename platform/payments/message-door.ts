/** Where the bank's messages come in. It is answered whether to send again (5xx), or that we know now; never what is on the record. */
import { messageBytesMax, signatureHeader } from './bank-word.ts'
import type { Payments, Taken } from './payments.ts'

const statusOf: Readonly<Record<Taken, number>> = {
  recorded: 200,
  known: 200,
  unknown: 404,
  misdirected: 409,
  forged: 401,
}

export const messageDoor =
  ({ take }: Pick<Payments, 'take'>) =>
  async (request: Request): Promise<Response> => {
    const length = Number(request.headers.get('content-length') ?? 'NaN')
    if (!(length <= messageBytesMax)) return new Response('', { status: 413 })
    const body = await request.text()
    const taken = await take(body, request.headers.get(signatureHeader) ?? undefined)
    return new Response('', { status: statusOf[taken] })
  }
