import { describe, expect, it } from 'vitest'
import { type Approval, procedure } from '../define.ts'
import { type InMemoryCourt, inMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { testRegistry } from '../testing/registry.ts'

const refused = (code: string) => expect.objectContaining({ refused: code })
const registry = testRegistry(
  'Asia/Almaty',
  [{ id: 'o', kind: 'office' }],
  [
    { person: 'writer', post: 'clerk', office: 'o' },
    { person: 'writer', post: 'head', office: 'o' },
    { person: 'head', post: 'head', office: 'o' },
    { person: 'cover-of-writer', post: 'head', office: 'o', acting: 'leave', instead: 'writer' },
    { person: 'cover-of-head', post: 'clerk', office: 'o', acting: 'leave', instead: 'head' },
    { person: 'judge-a', post: 'judge', office: 'o' },
    { person: 'judge-b', post: 'judge', office: 'o' },
    { person: 'judge-c', post: 'judge', office: 'o' },
  ],
)
const head: Approval = {
  by: 'head@office',
  need: 'one',
  within: 'agree',
  onRefuse: 'void',
  onLapse: 'void',
  article: 'A 2',
}
const bench: Approval = {
  by: 'judge@office',
  need: 2,
  onRefuse: 'return',
  onLapse: 'stays',
  article: 'A 3',
  fields: [{ id: 'dissent', type: 'long-text' }],
}

function courtWith(approval: readonly Approval[], author = 'writer'): InMemoryCourt {
  const paper = procedure({
    id: 'paper',
    code: 'A',
    editions: [{ from: '2020-01-01', law: 'first' }],
    seats: { party: { kind: 'person' }, office: { kind: 'office' } },
    heldBy: 'office',
    branches: { main: { start: 'open', stages: ['open', 'held', 'decided', 'over'], final: ['over'] } },
    terms: [
      { id: 'agree', n: 24, unit: 'h', article: 'A 2', bound: 'office', dayZero: 'act', atEnd: 'stays' },
      { id: 'sent', n: 3, unit: 'CD', article: 'A 4', bound: 'office', dayZero: 'act', atEnd: 'stays' },
    ],
    steps: [
      {
        id: 'file',
        article: 'A 1',
        by: ['anyone'],
        stage: [],
        to: 'open',
        correctable: false,
        fields: [{ id: 'office', type: 'body', required: true }],
        seats: [
          { seat: 'party', do: 'fill', with: 'actor' },
          { seat: 'office', do: 'fill', with: { field: 'office' } },
        ],
      },
      {
        id: 'decide',
        article: 'A 2',
        by: ['clerk@office'],
        stage: ['open'],
        to: 'decided',
        correctable: false,
        fields: [{ id: 'sum', type: 'number', required: true, fact: 'sum' }],
        approval,
        starts: [{ term: 'sent' }],
        notices: [{ kind: 'decided', to: ['party'] }],
      },
      { id: 'hold', article: 'A 5', by: ['party'], stage: ['open'], to: 'held', correctable: false },
      { id: 'withdraw', article: 'A 6', by: ['party'], stage: ['*'], to: 'over', correctable: false },
    ],
  })
  const court = inMemoryCourt({ law: testLaw([paper]), registry, seed: '' }).at('2026-02-06T10:00:00Z')
  court.act('party', 'paper.file', { office: 'o' })
  court.act(author, 'paper.decide', { sum: 5 })
  return court
}
const agree = (court: InMemoryCourt, person: string, fields = {}, more = {}) =>
  court.act(person, 'paper.approval.agree', fields, { about: 2, ...more })
const effects = (court: InMemoryCourt) =>
  court
    .of('paper')
    .acts.at(-1)!
    .results.map((effect) => effect.do)

describe('an act that needs agreement', () => {
  it('is on the record at once and changes nothing: it only waits', () => {
    const court = courtWith([head])
    expect(effects(court)).toEqual(['pend', 'start'])
    expect(court.of('paper').state).toMatchObject({
      facts: {},
      done: { file: 1 },
      branches: { main: { stage: 'open' } },
    })
    expect(court.of('paper').state.pending[2]).toMatchObject({
      step: 'decide',
      author: 'writer',
      hash: court.of('paper').hashes[1],
    })
    expect(court.act('writer', 'paper.decide', { sum: 6 })).toEqual({
      refused: 'approval.waits',
      article: 'A 2',
      details: { n: 2 },
    })
  })
  it('has force from the moment of agreement: stage, terms, notices come then', () => {
    const court = courtWith([head]).at('2026-02-07T09:59:59Z')
    expect(agree(court, 'head')).toMatchObject({
      step: 'approval.agree',
      edition: '2020-01-01',
      by: { as: 'head@office' },
      fields: { about: { n: 2 } },
    })
    expect(court.stage('paper')).toBe('decided')
    expect(court.of('paper').state).toMatchObject({
      facts: { sum: 5 },
      pending: {},
      done: { file: 1, decide: 1, 'approval.agree': 1 },
      terms: { sent: { zero: '2026-02-07' }, 'agree#2': { status: 'stopped' } },
    })
    expect(agree(court, 'head')).toEqual(refused('approval.not-waiting'))
  })
  it('is agreed to over its exact bytes only', () => {
    const court = courtWith([head])
    expect(agree(court, 'head', {}, { hash: court.of('paper').hashes[0] })).toEqual({
      refused: 'approval.other-bytes',
      details: { n: 2 },
    })
    expect(court.act('head', 'paper.approval.agree', {}, { about: 1 })).toEqual(refused('approval.not-waiting'))
  })
  it('is never agreed to by its author, even wearing the other post, nor by a stranger', () => {
    const court = courtWith([head])
    expect(agree(court, 'writer')).toEqual({ refused: 'approval.own-act', article: 'A 2' })
    expect(agree(court, 'party')).toEqual(refused('role.not-yours'))
    expect(court.act('head', 'paper.approval.withdraw', {}, { about: 2 })).toEqual(refused('approval.not-author'))
  })
  it('is never agreed to in the stead of its author, nor by whom its author stood in for', () => {
    expect(agree(courtWith([head]), 'cover-of-writer')).toEqual({ refused: 'approval.own-act', article: 'A 2' })
    const covered = courtWith([head], 'cover-of-head')
    expect(covered.of('paper').acts[1]!.by).toMatchObject({ person: 'cover-of-head', instead: 'head' })
    expect(agree(covered, 'head')).toEqual({ refused: 'approval.own-act', article: 'A 2' })
    expect(agree(covered, 'writer')).toMatchObject({ step: 'approval.agree' })
  })
  it('is void when refused, or withdrawn by its author; then it may be written anew', () => {
    for (const [person, step] of [
      ['head', 'refuse'],
      ['writer', 'withdraw'],
    ] as const) {
      const court = courtWith([head])
      expect(court.act(person, `paper.approval.${step}`, {}, { about: 2 })).toMatchObject({ step: `approval.${step}` })
      expect(court.of('paper').state).toMatchObject({ pending: {}, branches: { main: { stage: 'open' } } })
      expect(court.act('writer', 'paper.decide', { sum: 6 })).toMatchObject({ n: 4 })
    }
  })
  it('asks more of a refusal than of an agreement, where its row says so', () => {
    const court = courtWith([{ ...head, refusalFields: [{ id: 'why', type: 'text', required: true }] }])
    expect(court.act('head', 'paper.approval.refuse', {}, { about: 2 })).toMatchObject({ refused: 'field.missing' })
    expect(court.act('head', 'paper.approval.refuse', { why: 'x' }, { about: 2 })).toMatchObject({
      fields: { why: 'x' },
    })
    expect(
      agree(courtWith([{ ...head, refusalFields: [{ id: 'why', type: 'text', required: true }] }]), 'head'),
    ).toMatchObject({ step: 'approval.agree' })
  })
  it('is void when nobody agrees in time, to the minute, over the weekend', () => {
    const court = courtWith([head]).at('2026-02-07T10:00:00Z')
    expect(court.of('paper').acts.at(-1)).toMatchObject({
      step: 'approval.lapse',
      at: '2026-02-07T10:00:00.000Z',
      by: { person: 'time' },
    })
    expect(agree(court, 'head')).toEqual(refused('approval.not-waiting'))
    expect(court.of('paper').state.pending).toEqual({})
  })
  it('stays when the law says so: time records once that it is overdue, and agreement may still come', () => {
    const court = courtWith([{ ...head, onLapse: 'stays' }]).at('2026-02-20T10:00:00Z')
    expect(court.of('paper').acts.map(({ step }) => step)).toEqual(['file', 'decide', 'approval.lapse'])
    expect(agree(court, 'head')).toMatchObject({ step: 'approval.agree' })
    expect(court.stage('paper')).toBe('decided')
  })
  it('is overtaken when the stage has gone: it may only be refused or withdrawn', () => {
    const court = courtWith([head])
    court.act('party', 'paper.hold')
    expect(agree(court, 'head')).toEqual({
      refused: 'approval.overtaken',
      article: 'A 2',
      details: { because: 'stage.other' },
    })
    expect(court.act('head', 'paper.approval.refuse', {}, { about: 2 })).toMatchObject({ step: 'approval.refuse' })
  })
  it('goes with the proceeding when that ends', () => {
    const court = courtWith([head])
    court.act('party', 'paper.withdraw')
    expect(court.of('paper').state).toMatchObject({
      pending: {},
      closed: true,
      terms: { 'agree#2': { status: 'stopped' } },
    })
    expect(court.open('paper')).toEqual([])
  })
})

describe('several who agree', () => {
  it('one after the other: the next is asked when the one before has agreed, and each has his own term', () => {
    const court = courtWith([head, bench])
    expect(agree(court, 'judge-a')).toEqual(refused('role.not-yours'))
    agree(court, 'head')
    expect(court.of('paper').state.pending[2]).toMatchObject({ index: 1, signed: [{ person: 'head' }] })
    expect(court.stage('paper')).toBe('open')
    agree(court, 'judge-a')
    expect(agree(court, 'judge-a')).toEqual({ refused: 'approval.signed-already', article: 'A 3' })
    expect(court.stage('paper')).toBe('open')
    expect(agree(court, 'judge-b', { dissent: 'The sum is too small.' })).toMatchObject({
      fields: { dissent: 'The sum is too small.' },
    })
    expect(court.stage('paper')).toBe('decided')
  })
  it('an act is heard, counted and sent only with the last signature', () => {
    const court = courtWith([bench])
    agree(court, 'judge-a')
    expect(court.of('paper').state.done.decide).toBeUndefined()
    agree(court, 'judge-c')
    expect(court.of('paper').state.done.decide).toBe(1)
    expect(effects(court)).toEqual(['sign', 'settle', 'fact', 'move', 'start', 'notice'])
  })
  it('the form of a signature is checked like any other', () => {
    expect(agree(courtWith([bench]), 'judge-a', { dissent: 'a\u0000' })).toMatchObject({
      refused: 'field.nul',
      field: 'dissent',
    })
    expect(agree(courtWith([bench]), 'judge-a', { role: 'president' })).toMatchObject({ refused: 'field.unknown' })
  })
})
