import { describe, expect, it } from 'vitest'
import type { Field } from '../../engine/define.ts'
import { readForm } from './read-form.ts'
import { boxesOf } from './write-form.ts'

const fields: readonly Field[] = [
  { id: 'court', type: 'court' },
  { id: 'price', type: 'money' },
  { id: 'filedOn', type: 'day' },
  { id: 'isUrgent', type: 'yes-no' },
  {
    id: 'defendants',
    type: 'group',
    many: { min: 1, max: 5 },
    fields: [
      { id: 'name', type: 'organisation' },
      { id: 'iin', type: 'iin' },
    ],
  },
]

describe('values put back into the boxes of a form', () => {
  it('are read as the same values', () => {
    const values = {
      court: 'district-demo',
      price: '150000.00',
      filedOn: '2026-02-03',
      defendants: [{ name: 'Сериков', iin: '850412370004' }, { name: 'Асель' }],
    }
    expect(readForm(fields, boxesOf(fields, values), 'Asia/Almaty')).toEqual(values)
  })
  it('leave out what the form does not ask, what was erased, and what is no value', () => {
    const values = { strange: 'x', court: Symbol('erased'), price: undefined, defendants: [{ name: 'А', id: 'p-1' }] }
    expect(boxesOf(fields, values)).toEqual({ 'defendants.0.name': 'А' })
  })
  it('say yes and no as the form does', () => {
    expect(boxesOf(fields, { isUrgent: true })).toEqual({ isUrgent: 'yes' })
    expect(boxesOf(fields, { isUrgent: false })).toEqual({ isUrgent: 'no' })
  })
})
