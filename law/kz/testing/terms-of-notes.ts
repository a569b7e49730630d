/**
 * Compares the terms of a package with those of the notes of the law (terms.csv, terms-criminal.csv): the same article, length and days of force, or a line in the
 * package's terms-elsewhere.yaml that says where it stands or why it does not. And the other way round: no term of the package that
 * the notes do not know, unless the same list says where it comes from. Only tests read it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Dated, Procedure, StepRow, TermRow } from '../../../engine/define.ts'
import { addDays, calendarDate } from '../../../kernel/calendar-date.ts'

/** Where a file of the notes would be: the notes are no part of the repository. */
export const ofNotes = (name: string): URL => new URL(`../../../../shared/law/${name}`, import.meta.url)
/** Where the notes are absent, there is nothing to compare with. */
export const notesAreHere: boolean = existsSync(ofNotes('terms.csv'))

/** A package, which rows of the notes speak of it, and its list of what stands elsewhere. */
export interface Compared {
  readonly procedures: readonly Procedure[]
  readonly isOurs: (row: { readonly id: string; readonly procedure: string }) => boolean
  /** The first day of which the package knows the law; older days of the notes are left aside. */
  readonly begins: string
  /** Lists of what stands elsewhere, read as one. */
  readonly lists: readonly URL[]
  /** The file of the notes; `terms.csv` when absent. */
  readonly notes?: string
}
/** What does not agree: four lists, each empty when all is well. */
export interface Comparison {
  readonly missing: readonly string[]
  readonly listedInVain: readonly string[]
  readonly unknown: readonly string[]
  readonly explainedInVain: readonly string[]
}
interface Elsewhere {
  readonly elsewhere?: Readonly<Record<string, string>> | null
  readonly ours?: Readonly<Record<string, string>> | null
}

const open = '9999-12-31'
const counted = new Set(['WD', 'CD', 'M', 'Y', 'h'])

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
const later = (a: string, b: string): string => (a > b ? a : b)

/** The rows of a file of the notes, by the names in its first line. */
export function rowsOfNotes(name: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...lines] = readFileSync(ofNotes(name), 'utf8').trim().split('\n')
  const names = cells(head!.trim())
  return lines.map((line) => Object.fromEntries(cells(line.trim()).map((cell, i) => [names[i]!, cell])))
}

/** What must be done so long before an end is a term counted back from it. */
const signOf = (row: Readonly<Record<string, string>>): number => (row.counted_from?.startsWith('before: ') ? -1 : 1)

function notedTerms({ isOurs, begins, notes = 'terms.csv' }: Compared): Noted[] {
  return rowsOfNotes(notes)
    .filter((row) => isOurs({ id: row.id!, procedure: row.procedure! }))
    .map((row) => ({
      key: `${row.id} ${row.valid_from}`.trim(),
      articles: [`${row.act} ${row.article}${partOf(row.part!)}`],
      amount: Number(row.amount) * signOf(row),
      unit: row.unit === 'H' ? 'h' : row.unit!,
      from: later(firstDay(row.valid_from!), begins),
      until: row.valid_to || open,
      fromAtLatest: row.note!.includes('upper bound'),
    }))
}

/** `APPC 91(1), 91(4)` as two articles, each with its code. */
function articlesOf(article: string): string[] {
  let code = ''
  return article.split(', ').map((each) => {
    const [, named, number] = /^(?:([A-Za-z]+) )?(.*)$/.exec(each)!
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
const isCounted = ({ n, dayZero }: TermRow): boolean => n !== 0 || typeof dayZero === 'string'
const lengthsOf = (procedures: readonly Procedure[]): readonly Length[] =>
  procedures.flatMap((of) => [
    ...of.terms.filter(isCounted).map((term) => ({
      from: of.editions[0]!.from,
      ...term,
      name: `${of.id}.${term.id}`,
      articles: articlesOf(term.article),
    })),
    ...of.steps.flatMap((step) => lengthsOfStep(of, step)),
  ])

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
const force = (rows: readonly Dated[], begins: string): string =>
  joined(
    rows
      .map((row) => ({ from: later(row.from ?? begins, begins), until: row.until ?? open }))
      .filter(({ from, until }) => from <= until),
  )
const lengthFits = (noted: Noted, row: Length): boolean =>
  row.n === noted.amount && row.unit === noted.unit && meet(row.articles, noted.articles)

/** "At once", "the same day", an event or a rule is a step of that article; a length is a term, an extension or a bound. */
const isLength = (noted: Noted): boolean => counted.has(noted.unit) && noted.amount !== 0

/** What differs between a noted term and the package; empty when nothing does. Notes of one length and article go together. */
function difference(noted: Noted, all: readonly Noted[], { procedures, begins }: Compared): string {
  if (!isLength(noted)) {
    const articles = procedures.flatMap(({ steps }) => steps.map(({ article }) => articlesOf(article)))
    return articles.some((one) => meet(one, noted.articles)) ? '' : 'no step of this article'
  }
  const rows = lengthsOf(procedures).filter((row) => lengthFits(noted, row))
  if (rows.length === 0) return 'no row'
  const same = all.filter(
    (other) => other.unit === noted.unit && other.amount === noted.amount && meet(other.articles, noted.articles),
  )
  const [ours, theirs] = [force(rows, begins), joined(same)]
  const older = noted.fromAtLatest && ours < theirs && ours.slice(-open.length) === theirs.slice(-open.length)
  return ours === theirs || older ? '' : `the package has it in force ${ours}, the notes ${theirs}`
}

/** Compares both ways; call it only where `notesAreHere`. */
export function compareWithNotes(compared: Compared): Comparison {
  const files = compared.lists.map((list) => parse(readFileSync(list, 'utf8')) as Elsewhere)
  const list = {
    elsewhere: Object.assign({}, ...files.map(({ elsewhere }) => elsewhere)) as Record<string, string>,
    ours: Object.assign({}, ...files.map(({ ours }) => ours)) as Record<string, string>,
  }
  const noted = notedTerms(compared)
  const different = noted
    .map((term) => ({ term, why: difference(term, noted, compared) }))
    .filter(({ why }) => why !== '')
  const needed = new Set(different.map(({ term }) => term.key))
  const unknown = new Set(
    lengthsOf(compared.procedures)
      .filter((row) => !noted.some((term) => lengthFits(term, row)))
      .map((row) => `${row.name} ${row.n} ${row.unit} ${row.articles.join(', ')}`),
  )
  return {
    missing: different
      .filter(({ term }) => !Object.hasOwn(list.elsewhere, term.key))
      .map(({ term: { key, articles, amount, unit }, why }) => `${key}: ${articles} ${amount} ${unit}: ${why}`),
    listedInVain: Object.keys(list.elsewhere).filter((key) => !needed.has(key)),
    unknown: [...unknown].filter((name) => !Object.hasOwn(list.ours, name)),
    explainedInVain: Object.keys(list.ours).filter((name) => !unknown.has(name)),
  }
}
