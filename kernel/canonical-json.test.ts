import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('tree'), { maxKeys: 5 }),
  ),
}))

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, shuffled(member)]),
        )
      : value

describe('One value has one text', () => {
  it('names are sorted by code units and nothing is spaced', () => {
    expect(
      canonicalJson({ b: [1, true, null], a: 'x', '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude02': 4, '\ufb33': 5 }),
    ).toBe(
      // U+FB33 has no composed form: NFC writes it as U+05D3 U+05BC, and it is sorted as written.
      '{"\\r":2,"1":3,"a":"x","b":[1,true,null],"\u05d3\u05bc":5,"\u20ac":1,"\ud83d\ude02":4}',
    )
  })

  it('signs below a space are written short where a short form exists', () => {
    expect(canonicalJson('\u0008\t\n\f\r\u001f"\\/\u007f\u2028')).toBe('"\\b\\t\\n\\f\\r\\u001f\\"\\\\/\u007f\u2028"')
  })

  it('a letter typed in two parts has the bytes of the letter in one', () => {
    expect(canonicalJson({ ['й'.normalize('NFD')]: 'ё'.normalize('NFD') })).toBe('{"й":"ё"}')
  })

  it('minus zero is zero', () => {
    expect(canonicalJson(-0)).toBe('0')
  })

  it('the order in which a value was built does not show', () => {
    fc.assert(fc.property(tree, (value) => canonicalJson(shuffled(value)) === canonicalJson(value)))
  })

  it('read back and written again it is the same text', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

describe('What has no canonical text', () => {
  test.each<[string, unknown, string]>([
    ['a fraction', { sum: 0.1 }, 'at /sum: the number 0.1'],
    ['a number too big to be exact', { id: 2 ** 53 }, 'at /id: the number 9007199254740992'],
    ['not a number', [Number.NaN], 'at /0: the number NaN'],
    ['infinity', 1e308 * 10, 'at /: the number Infinity'],
    ['a missing value', { a: { b: undefined } }, 'at /a/b: a value of type undefined'],
    ['a missing item', [undefined], 'at /0'],
    ['a big integer', 1n, 'type bigint'],
    ['a function', { f: () => 1 }, 'type function'],
    ['a map', { m: new Map() }, 'at /m: an object that is not plain data'],
    ['half of a surrogate pair', { t: '\ud800' }, 'at /t: half of a surrogate pair'],
    ['half of a surrogate pair in a name', { '\udc00': 1 }, 'half of a surrogate pair'],
    ['two names that are one', { й: 1, ['й'.normalize('NFD')]: 2 }, 'two names that are one'],
  ])('%s', (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })

  it('a value nested a hundred thousand deep is refused before the stack ends', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow('nested deeper than 100')
  })
})
