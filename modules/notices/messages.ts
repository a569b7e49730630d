/** Whom an act tells outside the product, by which channels. */
import { isTold } from '../../engine/state.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { channels } from '../../platform/registry/contact-steps.ts'
import type { AddressBook } from './addresses.ts'
import { newsOf } from './news.ts'
import { isSending, mustReach } from './serving.ts'
import type { SendingPorts, Told } from './told.ts'
import type { Queued } from './view.ts'

/** A message of the act is the same whatever else the act sends: whoever carried it before a crash knows it again after it. */
const idOf = ({ addressee, kind, channel }: Omit<Queued, 'id'>): string =>
  sha256Hex(JSON.stringify([addressee, kind, channel])).slice(0, 14)

export async function messagesOf(ports: SendingPorts, book: AddressBook, told: Told): Promise<Queued[]> {
  const { act, state } = told
  const found = new Map<string, Queued>()
  const add = (one: Omit<Queued, 'id'>): void => {
    const id = idOf(one)
    if (!found.has(id)) found.set(id, { id, ...one })
  }
  for (const effect of act.results)
    for (const [seat, { holder, active }] of Object.entries(state.seats)) {
      if (effect.do !== 'notice' || !active || !holder.person || !isTold(effect.to, seat)) continue
      const addressee = holder.person
      const contacts = await book.ownOf(addressee)
      const { event } = newsOf(ports.law, act, state, seat)
      const must = mustReach(ports.law, act, state, seat)
      const own = channels.filter((channel) => ports.carriers[channel] && contacts.addresses[channel])
      for (const channel of own)
        if (must || contacts.wants(event, channel)) add({ addressee, seat, kind: effect.kind, event, channel })
      if (own.length > 0 || !isSending(ports.law, act, state, seat)) continue
      // Whoever has no address of their own is written to where the other party says.
      const named = await book.namedFor(addressee)
      const isContract = act.fields.claimEmail === 'in-contract'
      for (const channel of channels)
        if (ports.carriers[channel] && named[channel])
          add({
            addressee,
            seat,
            kind: effect.kind,
            event,
            channel,
            source: isContract && channel === 'email' ? 'contract' : 'claim',
          })
    }
  return [...found.values()]
}
