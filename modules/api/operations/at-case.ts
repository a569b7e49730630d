/** Where an operation of a case happens: the chain behind a number, one proceeding in it, its acts, as far as person and key see them. */

import type { State } from '../../../engine/state.ts'
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts'
import {
  actorOf,
  actors,
  actsOf,
  type Chain,
  freshChain,
  type NameOf,
  namedIn,
  type OpenAct,
} from '../../cases/index.ts'
import type { Answered, Call, Declined } from '../call.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere } from '../problem.ts'
import { portsFor, reaches } from '../reach.ts'

export type Result = Answered | Refusal | Promise<Answered | Refusal>

/** The chain behind the number in the address, as far as person and key see it. */
export async function withChain(
  ports: ApiPorts,
  call: Call,
  then: (chain: Chain, own: ApiPorts) => Result,
): Promise<Answered | Refusal> {
  const own = portsFor(ports, call)
  const chain = await freshChain(own, call.visit, call.parameters.number!)
  return chain === undefined ? nothingThere : then(chain, own)
}

export interface Place {
  readonly own: ApiPorts
  readonly chain: Chain
  readonly place: number
  readonly state: State
}

/** One proceeding of the chain, by its place. */
export const withPlace = (ports: ApiPorts, call: Call, then: (at: Place) => Result): Promise<Answered | Declined> =>
  withChain(ports, call, async (chain, own) => {
    const typed = call.parameters.place!
    const place = /^[1-9]\d?$/.test(typed) ? Number(typed) : 0
    const state = chain.states[place - 1]
    if (state === undefined || !reaches(call.key, state)) return nothingThere
    const answer = await then({ own, chain, place, state })
    return isRefusal(answer) && answer !== nothingThere ? { ...answer, procedure: state.procedure } : answer
  })

export const personsIn = (chain: Chain): string[] =>
  chain.states.flatMap(({ seats }) => Object.values(seats).flatMap(({ holder }) => holder.person ?? []))

/** Acts that person and key may read, and the names in them. */
export async function readableActs(
  ports: ApiPorts,
  call: Call,
  chain: Chain,
): Promise<{ acts: OpenAct[]; nameOf: NameOf }> {
  const acts = (await actsOf(ports, chain, actorOf(call.visit))).filter(({ state }) => reaches(call.key, state))
  const nameOf = await ports.names([
    ...personsIn(chain),
    ...acts.flatMap(({ act }) => actors(act)),
    ...namedIn(ports, acts),
  ])
  return { acts, nameOf }
}
