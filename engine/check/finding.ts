/** What the static check of procedures finds, and what it is told. */
import type { Procedure } from '../define.ts'

/** One thing that is wrong. `at` names the row: `step file`, `term review`, `stage received`. */
export interface Finding {
  /** `thing.state`, as for refusals. */
  readonly code: string
  readonly procedure: string
  readonly at: string
  /** Day of an edition from which it is wrong, for findings that depend on the day. */
  readonly day?: string
  /** What a developer must know to mend it. */
  readonly detail: string
}

export interface CheckExtras {
  /** Names that somebody provides. */
  readonly sources: readonly string[]
  readonly computations: readonly string[]
  readonly registers?: readonly string[]
  readonly parameters?: readonly string[]
  /** Whether a text of this key stands in every language; texts are not checked when absent. */
  readonly texts?: (key: string) => boolean
  /** Steps that have an example, as `procedure.step`; examples are not checked when absent. */
  readonly examples?: readonly string[]
  /** Findings known and accepted, by `nameOf`, with the reason. One that is no longer found is itself a finding. */
  readonly accepted?: Readonly<Record<string, string>>
}

/** The procedure looked at, among all. */
export interface Scope {
  readonly procedure: Procedure
  readonly all: ReadonlyMap<string, Procedure>
  /** Facts that something states for it. */
  readonly facts: ReadonlySet<string>
  readonly extras: CheckExtras
}

/** One part of the check. */
export type Part = (scope: Scope) => Finding[]

/** `code procedure/at`, the name under which a finding is accepted. */
export const nameOf = ({ code, procedure, at }: Finding): string => `${code} ${procedure}/${at}`

/** Makes findings of one procedure short to write. */
export const finder =
  ({ procedure }: Scope) =>
  (code: string, at: string, detail: string, day?: string): Finding => ({
    code,
    procedure: procedure.id,
    at,
    ...(day && { day }),
    detail,
  })
