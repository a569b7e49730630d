/** Applies the results of an act to the state. No law, no calendar, no clock, no computation: old acts replay the same for ever. */
import { canonicalJson } from '../kernel/canonical-json.ts'
import { leafHash } from '../kernel/hash.ts'
import type { Act, Effect } from './act.ts'
import { emptyState, type State } from './state.ts'

/** The state after the act; `hash` is the act's own, when the caller has it. The given state is not changed. */
export function evolve(before: State | undefined, act: Act, hash?: string): State {
  const state = before === undefined ? emptyState(act) : copyOf(before)
  return evolveInto(state, act, hash)
}

/** A state is plain data (it is kept as JSON), so it is copied as such; structuredClone takes eight times as long. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf) as T
  const copy: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) copy[name] = copyOf(member)
  return copy as T
}

/** Folds acts from the first; mutates one state inside. */
export function fold(acts: Iterable<Act>): State {
  let state: State | undefined
  for (const act of acts) state = evolveInto(state ?? emptyState(act), act)
  if (state === undefined) throw new Error('No act to fold')
  return state
}

function evolveInto(state: State, act: Act, hash?: string): State {
  state.seq = act.n
  state.lastAt = act.at
  state.lastOn = act.on
  for (const effect of act.results) apply(state, act, effect, hash)
  // An act that waits is not done yet; one that restates, or signs a paper, is no step of the law.
  if (!act.results.some(({ do: verb }) => verb === 'pend' || verb === 'restate' || verb === 'sign-paper'))
    state.done[act.step] = (state.done[act.step] ?? 0) + 1
  return state
}

function apply(state: State, act: Act, effect: Effect, hash?: string): void {
  // The table has a row for every verb; TypeScript cannot see that the row of `effect.do` takes this effect.
  ;(appliers[effect.do] as Applier<Effect['do']>)(state, effect as never, act, hash)
}

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>
type Applier<Name extends Effect['do']> = (state: State, effect: Of<Name>, act: Act, hash?: string) => void

const nothing = (): void => undefined

/** What each verb does to the state. */
const appliers: { readonly [Name in Effect['do']]: Applier<Name> } = {
  open: (state, { procedure, openedOn, rootOpenedOn, root, zone }) =>
    void Object.assign(state, { procedure, openedOn, rootOpenedOn, root, zone }),
  number: (state, { register, name }) => void state.names.push({ register, name }),
  seat: applySeat,
  fact: (state, { name, value, subject }) => {
    if (subject === undefined) state.facts[name] = value
    else state.about = { ...state.about, [subject]: { ...state.about?.[subject], [name]: value } }
  },
  branch: (state, { key, branch, subject, stage }, act) => {
    state.branches[key] = { branch, subject, stage, since: act.n }
  },
  move: applyMove,
  pause: (state, { from, terms }, act) => void state.pauses.push({ n: act.n, from, terms }),
  resume: applyResume,
  pend: applyPend,
  sign: applySign,
  'next-signatory': applyNext,
  settle: applySettle,
  draw: (state) => {
    state.draws += 1
  },
  link: (state, { other, kind, procedure, n }) => void state.links.push({ other, kind, procedure, n }),
  count: (state, { name }) => {
    state.counts[name] = (state.counts[name] ?? 0) + 1
  },
  close: (state) => {
    state.closed = true
  },
  start: applyTerm,
  stop: applyTerm,
  end: applyTerm,
  extend: applyTerm,
  restore: applyTerm,
  'hand-over': applyHandOver,
  restate: applyRestate,
  paper: nothing,
  'sign-paper': nothing,
  notice: nothing,
  relied: nothing,
}

/** The state is what the act says; only its place and moment are the act's own. */
function applyRestate(state: State, effect: Of<'restate'>, act: Act): void {
  // What the other acts do not come to is gone, also where it is absent rather than empty.
  delete state.left
  delete state.about
  Object.assign(state, copyOf(effect.state), { seq: act.n, lastAt: act.at, lastOn: act.on })
}

function applyPend(state: State, effect: Of<'pend'>, act: Act, hash?: string): void {
  state.pending[act.n] = {
    step: effect.step,
    branch: effect.branch,
    author: act.by.person,
    index: 0,
    signed: [],
    hash: hash ?? leafHash(canonicalJson(act)),
    ...(effect.termKey && { termKey: effect.termKey }),
  }
}

function applySeat(state: State, effect: Of<'seat'>): void {
  const held = state.seats[effect.seat]
  if (effect.action === 'leave') {
    if (held) held.active = false
    return
  }
  const before = held?.holder.person
  if (before !== undefined && before !== effect.holder?.person) state.left = [...(state.left ?? []), before]
  state.seats[effect.seat] = { holder: effect.holder ?? {}, active: true }
}

/** The line of a party remembers what it handed over: what comes of it may be undone when it has long moved on. */
function applyHandOver(state: State, { child, procedure }: Of<'hand-over'>, act: Act): void {
  state.links.push({ other: child, kind: 'child', procedure, n: act.n })
  for (const branch of Object.values(state.branches))
    if (branch.since === act.n && branch.subject !== '' && !branch.subject.startsWith('act-'))
      branch.handed = [...(branch.handed ?? []), act.n]
}

function applyMove(state: State, effect: Of<'move'>, act: Act): void {
  const branch = state.branches[effect.key]
  if (branch === undefined) return
  if (effect.ends && branch.subject.startsWith('act-')) {
    const count = `${branch.branch}:${effect.to}`
    state.closedCounts[count] = (state.closedCounts[count] ?? 0) + 1
    delete state.branches[effect.key]
    for (const [key, run] of Object.entries(state.terms)) if (run.branch === effect.key) delete state.terms[key]
    return
  }
  branch.stage = effect.to
  branch.since = act.n
  if (effect.key === 'main' && !effect.ends) state.closed = false
}

function applyResume(state: State, effect: Of<'resume'>): void {
  for (const pause of state.pauses)
    if (pause.to === undefined && pause.terms.join() === effect.terms.join()) pause.to = effect.to
}

function applySign(state: State, effect: Of<'sign'>, act: Act): void {
  state.pending[effect.n]?.signed.push({ person: act.by.person, seat: effect.seat })
}

function applyNext(state: State, effect: Of<'next-signatory'>): void {
  const waiting = state.pending[effect.n]
  if (waiting === undefined) return
  waiting.index += 1
  if (effect.termKey) waiting.termKey = effect.termKey
}

function applySettle(state: State, effect: Of<'settle'>): void {
  const waiting = state.pending[effect.n]
  if (waiting === undefined || effect.outcome === 'overdue') return
  if (effect.outcome === 'agreed') state.done[waiting.step] = (state.done[waiting.step] ?? 0) + 1
  delete state.pending[effect.n]
}

function applyTerm(
  state: State,
  effect: Of<'start'> | Of<'stop'> | Of<'end'> | Of<'extend'> | Of<'restore'>,
  act: Act,
): void {
  if (effect.do === 'start') {
    state.terms[effect.key] = {
      term: effect.term,
      branch: effect.branch,
      rule: effect.rule,
      zero: effect.zero,
      ...(effect.endOf && { endOf: effect.endOf }),
      at: effect.at,
      n: act.n,
      status: 'running',
      extensions: [],
    }
    return
  }
  const run = state.terms[effect.key]
  if (run === undefined) return
  if (effect.do === 'stop' || effect.do === 'end') {
    run.status = effect.do === 'stop' ? 'stopped' : 'ended'
    run.stoppedBy = act.n
    run.stoppedOn = act.on
  } else if (effect.do === 'extend') {
    run.extensions.push({
      n: act.n,
      mode: effect.mode,
      ...(effect.n !== undefined && { amount: effect.n }),
      ...(effect.unit && { unit: effect.unit }),
      ...(effect.until && { until: effect.until }),
    })
  } else {
    run.restored = { n: act.n, lastDay: effect.lastDay }
    run.status = 'running'
    delete run.stoppedBy
    delete run.stoppedOn
  }
}
