import { describe, expect, it } from 'vitest'
import type { ComputationInput } from '../../../../engine/law.ts'
import { simplifiedComputations, simplifiedParameters } from './simplified.ts'
import { absentFrom, specialComputations } from './special.ts'

const askedOn = (on: string, price: string, isCompany: boolean, more: Partial<ComputationInput> = {}): unknown => {
  const param = (name: string): number => {
    const { values } = simplifiedParameters[name as keyof typeof simplifiedParameters]
    const days = Object.keys(values).filter((day) => day <= on)
    return values[days.at(-1) as keyof typeof values].value
  }
  const input = {
    on,
    person: 'p',
    fields: { claimGround: 'small-sum', price },
    registry: { isOrganisation: (id: string) => isCompany && id === 'p' },
    ...more,
  }
  return simplifiedComputations['simplified-price-fits']({ ...input, param } as unknown as ComputationInput)
}

describe('the bound of a small sum (CPC 145(1)(1), 267-2(1)(1))', () => {
  it.each([
    ['2026-03-02', '8650000.00', true, true],
    ['2026-03-02', '8650000.01', true, false],
    ['2026-03-02', '4325000.00', false, true],
    ['2026-03-02', '8650000.00', false, false],
    ['2025-12-31', '7864000.00', true, true],
    ['2025-12-31', '7864000.01', true, false],
    // Seven hundred and two hundred indexes of 2,778 tenge, until the eve of the reform of 2020.
    ['2020-06-21', '1944600.00', true, true],
    ['2020-06-21', '1944600.01', true, false],
    ['2020-06-21', '555600.01', false, false],
    ['2020-06-22', '5556000.00', true, true],
    ['2020-06-22', '2778000.00', false, true],
    ['2020-06-22', '2778000.01', false, false],
  ])('on %s %s tenge of a company (%s): %s', (on, price, isCompany, fits) => {
    expect(askedOn(on, price, isCompany)).toBe(fits)
  })
  it('is that of the company for whom somebody files, not of the person who does', () => {
    const forCompany = { person: 'director', voice: 'p' }
    expect(askedOn('2026-03-02', '8650000.00', true, forCompany)).toBe(true)
    expect(askedOn('2026-03-02', '8650000.01', true, forCompany)).toBe(false)
  })
})

describe('the day from which somebody is absent (CC 28(2))', () => {
  it.each([
    ['2024-02-29', 'day', '2024-02-29'],
    ['2024-02-29', 'month', '2024-03-01'],
    ['2024-12-31', 'month', '2025-01-01'],
    ['2024-05-01', 'year', '2025-01-01'],
  ])('news of %s, of which the %s is known: %s', (news, known, from) => {
    expect(absentFrom(news as never, known)).toBe(from)
  })
})

describe('a form that is not filled in yet', () => {
  const nothing = { on: '2026-03-02', fields: {}, registry: { office: () => undefined } } as unknown as ComputationInput
  it.each([
    ...Object.entries(simplifiedComputations).filter(([name]) => name !== 'day-of-act'),
    ...Object.entries(specialComputations).filter(([name]) => name !== 'missing-proof-late'),
  ])('is not refused by %s', (_, computation) => {
    expect(computation(nothing)).toBe(true)
  })
})
