import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Block, Sheet } from './sheet.ts'
import { openTypesetter, type Typesetter } from './typesetter.ts'

let typesetter: Typesetter
const folder = mkdtempSync(join(tmpdir(), 'tarazy-papers-'))
beforeAll(() => {
  typesetter = openTypesetter()
})
afterAll(async () => {
  await typesetter.close()
  rmSync(folder, { recursive: true })
})

const sheet = (blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet => ({
  language: 'kk',
  style: 'act',
  on: '2026-02-03' as CalendarDate,
  office: 'Астана қаласының әкімшілік соты',
  remarks: [],
  across: '',
  title: 'Қаулы',
  subtitle: '',
  number: '7194-26-00-4а/1',
  day: '2026 ж. 3 ақпан',
  place: 'Астана қаласы',
  people: [['Талап қоюшы', 'Айгүл Серікова']],
  blocks,
  signatures: [['Судья', 'Бекзат Әлиев']],
  proof: {
    heading: 'Құжатты тексеру',
    text: 'Кодты теріңіз.',
    address: 'https://example.kz/kk/check/ABCD',
    code: 'ABCD',
    codeName: 'Коды',
    hashName: 'Актінің хеші',
    hash: 'ab'.repeat(32),
  },
  ...more,
})

function textOf(pdf: Uint8Array): string {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 })
}
const bare = (text: string): string => text.replace(/\s+|-\n/g, '')

test('a paper says its title, its words and who signs', async () => {
  const text = textOf(await typesetter.typeset(sheet([{ kind: 'word', text: 'Қаулы етті' }])))
  for (const said of ['ҚАУЛЫ ЕТТІ', '№ 7194-26-00-4а/1', '2026 ж. 3 ақпан', 'Бекзат Әлиев'])
    expect(text).toContain(said)
  expect(text).toMatch(/1 ?\/ ?1/)
})

test('no letter of the Kazakh and Russian alphabets is lost', async () => {
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
  const text = textOf(
    await typesetter.typeset(sheet([{ kind: 'text', text: `${letters} ${letters.toUpperCase()} № ₸ «»—` }])),
  )
  expect(bare(text)).toContain(bare(`${letters}${letters.toUpperCase()}№₸«»—`))
})

test('what looks like source of the typesetter stands on the paper as it was typed', async () => {
  const hostile = '#import "x": * \\ #panic() $x^2$ `raw` <label> @ref // /* *bold* _it_ [c] {d} "q"'
  const text = textOf(
    await typesetter.typeset(
      sheet([{ kind: 'text', text: hostile }], { title: '#panic("no")', office: '#read("/etc/passwd")' }),
    ),
  )
  expect(bare(text)).toContain(bare(hostile))
  expect(text).toContain('#READ("/ETC/PASSWD")'.toLowerCase())
})

test('a sign that no font draws is written by its number, and signs that turn the writing are gone', async () => {
  const text = textOf(
    await typesetter.typeset(sheet([{ kind: 'text', text: 'бір 😀 \u202eекі\u2066 үш\u0001 中 \ud800' }])),
  )
  expect(text).toContain('бір [U+1F600] екі үш [U+4E2D]')
})

test('the same sheet gives the same bytes, in another thread too', async () => {
  const one = sheet([{ kind: 'text', text: 'Сол сөздер' }])
  const other = openTypesetter()
  const hashes = [await typesetter.typeset(one), await typesetter.typeset(one), await other.typeset(one)].map((pdf) =>
    createHash('sha256').update(pdf).digest('hex'),
  )
  await other.close()
  expect(new Set(hashes).size).toBe(1)
})

test('it is a PDF/A-2b file without a date of the machine', async () => {
  const pdf = Buffer.from(await typesetter.typeset(sheet([]))).toString('latin1')
  expect(pdf).toMatch(/pdfaid:part>2<.*pdfaid:conformance>B</s)
  expect(pdf).toContain('D:20260203')
  expect([...pdf.matchAll(/D:(\d{8})/g)].every(([, day]) => day === '20260203')).toBe(true)
})

test('whoever opens it in fifty years needs nothing else: fonts inside, colours described, no key, no script', async () => {
  const file = join(folder, 'archive.pdf')
  const pdf = await typesetter.typeset(sheet([{ kind: 'pairs', rows: [['Сұрақ', 'Жауап']] }]))
  writeFileSync(file, pdf)
  const told = (program: string): string => execFileSync(program, [file], { encoding: 'utf8' })
  const fonts = told('pdffonts').trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(1)
  // Of each font: embedded, only the letters used, and the letters can be read out again.
  for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+ *$/)
  expect(told('pdfinfo')).toMatch(/Encrypted: +no/)
  expect(told('pdfinfo')).toMatch(/JavaScript: +no/)
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toMatch(/\/OutputIntents/)
  expect(text).toMatch(/\/S ?\/GTS_PDFA1/)
  expect(text).not.toMatch(/\/(EmbeddedFiles|Launch|URI|Movie|Sound)\b/)
})

test('the head of a table stands on every page that its rows go over to', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => [`${n}`, `Құжат ${n}`])
  const text = textOf(await typesetter.typeset(sheet([{ kind: 'table', head: ['Реті', 'Атауы'], rows }])))
  expect(text.match(/Атауы/g)!.length).toBeGreaterThan(2)
  expect(text).toContain('Құжат 119')
})

test('a million letters are a paper too', { timeout: 60_000 }, async () => {
  const text = textOf(await typesetter.typeset(sheet([{ kind: 'text', text: 'Өтініш сөз '.repeat(90_000) }])))
  expect(text.match(/Өтініш/g)).toHaveLength(90_000)
})

test('a paper that takes too long fails alone, and the next one is set', { timeout: 60_000 }, async () => {
  const hasty = openTypesetter({ millisecondsMax: 1_500 })
  const long = hasty.typeset(sheet([{ kind: 'text', text: 'Ұзақ '.repeat(500_000) }]))
  const short = hasty.typeset(sheet([]))
  await expect(long).rejects.toMatchObject({ code: 'paper.failed' })
  expect((await short).length).toBeGreaterThan(1000)
  await hasty.close()
})

test('papers beyond what may wait are refused at once', async () => {
  const narrow = openTypesetter({ waitingMax: 1 })
  const first = narrow.typeset(sheet([]))
  await expect(narrow.typeset(sheet([]))).rejects.toMatchObject({ code: 'paper.too-many' })
  await first
  await narrow.close()
})
