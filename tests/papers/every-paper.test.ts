/** Every kind of paper, issued by the examples of the law, is set in three languages and says what was put into it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { procedureOf } from '../../engine/law.ts'
import { languages } from '../../kernel/language.ts'
import { zone } from '../../law/kz/calendar/index.ts'
import { kazakhLaw, paperTemplates } from '../../law/kz/index.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { authored, identifiedOn, sheetOf, stateAfter } from '../../modules/papers/index.ts'
import type { Sheet } from '../../platform/papers/sheet.ts'
import { openTypesetter, type Typesetter } from '../../platform/papers/typesetter.ts'
import { createRegistry } from '../../platform/registry/registry.ts'
import { voices } from '../../server/texts.ts'
import { type PlayedPaper, playedPapers } from './plays.ts'

const says = voices()
const registry = createRegistry(offices(true), zone)
const folder = mkdtempSync(join(tmpdir(), 'tarazy-every-paper-'))
const kinds = [...new Set(paperTemplates.map(({ kind }) => kind))]
let typesetter: Typesetter
let papers: readonly PlayedPaper[]
beforeAll(async () => {
  typesetter = openTypesetter()
  papers = await playedPapers()
}, 600_000)
afterAll(async () => {
  await typesetter.close()
  rmSync(folder, { recursive: true, force: true })
})

const digits = '900101300019'
/** Everybody's number is known; the paper says only those its shape asks for. */
const numbersOn = ({ one, issued, all }: PlayedPaper) =>
  new Map(
    identifiedOn(paperTemplates, issued, one.act, stateAfter(all, one.act)).map(
      (person) => [person, { kind: 'iin', digits }] as const,
    ),
  )

const sheet = (
  paper: PlayedPaper,
  language: (typeof languages)[number],
  { one, issued, acts, all, chain } = paper,
): Sheet =>
  sheetOf(
    {
      law: kazakhLaw,
      registry,
      templates: paperTemplates,
      demo: true,
      address: 'https://tarazy.example',
      code: () => '7K3QM-7K3QM-7K3QM-7K3QM',
    },
    {
      number: chain.number,
      one,
      issued,
      acts,
      all,
      say: says[language],
      numbers: numbersOn(paper),
      nameOf: ({ office, person }) => (office ? (registry.office(office)?.names[language] ?? '') : `(${person})`),
    },
  )

/** As the eye goes line by line, and as the file has it: a name may be broken in its column. */
async function textOf(one: Sheet): Promise<string> {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await typesetter.typeset(one))
  const read = (way: string): string => bare(execFileSync('pdftotext', [way, file, '-'], { encoding: 'utf8' }))
  return read('-layout') + read('-raw')
}
/** A line may break anywhere, with a hyphen that nobody typed. */
const bare = (text: string): string => text.replace(/[\s\u00ad-]+/g, '')

/** What people typed into the act whose text the paper is. */
function typed(paper: PlayedPaper): string[] {
  const { act, state, values } = authored(paper.one, paper.acts)
  const fields = procedureOf(kazakhLaw, state.procedure).steps.find(({ id }) => id === act.step)?.fields ?? []
  return fields.flatMap(({ id, type }) =>
    (type === 'text' || type === 'long-text') && typeof values[id] === 'string' ? [values[id]] : [],
  )
}

const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'sealed' in value
const hasPersonal = (paper: PlayedPaper): boolean =>
  Object.values(authored(paper.one, paper.acts).act.fields).some(isSealed)

/** Of a kind: the paper with most to say, and the one with most of what is sealed with a person's key. */
function chosen(kind: string): PlayedPaper[] {
  const all = papers
    .filter(({ issued }) => issued.kind === kind)
    .sort((a, b) => typed(b).join('').length - typed(a).join('').length)
  return [...new Set([...all.slice(0, 1), ...all.filter(hasPersonal).slice(0, 1)])]
}

describe.each(kinds)('the paper %s', (kind) => {
  it('is issued by an example, and says in each language what was typed', { timeout: 120_000 }, async () => {
    const found = chosen(kind)
    expect(found.length).toBeGreaterThan(0)
    for (const paper of found)
      for (const language of languages) {
        const one = sheet(paper, language)
        const text = await textOf(one)
        const wanted = [one.title.toUpperCase(), one.day, ...typed(paper), ...one.signatures.map(([, name]) => name)]
        if (one.style === 'notice') wanted[0] = one.title
        for (const said of wanted) expect(text, `${paper.example}, ${language}`).toContain(bare(said))
        expect(text).not.toMatch(/undefined|\[object|NaN|U\+/)
      }
  })
})

it('papers whose article asks for it name people with their numbers, and no other paper says a number', () => {
  const said = new Map<string, string>()
  for (const paper of kinds.flatMap(chosen)) {
    const people = sheet(paper, 'kk').people.filter(([, name]) => name.includes(digits))
    if (people.length > 0) said.set(paper.issued.kind, people.map(([seat, name]) => `${seat}: ${name}`).join())
  }
  const asking = paperTemplates.filter(({ identified }) => identified).map(({ kind }) => kind)
  expect([...said.keys()].sort()).toEqual([...new Set(asking)].sort())
  expect(said.get('suit')).toMatch(/^Талап қоюшы: \(.+\)\nЖСН 900101300019$/)
})

it('a suit is written to a court, by a plaintiff, also where the case began with a body', () => {
  const suits = papers.filter(({ issued }) => issued.kind === 'suit')
  expect(suits.length).toBeGreaterThan(10)
  for (const paper of suits) {
    const { office, people, signatures } = sheet(paper, 'ru')
    expect(office, paper.example).toMatch(/суд/i)
    expect(
      people.map(([seat]) => seat),
      paper.example,
    ).toEqual(expect.arrayContaining(['Истец', 'Ответчик']))
    expect(
      signatures.map(([seat]) => seat),
      paper.example,
    ).not.toContain('Заявитель')
  }
})

it('the papers hold personal values, and they are opened', () => {
  const sealed = papers.filter(hasPersonal)
  expect(sealed.length).toBeGreaterThan(10)
  for (const paper of sealed.slice(0, 50))
    for (const [name, value] of Object.entries(paper.one.act.fields))
      if (isSealed(value)) expect(typeof paper.one.values[name]).not.toBe('symbol')
})

it('a paper whose record was corrected says so across every page', async () => {
  const paper = chosen('judgment')[0]!
  const by: Act = { ...paper.one.act, n: paper.one.act.n + 1 }
  const voided = { ...paper, one: { ...paper.one, voidedBy: by } }
  for (const language of languages) {
    const one = sheet(voided, language)
    expect(one.across).not.toBe('')
    const long = { ...one, blocks: [...one.blocks, { kind: 'text' as const, text: 'Ұзақ мәтін. '.repeat(1500) }] }
    const file = join(folder, 'voided.pdf')
    writeFileSync(file, await typesetter.typeset(long))
    const pages = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').filter(Boolean)
    expect(pages.length).toBeGreaterThan(2)
    for (const text of pages) expect(bare(text)).toContain(bare(one.across))
  }
})
