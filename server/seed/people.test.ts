import { expect, it } from 'vitest'
import { seedPeople } from './people.ts'

it('no two people of the demonstration have one name', () => {
  const names = seedPeople().map(({ name }) => name.ru)
  expect(new Set(names).size).toBe(names.length)
})
