/** Facts of one party: what is known of one person decides nothing about the other. */
import { expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { procedure, type StepRow } from '../define.ts'
import { inMemoryCourt } from '../testing/court.ts'
import { testLaw } from '../testing/law.ts'
import { toyRegistry } from '../testing/toy.ts'

const young = { id: 'young', type: 'yes-no', required: true, fact: 'young', ofParty: true } as const
const onLine = (id: string, more: Partial<StepRow>): StepRow => ({
  id,
  article: 'L 2',
  by: ['clerk@office'],
  branch: 'hold',
  stage: ['free'],
  correctable: false,
  ...more,
})
const matter = procedure({
  id: 'matter',
  code: 'L',
  editions: [{ from: '2020-01-01', law: 'first' }],
  heldBy: 'office',
  seats: { party: { kind: 'person', many: true }, office: { kind: 'office' } },
  branches: {
    main: { start: 'open', stages: ['open', 'done'], final: ['done'] },
    hold: { start: 'free', stages: ['free', 'gone'], final: ['gone'], per: 'party' },
  },
  terms: [],
  steps: [
    {
      id: 'file',
      article: 'L 1',
      by: ['anyone'],
      stage: [],
      to: 'open',
      correctable: false,
      fields: [{ id: 'office', type: 'body', required: true }],
      seats: [{ seat: 'office', do: 'fill', with: { field: 'office' } }],
    },
    {
      id: 'take',
      article: 'L 1',
      by: ['clerk@office'],
      stage: ['open'],
      correctable: false,
      fields: [{ id: 'who', type: 'person', required: true }, young],
      seats: [{ seat: 'party', do: 'fill', with: { field: 'who' } }],
      opens: [{ branch: 'hold', subject: { holdersOf: 'party' } }],
    },
    onLine('say', { fields: [young] }),
    onLine('protect', { when: [{ if: { fact: 'young', is: true }, code: 'party.not-young' }] }),
  ],
})

const taken = () => {
  const court = inMemoryCourt({ law: testLaw([matter]), registry: toyRegistry, seed: 'facts' }).at(
    '2026-03-02T05:00:00Z',
  )
  const must = (answer: unknown) => expect(isRefusal(answer), JSON.stringify(answer)).toBe(false)
  must(court.act('aigul', 'matter.file', { office: 'office' }))
  must(court.act('clerk', 'matter.take', { who: 'bolat', young: true }))
  must(court.act('clerk', 'matter.take', { who: 'dana', young: false }))
  const protect = (party: string) => {
    const answer = court.act('clerk', 'matter.protect', {}, { branch: `hold:${party}` })
    return isRefusal(answer) ? answer.refused : 'done'
  }
  return { court, must, protect }
}

it('what was said of one when taken stays with that one, whoever is taken after', () => {
  const { protect } = taken()
  expect([protect('party-1'), protect('party-2')]).toEqual(['done', 'party.not-young'])
})
it('what is said on the line of one changes nothing of the other, and nothing of the whole matter', () => {
  const { court, must, protect } = taken()
  must(court.act('clerk', 'matter.say', { young: true }, { branch: 'hold:party-2' }))
  must(court.act('clerk', 'matter.say', { young: false }, { branch: 'hold:party-1' }))
  expect([protect('party-1'), protect('party-2')]).toEqual(['party.not-young', 'done'])
  expect(court.of('matter').state.facts).toEqual({})
})
