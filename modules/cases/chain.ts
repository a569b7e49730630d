/** Loads everything a number leads to, as far as the reader may see it. No right and no such case are one answer: undefined. */
import type { Act } from '../../engine/act.ts'
import type { Actor } from '../../engine/command.ts'
import { voidedIn } from '../../engine/correcting/refold.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import { isHiddenFrom } from '../../engine/reading/hidden.ts'
import { rolesOf } from '../../engine/rights.ts'
import type { State } from '../../engine/state.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'

/** An act with its values opened: personal ones too, for those who may read the case. */
export interface OpenAct {
  readonly act: Act
  readonly hash: string
  readonly values: Readonly<Record<string, unknown>>
  readonly place: number
  readonly state: State
  /** The act that voided it: it stays readable and no longer counts. */
  readonly voidedBy?: Act
  /** It waited for an agreement and got none: it never had force. */
  readonly withoutForce?: true
}

export interface Chain {
  readonly number: string
  readonly states: readonly State[]
  /** The proceeding where things happen now, for this reader (`nowIn`). */
  readonly current: State
  /** Proceedings of which the reader sees nothing, though they see another alone; absent: the file is open. */
  readonly closed?: ReadonlySet<string>
}

export interface ChainPorts {
  readonly db: Query
  readonly access: Access
  readonly law: Law
  /** Told that somebody reads the proceedings of a number, or opened what an act of it (`proceeding/n`) holds; nothing waits for it. */
  looked?(reader: Actor, states: readonly State[], opened?: string): void
  acts(id: string): Promise<readonly { readonly n: number; readonly hash: string; readonly bytes: string }[]>
  personal(
    id: string,
  ): Promise<
    readonly { readonly n: number; readonly field: string; readonly value?: unknown; readonly erased?: true }[]
  >
}

/** The chain of a number, by the right to read any proceeding in it: the file goes along by reference, but for those who see one of it alone. */
export async function chainFor(
  { db, access, law, looked }: ChainPorts,
  typed: string,
  actor: Actor | undefined,
): Promise<Chain | undefined> {
  const number = parseCaseNumber(typed)
  const root = number && (await rootOf(db, number))
  if (!number || !root) return undefined
  const all = await chainOf(db, root)
  const readable = all.filter((state) => access.may('case.read', actor, state))
  if (readable.length === 0) return undefined
  const isOpen = readable.some((state) => access.opensFile('case.read', actor, state))
  if (actor) looked?.(actor, isOpen ? all : readable)
  if (!isOpen) return aloneIn(number, all, readable)
  return { number, states: all, current: nowIn(law, all, actor) }
}

/**
 * Where things happen now: the newest proceeding that is not over, else the newest. One that goes on beside another is no matter of its own for
 * whoever sits in both: a petition before a judge does not stand in the place of the investigation.
 */
function nowIn(law: Law, states: readonly State[], actor: Actor | undefined): State {
  const sits = (state: State): boolean => actor !== undefined && rolesOf(state, actor).length > 0
  const main = states.filter((state) => {
    const origin = originBeside(law, states, state)
    return origin === undefined || (sits(state) && !sits(origin))
  })
  return main.findLast((state) => !state.closed) ?? states.findLast((state) => !state.closed) ?? states.at(-1)!
}

/** The proceeding beside which another goes on, if it does. */
function originBeside(law: Law, states: readonly State[], { procedure, links }: State): State | undefined {
  const other = links.find(({ kind }) => kind === 'origin')?.other
  const origin = states.find(({ id }) => id === other)
  const isBeside =
    origin &&
    procedureOf(law, origin.procedure).steps.some(({ handsOver = [] }) =>
      handsOver.some((one) => one.procedure === procedure && one.mode === 'beside'),
    )
  return isBeside ? origin : undefined
}

/** What is left of a file for whoever sees some of it alone: every place is kept, and in the closed ones nobody sits and nothing is said. */
function aloneIn(number: string, all: readonly State[], readable: readonly State[]): Chain {
  const closed = new Set(all.filter((state) => !readable.includes(state)).map(({ id }) => id))
  const states = all.map((state) =>
    closed.has(state.id) ? { ...state, seats: {}, facts: {}, terms: {}, pending: {}, links: [] } : state,
  )
  return { number, states, current: readable.findLast((state) => !state.closed) ?? readable.at(-1)!, closed }
}

/** Every act of the chain that the reader may read already, with its values, in order of time. */
export async function actsOf(ports: ChainPorts, chain: Chain, reader: Actor): Promise<OpenAct[]> {
  const opened = await Promise.all(chain.states.map((_, index) => actsAt(ports, chain, index + 1, reader)))
  return opened
    .flatMap((one) => one?.acts ?? [])
    .sort((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : a.place - b.place || a.act.n - b.act.n))
}

/** One proceeding of a chain: what the reader may read of it already, and every act it has. */
export interface OpenProceeding {
  readonly acts: readonly OpenAct[]
  readonly all: readonly Act[]
}

/** The proceeding at a place of the chain, counted from 1; whoever needs one act need not open the whole chain. */
export async function actsAt(
  ports: ChainPorts,
  chain: Chain,
  place: number,
  reader: Actor,
): Promise<OpenProceeding | undefined> {
  const state = chain.states[place - 1]
  if (state === undefined) return undefined
  if (chain.closed?.has(state.id)) return { acts: [], all: [] }
  const [kept, personal] = await Promise.all([ports.acts(state.id), ports.personal(state.id)])
  const read = kept.map(({ bytes, hash }) => ({ act: JSON.parse(bytes) as Act, hash }))
  const all = read.map(({ act }) => act)
  const voided = voidedIn(all)
  const unagreed = unagreedIn(all)
  const around = { law: ports.law, state, acts: all, chain: chain.states }
  const acts = read.flatMap(({ act, hash }): OpenAct[] => {
    if (isHiddenFrom(around, act, reader)) return []
    const own = personal.filter(({ n }) => n === act.n)
    const values = Object.fromEntries(
      asAsked(ports.law, state, act).map((name) => [name, openedValue(name, act.fields[name], own)]),
    )
    const voidedBy = voided.get(act.n)
    const withoutForce = unagreed.has(act.n)
    return [{ act, hash, values, place, state, ...(voidedBy && { voidedBy }), ...(withoutForce && { withoutForce }) }]
  })
  return { acts, all }
}

/** Acts that were refused, withdrawn, or waited too long. */
const unagreedIn = (acts: readonly Act[]): ReadonlySet<number> =>
  new Set(
    acts.flatMap(({ results }) =>
      results.flatMap((one) =>
        one.do === 'settle' && one.outcome !== 'agreed' && one.outcome !== 'overdue' ? [one.n] : [],
      ),
    ),
  )

/** Names of an act's values in the order of its form: the act itself keeps them by the alphabet, and a judgment has its four parts in theirs. */
function asAsked(law: Law, state: State, act: Act): string[] {
  const rows = procedureOf(law, state.procedure).steps.filter(({ id }) => id === act.step)
  const asked = [...new Set(rows.flatMap(({ fields }) => (fields ?? []).map(({ id }) => id)))]
  const names = Object.keys(act.fields)
  return [...asked.filter((id) => names.includes(id)), ...names.filter((id) => !asked.includes(id))]
}

/** What stands for a value whose key was destroyed on request. */
export const erased = Symbol('erased')

function openedValue(
  name: string,
  value: unknown,
  personal: readonly { field: string; value?: unknown; erased?: true }[],
): unknown {
  if (typeof value !== 'object' || value === null || !('sealed' in value)) return value
  const found = personal.find(({ field }) => field === name)
  return found === undefined || found.erased ? erased : found.value
}

/** The own number of a proceeding, where its case has several of the kind: two claims that were separated or joined. */
export const numberAmongTwins = (
  { states }: Pick<Chain, 'states'>,
  { id, procedure, names }: State,
): string | undefined =>
  states.some((other) => other.id !== id && other.procedure === procedure) ? names.at(-1)?.name : undefined
