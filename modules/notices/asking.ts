/** Hands messages to the servers of their channels, and says what they answered. */
import { Failure } from '../../platform/failure.ts'
import type { Message } from '../../platform/mail/message.ts'
import { type Channel, channels } from '../../platform/registry/contact-steps.ts'
import type { AddressBook, Addresses } from './addresses.ts'
import { messageWords } from './message-words.ts'
import { newsOf } from './news.ts'
import { mustReach } from './serving.ts'
import { summonsWords } from './summons-words.ts'
import type { SendingPorts, Told } from './told.ts'
import type { DeliveryView, MessageState, Result } from './view.ts'

/** Tries after which a server that does not answer counts as a failure: about half an hour with the back-off of jobs. */
export const triesMax = 12

export interface Asked {
  readonly delivery: string
  readonly view: DeliveryView
  readonly told: Told
  readonly book: AddressBook
  /** 1 at the first try. */
  readonly tries: number
}

/** What became of each message that waits; one whose server could not be asked has no result yet. */
export async function askCarriers(ports: SendingPorts, asked: Asked): Promise<Result[]> {
  const { delivery, view, book, tries } = asked
  const results: Result[] = []
  for (const one of view.messages) {
    if (one.status !== 'queued') continue
    const contacts = await book.ownOf(one.addressee)
    const addresses = one.source ? await book.namedFor(one.addressee) : contacts.addresses
    const message = { id: `${delivery}:${one.id}`, ...(await wordsOf(ports, asked, one)) }
    const done = await post(ports, message, one.channel, addresses, tries)
    if (done === undefined) continue
    const next = done.outcome === 'failed' && !one.source ? nextChannel(ports, view, one, addresses) : undefined
    results.push({ id: one.id, ...done, ...(next && { next }) })
  }
  return results
}

async function wordsOf(
  ports: SendingPorts,
  { told, book }: Asked,
  one: MessageState,
): Promise<Omit<Message, 'id' | 'to'>> {
  const { act, state, number } = told
  const news = newsOf(ports.law, act, state, one.seat)
  const about = { kind: one.kind, number, zone: state.zone, news, address: ports.address }
  const say = ports.voices[(await book.ownOf(one.addressee)).language]
  return mustReach(ports.law, act, state, one.seat)
    ? summonsWords(ports, say, one, { ...about, act, state })
    : messageWords(say, one.channel, about)
}

async function post(
  { carriers }: SendingPorts,
  message: Omit<Message, 'to'>,
  channel: Channel,
  addresses: Addresses,
  tries: number,
): Promise<Omit<Result, 'id'> | undefined> {
  const to = addresses[channel]
  const carrier = carriers[channel]
  if (to === undefined || carrier === undefined) return { outcome: 'failed', reason: 'no-address' }
  try {
    const { outcome, answer } = await carrier({ ...message, to })
    return outcome === 'accepted' ? { outcome, answer } : { outcome: 'failed', reason: 'refused', answer }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return tries >= triesMax ? { outcome: 'failed', reason: 'unreachable' } : undefined
  }
}

/** A person who has another confirmed address is told there, whatever was chosen: a failure is worse than one message more. */
const nextChannel = (
  { carriers }: SendingPorts,
  { messages }: DeliveryView,
  failed: MessageState,
  addresses: Addresses,
): Channel | undefined =>
  channels.find(
    (channel) =>
      carriers[channel] &&
      addresses[channel] &&
      !messages.some(
        (one) => one.addressee === failed.addressee && one.kind === failed.kind && one.channel === channel,
      ),
  )
