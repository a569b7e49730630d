import { describe, expect, it } from 'vitest'
import type { Field } from '../../engine/define.ts'
import { rowsAsked, rowsShown, withRowsInOrder } from './group.ts'
import { readForm, strangers } from './read-form.ts'

const papers: Field = {
  id: 'papers',
  type: 'group',
  many: { min: 1, max: 3 },
  fields: [
    { id: 'paper', type: 'text', required: true },
    { id: 'on', type: 'day' },
  ],
}
const fields = [papers, { id: 'note', type: 'text' } as const]

describe('rows of a form', () => {
  it('are read as a list; a row left empty is none', () => {
    const form = {
      'papers.0.paper': 'a',
      'papers.1.paper': ' ',
      'papers.2.on-day': '5',
      'papers.2.on-month': '3',
      'papers.2.on-year': '2026',
    }
    expect(readForm(fields, form, 'UTC')).toEqual({ papers: [{ paper: 'a' }, { on: '2026-03-05' }] })
    expect(readForm(fields, { 'papers.0.paper': '' }, 'UTC')).toEqual({})
  })
  it('are counted anew, so that a message stands at the row it is about', () => {
    expect(
      withRowsInOrder(fields, { 'papers.4.paper': 'b', 'papers.2.paper': 'a', 'papers.3.paper': '', note: 'n' }),
    ).toEqual({ note: 'n', 'papers.0.paper': 'a', 'papers.1.paper': 'b' })
  })
  it('grow by one and lose the one named, and nothing typed is lost', () => {
    const form = { 'papers.0.paper': 'a', 'papers.1.paper': 'b', note: 'n' }
    expect(rowsAsked(fields, { ...form, more: 'papers' })).toEqual({ typed: form, more: 'papers' })
    expect(rowsAsked(fields, { ...form, less: 'papers/0' })?.typed).toEqual({ note: 'n', 'papers.0.paper': 'b' })
    expect(rowsAsked(fields, form)).toBeUndefined()
    expect(rowsAsked(fields, { ...form, more: 'note', less: 'x/y' })).toBeUndefined()
  })
  it('are never fewer than one nor more than the law takes', () => {
    const typed = { 'papers.0.paper': 'a', 'papers.1.paper': 'b', 'papers.2.paper': 'c' }
    expect([rowsShown(papers, {}, undefined), rowsShown(papers, {}, 'papers')]).toEqual([1, 1])
    expect([rowsShown(papers, typed, 'papers'), rowsShown(papers, typed, undefined)]).toEqual([3, 3])
  })
  it('take no box that is not theirs', () => {
    const names = [
      'papers.0.role',
      'papers.x.paper',
      'papers.0',
      'papers',
      'papers.0.paper.x',
      'more',
      'papers.99999.paper',
    ]
    expect(
      strangers(fields, { 'papers.0.paper': 'a', ...Object.fromEntries(names.map((name) => [name, 'x'])) }),
    ).toEqual(names)
  })
})
