/** A new address is used only after its owner typed the code that was sent to it. The waiting address is a draft: sealed with the person's key. */
import type { Field } from '../../engine/define.ts'
import { addMinutes, type Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Entropy } from '../../platform/entropy.ts'
import { Failure } from '../../platform/failure.ts'
import { type Channel, contactSteps } from '../../platform/registry/contact-steps.ts'
import type { Store } from '../../platform/store/store.ts'
import type { Say } from '../../web/text/say.ts'
import type { Carriers, SendingPorts } from './told.ts'

export interface ConfirmingPorts extends Pick<SendingPorts, 'perform'> {
  readonly store: Pick<Store, 'saveDraft' | 'loadDraft' | 'dropDraft' | 'acts' | 'db' | 'unseal'>
  readonly carriers: Carriers
  readonly entropy: Entropy
  /** The machine clock: how long a code is good has nothing to do with the law's days. */
  machineNow(): Instant
}

/** An address that waits for its code. */
export interface Waiting {
  readonly address: string
  readonly code: string
  readonly until: Instant
  readonly triesLeft: number
  /** When codes were sent, of the last hour. */
  readonly sent: readonly Instant[]
}

const kind = 'contact'
const codeMinutes = 15
const triesMax = 5
/** Codes in an hour: nobody's phone is rung by a stranger who typed its number. */
const codesInHourMax = 5

export const draftId = (person: string, channel: Channel): string => `${kind}/${person}/${channel}`
export const nameOf = (channel: Channel): 'email' | 'phone' => (channel === 'email' ? 'email' : 'phone')
export const contactField = (channel: Channel): Field =>
  contactSteps[0]!.fields!.find(({ id }) => id === nameOf(channel))!

export async function waitingOf(
  { store }: Pick<ConfirmingPorts, 'store'>,
  person: string,
  channel: Channel,
): Promise<Waiting | undefined> {
  return (await store.loadDraft(draftId(person, channel), person))?.body as Waiting | undefined
}

/** Whether a code was sent that may still be typed. */
export const isOpen = (waiting: Waiting | undefined, now: Instant): waiting is Waiting =>
  waiting !== undefined && waiting.address !== '' && waiting.until > now && waiting.triesLeft > 0

/** Sends a code to the address; a refusal says why it was not sent. */
export async function sendCode(
  ports: ConfirmingPorts,
  say: Say,
  person: string,
  channel: Channel,
  address: string,
): Promise<Refusal | undefined> {
  const now = ports.machineNow()
  const field = nameOf(channel)
  const sent = ((await waitingOf(ports, person, channel))?.sent ?? []).filter((at) => addMinutes(at, 60) > now)
  if (sent.length >= codesInHourMax)
    return refuse('contact.too-many-codes', { field, details: { max: codesInHourMax } })
  const code = codeFrom(ports.entropy)
  const waiting: Waiting = {
    address,
    code,
    until: addMinutes(now, codeMinutes),
    triesLeft: triesMax,
    sent: [...sent, now],
  }
  await save(ports, person, channel, waiting)
  const message = {
    id: `code:${ports.entropy.uuid7(now)}`,
    to: address,
    subject: say('message.code.subject'),
    text: say('message.code', { code, minutes: codeMinutes }),
    language: say.language,
  }
  try {
    const { outcome } = await ports.carriers[channel]!(message)
    if (outcome === 'accepted') return undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  await save(ports, person, channel, { ...waiting, address: '' })
  return refuse('contact.not-reached', { field })
}

/** The right code makes the address the person's own by an act of the person. */
export async function confirm(
  ports: ConfirmingPorts,
  person: string,
  channel: Channel,
  typed: string,
  key: string,
): Promise<Refusal | undefined> {
  const waiting = await waitingOf(ports, person, channel)
  if (!isOpen(waiting, ports.machineNow())) return refuse('contact.code-over', { field: 'code' })
  if (typed.replace(/\D/g, '') !== waiting.code) {
    await save(ports, person, channel, { ...waiting, triesLeft: waiting.triesLeft - 1 })
    return refuse('contact.code-wrong', { field: 'code', details: { left: waiting.triesLeft - 1 } })
  }
  const answer = await ports.perform({
    key,
    proceeding: person,
    step: 'give-contact',
    person,
    fields: { channel, [nameOf(channel)]: waiting.address },
  })
  if (isRefusal(answer)) return answer
  await ports.store.dropDraft(draftId(person, channel), person)
  return undefined
}

const save = ({ store }: ConfirmingPorts, person: string, channel: Channel, body: Waiting): Promise<void> =>
  store.saveDraft({ id: draftId(person, channel), person, kind, body })

/** Six digits. */
const codeFrom = (entropy: Entropy): string => {
  const number = entropy.bytes(6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}
