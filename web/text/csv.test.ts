import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

describe('a list as CSV', () => {
  it('quotes commas, quotes and line ends', () => {
    expect(csv(['a', 'b'], [['x,y', 'say "no"\nor yes']])).toBe('a,b\r\n"x,y","say ""no""\nor yes"\r\n')
  })
  it.each(['=HYPERLINK("x")', '+cmd', '-2+3', '@sum', '\tx'])(
    'takes the power from a cell that a spreadsheet would run: %s',
    (cell) => {
      expect(csv(['a'], [[cell]]).split('\r\n')[1]).toMatch(/^"?'/)
    },
  )
  it('says in a line of its own that it is cut', () => {
    expect(csv(['a'], [['1'], ['2']], 2)).toBe('a\r\n1\r\n2\r\n# cut at 2 rows\r\n')
    expect(csv(['a'], [['1']], 2)).toBe('a\r\n1\r\n')
  })
})
