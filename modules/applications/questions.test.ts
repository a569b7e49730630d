import { describe, expect, it } from 'vitest'
import type { Field } from '../../engine/define.ts'
import { questionsOf, statusOf } from './questions.ts'

const text = (id: string, required = true): Field => ({ id, type: 'long-text', required })
const pages = (fields: readonly Field[]): string[] =>
  questionsOf(fields).map(({ id, fields: page }) => `${id}: ${page.map((field) => field.id).join(' ')}`)

describe('the questions of a form', () => {
  it('ask one thing a page: the body, the texts that belong together, the ways to reach a person', () => {
    expect(
      pages([
        { id: 'body', type: 'body', required: true },
        text('essence'),
        text('request'),
        { id: 'address', type: 'address', required: true },
        { id: 'phone', type: 'phone' },
      ]),
    ).toEqual(['body: body', 'matter: essence request', 'contacts: address phone'])
  })
  it('ask a day with the choice it belongs to, and apart what need not be answered', () => {
    expect(
      pages([
        { id: 'from', type: 'choice', options: ['act'], required: true },
        { id: 'on', type: 'day', required: true },
        text('claim'),
        text('late', false),
        text('earlier', false),
      ]),
    ).toEqual(['from: from on', 'claim: claim', 'late: late', 'earlier: earlier'])
  })
  it('ask what an answer calls up on a later page than the answer', () => {
    const measures: Field = { ...text('measures'), showWhen: { field: 'asked', is: true } }
    expect(pages([{ id: 'asked', type: 'yes-no' }, measures])).toEqual(['asked: asked', 'measures: measures'])
    expect(pages([text('asked'), { ...text('more'), showWhen: { field: 'asked', is: 'x' } }])).toEqual([
      'asked: asked',
      'more: more',
    ])
  })
  it('ask together the short answers that one answer calls up', () => {
    const when = { showWhen: { field: 'how', is: 'elsewhere' } } as const
    expect(
      pages([
        { id: 'how', type: 'choice', options: ['elsewhere'] },
        { id: 'receipt', type: 'text', ...when },
        { id: 'paidOn', type: 'day', ...when },
        { id: 'sum', type: 'money', ...when },
        { id: 'reasons', type: 'long-text', showWhen: { field: 'how', is: 'later' } },
      ]),
    ).toEqual(['how: how', 'receipt: receipt paidOn sum', 'reasons: reasons'])
  })
  it('never give one address to two pages', () => {
    const between: Field = { id: 'on', type: 'day' }
    expect(pages([text('a'), text('b'), between, text('c'), text('d')])).toEqual(['matter: a b', 'on: on', 'c: c d'])
  })
  it('are done, begun, empty, or need no answer', () => {
    const question = { id: 'matter', fields: [text('a'), text('b')] }
    expect([{}, { a: 'x' }, { a: 'x', b: 'y' }].map((values) => statusOf(question, values))).toEqual([
      'empty',
      'begun',
      'done',
    ])
    expect(statusOf({ id: 'late', fields: [text('late', false)] }, {})).toBe('optional')
  })
})
