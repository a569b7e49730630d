import { expect, test } from 'vitest'
import { sha256Hex } from '../../kernel/hash.ts'
import { paperCode, readPaperCode } from './codes.ts'

const key = new Uint8Array(32).fill(7)
const hash = sha256Hex('act')

test('a code leads back to the act and to the place of the paper in it', () => {
  for (const place of [0, 1, 4095]) {
    const code = paperCode(key, { hash, place })
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(readPaperCode(key, code)).toMatchObject({ hash: hash.slice(0, 22), place })
  }
})

test('a code may be typed in small letters, without dashes, and with letters that look alike', () => {
  const code = paperCode(key, { hash, place: 3 })
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'о').replaceAll('k', 'к').replaceAll('1', 'l')
  expect(readPaperCode(key, typed)).toMatchObject({ place: 3, written: code })
})

test('one wrong sign, or the key of another installation, leads to another hash', () => {
  const code = paperCode(key, { hash, place: 0 })
  const wrong = (code[0] === 'A' ? 'B' : 'A') + code.slice(1)
  expect(readPaperCode(key, wrong)?.hash).not.toBe(hash.slice(0, 22))
  expect(readPaperCode(new Uint8Array(32), code)?.hash).not.toBe(hash.slice(0, 22))
})

test('what is no code is none', () => {
  for (const typed of ['', 'A', 'U'.repeat(20), 'x'.repeat(10_000), '#import "a"'])
    expect(readPaperCode(key, typed)).toBeUndefined()
})
