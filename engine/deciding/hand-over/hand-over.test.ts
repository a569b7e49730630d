import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/refusal.ts'
import { type Procedure, procedure } from '../../define.ts'
import { inMemoryCourt } from '../../testing/court.ts'
import { testLaw } from '../../testing/law.ts'
import { filedBySeveral, toyRegistry } from '../../testing/toy.ts'

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

/** Matters of several parties, of which one can be taken into another; a party may be let go or succeeded by name. */
const matter = procedure({
  ...common,
  id: 'matter',
  terms: [
    { id: 'replying', n: 5, unit: 'CD', article: 'H 20', bound: 'party', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: {
    main: { start: 'open', stages: ['open', 'elsewhere'], final: ['elsewhere'] },
    answer: { start: 'asked', stages: ['asked', 'given'], final: ['given'], per: 'party' },
    reading: { start: 'to-read', stages: ['to-read', 'read'], final: ['read'], per: 'party' },
  },
  steps: [
    {
      ...filedBySeveral,
      article: 'H 20',
      registers: ['matters'],
      opens: [
        { branch: 'answer', subject: { holdersOf: 'party' } },
        { branch: 'reading', subject: { holdersOf: 'party' } },
      ],
      starts: [{ term: 'replying', of: 'each', on: 'answer' }],
    },
    {
      id: 'join',
      article: 'H 21',
      by: ['party'],
      stage: ['open'],
      to: 'elsewhere',
      correctable: false,
      when: [{ if: { computed: 'taker-is-not-itself' }, code: 'matter.itself' }],
      fields: [{ id: 'into', type: 'text', required: true }],
      handsOver: [
        {
          procedure: 'matter',
          step: 'take-in',
          into: 'into',
          mode: 'goes-on',
          seats: { 'party-1': 'party-1', 'party-2': 'party-2' },
        },
      ],
    },
    {
      id: 'take-in',
      article: 'H 22',
      by: ['linked'],
      stage: ['open'],
      opens: [{ branch: 'answer', subject: { holdersOf: 'party' } }],
    },
    {
      id: 'let-go',
      article: 'H 23',
      by: ['party'],
      stage: ['open'],
      correctable: false,
      fields: [{ id: 'who', type: 'person', holds: 'party', required: true }],
      seats: [{ seat: 'party', do: 'leave', of: 'who' }],
      moves: [{ branch: 'answer', of: 'leavers', to: 'given' }],
      stops: [{ term: 'replying', of: 'leavers' }],
    },
    {
      id: 'succeed',
      article: 'H 24',
      by: ['party'],
      stage: ['open'],
      correctable: false,
      fields: [
        { id: 'who', type: 'person', holds: 'party', required: true },
        { id: 'by', type: 'person', required: true },
      ],
      seats: [{ seat: 'party', do: 'succeed', of: 'who', with: { field: 'by' } }],
    },
    {
      id: 'reply',
      article: 'H 25',
      by: ['party'],
      branch: 'answer',
      stage: ['asked'],
      to: 'given',
      correctable: false,
    },
  ],
})

describe('a matter taken into another', () => {
  const twoMatters = () => {
    const court = inMemoryCourt({
      law: testLaw([matter], {
        computations: { 'taker-is-not-itself': ({ taker, state }) => taker?.id !== state?.id },
        registers: { matters: { counter: () => 'm', write: (_seats, _year, serial) => `M-${serial}` } },
      }),
      registry: toyRegistry,
      seed: 's',
    })
    court.at('2026-02-02T05:00:00.000Z').act('aigul', 'matter.file', { office: 'office', others: ['bolat'] })
    const earlier = court.of('matter').id
    court.act('saule', 'matter.file', { office: 'office', others: ['bolat'] })
    return { court, earlier }
  }
  const people = (court: ReturnType<typeof twoMatters>['court'], id: string) =>
    Object.entries(court.of(id).state.seats).flatMap(([seat, { holder, active }]) =>
      active && holder.person ? [`${seat} ${holder.person}`] : [],
    )

  it('ends here, and there its parties have the next free seats; whoever sat there keeps the one they had', () => {
    const { court, earlier } = twoMatters()
    const later = court.of('matter').id
    expect(court.act('saule', 'matter.join', { into: 'm-1' })).not.toHaveProperty('refused')
    expect(court.of(later).state).toMatchObject({ closed: true, links: [{ other: earlier, kind: 'child' }] })
    expect(court.of(earlier).state.links).toEqual([{ other: later, kind: 'origin', procedure: 'matter', n: 2 }])
    expect(people(court, earlier)).toEqual(['party-1 aigul', 'party-2 bolat', 'party-3 saule'])
    expect(court.act('saule', 'matter.reply', {}, { on: earlier })).not.toHaveProperty('refused')
  })

  it('opens no new one, and the one that takes it in stays under its own number', () => {
    const { court, earlier } = twoMatters()
    court.act('saule', 'matter.join', { into: 'M-1' })
    expect(court.proceedings()).toHaveLength(2)
    expect(court.of(earlier).state).toMatchObject({ root: earlier, closed: false, names: [{ name: 'M-1' }] })
  })

  it('is refused where the number is of nobody here, and where the law says no before that', () => {
    const { court } = twoMatters()
    expect(court.act('saule', 'matter.join', { into: 'M-7' })).toMatchObject({ refused: 'hand-over.no-taker' })
    expect(court.act('saule', 'matter.join', { into: 'M-2' })).toMatchObject({ refused: expect.any(String) })
    expect(court.stage('matter')).toBe('open')
  })
})

describe('a party named by the form', () => {
  const court = () => {
    const one = inMemoryCourt({
      law: testLaw([matter], {
        computations: { 'taker-is-not-itself': () => true },
        registers: { matters: { counter: () => 'm', write: (_seats, _year, serial) => `M-${serial}` } },
      }),
      registry: toyRegistry,
      seed: 's',
    })
    one.at('2026-02-02T05:00:00.000Z').act('aigul', 'matter.file', { office: 'office', others: ['bolat'] })
    return one
  }
  const seats = (one: ReturnType<typeof court>) => one.of('matter').state.seats

  it('leaves, and nobody else does', () => {
    const one = court()
    one.act('aigul', 'matter.let-go', { who: 'bolat' })
    expect(seats(one)).toMatchObject({ 'party-1': { active: true }, 'party-2': { active: false } })
  })

  it('takes along the lines and terms about them, and no others', () => {
    const one = court()
    one.act('aigul', 'matter.let-go', { who: 'bolat' })
    const { branches, terms } = one.of('matter').state
    expect(branches['answer:party-1']!.stage).toBe('asked')
    expect(branches['answer:party-2']!.stage).toBe('given')
    expect(branches['reading:party-2']!.stage).toBe('to-read')
    expect(Object.entries(terms).map(([key, { status }]) => `${key} ${status}`)).toEqual([
      'replying@answer:party-1 running',
      'replying@answer:party-2 stopped',
    ])
  })

  it('is succeeded in the very seat', () => {
    const one = court()
    one.act('aigul', 'matter.succeed', { who: 'bolat', by: 'saule' })
    expect(seats(one)['party-2']).toEqual({ holder: { person: 'saule' }, active: true })
    expect(one.of('matter').state.left).toEqual(['bolat'])
  })

  it('must sit in the case', () => {
    expect(court().act('aigul', 'matter.let-go', { who: 'saule' })).toMatchObject({ refused: 'field.not-a-holder' })
  })
})
