/** What the acts of one delivery have come to: every message with its outcome, and which are still to be sent. */
import type { Act } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Channel, EventKind } from '../../platform/registry/contact-steps.ts'

export interface Queued {
  readonly id: string
  readonly addressee: string
  readonly seat: string
  readonly kind: string
  readonly event: EventKind
  readonly channel: Channel
  /** Whose word the address is: the addressee's own where absent, else that of the other party, or a contract of both. */
  readonly source?: 'claim' | 'contract'
}
export interface Result {
  readonly id: string
  readonly outcome: 'accepted' | 'failed'
  readonly reason?: string
  readonly answer?: string
  readonly next?: Channel
}
export interface MessageState extends Queued {
  readonly queuedAt: Instant
  status: 'queued' | 'accepted' | 'failed'
  reason?: string
  answer?: string
  settledAt?: Instant
  /** How the office told the person after all channels failed. */
  readonly otherwise?: string
}
export interface DeliveryView {
  readonly office: string
  readonly about: string
  readonly n: number
  readonly messages: readonly MessageState[]
  readonly isEnded: boolean
}

/** The message on the other channel is named after the one that failed. */
const nextId = (id: string): string => `${id}.next`

/** Steps that open a delivery: with all its answers, or with those there were at once. */
const openings: readonly string[] = ['deliver', 'send']
const answers: readonly string[] = [...openings, 'report']
const endings: readonly string[] = ['deliver', 'end']

export function viewOf(acts: readonly Pick<Act, 'step' | 'at' | 'fields'>[]): DeliveryView {
  const [first] = acts
  if (first === undefined || !openings.includes(first.step))
    throw new Error('Bug: a delivery begins with what is to be sent')
  const { office, about, act: n, messages: asked } = first.fields as Record<string, unknown>
  const messages = new Map<string, MessageState>(
    (asked as readonly Queued[]).map((one) => [one.id, { ...one, queuedAt: first.at, status: 'queued' }]),
  )
  for (const act of acts)
    for (const result of ((answers.includes(act.step) && act.fields.results) || []) as readonly Result[])
      settle(messages, result, act.at)
  const otherwise = new Map(
    acts.flatMap(({ step, fields }) =>
      step === 'tell-otherwise' ? [[String(fields.addressee), String(fields.way)] as const] : [],
    ),
  )
  return {
    office: String(office),
    about: String(about),
    n: Number(n),
    messages: [...messages.values()].map((one) => {
      const way = otherwise.get(one.addressee)
      return way === undefined ? one : { ...one, otherwise: way }
    }),
    isEnded: acts.some(({ step }) => endings.includes(step)),
  }
}

function settle(messages: Map<string, MessageState>, { id, outcome, reason, answer, next }: Result, at: Instant): void {
  const one = messages.get(id)
  if (one === undefined) return
  messages.set(id, { ...one, status: outcome, settledAt: at, ...(reason && { reason }), ...(answer && { answer }) })
  if (next) messages.set(nextId(id), { ...one, id: nextId(id), channel: next, queuedAt: at, status: 'queued' })
}

/** Whether everybody was told of everything by some channel. */
export const isEverybodyTold = ({ messages }: DeliveryView): boolean =>
  messages.every((one) =>
    messages.some(
      (other) => other.addressee === one.addressee && other.kind === one.kind && other.status === 'accepted',
    ),
  )
