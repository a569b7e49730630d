import { expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { application } from '../../law/kz/administrative/procedures/application.ts'
import { changesBetween } from './changes.ts'

const [before, after] = [calendarDate('2025-12-28'), calendarDate('2025-12-29')]

it('the reform of 2025-12-29 lets the chief of staff extend the term, and counts it from registration', () => {
  const changes = changesBetween(application, before, after)
  expect(changes).toContainEqual({ kind: 'step', id: 'extend', how: 'changed', differs: expect.arrayContaining(['who']) })
  expect(changes).toContainEqual({ kind: 'term', id: 'review', how: 'changed', differs: ['start'] })
  expect(changes).toContainEqual({ kind: 'step', id: 'ask-oral-hearing', how: 'new', differs: [] })
})

it('a procedure reads the same on two days of one edition', () => {
  expect(changesBetween(application, after, calendarDate('2026-06-01'))).toEqual([])
})
