/** What a person has answered and not yet sent: kept between the pages, read under the law of the day on which it is looked at. */
import type { PaperReference } from '../../engine/act.ts'
import type { Command } from '../../engine/command.ts'
import { isShown } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { formProblems, type Opening, openingsOn, openOptions } from '../../engine/reading/opening.ts'
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Visit } from '../../web/visit.ts'
import { type Attached, isOffered, readForm, referencesOf } from '../forms/index.ts'
import type { FeePort } from './fee.ts'
import { type Question, questionsOf } from './questions.ts'

type Boxes = Readonly<Record<string, string>>

/** What the draft opens, and what was typed, by name of box. */
export interface Draft {
  readonly id: string
  readonly opening: Opening
  readonly typed: Boxes
  /** Papers that go with it. */
  readonly papers: readonly Attached[]
  /** What was paid for it here, as the field of payments takes it: from the record, never typed. */
  readonly paid?: readonly object[]
  /** When sending it was begun and not finished; see `send`. */
  readonly tried?: readonly Instant[]
}

export const draftPath = ({ id }: Pick<Draft, 'id'>, rest = ''): string => `/apply/${id}${rest}`

/** What is kept of it; `sent` is the number that a draft became. One of the first drafts is the boxes alone. */
export interface Kept {
  readonly procedure?: string
  readonly step?: string
  readonly typed?: Boxes
  readonly papers?: readonly Attached[]
  readonly sent?: string
  readonly tried?: readonly Instant[]
}

export interface DraftPorts {
  readonly law: Law
  readonly registry: Registry
  /** Zone in which the days of a form are read. */
  readonly zone: string
  /** What filings cost; absent where nothing is paid. */
  readonly fee?: FeePort
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
  const { procedure = 'application', step, typed, papers = [], tried, ...boxes } = kept
  const opening = openingNamed(ports, visit, procedure, step)
  return opening && { id, opening, typed: typed ?? (boxes as Boxes), papers, ...(tried && { tried }) }
}

export const keptOf = ({ opening, typed, papers, tried }: Draft): Kept => ({
  procedure: opening.procedure.id,
  step: opening.row.id,
  typed,
  papers,
  ...(tried && { tried }),
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
  const typed = withoutBlanks(readForm(draft.opening.row.fields ?? [], draft.typed, ports.zone))
  const { [ports.fee?.field ?? '']: _typed, ...others } = typed
  const paid = ports.fee && draft.paid?.length ? { [ports.fee.field]: draft.paid } : {}
  return readAnswers(ports, visit, draft, { ...others, ...paid })
}

function readAnswers(ports: DraftPorts, visit: Visit, draft: Draft, typed: Readonly<Record<string, unknown>>): Reading {
  const all = draft.opening.row.fields ?? []
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
  const asked = fields.filter(({ byHouse }) => !byHouse)
  return { draft, fields, values, typedValues: typed, questions: askedIn(asked, shown), command }
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
  by: { person: person!.id, posts: person!.posts, ...(person!.voice && { voice: person!.voice.id }) },
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
  const wrong = fields.flatMap((field): Refusal[] => {
    const { id, type, options } = field
    const value = command.fields[id]
    if (value === undefined || problems.some((one) => one.field === id)) return []
    if ((type === 'body' || type === 'court') && !isOffered(registry, field, String(value)))
      return [refuse('field.not-an-office', { field: id })]
    return options && !options.includes(String(value)) ? [refuse('field.not-an-option', { field: id })] : []
  })
  return [...problems, ...wrong]
}

/** Opens with answers that were read, or says everything that is wrong with them. */
export async function openWith(
  ports: DraftPorts & { perform(request: Request): Promise<Answer> },
  { draft, command, fields }: Pick<Reading, 'draft' | 'command' | 'fields'>,
  key: string,
  papers: readonly PaperReference[] = referencesOf(draft.papers),
): Promise<Answer> {
  const [wrong, ...also] = problemsOf(ports, { command }, fields)
  if (wrong) return { ...wrong, also }
  const { procedure, row } = draft.opening
  return ports.perform({
    key,
    procedure: procedure.id,
    step: row.id,
    person: command.by.person,
    ...(command.by.voice && { voice: command.by.voice }),
    fields: command.fields,
    ...(papers.length > 0 && { papers }),
  })
}

/** Everything wrong with values, as the form of the opening would say it. */
export function problemsWithValues(
  ports: DraftPorts,
  visit: Visit,
  opening: Opening,
  values: Readonly<Record<string, unknown>>,
): Refusal[] {
  const draft: Draft = { id: '', opening, typed: {}, papers: [] }
  const { fields } = readAnswers(ports, visit, draft, values)
  return problemsOf(ports, { command: commandFor(visit, opening, values) }, fields)
}

/** Opens with values as they were sent: a value nobody asked for and an option that is closed are wrong, never left out. */
export function openWithValues(
  ports: Parameters<typeof openWith>[0],
  visit: Visit,
  opening: Opening,
  values: Readonly<Record<string, unknown>>,
  { key, papers = [] }: { readonly key: string; readonly papers?: readonly PaperReference[] },
): Promise<Answer> {
  const all = opening.row.fields ?? []
  const unknown = Object.keys(values).filter((name) => !all.some(({ id }) => id === name))
  const [first, ...also] = unknown.map((name) => refuse('field.unknown', { field: name, details: { name } }))
  if (first) return Promise.resolve({ ...first, also })
  const draft: Draft = { id: '', opening, typed: {}, papers: [] }
  const { fields } = readAnswers(ports, visit, draft, values)
  return openWith(ports, { draft, fields, command: commandFor(visit, opening, values) }, key, papers)
}
