import { describe, expect, it } from 'vitest'
import { administrativeCourt } from '../testing/administrative-court.ts'
import { toyCourt } from '../testing/toy.ts'

const open = (court: ReturnType<typeof toyCourt>) =>
  court.open('toy').map(({ step, role, branch, lastDay }) => [step, role, branch, lastDay].filter(Boolean).join(' '))

describe('what may happen next', () => {
  it('lists for every seat the steps it may take now, and until when', () => {
    expect(open(toyCourt())).toEqual([
      'ask clerk@office main 2026-02-16',
      'move party main',
      'suspend clerk@office main 2026-02-16',
      'extend head@office main 2026-02-16',
      'decide clerk@office main 2026-02-16',
      'withdraw party main',
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
  it('a time in which something is free is no time it is due: open or closed, the term that must be kept is shown', () => {
    const court = administrativeCourt().at('2026-02-02T05:00:00Z')
    court.act('aigul', 'application.file', { body: 'akimat', essence: 'a', request: 'b', address: 'c' })
    court.act('registrar-1', 'application.register')
    court.act('official-1', 'application.name-defects', { defects: 'd', mendBy: '2026-02-10' })
    court.at('2026-02-11T05:00:00Z')
    // Three working days to return it, from 10 February: free, not due; the term of the whole consideration is.
    for (const day of ['2026-02-12', '2026-02-20']) {
      court.at(`${day}T05:00:00Z`)
      expect(
        court.open('application').filter(({ step, post }) => step === 'return-unmended' && post === 'official'),
      ).toMatchObject([{ term: 'review', lastDay: '2026-02-23' }])
    }
  })
  it('what nobody waits for names a day only while it may still be done', () => {
    const court = administrativeCourt().at('2026-02-02T05:00:00Z')
    court.act('aigul', 'application.file', { body: 'akimat', essence: 'a', request: 'b', address: 'c' })
    court.act('registrar-1', 'application.register')
    const redirect = () =>
      court.open('application').find(({ step, post }) => step === 'redirect' && post === 'official')?.lastDay
    expect(redirect()).toBe('2026-02-05')
    court.at('2026-02-06T05:00:00Z')
    expect(redirect()).toBeUndefined()
  })
  it('offers first what usually comes next, in the order of the procedure, and what nobody waits for last', () => {
    const court = administrativeCourt().at('2026-02-02T05:00:00Z')
    court.act('aigul', 'application.file', { body: 'akimat', essence: 'a', request: 'b', address: 'c' })
    court.act('registrar-1', 'application.register')
    const official = court.open('application').filter(({ post }) => post === 'official')
    const [waited, atWill] = [official.filter((one) => !one.atWill), official.filter((one) => one.atWill)]
    expect(official).toEqual([...waited, ...atWill])
    expect(waited.map(({ step }) => step)).toEqual([
      'grant',
      'refuse-unheard',
      'grant-in-part-unheard',
      'announce-decision',
    ])
    expect(atWill.map(({ step }) => step)).toContain('name-defects')
  })
  it('nobody waits for the applicant, or for a body whose turn it is not', () => {
    const court = administrativeCourt().at('2026-02-02T05:00:00Z')
    court.act('aigul', 'application.file', { body: 'akimat', essence: 'a', request: 'b', address: 'c' })
    court.act('registrar-1', 'application.register')
    const waited = () => new Set(court.open('application').flatMap(({ role, atWill }) => (atWill ? [] : [role])))
    expect(waited()).toEqual(new Set(['official@body']))
    court.act('official-1', 'application.name-defects', { defects: 'd', mendBy: '2026-02-10' })
    expect(waited()).toEqual(new Set(['applicant']))
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
