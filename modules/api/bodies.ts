/** Bodies of what changes a case, as schemas: the fields of every step that people take, under the law of a day. */
import { voidFields, voidStep } from '../../engine/correcting/correction.ts'
import { type Field, inForceOn, type StepRow } from '../../engine/define.ts'
import { type Law, stepsOn } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { proceduresShown } from '../procedures/index.ts'
import { objectOf, text } from './call.ts'
import { type Schema, schemaOf } from './field-schema.ts'
import { papersSchema } from './operations/files.ts'
import { refusalsOf } from './operations/law.ts'

/** One form: its name among the schemas, and what may be said against it. */
export interface Form {
  readonly name: string
  readonly procedure: string
  readonly step: string
  readonly article: string
  readonly fields: readonly Field[]
  readonly refusals: readonly string[]
  readonly opens: boolean
}

/** Fields that somebody fills who answers an act that waits. */
const answersOn = (law: Law, on: CalendarDate): { readonly name: string; readonly fields: readonly Field[] }[] =>
  proceduresShown({ law }).flatMap(({ id, steps }) =>
    steps
      .filter((row) => inForceOn(row, on))
      .flatMap((row) =>
        (row.approval ?? []).flatMap(({ fields, refusalFields }, index) => [
          ...(fields ? [{ name: `${id}.${row.id}.answer-${index + 1}`, fields }] : []),
          ...(refusalFields ? [{ name: `${id}.${row.id}.refusal-${index + 1}`, fields: refusalFields }] : []),
        ]),
      ),
  )

const isByPeople = ({ by }: StepRow): boolean => !['time', 'linked', 'outside'].includes(by[0]!)

/** Every form that people fill on the day. */
export const formsOn = (law: Law, on: CalendarDate): Form[] =>
  proceduresShown({ law }).flatMap((procedure) =>
    stepsOn(procedure, undefined, on)
      .filter(isByPeople)
      .map((row) => ({
        name: `${procedure.id}.${row.id}`,
        procedure: procedure.id,
        step: row.id,
        article: row.article,
        fields: row.fields ?? [],
        refusals: refusalsOf(row),
        opens: row.stage.length === 0,
      })),
  )

const reference = ({ name }: Pick<Form, 'name'>): Schema => ({ $ref: `#/components/schemas/${name}` })
const anyOf = (schemas: readonly Schema[]): Schema => ({
  anyOf: [...new Map(schemas.map((one) => [JSON.stringify(one), one])).values()],
})

/** Forms of the schemas: two steps without fields have one. */
export const formSchemas = (law: Law, on: CalendarDate): Record<string, Schema> => ({
  ...Object.fromEntries(
    [...formsOn(law, on), ...answersOn(law, on)].map(({ name, fields }) => [name, schemaOf(fields)]),
  ),
  [voidStep]: schemaOf(voidFields),
})

const about: Schema = objectOf({
  n: { type: 'integer', minimum: 1 },
  hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
})

export const stepBody = (law: Law, on: CalendarDate): Schema =>
  objectOf({
    'fields?': anyOf([
      ...formsOn(law, on)
        .filter(({ opens }) => !opens)
        .map(reference),
      ...answersOn(law, on).map(reference),
      { $ref: `#/components/schemas/${voidStep}` },
    ]),
    'branch?': text,
    'about?': about,
    'seen?': { type: 'integer', minimum: 0 },
    'papers?': papersSchema,
  })

export const openBody = (law: Law, on: CalendarDate): Schema =>
  objectOf({
    fields: anyOf(
      formsOn(law, on)
        .filter(({ opens }) => opens)
        .map(reference),
    ),
    'step?': text,
    'papers?': papersSchema,
  })
