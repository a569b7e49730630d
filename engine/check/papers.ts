/** The check of papers: every paper that a step issues has a shape on each day it can be issued, and every shape names what there is. */
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import type { Procedure, StepRow } from '../define.ts'
import type { PaperTemplate } from '../define-papers.ts'

const always = '9999-12-31'

/** What is wrong with the shapes of papers, one line each. */
export function paperFindings(
  procedures: readonly Procedure[],
  templates: readonly PaperTemplate[],
  hasText: (key: string) => boolean,
): string[] {
  const issuing = procedures.flatMap(({ steps, editions, id, seats }) =>
    steps.flatMap((row) =>
      (row.documents ?? []).map((kind) => ({ kind, row, procedure: id, since: editions[0]!.from, seats })),
    ),
  )
  const withoutShape = issuing.flatMap(({ kind, row, procedure, since }) =>
    gapsOf(
      templates.filter((one) => one.kind === kind && (one.procedures?.includes(procedure) ?? true)),
      row.from ?? since,
      row.until ?? always,
    ).map((day) => `${procedure} step ${row.id}: the paper ${kind} has no template on ${day}`),
  )
  return [
    ...withoutShape,
    ...templates.flatMap(({ kind, identified }) =>
      issuing
        .filter((one) => identified && one.kind === kind && !identified.some((seat) => Object.hasOwn(one.seats, seat)))
        .map(({ procedure }) => `the template ${kind} identifies nobody in ${procedure}, which issues it`),
    ),
    ...templates.flatMap((one) =>
      faultsOf(
        one,
        issuing.filter((issued) => isShapeOf(one, issued)).map(({ row }) => row),
        hasText,
      ),
    ),
  ]
}

const isShapeOf = (
  { kind, procedures }: PaperTemplate,
  issued: { readonly kind: string; readonly procedure: string },
): boolean => kind === issued.kind && (procedures?.includes(issued.procedure) ?? true)

/** The first day on which no row is law; empty when there is none. */
function gapsOf(rows: readonly PaperTemplate[], from: string, until: string): string[] {
  let next = from
  for (const row of [...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if ((row.from ?? '') > next) return [next]
    if (row.until === undefined || row.until >= until) return []
    if (row.until >= next) next = addDays(row.until as CalendarDate, 1)
  }
  return [next]
}

function faultsOf(template: PaperTemplate, rows: readonly StepRow[], hasText: (key: string) => boolean): string[] {
  const { kind, parts, above } = template
  const fields = new Set(rows.flatMap((row) => (row.fields ?? []).map(({ id }) => id)))
  const named = parts.flatMap((part) => ('field' in part ? [part.field] : []))
  const keys = [
    `document.${kind}`,
    ...parts.flatMap((part) =>
      'word' in part
        ? [`paper.word.${part.word}`]
        : 'sentence' in part
          ? [`paper.sentence.${part.sentence}`]
          : 'superior' in part
            ? [`paper.sentence.${part.superior}`]
            : [],
    ),
    ...(above ? [`paper.sentence.${above}`] : []),
  ]
  return [
    ...(rows.length === 0 ? [`the template ${kind} is of a paper that no step issues`] : []),
    ...named
      .filter((field) => !fields.has(field))
      .map((field) => `the template ${kind} names the field ${field}, which no step that issues it has`),
    ...keys.filter((key) => !hasText(key)).map((key) => `the template ${kind} has no text ${key}`),
  ]
}

/** Throws with every finding; returns when there is none. */
export function assertPapers(...what: Parameters<typeof paperFindings>): void {
  const found = paperFindings(...what)
  if (found.length > 0) throw new Error(`The papers have ${found.length} faults:\n${found.join('\n')}`)
}
