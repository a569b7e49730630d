/** The JSON schema of a form, made from its fields: what the engine checks, written so that a program can check it before. */
import { textMax } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Say } from '../../web/text/say.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Words of the fields, where a reader is at hand. */
export interface SchemaWords {
  readonly say: Say
  /** Whose fields they are: the procedure, `correction`. */
  readonly procedure: string
}

/** An object with these fields and no other; a field that another answer calls up is required beside that answer. */
export function schemaOf(fields: readonly Field[], words?: SchemaWords): Schema {
  const called = fields.filter(({ showWhen, required }) => showWhen && required)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map((field) => [field.id, { ...schemaOfField(field, words), ...said(field, words) }]),
    ),
    required: fields.filter(({ required, showWhen }) => required && !showWhen).map(({ id }) => id),
    ...(called.length > 0 && {
      allOf: called.map(({ id, showWhen }) => ({
        if: {
          type: 'object',
          properties: { [showWhen!.field]: { const: showWhen!.is } },
          required: [showWhen!.field],
        },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
        then: { type: 'object', properties: { [id]: true }, required: [id] },
      })),
    }),
  }
}

function said({ id, personal }: Field, words: SchemaWords | undefined): Schema {
  const [label, hint] = ['field', 'hint'].map((kind) => `${words?.procedure}.${kind}.${id}`)
  return {
    ...(words?.say.has(label!) && { title: words.say(label!) }),
    ...(words?.say.has(hint!) && { description: words.say(hint!) }),
    ...(personal && { 'x-personal': true }),
  }
}

const schemaOfField = (field: Field, words: SchemaWords | undefined): Schema =>
  field.many
    ? {
        type: 'array',
        minItems: field.required ? field.many.min : 0,
        maxItems: field.many.max,
        items: oneOf(field, words),
      }
    : oneOf(field, words)

/** One value: texts, days, sums and numbers of people are strings; only counts are numbers. */
function oneOf(field: Field, words: SchemaWords | undefined): Schema {
  const { type, min = 0, max } = field
  switch (type) {
    case 'group':
      return schemaOf(field.fields ?? [], words)
    case 'choice':
      return { type: 'string', enum: field.options ?? [] }
    case 'yes-no':
      return { type: 'boolean' }
    case 'day':
      return { type: 'string', format: 'date' }
    case 'moment':
      return { type: 'string', format: 'date-time' }
    case 'money':
      return { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})\\.[0-9]{2}$', examples: ['1500.50'] }
    case 'number':
      return { type: 'integer', minimum: min, maximum: max ?? 999_999_999 }
    case 'act':
      return { type: 'integer', minimum: 1, maximum: 999_999_999 }
    case 'iin':
    case 'bin':
      return { type: 'string', pattern: '^[0-9]{12}$' }
    case 'phone':
      return { type: 'string', minLength: 10, maxLength: textMax.phone! }
    case 'email':
      return { type: 'string', maxLength: textMax.email!, format: 'email' }
    case 'body':
    case 'court':
      return { type: 'string', 'x-office': type }
    case 'paper':
      return paper
    default:
      return { type: 'string', ...(field.required && { minLength: 1 }), maxLength: max ?? textMax[type] ?? 300 }
  }
}

const paper: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    name: { type: 'string', maxLength: 255 },
    type: { type: 'string', maxLength: 121 },
    size: { type: 'integer', minimum: 0 },
  },
  required: ['hash'],
}
