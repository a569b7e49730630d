/** Reads what was typed: a number in any writing, a name, a word of a procedure; and says what is wrong with it when nothing can be found. */
import type { Law } from '../../engine/law.ts'
import { caseNumberInAddress, parseCaseNumber } from '../../kernel/case-number.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Visit } from '../../web/visit.ts'
import { readerId } from './find-papers.ts'
import { type Found, findCases, peopleIn } from './queries.ts'

export interface PageFound {
  readonly words: string
  readonly href: string
}

export interface FindPorts {
  readonly db: Query
  readonly law: Law
  readonly access: Access
  names(persons: readonly string[]): Promise<(holder: { readonly person: string }, say: Visit['say']) => string>
  /** Pages of the product that the reader has, by their words. */
  pages(visit: Visit): readonly PageFound[]
}

/** Why a search finds nothing by its form alone: it says nothing of what there is. */
export type Problem = 'empty' | 'short' | 'long' | 'slip'

export interface Answer {
  readonly q: string
  readonly problem?: Problem
  readonly total: number
  readonly rows: readonly Found[]
  /** Procedures whose names have the words. */
  readonly procedures: readonly string[]
  readonly pages: readonly PageFound[]
}

const lettersMin = 2
const lettersMax = 100
const digitsMin = 3

export async function find(ports: FindPorts, visit: Visit): Promise<Answer> {
  const q = (visit.query.get('q') ?? '').replaceAll('\0', '').replace(/\s+/g, ' ').trim()
  const nothing = { q: q.slice(0, lettersMax), total: 0, rows: [], procedures: [], pages: [] }
  if (q === '') return { ...nothing, problem: 'empty' }
  if (q.length < lettersMin) return { ...nothing, problem: 'short' }
  if (q.length > lettersMax) return { ...nothing, problem: 'long' }
  const seats = ports.access.seatsFor('case.read', { posts: visit.person!.posts })
  const exact = parseCaseNumber(q)
  const procedures = exact ? [] : proceduresNamed(ports, visit, q)
  const digits = exact || isWord(q) ? '' : q.replace(/\D/g, '')
  const found = await findCases(ports.db, readerId(visit), seats, {
    exact,
    digits: digits.length < digitsMin ? '' : digits,
    procedures,
    people: exact || !isWord(q) ? [] : await peopleNamed(ports, visit, q, seats),
  })
  const pages = exact ? [] : ports.pages(visit).filter(({ words }) => hasEvery(words, q))
  const isSlip = found.total === 0 && !exact && looksLikeNumber(q)
  return { q, ...found, procedures, pages, ...(isSlip && { problem: 'slip' as const }) }
}

/** Mostly letters: a name or a word, not a number. */
const isWord = (q: string): boolean => (q.match(/\p{L}/gu) ?? []).length > (q.match(/\d/g) ?? []).length

/** As long as a case number, and its check digit does not fit. */
const looksLikeNumber = (q: string): boolean => q.replace(/\D/g, '').length === 13

/** Cases and marks of letters do not matter. */
const folded = (text: string): string => text.toLocaleLowerCase('kk').replaceAll('ё', 'е')
const hasEvery = (text: string, q: string): boolean => {
  const words = folded(text)
  return folded(q)
    .split(' ')
    .every((word) => words.includes(word))
}

function proceduresNamed({ law }: FindPorts, { say }: Visit, q: string): string[] {
  return Object.values(law.procedures)
    .filter(({ code, id }) => code !== 'platform' && say.has(`${id}.short`))
    .filter(({ id }) => hasEvery(say(`${id}.short`), q))
    .map(({ id }) => id)
}

async function peopleNamed(
  { db, names }: FindPorts,
  visit: Visit,
  q: string,
  seats: Parameters<typeof peopleIn>[2],
): Promise<string[]> {
  const people = await peopleIn(db, readerId(visit), seats)
  const nameOf = await names(people)
  return people.filter((one) => hasEvery(nameOf({ person: one }, visit.say), q))
}

export const addressOf = (found: Found): string => `/cases/${caseNumberInAddress(found.number)}`
