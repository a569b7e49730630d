import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkBin } from './bin.ts'
import { calendarDate } from './calendar-date.ts'
import { checkDigitOf } from './digits.ts'
import { checkIin } from './iin.ts'

const today = calendarDate('2026-02-02')

/** An invented number with the right check digit; the serial moves on where no check digit exists. */
function invented(firstSeven: string, serial = 1234): string {
  const eleven = `${firstSeven}${serial}`
  const check = checkDigitOf(eleven)
  return check === undefined ? invented(firstSeven, serial + 1) : `${eleven}${check}`
}

const withWrongCheckDigit = (number: string): string => number.slice(0, 11) + ((Number(number[11]) + 1) % 10)

describe('An IIN says when its holder was born', () => {
  test.each([
    ['9003153', '1990-03-15', 'male'],
    ['9003154', '1990-03-15', 'female'],
    ['0402295', '2004-02-29', 'male'],
    ['2602026', '2026-02-02', 'female'],
    ['9612311', '1896-12-31', 'male'],
  ])('%s... was born on %s and is %s', (firstSeven, bornOn, sex) => {
    const iin = invented(firstSeven)
    expect(checkIin(iin, today)).toEqual({ iin, bornOn, sex })
  })

  it('spaces, hard spaces, dashes and digits of other scripts are read as typed digits', () => {
    const iin = invented('9003153')
    const fullWidth = Array.from(iin, (digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
    const arabic = Array.from(iin, (digit) => String.fromCharCode(0x0660 + Number(digit))).join('')
    const typed = [` ${iin}\n`, `${iin.slice(0, 6)} ${iin.slice(6)}`, `${iin.slice(0, 6)}\u00a0${iin.slice(6)}`]
    for (const text of [
      ...typed,
      `${iin.slice(0, 6)}-${iin.slice(6)}`,
      `${iin.slice(0, 6)}–${iin.slice(6)}`,
      fullWidth,
      arabic,
    ]) {
      expect(checkIin(text, today)).toMatchObject({ iin })
    }
  })
})

describe('An IIN that cannot be right', () => {
  test.each([
    ['', 'length'],
    ['90031531234', 'length'],
    ['9003153123456', 'length'],
    ['90031531234x', 'digits'],
    ['1e3', 'digits'],
    ['1 OR 1=1', 'digits'],
    ['000000000000', 'date'],
    ['300230312345', 'date'],
    [invented('2302295'), 'date'],
    [invented('9003150'), 'date'],
    [invented('9003157'), 'date'],
    [withWrongCheckDigit(invented('9003153')), 'check-digit'],
    [invented('2602035'), 'future'],
    [invented('9602011'), 'age'],
    [invented('7601011'), 'age'],
    [invented('2003400'), 'looks-like-bin'],
  ])('%s has the problem: %s', (text, problem) => {
    expect(checkIin(text, today)).toEqual({ problem })
  })

  it('a person is 130 years old at most, to the day', () => {
    expect(checkIin(invented('9602021'), today)).toMatchObject({ bornOn: '1896-02-02' })
  })

  // The eleventh digit has weight 11, which is 0 modulo 11: the algorithm itself cannot see a slip there.
  it('one wrong digit of the serial before its last, or a wrong check digit, is found', () => {
    const eleven = fc.integer({ min: 1000, max: 9999 })
    fc.assert(
      fc.property(eleven, fc.constantFrom(7, 8, 9, 11), fc.integer({ min: 1, max: 9 }), (serial, at, shift) => {
        const iin = invented('9003153', serial)
        fc.pre(iin.length === 12)
        const wrong = iin.slice(0, at) + ((Number(iin[at]) + shift) % 10) + iin.slice(at + 1)
        // The second row of weights is used only when the first leaves 10, so a slip may pass between the two rows.
        fc.pre(rowOf(iin) === rowOf(wrong))
        expect(checkIin(wrong, today)).toEqual({ problem: 'check-digit' })
      }),
    )
  })
})

function rowOf(number: string): number {
  const sum = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return sum % 11 === 10 ? 2 : 1
}

describe('A BIN', () => {
  test.each([
    ['2003400', 'resident-entity'],
    ['9912500', 'non-resident-entity'],
    ['0501600', 'joint-enterprise'],
  ])('%s... belongs to a %s', (firstSeven, holder) => {
    const bin = invented(firstSeven)
    expect(checkBin(`${bin.slice(0, 6)} ${bin.slice(6)}`)).toEqual({ bin, holder })
  })

  test.each([
    ['20034', 'length'],
    ['20034000123a', 'digits'],
    [invented('2013400'), 'date'],
    [invented('2003700'), 'date'],
    [withWrongCheckDigit(invented('2003400')), 'check-digit'],
    [invented('9003153'), 'looks-like-iin'],
  ])('%s has the problem: %s', (text, problem) => {
    expect(checkBin(text)).toEqual({ problem })
  })
})
