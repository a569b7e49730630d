/** What the address of a desk asks for: which list, which of its rows, in which order. The same words on the page and in its twins. */
import type { Visit } from '../../web/visit.ts'

export const lists = ['mine', 'available', 'all'] as const
export type ListName = (typeof lists)[number]
export const dues = ['late', 'soon', 'later', 'none'] as const
export const sorts = ['due', 'since', 'number'] as const

export interface Asked {
  readonly list: ListName
  readonly procedure: string
  /** `procedure.stage` and `procedure.step`: the same word means another thing elsewhere. */
  readonly stage: string
  readonly step: string
  readonly person: string
  readonly due: (typeof dues)[number] | ''
  readonly q: string
  readonly sort: (typeof sorts)[number]
  /** From 1. */
  readonly page: number
}

const wordMax = 120
const oneOf = <T extends string, E extends T | ''>(all: readonly T[], typed: string | null, otherwise: E): T | E =>
  all.find((one) => one === typed) ?? otherwise

/** Words nobody knows ask for nothing: the list is then as wide as without them. */
export function askedOf({ query }: Pick<Visit, 'query'>): Asked {
  const word = (name: string): string => (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, wordMax)
  const page = Number(query.get('page'))
  return {
    list: oneOf(lists, query.get('list'), 'mine'),
    procedure: word('procedure'),
    stage: word('stage'),
    step: word('step'),
    person: word('person'),
    due: oneOf(dues, query.get('due'), ''),
    q: word('q'),
    sort: oneOf(sorts, query.get('sort'), 'due'),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

const filters = ['procedure', 'stage', 'step', 'person', 'due', 'q'] as const

/** Whether any row is left out. */
export const isFiltered = (asked: Asked): boolean => filters.some((name) => asked[name] !== '')

/** The query of an address that asks for this, without its question mark; what is usual is left out. */
export function queryOf(asked: Partial<Asked>): string {
  const { list = 'mine', sort = 'due', page = 1 } = asked
  const all = {
    list,
    ...Object.fromEntries(filters.map((name) => [name, asked[name] ?? ''])),
    sort: sort === 'due' ? '' : sort,
    page: page === 1 ? '' : String(page),
  }
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()
}
