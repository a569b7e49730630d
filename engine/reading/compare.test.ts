import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { application } from '../../law/kz/administrative/procedures/application.ts'
import { toy } from '../testing/procedures/toy.ts'
import { compareDays } from './compare.ts'

const day = calendarDate

describe('two days compared', () => {
  it('of one edition are the same', () => {
    expect(compareDays(toy, day('2026-01-01'), day('2026-05-31'))).toEqual({ added: [], removed: [], changed: [] })
  })
  it('show the row that came, and turned round the row that went', () => {
    expect(
      compareDays(toy, day('2026-05-31'), day('2026-06-01')).added.map(({ kind, row }) => `${kind} ${row.id}`),
    ).toEqual(['step shout'])
    expect(compareDays(toy, day('2026-06-01'), day('2026-05-31')).removed.map(({ row }) => row.id)).toEqual(['shout'])
  })
  it('name the words in which a row differs, and take variants of a term as rows of their own', () => {
    const { added, removed, changed } = compareDays(application, day('2025-12-28'), day('2025-12-29'))
    expect(changed.map(({ kind, id, fields }) => `${kind} ${id}: ${fields.join(', ')}`)).toEqual(
      expect.arrayContaining(['step extend: by, unverified', 'step refuse-unheard: fields', 'term review: dayZero']),
    )
    expect(added.map(({ row }) => row.id)).toEqual(
      expect.arrayContaining(['ask-oral-hearing', 'oral-request', 'complaint', 'registration']),
    )
    expect(removed).toEqual([])
  })
})
