import { describe, expect, it } from 'vitest'
import { bannedWords, sizeProblems } from './house.ts'
import { sources } from './sources.ts'

const all = sources()

/** Files that name a banned word because they are about it. */
const exempt: Readonly<Record<string, string>> = {
  'tools/house.ts': 'the list of the words',
  'tools/house.test.ts': 'shows that they are found',
}

/** What is over its size with a reason; a reason no longer needed must leave this list. */
const oversize: Readonly<Record<string, string>> = {
  'lines docs/reference/schema.sql': 'printed from the database',
  'function platform/store/file-register.ts fileRegister': 'one value of small functions over the same ports',
}

describe('the house', () => {
  it('takes time and chance from their two places each, and no machine’s path stands in it', () => {
    expect(bannedWords(all, exempt)).toEqual([])
  })
  it('keeps its sizes', () => {
    expect(sizeProblems(all, oversize)).toEqual([])
  })
})

describe('bad habits', () => {
  const words = (text: string, path = 'modules/x/y.ts') => bannedWords([{ path, text }], {}).length

  it('the time of the machine is found outside the clock', () => {
    expect(words('const today = new Date()')).toBe(1)
    expect(words('const today = Temporal.Now.instant()')).toBe(1)
    expect(words('const today = new Date()', 'platform/clock.ts')).toBe(0)
    expect(words('// new Date() is banned')).toBe(0)
  })
  it('chance is found outside entropy', () => {
    expect(words('const id = crypto.randomUUID()')).toBe(1)
    expect(words('const n = Math.random()')).toBe(1)
  })
  it('time and chance in SQL are found, in a statement and in a migration', () => {
    expect(words('db.query(`select now()`)')).toBe(1)
    expect(words('insert into a values (random());', 'platform/store/migrations/0009-x.sql')).toBe(1)
    expect(words('const at = clock.now()')).toBe(0)
  })
  it('a path of a machine, an any and a lone test are found', () => {
    expect(words("const home = '/home/aigul/data'")).toBe(1)
    expect(words('const x = y as any')).toBe(1)
    expect(words("it.only('x', () => 1)")).toBe(1)
  })
  it('a file, a function and a folder over their sizes are found, and so is a needless exception', () => {
    const line = 'const a = 1\n'
    expect(sizeProblems([{ path: 'a/b.ts', text: line.repeat(401) }], {})).toEqual(['lines a/b.ts: 401'])
    expect(sizeProblems([{ path: 'a/b.ts', text: `function long() {\n${`  ${line}`.repeat(70)}}\n` }], {})).toEqual([
      'function a/b.ts long: 72',
    ])
    expect(
      sizeProblems(
        Array.from({ length: 31 }, (_, n) => ({ path: `a/${n}.ts`, text: line })),
        {},
      ),
    ).toEqual(['files a: 31'])
    expect(sizeProblems([], { 'files a': 'once' })).toEqual(['exception no longer needed: files a'])
  })
})
