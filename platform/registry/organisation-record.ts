/**
 * A legal person known to the system, as a proceeding like any other: entered from the register of businesses, led by somebody, speaking
 * through those whom the leader empowered for dated days. It sits in seats as a person does; whoever speaks for it acts in its stead.
 */
import { procedure } from '../../engine/define.ts'

export const organisationRecord = procedure({
  id: 'organisation-record',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { subject: { kind: 'person' }, leader: { kind: 'person' } },
  heldBy: 'subject',
  branches: { main: { start: 'entered', stages: ['entered', 'closed'], final: ['closed'] } },
  unbounded: { entered: 'an organisation stays known until its record is closed' },
  terms: [],
  steps: [
    {
      id: 'enter-organisation',
      article: 'platform',
      by: ['outside'],
      outside: 'business-register',
      stage: [],
      to: 'entered',
      fields: [
        { id: 'subject', type: 'text', required: true },
        {
          id: 'name',
          type: 'group',
          required: true,
          personal: 'subject',
          fields: [
            { id: 'kk', type: 'organisation', required: true },
            { id: 'ru', type: 'organisation', required: true },
            { id: 'en', type: 'organisation', required: true },
          ],
        },
        { id: 'bin', type: 'bin', personal: 'subject' },
        { id: 'invented', type: 'yes-no', required: true, fact: 'invented' },
      ],
      seats: [{ seat: 'subject', do: 'fill', with: { field: 'subject' } }],
    },
    {
      id: 'name-leader',
      article: 'platform',
      by: ['outside'],
      outside: 'business-register',
      stage: ['entered'],
      fields: [
        { id: 'leader', type: 'text', required: true, max: 80 },
        { id: 'since', type: 'day', required: true },
      ],
      seats: [{ seat: 'leader', do: 'fill', with: { field: 'leader' } }],
    },
    {
      id: 'empower',
      article: 'platform',
      by: ['leader'],
      stage: ['entered'],
      atWill: true,
      fields: [
        { id: 'representative', type: 'person', required: true },
        { id: 'since', type: 'day', required: true },
        { id: 'until', type: 'day', required: true, notBefore: { act: true } },
        { id: 'power', type: 'text', required: true, max: 120 },
      ],
    },
    {
      id: 'end-power',
      article: 'platform',
      by: ['leader'],
      stage: ['entered'],
      atWill: true,
      fields: [
        { id: 'representative', type: 'person', required: true },
        { id: 'last', type: 'day', required: true },
      ],
    },
    {
      id: 'close-organisation',
      article: 'platform',
      by: ['outside'],
      outside: 'business-register',
      stage: ['entered'],
      to: 'closed',
    },
  ],
})
