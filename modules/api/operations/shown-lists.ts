/** Lists that pages show and their twins give whole: what is found, what waits at a desk, the diary, hearings. */
import { refuse } from '../../../kernel/refusal.ts'
import type { Reply } from '../../../web/visit.ts'
import { count, listOf, type Operation, objectOf, orNull, type QueryName, type Scope, text } from '../call.ts'
import type { Schema } from '../field-schema.ts'
import { oddQuestion } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere } from '../problem.ts'

/** Values of the columns of a list, by name. */
const row: Schema = { type: 'object' }
const rows = listOf(row)
const q: QueryName = { name: 'q', schema: { type: 'string', minLength: 2, maxLength: 100 }, required: true }
const word = (name: string): QueryName => ({ name, schema: text })
const calendarDay = (name: string): QueryName => ({ name, schema: { type: 'string', format: 'date' } })

export const shownLists = (ports: ApiPorts): readonly Operation[] => [
  shown(ports, 'find', '/find', {
    query: [q],
    gives: { q: text, 'problem?': text, total: count, rows, procedures: rows, pages: rows },
  }),
  shown(ports, 'find-papers', '/find/papers', { query: [q], gives: { rows } }),
  shown(ports, 'desk', '/desk', {
    query: [
      { name: 'list', schema: { type: 'string', enum: ['mine', 'available', 'all'] } },
      ...['procedure', 'stage', 'step', 'person', 'due', 'q', 'sort'].map(word),
    ],
    gives: { total: count, rows },
  }),
  shown(ports, 'diary', '/diary', { query: [calendarDay('week')], gives: { week: text, rows } }),
  shown(ports, 'hearings', '/hearings', {
    scope: 'public',
    query: [calendarDay('date'), word('court')],
    gives: { day: text, court: orNull(text), rows },
  }),
]

interface List {
  readonly scope?: Scope
  readonly query: readonly QueryName[]
  readonly gives: Readonly<Record<string, Schema>>
}

/** The rows of the twin of a page. They are gathered over all that a person sees: a key that names its cases does not reach them. */
function shown(ports: ApiPorts, id: string, path: string, { scope = 'read', query, gives }: List): Operation {
  return {
    id,
    method: 'GET',
    path,
    tag: scope === 'public' ? 'record' : 'mine',
    scope,
    query,
    gives: objectOf(gives),
    answer: async ({ visit, key }) => {
      if (key && key.procedures.length + key.offices.length > 0) return refuse('request.out-of-scope')
      const odd = query.find(({ name, required, schema }) => !fits(visit.query.get(name), schema, required === true))
      if (odd) return oddQuestion(odd.name)
      return rowsOfTwin(await ports.twin(`${path}.json`, visit, {}))
    },
  }
}

/** What the twin of a page holds, as an operation answers it. */
export const rowsOfTwin = (reply: Reply) =>
  reply.kind === 'list' ? { body: { ...reply.beside, rows: reply.rows } as Schema } : nothingThere

function fits(typed: string | null, schema: Schema, isRequired: boolean): boolean {
  if (typed === null) return !isRequired
  const { enum: known, format, minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = schema
  if (Array.isArray(known) && !known.includes(typed)) return false
  if (format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false
  return typed.length >= Number(minLength) && typed.length <= Number(maxLength)
}
