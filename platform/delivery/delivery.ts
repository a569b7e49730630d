/**
 * Messages that one act sends out of the product, as a proceeding of their own: who was to be told by which channel, and what the mail
 * and SMS servers answered. What may have to be proved is an act (decision 0010); the law's own moment of being told is elsewhere.
 */
import { procedure } from '../../engine/define.ts'
import { channels, events } from '../registry/contact-steps.ts'

/** Messages of one act at most: a class of plaintiffs is told in one breath. */
const messagesMax = 500

/** Why a channel did not take a message, in words of our own: what servers answer may name the address. */
export const reasons = ['refused', 'unreachable', 'no-address'] as const

const messages = {
  id: 'messages',
  type: 'group',
  required: true,
  many: { min: 1, max: messagesMax },
  fields: [
    { id: 'id', type: 'text', required: true, max: 20 },
    { id: 'addressee', type: 'text', required: true, max: 80 },
    { id: 'seat', type: 'text', required: true, max: 60 },
    { id: 'kind', type: 'text', required: true, max: 80 },
    { id: 'event', type: 'choice', required: true, options: [...events] },
    { id: 'channel', type: 'choice', required: true, options: [...channels] },
    // Whose word the address is, where it is not the addressee's own.
    { id: 'source', type: 'choice', options: ['claim', 'contract'] },
  ],
} as const
const results = {
  id: 'results',
  type: 'group',
  required: true,
  many: { min: 1, max: messagesMax },
  fields: [
    { id: 'id', type: 'text', required: true, max: 20 },
    { id: 'outcome', type: 'choice', required: true, options: ['accepted', 'failed'] },
    { id: 'reason', type: 'choice', options: [...reasons] },
    { id: 'answer', type: 'text', max: 20 },
    // The other channel that is tried after this one failed.
    { id: 'next', type: 'choice', options: [...channels] },
  ],
} as const

/** Who is to be told of which act, and the office that hears of what failed. */
const asked = [
  { id: 'office', type: 'body', required: true },
  { id: 'about', type: 'text', required: true, max: 80 },
  { id: 'act', type: 'act', required: true },
  messages,
] as const
const outcome = { id: 'outcome', type: 'choice', required: true, options: ['accepted', 'failed'] } as const
const byOutcome = { field: 'outcome', map: { accepted: 'accepted', failed: 'failed' } } as const

export const delivery = procedure({
  id: 'delivery',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { office: { kind: 'office' } },
  heldBy: 'office',
  branches: {
    main: {
      start: 'sending',
      stages: ['sending', 'accepted', 'failed'],
      final: ['accepted'],
    },
  },
  unbounded: {
    sending: 'jobs try again with a bound, then say that it failed',
    failed: 'the office sees each person in its list until it tells that person otherwise',
  },
  terms: [],
  steps: [
    // All that is to be said where every message has its answer at once, and no other channel is to be tried.
    {
      id: 'deliver',
      article: 'platform',
      by: ['outside'],
      outside: 'post',
      stage: [],
      to: byOutcome,
      fields: [...asked, results, outcome],
      seats: [{ seat: 'office', do: 'fill', with: { field: 'office' } }],
    },
    // Else what is to be sent, with the answers there are; the rest is sent, and sent again, by the job of this act.
    {
      id: 'send',
      article: 'platform',
      by: ['outside'],
      outside: 'post',
      stage: [],
      to: 'sending',
      fields: [...asked, { ...results, required: false }],
      seats: [{ seat: 'office', do: 'fill', with: { field: 'office' } }],
      notices: [{ kind: 'message', to: ['office'] }],
    },
    {
      id: 'report',
      article: 'platform',
      by: ['outside'],
      outside: 'post',
      stage: ['sending'],
      fields: [results],
    },
    {
      id: 'end',
      article: 'platform',
      by: ['outside'],
      outside: 'post',
      stage: ['sending'],
      to: byOutcome,
      fields: [outcome],
    },
    {
      id: 'tell-otherwise',
      article: 'platform',
      by: ['registrar@office', 'secretary@office'],
      stage: ['failed'],
      atWill: true,
      fields: [
        { id: 'addressee', type: 'text', required: true, max: 80 },
        { id: 'way', type: 'choice', required: true, options: ['telephone', 'letter', 'in-person', 'other'] },
        { id: 'toldOn', type: 'day', required: true, notAfter: { act: true } },
      ],
    },
  ],
})

const deliveryMark = 'delivery:'

export const deliveryId = (proceeding: string, n: number): string => `${deliveryMark}${proceeding}:${n}`
/** Whether the proceeding is a delivery, by its id. */
export const isDelivery = (proceeding: string): boolean => proceeding.startsWith(deliveryMark)
