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
  if (!act.results.some((effect) => effect.do === 'pend')) state.done[act.step] = (state.done[act.step] ?? 0) + 1
  return state
}

function apply(state: State, act: Act, effect: Effect, hash?: string): void {
  switch (effect.do) {
    case 'open':
      Object.assign(state, { procedure: effect.procedure, openedOn: effect.openedOn, rootOpenedOn: effect.rootOpenedOn, root: effect.root, zone: effect.zone })
      return
    case 'number': state.names.push({ register: effect.register, name: effect.name }); return
    case 'seat': return applySeat(state, effect)
    case 'fact': state.facts[effect.name] = effect.value; return
    case 'branch': state.branches[effect.key] = { branch: effect.branch, subject: effect.subject, stage: effect.stage, since: act.n }; return
    case 'move': return applyMove(state, act, effect)
    case 'pause': state.pauses.push({ n: act.n, from: effect.from, terms: effect.terms }); return
    case 'resume': return applyResume(state, effect)
    case 'pend':
      state.pending[act.n] = { step: effect.step, branch: effect.branch, author: act.by.person, index: 0, signed: [], hash: hash ?? leafHash(canonicalJson(act)), ...(effect.termKey && { termKey: effect.termKey }) }
      return
    case 'sign': return applySign(state, act, effect)
    case 'next-signatory': return applyNext(state, effect)
    case 'settle': return applySettle(state, effect)
    case 'draw': state.draws += 1; return
    case 'link': state.links.push({ other: effect.other, kind: effect.kind, procedure: effect.procedure, n: effect.n }); return
    case 'count': state.counts[effect.name] = (state.counts[effect.name] ?? 0) + 1; return
    case 'close': state.closed = true; return
    case 'start': case 'stop': case 'end': case 'extend': case 'restore': return applyTerm(state, act, effect)
    case 'hand-over': state.links.push({ other: effect.child, kind: 'child', procedure: effect.procedure, n: act.n }); return
    case 'paper': case 'notice': case 'relied': return
  }
}

type Of<Name extends Effect['do']> = Extract<Effect, { do: Name }>

function applySeat(state: State, effect: Of<'seat'>): void {
  const held = state.seats[effect.seat]
  if (effect.action === 'leave') { if (held) held.active = false }
  else state.seats[effect.seat] = { holder: effect.holder ?? {}, active: true }
}

function applyMove(state: State, act: Act, effect: Of<'move'>): void {
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

function applySign(state: State, act: Act, effect: Of<'sign'>): void {
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

function applyTerm(state: State, act: Act, effect: Of<'start'> | Of<'stop'> | Of<'end'> | Of<'extend'> | Of<'restore'>): void {
  if (effect.do === 'start') {
    state.terms[effect.key] = { term: effect.term, branch: effect.branch, rule: effect.rule, zero: effect.zero, ...(effect.endOf && { endOf: effect.endOf }), at: effect.at, n: act.n, status: 'running', extensions: [] }
    return
  }
  const run = state.terms[effect.key]
  if (run === undefined) return
  if (effect.do === 'stop' || effect.do === 'end') {
    run.status = effect.do === 'stop' ? 'stopped' : 'ended'
    run.stoppedBy = act.n
    run.stoppedOn = act.on
  } else if (effect.do === 'extend') {
    run.extensions.push({ n: act.n, mode: effect.mode, ...(effect.n !== undefined && { amount: effect.n }), ...(effect.unit && { unit: effect.unit }), ...(effect.until && { until: effect.until }) })
  } else {
    run.restored = { n: act.n, lastDay: effect.lastDay }
    run.status = 'running'
    delete run.stoppedBy
    delete run.stoppedOn
  }
}
