/** The description of the interface (OpenAPI 3.1), made from the same operations that answer, under the law of a day. */
import type { Law } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Say } from '../../web/text/say.ts'
import { formSchemas, formsOn } from './bodies.ts'
import type { Operation, QueryName } from './call.ts'
import type { Schema } from './field-schema.ts'
import { filesBox } from './operations/files.ts'
import { problemSchema, statusOf } from './problem.ts'

/** Refusals that any operation may answer with, by status. */
export const commonRefusals = [
  'request.odd-question',
  'request.nothing-there',
  'request.other-method',
  'request.too-many',
  'request.failed',
]
const withKey = ['request.no-key', 'request.wrong-key', 'request.out-of-scope']
const withFiles = [
  'body.not-files',
  'body.too-large',
  'field.missing',
  'field.unknown',
  'file.too-many',
  'file.too-big',
]
const withBody = [
  'request.no-idempotency',
  'body.not-json',
  'body.not-utf-eight',
  'body.name-twice',
  'body.too-deep',
  'body.too-many',
  'body.odd-number',
  'form.not-an-object',
  'role.not-yours',
  'key.used',
  'request.moved-on',
  'case.changed',
  'body.too-large',
  'body.other-type',
  'body.packed',
  'field.missing',
  'field.unknown',
  'file.not-yours',
  'case.busy',
]

/** Codes an operation may be refused with, beside those that stand at each form. */
export const refusalsOfOperation = ({ scope, method, brings }: Operation): string[] => [
  ...commonRefusals,
  ...(scope === 'public' ? [] : withKey),
  ...(method === 'POST' ? (brings ? withFiles : withBody) : []),
]

export function openApi(operations: readonly Operation[], law: Law, on: CalendarDate, say: Say): Schema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of operations)
    paths[`/api/v1${one.path}`] = {
      ...paths[`/api/v1${one.path}`],
      [one.method.toLowerCase()]: described(one, law, on, say),
    }
  return {
    openapi: '3.1.0',
    info: {
      title: say('api.title'),
      version: '1',
      description: say('api.intro'),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: ['mine', 'cases', 'law', 'record'].map((name) => ({ name, description: say(`api.tag.${name}`) })),
    paths,
    components: {
      schemas: { problem: problemSchema, ...formSchemas(law, on) },
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: say('api.key.how') } },
    },
    'x-law-of': on,
  }
}

function described(one: Operation, law: Law, on: CalendarDate, say: Say): Schema {
  const { id, tag, scope, method, takes, brings, gives, givesFile } = one
  return {
    operationId: id,
    tags: [tag],
    summary: say(`api.op.${id}`),
    security: scope === 'public' ? [] : [{ key: [] }],
    parameters: [
      ...inPath(one, say),
      ...(one.query ?? []).map((name) => inQuery(name, say)),
      ...(brings ? [] : inHeaders(method, say)),
    ],
    ...(takes && { requestBody: { required: true, content: { 'application/json': { schema: takes(law, on) } } } }),
    ...(brings && { requestBody: { required: true, content: { 'multipart/form-data': { schema: filesForm } } } }),
    ...(takes && {
      'x-forms': formsOn(law, on)
        .filter(({ opens }) => opens === (id === 'open'))
        .map(({ name, procedure, step, article, refusals }) => ({ procedure, step, article, refusals, schema: name })),
    }),
    responses: {
      [method === 'POST' ? '201' : '200']: {
        description: say(`api.op.${id}`),
        headers: answerHeaders(one),
        content: givesFile ? { '*/*': { schema: gives } } : { 'application/json': { schema: gives } },
      },
      ...problems(one, say),
    },
  }
}

const filesForm: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: { [filesBox]: { type: 'array', items: { type: 'string', format: 'binary' } } },
  required: [filesBox],
}

const inPath = ({ path }: Operation, say: Say): Schema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: say(`api.name.${name}`),
    schema: { type: 'string' },
  }))

const inQuery = ({ name, schema, required }: QueryName, say: Say): Schema => ({
  name,
  in: 'query',
  description: say(`api.name.${name}`),
  ...(required && { required }),
  schema,
})

const header = (name: string, required: boolean, description: string): Schema => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', maxLength: 100 },
})

const ofText = { schema: { type: 'string' } }

function inHeaders(method: Operation['method'], say: Say): Schema[] {
  return method === 'POST'
    ? [
        header('Idempotency-Key', true, say('api.name.idempotency')),
        header('If-Match', false, say('api.name.if-match')),
      ]
    : []
}

const answerHeaders = ({ query = [] }: Operation): Schema => ({
  'RateLimit-Limit': ofText,
  'RateLimit-Remaining': ofText,
  'RateLimit-Reset': ofText,
  ...(query.some(({ name }) => name === 'next') && { Link: ofText }),
})

/** The answers that refuse, one for each status, with the codes it has. */
function problems(one: Operation, say: Say): Schema {
  const byStatus = Map.groupBy(refusalsOfOperation(one), statusOf)
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `${code}: ${say(`refusal.${code}.title`, anyValues)}`).join('\n'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
        },
      ]),
  )
}

/** What a refusal names, where none has happened. */
export const anyValues = {
  name: '…',
  allowed: '…',
  number: '…',
  max: '…',
  may: '…',
  n: '…',
  seconds: '…',
  steps: '…',
  last: '…',
  seen: '…',
  label: '…',
  file: '…',
}
