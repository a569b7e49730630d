import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { type Procedure, procedure } from '../define.ts'
import { inMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { toyRegistry } from '../testing/toy.ts'

const seats = { party: { kind: 'person' }, office: { kind: 'office' } } as const
const common = {
  code: 'H',
  editions: [{ from: '2020-01-01', law: 'first' }],
  seats,
  heldBy: 'office',
  terms: [],
} as const
const child = (procedure: string, facts = {}) =>
  ({ procedure, mode: 'waits', seats: { party: 'party', office: 'office' }, facts }) as const

/** Three proceedings, each opening the next; what the last one decides is heard up the chain, what the first one stops down it. */
const first = procedure({
  ...common,
  id: 'first',
  branches: { main: { start: 'open', stages: ['open', 'sent', 'done', 'stopped'], final: ['done', 'stopped'] } },
  steps: [
    {
      id: 'file',
      article: 'H 1',
      by: ['anyone'],
      stage: [],
      to: 'open',
      correctable: false,
      fields: [
        { id: 'office', type: 'body', required: true },
        { id: 'sum', type: 'number', fact: 'sum' },
      ],
      seats: [
        { seat: 'party', do: 'fill', with: 'actor' },
        { seat: 'office', do: 'fill', with: { field: 'office' } },
      ],
    },
    {
      id: 'send',
      article: 'H 2',
      by: ['party'],
      stage: ['open'],
      to: 'sent',
      correctable: false,
      fields: [{ id: 'why', type: 'text' }],
      handsOver: [
        child('second', { amount: 'sum' }),
        { ...child('beside'), mode: 'beside', when: { fact: 'sum', atLeast: 100 } },
      ],
    },
    { id: 'stop', article: 'H 3', by: ['party'], stage: ['sent'], to: 'stopped', correctable: false },
    {
      id: 'hear',
      article: 'H 4',
      by: ['linked'],
      stage: ['sent'],
      to: 'done',
      hears: [{ procedure: 'second', steps: ['hear'] }],
    },
  ],
})
const second = procedure({
  ...common,
  id: 'second',
  branches: { main: { start: 'open', stages: ['open', 'sent', 'done', 'stopped'], final: ['done', 'stopped'] } },
  steps: [
    { id: 'arrive', article: 'H 5', by: ['linked'], stage: [], to: 'open' },
    {
      id: 'send',
      article: 'H 6',
      by: ['clerk@office'],
      stage: ['open'],
      to: 'sent',
      correctable: false,
      handsOver: [child('third')],
    },
    {
      id: 'hear',
      article: 'H 7',
      by: ['linked'],
      stage: ['sent'],
      to: 'done',
      hears: [{ procedure: 'third', steps: ['decide'] }],
    },
    {
      id: 'hear-stop',
      article: 'H 8',
      by: ['linked'],
      stage: ['*'],
      to: 'stopped',
      hears: [{ procedure: 'first', steps: ['stop'], direction: 'down' }],
    },
  ],
})
const third = procedure({
  ...common,
  id: 'third',
  branches: { main: { start: 'open', stages: ['open', 'done', 'stopped'], final: ['done', 'stopped'] } },
  steps: [
    { id: 'arrive', article: 'H 9', by: ['linked'], stage: [], to: 'open' },
    {
      id: 'decide',
      article: 'H 10',
      by: ['clerk@office'],
      stage: ['open'],
      to: 'done',
      correctable: false,
      approval: [{ by: 'head@office', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'H 10(2)' }],
    },
    {
      id: 'hear-stop',
      article: 'H 11',
      by: ['linked'],
      stage: ['open'],
      to: 'stopped',
      hears: [{ procedure: 'second', steps: ['hear-stop'], direction: 'down' }],
    },
  ],
})
const beside: Procedure = procedure({
  ...common,
  id: 'beside',
  branches: { main: { start: 'open', stages: ['open', 'over'], final: ['over'] } },
  unbounded: { open: 'nothing bounds it' },
  steps: [
    { id: 'arrive', article: 'H 12', by: ['linked'], stage: [], to: 'open' },
    { id: 'end', article: 'H 13', by: ['clerk@office'], stage: ['open'], to: 'over', correctable: false },
  ],
})

function chain(sum = 5) {
  const court = inMemoryCourt({ law: testLaw([first, second, third, beside]), registry: toyRegistry, seed: '' }).at(
    '2026-02-02T05:00:00Z',
  )
  court.act('party', 'first.file', { office: 'office', sum })
  court.at('2026-02-03T05:00:00Z').act('party', 'first.send')
  return court
}
const stages = (court: ReturnType<typeof chain>) => ['first', 'second', 'third'].map((one) => court.stage(one))

describe('a hand-over', () => {
  it('opens the other proceeding in the same breath, with its seats and the facts it asks for, by reference', () => {
    const court = chain()
    const [parent, opened] = [court.of('first'), court.of('second')]
    expect(opened.state).toMatchObject({
      openedOn: '2026-02-03',
      rootOpenedOn: '2026-02-02',
      root: parent.id,
      facts: { amount: 5 },
      seats: { party: { holder: { person: 'party' } }, office: { holder: { office: 'office' } } },
    })
    expect(opened.acts[0]!.results).toContainEqual({
      do: 'link',
      other: parent.id,
      kind: 'origin',
      procedure: 'first',
      n: 2,
      hash: parent.hashes[1],
    })
    expect(parent.state.links).toEqual([{ other: opened.id, kind: 'child', procedure: 'second', n: 2 }])
  })
  it('opens what its condition asks for, and nothing when it does not hold', () => {
    expect(() => chain().of('beside')).toThrow('No proceeding')
    expect(chain(100).of('beside').state.root).toBe(chain(100).of('first').id)
  })
  it('cannot be opened by people', () => {
    expect(chain().act('party', 'second.arrive')).toMatchObject({ refused: 'role.not-yours' })
  })
})

describe('hearing', () => {
  it('goes up the whole chain, but only when the act heard has force', () => {
    const court = chain()
    court.act('clerk', 'second.send')
    court.act('clerk', 'third.decide')
    expect(stages(court)).toEqual(['sent', 'sent', 'open'])
    expect(isRefusal(court.act('head', 'third.approval.agree', {}, { about: 2 }))).toBe(false)
    expect(stages(court)).toEqual(['done', 'done', 'done'])
    expect(court.of('first').acts.at(-1)).toMatchObject({ step: 'hear', by: { person: 'linked', as: 'linked' } })
  })
  it('goes down the whole chain', () => {
    const court = chain()
    court.act('clerk', 'second.send')
    court.act('party', 'first.stop')
    expect(stages(court)).toEqual(['stopped', 'stopped', 'stopped'])
  })
  it('does nothing where nobody listens', () => {
    const court = chain(100)
    court.act('clerk', 'beside.end')
    expect(court.stage('first')).toBe('sent')
  })
})
