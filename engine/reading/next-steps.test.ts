import { describe, expect, it } from 'vitest'
import { administrativeCourt } from '../testing/administrative-court.ts'
import { toyCourt } from '../testing/toy.ts'

const open = (court: ReturnType<typeof toyCourt>) =>
  court.open('toy').map(({ step, role, branch, lastDay }) => [step, role, branch, lastDay].filter(Boolean).join(' '))

describe('what may happen next', () => {
  it('lists for every seat the steps it may take now, and until when', () => {
    expect(open(toyCourt())).toEqual([
      'move party main',
      'withdraw party main',
      'ask clerk@office main 2026-02-16',
      'suspend clerk@office main 2026-02-16',
      'extend head@office main 2026-02-16',
      'decide clerk@office main 2026-02-16',
    ])
  })
  it('says from when a step is allowed that is too early yet', () => {
    expect(
      toyCourt()
        .open('toy')
        .find(({ step }) => step === 'decide'),
    ).toMatchObject({ notBefore: '2026-02-04T19:00:00.000Z', post: 'clerk', holder: { office: 'office' } })
  })
  it('shows each party its own branch only', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna', 'bota'] })
    expect(
      court
        .open('toy')
        .filter(({ step }) => step === 'answer')
        .map(({ seat, branch, lastDay }) => [seat, branch, lastDay]),
    ).toEqual([
      ['defendant-1', 'answer:defendant-1', '2026-02-09'],
      ['defendant-2', 'answer:defendant-2', '2026-02-09'],
    ])
  })
  it('asks those who must agree, not the author', () => {
    const court = toyCourt().at('2026-02-05T05:00:00Z')
    court.act('clerk', 'toy.decide', { heavy: 'no' })
    expect(court.open('toy').filter(({ step }) => step.startsWith('approval'))).toMatchObject([
      { step: 'approval.agree', role: 'head@office', about: 2 },
    ])
    expect(open(court)).not.toContain('decide clerk@office main 2026-02-16')
  })
  it('says which steps nobody waits for', () => {
    const court = administrativeCourt()
    court.at('2026-02-02T05:00:00Z')
    court.act('aigul', 'application.file', { body: 'akimat', essence: 'a', request: 'b', address: 'c' })
    court.act('registrar-1', 'application.register')
    const atWill = court.open('application').flatMap(({ step, atWill }) => (atWill ? [step] : []))
    expect(atWill).toEqual(['ask-file'])
  })
  it('is empty when all is over', () => {
    const court = toyCourt()
    court.act('party', 'toy.withdraw')
    expect(open(court).filter((one) => !one.startsWith('restore'))).toEqual([])
  })
})

describe('why a step may not be taken', () => {
  it('says everything that stands in the way, not the first thing only', () => {
    const court = toyCourt()
    court.act('clerk', 'toy.ask', { people: ['anna'] })
    expect(court.why('party', 'toy.decide').map(({ refused }) => refused)).toEqual([
      'role.not-yours',
      'toy.answers-run',
      'term.too-early',
    ])
    expect(court.why('clerk', 'toy.suspend')).toEqual([])
    expect(court.why('clerk', 'toy.shout').map(({ refused }) => refused)).toEqual(['step.not-law'])
  })
})
