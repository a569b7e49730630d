/**
 * What a person keeps on the own record about being told: confirmed addresses, which events go where, and the secret address of the
 * own calendar. Each change is an act of the person, so that it can be proved where a message was to go on a day.
 */
import type { StepRow } from '../../engine/define.ts'

/** Channels outside the product. The inbox is not among them: it gets every notice. */
export const channels = ['email', 'sms'] as const
export type Channel = (typeof channels)[number]

/** Kinds of news a person chooses channels for. */
export const events = ['hearing', 'deadline', 'paper', 'progress'] as const
export type EventKind = (typeof events)[number]

const own = { article: 'platform', by: ['subject'], stage: ['known'], atWill: true } as const
const channel = { id: 'channel', type: 'choice', required: true, options: [...channels] } as const

export const contactSteps: readonly StepRow[] = [
  {
    ...own,
    id: 'give-contact',
    fields: [
      channel,
      {
        id: 'email',
        type: 'email',
        required: true,
        personal: 'subject',
        showWhen: { field: 'channel', is: 'email' },
      },
      { id: 'phone', type: 'phone', required: true, personal: 'subject', showWhen: { field: 'channel', is: 'sms' } },
    ],
  },
  { ...own, id: 'drop-contact', fields: [channel] },
  {
    ...own,
    id: 'choose-channels',
    fields: [
      {
        id: 'choices',
        type: 'group',
        required: true,
        many: { min: 1, max: events.length },
        fields: [
          { id: 'event', type: 'choice', required: true, options: [...events] },
          { id: 'email', type: 'yes-no', required: true },
          { id: 'sms', type: 'yes-no', required: true },
        ],
      },
    ],
  },
  {
    ...own,
    id: 'renew-calendar',
    fields: [{ id: 'calendarToken', type: 'text', required: true, max: 60, personal: 'subject' }],
  },
]
