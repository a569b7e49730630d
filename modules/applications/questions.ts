/** The pages on which the fields of an opening step are asked: one thing a page, in the order of the form, read off the fields. */
import type { Field } from '../../engine/define.ts'
import type { Say } from '../../web/text/say.ts'
import { labelOf } from '../forms/index.ts'

/** A page of one question, or of a few that belong together. */
export interface Question {
  readonly id: string
  readonly fields: readonly Field[]
}

const contacts = ['address', 'phone', 'email']
const texts = ['text', 'long-text', 'norm', 'person', 'organisation']
const days = ['day', 'moment']
const short = ['text', 'day', 'money', 'number', 'iin', 'bin']

const isSameCall = (one: Field['showWhen'], other: Field['showWhen']): boolean =>
  one?.field === other?.field && one?.is === other?.is

/**
 * Whether a field is asked on the page of the one before it: ways to reach a person together, texts that must both be there
 * together, a day with the choice before it. A field that depends on an answer is asked once that answer is there.
 */
function isAskedWith(page: readonly Field[], field: Field): boolean {
  const last = page.at(-1)
  if (last === undefined || page.some(({ id }) => id === field.showWhen?.field)) return false
  // The few short answers that one answer calls up are one question: a receipt, its day, its sum.
  if (
    last.showWhen &&
    isSameCall(last.showWhen, field.showWhen) &&
    [last, field].every(({ type }) => short.includes(type))
  )
    return true
  const both = (types: readonly string[]): boolean => types.includes(last.type) && types.includes(field.type)
  return (
    both(contacts) ||
    (both(texts) && last.required === true && field.required === true) ||
    (last.type === 'choice' && days.includes(field.type))
  )
}

/** The pages of a form, in order. A page of ways to reach a person, and one of several texts, has a name of its own. */
export function questionsOf(fields: readonly Field[]): Question[] {
  const pages: Field[][] = []
  for (const field of fields) {
    const page = pages.at(-1)
    if (page && isAskedWith(page, field)) page.push(field)
    else pages.push([field])
  }
  const names = pages.map(nameOf)
  return pages.map((page, index) => ({
    id: names.indexOf(names[index]!) === index ? names[index]! : page[0]!.id,
    fields: page,
  }))
}

function nameOf(page: readonly Field[]): string {
  if (page.every(({ type }) => contacts.includes(type))) return 'contacts'
  return page.length > 1 && page.every(({ type }) => texts.includes(type)) ? 'matter' : page[0]!.id
}

/** The heading of a page: its only question, or a name for all of them. */
export function titleOf(say: Say, procedure: string, { id, fields }: Question): string {
  if (say.has(`${procedure}.page.${id}`)) return say(`${procedure}.page.${id}`)
  return say.has(`apply.page.${id}`) ? say(`apply.page.${id}`) : labelOf(say, procedure, fields[0]!.id)
}

/** Whether everything a page must have is there, something of it, or nothing. A page where nothing must be is done as it is. */
export function statusOf(
  { fields }: Question,
  values: Readonly<Record<string, unknown>>,
): 'done' | 'begun' | 'empty' | 'optional' {
  const given = fields.filter(({ id }) => values[id] !== undefined)
  const isWhole = fields.every(({ id, required }) => !required || values[id] !== undefined)
  if (given.length === 0) return isWhole ? 'optional' : 'empty'
  return isWhole ? 'done' : 'begun'
}
