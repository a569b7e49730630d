/** Everything an example may name, read off the procedures themselves. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { voidFields, voidStep } from '../../engine/correcting/correction.ts'
import { houseLaw } from '../house.ts'

const root = join(import.meta.dirname, '../..')

export function describe(json: boolean): number {
  const procedures = Object.values(houseLaw.procedures)
    .filter(({ code }) => code !== 'platform')
    .map((procedure) => ({
      procedure: procedure.id,
      seats: Object.keys(procedure.seats),
      stages: Object.fromEntries(Object.entries(procedure.branches).map(([branch, { stages }]) => [branch, stages])),
      terms: [...new Set(procedure.terms.map(({ id }) => id))],
      steps: procedure.steps.map((row) => ({
        step: `${procedure.id}.${row.id}`,
        by: row.by,
        from: row.from ?? null,
        until: row.until ?? null,
        article: row.article,
        fields: (row.fields ?? []).map(({ id, type, required, options }) => ({
          id,
          type,
          required: required ?? false,
          ...(options && { options }),
        })),
      })),
    }))
  const refusals = refusalCodes()
  if (json) for (const line of [...procedures, { refusals }]) console.log(JSON.stringify(line))
  else for (const one of procedures) console.log(inWords(one))
  if (!json) console.log(`corrections: PROCEDURE.${voidStep} about STEP, why: ${voidFields[0]!.options!.join(', ')}`)
  if (!json) console.log(`refusals: ${refusals.join(', ')}`)
  return 0
}

function inWords(one: {
  procedure: string
  stages: Record<string, readonly string[]>
  terms: readonly string[]
  steps: readonly {
    step: string
    by: readonly string[]
    from: string | null
    until: string | null
    article: string
    fields: readonly { id: string; type: string; required: boolean }[]
  }[]
}): string {
  const steps = one.steps.map(
    (row) =>
      `  ${row.step}  by ${row.by.join(', ')}  (${row.article}${row.from ? `, from ${row.from}` : ''}${row.until ? `, until ${row.until}` : ''})${row.fields.map((field) => `\n      ${field.id}: ${field.type}${field.required ? '' : ' (optional)'}`).join('')}`,
  )
  return [
    `${one.procedure}`,
    ...Object.entries(one.stages).map(([branch, stages]) => `  stages of ${branch}: ${stages.join(', ')}`),
    `  terms: ${one.terms.join(', ')}`,
    ...steps,
    '',
  ].join('\n')
}

/** Codes that have a text: a refusal without one does not pass the tests. */
function refusalCodes(): string[] {
  const keys = globSync('{engine,law/kz/*,modules/*}/texts/**/en.json', { cwd: root }).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(root, file), 'utf8')) as object),
  )
  return [...new Set(keys.flatMap((key) => /^refusal\.(.+)\.title$/.exec(key)?.[1] ?? []))].sort()
}
