/**
 * A person known to the system, and the posts held over time, as a proceeding like any other: entered, appointed, standing in for another, dismissed. So
 * every change of who may do what is an act with its day (decisions.md 7). It belongs to the platform, not to a country's code.
 */
import { procedure } from '../../engine/define.ts'

const names = [
  { id: 'kk', type: 'person', required: true },
  { id: 'ru', type: 'person', required: true },
  { id: 'en', type: 'person', required: true },
] as const

export const personRecord = procedure({
  id: 'person-record',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { subject: { kind: 'person' } },
  heldBy: 'subject',
  branches: { main: { start: 'known', stages: ['known', 'closed'], final: ['closed'] } },
  unbounded: { known: 'a person stays known until the record is closed' },
  terms: [],
  steps: [
    {
      id: 'enter',
      article: 'platform',
      by: ['outside'],
      outside: 'personnel',
      stage: [],
      to: 'known',
      fields: [
        { id: 'subject', type: 'text', required: true },
        { id: 'name', type: 'group', required: true, personal: 'subject', fields: [...names] },
        { id: 'iin', type: 'iin', personal: 'subject' },
        { id: 'language', type: 'choice', required: true, options: ['kk', 'ru', 'en'] },
        { id: 'invented', type: 'yes-no', required: true, fact: 'invented' },
      ],
      seats: [{ seat: 'subject', do: 'fill', with: { field: 'subject' } }],
    },
    {
      id: 'appoint',
      article: 'platform',
      by: ['outside'],
      outside: 'personnel',
      stage: ['known'],
      fields: [
        { id: 'post', type: 'text', required: true, max: 40 },
        { id: 'office', type: 'body', required: true },
        { id: 'since', type: 'day', required: true },
      ],
    },
    {
      // The post of somebody else, for dated days, by an order: what is done meanwhile says so.
      id: 'stand-in',
      article: 'platform',
      by: ['outside'],
      outside: 'personnel',
      stage: ['known'],
      fields: [
        { id: 'post', type: 'text', required: true, max: 40 },
        { id: 'office', type: 'body', required: true },
        { id: 'since', type: 'day', required: true },
        { id: 'until', type: 'day', required: true },
        { id: 'order', type: 'text', required: true, max: 120 },
      ],
    },
    {
      id: 'dismiss',
      article: 'platform',
      by: ['outside'],
      outside: 'personnel',
      stage: ['known'],
      fields: [
        { id: 'post', type: 'text', required: true, max: 40 },
        { id: 'office', type: 'body', required: true },
        { id: 'until', type: 'day', required: true },
      ],
    },
    { id: 'close', article: 'platform', by: ['outside'], outside: 'personnel', stage: ['known'], to: 'closed' },
  ],
})
