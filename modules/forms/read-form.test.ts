import { describe, expect, it } from 'vitest'
import type { Field } from '../../engine/define.ts'
import { readForm, strangers } from './read-form.ts'

const fields: readonly Field[] = [
  { id: 'on', type: 'day' },
  { id: 'at', type: 'moment' },
  { id: 'text', type: 'text' },
]

describe('a posted form', () => {
  it('makes one day of three boxes', () => {
    expect(readForm(fields, { 'on-day': '5', 'on-month': '03', 'on-year': '2026' }, 'Asia/Almaty')).toEqual({
      on: '2026-03-05',
    })
  })
  it('keeps an impossible day as it was typed, for the check to name it', () => {
    expect(readForm(fields, { 'on-day': '29', 'on-month': '2', 'on-year': '2023' }, 'Asia/Almaty')).toEqual({
      on: '2023-02-29',
    })
    expect(readForm(fields, { 'on-day': 'x', 'on-month': '2', 'on-year': '26' }, 'Asia/Almaty')).toEqual({
      on: '26.2.x',
    })
  })
  it('counts the hour of a moment in the zone of the seat', () => {
    expect(
      readForm(fields, { 'at-day': '5', 'at-month': '3', 'at-year': '2026', 'at-time': '9:30' }, 'Asia/Almaty'),
    ).toEqual({ at: '2026-03-05T04:30:00.000Z' })
  })
  it('leaves empty boxes out', () => {
    expect(readForm(fields, { text: '', 'on-day': '', 'on-month': '', 'on-year': '' }, 'Asia/Almaty')).toEqual({})
  })
  it('names whatever belongs to no field', () => {
    expect(
      strangers(fields, { text: 'x', 'on-day': '1', key: 'k', seen: '3', role: 'judge', 'text-day': '1' }),
    ).toEqual(['role', 'text-day'])
  })
})
