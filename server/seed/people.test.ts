import { expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { checkIin } from '../../kernel/iin.ts'
import { seedPeople } from './people.ts'

it('no two people of the demonstration have one name', () => {
  const names = seedPeople().map(({ name }) => name.ru)
  expect(new Set(names).size).toBe(names.length)
})

it('everybody of the demonstration has a number of their own, which nobody alive can have', () => {
  const numbers = seedPeople().map(({ iin }) => iin)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const iin of numbers)
    expect(checkIin(iin, calendarDate('2026-11-22'))).toMatchObject({ iin, bornOn: expect.stringMatching(/^1899-12/) })
})
