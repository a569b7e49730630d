import { describe, expect, it, test } from 'vitest'
import { addMoney, compareMoney, money, multiplyMoney, parseMoney } from './money.ts'

describe('Sums of tenge', () => {
  it('a tenth and two tenths are three tenths', () => {
    expect(addMoney(money('0.10'), money('0.20'))).toBe('0.30')
  })

  it('one per cent of five million is fifty thousand', () => {
    expect(multiplyMoney(money('5000000.00'), { numerator: 1, denominator: 100 })).toBe('50000.00')
  })

  it('half an index of 4,325 is 2,162.50, and half a tiyn is rounded up', () => {
    expect(multiplyMoney(money('4325.00'), { numerator: 1, denominator: 2 })).toBe('2162.50')
    expect(multiplyMoney(money('0.01'), { numerator: 1, denominator: 2 })).toBe('0.01')
    expect(multiplyMoney(money('0.01'), { numerator: 49, denominator: 100 })).toBe('0.00')
  })

  it('sums are compared as numbers, not as texts', () => {
    expect(compareMoney(money('9.00'), money('10.00'))).toBeLessThan(0)
    expect(compareMoney(money('10.00'), money('9.00'))).toBeGreaterThan(0)
    expect(compareMoney(money('9.00'), money('9.00'))).toBe(0)
  })

  test.each(['-1.00', '1', '1.5', '01.00', '1e3', 'NaN', '1000000000000000.00'])(
    '%s is not how a sum is kept',
    (text) => {
      expect(() => money(text)).toThrow(RangeError)
    },
  )

  it('a sum beyond fifteen digits and a fraction that is none are errors', () => {
    expect(() => addMoney(money('999999999999999.99'), money('0.01'))).toThrow(RangeError)
    expect(() => multiplyMoney(money('1.00'), { numerator: 0.5, denominator: 1 })).toThrow(RangeError)
    expect(() => multiplyMoney(money('1.00'), { numerator: 1, denominator: 0 })).toThrow(RangeError)
  })
})

describe('Sums as people type them', () => {
  test.each([
    ['1 000,50', '1000.50'],
    ['1\u00a0000,50', '1000.50'],
    ['1,000.50', '1000.50'],
    ['1.000,50', '1000.50'],
    ['1000', '1000.00'],
    ['1000.5', '1000.50'],
    ['1 000 000', '1000000.00'],
    ['1,000,000', '1000000.00'],
    ['1.000.000,05 ₸', '1000000.05'],
    ['0', '0.00'],
    ['007', '7.00'],
    ['0,50', '0.50'],
  ])('%s is %s', (typed, expected) => {
    expect(parseMoney(typed)).toBe(expected)
  })

  test.each([
    ['1,000', 'money.ambiguous'],
    ['1.000', 'money.ambiguous'],
    ['-1', 'money.negative'],
    ['−1', 'money.negative'],
    ['1e308', 'money.unreadable'],
    ['NaN', 'money.unreadable'],
    ['', 'money.unreadable'],
    ['1,00,50', 'money.unreadable'],
    ['10 00', 'money.unreadable'],
    ['1000,505', 'money.unreadable'],
    ['0,500', 'money.unreadable'],
    ['1.000.00', 'money.unreadable'],
    ['1 000 USD', 'money.unreadable'],
    ['9'.repeat(16), 'money.too-large'],
    [`1${' '.repeat(200)}5`, 'money.unreadable'],
  ])('%s is refused: %s', (typed, refused) => {
    expect(parseMoney(typed)).toEqual({ refused })
  })
})
