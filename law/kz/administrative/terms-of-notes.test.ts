/**
 * Every term of administrative justice in the notes of the law (terms.csv, rows `adm.*`) against the rows of this package: the same
 * article, length and days of force, or a line in terms-elsewhere.yaml that says where it stands or why it does not. And the other
 * way round: no term of the package that the notes do not know, unless the same list says where it comes from.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Dated, Procedure, StepRow, TermRow } from '../../../engine/define.ts'
import { addDays, calendarDate } from '../../../kernel/calendar-date.ts'
import { procedures } from './index.ts'

const notes = new URL('../../../../shared/law/terms.csv', import.meta.url)
const elsewhere = parse(readFileSync(new URL('./terms-elsewhere.yaml', import.meta.url), 'utf8')) as {
  readonly elsewhere: Readonly<Record<string, string>>
  readonly ours: Readonly<Record<string, string>>
}

const begins = '2021-07-01'
const open = '9999-12-31'
const counted = new Set(['WD', 'CD', 'M', 'Y', 'H'])

interface Noted {
  readonly key: string
  readonly articles: readonly string[]
  readonly amount: number
  readonly unit: string
  readonly from: string
  readonly until: string
  /** The day is only the latest possible one: the notes did not compare older wordings. */
  readonly fromAtLatest: boolean
}
interface Length extends Dated {
  readonly name: string
  readonly articles: readonly string[]
  readonly n: number
  readonly unit: string
}

/** One line of CSV with quoted cells (RFC 4180). */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
  )

/** `64`, `7(1)` and `5 para 2` as the package writes them: `64(7)(1)`. A part without a number names the whole article. */
const partOf = (part: string): string => {
  const bare = part.replace(/\s*(?:last )?para(?: \d+)?$/, '')
  return /^\d/.test(bare) ? bare.replace(/^([\d-]+)/, '($1)') : ''
}
/** A month of which the day is not known begins with its first. */
const firstDay = (day: string): string => (day.length === 7 ? `${day}-01` : day)
function notedTerms(): Noted[] {
  const [head, ...lines] = readFileSync(notes, 'utf8').trim().split('\n')
  const names = cells(head!.trim())
  return lines
    .map((line) => Object.fromEntries(cells(line.trim()).map((cell, i) => [names[i]!, cell])))
    .filter((row) => row.id!.startsWith('adm.'))
    .map((row) => ({
      key: `${row.id} ${row.valid_from}`,
      articles: [`${row.act} ${row.article}${partOf(row.part!)}`],
      amount: Number(row.amount),
      unit: row.unit === 'H' ? 'h' : row.unit!,
      from: firstDay(row.valid_from!),
      until: row.valid_to || open,
      fromAtLatest: row.note!.includes('upper bound'),
    }))
}

/** `APPC 91(1), 91(4)` as two articles, each with its code. */
function articlesOf(article: string): string[] {
  let code = ''
  return article.split(', ').map((each) => {
    const [, named, number] = /^(?:([A-Z]+) )?(.*)$/.exec(each)!
    code = named ?? code
    return `${code} ${number}`
  })
}
const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}(`)
const sameArticle = (a: string, b: string): boolean => within(a, b) || within(b, a)
const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((two) => sameArticle(one, two)))

/** What a step itself counts: an extension, or a bound of a day that a person chooses. */
function lengthsOfStep(of: Procedure, step: StepRow): Length[] {
  const dated = { ...(step.from && { from: step.from }), ...(step.until && { until: step.until }) }
  const length = (n: number, unit: string, what: string): Length => ({
    ...dated,
    name: `${of.id}.${step.id} (${what})`,
    articles: articlesOf(step.article),
    n,
    unit,
  })
  return [
    ...(step.extends ?? []).flatMap(({ n, unit }) => (n === undefined ? [] : [length(n, unit!, 'extension')])),
    ...(step.fields ?? []).flatMap(({ notAfter, id }) =>
      notAfter && 'act' in notAfter && notAfter.plus
        ? [length(notAfter.plus.n, notAfter.plus.unit, `bound of ${id}`)]
        : [],
    ),
  ]
}
/** A term that ends on a day somebody chose has no length of its own. */
const isCounted = ({ n, dayZero }: TermRow): boolean => n > 0 || typeof dayZero === 'string'
const lengths: readonly Length[] = procedures.flatMap((of) => [
  ...of.terms.filter(isCounted).map((term) => ({
    from: of.editions[0]!.from,
    ...term,
    name: `${of.id}.${term.id}`,
    articles: articlesOf(term.article),
  })),
  ...of.steps.flatMap((step) => lengthsOfStep(of, step)),
])
const steps = procedures.flatMap((of) => of.steps.map((step) => ({ ...step, articles: articlesOf(step.article) })))

const dayAfter = (day: string): string => addDays(calendarDate(day), 1)
interface Span {
  readonly from: string
  readonly until: string
}
/** The days of all the spans together, joined where no day is missing between them. */
function joined(spans: readonly Span[]): string {
  const so: Span[] = []
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = so.at(-1)
    if (!last || (last.until !== open && span.from > dayAfter(last.until))) so.push(span)
    else so.splice(-1, 1, { from: last.from, until: span.until > last.until ? span.until : last.until })
  }
  return so.map(({ from, until }) => `${from}..${until}`).join(', ')
}
const force = (rows: readonly Dated[]): string =>
  joined(rows.map((row) => ({ from: row.from ?? begins, until: row.until ?? open })))
const lengthFits = (noted: Noted, row: Length): boolean =>
  row.n === noted.amount && row.unit === noted.unit && meet(row.articles, noted.articles)

/** "At once", "the same day", an event or a rule is a step of that article; a length is a term, an extension or a bound. */
const isLength = (noted: Noted): boolean => counted.has(noted.unit) && noted.amount > 0

/** What differs between a noted term and the package; empty when nothing does. Notes of one length and article go together. */
function difference(noted: Noted, all: readonly Noted[]): string {
  if (!isLength(noted))
    return steps.some((step) => meet(step.articles, noted.articles)) ? '' : 'no step of this article'
  const rows = lengths.filter((row) => lengthFits(noted, row))
  if (rows.length === 0) return 'no row'
  const same = all.filter(
    (other) => other.unit === noted.unit && other.amount === noted.amount && meet(other.articles, noted.articles),
  )
  const [ours, theirs] = [force(rows), joined(same)]
  const older = noted.fromAtLatest && ours < theirs && ours.slice(-open.length) === theirs.slice(-open.length)
  return ours === theirs || older ? '' : `the package has it in force ${ours}, the notes ${theirs}`
}

describe.skipIf(!existsSync(notes))('The terms of the law notes (skipped where the notes are absent)', () => {
  const noted = existsSync(notes) ? notedTerms() : []
  it('are all here, or the list says where they stand or why they do not', () => {
    const missing = noted
      .filter(({ key }) => !Object.hasOwn(elsewhere.elsewhere, key))
      .map((term) => [term, difference(term, noted)] as const)
    expect(
      missing
        .filter(([, why]) => why !== '')
        .map(([{ key, articles, amount, unit }, why]) => `${key}: ${articles} ${amount} ${unit}: ${why}`),
    ).toEqual([])
  })
  it('the list names nothing that is here by itself, and nothing the notes do not have', () => {
    const needed = new Set(noted.filter((term) => difference(term, noted) !== '').map(({ key }) => key))
    expect(Object.keys(elsewhere.elsewhere).filter((key) => !needed.has(key))).toEqual([])
  })
  it('no term of the package is unknown to the notes, unless the list says where it comes from', () => {
    const known = (row: Length): boolean => noted.some((term) => lengthFits(term, row))
    const unknown = new Set(
      lengths.filter((row) => !known(row)).map((row) => `${row.name} ${row.n} ${row.unit} ${row.articles.join(', ')}`),
    )
    expect([...unknown].filter((name) => !Object.hasOwn(elsewhere.ours, name))).toEqual([])
    expect(Object.keys(elsewhere.ours).filter((name) => !unknown.has(name))).toEqual([])
  })
})
