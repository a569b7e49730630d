import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { readStrictly, valuesMax } from './strict-json.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = (body: string | Uint8Array): string => {
  const read = readStrictly(typeof body === 'string' ? bytes(body) : body)
  return isRefusal(read) ? read.refused : 'read'
}

describe('the body of a request', () => {
  it('is read as it stands', () => {
    const body = {
      fields: {
        essence: 'Көше "шамы" \\ жанбайды: {1, [2]}',
        n: 12,
        yes: true,
        none: null,
        rows: [{ a: '1' }, { a: '2' }],
      },
    }
    expect(readStrictly(bytes(JSON.stringify(body, null, 2)))).toEqual(body)
  })
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'body.not-json'],
    ['null', 'null', 'form.not-an-object'],
    ['a list', '[]', 'form.not-an-object'],
    ['a word', '"fields"', 'form.not-an-object'],
    ['a form', 'key=1&a=b', 'body.not-json'],
    ['half an object', '{"fields":', 'body.not-json'],
    ['not a number', '{"n":NaN}', 'body.not-json'],
    ['a name twice', '{"fields":{"essence":"a","essence":"b"}}', 'body.name-twice'],
    ['a name twice, once escaped', '{"fields":{},"f\\u0069elds":{}}', 'body.name-twice'],
    ['the same name in two rows', '{"rows":[{"a":1},{"a":2}]}', 'read'],
    ['a name that reaches past the object', '{"fields":{"__proto__":{"role":"judge"}}}', 'field.unknown'],
    ['another such name', '{"constructor":{"prototype":{}}}', 'field.unknown'],
    ['a number that loses its digits', '{"about":{"n":9007199254740993}}', 'body.odd-number'],
    ['an endless number', '{"n":1e400}', 'body.odd-number'],
    ['a fraction', '{"n":0.1}', 'body.odd-number'],
    ['twelve within one another', `{"a":${'['.repeat(11)}${']'.repeat(11)}}`, 'read'],
    ['thirteen within one another', `{"a":${'['.repeat(12)}${']'.repeat(12)}}`, 'body.too-deep'],
    ['a hundred thousand within one another', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'body.too-deep'],
    ['too many values', `{"a":[${Array.from({ length: valuesMax }, () => 1).join(',')}]}`, 'body.too-many'],
    ['a mark of order', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('{}')]), 'body.not-utf-eight'],
    ['UTF-16', new Uint8Array(Buffer.from('{"a":1}', 'utf16le')), 'body.not-utf-eight'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...Buffer.from('{}', 'utf16le')]), 'body.not-utf-eight'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'body.not-utf-eight'],
  ])('%s: %#', (_, body, expected) => {
    expect(refused(body)).toBe(expected)
  })
})
