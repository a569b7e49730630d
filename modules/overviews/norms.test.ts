import { describe, expect, it } from 'vitest'
import { isNorm, normReader } from './norms.ts'

const normsIn = normReader(
  new Map([
    ['АППК', 'APPC'],
    ['ӘРПК', 'APPC'],
    ['APPC', 'APPC'],
    ['ГПК', 'CPC'],
  ]),
)

describe('An article of law is counted as one', () => {
  it.each([
    ['АППК 80', ['APPC 80']],
    ['ст. 80(1), 79 АППК', ['APPC 80', 'APPC 79']],
    ['ӘРПК 73(2)(1); ГПК 8', ['APPC 73', 'CPC 8']],
    ['appc 135-1; APPC 135-1', ['APPC 135-1']],
  ])('however it is written: %s', (text, norms) => expect(normsIn(text)).toEqual(norms))

  it('and what names no known code is one group, whatever was typed', () => {
    expect(normsIn('Земельный кодекс 43; Серік Ахметов')).toEqual(['other'])
    expect(normsIn('АППК')).toEqual(['other'])
    expect(normsIn(' ; ')).toEqual([])
  })

  it('in an address too', () => {
    expect(isNorm('APPC 80')).toBe(true)
    expect(isNorm("APPC 80' or 1=1")).toBe(false)
  })
})
