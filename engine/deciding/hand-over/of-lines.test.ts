/** Lines that go on in the proceeding handed over to: each about its own person, at the stage named, until the very day. */
import { expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/refusal.ts'
import { procedure } from '../../define.ts'
import { inMemoryCourt } from '../../testing/court.ts'
import { testLaw } from '../../testing/law.ts'
import { filedBySeveral, toyRegistry } from '../../testing/toy.ts'

const common = { code: 'L', editions: [{ from: '2020-01-01', law: 'first' }], heldBy: 'office' } as const
const held = { start: 'free', stages: ['free', 'held', 'over'], final: ['over'], per: 'party' } as const
const until = { bound: 'office', article: 'L 3', dayZero: 'act', atEnd: 'stays' } as const

/** Two people, of whom the one who is named is held for ten days; then both are handed over. */
const first = procedure({
  ...common,
  id: 'first',
  seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: { main: { start: 'open', stages: ['open', 'sent'], final: ['sent'] }, hold: held },
  terms: [{ id: 'holding', n: 10, unit: 'CD', ...until }],
  steps: [
    {
      ...filedBySeveral,
      opens: [{ branch: 'hold', subject: { holdersOf: 'party' } }],
    },
    {
      id: 'hold',
      article: 'L 2',
      by: ['party'],
      branch: 'hold',
      stage: ['free'],
      to: 'held',
      correctable: false,
      starts: [{ term: 'holding', of: 'same-subject' }],
    },
    {
      id: 'send',
      article: 'L 4',
      by: ['party'],
      stage: ['open'],
      to: 'sent',
      correctable: false,
      handsOver: [
        {
          procedure: 'second',
          mode: 'goes-on',
          seats: { 'tried-1': 'party-1', 'tried-2': 'party-2', office: 'office' },
          lines: [{ branch: 'hold', to: 'keep', stages: { held: 'kept' }, ends: { holding: 'keeping' } }],
        },
      ],
    },
  ],
})
const second = procedure({
  ...common,
  id: 'second',
  seats: { tried: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: {
    main: { start: 'there', stages: ['there', 'done'], final: ['done'] },
    keep: { start: 'loose', stages: ['loose', 'kept', 'gone'], final: ['gone'], per: 'tried' },
  },
  terms: [{ id: 'keeping', n: 0, unit: 'CD', ...until }],
  steps: [
    {
      id: 'arrive',
      article: 'L 5',
      by: ['linked'],
      stage: [],
      to: 'there',
      opens: [{ branch: 'keep', subject: { holdersOf: 'tried' } }],
    },
    {
      id: 'let-go',
      article: 'L 6',
      by: ['time'],
      branch: 'keep',
      stage: ['kept'],
      to: 'gone',
      atEndOf: { term: 'keeping' },
    },
  ],
})

it('goes on where it stood for the one who was held, begins anew for the other, and ends on the day on which it would have ended', () => {
  const court = inMemoryCourt({ law: testLaw([first, second]), registry: toyRegistry, seed: 'lines' })
  const must = (answer: unknown) => expect(isRefusal(answer), JSON.stringify(answer)).toBe(false)
  court.at('2026-03-02T05:00:00Z')
  must(court.act('aigul', 'first.file', { office: 'office', others: ['bolat'] }))
  must(court.act('aigul', 'first.hold', {}, { branch: 'hold:party-1' }))
  court.at('2026-03-06T05:00:00Z')
  must(court.act('aigul', 'first.send'))
  const { branches, terms } = court.of('second').state
  expect(branches['keep:tried-1']).toMatchObject({ stage: 'kept' })
  expect(branches['keep:tried-2']).toMatchObject({ stage: 'loose' })
  expect(terms['keeping@keep:tried-1']).toMatchObject({ zero: '2026-03-12', status: 'running' })
  expect(terms['keeping@keep:tried-2']).toBeUndefined()
  court.at('2026-03-12T05:00:00Z')
  expect(court.of('second').state.branches['keep:tried-1']).toMatchObject({ stage: 'kept' })
  court.at('2026-03-13T05:00:00Z')
  expect(court.of('second').state.branches['keep:tried-1']).toMatchObject({ stage: 'gone' })
})
