/**
 * Who may see what: rows gathered from the modules' rights.ts into one table at start, checked here and nowhere else. No right and
 * no such thing give the same answer.
 */
import type { Actor } from '../engine/command.ts'
import { rolesOf } from '../engine/rights.ts'
import type { State } from '../engine/state.ts'

export interface RightRow {
  /** `case.read`, `record.read` ... */
  readonly what: string
  /** Roles in the proceeding (`applicant`, `head@body`), or `anybody`, `signed-in`. */
  readonly who: readonly string[]
  readonly procedure: string
  readonly logged: boolean
}

/** Who may see what of an office as a whole, and of none of its proceedings in particular: the posts that lead it. */
export interface OfficeRightRow {
  readonly what: string
  readonly posts: readonly string[]
  readonly logged: boolean
}

export interface Access {
  readonly rows: readonly RightRow[]
  readonly officeRows: readonly OfficeRightRow[]
  /** Whether the actor may see this of the proceeding. */
  may(what: string, actor: Actor | undefined, state: State): boolean
  /** Whether the actor may see this of the office: by a post held there. */
  mayAt(what: string, actor: Pick<Actor, 'posts'> | undefined, office: string): boolean
}

/** The one table. Two rows for one thing and procedure are a mistake of the modules. */
export function accessFrom(rows: readonly RightRow[], officeRows: readonly OfficeRightRow[] = []): Access {
  const table = new Map<string, ReadonlySet<string>>()
  for (const { what, procedure, who } of rows) {
    const key = `${what}|${procedure}`
    if (table.has(key)) throw new Error(`Two rows say who may ${what} in ${procedure}`)
    table.set(key, new Set(who))
  }
  return {
    rows,
    officeRows,
    mayAt: (what, actor, office) =>
      officeRows.some(
        (row) =>
          row.what === what &&
          (actor?.posts ?? []).some((held) => held.office === office && row.posts.includes(held.post)),
      ),
    may(what, actor, state) {
      const who = table.get(`${what}|${state.procedure}`)
      if (who === undefined) return false
      if (who.has('anybody')) return true
      return actor !== undefined && rolesOf(state, actor).some(({ role, seat }) => seat !== '' && who.has(role))
    },
  }
}
