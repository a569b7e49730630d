/** What every row must say aloud: its article, its switches, its options; and what no row may say. */
import type { Field, Procedure, StepRow } from '../define.ts'
import { type Finding, finder, type Part, type Scope } from './finding.ts'
import { allFields, conditionsOf, depthOf, fieldsOf, isByPeople, isByTime, isOpening } from './rows.ts'

/** Conditions nest two deep at most: a third is a rule of law hiding in a condition. */
export const depthMax = 2

export const writtenOut: Part = (scope) => [
  ...scope.procedure.terms.flatMap((row) =>
    row.article.trim() ? [] : [finder(scope)('article.missing', `term ${row.id}`, 'a row carries out a text of law')],
  ),
  ...scope.procedure.steps.flatMap((row) => [
    ...articlesOf(scope, row),
    ...switchesOf(scope, row),
    ...conditionsIn(scope, row),
    ...choicesOf(scope, row),
    ...formOf(scope, row),
    ...effectsOf(scope, row),
  ]),
]

function articlesOf(scope: Scope, row: StepRow): Finding[] {
  const rows = [row.article, ...(row.approval ?? []).map(({ article }) => article)]
  return rows.some((article) => !article?.trim())
    ? [finder(scope)('article.missing', `step ${row.id}`, 'a row carries out a text of law')]
    : []
}

function switchesOf(scope: Scope, row: StepRow): Finding[] {
  const missing = (what: string) =>
    finder(scope)(
      'switch.not-written',
      `step ${row.id}`,
      `${what} is written out, true or false, never left to silence`,
    )
  const { within } = row as { within?: Partial<NonNullable<StepRow['within']>> }
  return [
    ...(isByPeople(row) && row.correctable === undefined ? [missing('correctable')] : []),
    ...(row.correctable === true && leavesTraces(row)
      ? [finder(scope)('correctable.never', `step ${row.id}`, 'a number, a draw, a hand-over, an agreement outlive it')]
      : []),
    ...(within && within.late === undefined ? [missing('within.late')] : []),
    ...(within && within.ifNotStarted === undefined ? [missing('within.ifNotStarted')] : []),
  ]
}

/** An act that opens, numbers, draws, hands over or waits is never voided (engine/correcting/correction.ts). */
const leavesTraces = (row: StepRow): boolean =>
  isOpening(row) || [row.registers, row.draws, row.handsOver, row.approval].some((list) => (list ?? []).length > 0)

function conditionsIn(scope: Scope, row: StepRow): Finding[] {
  const found = finder(scope)
  const deep = conditionsOf(row).filter((condition) => depthOf(condition) > depthMax)
  const computed =
    isByTime(row) && conditionsOf(row).some((condition) => JSON.stringify(condition).includes('"computed"'))
  return [
    ...deep.map(() =>
      found(
        'condition.too-deep',
        `step ${row.id}`,
        `conditions nest at most ${depthMax} deep: make it a computation or split the step`,
      ),
    ),
    ...(computed
      ? [
          found(
            'condition.computed-by-time',
            `step ${row.id}`,
            'time has no form to compute on: freeze the answer as a fact before',
          ),
        ]
      : []),
  ]
}

/** `map` covers every option, and the choice must be made. */
function choicesOf(scope: Scope, row: StepRow): Finding[] {
  if (typeof row.to !== 'object') return []
  const found = finder(scope)
  const { field: name, map } = row.to
  const field = row.fields?.find(({ id }) => id === name)
  if (field === undefined) return []
  const options = field.type === 'yes-no' ? ['true', 'false'] : (field.options ?? [])
  const at = `step ${row.id}`
  return [
    ...options
      .filter((option) => map[option] === undefined)
      .map((option) => found('map.option-missing', at, `the option ${option} leads nowhere`)),
    ...Object.keys(map)
      .filter((option) => !options.includes(option))
      .map((option) => found('map.option-unknown', at, `${option} is no option of ${name}`)),
    ...(field.required ? [] : [found('map.choice-not-required', at, `${name} decides the stage, so it is required`)]),
  ]
}

function formOf(scope: Scope, row: StepRow): Finding[] {
  const found = finder(scope)
  const at = `step ${row.id}`
  const isValue = (field: Field): boolean => field.many === undefined && !['group', 'paper'].includes(field.type)
  const nobodyFills =
    (isByTime(row) || row.by.includes('linked')) && (row.fields ?? []).some(({ required }) => required)
  return [
    ...(nobodyFills ? [found('field.nobody-fills', at, 'time and linked proceedings fill no form')] : []),
    ...fieldsOf(row)
      .filter((field) => field.fact && !isValue(field))
      .map((field) => found('fact.not-a-value', at, `${field.id} is a list or a group, and a fact is one value`)),
    ...fieldsOf(row)
      .filter((field) => field.fact && field.personal)
      .map((field) => found('fact.personal', at, `${field.id} is personal, and facts are never erased`)),
    ...allFields(row.fields)
      .filter((field) => field.type === 'choice' && !field.options?.length)
      .map((field) => found('field.no-options', at, `${field.id} is a choice of nothing`)),
    ...(row.fields ?? [])
      .filter(({ id }) => besideFields.has(id))
      .map(({ id }) =>
        found('field.name-taken', at, `a form says ${id} of the step itself, and the answer would be lost`),
      ),
  ]
}

/** What every form of a step says beside its fields: its key, what was seen, what the step is about. */
const besideFields: ReadonlySet<string> = new Set(['key', 'seen', 'about', 'branch', 'digest'])

function effectsOf(scope: Scope, row: StepRow): Finding[] {
  const found = finder(scope)
  const at = `step ${row.id}`
  const { seats } = scope.procedure
  return [
    ...(isOpening(row) && row.approval
      ? [found('approval.on-opening', at, 'nothing is open yet that could wait for agreement')]
      : []),
    ...(row.draws ?? [])
      .filter(({ count, seat }) => count > 1 && !seats[seat]?.many)
      .map(({ seat }) => found('draw.one-seat', at, `several are drawn into the seat ${seat}, which holds one`)),
    ...(row.by.includes('outside') !== (row.outside !== undefined)
      ? [found('outside.not-named', at, 'a gateway is named by `outside`, and only then')]
      : []),
    ...unheldKeys(scope.procedure, row).map((seat) =>
      found(
        'field.personal-unheld',
        at,
        `its values are sealed with the key of ${seat}, who sits there only when the act has force`,
      ),
    ),
    ...(row.atWill && !isByPeople(row)
      ? [found('at-will.not-people', at, 'only people choose: time, a linked proceeding and a gateway have no will')]
      : []),
    ...(row.hears && !row.by.includes('linked')
      ? [found('hears.not-linked', at, 'only linked proceedings are heard')]
      : []),
    ...changesNothing(scope.procedure, row).map((detail) => found('time.changes-nothing', at, detail)),
  ]
}

/** A personal value is sealed when the act is recorded: an act that waits for agreement cannot fill the seat it seals for. */
function unheldKeys(procedure: Procedure, row: StepRow): string[] {
  const fills = (one: StepRow, seat: string): boolean =>
    one.seats?.some((change) => change.seat === seat && change.do !== 'leave') ?? false
  const personal = fieldsOf(row).flatMap((field) => field.personal ?? [])
  return [...new Set(personal)].filter(
    (seat) => row.approval && fills(row, seat) && !procedure.steps.some((one) => one.id !== row.id && fills(one, seat)),
  )
}

/** A step of time that leaves everything as it was: at the end of a term it is noise, as soon as a condition holds it never stops. */
function changesNothing(procedure: Procedure, row: StepRow): string[] {
  if (!isByTime(row) || isOpening(row)) return []
  const moves = row.to !== undefined && !(row.stage.length === 1 && row.stage[0] === row.to)
  if (row.atEndOf === undefined)
    return moves && !row.stage.includes(String(row.to))
      ? []
      : ['as soon as its condition holds it would repeat for ever: it must leave its stage']
  const effects = [
    row.moves,
    row.opens,
    row.starts,
    row.stops,
    row.pauses,
    row.resumes,
    row.seats,
    row.draws,
    row.handsOver,
    row.documents,
    row.notices,
    row.extends,
  ]
  const tells = procedure.terms.some(({ id, tells }) => id === row.atEndOf?.term && tells?.length)
  return moves || tells || effects.some((effect) => effect?.length)
    ? []
    : ['at the end of its term nothing changes and nobody is told']
}
