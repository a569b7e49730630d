/**
 * From a notice to messages: whom an act tells by which channel, the sending with a bound of tries, and the acts that prove it. What is
 * answered at once is one act; the job of the act that told stands for it until then. The rest is a delivery with a job of its own.
 */
import type { Act } from '../../engine/act.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { deliveryId } from '../../platform/delivery/delivery.ts'
import { Failure } from '../../platform/failure.ts'
import { type AddressBook, addressBook } from './addresses.ts'
import { askCarriers } from './asking.ts'
import { noteMessages } from './ledger.ts'
import { messagesOf } from './messages.ts'
import { isSending, mustReach, noteDelivery, proofsOf } from './serving.ts'
import { actAt, type SendingPorts, type Told } from './told.ts'
import { type DeliveryView, isEverybodyTold, type Queued, type Result, viewOf } from './view.ts'

/** Sends what an act says out of the product; nothing when nobody wants a message. Safe to do twice: a message keeps its name. */
export async function sendNotice(ports: SendingPorts, told: Told): Promise<void> {
  const { act, state } = told
  // Of what is sealed nothing leaves the product: whoever reads somebody's mail would learn of it.
  if (procedureOf(ports.law, state.procedure).sealed) return
  const delivery = deliveryId(act.proceeding, act.n)
  if (told.isSent) {
    const view = viewOf(await actsFrom(ports, delivery, 1))
    // What is not ended has a job of its own.
    if (view.isEnded) await noteEnd(ports, delivery, told, view)
    return
  }
  const office = officeOf(ports.law, state)
  const book = addressBook(ports.store, act.proceeding)
  const messages = office === undefined ? [] : await messagesOf(ports, book, told)
  await noteUnreached(ports, told, messages)
  if (office === undefined || messages.length === 0) return
  const fields = { office, about: act.proceeding, act: act.n, messages }
  const results = await firstAnswers(ports, delivery, told, book, fields)
  const first = { at: act.at, fields: { ...fields, ...(results.length > 0 && { results }) } }
  const view = viewOf([{ step: 'send', ...first }])
  if (view.messages.some(({ status }) => status === 'queued')) {
    await open(ports, delivery, 'send', first.fields)
    return
  }
  const whole = { ...first.fields, outcome: outcomeOf(view) }
  const at = await open(ports, delivery, 'deliver', whole)
  if (at) await noteEnd(ports, delivery, told, viewOf([{ step: 'deliver', at, fields: whole }]))
}

/** What the servers answer at once. Where something breaks, the job of the delivery tries again, and says what it was. */
const firstAnswers = async (
  ports: SendingPorts,
  delivery: string,
  told: Told,
  book: AddressBook,
  fields: Record<string, unknown>,
): Promise<Result[]> => {
  const view = viewOf([{ step: 'send', at: told.act.at, fields }])
  return askCarriers(ports, { delivery, view, told, book, tries: 1 }).catch(() => [])
}

const outcomeOf = (view: DeliveryView): 'accepted' | 'failed' => (isEverybodyTold(view) ? 'accepted' : 'failed')

/** Opens the delivery, and says when; nothing where it was opened meanwhile: then its first act stands. */
async function open(
  { perform }: SendingPorts,
  delivery: string,
  step: 'deliver' | 'send',
  fields: Record<string, unknown>,
): Promise<Act['at'] | undefined> {
  const answer = await perform({
    key: delivery,
    proceeding: delivery,
    procedure: 'delivery',
    step,
    person: 'post',
    outside: true,
    fields,
  })
  if (!isRefusal(answer)) return answer.at
  if (answer.refused !== 'key.used') throw new Error(`A delivery was refused: ${answer.refused}`)
  return undefined
}

/** The office that has the case, else whichever has a seat in it: it hears of messages that failed. */
const officeOf = (law: Law, { procedure, seats }: State): string | undefined =>
  seats[procedureOf(law, procedure).heldBy]?.holder.office ??
  Object.values(seats).find(({ holder }) => holder.office)?.holder.office

/** A party to whom an act sends, and of whom no address is known, is not reached: the line of the party says so at once. */
async function noteUnreached(ports: SendingPorts, { act, state }: Told, messages: readonly Queued[]): Promise<void> {
  for (const seat of Object.keys(state.seats))
    if (isSending(ports.law, act, state, seat) && !messages.some((one) => one.seat === seat))
      await noteDelivery(
        ports,
        { proceeding: state.id, n: act.n, seat, key: `${deliveryId(state.id, act.n)}:${seat}:none` },
        ['failed'],
      )
}

/** A delivery has ended: it stands in the ledger, and what became of the messages on the line of each party they were to. */
async function noteEnd(ports: SendingPorts, delivery: string, { act, state }: Told, view: DeliveryView): Promise<void> {
  await noteMessages(ports.store, delivery, view)
  for (const [seat, own] of Map.groupBy(view.messages, (one) => one.seat))
    if (mustReach(ports.law, act, state, seat))
      await noteDelivery(ports, { proceeding: view.about, n: view.n, seat, key: `${delivery}:${seat}` }, proofsOf(own))
}

/** Sends what is still to be sent of a delivery; throws when a server could not be asked, so that the job is tried again. */
export async function sendRest(ports: SendingPorts, delivery: string, tries: number): Promise<void> {
  const acts = await actsFrom(ports, delivery, 1)
  const { about, n } = viewOf(acts)
  const told = await actAt(ports.store, about, n)
  const book = addressBook(ports.store, about)
  try {
    for (let view = viewOf(acts); !view.isEnded; view = viewOf(acts)) {
      const waiting = view.messages.filter(({ status }) => status === 'queued')
      if (waiting.length === 0) {
        acts.push(...(await record(ports, delivery, 'end', acts.length, { outcome: outcomeOf(view) })))
        break
      }
      const results = await askCarriers(ports, { delivery, view, told, book, tries })
      if (results.length > 0) acts.push(...(await record(ports, delivery, 'report', acts.length, { results })))
      if (results.length < waiting.length)
        throw new Failure('message.waits', `${waiting.length - results.length} messages wait for their server`)
    }
  } catch (error) {
    await noteMessages(ports.store, delivery, viewOf(acts))
    throw error
  }
  await noteEnd(ports, delivery, told, viewOf(acts))
}

const actsFrom = async ({ store }: SendingPorts, delivery: string, n: number): Promise<Act[]> =>
  (await store.acts(delivery, n)).map(({ bytes }) => JSON.parse(bytes) as Act)

/** Records what became of a delivery; returns its acts from there on. */
async function record(
  ports: SendingPorts,
  delivery: string,
  step: string,
  seq: number,
  fields: Record<string, unknown>,
): Promise<Act[]> {
  const answer = await ports.perform({
    key: `${delivery}:${step}:${seq}`,
    proceeding: delivery,
    step,
    person: 'post',
    outside: true,
    fields,
  })
  if (isRefusal(answer)) throw new Error(`What became of a delivery was refused: ${answer.refused}`)
  return actsFrom(ports, delivery, seq + 1)
}
