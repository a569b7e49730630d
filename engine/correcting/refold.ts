/**
 * What stands once acts are taken out of the record: their results folded anew, and the later acts that would not have been allowed
 * then. Results stay as they were resolved; only the checks are run again, without the form (engine notes 10, traps 3 and 5).
 */
import type { Act } from '../act.ts'
import { type Actor, type Command, nobody } from '../command.ts'
import { isApprovalStep } from '../deciding/approval.ts'
import { checks, situationOf } from '../deciding/checks.ts'
import type { Check, Situation } from '../deciding/situation.ts'
import type { Field, StepRow } from '../define.ts'
import { evolve, fold } from '../evolve.ts'
import { type Law, nothingGiven, procedureOf, type Registry, stepOn } from '../law.ts'
import { signStep } from '../signing/sign-step.ts'
import type { State } from '../state.ts'

/** Numbers of the acts that the given ones voided, each with the act that voided it. */
export const voidedIn = (acts: readonly Act[]): Map<number, Act> =>
  new Map(
    acts.flatMap((act) =>
      act.results.flatMap((effect) => (effect.do === 'restate' ? effect.voids.map((n) => [n, act] as const) : [])),
    ),
  )

/** The acts that count: not voided, and themselves no correction, which only says what the others come to. */
export function standing(acts: readonly Act[]): Act[] {
  const voided = voidedIn(acts)
  return acts.filter((act) => !voided.has(act.n) && !act.results.some((effect) => effect.do === 'restate'))
}

/** What an act that voids others must say: the state that the acts left standing come to, and how many were voided so far. */
export function restatedBy(before: readonly Act[], voids: readonly number[]): State {
  const left = standing(before).filter(({ n }) => !voids.includes(n))
  return { ...fold(left), voids: voidedIn(before).size + voids.length }
}

/** The later acts that would not have been allowed without an act and without each other, in their order. */
export function fallenWithout(law: Law, acts: readonly Act[], n: number, registry: Registry): Act[] {
  const counted = standing(acts)
  let state = fold(counted.filter((act) => act.n < n))
  const fallen: Act[] = []
  for (const act of counted) {
    if (act.n <= n) continue
    const gone = [n, ...fallen.map((one) => one.n)]
    // A signature stands on the act whose paper it is under, and on nothing else.
    const stands =
      act.step === signStep
        ? !gone.includes((act.fields.about as { readonly n: number }).n)
        : isStillAllowed({ law, state, registry, acts }, act)
    if (stands) state = evolve(state, act)
    else fallen.push(act)
  }
  return fallen
}

interface Around {
  readonly law: Law
  readonly state: State
  readonly registry: Registry
  readonly acts: readonly Act[]
}

/** Whether the checks pass for a recorded act on a state it did not meet; an act does not name its branch, so each may allow it. */
function isStillAllowed(around: Around, act: Act): boolean {
  if (isApprovalStep(act.step)) return isAnswerStillAllowed(around, act)
  const { law, state } = around
  const row = stepOn(procedureOf(law, state.procedure), act.step, state, act.on)
  if (row === undefined) return false
  const branches = row.branch === undefined ? ['main'] : branchesNamed(state, row.branch, act)
  return branches.some((branch) => allowed(checks, situationOfAct(around, act, row, branch, act)))
}

const allowed = (list: readonly Check[], situation: Situation): boolean =>
  list.every(({ failure }) => failure(situation) === undefined)

/** An answer about a waiting act: it still waits, and where the answer gave it force, its stage and conditions still hold. */
function isAnswerStillAllowed(around: Around, answer: Act): boolean {
  const { law, state, acts } = around
  const { n } = answer.fields.about as { n: number }
  const pending = state.pending[n]
  if (pending === undefined) return false
  if (!answer.results.some((effect) => effect.do === 'settle' && effect.outcome === 'agreed')) return true
  const waiting = acts.find((act) => act.n === n)!
  const row = stepOn(procedureOf(law, state.procedure), waiting.step, state, waiting.on)
  const again = checks.filter(({ name }) => name === 'branch' || name === 'stage' || name === 'conditions')
  return row !== undefined && allowed(again, situationOfAct(around, waiting, row, pending.branch, answer))
}

/** Branches of the name that the act's own results touch, as far as they are still there; where they touch none, all of them. */
function branchesNamed(state: State, name: string, act: Act): string[] {
  const keys = Object.keys(state.branches).filter((key) => state.branches[key]!.branch === name)
  const touched = act.results
    .flatMap((effect) =>
      'key' in effect && effect.do !== 'branch' ? [effect.key.slice(effect.key.indexOf('@') + 1)] : [],
    )
    .filter((key) => key.startsWith(`${name}:`))
  return touched.length > 0 ? keys.filter((key) => touched.includes(key)) : keys
}

/** The situation in which an act was taken, on another state; sealed values of its form take no part in the checks. */
function situationOfAct(around: Around, act: Act, row: StepRow, branch: string, { at, on }: Act): Situation {
  const { law, state, registry } = around
  const term = act.results.find((effect) => effect.do === 'end')?.key
  const command: Command = {
    key: act.key,
    proceeding: act.proceeding,
    procedure: state.procedure,
    step: act.step,
    branch,
    by: actorOf(act, state),
    as: act.by.as,
    at,
    on,
    fields: {},
    ...(term && { term }),
  }
  const situation = situationOf(
    law,
    procedureOf(law, state.procedure),
    state,
    command,
    nothingGiven(registry, state.zone),
    row,
  )
  return { ...situation, form: { values: act.fields, facts: factsIn(act, row.fields ?? []), problems: [] } }
}

/** The facts of a form as they were recorded; of an act that waited, as its fields say them. */
function factsIn(act: Act, fields: readonly Field[]): Situation['form']['facts'] {
  const asked = fields.flatMap(({ id, fact }) =>
    fact && act.fields[id] !== undefined ? [[fact, act.fields[id]] as const] : [],
  )
  const resolved = act.results.flatMap((effect) => (effect.do === 'fact' ? [[effect.name, effect.value] as const] : []))
  return Object.fromEntries([...asked, ...resolved]) as Situation['form']['facts']
}

/** Who took the act, with the post by which it was taken as the seat is held on this state. */
function actorOf({ by }: Act, state: State): Actor {
  if (by.as === 'time' || by.as === 'linked' || by.as === 'outside')
    return { person: by.as === 'outside' ? by.person : nobody[by.as], posts: [], kind: by.as }
  const [post, seat] = by.as.split('@')
  const office = seat && state.seats[by.for ?? seat]?.holder.office
  return { person: by.person, posts: office ? [{ post: post!, office }] : [] }
}
