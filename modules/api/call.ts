/** One operation of the interface as data, and one call of it. HTTP, keys and limits stay in the server. */
import type { Law } from '../../engine/law.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { ApiKey } from '../../platform/api-keys/key-ring.ts'
import type { Taken } from '../../platform/api-keys/limiter.ts'
import type { FileReply, Visit } from '../../web/visit.ts'
import type { Schema } from './field-schema.ts'

/** The reader by the key, within its reach; without a key anybody. */
export interface Call {
  readonly visit: Visit
  readonly key?: ApiKey
  readonly parameters: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** Files that came as a form, of an operation that brings them. */
  readonly files?: Visit['files']
  /** Of a POST: `Idempotency-Key`, bound to the person. */
  readonly idempotencyKey: string
  /** `If-Match`: the number of the last act the caller has seen. */
  readonly ifMatch?: number
  /** What is left of this minute. */
  readonly quota: Taken
}

export interface Answered {
  readonly status?: 200 | 201
  readonly body: Schema
  /** Number of the last act of the proceeding: what `If-Match` is compared with. */
  readonly seq?: number
  /** The answer is this file, and the body is nothing. */
  readonly file?: FileReply
}

/** A refusal with the procedure whose words it has. */
export type Declined = Refusal & { readonly procedure?: string }

export type Scope = 'public' | 'read' | 'act'

export interface QueryName {
  readonly name: string
  readonly schema: Schema
  readonly required?: boolean
}

export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`: `/cases/{number}`. */
  readonly path: string
  readonly tag: 'law' | 'record' | 'mine' | 'cases'
  readonly scope: Scope
  /** Names a query may have; any other is refused. */
  readonly query?: readonly QueryName[]
  /** Schema of the body of a POST, under the law of a day. */
  readonly takes?: (law: Law, on: Visit['on']) => Schema
  /** Its body is a form with files, not JSON. */
  readonly brings?: true
  readonly gives: Schema
  /** What it gives is a file as it is kept, not JSON. */
  readonly givesFile?: true
  readonly answer: (call: Call) => Promise<Answered | Declined> | Answered | Declined
}

// ---------------------------------------------------------------- schemas that many operations share

export const text: Schema = { type: 'string' }
export const day: Schema = { type: 'string', format: 'date' }
export const moment: Schema = { type: 'string', format: 'date-time' }
export const yesNo: Schema = { type: 'boolean' }
export const count: Schema = { type: 'integer', minimum: 0 }
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
export const listOf = (items: Schema): Schema => ({ type: 'array', items })

/** An object with exactly these values; a name that ends in `?` may be absent. */
export const objectOf = (values: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(values).map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
  required: Object.keys(values).filter((name) => !name.endsWith('?')),
})
export const rowsOf = (row: Schema): Schema => objectOf({ rows: listOf(row), next: orNull(text) })

export const pageQuery: readonly QueryName[] = [
  { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
  { name: 'next', schema: text },
]
export const dayQuery = (name: string, required = false): QueryName => ({
  name,
  schema: day,
  ...(required && { required }),
})
