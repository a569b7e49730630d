import type { Parameter } from './port.ts'

/** Numbers of PostgreSQL's built-in types (pg_type.dat); they never change. */
const oid = { bool: 16, bytea: 17, int2: 21, int4: 23, float4: 700, float8: 701, timestamptz: 1184, oid: 26 } as const
const elementOfArray = new Map<number, number>([
  [1000, oid.bool],
  [1005, oid.int2],
  [1007, oid.int4],
  [1009, 25],
  [1014, 1042],
  [1015, 1043],
  [1016, 20],
  [1182, 1082],
  [1185, oid.timestamptz],
  [1231, 1700],
])

/** 'YYYY-MM-DD hh:mm:ss[.ffffff]+00' of a session in UTC, as ISO text. Infinity and years before Christ stay as they are. */
function momentOf(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?\+00$/.exec(text)
  if (!parts) return text
  const milliseconds = (parts[3] ?? '.').slice(1, 4).padEnd(3, '0')
  return `${parts[1]}T${parts[2]}.${milliseconds}Z`
}

/** One element of an array literal: quoted with backslashes, or bare up to the next comma or brace. */
const element = /"((?:[^"\\]|\\.)*)"|([^,{}]+)/gs

/** Arrays of one dimension, which is all this product stores. */
function arrayOf(text: string, elementType: number): unknown[] {
  return Array.from(text.matchAll(element), ([, quoted, bare]) => {
    if (quoted !== undefined) return decode(elementType, quoted.replace(/\\(.)/gs, '$1'))
    return bare === 'NULL' ? null : decode(elementType, bare!)
  })
}

/** The value of a column from its text and the number of its type; both drivers use this and nothing else. */
export function decode(type: number, text: string): unknown {
  switch (type) {
    case oid.bool:
      return text === 't'
    case oid.int2:
    case oid.int4:
    case oid.oid:
    case oid.float4:
    case oid.float8:
      return Number(text)
    case oid.timestamptz:
      return momentOf(text)
    case oid.bytea:
      return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
    default: {
      const inArray = elementOfArray.get(type)
      return inArray === undefined ? text : arrayOf(text, inArray)
    }
  }
}

const quoteElement = (value: string | null): string =>
  value === null ? 'NULL' : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** The text of a parameter; PostgreSQL reads it by the type the statement expects there. */
export function encode(value: Parameter): string | null {
  if (value === null) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return `{${value.map(quoteElement).join(',')}}`
  return String(value)
}
