/** Reads examples in the form of decisions.md 10: a YAML list, each item begins with `- name:`. */
import { parseDocument } from 'yaml'

export interface Happening {
  readonly at: string
  /** `citizen NAME`, `POST of OFFICE`, a seat, or `system NAME` for what comes from outside. */
  readonly as?: string
  readonly do?: string
  readonly with?: Readonly<Record<string, unknown>>
  /** A procedure, whose newest proceeding is meant; `suit 1`: the first suit of the example. */
  readonly on?: string
  /** The branch of the step, where several are open: `service:defendant-2`. */
  readonly branch?: string
  /** Of a correction: the step whose newest act it is about. */
  readonly about?: string
  /** Whoever `as` names no longer holds a post in this office. */
  readonly leaves?: string
}
export interface Expected {
  readonly stage?: string
  readonly terms?: Readonly<Record<string, string>>
  /** What stands in the case: a sum that was counted, an answer that was frozen. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
  readonly refused?: string
  readonly opened?: readonly string[]
  readonly issued?: readonly string[]
  readonly may?: Readonly<Record<string, readonly string[]>>
  readonly not_may?: Readonly<Record<string, readonly string[]>>
  readonly judge_in?: string
  /** The step that gave the case its judge: a draw, the first suit, an agreement. */
  readonly judge_by?: string
}
export interface Example {
  readonly name: string
  readonly law?: string
  /** How many judges a court has from the start, where it is not the usual number. */
  readonly judges?: Readonly<Record<string, number>>
  readonly given: readonly Happening[]
  readonly when?: Happening
  readonly then: Expected
}

const expectedKeys = [
  'stage',
  'terms',
  'facts',
  'refused',
  'opened',
  'issued',
  'may',
  'not_may',
  'judge_in',
  'judge_by',
]
const exampleKeys = ['name', 'law', 'judges', 'given', 'when', 'then']

/** The examples of a file, or an error that says which item is not one, and why. */
export function readExamples(text: string, file: string): Example[] {
  // Days stay as written: the yaml core schema knows no dates.
  const document = parseDocument(text, { schema: 'core' })
  if (document.errors[0]) throw new Error(`${file}: ${document.errors[0].message}`)
  const items: unknown = document.toJS()
  if (!Array.isArray(items)) throw new Error(`${file}: a list of examples, each beginning with "- name:", is expected`)
  return items.map((item, index) => checked(item, `${file}, example ${index + 1}`))
}

function checked(item: unknown, where: string): Example {
  if (typeof item !== 'object' || item === null || typeof (item as Example).name !== 'string')
    throw new Error(`${where}: has no name`)
  const example = item as Example
  const unknown = [
    ...Object.keys(example).filter((key) => !exampleKeys.includes(key)),
    ...Object.keys(example.then ?? {}).filter((key) => !expectedKeys.includes(key)),
  ]
  if (unknown.length > 0) throw new Error(`${where}: unknown words: ${unknown.join(', ')}`)
  if (example.then === undefined) throw new Error(`${where}: says no "then"`)
  return { ...example, given: example.given ?? [] }
}
