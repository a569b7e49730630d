/** The columns of a table of filings: one for each box of the form, under its code; a party is named in the columns `defendants.name` and so on. */
import type { Field } from '../../engine/define.ts'
import type { Say } from '../../web/text/say.ts'
import { labelOf } from '../forms/index.ts'

export interface Column {
  /** `price`, `defendants.name`. */
  readonly name: string
  readonly field: Field
  /** The group it stands in. */
  readonly group?: Field
}

/** What a cell cannot hold: files, and groups of more than one row. */
const untold: readonly Field['type'][] = ['paper', 'act', 'moment']

export const columnsOf = (fields: readonly Field[]): Column[] =>
  fields
    .filter(({ byHouse }) => !byHouse)
    .flatMap((field): Column[] =>
      field.type === 'group'
        ? (field.fields ?? []).map((part) => ({ name: `${field.id}.${part.id}`, field: part, group: field }))
        : untold.includes(field.type)
          ? []
          : [{ name: field.id, field }],
    )

/** What is asked, in the reader's language. */
export const columnTitle = (say: Say, procedure: string, { field, group }: Column): string =>
  group
    ? `${labelOf(say, procedure, group.id)} ${labelOf(say, procedure, field.id)}`
    : labelOf(say, procedure, field.id)

/** Whether a row must have it whatever else it says. */
export const isRequired = ({ field, group }: Column): boolean =>
  field.required === true && field.showWhen === undefined && (group === undefined || group.required === true)
