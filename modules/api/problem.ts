/** The one shape of every error (RFC 9457): what is wrong in the reader's words, its code, its article, its field, and what else is wrong. */
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Say } from '../../web/text/say.ts'
import { articleInWords, refusalParts } from '../forms/index.ts'
import { listOf, objectOf, text } from './call.ts'
import type { Schema } from './field-schema.ts'

/** Absent, or not for this caller: the same bytes. */
export const nothingThere = refuse('request.nothing-there')

/** Statuses by code; by the beginning of a code; any other refusal is of the law: 422. */
const statuses: Readonly<Record<string, number>> = {
  'request.odd-question': 400,
  'request.no-idempotency': 400,
  'request.no-key': 401,
  'request.wrong-key': 401,
  'request.out-of-scope': 403,
  'role.not-yours': 403,
  'request.nothing-there': 404,
  'request.other-method': 405,
  'key.used': 409,
  'request.moved-on': 412,
  'case.changed': 412,
  'body.too-large': 413,
  'body.other-type': 415,
  'body.packed': 415,
  'body.not-files': 415,
  'request.too-many': 429,
  'request.failed': 500,
  'case.busy': 503,
  'form.not-an-object': 400,
}

export const statusOf = (code: string): number => statuses[code] ?? (code.startsWith('body.') ? 400 : 422)

export interface Problem {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly code: string
  readonly article?: string
  readonly field?: string
  readonly details?: Refusal['details']
  readonly also?: readonly Omit<Problem, 'type' | 'status' | 'also'>[]
}

/** A refusal as it is sent; the procedure gives its steps, stages and fields their words. */
export function problemOf(say: Say, refusal: Refusal, procedure: string): Problem {
  return {
    type: `urn:tarazy:problem:${refusal.refused}`,
    status: statusOf(refusal.refused),
    ...one(say, refusal, procedure),
    ...(refusal.also && refusal.also.length > 0 && { also: refusal.also.map((other) => one(say, other, procedure)) }),
  }
}

function one(say: Say, refusal: Refusal, procedure: string): Omit<Problem, 'type' | 'status' | 'also'> {
  const { title, next } = refusalParts(say, refusal, procedure)
  return {
    title,
    detail: next,
    code: refusal.refused,
    ...(refusal.article && { article: articleInWords(say, refusal.article) }),
    ...(refusal.field && { field: refusal.field }),
    ...(refusal.details && { details: refusal.details }),
  }
}

const ofOne: Readonly<Record<string, Schema>> = {
  title: text,
  detail: text,
  code: { type: 'string', pattern: '^[a-z-]+\\.[a-z-]+$' },
  'article?': text,
  'field?': text,
  'details?': { type: 'object' },
}
export const problemSchema: Schema = objectOf({
  type: text,
  status: { type: 'integer', minimum: 400, maximum: 599 },
  ...ofOne,
  'also?': listOf(objectOf(ofOne)),
})
