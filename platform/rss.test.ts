import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { instant } from '../kernel/instant.ts'
import { rfc822, rss } from './rss.ts'

/** Texts of the elements of a name; throws when the feed is no well-formed XML. */
function textsIn(xml: string, name: string): string[] {
  const found: string[] = []
  let open = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    open = tag.name
    if (open === name) found.push('')
  })
  parser.on('text', (text) => {
    if (open === name) found[found.length - 1] += text
  })
  parser.on('closetag', () => {
    open = ''
  })
  parser.write(xml).close()
  return found
}

const item = (n: number) => ({
  title: `Дело <${n}> & "другие"\u0007`,
  text: ']]> & <b>',
  link: 'http://court.example/ru/hearings?a=1&b=2',
  id: `item-${n}`,
  at: instant('2026-02-02T05:00:00Z'),
})
const feed = (count: number) =>
  rss({
    title: 'Сот отырыстары',
    text: '',
    language: 'kk',
    link: 'http://court.example/?a&b',
    self: 'http://court.example/kk/hearings.rss',
    items: Array.from({ length: count }, (_, n) => item(n)),
  })

it('is well-formed whatever stands in it, and nothing is lost but signs XML has no place for', () => {
  expect(textsIn(feed(2), 'title')).toEqual(['Сот отырыстары', 'Дело <0> & "другие"', 'Дело <1> & "другие"'])
  expect(textsIn(feed(1), 'description')).toEqual(['', ']]> & <b>'])
})
it('holds at most fifty items', () => {
  expect(textsIn(feed(80), 'guid')).toHaveLength(50)
})
it.each([
  ['2026-02-02T05:00:00Z', 'Mon, 02 Feb 2026 05:00:00 +0000'],
  ['1970-01-01T00:00:00Z', 'Thu, 01 Jan 1970 00:00:00 +0000'],
  ['2024-02-29T23:59:59Z', 'Thu, 29 Feb 2024 23:59:59 +0000'],
])('%s is written as %s', (at, words) => {
  expect(rfc822(instant(at))).toBe(words)
})
