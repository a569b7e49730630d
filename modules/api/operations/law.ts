/** The law as data: procedures on a day, two days compared, and what anybody may open with the form that asks for it. */
import type { Procedure, StepRow } from '../../../engine/define.ts'
import { stepsOn } from '../../../engine/law.ts'
import { openingsOn } from '../../../engine/reading/opening.ts'
import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.ts'
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts'
import { articleInWords } from '../../forms/index.ts'
import { changesBetween, proceduresShown } from '../../procedures/index.ts'
import { type Call, day, dayQuery, listOf, type Operation, objectOf, orNull, pageQuery, rowsOf, text } from '../call.ts'
import { type Schema, schemaOf } from '../field-schema.ts'
import { oddQuestion, pageAsked, pageOfAll } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere } from '../problem.ts'

const step = objectOf({
  step: text,
  title: text,
  article: text,
  articleTitle: text,
  by: listOf(text),
  stages: listOf(text),
  refusals: listOf(text),
  form: { type: 'object' },
})
const line = objectOf({ procedure: text, title: text, editions: listOf(day), steps: { type: 'integer', minimum: 0 } })

export const lawOperations = (ports: ApiPorts): readonly Operation[] => [
  {
    id: 'procedures',
    method: 'GET',
    path: '/procedures',
    tag: 'law',
    scope: 'public',
    query: [dayQuery('on'), ...pageQuery],
    gives: rowsOf(line),
    answer: (call) => procedures(ports, call),
  },
  {
    id: 'procedure',
    method: 'GET',
    path: '/procedures/{procedure}',
    tag: 'law',
    scope: 'public',
    query: [dayQuery('on')],
    gives: objectOf({
      procedure: text,
      title: text,
      on: day,
      editions: listOf(day),
      stages: listOf(objectOf({ stage: text, title: text })),
      seats: listOf(objectOf({ seat: text, title: text, kind: text })),
      steps: listOf(step),
    }),
    answer: (call) => procedure(ports, call),
  },
  {
    id: 'compare',
    method: 'GET',
    path: '/procedures/{procedure}/compare',
    tag: 'law',
    scope: 'public',
    query: [dayQuery('a', true), dayQuery('b', true)],
    gives: objectOf({
      procedure: text,
      a: day,
      b: day,
      changes: listOf(objectOf({ kind: text, id: text, how: text, differs: listOf(text) })),
    }),
    answer: (call) => compared(ports, call),
  },
  {
    id: 'openings',
    method: 'GET',
    path: '/openings',
    tag: 'law',
    scope: 'public',
    query: [dayQuery('on'), ...pageQuery],
    gives: rowsOf(
      objectOf({
        procedure: text,
        step: text,
        title: text,
        article: text,
        form: { type: 'object' },
        basis: orNull(text),
      }),
    ),
    answer: (call) => openings(ports, call),
  },
]

/** A day of the query; the law clock's own where none is asked for. */
export function dayAsked({ visit }: Call, name: string, isRequired = false): CalendarDate | Refusal {
  const typed = visit.query.get(name)
  if (typed === null && !isRequired) return visit.on
  return parseCalendarDate(typed ?? '') ?? oddQuestion(name)
}

const editionsOf = ({ editions }: Procedure): string[] => editions.map(({ from }) => from)

function procedures(ports: ApiPorts, call: Call) {
  const [on, asked] = [dayAsked(call, 'on'), pageAsked(call.visit.query, ['text'])]
  if (isRefusal(on)) return on
  if (isRefusal(asked)) return asked
  const body = pageOfAll(
    proceduresShown(ports).filter(({ editions }) => editions[0]!.from <= on),
    asked,
    ({ id }) => id,
    (one) => ({
      procedure: one.id,
      title: call.visit.say(`${one.id}.title`),
      editions: editionsOf(one),
      steps: new Set(stepsOn(one, undefined, on).map(({ id }) => id)).size,
    }),
  )
  return { body: { ...body } }
}

/** Codes by which the step itself may be refused, beside those of its fields and of every step. */
export const refusalsOf = ({ when = [] }: StepRow): string[] => [...new Set(when.map(({ code }) => code))]

const stepAsData = ({ visit: { say } }: Call, procedure: string, row: StepRow) => ({
  step: row.id,
  title: say(`${procedure}.step.${row.id}.do`),
  article: row.article,
  articleTitle: articleInWords(say, row.article),
  by: row.by,
  stages: row.stage,
  refusals: refusalsOf(row),
  form: schemaOf(row.fields ?? [], { say, procedure }),
})

function procedure(ports: ApiPorts, call: Call) {
  const on = dayAsked(call, 'on')
  if (isRefusal(on)) return on
  const one = proceduresShown(ports).find(({ id }) => id === call.parameters.procedure)
  if (one === undefined || one.editions[0]!.from > on) return nothingThere
  const { say } = call.visit
  const stages = [...new Set(Object.values(one.branches).flatMap((branch) => branch.stages))]
  const body: Schema = {
    procedure: one.id,
    title: say(`${one.id}.title`),
    on,
    editions: editionsOf(one),
    stages: stages.map((stage) => ({ stage, title: say(`${one.id}.stage.${stage}`) })),
    seats: Object.entries(one.seats).map(([seat, { kind }]) => ({ seat, title: say(`${one.id}.seat.${seat}`), kind })),
    steps: stepsOn(one, undefined, on).map((row) => stepAsData(call, one.id, row)),
  }
  return { body }
}

function compared(ports: ApiPorts, call: Call) {
  const [a, b] = [dayAsked(call, 'a', true), dayAsked(call, 'b', true)]
  if (isRefusal(a)) return a
  if (isRefusal(b)) return b
  const one = proceduresShown(ports).find(({ id }) => id === call.parameters.procedure)
  if (one === undefined) return nothingThere
  return { body: { procedure: one.id, a, b, changes: changesBetween(one, a, b) } }
}

function openings({ law }: ApiPorts, call: Call) {
  const [on, asked] = [dayAsked(call, 'on'), pageAsked(call.visit.query, ['text'])]
  if (isRefusal(on)) return on
  if (isRefusal(asked)) return asked
  const { say } = call.visit
  const body = pageOfAll(
    openingsOn(law, on),
    asked,
    ({ procedure: { id }, row }) => `${id}.${row.id}`,
    ({ procedure: { id }, row }) => ({
      procedure: id,
      step: row.id,
      title: say(`${id}.title`),
      article: row.article,
      form: schemaOf(row.fields ?? [], { say, procedure: id }),
      basis: articleInWords(say, row.article),
    }),
  )
  return { body: { ...body } }
}
