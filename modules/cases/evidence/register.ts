/** The evidence of a proceeding as values: each exhibit with the acts of its custody, and when the reader first opened it. */
import type { Act } from '../../../engine/act.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { OpenAct } from '../chain.ts'

/** What of a procedure is evidence: the line of custody that is opened for a thing, and steps that record something. */
export interface EvidenceNames {
  readonly things: { readonly line: string; readonly name: string }
  /** Step to the field that tells one record from another of its kind; empty where none does. */
  readonly records: Readonly<Record<string, string>>
}
/** By procedure. */
export type EvidenceOf = Readonly<Record<string, EvidenceNames>>

export interface Exhibit {
  /** The act that put it into the case. */
  readonly one: OpenAct
  /** What tells it from others of its kind; empty where nothing does. */
  readonly name: string
  /** Acts of its custody, the first included, in order of time; of a record, the one act. */
  readonly custody: readonly OpenAct[]
  readonly isThing: boolean
  /** When the reader first opened it, a paper of it or a file. */
  readonly opened?: Instant
}

/** What a reading names: `proceeding/n`. */
export const openedKey = ({ proceeding, n }: Pick<Act, 'proceeding' | 'n'>): string => `${proceeding}/${n}`

/** Lines that an act opened or moved. */
const linesOf = ({ results }: Act): string[] =>
  results.flatMap((effect) => (effect.do === 'branch' || effect.do === 'move' ? [effect.key] : []))

/** The exhibits among these acts, as they came; an act that was voided or has no force puts nothing into the case. */
export function exhibitsIn(
  evidence: EvidenceOf,
  acts: readonly OpenAct[],
  opened: ReadonlyMap<string, Instant> = new Map(),
): Exhibit[] {
  return acts.flatMap((one): Exhibit[] => {
    const { act, state, values } = one
    const names = evidence[state.procedure]
    if (names === undefined || one.voidedBy || one.withoutForce) return []
    const line = takenAs(act, names)
    const field = line === undefined ? names.records[act.step] : names.things.name
    if (field === undefined) return []
    const custody =
      line === undefined
        ? [one]
        : acts.filter((other) => other.place === one.place && !other.voidedBy && linesOf(other.act).includes(line))
    const times = custody.flatMap((other) => opened.get(openedKey(other.act)) ?? []).sort()
    return [
      {
        one,
        name: typeof values[field] === 'string' ? values[field] : '',
        custody,
        isThing: line !== undefined,
        ...(times[0] && { opened: times[0] }),
      },
    ]
  })
}

/** The line of custody that the act opened for a thing. */
const takenAs = ({ results }: Act, { things }: EvidenceNames): string | undefined =>
  results.flatMap((effect) => (effect.do === 'branch' && effect.branch === things.line ? [effect.key] : []))[0]
