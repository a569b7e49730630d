import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  caseNumberInAddress,
  formatCaseNumber,
  formatRegisterNumber,
  parseCaseNumber,
  registerNumberInAddress,
} from './case-number.ts'

const number = formatCaseNumber({ kind: 'person', year: 2026, serial: 17 })

describe("The person's number", () => {
  it('has the letters of who asked, the year, eight digits and a check digit', () => {
    expect(number).toMatch(/^ЖТ-2026-00000017-\d$/)
    expect(formatCaseNumber({ kind: 'organisation', year: 2026, serial: 17 })).toBe(number.replace('ЖТ', 'ЗТ'))
  })

  it('the check digit of 2026 and 17 is 5, and every digit can be one', () => {
    expect(number).toBe('ЖТ-2026-00000017-5')
    const digits = Array.from({ length: 20 }, (_, i) =>
      formatCaseNumber({ kind: 'person', year: 2026, serial: i + 1 }).at(-1),
    )
    expect(new Set(digits).size).toBe(10)
  })

  it('in an address it is ASCII', () => {
    expect(caseNumberInAddress(number)).toBe(number.replace('ЖТ', 'JT'))
    expect(caseNumberInAddress('ЗТ-2026-00000017-5')).toBe('ZT-2026-00000017-5')
  })

  it('is found from everything a person may type for it', () => {
    const tail = number.slice(2)
    const typed = [
      number,
      number.toLowerCase(),
      `  ${number} `,
      caseNumberInAddress(number),
      `ЖT${tail}`,
      `jт${tail}`,
      number.replaceAll('-', ''),
      number.replaceAll('-', ' '),
      number.replaceAll('-', '–'),
      number.replaceAll('-', '—'),
      number.replaceAll('-', '\u2212'),
      number.replaceAll('-', '\u2011'),
      number.replaceAll('-', '\u00a0-\u00a0'),
      `${number}\u200b`,
      number.replaceAll('0', 'О'),
      number.replaceAll('0', 'o'),
      number.replaceAll('1', 'I'),
    ]
    for (const text of typed) expect(parseCaseNumber(text), text).toBe(number)
    const organisation = formatCaseNumber({ kind: 'organisation', year: 2026, serial: 3 })
    expect(parseCaseNumber(organisation.replace('ЗТ', '3t'))).toBe(organisation)
    expect(parseCaseNumber(caseNumberInAddress(organisation).toLowerCase())).toBe(organisation)
  })

  it('with any one digit wrong it is refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, shift) => {
          const digits = formatCaseNumber({ kind: 'person', year: 2026, serial }).replace(/\D/g, '')
          const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1)
          expect(parseCaseNumber(`ЖТ${digits}`)).toBeDefined()
          expect(parseCaseNumber(`ЖТ${wrong}`)).toBeUndefined()
        },
      ),
    )
  })

  test.each([
    '',
    'ЖТ',
    '2026-00000017-5',
    'АБ-2026-00000017-5',
    'ЖТ-2026-17-5',
    'ЖТ-2026-00000000-0',
    `${'Ж'.repeat(1000)}`,
    "' OR 1=1 --",
  ])('%s is no number', (text) => {
    expect(parseCaseNumber(text)).toBeUndefined()
  })

  test.each([0, -1, 100_000_000, 1.5, Number.NaN])('no register gives the serial %d', (serial) => {
    expect(() => formatCaseNumber({ kind: 'person', year: 2026, serial })).toThrow(RangeError)
  })
})

describe("The court's own number", () => {
  it('has the pattern of the courts', () => {
    expect(formatRegisterNumber({ court: '7194', year: 2025, kind: '4', serial: 123 })).toBe('7194-25-00-4/123')
    expect(formatRegisterNumber({ court: '7199', year: 2005, kind: '4а', serial: 1 })).toBe('7199-05-00-4а/1')
  })

  it('in an address it is ASCII and has no slash', () => {
    expect(registerNumberInAddress('7194-25-00-4/123')).toBe('7194-25-00-4-123')
    expect(registerNumberInAddress('6001-25-00-6ап/7')).toBe('6001-25-00-6ap-7')
  })

  it('needs the four digits of the court and a serial', () => {
    expect(() => formatRegisterNumber({ court: '94', year: 2025, kind: '4', serial: 1 })).toThrow(RangeError)
    expect(() => formatRegisterNumber({ court: '7194', year: 2025, kind: '4', serial: 0 })).toThrow(RangeError)
  })
})
