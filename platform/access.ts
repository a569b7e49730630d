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
  /** Roles that see nothing before one of these steps was taken: whoever is sued before the court took the suit. */
  readonly after?: { readonly roles: readonly string[]; readonly steps: readonly string[] }
  /** Roles that read this proceeding alone, and nothing of the file in which it was opened: whoever executes an order. */
  readonly alone?: readonly string[]
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
  /** Whether what the actor may see here opens the whole file with it, as it does for everybody but those who see it alone. */
  opensFile(what: string, actor: Actor | undefined, state: State): boolean
  /** Seats through which the actor may see this: in person, and by posts held at offices. For lists; `may` says it of one proceeding. */
  seatsFor(what: string, actor: Pick<Actor, 'posts'>): readonly SeatRight[]
  /** Whether the actor may see this of the office: by a post held there. */
  mayAt(what: string, actor: Pick<Actor, 'posts'> | undefined, office: string): boolean
}

/** A seat of a procedure through which something may be seen; with an office, by a post there, else in person. */
export interface SeatRight {
  readonly procedure: string
  readonly seat: string
  readonly office: string | null
  /** Steps of which one must have been taken; absent: seen from the first day. */
  readonly after?: readonly string[]
}

/** The seats that do not see from the first day, as SQL compares them: `procedure/seat/step`. */
export const lateSeats = (seats: readonly SeatRight[]): readonly string[] =>
  seats.flatMap(({ procedure, seat, after = [] }) => after.map((step) => `${procedure}/${seat}/${step}`))

/** The one table. Two rows for one thing and procedure are a mistake of the modules. */
export function accessFrom(rows: readonly RightRow[], officeRows: readonly OfficeRightRow[] = []): Access {
  const table = new Map<string, RightRow>()
  for (const row of rows) {
    const key = `${row.what}|${row.procedure}`
    if (table.has(key)) throw new Error(`Two rows say who may ${row.what} in ${row.procedure}`)
    table.set(key, row)
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
    seatsFor: (what, { posts }) =>
      rows
        .filter((row) => row.what === what)
        .flatMap(({ procedure, who, after }) =>
          who.flatMap((role): SeatRight[] => {
            const late = after?.roles.includes(role) ? { after: after.steps } : {}
            const [post, seat] = role.split('@') as [string, string?]
            if (seat === undefined) return [{ procedure, seat: role, office: null, ...late }]
            return posts.filter((held) => held.post === post).map(({ office }) => ({ procedure, seat, office }))
          }),
        ),
    may: (what, actor, state) => maySee(table.get(`${what}|${state.procedure}`), actor, state),
    opensFile(what, actor, state) {
      const row = table.get(`${what}|${state.procedure}`)
      return maySee(row && { ...row, who: row.who.filter((role) => !row.alone?.includes(role)) }, actor, state)
    },
  }
}

function maySee(row: RightRow | undefined, actor: Actor | undefined, state: State): boolean {
  if (row === undefined) return false
  if (row.who.includes('anybody')) return true
  return (
    actor !== undefined &&
    rolesOf(state, actor).some(({ role, seat }) => seat !== '' && row.who.includes(role) && sees(row, role, state))
  )
}

const sees = ({ after }: RightRow, role: string, { done }: State): boolean =>
  !after?.roles.includes(role) || after.steps.some((step) => (done[step] ?? 0) > 0)
