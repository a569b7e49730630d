/** Texts and examples that stand beside the rows: none may be missing. */
import { finder, type Part, type Scope } from './finding.ts'
import { fieldsOf, isByPeople } from './rows.ts'

/** Keys of all texts a procedure needs, in every language. */
export function textKeysOf({ procedure }: Pick<Scope, 'procedure'>): string[] {
  const { id, branches, seats, terms, steps, unbounded } = procedure
  const fields = steps.flatMap(fieldsOf)
  const keys = [
    `${id}.title`,
    `${id}.short`,
    ...steps.flatMap((row) => [`${id}.step.${row.id}.do`, `${id}.step.${row.id}.done`]),
    ...Object.values(branches).flatMap((branch) => branch.stages.map((stage) => `${id}.stage.${stage}`)),
    ...Object.keys(branches)
      .filter((name) => name !== 'main')
      .map((name) => `${id}.branch.${name}`),
    ...terms.map((row) => `${id}.term.${row.id}`),
    ...Object.keys(seats).map((seat) => `${id}.seat.${seat}`),
    ...fields.map((field) => `${id}.field.${field.id}`),
    ...fields.flatMap((field) => (field.options ?? []).map((option) => `${id}.option.${field.id}.${option}`)),
    ...steps.flatMap((row) =>
      (row.when ?? []).flatMap(({ code }) => [`refusal.${code}.title`, `refusal.${code}.next`]),
    ),
    ...Object.keys(unbounded ?? {}).map((stage) => `${id}.silence.${stage}`),
  ]
  return [...new Set(keys)]
}

export const texts: Part = (scope) => {
  const { texts: has } = scope.extras
  return has === undefined
    ? []
    : textKeysOf(scope)
        .filter((key) => !has(key))
        .map((key) => finder(scope)('text.missing', key, 'it stands in every language of the product'))
}

/** Steps that people take; what time and linked proceedings do is seen in the examples of these. */
export const examples: Part = (scope) => {
  const { procedure, extras } = scope
  const steps = [...new Set(procedure.steps.filter(isByPeople).map(({ id }) => id))]
  if (extras.examples === undefined) return []
  return steps
    .filter((id) => !extras.examples!.includes(`${procedure.id}.${id}`))
    .map((id) => finder(scope)('example.missing', `step ${id}`, 'no example takes this step'))
}
