/**
 * What the acts of one proceeding tell to somebody who only listens: who sits where, which terms were begun and changed, what waits for
 * an agreement. Folded here from the acts alone, without engine/evolve.ts, so that both can be compared.
 */
import type { Act, Effect, Holder, TermRule } from '../../act.ts'

export interface ToldTerm {
  readonly term: string
  readonly branch: string
  readonly rule: TermRule
  readonly zero: string | null
  readonly endOf: string | undefined
  readonly at: string
  status: 'running' | 'stopped' | 'ended'
  stoppedOn: string | undefined
  /** Extensions and restorations, each with the number of its act. */
  readonly changes: { readonly n: number; readonly effect: ChangeEffect }[]
}
export type ChangeEffect = Extract<Effect, { do: 'extend' | 'restore' }>

export interface ToldPause {
  readonly n: number
  readonly from: string
  to: string | undefined
  readonly terms: readonly string[]
}
export interface ToldWaiting {
  readonly act: Act
  /** What was first said to be its bytes; answers must be about these. */
  readonly hash: string
  index: number
  readonly signed: string[]
}

export interface Told {
  readonly acts: Act[]
  readonly voided: Set<number>
  procedure: string
  openedOn: string
  rootOpenedOn: string
  zone: string
  seats: Map<string, { readonly holder: Holder; readonly active: boolean }>
  terms: Map<string, ToldTerm>
  pauses: ToldPause[]
  waiting: Map<number, ToldWaiting>
  /** Hashes of acts that waited, by number. */
  readonly hashes: Map<number, string>
}

export const nothingTold = (): Told => ({
  acts: [],
  voided: new Set(),
  procedure: '',
  openedOn: '',
  rootOpenedOn: '',
  zone: '',
  seats: new Map(),
  terms: new Map(),
  pauses: [],
  waiting: new Map(),
  hashes: new Map(),
})

/** Listens to one more act, and to the hash of its bytes where it waits. An act that voids others makes the listener hear the rest anew. */
export function tell(told: Told, act: Act, hash = ''): void {
  told.acts.push(act)
  if (hash !== '') told.hashes.set(act.n, hash)
  const voids = act.results.find((effect) => effect.do === 'restate')
  if (voids === undefined) {
    for (const effect of act.results) hear(told, act, effect)
    return
  }
  for (const n of [act.n, ...voids.voids]) told.voided.add(n)
  const again = { ...nothingTold(), hashes: told.hashes }
  for (const one of told.acts)
    if (!told.voided.has(one.n)) {
      again.acts.push(one)
      for (const effect of one.results) hear(again, one, effect)
    }
  const { seats, terms, pauses, waiting } = again
  Object.assign(told, { seats, terms, pauses, waiting })
}

function hear(told: Told, act: Act, effect: Effect): void {
  switch (effect.do) {
    case 'open':
      Object.assign(told, {
        procedure: effect.procedure,
        openedOn: effect.openedOn,
        rootOpenedOn: effect.rootOpenedOn,
        zone: effect.zone,
      })
      return
    case 'seat': {
      const holder = effect.holder ?? told.seats.get(effect.seat)?.holder ?? {}
      if (effect.action !== 'leave') told.seats.set(effect.seat, { holder: effect.holder ?? {}, active: true })
      else if (told.seats.has(effect.seat)) told.seats.set(effect.seat, { holder, active: false })
      return
    }
    case 'pause':
      told.pauses.push({ n: act.n, from: effect.from, to: undefined, terms: effect.terms })
      return
    case 'resume':
      for (const pause of told.pauses)
        if (pause.to === undefined && String(pause.terms) === String(effect.terms)) pause.to = effect.to
      return
    case 'move':
      // A branch that was opened for an act is gone when it ends, and its terms with it.
      if (effect.ends && effect.key.includes(':act-'))
        for (const [key, { branch }] of told.terms) if (branch === effect.key) told.terms.delete(key)
      return
    default:
      hearOfTerm(told, act, effect)
      hearOfAgreement(told, act, effect)
  }
}

function hearOfTerm(told: Told, act: Act, effect: Effect): void {
  if (effect.do === 'start') {
    const { key, term, branch, rule, zero, endOf, at } = effect
    told.terms.set(key, { term, branch, rule, zero, endOf, at, status: 'running', stoppedOn: undefined, changes: [] })
    return
  }
  if (effect.do !== 'stop' && effect.do !== 'end' && effect.do !== 'extend' && effect.do !== 'restore') return
  const run = told.terms.get(effect.key)
  if (run === undefined) return
  if (effect.do === 'extend' || effect.do === 'restore') run.changes.push({ n: act.n, effect })
  if (effect.do === 'restore') Object.assign(run, { status: 'running', stoppedOn: undefined })
  if (effect.do === 'stop') Object.assign(run, { status: 'stopped', stoppedOn: act.on })
  if (effect.do === 'end') Object.assign(run, { status: 'ended', stoppedOn: act.on })
}

function hearOfAgreement({ waiting, hashes }: Told, act: Act, effect: Effect): void {
  if (effect.do === 'pend') waiting.set(act.n, { act, hash: hashes.get(act.n) ?? '', index: 0, signed: [] })
  else if (effect.do === 'sign') waiting.get(effect.n)?.signed.push(act.by.person)
  else if (effect.do === 'next-signatory') {
    const one = waiting.get(effect.n)
    if (one) one.index += 1
  } else if (effect.do === 'settle' && effect.outcome !== 'overdue') waiting.delete(effect.n)
}
