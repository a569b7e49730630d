/** What a person has answered and not yet sent: kept between the pages, read under the law of the day on which it is looked at. */
import type { Command } from '../../engine/command.ts'
import { isShown } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { formProblems, type Opening, openingsOn, openOptions } from '../../engine/reading/opening.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Visit } from '../../web/visit.ts'
import { isOffered, readForm } from '../forms/index.ts'
import { type Question, questionsOf } from './questions.ts'

type Boxes = Readonly<Record<string, string>>

/** What the draft opens, and what was typed, by name of box. */
export interface Draft {
  readonly id: string
  readonly opening: Opening
  readonly typed: Boxes
}

export const draftPath = ({ id }: Pick<Draft, 'id'>, rest = ''): string => `/apply/${id}${rest}`

/** What is kept of it; `sent` is the number that a draft became. One of the first drafts is the boxes alone. */
export interface Kept {
  readonly procedure?: string
  readonly step?: string
  readonly typed?: Boxes
  readonly sent?: string
}

export interface DraftPorts {
  readonly law: Law
  readonly registry: Registry
  /** Zone in which the days of a form are read. */
  readonly zone: string
}

/** The opening by its procedure, and by its step where the procedure has several. */
export const openingNamed = (
  { law }: DraftPorts,
  { on }: Pick<Visit, 'on'>,
  procedure: string,
  step?: string,
): Opening | undefined =>
  openingsOn(law, on).find((one) => one.procedure.id === procedure && (step === undefined || one.row.id === step))

/** A draft as it was kept; undefined when what it opens is not law on the day. */
export function draftOf(ports: DraftPorts, visit: Visit, id: string, kept: Kept): Draft | undefined {
  const { procedure = 'application', step, typed, ...boxes } = kept
  const opening = openingNamed(ports, visit, procedure, step)
  return opening && { id, opening, typed: typed ?? (boxes as Boxes) }
}

export const keptOf = ({ opening, typed }: Draft): Kept => ({
  procedure: opening.procedure.id,
  step: opening.row.id,
  typed,
})

/** The draft read: its fields as they are open on the day, the answers that still hold, the pages that ask. */
export interface Reading {
  readonly draft: Draft
  readonly fields: readonly Field[]
  readonly values: Readonly<Record<string, unknown>>
  /** Everything typed, answers that no longer hold among it. */
  readonly typedValues: Readonly<Record<string, unknown>>
  readonly questions: readonly Question[]
  readonly command: Command
}

/**
 * Reads a draft. Of a choice only the options that the law allows beside the answers before it are open; an answer that is no
 * longer open is no answer, and a question that depends on one not given is not asked.
 */
export function readDraft(ports: DraftPorts, visit: Visit, draft: Draft): Reading {
  const all = draft.opening.row.fields ?? []
  const typed = withoutBlanks(readForm(all, draft.typed, ports.zone))
  const values: Record<string, unknown> = {}
  const fields: Field[] = []
  const shown = new Set<string>()
  for (const asked of all) {
    const field = withOpenOptions(ports, asked, commandFor(visit, draft.opening, values))
    fields.push(field)
    if (!isShown(field, values)) continue
    shown.add(field.id)
    const isOpen = field.options?.includes(String(typed[field.id])) ?? true
    if (isOpen && field.id in typed) values[field.id] = typed[field.id]
  }
  const command = commandFor(visit, draft.opening, values)
  return { draft, fields, values, typedValues: typed, questions: askedIn(fields, shown), command }
}

const withOpenOptions = ({ law, registry }: DraftPorts, field: Field, command: Command): Field =>
  field.type === 'choice' ? { ...field, options: openOptions(law, field, command, registry) } : field

/** Pages are made of all fields, so that an address stays the same whatever is answered. */
const askedIn = (fields: readonly Field[], shown: ReadonlySet<string>): Question[] =>
  questionsOf(fields)
    .map(({ id, fields: page }) => ({ id, fields: page.filter((field) => shown.has(field.id)) }))
    .filter(({ fields: page }) => page.length > 0)

const withoutBlanks = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''))

export const commandFor = (
  { person, at, on }: Visit,
  { procedure, row }: Opening,
  fields: Command['fields'],
): Command => ({
  key: '',
  proceeding: '',
  procedure: procedure.id,
  step: row.id,
  by: { person: person!.id, posts: person!.posts },
  at,
  on,
  fields,
})

/** Everything wrong with the answers to some fields; an office that the form does not offer, a closed option are wrong as well. */
export function problemsOf(
  { law, registry, zone }: DraftPorts,
  { command }: Pick<Reading, 'command'>,
  fields: readonly Field[],
): Refusal[] {
  const own = (problem: Refusal): boolean => fields.some(({ id }) => id === problem.field?.split('.')[0])
  const problems = formProblems(law, command, registry, zone).filter(own)
  const wrong = fields.flatMap(({ id, type, options }): Refusal[] => {
    const value = command.fields[id]
    if (value === undefined || problems.some(({ field }) => field === id)) return []
    if ((type === 'body' || type === 'court') && !isOffered(registry, type, String(value)))
      return [refuse('field.not-an-office', { field: id })]
    return options && !options.includes(String(value)) ? [refuse('field.not-an-option', { field: id })] : []
  })
  return [...problems, ...wrong]
}
