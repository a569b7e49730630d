/**
 * Notices that the law counts: where a procedure has a line of service for each party (a branch with a step by the outside system `delivery`), what became of
 * a message, or that its addressee opened it, is an act on that line. The law says what it comes to; nothing is decided here.
 */
import type { Act } from '../../engine/act.ts'
import type { StepRow } from '../../engine/define.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import { branchKey, type State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Store } from '../../platform/store/store.ts'
import type { MessageState } from './view.ts'

/** The line of service of one party, and the step by which a delivery is noted on it. */
interface Line {
  readonly step: string
  readonly key: string
  readonly start: string
}

export interface ServingPorts {
  readonly store: Pick<Store, 'load' | 'acts'>
  readonly law: Law
  readonly perform: (request: Request) => Promise<Answer>
}

const isOfDelivery = (row: StepRow): boolean => row.outside === 'delivery' && row.branch !== undefined

function lineOf(law: Law, state: State, seat: string): Line | undefined {
  const procedure = procedureOf(law, state.procedure)
  const row = procedure.steps.find(isOfDelivery)
  if (row === undefined) return undefined
  const key = branchKey(row.branch!, seat)
  return state.branches[key] && { step: row.id, key, start: procedure.branches[row.branch!]!.start }
}

/** The act opened the line or began it anew. */
const begins = ({ results }: Act, { key, start }: Line): boolean =>
  results.some(
    (effect) =>
      (effect.do === 'branch' && effect.key === key) ||
      (effect.do === 'move' && effect.key === key && effect.to === start),
  )
/** The act sends to this one party. */
const isTo = ({ results }: Act, seat: string): boolean =>
  results.some((effect) => effect.do === 'notice' && effect.to.includes(seat))

/** Whether the act must reach whoever sits in the seat: then every confirmed address is used, whatever was chosen. */
export function mustReach(law: Law, act: Act, state: State, seat: string): boolean {
  const line = lineOf(law, state, seat)
  return line !== undefined && (begins(act, line) || isSending(law, act, state, seat))
}

/** The act sends what must reach the party to this one party, and not to all of a kind. */
export const isSending = (law: Law, act: Act, state: State, seat: string): boolean => {
  const line = lineOf(law, state, seat)
  const branch = procedureOf(law, state.procedure).steps.find(({ id }) => id === act.step)?.branch
  return line !== undefined && branch !== undefined && branchKey(branch, seat) === line.key && isTo(act, seat)
}

export type Proof = 'email' | 'contract-email' | 'taken' | 'delivered' | 'read' | 'failed'

/**
 * Notes on the line of the party what became of the act: of the proofs given, the first that the law lets count. Nothing happens where the line has
 * begun anew since, or says as much already. Safe to do twice.
 */
export async function noteDelivery(
  { store, law, perform }: ServingPorts,
  about: { readonly proceeding: string; readonly n: number; readonly seat: string; readonly key: string },
  proofs: readonly Proof[],
): Promise<void> {
  const { proceeding, n, seat, key } = about
  const loaded = await store.load(proceeding)
  const state = loaded?.state as State | undefined
  const line = state && lineOf(law, state, seat)
  if (state === undefined || line === undefined) return
  const acts = (await store.acts(proceeding)).map(({ bytes }) => JSON.parse(bytes) as Act)
  const began = acts.findLast((act) => begins(act, line))
  const act = acts.find((one) => one.n === n)
  if (act === undefined || began === undefined || n < began.n || !mustReach(law, act, state, seat)) return
  for (const [index, deliveryProof] of proofs.entries()) {
    const answer = await perform({
      key: `${key}:${index}`,
      proceeding,
      step: line.step,
      branch: line.key,
      person: 'delivery',
      outside: true,
      fields: { deliveryProof, deliveryOf: n },
    })
    if (!isRefusal(answer)) return
    if (answer.refused === 'case.busy')
      throw new Error(`The delivery of act ${n} in ${proceeding} waits: others act there`)
  }
}

/** What the outcome of messages to one party comes to, the strongest first. */
export function proofsOf(messages: readonly Pick<MessageState, 'channel' | 'status' | 'source'>[]): Proof[] {
  const taken = messages.filter(({ status }) => status === 'accepted')
  if (taken.length === 0) return ['failed']
  const strong = taken.flatMap(({ channel, source }): Proof[] =>
    channel !== 'email' || source === 'claim' ? [] : [source === 'contract' ? 'contract-email' : 'email'],
  )
  return [...strong.slice(0, 1), 'taken']
}
