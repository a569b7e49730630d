/** What is asked elsewhere about one of several people: whom it is sent with, and whose line hears what is decided, now and later. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/refusal.ts'
import { type HandOver, procedure, type StepRow } from '../../define.ts'
import { type InMemoryCourt, inMemoryCourt } from '../../testing/court.ts'
import { testLaw } from '../../testing/law.ts'
import { filedBySeveral, toyRegistry } from '../../testing/toy.ts'

const common = {
  code: 'L',
  editions: [{ from: '2020-01-01', law: 'first' }],
  heldBy: 'office',
  terms: [],
} as const

const toJudge: HandOver = { procedure: 'ruling', mode: 'beside', seats: { party: 'of-branch', office: 'office' } }
const heard = (id: string, decided: string, stage: string, to: string, later?: true): StepRow => ({
  id,
  article: 'L 4',
  by: ['linked'],
  branch: 'hold',
  stage: [stage],
  to,
  hears: [{ procedure: 'ruling', steps: [decided], ...(later && { later }) }],
})

/** Two people, a line for each; of each a ruling is asked elsewhere, and may be undone there long after. */
const matter = procedure({
  ...common,
  id: 'matter',
  seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: {
    main: { start: 'open', stages: ['open', 'over'], final: ['over'] },
    hold: { start: 'free', stages: ['free', 'asked', 'held', 'let-out'], final: ['let-out'], per: 'party' },
  },
  steps: [
    {
      ...filedBySeveral,
      fields: [...filedBySeveral.fields, { id: 'caughtAlready', type: 'yes-no', fact: 'caughtAlready' }],
      opens: [
        { branch: 'hold', subject: { holdersOf: 'party' }, when: { not: { fact: 'caughtAlready', is: true } } },
        { branch: 'hold', at: 'held', subject: { holdersOf: 'party' }, when: { fact: 'caughtAlready', is: true } },
      ],
    },
    {
      id: 'ask',
      article: 'L 2',
      by: ['clerk@office'],
      branch: 'hold',
      stage: ['free'],
      to: 'asked',
      correctable: false,
      handsOver: [toJudge],
    },
    {
      id: 'end',
      article: 'L 3',
      by: ['clerk@office'],
      stage: ['open'],
      to: 'over',
      correctable: false,
    },
    heard('hear-granted', 'grant', 'asked', 'held'),
    heard('hear-cancelled', 'cancel', 'held', 'free', true),
    heard('hear-doubted', 'doubt', 'held', 'let-out'),
  ],
})
const deciding = (id: string, stage: string, to: string): StepRow => ({
  id,
  article: 'L 6',
  by: ['clerk@office'],
  stage: [stage],
  to,
  correctable: false,
})
const ruling = procedure({
  ...common,
  id: 'ruling',
  seats: { party: { kind: 'person' }, office: { kind: 'office' } },
  branches: { main: { start: 'filed', stages: ['filed', 'granted', 'doubted', 'over'], final: ['over'] } },
  steps: [
    { id: 'arrive', article: 'L 5', by: ['linked'], stage: [], to: 'filed' },
    deciding('grant', 'filed', 'granted'),
    deciding('cancel', 'granted', 'over'),
    deciding('doubt', 'granted', 'doubted'),
  ],
})

const took = (court: InMemoryCourt, ...args: Parameters<InMemoryCourt['act']>): void => {
  const done = court.act(...args)
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
}
function filed(more = {}): InMemoryCourt {
  const law = testLaw([matter, ruling])
  const court = inMemoryCourt({ law, registry: toyRegistry, seed: 'line' }).at('2026-02-02T05:00:00Z')
  took(court, 'aigul', 'matter.file', { office: 'office', others: ['bolat'], ...more })
  return court
}
const ask = (court: InMemoryCourt, party: string): string => {
  took(court, 'clerk', 'matter.ask', {}, { branch: `hold:${party}` })
  return court.of('ruling').id
}
const lines = (court: InMemoryCourt): (string | undefined)[] =>
  ['party-1', 'party-2'].map((party) => court.of('matter').state.branches[`hold:${party}`]?.stage)

describe('what is asked about one of two people', () => {
  it('is sent with that one, and not with the other who sits beside', () => {
    const court = filed()
    ask(court, 'party-2')
    expect(court.of('ruling').state.seats.party).toMatchObject({ holder: { person: 'bolat' } })
    ask(court, 'party-1')
    expect(court.of('ruling').state.seats.party).toMatchObject({ holder: { person: 'aigul' } })
  })
  it('is heard by the line that asked, and by no other that waits beside', () => {
    const court = filed()
    const [first] = [ask(court, 'party-1'), ask(court, 'party-2')]
    took(court, 'clerk', 'ruling.grant', {}, { on: first })
    expect(lines(court)).toEqual(['held', 'asked'])
  })
})

it('what is decided after the matter ended changes nothing in it, and is decided all the same', () => {
  const court = filed()
  const on = ask(court, 'party-1')
  took(court, 'clerk', 'matter.end')
  took(court, 'clerk', 'ruling.grant', {}, { on })
  expect([court.stage('ruling'), ...lines(court)]).toEqual(['granted', 'asked', 'free'])
})

describe('what is undone later', () => {
  const bothHeld = () => {
    const court = filed()
    const rulings = [ask(court, 'party-1'), ask(court, 'party-2')]
    for (const on of rulings) took(court, 'clerk', 'ruling.grant', {}, { on })
    expect(lines(court)).toEqual(['held', 'held'])
    return { court, rulings }
  }
  it('is heard by the line that asked though it has moved on since, and leaves the other alone', () => {
    const { court, rulings } = bothHeld()
    took(court, 'clerk', 'ruling.cancel', {}, { on: rulings[1]! })
    expect(lines(court)).toEqual(['held', 'free'])
  })
  it('is heard of the first ruling even when the line has asked for another meanwhile', () => {
    const { court, rulings } = bothHeld()
    took(court, 'clerk', 'ruling.cancel', {}, { on: rulings[0]! })
    const again = ask(court, 'party-1')
    took(court, 'clerk', 'ruling.grant', {}, { on: again })
    expect(lines(court)).toEqual(['held', 'held'])
    expect(court.of('matter').state.branches['hold:party-1']).toMatchObject({ handed: [2, 7] })
  })
  it('is not heard where the law does not say that it is heard later', () => {
    const { court, rulings } = bothHeld()
    took(court, 'clerk', 'ruling.doubt', {}, { on: rulings[0]! })
    expect(lines(court)).toEqual(['held', 'held'])
  })
})

it('a line begins where the step that opens it says, and at its start where no step says so', () => {
  expect(lines(filed())).toEqual(['free', 'free'])
  expect(lines(filed({ caughtAlready: true }))).toEqual(['held', 'held'])
})
