import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../kernel/calendar-date.ts'
import type { Field } from '../define.ts'
import { testRegistry } from '../testing/registry.ts'
import { checkForm, textMax } from './fields.ts'

const on = calendarDate('2026-02-02')
const context = {
  on,
  zone: 'Asia/Almaty',
  registry: testRegistry('Asia/Almaty', [{ id: 'akimat', kind: 'akimat' }], []),
  day: (bound: object) =>
    'act' in bound ? on : 'term' in bound && bound.term === 'review' ? addDays(on, 10) : undefined,
}
const check = (field: Omit<Field, 'id'>, value: unknown) => checkForm([{ id: 'it', ...field }], { it: value }, context)
const said = (field: Omit<Field, 'id'>, value: unknown): string | undefined => check(field, value).problems[0]?.refused
const kept = (field: Omit<Field, 'id'>, value: unknown): unknown => check(field, value).values.it
const hash = 'a'.repeat(64)

describe('who somebody is', () => {
  it.each([
    ['eleven digits', '12345678901'],
    ['thirteen digits', '1234567890123'],
    ['a wrong last digit', '900101300018'],
    ['all zeros', '000000000000'],
    ['a day that never was', '300230300017'],
    ['a number, not a text', 900101300017],
    ['an object', { toString: 1 }],
  ])('an IIN of %s is refused', (_name, value) => {
    expect(said({ type: 'iin' }, value)).toMatch(/^iin\./)
  })
  it('digits of other scripts are the digits people mean', () => {
    for (const value of ['９００１０１３０００１７', '٩٠٠١٠١٣٠٠٠١٧'])
      expect(kept({ type: 'iin' }, value)).toBe('900101300017')
  })
  it('a BIN in place of an IIN, and the reverse, is refused with a word of its own', () => {
    expect(said({ type: 'iin' }, '990840000385')).toMatch(/^iin\./)
    expect(said({ type: 'bin' }, '900101300017')).toMatch(/^bin\./)
  })
  it('a phone keeps its digits, an address of mail its letters', () => {
    expect(kept({ type: 'phone' }, '+7 (701) 123-45-67')).toBe('+77011234567')
    expect(said({ type: 'phone' }, '123')).toBe('field.not-a-phone')
    expect(kept({ type: 'phone' }, '+7701123456７')).toBe('+77011234567')
    expect(kept({ type: 'email' }, ' aigul@example.kz ')).toBe('aigul@example.kz')
  })
  it('a sum may have a least: a claim of nothing has no price', () => {
    expect(said({ type: 'money', min: 1 }, '0')).toBe('field.out-of-range')
    expect(said({ type: 'money', min: 1 }, '0,99')).toBe('field.out-of-range')
    expect(kept({ type: 'money', min: 1 }, '1')).toBe('1.00')
    expect(kept({ type: 'money' }, '0')).toBe('0.00')
  })
  it.each(['no at', 'a@b', 'a b@c.kz', 'a\u0000@b.kz', 'a\u202e@b.kz', '\ud800@b.kz', `${'a'.repeat(260)}@b.kz`, 5])(
    'a mail address %j is refused',
    (value) => {
      expect(said({ type: 'email' }, value)).toBe('field.not-an-email')
    },
  )
  it('an office is one the registry knows', () => {
    expect(kept({ type: 'body' }, 'akimat')).toBe('akimat')
    for (const value of ['nowhere', '__proto__', 'constructor', 5, ['akimat'], null])
      expect(kept({ type: 'body', required: true }, value)).toBeUndefined()
    expect(said({ type: 'court' }, '__proto__')).toBe('field.not-an-office')
  })
})

describe('texts', () => {
  it('keep every letter of Kazakh, apostrophes, hyphens and emoji', () => {
    for (const value of ['Әсел Ғалымқызы Өтегенова Ұлжан Һ Ү Ң І', 'O’Brien-D’Artagnan', "O'Brien", 'ёЕ', '👩‍⚖️'])
      expect(kept({ type: 'text' }, value)).toBe(value.normalize('NFC'))
  })
  it('are one when they look one: composed and decomposed letters', () => {
    expect(kept({ type: 'person' }, 'Йсёё'.normalize('NFD'))).toBe('Йсёё')
  })
  it('keep what looks like code, for it is escaped where it is shown', () => {
    for (const value of ['<script>alert(1)</script>', '{{7*7}}', "1' OR '1'='1", '=HYPERLINK("x")', '((a+)+)$'])
      expect(kept({ type: 'text' }, value)).toBe(value)
  })
  it.each<[string, unknown, string]>([
    ['NUL', 'a\u0000b', 'field.nul'],
    ['half a letter', 'a\ud800', 'field.surrogate'],
    ['nothing but invisible letters', '\u200b\u200b', 'field.missing'],
    ['nothing but turning signs', '\u202e\u202e', 'field.bidi'],
    ['three hundred letters and one', 'a'.repeat(textMax.text! + 1), 'field.too-long'],
    ['a million', 'a'.repeat(1_000_000), 'field.too-long'],
    ['a number', 5, 'field.not-a-text'],
    ['a list', ['a'], 'field.not-a-text'],
    ['an object', {}, 'field.not-a-text'],
  ])('of %s are refused', (_name, value, code) => {
    expect(said({ type: 'text', required: true }, value)).toBe(code)
  })
  it('of blanks in a box that may stay empty are no answer, not a wrong one', () => {
    for (const blank of ['   ', ' \r\n\t', '\u200b\u200d']) expect(said({ type: 'text' }, blank)).toBeUndefined()
    expect(said({ type: 'phone' }, '  ')).toBeUndefined()
  })
  it('lose signs that turn the writing round, and line ends where one line is asked', () => {
    expect(kept({ type: 'text' }, 'fdp\u202eexe.')).toBe('fdpexe.')
    expect(kept({ type: 'text' }, 'Subject\r\nBcc: x')).toBe('Subject Bcc: x')
    expect(kept({ type: 'long-text' }, 'a\r\nb')).toBe('a\nb')
  })
})

describe('days, moments, money and numbers', () => {
  it.each(['2023-02-29', '2026-04-31', '00.00.0000', '2026-2-2', '10000-01-01', '', 5, null, ['2026-02-02']])(
    'a day %j is no day',
    (value) => {
      expect(said({ type: 'day', required: true }, value)).toMatch(/^field\.(not-a-day|missing)$/)
    },
  )
  it('a day stands between the day of the act and the last day of a term', () => {
    const field = { type: 'day', notBefore: { act: true }, notAfter: { term: 'review' } } as const
    expect(said(field, '2026-02-01')).toBe('field.too-early')
    expect(kept(field, '2026-02-12')).toBe('2026-02-12')
    expect(said(field, '2026-02-13')).toBe('field.too-late')
    expect(kept({ type: 'day', notAfter: { term: 'not-running' } }, '2030-01-01')).toBe('2030-01-01')
  })
  it('the day of a moment is the day at the place', () => {
    const field = { type: 'moment', notAfter: { act: true } } as const
    expect(kept(field, '2026-02-02T18:59:00Z')).toBe('2026-02-02T18:59:00.000Z')
    expect(said(field, '2026-02-02T19:00:00Z')).toBe('field.too-late')
  })
  it.each(['2026-02-02T10:00', 'tomorrow', '9999-12-31T23:59:00Z', '0001-01-01T00:00:00Z', 5, {}])(
    'a moment %j is no moment',
    (value) => {
      expect(said({ type: 'moment' }, value)).toBe('field.not-a-moment')
    },
  )
  it.each([-1, '1e308', 'NaN', Number.NaN, 1.5, '0x10', '1 000,50', '9007199254740993', {}])(
    'a number %j is no number here',
    (value) => {
      expect(said({ type: 'number', max: 100 }, value)).toMatch(/^field\.(not-a-number|out-of-range)$/)
    },
  )
  it('a number has its bounds', () => {
    expect(kept({ type: 'number', min: 1, max: 3 }, '3')).toBe(3)
    expect(said({ type: 'number', min: 1, max: 3 }, 0)).toBe('field.out-of-range')
  })
  it('money is a decimal text, never a fraction of a machine', () => {
    expect(said({ type: 'money' }, 0.1)).toBeDefined()
    expect(said({ type: 'money' }, '-1')).toBeDefined()
    expect(said({ type: 'money' }, '1e308')).toBeDefined()
    expect(kept({ type: 'money' }, '1000.50')).toBeDefined()
  })
  it.each([-1, 0, '1e3', '0x10', '1 OR 1=1', [5], { toString: 1 }, JSON.parse('9007199254740993')])(
    'the number of an act is not %j',
    (value) => {
      expect(said({ type: 'act' }, value)).toBe('field.not-a-number')
    },
  )
  it('a choice is one of its options, a yes is a yes', () => {
    expect(said({ type: 'choice', options: ['a', 'b'] }, 'c')).toBe('field.not-an-option')
    expect(said({ type: 'choice', options: ['a', 'b'] }, ['a'])).toBe('field.not-an-option')
    expect([
      kept({ type: 'yes-no' }, 'yes'),
      kept({ type: 'yes-no' }, false),
      said({ type: 'yes-no' }, 'true'),
    ]).toEqual([true, false, 'field.not-an-option'])
  })
})

describe('the form as a whole', () => {
  const fields: readonly Field[] = [
    { id: 'kind', type: 'yes-no', required: true, fact: 'kind' },
    { id: 'reason', type: 'text', required: true, showWhen: { field: 'kind', is: true } },
  ]
  it('refuses fields it does not know, each by its name', () => {
    const form = checkForm(
      fields,
      JSON.parse('{"kind":"no","role":"judge","sealed":false,"__proto__":{"admin":true},"constructor":1}'),
      context,
    )
    expect(form.problems.map(({ refused, field }) => [refused, field])).toEqual([
      ['field.unknown', 'role'],
      ['field.unknown', 'sealed'],
      ['field.unknown', '__proto__'],
      ['field.unknown', 'constructor'],
    ])
    expect(form.values).toEqual({ kind: false })
    expect(Object.getPrototypeOf(form.values)).toBe(Object.prototype)
  })
  it.each([null, [], 'text', 5])('that is %j is no form', (typed) => {
    expect(checkForm(fields, typed as never, context).problems[0]?.refused).toBe('form.not-an-object')
  })
  it('asks for a field that a sibling shows, typed in a browser or sent as JSON', () => {
    for (const kind of ['yes', true])
      expect(checkForm(fields, { kind }, context).problems.map(({ field }) => field)).toEqual(['reason'])
    for (const kind of ['no', false])
      expect(checkForm(fields, { kind, reason: 'left over' }, context)).toEqual({
        values: { kind: false },
        facts: { kind: false },
        problems: [],
      })
    expect(checkForm(fields, { kind: { toString: 1 } }, context).problems.map(({ field }) => field)).toEqual(['kind'])
  })
  it('says everything that is wrong at once, each at its field', () => {
    const many: readonly Field[] = [
      {
        id: 'people',
        type: 'group',
        many: { min: 1, max: 2 },
        fields: [{ id: 'name', type: 'person', required: true }],
      },
      { id: 'day', type: 'day' },
    ]
    const form = checkForm(many, { people: [{ name: 'a' }, { name: '', role: 'judge' }], day: 'x' }, context)
    expect(form.problems.map(({ field }) => field)).toEqual(['people.1.role', 'people.1.name', 'day'])
    expect(checkForm(many, { people: [{}, {}, {}] }, context).problems[0]).toMatchObject({
      refused: 'field.count',
      details: { max: 2, given: 3 },
    })
    expect(checkForm(many, { people: 'x' }, context).problems[0]).toMatchObject({
      refused: 'field.not-a-group',
      field: 'people.0',
    })
    expect(checkForm(many, { people: Array(100_000).fill({}) }, context).problems).toHaveLength(1)
  })
  it('keeps of a paper its hash, name, type and size, and nothing that was slipped in', () => {
    expect(
      kept({ type: 'paper' }, { hash, name: 'claim.pdf', type: 'application/pdf', size: 5, role: 'judge' }),
    ).toEqual({ hash, name: 'claim.pdf', type: 'application/pdf', size: 5 })
    expect(kept({ type: 'paper' }, { hash, name: 'a\u202efdp.exe' })).toEqual({ hash, name: 'afdp.exe' })
    for (const value of [{ hash: 'x' }, { hash: hash.toUpperCase() }, 'text', null, { hash, name: 'a\u0000' }])
      expect(kept({ type: 'paper', required: true }, value)).toBeUndefined()
  })
})
