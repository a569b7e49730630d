/** The static check of the law at start-up: procedures with a hole in them are not served. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertProcedures } from '../engine/check/check.ts'
import { assertPapers } from '../engine/check/papers.ts'
import type { Procedure } from '../engine/define.ts'
import type { Law } from '../engine/law.ts'
import { acceptedFindings, paperTemplates, sharedSteps } from '../law/kz/index.ts'
import type { Say } from '../web/text/say.ts'

const root = join(import.meta.dirname, '..')

/** Throws with every fault of the law's procedures; the platform's own are checked by their tests. */
export function checkLaw(law: Law, say: Say): void {
  const procedures = Object.values(law.procedures).filter(({ code }) => code !== 'platform')
  assertProcedures(procedures, {
    sources: Object.keys(law.sources),
    computations: Object.keys(law.computations),
    registers: Object.keys(law.registers),
    texts: (key) => say.has(key),
    examples: exampleSteps(procedures),
    accepted: acceptedFindings,
  })
  assertPapers(procedures, paperTemplates, (key) => say.has(key))
}

/** Steps the examples name; what time and linked proceedings do is seen by playing them, in the tests. */
export function exampleSteps(procedures: readonly Procedure[]): string[] {
  const named = globSync('law/kz/*/examples/*.yaml', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bdo:\s*([\w-]+\.[\w-]+)/g)].map((match) => match[1]!),
  )
  const byThemselves = procedures.flatMap(({ id, steps }) =>
    steps.filter(({ by }) => ['time', 'linked', 'outside'].includes(by[0]!)).map((row) => `${id}.${row.id}`),
  )
  const shared = sharedSteps.filter((step) => named.some((one) => one.endsWith(`.${step}`)))
  return [
    ...new Set([...named, ...byThemselves, ...procedures.flatMap(({ id }) => shared.map((step) => `${id}.${step}`))]),
  ]
}
