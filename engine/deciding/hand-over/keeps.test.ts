/** Terms that run on in another proceeding, and lines of somebody of whom the other has such a line already. */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../kernel/refusal.ts'
import { procedure, type StepRow } from '../../define.ts'
import { isHiddenFrom } from '../../reading/hidden.ts'
import { type InMemoryCourt, inMemoryCourt } from '../../testing/court.ts'
import { testLaw } from '../../testing/law.ts'
import { filedBySeveral, toyRegistry } from '../../testing/toy.ts'
import { endOf } from '../../time/terms.ts'

const until = { bound: 'office', article: 'L 3', dayZero: 'act', atEnd: 'stays' } as const
const holding = {
  branch: 'hold',
  to: 'hold',
  stages: { free: 'free', held: 'held' },
  keeps: ['holding', 'warning'],
} as const
const line = (id: string, from: string, to: string, more: Partial<StepRow> = {}): StepRow => ({
  id,
  article: 'L 2',
  by: ['clerk@office'],
  branch: 'hold',
  stage: [from],
  to,
  correctable: false,
  ...more,
})

/** Matters of one kind: a person of one may be severed into another, and one may take in the other. */
const matter = procedure({
  id: 'matter',
  code: 'L',
  editions: [{ from: '2020-01-01', law: 'first' }],
  heldBy: 'office',
  seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: {
    main: { start: 'open', stages: ['open', 'done', 'joined'], final: ['done', 'joined'] },
    hold: { start: 'free', stages: ['free', 'held', 'gone'], final: ['gone'], per: 'party' },
  },
  terms: [
    { id: 'whole', n: 30, unit: 'CD', ...until },
    { id: 'holding', n: 10, unit: 'CD', ...until },
    { id: 'warning', n: -3, unit: 'CD', ...until, dayZero: { endOf: 'holding' } },
  ],
  steps: [
    {
      ...filedBySeveral,
      registers: ['matters'],
      opens: [{ branch: 'hold', subject: { holdersOf: 'party' } }],
      starts: [{ term: 'whole' }],
    },
    {
      id: 'note',
      article: 'L 2',
      by: ['clerk@office'],
      stage: ['open'],
      correctable: false,
      hiddenUntil: { done: 'finish' },
    },
    { id: 'wait', article: 'L 2', by: ['clerk@office'], stage: ['open'], correctable: false, pauses: ['whole'] },
    { id: 'go-on', article: 'L 2', by: ['clerk@office'], stage: ['open'], correctable: false, resumes: ['whole'] },
    line('hold', 'free', 'held', {
      starts: [
        { term: 'holding', of: 'same-subject' },
        { term: 'warning', of: 'same-subject' },
      ],
    }),
    line('hold-longer', 'held', 'held', { extends: [{ term: 'holding', mode: 'total', n: 15, unit: 'CD' }] }),
    line('sever', 'held', 'gone', {
      handsOver: [
        {
          procedure: 'matter',
          step: 'open-severed',
          mode: 'beside',
          seats: { 'party-1': 'of-branch', office: 'office' },
          lines: [holding],
          keeps: ['whole'],
        },
      ],
    }),
    { id: 'open-severed', article: 'L 5', by: ['linked'], stage: [], to: 'open' },
    {
      id: 'join',
      article: 'L 6',
      by: ['clerk@office'],
      stage: ['open'],
      to: 'joined',
      correctable: false,
      fields: [{ id: 'into', type: 'text', required: true }],
      handsOver: [
        {
          procedure: 'matter',
          step: 'take-in',
          into: 'into',
          mode: 'goes-on',
          seats: { 'party-1': 'party-1', 'party-2': 'party-2' },
          lines: [{ ...holding, meeting: 'later' }],
        },
      ],
    },
    { id: 'take-in', article: 'L 6', by: ['linked'], stage: ['open'] },
    { id: 'finish', article: 'L 7', by: ['clerk@office'], stage: ['open'], to: 'done', correctable: false },
  ],
})
const law = testLaw([matter], {
  registers: { matters: { counter: () => 'matters', write: (_seats, year, serial) => `M-${year}-${serial}` } },
})
const must = (answer: unknown) => expect(isRefusal(answer), JSON.stringify(answer)).toBe(false)
const begun = (): InMemoryCourt =>
  inMemoryCourt({ law, registry: toyRegistry, seed: 'keeps' }).at('2026-03-02T05:00:00Z')
const filed = (court: InMemoryCourt, others: readonly string[] = []): string => {
  must(court.act('aigul', 'matter.file', { office: 'office', others }))
  return court.of('matter').id
}

const severed = () => {
  const court = begun()
  const first = filed(court, ['bolat'])
  must(court.act('clerk', 'matter.note'))
  must(court.act('clerk', 'matter.wait'))
  court.at('2026-03-04T05:00:00Z')
  must(court.act('clerk', 'matter.go-on'))
  must(court.act('clerk', 'matter.hold', {}, { branch: 'hold:party-2' }))
  must(court.act('clerk', 'matter.hold-longer', {}, { branch: 'hold:party-2' }))
  court.at('2026-03-06T05:00:00Z')
  must(court.act('clerk', 'matter.sever', {}, { branch: 'hold:party-2' }))
  const [, other] = court.proceedings()
  return { court, first: court.of(first), other: other! }
}
const last = (state: Parameters<typeof endOf>[0], term: string) => endOf(state, term, law.days).lastDay

describe('a person severed into a matter of their own', () => {
  it('stands there on the one seat where the line goes on, with the term that had been made longer, and what is counted from it', () => {
    const { first, other } = severed()
    expect(other.state.seats['party-1']).toMatchObject({ holder: { person: 'bolat' } })
    expect(other.state.branches['hold:party-1']).toMatchObject({ stage: 'held' })
    expect(last(other.state, 'holding@hold:party-1')).toBe('2026-03-19')
    expect(last(other.state, 'warning@hold:party-1')).toBe('2026-03-16')
    expect(first.state.branches['hold:party-2']).toMatchObject({ stage: 'gone' })
  })
  it('has the time of the matter from its own first day, and what stood still there stood still here', () => {
    const { first, other } = severed()
    expect(other.state.terms.whole).toMatchObject({ zero: '2026-03-02' })
    expect(last(other.state, 'whole')).toBe(last(first.state, 'whole'))
    expect(last(other.state, 'whole')).toBe('2026-04-03')
  })
  it('reads what was hidden when the own matter is finished, and the one who stayed does not yet', () => {
    const { court, first, other } = severed()
    const note = first.acts.find(({ step }) => step === 'note')!
    const hidden = (person: string) => {
      const [here, there] = [court.of(first.id), court.of(other.id)].map(({ state }) => state)
      const around = { law, state: here!, acts: first.acts, chain: [here!, there!] }
      return isHiddenFrom(around, note, { person, posts: [] })
    }
    expect([hidden('aigul'), hidden('bolat')]).toEqual([true, true])
    must(court.act('clerk', 'matter.finish', {}, { on: other.id }))
    expect([hidden('aigul'), hidden('bolat')]).toEqual([true, false])
  })
})

describe('a matter taken in by another', () => {
  const joined = (heldThere: boolean) => {
    const court = begun()
    const leading = filed(court)
    if (heldThere) must(court.act('clerk', 'matter.hold', {}, { branch: 'hold:party-1', on: leading }))
    court.at('2026-03-05T05:00:00Z')
    const other = filed(court, ['bolat'])
    must(court.act('clerk', 'matter.hold', {}, { branch: 'hold:party-1', on: other }))
    must(court.act('clerk', 'matter.hold', {}, { branch: 'hold:party-2', on: other }))
    must(court.act('clerk', 'matter.join', { into: court.of(leading).state.names[0]!.name }, { on: other }))
    return court.of(leading).state
  }
  it('brings the line of somebody who was free there, and of whoever was not there yet', () => {
    const { branches, terms } = joined(false)
    expect([branches['hold:party-1']?.stage, branches['hold:party-2']?.stage]).toEqual(['held', 'held'])
    expect(terms['holding@hold:party-1']).toMatchObject({ zero: '2026-03-05' })
  })
  it('leaves the line of somebody that stands as late there as it does here', () => {
    expect(joined(true).terms['holding@hold:party-1']).toMatchObject({ zero: '2026-03-02' })
  })
})
