/**
 * The secret of one day's draws as a proceeding (decisions.md 11): the evening before, its hash becomes a public act; after the
 * day the secret itself. Belongs to the platform, not to a country's code.
 */
import { procedure } from '../../engine/define.ts'

export const drawDay = procedure({
  id: 'draw-day',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { keeper: { kind: 'person' } },
  heldBy: 'keeper',
  branches: { main: { start: 'committed', stages: ['committed', 'revealed'], final: ['revealed'] } },
  unbounded: { committed: 'the secret is published by the keeper after the day' },
  terms: [],
  steps: [
    {
      id: 'commit',
      article: 'platform',
      by: ['outside'],
      outside: 'draw-keeper',
      stage: [],
      to: 'committed',
      fields: [
        { id: 'day', type: 'day', required: true },
        { id: 'commitment', type: 'text', required: true, max: 64 },
      ],
    },
    {
      id: 'reveal',
      article: 'platform',
      by: ['outside'],
      outside: 'draw-keeper',
      stage: ['committed'],
      to: 'revealed',
      fields: [{ id: 'secret', type: 'text', required: true, max: 64 }],
    },
  ],
})

export const drawDayId = (day: string): string => `draw-day:${day}`
