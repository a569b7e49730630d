import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { procedure, type StepRow } from '../define.ts'
import type { Computation } from '../law.ts'
import { inMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { filedBySeveral, toyCourt, toyLaw, toyRegistry } from '../testing/toy.ts'

const refused = (code: string) => expect.objectContaining({ refused: code })

describe('the list of checks', () => {
  it('law in force: a step that is law later says from when; one nobody wrote is unknown', () => {
    const court = toyCourt()
    expect(court.act('party', 'toy.shout')).toEqual({
      refused: 'step.not-law',
      article: 'T 9',
      details: { on: '2026-02-02', from: '2026-06-01' },
    })
    expect(court.act('party', 'toy.sing')).toEqual(refused('step.unknown'))
  })
  it('law in force: nothing is law before the first edition', () => {
    const court = inMemoryCourt({ law: toyLaw, registry: toyRegistry, seed: '' }).at('2019-12-31T17:59:59Z')
    expect(court.act('party', 'toy.file', { office: 'office' })).toEqual({
      refused: 'step.not-law',
      article: 'T 1',
      details: { on: '2019-12-31', from: '2020-01-01' },
    })
    expect(court.at('2019-12-31T18:00:00Z').act('party', 'toy.file', { office: 'office' })).toMatchObject({
      edition: '2020-01-01',
    })
  })
  it('law in force: the first day of a row begins at midnight of the place', () => {
    const before = toyCourt().at('2026-05-31T18:59:59.999Z')
    expect(before.act('party', 'toy.shout')).toEqual(refused('step.not-law'))
    expect(before.at('2026-05-31T19:00:00Z').act('party', 'toy.shout')).toMatchObject({
      step: 'shout',
      edition: '2026-06-01',
    })
  })
  it('role: the seat must be held, the post must be held in that office and on that day', () => {
    const court = toyCourt()
    for (const person of ['stranger', 'late-clerk', 'party', 'nobody'])
      expect(court.act(person, 'toy.suspend')).toEqual({
        refused: 'role.not-yours',
        article: 'T 7',
        details: { may: ['clerk@office'] },
      })
    expect(court.act('clerk', 'toy.suspend')).toMatchObject({
      by: { person: 'clerk', as: 'clerk@office', for: 'office' },
    })
  })
  it('role: nobody passes for time, a linked proceeding or a gateway', () => {
    const court = toyCourt()
    expect(court.act('time', 'toy.enter-into-force')).toEqual(refused('role.not-yours'))
    expect(court.act('bracelet', 'toy.withdraw', {}, { outside: true })).toEqual(refused('role.not-yours'))
  })
  it('stage: an opening opens once, another step needs an open file, a stage must fit, what is over is over', () => {
    const court = toyCourt()
    const { id } = court.of('toy')
    expect(court.act('party', 'toy.file', { office: 'office' }, { on: id })).toEqual(refused('stage.already-open'))
    expect(inMemoryCourt({ law: toyLaw, registry: toyRegistry, seed: '' }).act('party', 'toy.withdraw')).toEqual(
      refused('case.unknown'),
    )
    expect(court.act('clerk', 'toy.resume')).toEqual({
      refused: 'stage.other',
      article: 'T 7',
      details: { stage: 'open', needed: ['held'] },
    })
    court.act('party', 'toy.withdraw')
    expect(court.act('party', 'toy.withdraw')).toEqual(refused('stage.over'))
  })
  it('stage: a star is any stage that is not final, but the exceptions', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.suspend')
    expect(court.act('party', 'toy.withdraw')).toMatchObject({ step: 'withdraw' })
  })
  it('branch: one’s own; a branch of somebody else is not; several are asked back', () => {
    const court = toyCourt()
    expect(court.act('anna', 'toy.answer', { text: 'a' })).toEqual(refused('role.not-yours'))
    court.act('clerk', 'toy.ask', { people: ['anna', 'bota'] })
    expect(court.act('anna', 'toy.answer', { text: 'a' }, { branch: 'answer:defendant-2' })).toEqual(
      refused('branch.not-yours'),
    )
    for (const branch of ['__proto__', 'constructor', 'main', 'answer:defendant-9'])
      expect(court.act('anna', 'toy.answer', { text: 'a' }, { branch })).toEqual(refused('branch.choose'))
    expect(court.act('anna', 'toy.answer', { text: 'a' })).toMatchObject({ by: { for: 'defendant-1' } })
    expect(court.stage('toy', 'answer:defendant-1')).toBe('given')
    expect(court.stage('toy', 'answer:defendant-2')).toBe('asked')
    court.act('party', 'toy.move')
    court.act('bota', 'toy.move')
    expect(court.act('clerk', 'toy.rule-on-motion', { ruling: 'grant' })).toMatchObject({
      refused: 'branch.choose',
      details: { open: ['motion:act-4', 'motion:act-5'] },
    })
    expect(court.act('clerk', 'toy.rule-on-motion', { ruling: 'grant' }, { branch: 'motion:act-4' })).toMatchObject({
      step: 'rule-on-motion',
    })
    expect(court.act('clerk', 'toy.rule-on-motion', { ruling: 'deny' })).toMatchObject({ step: 'rule-on-motion' })
    expect(court.of('toy').state.closedCounts).toEqual({ 'motion:granted': 1, 'motion:denied': 1 })
  })
  it('times: two motions for one side, two for the other', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna'] })
    for (const person of ['party', 'party', 'anna', 'anna'])
      expect(isRefusal(court.act(person, 'toy.move'))).toBe(false)
    expect(court.act('party', 'toy.move')).toEqual({ refused: 'times.used-up', article: 'T 5', details: { atMost: 2 } })
    expect(court.act('anna', 'toy.move')).toEqual(refused('times.used-up'))
  })
  it('conditions: the refusal has the code and article of the condition; an opening step has conditions too', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna'] })
    court.at('2026-02-05T05:00:00Z')
    expect(court.act('clerk', 'toy.decide', { heavy: 'no' })).toEqual({ refused: 'toy.answers-run', article: 'T 4' })
    court.act('anna', 'toy.answer', { text: 'a' })
    expect(court.act('clerk', 'toy.decide', { heavy: 'no' })).toMatchObject({ step: 'decide' })
    expect(court.act('party', 'toy.file', { office: 'office', hopeless: 'yes' })).toEqual({
      refused: 'toy.hopeless',
      article: 'T 1(2)',
    })
  })
  it('in time: the last day ends at midnight of the place; afterwards the refusal names it, and time has acted', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna', 'bota'] })
    court.at('2026-02-09T18:59:59.999Z')
    expect(court.act('anna', 'toy.answer', { text: 'a' })).toMatchObject({
      results: expect.arrayContaining([
        { do: 'relied', key: 'answer@answer:defendant-1', lastDay: '2026-02-09', late: false },
      ]),
    })
    court.at('2026-02-09T19:00:00.000Z')
    expect(court.act('bota', 'toy.answer', { text: 'a' })).toEqual(refused('stage.other'))
    expect(court.stage('toy', 'answer:defendant-2')).toBe('silent')
    expect(court.act('head', 'toy.extend')).toMatchObject({ step: 'extend' })
    court.at('2026-02-24T05:00:00Z')
    expect(court.why('head', 'toy.extend').map((one) => one.refused)).toEqual(['times.used-up', 'term.late'])
  })
  it('in time: what is late may be taken and marked', () => {
    const court = toyCourt().at('2026-02-25T05:00:00Z')
    court.act('clerk', 'toy.decide', { heavy: 'no' })
    expect(court.act('head', 'toy.approval.agree', {}, { about: 2 })).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ do: 'relied', lastDay: '2026-02-16', late: true })]),
    })
  })
  it('not too early: allowed on the third day itself', () => {
    const court = toyCourt().at('2026-02-04T18:59:59.999Z')
    expect(court.act('clerk', 'toy.decide', { heavy: 'no' })).toEqual({
      refused: 'term.too-early',
      article: 'T 3',
      details: { from: '2026-02-05' },
    })
    expect(court.at('2026-02-04T19:00:00Z').act('clerk', 'toy.decide', { heavy: 'no' })).toMatchObject({
      step: 'decide',
    })
  })
  it('not too early: never while the wait stands still', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.suspend')
    court.at('2026-03-02T05:00:00Z')
    court.act('clerk', 'toy.resume')
    expect(court.act('clerk', 'toy.decide', { heavy: 'no' })).toEqual({
      refused: 'term.too-early',
      article: 'T 3',
      details: { from: '2026-03-05' },
    })
  })
  it('terms run: what never started, or stopped, is not extended or restored', () => {
    const court = toyCourt().at('2026-02-05T05:00:00Z')
    court.act('clerk', 'toy.decide', { heavy: 'no' })
    court.act('head', 'toy.approval.agree', {}, { about: 2 })
    expect(court.why('head', 'toy.extend').map(({ refused }) => refused)).toEqual([
      'stage.other',
      'term.not-running',
      'term.not-running',
    ])
  })
  it('form: last of all, every field at once', () => {
    const court = toyCourt()
    expect(court.act('clerk', 'toy.ask', { people: [], role: 'judge' })).toMatchObject({
      refused: 'field.unknown',
      article: 'T 4',
      also: [{ refused: 'field.missing', field: 'people' }],
    })
    expect(court.act('party', 'toy.ask', { role: 'judge' })).toEqual(refused('role.not-yours'))
  })
  it('what a computation makes of wrong answers is told after them', () => {
    const row: StepRow = {
      id: 'count',
      article: 'L 7',
      by: ['clerk@office'],
      stage: ['open'],
      correctable: false,
      when: [{ if: { computed: 'two-at-least' }, code: 'toy.too-few' }],
      fields: [{ id: 'rows', type: 'group', many: { min: 1, max: 3 }, fields: [{ id: 'one', type: 'text', max: 3 }] }],
    }
    const toBeCounted = procedure({
      id: 'counted',
      code: 'L',
      editions: [{ from: '2020-01-01', law: 'first' }],
      heldBy: 'office',
      seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
      branches: { main: { start: 'open', stages: ['open', 'done'], final: ['done'] } },
      terms: [],
      steps: [filedBySeveral, row],
    })
    const twoAtLeast: Computation = ({ fields: { rows } }) => !Array.isArray(rows) || rows.length > 1
    const law = testLaw([toBeCounted], { computations: { 'two-at-least': twoAtLeast } })
    const court = inMemoryCourt({ law, registry: toyRegistry, seed: 'count' }).at('2026-02-02T05:00:00Z')
    court.act('party', 'counted.file', { office: 'office' })
    expect(court.act('clerk', 'counted.count', { rows: [{ one: 'too long' }] })).toMatchObject({
      refused: 'field.too-long',
    })
    expect(court.act('clerk', 'counted.count', { rows: [{ one: 'a' }] })).toMatchObject({ refused: 'toy.too-few' })
    expect(court.act('clerk', 'counted.count', { rows: [{ one: 'a' }, { one: 'b' }] })).not.toHaveProperty('refused')
  })
  it('a refusal changes nothing', () => {
    const court = toyCourt()
    const before = structuredClone(court.of('toy'))
    for (const step of ['resume', 'shout', 'decide', 'ask', 'file'])
      court.act('clerk', `toy.${step}`, {}, { on: before.id })
    expect(court.of('toy')).toEqual(before)
  })
  it('an act of the same key is the same act', () => {
    const court = toyCourt()
    const first = court.act('clerk', 'toy.suspend', {}, { key: 'once' })
    expect(court.act('clerk', 'toy.suspend', {}, { key: 'once' })).toBe(first)
  })
})
