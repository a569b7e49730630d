/**
 * The inventory of a case: every act of every proceeding that a number led to, the papers it issued, the notices it sent, the files it
 * names. What should be there and is not is found from the acts themselves, which name each other by number and hash.
 */
import { leafHash } from '../../kernel/hash.ts'
import type { Act } from '../act.ts'
import { voidedIn } from '../correcting/refold.ts'
import type { State } from '../state.ts'

/** A proceeding as it is kept: what it stands at, and its acts with the bytes and the hash of each. */
export interface Kept {
  readonly state: State
  readonly acts: readonly { readonly act: Act; readonly hash: string; readonly bytes?: string }[]
}

export interface InventoryEntry {
  readonly proceeding: string
  readonly procedure: string
  /** Number of the act in its proceeding. */
  readonly n: number
  readonly what: 'act' | 'paper' | 'notice' | 'file'
  /** The step, the kind of paper or notice, the name of the file. */
  readonly name: string
  /** Of the act, or of the file itself. */
  readonly hash: string
  readonly act: Act
  readonly isVoided: boolean
}

/** Something that the record itself says should be there, or should read otherwise. */
export interface Gap {
  readonly what: 'act-missing' | 'act-changed' | 'proceeding-missing'
  readonly proceeding: string
  readonly procedure: string
  /** The act that is gone or changed; of a missing proceeding, the act that names it. */
  readonly n: number
}

/** Everything in the case, proceeding by proceeding, in the order of its acts. */
export const inventoryOf = (chain: readonly Kept[]): InventoryEntry[] =>
  chain.flatMap(({ state, acts }) => {
    const voided = voidedIn(acts.map(({ act }) => act))
    return acts.flatMap(({ act, hash }) => {
      const entry = (what: InventoryEntry['what'], name: string, own = hash): InventoryEntry => ({
        proceeding: act.proceeding,
        procedure: state.procedure,
        n: act.n,
        what,
        name,
        hash: own,
        act,
        isVoided: voided.has(act.n),
      })
      return [
        entry('act', act.step),
        ...act.results.flatMap((effect) =>
          effect.do === 'paper' || effect.do === 'notice' ? [entry(effect.do, effect.kind)] : [],
        ),
        ...filesOf(act).map((file) => entry('file', file.name, file.hash)),
      ]
    })
  })

export interface NamedFile {
  readonly hash: string
  readonly name: string
}

/** The files an act names, beside its form or in it; each once. */
export function filesOf({ papers, fields }: Pick<Act, 'papers' | 'fields'>): NamedFile[] {
  const named = [...papers, ...Object.values(fields).flatMap(filesIn)]
  return [...new Map(named.map((file) => [file.hash, file])).values()]
}

function filesIn(value: unknown): NamedFile[] {
  if (typeof value !== 'object' || value === null) return []
  if ('hash' in value && 'name' in value) return [value as NamedFile]
  return Object.values(value).flatMap(filesIn)
}

/** What is missing or changed; empty while the record is whole. */
export function gapsIn(chain: readonly Kept[]): Gap[] {
  const kept = new Map(chain.map((one) => [one.state.id, one]))
  return chain.flatMap((one) => [...gapsInActs(one), ...gapsInLinks(one, kept)])
}

function gapsInActs({ state, acts }: Kept): Gap[] {
  const { id, procedure, seq } = state
  const gaps: Gap[] = []
  const found = (what: Gap['what'], n: number): void => void gaps.push({ what, proceeding: id, procedure, n })
  const byNumber = new Map(acts.map((one) => [one.act.n, one]))
  for (let n = 1; n <= seq; n++) {
    const one = byNumber.get(n)
    if (one === undefined) found('act-missing', n)
    else if (one.bytes !== undefined && leafHash(one.bytes) !== one.hash) found('act-changed', n)
    else if (n === 1 ? one.act.prev !== null : byNumber.has(n - 1) && one.act.prev !== byNumber.get(n - 1)!.hash)
      found('act-changed', n - 1)
  }
  return gaps
}

/** A proceeding names the one it came from, by the hash of the act that handed it over, and the ones it handed over to. */
function gapsInLinks({ state, acts }: Kept, kept: ReadonlyMap<string, Kept>): Gap[] {
  return acts.flatMap(({ act }) =>
    act.results.flatMap((effect): Gap[] => {
      if (effect.do !== 'link' && effect.do !== 'hand-over') return []
      const other = kept.get(effect.do === 'link' ? effect.other : effect.child)
      const { procedure } = effect
      if (other === undefined) return [{ what: 'proceeding-missing', proceeding: state.id, procedure, n: act.n }]
      if (effect.do === 'hand-over' || effect.hash === undefined) return []
      const named = other.acts.find((one) => one.act.n === effect.n)
      return named !== undefined && named.hash !== effect.hash
        ? [{ what: 'act-changed', proceeding: other.state.id, procedure, n: effect.n }]
        : []
    }),
  )
}
