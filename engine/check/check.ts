/** The static check of procedures. It runs at the start of the product and stops it: law with a hole in it is not served. */
import type { Procedure } from '../define.ts'
import { editions } from './editions.ts'
import { type CheckExtras, type Finding, nameOf, type Part } from './finding.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { rights } from './rights.ts'
import { factsOf } from './rows.ts'
import { sealed } from './sealed.ts'
import { stages } from './stages.ts'
import { stepNames } from './step-names.ts'
import { terms } from './terms.ts'
import { examples, texts } from './texts.ts'
import { vocabulary } from './vocabulary.ts'
import { writtenOut } from './written-out.ts'

export type { CheckExtras, Finding } from './finding.ts'

/** Names come first: the later parts follow them, and are not asked while one points at nothing. */
const first: readonly Part[] = [vocabulary, names, stepNames]
const then: readonly Part[] = [rights, writtenOut, editions, stages, terms, links, sealed, texts, examples]

/** Everything wrong with the procedures, taken together as one law. */
export function checkProcedures(procedures: readonly Procedure[], extras: CheckExtras): Finding[] {
  const all = new Map(procedures.map((one) => [one.id, one]))
  const found = procedures.flatMap((procedure) => {
    const scope = { procedure, all, extras, facts: factsOf(procedure, procedures) }
    const unknown = first.flatMap((part) => part(scope))
    return unknown.some(({ code }) => code === 'branch.unknown' || code === 'stage.unknown')
      ? unknown
      : [...unknown, ...then.flatMap((part) => part(scope))]
  })
  const twice = procedures.filter((one, index) => procedures.findIndex(({ id }) => id === one.id) !== index)
  const everything = [
    ...found,
    ...twice.map(
      ({ id }): Finding => ({
        code: 'procedure.twice',
        procedure: id,
        at: 'procedure',
        detail: 'two procedures have one id',
      }),
    ),
  ]
  return withoutAccepted(everything, extras.accepted ?? {})
}

/** Accepted findings are left out; an acceptance that is needed no longer is a finding. */
function withoutAccepted(found: readonly Finding[], accepted: Readonly<Record<string, string>>): Finding[] {
  const needed = new Set(found.map(nameOf))
  const needless = Object.keys(accepted).filter((name) => !needed.has(name))
  return [
    ...found.filter((one) => accepted[nameOf(one)] === undefined),
    ...needless.map(
      (name): Finding => ({
        code: 'accepted.not-needed',
        procedure: '',
        at: name,
        detail: 'it is no longer found: take it off the list',
      }),
    ),
  ]
}

/** One line a finding, as a developer reads it. */
export const describeFinding = ({ code, procedure, at, day, detail }: Finding): string =>
  `${procedure} ${at}${day ? ` (from ${day})` : ''}: ${detail} [${code}]`

/** Throws with every finding; returns when there is none. */
export function assertProcedures(procedures: readonly Procedure[], extras: CheckExtras): void {
  const found = checkProcedures(procedures, extras)
  if (found.length > 0)
    throw new Error(`The procedures have ${found.length} faults:\n${found.map(describeFinding).join('\n')}`)
}
