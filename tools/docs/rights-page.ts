/** docs/reference/rights.md: who may see what, and who may do what. A change of rights is a visible difference of this page. */

import { officeRights } from '../../server/routes.ts'
import { inCode, table, written } from './markdown.ts'
import { isOutside, procedures, rightsOf } from './rights-matrix.ts'

/** One table a right: a row each role, a column each procedure; a role that a procedure does not have is a dash. */
function seeing(): string {
  const all = procedures.flatMap(rightsOf)
  return [...Map.groupBy(all, ({ what }) => what)]
    .map(([what, own]) => {
      const roles = [...new Set(own.flatMap(({ cells }) => cells.map(({ role }) => role)))].sort(
        (a, b) => Number(isOutside(a)) - Number(isOutside(b)),
      )
      const rows = roles.map((role) => [
        inCode(role),
        ...own
          .map(({ cells }) => cells.find((one) => one.role === role))
          .map((found) => (found === undefined ? '—' : found.may ? 'yes' : 'no')),
      ])
      const logged = own.filter((one) => one.logged).map(({ procedure }) => procedure)
      return [
        `### ${inCode(what)}`,
        '',
        table(['role', ...own.map(({ procedure }) => inCode(procedure))], rows),
        '',
        `Every reading is logged in: ${logged.join(', ') || 'none'}.`,
      ].join('\n')
    })
    .join('\n\n')
}

const doing = (): string =>
  procedures
    .map((procedure) => {
      const roles = [...new Set(procedure.steps.flatMap(({ by }) => by))]
      const stepsOf = (role: string): string =>
        [...new Set(procedure.steps.filter(({ by }) => by.includes(role)).map(({ id }) => inCode(id)))].join(', ')
      return `### ${inCode(procedure.id)}\n\n${table(
        ['role', 'steps it may take'],
        roles.map((role) => [inCode(role), stepsOf(role)]),
      )}`
    })
    .join('\n\n')

const seeingOffices = (): string =>
  table(
    ['what', 'posts at the office itself', 'logged'],
    officeRights.map(({ what, posts, logged }) => [inCode(what), posts.map(inCode).join(', '), logged ? 'yes' : 'no']),
  )

export const rightsPage = (): string => `# Rights

${written}

A role is a seat in the proceeding (\`applicant\`), or a post at the office that has a seat (\`head@body\`). Without a right to see,
the answer is the same as for a case that does not exist.

## Who may see what

Rows of \`modules/*/rights.ts\`, gathered by \`server/routes.ts\`, checked in \`platform/access.ts\` and nowhere else. Whoever may read one
proceeding of a number reads the whole chain: the file goes along with each hand-over.

${seeing()}

## Who may see what of an office

Of an office as a whole, and of none of its cases: the same rows, the same place.

${seeingOffices()}

## Who may do what

Read off the steps of the procedures (\`by\`). \`time\` acts by itself, \`linked\` is another proceeding, \`outside\` the platform or another system.

${doing()}
`
