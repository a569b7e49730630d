import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { type Procedure, procedure } from '../define.ts'
import { inMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { toyCourt, toyLaw, toyRegistry } from '../testing/toy.ts'
import { due, dueCommand, nextDueAt, upcoming } from './due.ts'

const steps = (court: ReturnType<typeof toyCourt>) => court.of('toy').acts.map(({ step }) => step)
const decided = (heavy: string) => {
  const court = toyCourt().at('2026-02-05T05:00:00Z')
  court.act('clerk', 'toy.decide', { heavy })
  court.act('head', 'toy.approval.agree', {}, { about: 2 })
  return court
}

describe('what time does', () => {
  it('at the end of a term acts at the first moment of the next day, though it is recorded later', () => {
    const court = decided('no').at('2026-03-20T05:00:00Z')
    expect(court.of('toy').acts.at(-1)).toMatchObject({
      step: 'enter-into-force',
      at: '2026-02-20T19:00:00.000Z',
      on: '2026-02-21',
      by: { person: 'time', as: 'time' },
    })
    expect(court.of('toy').state.terms.appeal).toMatchObject({ status: 'ended' })
    expect(court.of('toy').acts.at(-1)!.results).toContainEqual({ do: 'end', key: 'appeal', lastDay: '2026-02-20' })
  })
  it('a variant of a term is taken by its condition', () => {
    expect(decided('no').end('toy', 'appeal').lastDay).toBe('2026-02-20')
    expect(decided('yes').end('toy', 'appeal').lastDay).toBe('2026-03-05')
  })
  it('comes in order of its own moments, then of the steps, then of the branches', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna', 'bota'] })
    court.act('anna', 'toy.move')
    const { state } = court.of('toy')
    expect(upcoming(toyLaw, state).map(({ step, branch }) => `${step} ${branch}`)).toEqual([
      'deny-by-silence motion:act-3',
      'miss-answer answer:defendant-1',
      'miss-answer answer:defendant-2',
    ])
    expect(nextDueAt(toyLaw, state)).toBe('2026-02-04T19:00:00.000Z')
    expect(due(toyLaw, state, instant('2026-02-09T18:59:59Z'))).toHaveLength(1)
    court.at('2026-03-01T05:00:00Z')
    expect(steps(court).slice(3)).toEqual(['deny-by-silence', 'miss-answer', 'miss-answer'])
    expect(nextDueAt(toyLaw, court.of('toy').state)).toBeUndefined()
  })
  it('stands still while the proceeding does', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna'] })
    court.act('clerk', 'toy.suspend')
    expect(nextDueAt(toyLaw, court.at('2026-04-01T05:00:00Z').of('toy').state)).toBeUndefined()
    court.act('clerk', 'toy.resume')
    expect(nextDueAt(toyLaw, court.of('toy').state)).toBe('2026-04-08T19:00:00.000Z')
  })
  it('has one key for one running out, and another after an extension, a restoration or a new start', () => {
    const court = decided('no').at('2026-03-20T05:00:00Z')
    const first = court.of('toy').acts.at(-1)!.key
    expect(court.of('toy').state.closed).toBe(true)
    expect(court.act('clerk', 'toy.restore', { newDay: '2026-03-25' })).toMatchObject({ step: 'restore' })
    expect(court.of('toy').state).toMatchObject({ closed: false, branches: { main: { stage: 'decided' } } })
    expect(upcoming(toyLaw, court.of('toy').state)[0]).toMatchObject({ at: '2026-03-25T19:00:00.000Z' })
    court.at('2026-04-01T05:00:00Z')
    expect(steps(court).slice(-3)).toEqual(['enter-into-force', 'restore', 'enter-into-force'])
    expect(court.of('toy').acts.at(-1)!.key).not.toBe(first)
  })
  it('is refused before its moment, and by people', () => {
    const court = decided('no')
    const { state } = court.of('toy')
    const [one] = upcoming(toyLaw, state)
    expect(dueCommand(state, one!)).toMatchObject({
      step: 'enter-into-force',
      on: '2026-02-21',
      by: { kind: 'time' },
      term: 'appeal',
    })
    expect(court.why('party', 'toy.enter-into-force').map(({ refused }) => refused)).toEqual([
      'role.not-yours',
      'term.not-over',
    ])
  })
  it('is never dated before the act it follows', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna'] })
    const state = { ...court.of('toy').state, lastAt: instant('2026-05-01T05:00:00Z') }
    expect(upcoming(toyLaw, state)[0]).toMatchObject({ at: '2026-05-01T05:00:00.000Z' })
  })
})

const condition = (more: Partial<Procedure['steps'][number]>): Procedure =>
  procedure({
    id: 'toy',
    code: 'T',
    editions: [
      { from: '2020-01-01', law: 'first' },
      { from: '2026-07-01', law: 'second' },
    ],
    seats: { party: { kind: 'person' }, office: { kind: 'office' } },
    heldBy: 'office',
    branches: { main: { start: 'screening', stages: ['screening', 'received', 'over'], final: ['over'] } },
    terms: [],
    steps: [
      {
        id: 'file',
        article: 'T 1',
        by: ['anyone'],
        stage: [],
        to: 'screening',
        correctable: false,
        fields: [{ id: 'office', type: 'body', required: true }],
        seats: [
          { seat: 'party', do: 'fill', with: 'actor' },
          { seat: 'office', do: 'fill', with: { field: 'office' } },
        ],
      },
      { id: 'pay', article: 'T 2', by: ['party'], stage: ['screening'], correctable: false },
      { id: 'receive', article: 'T 3', by: ['time'], stage: ['screening'], to: 'received', ...more },
    ],
  })
const courtOf = (law: Procedure) => {
  const court = inMemoryCourt({ law: testLaw([law]), registry: toyRegistry, seed: '' }).at('2026-06-25T05:00:00Z')
  court.act('party', 'toy.file', { office: 'office' })
  return court
}

describe('what time does as soon as a condition holds', () => {
  it('happens in the same breath as the act that made it hold', () => {
    const court = courtOf(condition({ when: [{ if: { done: 'pay' }, code: 'not-paid' }] }))
    expect(court.stage('toy')).toBe('screening')
    court.act('party', 'toy.pay')
    expect(court.stage('toy')).toBe('received')
  })
  it('waits for the first day of its row: a reform moves the cases that stand in an abolished stage', () => {
    const court = courtOf(condition({ from: '2026-07-01' })).at('2026-06-30T18:59:59Z')
    expect(court.stage('toy')).toBe('screening')
    expect(court.at('2026-07-05T05:00:00Z').of('toy').acts.at(-1)).toMatchObject({
      step: 'receive',
      at: '2026-06-30T19:00:00.000Z',
      on: '2026-07-01',
      edition: '2026-07-01',
    })
  })
  it('and never stops when it does not change its stage: the court stops at two hundred', () => {
    expect(() => courtOf(condition({ to: 'screening' }))).toThrow('More than 200 timed steps')
  })
})
