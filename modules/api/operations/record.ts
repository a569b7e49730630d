/** What is open to everybody of the record: draws, courts and bodies, figures. */

import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { distributionOf, distributions, drawAsData, questionOf } from '../../draws/index.ts'
import { officeAsData, officesFound } from '../../registry/index.ts'
import {
  type Answered,
  type Call,
  count,
  day,
  dayQuery,
  listOf,
  type Operation,
  objectOf,
  orNull,
  pageQuery,
  type QueryName,
  rowsOf,
  type Scope,
  text,
} from '../call.ts'
import type { Schema } from '../field-schema.ts'
import { oddQuestion, pageAsked, pageOf, pageOfAll } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere } from '../problem.ts'
import { rowsOfTwin } from './shown-lists.ts'

const office = objectOf({
  id: text,
  kind: text,
  region: text,
  kk: text,
  ru: text,
  en: text,
  superior: text,
  from: text,
  until: text,
})
const draw = objectOf({
  manner: { type: 'string', enum: ['lot', 'first-judge', 'hand', 'nobody'] },
  label: text,
  ordinal: orNull(count),
  court: text,
  day,
  eligible: count,
  of: count,
  commitment: orNull(text),
  pool: listOf(objectOf({ id: text, weight: { type: 'number' }, 'excluded?': text })),
  drawn: listOf(text),
  follows: orNull(text),
  ground: orNull(text),
  answer: orNull(text),
})
const question = (name: string): QueryName => ({ name, schema: text })

export const recordOperations = (ports: ApiPorts): readonly Operation[] => [
  {
    id: 'offices',
    method: 'GET',
    path: '/offices',
    tag: 'record',
    scope: 'public',
    query: [question('q'), question('where'), question('kind'), ...pageQuery],
    gives: rowsOf(office),
    answer: ({ visit }) => {
      const asked = pageAsked(visit.query, ['text'])
      if (isRefusal(asked)) return asked
      return { body: { ...pageOfAll(officesFound(ports.offices, visit), asked, ({ id }) => id, officeAsData) } }
    },
  },
  {
    id: 'office',
    method: 'GET',
    path: '/offices/{office}',
    tag: 'record',
    scope: 'public',
    gives: office,
    answer: ({ parameters }) => {
      const found = ports.offices.entries.find((one) => one.office.id === parameters.office)
      return found ? { body: officeAsData(found.office) } : nothingThere
    },
  },
  {
    id: 'draws',
    method: 'GET',
    path: '/draws',
    tag: 'record',
    scope: 'public',
    query: [question('court'), dayQuery('from'), dayQuery('to'), ...pageQuery],
    gives: rowsOf(draw),
    answer: (call) => draws(ports, call),
  },
  figures(ports, 'overview', '/overviews', 'public', [question('where')]),
  figures(ports, 'losses', '/overviews/losses', 'public', [question('where')]),
  figures(
    ports,
    'decided-cases',
    '/overviews/cases',
    'read',
    ['body', 'court', 'norm', 'outcome', 'review'].map(question),
  ),
  figures(ports, 'office-months', '/overviews/offices/{id}/months', 'public'),
  figures(ports, 'office-waiting', '/overviews/offices/{id}/waiting', 'read'),
  figures(ports, 'office-judges', '/overviews/offices/{id}/judges', 'read'),
]

async function draws({ db, registry }: ApiPorts, { visit }: Call): Promise<Answered | Refusal> {
  const asked = pageAsked(visit.query, ['number'])
  if (isRefusal(asked)) return asked
  const { asked: what, wrong } = questionOf(visit, registry)
  if (wrong[0]) return oddQuestion(wrong[0] === 'order' ? 'to' : wrong[0])
  const found = await distributions(db, what, {
    limit: asked.limit + 1,
    ...(asked.after && { before: asked.after[0]! }),
  })
  const body = pageOf(
    found,
    asked.limit,
    ({ position }) => [position],
    (row) => drawAsData(distributionOf(row)),
  )
  return { body: { ...body } }
}

const month: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }
const figureRows = objectOf({
  from: month,
  to: month,
  rows: listOf({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } }),
})

/** Figures of the months asked for: the rows of the twin of that page, whole. */
function figures(ports: ApiPorts, id: string, path: string, scope: Scope, query: readonly QueryName[] = []): Operation {
  const months = ['from', 'to'].map((name) => ({ name, schema: month }))
  return {
    id,
    method: 'GET',
    path,
    tag: 'record',
    scope,
    query: [...months, ...query],
    gives: figureRows,
    answer: async ({ visit, parameters, key }) => {
      // These rows are counted over all that a person sees: a key that names its cases does not reach them.
      if (key && (key.procedures.length > 0 || (id === 'decided-cases' && key.offices.length > 0)))
        return refuse('request.out-of-scope')
      const odd = ['from', 'to'].find((name) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(visit.query.get(name) ?? '2026-01'))
      if (odd) return oddQuestion(odd)
      return rowsOfTwin(await ports.twin(`${path.replace('{id}', ':id')}.json`, visit, parameters))
    },
  }
}
