/** `/many`: many filings of one kind from a table. Lines are checked as forms are; those that are whole are sent by one order. */

import type { Law, Registry } from '../../engine/law.ts'
import { type Opening, openingsOn } from '../../engine/reading/opening.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { asList, twinRoutes } from '../../web/list.ts'
import { csv } from '../../web/text/csv.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, type Reply, type Route, redirect, selfOf, type Visit } from '../../web/visit.ts'
import { kindsOf } from '../forms/index.ts'
import { columnsOf } from './columns.ts'
import { bringReply, chooseReply, problemInWords, progressReply, readReply, resultsReply } from './pages.tsx'
import { type Many, manyKind, manyRuns, type RunPorts, type Runs } from './run.ts'
import { readTable } from './table.ts'

export interface ManyPorts extends RunPorts {
  readonly law: Law
  readonly registry: Registry
  /** The voices of every language: headings and choices may be written in any. */
  readonly voices: readonly Say[]
  /** Everything wrong with the values, as the form of the opening would say it. */
  problems(visit: Visit, opening: Opening, values: Readonly<Record<string, unknown>>): readonly Refusal[]
  newId(visit: Visit): string
  loadDraft(id: string, person: string): Promise<unknown>
}

const path = '/many'

export function manyRoutes(ports: ManyPorts): readonly Route[] {
  const runs = manyRuns(ports)
  return [
    { method: 'GET', path, who: 'signed-in', answer: (visit) => chooseReply(visit, openingsOn(ports.law, visit.on)) },
    {
      method: 'GET',
      path: `${path}/template`,
      who: 'signed-in',
      answer: (visit) => withOpening(ports, visit, asked(visit), templateOf),
    },
    {
      method: 'GET',
      path: `${path}/new`,
      who: 'signed-in',
      answer: (visit) =>
        withOpening(ports, visit, asked(visit), (one) => bringReply(visit, one, columnsOf(fieldsOf(one)))),
    },
    {
      method: 'POST',
      path: `${path}/new`,
      who: 'signed-in',
      upload: 'held',
      answer: (visit) => withOpening(ports, visit, asked(visit), (one) => read(ports, visit, one)),
    },
    ...twinRoutes(`${path}/:id/results`, 'signed-in', (visit, { id }) => results(ports, visit, id!)),
    { method: 'GET', path: `${path}/:id`, who: 'signed-in', answer: (visit, { id }) => show(ports, runs, visit, id!) },
    {
      method: 'POST',
      path: `${path}/:id`,
      who: 'signed-in',
      answer: (visit, { id }) => order(ports, runs, visit, id!),
    },
  ]
}

const asked = ({ query }: Visit) => ({ procedure: query.get('what') ?? '', step: query.get('step') ?? '' })
const fieldsOf = ({ row }: Opening) => row.fields ?? []

function withOpening(
  { law }: ManyPorts,
  visit: Visit,
  { procedure, step }: Pick<Many, 'procedure' | 'step'>,
  then: (opening: Opening) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const found = openingsOn(law, visit.on).find((one) => one.procedure.id === procedure && one.row.id === step)
  return found ? then(found) : absent
}

const templateOf = (opening: Opening): Reply => ({
  kind: 'data',
  type: 'text/csv; charset=utf-8',
  // The mark at the beginning tells spreadsheets that the letters are UTF-8.
  body: `\ufeff${csv(
    columnsOf(fieldsOf(opening)).map(({ name }) => name),
    [],
  )}`,
  fileName: `${opening.procedure.id}.csv`,
})

async function read(ports: ManyPorts, visit: Visit, opening: Opening): Promise<Reply> {
  const columns = columnsOf(fieldsOf(opening))
  const { procedure, row } = opening
  const table = visit.held
    ? readTable(visit.held.bytes, columns, {
        procedure: procedure.id,
        voices: ports.voices,
        offices: (field) => kindsOf(field).flatMap((kind) => ports.registry.offices(kind)),
      })
    : refuse('table.none')
  if (isRefusal(table)) return bringReply(visit, opening, columns, table)
  const id = ports.newId(visit)
  const body: Many = { procedure: procedure.id, step: row.id, rows: table.rows, strange: table.strange }
  await ports.saveDraft({ id, person: selfOf(visit.person!), kind: manyKind, body })
  return redirect(visit, `${path}/${id}`)
}

const load = async (ports: ManyPorts, visit: Visit, id: string): Promise<Many | undefined> => {
  const draft = (await ports.loadDraft(id, selfOf(visit.person!))) as
    | { readonly kind: string; readonly body: Many }
    | undefined
  return draft?.kind === manyKind ? draft.body : undefined
}

async function show(ports: ManyPorts, runs: Runs, visit: Visit, id: string): Promise<Reply> {
  const many = await load(ports, visit, id)
  if (many === undefined) return absent
  if (many.results) return resultsReply(visit, id, many, many.rows.map(lineOf))
  return withOpening(ports, visit, many, (opening) => {
    if (many.ordered) {
      runs.begin(visit, id, many, opening)
      return progressReply(visit, many, runs.under(id) ?? 0)
    }
    const lines = many.rows.map((values) => ({
      what: lineOf(values),
      problems: ports.problems(visit, opening, values),
    }))
    return readReply(visit, id, many, lines)
  })
}

async function order(ports: ManyPorts, runs: Runs, visit: Visit, id: string): Promise<Reply> {
  const many = await load(ports, visit, id)
  if (many === undefined) return absent
  // Ordered already: a form sent again changes nothing.
  if (many.ordered) return redirect(visit, `${path}/${id}`)
  return withOpening(ports, visit, many, async (opening) => {
    const ordered: Many = { ...many, ordered: true }
    await ports.saveDraft({ id, person: selfOf(visit.person!), kind: manyKind, body: ordered })
    runs.begin(visit, id, ordered, opening)
    return redirect(visit, `${path}/${id}`)
  })
}

async function results(ports: ManyPorts, visit: Visit, id: string): Promise<Reply> {
  const many = await load(ports, visit, id)
  if (many?.results === undefined) return absent
  const rows = many.results.map((one, n) => ({
    line: n + 1,
    what: lineOf(many.rows[n]!),
    number: 'number' in one ? one.number : null,
    problem:
      'number' in one
        ? null
        : 'failed' in one
          ? visit.say('many.failed')
          : problemInWords(visit, many.procedure, one.refusal),
  }))
  return asList(['line', 'what', 'number', 'problem'], rows)
}

/** Of whom and how much: what tells one line from another. */
function lineOf(values: Readonly<Record<string, unknown>>): string {
  const name = (value: unknown): string =>
    Array.isArray(value) ? value.map(name).join(', ') : String((value as { readonly name?: unknown })?.name ?? '')
  const parties = Object.values(values).filter((value) => typeof value === 'object')
  return [...parties.map(name), values.price].filter((one) => one !== undefined && one !== '').join(' · ')
}
