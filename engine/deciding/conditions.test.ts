import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import type { Condition } from '../define.ts'
import type { State } from '../state.ts'
import { testLaw } from '../testing/law.ts'
import { pauseOf, runOf, stateOf } from '../testing/state.ts'
import { holds, mayHold } from './conditions.ts'

const law = testLaw([], { param: (name, on) => (name === 'threshold' && on < '2026-01-01' ? 100 : 200) })
const state: State = stateOf({
  facts: { sum: 150, ground: 'duty', admitted: false },
  branches: {
    main: { branch: 'main', subject: '', stage: 'open', since: 1 },
    'response:defendant-1': { branch: 'response', subject: 'defendant-1', stage: 'given', since: 2 },
    'response:defendant-2': { branch: 'response', subject: 'defendant-2', stage: 'asked', since: 2 },
  },
  closedCounts: { 'alarm:founded': 2, 'alarm:unfounded': 1 },
  terms: {
    review: runOf('5 WD', '2026-02-02', { term: 'review' }),
    stopped: runOf('5 WD', '2026-02-02', { term: 'stopped', status: 'stopped' }),
    over: runOf('5 WD', '2026-02-02', { term: 'over', status: 'ended' }),
    held: runOf('5 WD', '2026-02-02', { term: 'held' }),
    'response@response:defendant-2': runOf('5 WD', '2026-02-02', { term: 'response' }),
  },
  pauses: [pauseOf(3, '2026-02-03', undefined, ['held'])],
  seats: {
    'juror-1': { holder: { person: 'a' }, active: true },
    'juror-2': { holder: { person: 'b' }, active: false },
  },
  pending: { 4: { step: 'x', branch: 'main', author: 'author', index: 0, signed: [] } },
  done: { hear: 1 },
})
const on = calendarDate('2025-12-31')
const answer = (condition: Condition, more = {}) =>
  holds(condition, { law, state, on, branch: 'main', person: 'somebody', ...more })

describe('a condition about', () => {
  it.each<[string, Condition, boolean]>([
    ['a fact that is', { fact: 'ground', is: 'duty' }, true],
    ['a fact that is not', { fact: 'admitted', is: true }, false],
    ['a fact among several', { fact: 'ground', in: ['death', 'duty'] }, true],
    ['a fact that nobody stated', { fact: 'other', is: 'x' }, false],
    ['a fact known', { fact: 'admitted', known: true }, true],
    ['a fact unknown', { fact: 'other', known: false }, true],
    ['a sum at most a number', { fact: 'sum', atMost: 150 }, true],
    ['a sum at least a number', { fact: 'sum', atLeast: 151 }, false],
    ['a sum at most the parameter of the day', { fact: 'sum', atMost: { param: 'threshold' } }, false],
    ['a bound on a fact nobody stated never holds', { fact: 'other', atMost: 5 }, false],
    ['every branch', { branch: 'response', every: ['given', 'asked'] }, true],
    ['every branch, one elsewhere', { branch: 'response', every: ['given'] }, false],
    ['every branch of none', { branch: 'review', every: ['done'] }, true],
    ['some branch', { branch: 'response', some: ['asked'] }, true],
    ['no branch', { branch: 'response', none: ['asked'] }, false],
    ['branches counted', { branch: 'response', count: { stages: ['given'], atLeast: 1, atMost: 1 } }, true],
    ['closed branches that left the state', { branch: 'alarm', count: { stages: ['founded'], atLeast: 2 } }, true],
    ['some closed branch', { branch: 'alarm', some: ['founded'] }, true],
    ['every closed branch', { branch: 'alarm', every: ['founded'] }, false],
    ['a step done', { done: 'hear' }, true],
    ['a step not done', { done: 'refuse' }, false],
    ['a running term', { term: 'review', is: 'running' }, true],
    ['a term that ran out', { term: 'over', is: 'ended' }, true],
    ['a term stopped, which is absent', { term: 'stopped', is: 'absent' }, true],
    ['a term never started', { term: 'nothing', is: 'absent' }, true],
    ['a term that stands still', { term: 'held', is: 'paused' }, true],
    ['all of none', { all: [] }, true],
    ['any of none', { any: [] }, false],
    [
      'all, any and not together',
      { all: [{ any: [{ done: 'refuse' }, { done: 'hear' }] }, { not: { done: 'refuse' } }] },
      true,
    ],
  ])('%s', (_name, condition, expected) => {
    expect(answer(condition)).toBe(expected)
  })

  it('the actor: the branch is about his seat, his seat was drawn and is held, he wrote no waiting act', () => {
    const branch = 'response:defendant-2'
    expect(answer({ actor: 'is-subject' }, { branch, seat: 'defendant-2' })).toBe(true)
    expect(answer({ actor: 'is-subject' }, { branch, seat: 'defendant-1' })).toBe(false)
    expect(answer({ actor: 'is-drawn' }, { seat: 'juror-1' })).toBe(true)
    expect(answer({ actor: 'is-drawn' }, { seat: 'juror-2' })).toBe(false)
    expect(answer({ actor: 'not-author' }, { person: 'author' })).toBe(false)
    expect(answer({ actor: 'not-author' })).toBe(true)
  })
  it('a term of the branch comes before the term of the main line', () => {
    expect(answer({ term: 'response', is: 'running' })).toBe(false)
    expect(answer({ term: 'response', is: 'running' }, { branch: 'response:defendant-2' })).toBe(true)
  })
  it('a fact of the act being decided counts as if it stood already', () => {
    expect(answer({ fact: 'admitted', is: true }, { facts: { admitted: true } })).toBe(true)
  })
  it('a computation, which says no where nothing computes', () => {
    expect(answer({ computed: 'barred' }, { compute: (name: string) => name === 'barred' })).toBe(true)
    expect(answer({ computed: 'barred' })).toBe(false)
  })
})

describe('what a form still asks', () => {
  const asked = new Set(['isExplained'])
  const may = (condition: Condition): boolean =>
    mayHold(condition, { law, state, on: calendarDate('2026-02-04'), branch: 'main' }, asked)
  it.each<[string, Condition, boolean]>([
    ['does not stand in the way: it may be answered so', { fact: 'isExplained', is: true }, true],
    ['nor the other way', { not: { fact: 'isExplained', is: true } }, true],
    [
      'helps nothing where something else is wanted as well',
      {
        all: [
          { fact: 'isExplained', is: true },
          { fact: 'admitted', is: true },
        ],
      },
      false,
    ],
    [
      'is enough where one of two is wanted',
      {
        any: [
          { fact: 'isExplained', is: true },
          { fact: 'admitted', is: true },
        ],
      },
      true,
    ],
    ['leaves every other fact as it stands', { fact: 'admitted', is: true }, false],
  ])('%s', (_name, condition, expected) => {
    expect(may(condition)).toBe(expected)
  })
})
