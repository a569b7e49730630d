/** Rows in time: two rows of one id on one day, variants of a term, terms that cases of an earlier edition lack. */
import { addDays } from '../../kernel/calendar-date.ts'
import { inForceOn, type StepRow, type TermRow } from '../define.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { daysOf, rowsOn, stagesLeft } from './rows.ts'
import { reachedBy } from './stages.ts'

export const editions: Part = (scope) => [
  ...orderOf(scope),
  ...twoSteps(scope),
  ...variants(scope),
  ...lackedTerms(scope),
]

const orderOf: Part = (scope) => {
  const found = finder(scope)
  const { editions: list, steps, terms } = scope.procedure
  const sorted = list.every(({ from }, index) => index === 0 || list[index - 1]!.from < from)
  const backwards = [
    ...steps.map((row) => ({ row, at: `step ${row.id}` })),
    ...terms.map((row) => ({ row, at: `term ${row.id}` })),
  ].filter(({ row }) => row.from !== undefined && row.until !== undefined && row.until < row.from)
  return [
    ...(list.length > 0 && sorted
      ? []
      : [found('editions.unordered', 'procedure', 'a procedure has editions, the earliest first')]),
    ...backwards.map(({ at }) => found('row.never-law', at, 'its last day comes before its first')),
  ]
}

const twoSteps: Part = (scope) =>
  daysOf(scope.procedure)
    .flatMap((day) => {
      const ids = rowsOn(scope.procedure.steps, day).map(({ id }) => id)
      return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
        finder(scope)('row.two-on-one-day', `step ${id}`, 'two rows are law at once', day),
      )
    })
    .filter(firstOfEach)

/** Variants of a term: every one but the last has a condition, the last has none. */
const variants: Part = (scope) => {
  const found = finder(scope)
  return daysOf(scope.procedure)
    .flatMap((day) => {
      const byId = Map.groupBy(rowsOn(scope.procedure.terms, day), ({ id }) => id)
      return [...byId].flatMap(([id, rows]) =>
        variantsOf(rows).map((detail) => found(detail.code, `term ${id}`, detail.detail, day)),
      )
    })
    .filter(firstOfEach)
}

function variantsOf(rows: readonly TermRow[]): { code: string; detail: string }[] {
  const without = rows.filter(({ when }) => when === undefined).length
  if (without > 1) return [{ code: 'row.two-on-one-day', detail: 'two rows without a condition are law at once' }]
  if (without === 0)
    return [{ code: 'term.no-default', detail: 'the last variant has no condition, or a case may fit none' }]
  return rows.at(-1)!.when === undefined
    ? []
    : [{ code: 'term.default-not-last', detail: 'the variant without a condition comes last' }]
}

/** The worst edition fault: a row binds a step to a term that cases begun under the text before never had. */
const lackedTerms: Part = (scope) =>
  daysOf(scope.procedure)
    .slice(1)
    .flatMap((day) => {
      const before = addDays(day, -1)
      return rowsOn(scope.procedure.steps, day)
        .filter(
          (row) =>
            row.within?.ifNotStarted === 'refuse' &&
            row.governedBy === undefined &&
            isLacked(scope, row, row.within.term, before, day),
        )
        .map((row) =>
          finder(scope)(
            'within.earlier-edition-lacks-term',
            `step ${row.id}`,
            `a case that stands in its stage since before ${day} has no term ${row.within!.term}`,
            day,
          ),
        )
    })
    .filter(firstOfEach)

function isLacked({ procedure }: Scope, row: StepRow, term: string, before: string, day: string): boolean {
  const starts = (one: StepRow): boolean => one.starts?.some((use) => use.term === term) ?? false
  const starters = procedure.steps.filter(starts)
  if (starters.some((one) => inForceOn(one, before as never)) || !starters.some((one) => inForceOn(one, day as never)))
    return false
  const reached = reachedBy(procedure, row.branch ?? 'main', before as never)
  return stagesLeft(procedure, row).some((stage) => reached.has(stage))
}

/** The same fault on several days is one finding, of the first day. */
const firstOfEach = (finding: Finding, index: number, all: readonly Finding[]): boolean =>
  all.findIndex((one) => one.code === finding.code && one.at === finding.at) === index
