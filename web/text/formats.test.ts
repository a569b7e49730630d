import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { languages } from '../../kernel/language.ts'
import {
  formatDay,
  formatDayShort,
  formatMoment,
  formatMomentShort,
  formatMoney,
  formatNumber,
  sortNames,
} from './formats.ts'

const inAll = <T>(format: (language: 'kk' | 'ru' | 'en') => T): T[] => languages.map(format)

describe('days and moments', () => {
  it('a day is written as each language writes it', () => {
    expect(inAll((language) => formatDay(calendarDate('2026-02-03'), language))).toEqual([
      '2026\u00a0ж. 3\u00a0ақпан',
      '3\u00a0февраля 2026\u00a0г.',
      '3\u00a0February 2026',
    ])
  })
  it('every month has its name', () => {
    const days = Array.from({ length: 12 }, (_, month) => calendarDate(`2026-${String(month + 1).padStart(2, '0')}-01`))
    expect(days.map((day) => formatDay(day, 'kk').split('\u00a0')[2]).join(' ')).toBe(
      'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    )
    expect(formatDay(days[11]!, 'ru')).toBe('1\u00a0декабря 2026\u00a0г.')
  })
  it('in tables a day has one form', () => {
    expect(formatDayShort(calendarDate('2026-02-03'))).toBe('03.02.2026')
  })
  it('a moment is that of the seat, in 24 hours; one zone since 1 March 2024', () => {
    expect(inAll((language) => formatMoment(instant('2026-02-03T13:00:00Z'), 'Asia/Almaty', language))).toEqual([
      '2026\u00a0ж. 3\u00a0ақпан, 18:00',
      '3\u00a0февраля 2026\u00a0г., 18:00',
      '3\u00a0February 2026, 18:00',
    ])
    expect(formatMomentShort(instant('2024-02-01T18:30:00Z'), 'Asia/Almaty')).toBe('02.02.2024, 00:30')
  })
})

describe('numbers and sums', () => {
  it('tenge stand behind the number with no-break spaces, in English before it', () => {
    expect(inAll((language) => formatMoney('1234567.00', language))).toEqual([
      '1\u00a0234\u00a0567\u00a0₸',
      '1\u00a0234\u00a0567\u00a0₸',
      '₸1,234,567',
    ])
  })
  it('tiyn are shown when there are any', () => {
    expect(inAll((language) => formatMoney('1000.50', language))).toEqual([
      '1\u00a0000,50\u00a0₸',
      '1\u00a0000,50\u00a0₸',
      '₸1,000.50',
    ])
  })
  it('small, big and negative numbers', () => {
    expect([
      formatNumber(0, 'kk'),
      formatNumber('999', 'kk'),
      formatNumber('123456789012345', 'en'),
      formatNumber(-1000, 'en'),
    ]).toEqual(['0', '999', '123,456,789,012,345', '−1,000'])
    expect(() => formatNumber('12e5', 'kk')).toThrow(RangeError)
  })
})

it('names stand in the order of the Kazakh alphabet', () => {
  const names = ['Әлия', 'Ғалым', 'Ерлан', 'Игорь', 'Қайрат', 'Өмір', 'Ұлан', 'Үміт', 'Һасан', 'Іңкәр']
  expect(sortNames([...names].reverse(), 'kk')).toEqual(names)
})
