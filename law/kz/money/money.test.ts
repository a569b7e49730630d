import { describe, expect, it, test } from 'vitest'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { multiplyMoney } from '../../../kernel/money.ts'
import { mciOn, mciValues } from './index.ts'

describe('The monthly calculation index', () => {
  test.each([
    ['2015-01-01', '1982.00'],
    ['2019-12-31', '2525.00'],
    ['2020-03-31', '2651.00'],
    ['2020-04-01', '2778.00'],
    ['2022-03-31', '3063.00'],
    ['2022-04-01', '3180.00'],
    ['2025-12-31', '3932.00'],
    ['2026-01-01', '4325.00'],
    ['2026-12-31', '4325.00'],
  ])('on %s is %s tenge', (day, value) => {
    expect(mciOn(calendarDate(day)).value).toBe(value)
  })

  it('before the first value is an error, not a guess', () => {
    expect(() => mciOn(calendarDate('2014-12-31'))).toThrow('2014-12-31 is not known')
  })

  it('half of it in 2026 is 2,162.50, and a thousand of it 4,325,000', () => {
    const { value } = mciOn(calendarDate('2026-02-02'))
    expect(multiplyMoney(value, { numerator: 1, denominator: 2 })).toBe('2162.50')
    expect(multiplyMoney(value, { numerator: 1000, denominator: 1 })).toBe('4325000.00')
  })

  it('every value has a source and a mark', () => {
    expect(mciValues().every(({ source, mark }) => source !== '' && ['seen', 'unverified'].includes(mark))).toBe(true)
  })
})
