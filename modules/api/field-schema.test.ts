import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { schemaOf } from './field-schema.ts'

const fields: readonly Field[] = [
  { id: 'essence', type: 'long-text', required: true, max: 20 },
  { id: 'kind', type: 'choice', required: true, options: ['grant', 'dismiss'] },
  { id: 'isLate', type: 'yes-no' },
  { id: 'why', type: 'text', required: true, showWhen: { field: 'isLate', is: true } },
  { id: 'on', type: 'day' },
  { id: 'sum', type: 'money' },
  { id: 'days', type: 'number', min: 1, max: 10 },
  { id: 'rows', type: 'group', many: { min: 1, max: 2 }, fields: [{ id: 'paper', type: 'text', required: true }] },
]
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const fits = ajv.compile(schemaOf(fields))
const registry = { office: () => undefined, offices: () => [], holding: () => [] } as unknown as Registry
const engineTakes = (body: Record<string, unknown>): boolean =>
  checkForm(fields, body, { on: calendarDate('2026-03-02'), zone: 'Asia/Almaty', registry, day: () => undefined })
    .problems.length === 0
const good = { essence: 'a', kind: 'grant' }

describe('the schema of a form and the engine', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['what must be there', good, true],
    [
      'everything',
      { ...good, isLate: true, why: 'ill', on: '2026-02-28', sum: '1500.50', days: 10, rows: [{ paper: 'a' }] },
      true,
    ],
    ['nothing', {}, false],
    ['a text too long', { ...good, essence: 'a'.repeat(21) }, false],
    ['an option that is none', { ...good, kind: 'sealed' }, false],
    ['a field nobody asked for', { ...good, role: 'judge' }, false],
    ['an answer that calls for another', { ...good, isLate: true }, false],
    ['the answer that does not', { ...good, isLate: false }, true],
    ['29 February of a common year', { ...good, on: '2023-02-29' }, false],
    ['a sum as a number', { ...good, sum: 1500.5 }, false],
    ['a number over its bound', { ...good, days: 11 }, false],
    ['three rows of two', { ...good, rows: [{ paper: 'a' }, { paper: 'b' }, { paper: 'c' }] }, false],
    ['a row with a stranger', { ...good, rows: [{ paper: 'a', n: 1 }] }, false],
    ['a text as a number', { ...good, essence: 1 }, false],
  ])('agree on %s', (_, body, expected) => {
    expect([fits(body), engineTakes(body)]).toEqual([expected, expected])
  })
})
