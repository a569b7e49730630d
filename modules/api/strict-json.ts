/** Reads the body of a request without forgiving anything: one object, no name twice, no number that loses digits, bounded depth and size. */
import { type Refusal, refuse } from '../../kernel/refusal.ts'

/** Objects and lists within one another. */
export const depthMax = 12
/** Values of a body in all. */
export const valuesMax = 5_000

/** Names by which a body would reach past its own object. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])

/** The object that stands in the bytes, or why they are not read. */
export function readStrictly(bytes: Uint8Array): Readonly<Record<string, unknown>> | Refusal {
  const text = decoded(bytes)
  if (typeof text !== 'string') return text
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('body.not-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('form.not-an-object')
  return faultIn(text) ?? (value as Record<string, unknown>)
}

function decoded(bytes: Uint8Array): string | Refusal {
  const isMarked = [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].some((mark) => mark.every((byte, index) => bytes[index] === byte))
  if (isMarked || bytes.includes(0)) return refuse('body.not-utf-eight')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('body.not-utf-eight')
  }
}

/** Walks over text that is known to be JSON; what `JSON.parse` lets pass in silence is found here. */
function faultIn(text: string): Refusal | undefined {
  const open: (Set<string> | undefined)[] = []
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"') {
      const end = endOfString(text, at)
      const names = open.at(-1)
      if (names && isName(text, end)) {
        const name = JSON.parse(text.slice(at, end)) as string
        if (unsafeNames.has(name)) return refuse('field.unknown', { details: { name } })
        if (names.has(name)) return refuse('body.name-twice', { details: { name: name.slice(0, 100) } })
        names.add(name)
      } else values++
      at = end - 1
    } else if (sign === '{' || sign === '[') {
      values++
      open.push(sign === '{' ? new Set() : undefined)
      if (open.length > depthMax) return refuse('body.too-deep', { details: { max: depthMax } })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (/[-\dtfn]/.test(sign)) {
      values++
      const word = /^[-+.\w]+/.exec(text.slice(at, at + 400))![0]
      if (/\d/.test(word) && !Number.isSafeInteger(Number(word)))
        return refuse('body.odd-number', { details: { number: word.slice(0, 40) } })
      at += word.length - 1
    }
    if (values > valuesMax) return refuse('body.too-many', { details: { max: valuesMax } })
  }
  return undefined
}

/** The place after the closing quote of the string that begins here. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Whether a colon follows: the string is the name of a value. */
function isName(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text[at] ?? '')) at++
  return text[at] === ':'
}
