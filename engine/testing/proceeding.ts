/** One proceeding in memory: its acts as the record keeps them, in bytes and chained, and the state they fold to. */
import { isDeepStrictEqual } from 'node:util'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { leafHash } from '../../kernel/hash.ts'
import type { Act } from '../act.ts'
import type { Command } from '../command.ts'
import type { Decision } from '../deciding/decide.ts'
import { evolve, fold } from '../evolve.ts'
import type { State } from '../state.ts'

export interface Proceeding {
  readonly id: string
  readonly acts: Act[]
  readonly bytes: string[]
  readonly hashes: string[]
  state: State
}

/** The act of a decided command, next in the chain of its proceeding. */
export const actOf = (id: string, command: Command, decision: Decision, file: Proceeding | undefined): Act => ({
  v: 1,
  id,
  proceeding: command.proceeding,
  n: (file?.state.seq ?? 0) + 1,
  prev: file?.hashes.at(-1) ?? null,
  step: command.step === '' ? decision.row.id : command.step,
  edition: decision.edition,
  at: command.at,
  on: command.on,
  by: decision.by,
  key: command.key,
  fields: decision.fields,
  papers: command.papers ?? [],
  results: decision.effects,
})

/** The proceeding with the act added: the one given, or a new one. Long ones are replayed now and then only. */
export function append(file: Proceeding | undefined, act: Act): Proceeding {
  const bytes = canonicalJson(act)
  const hash = leafHash(bytes)
  const kept = added(file, act, hash)
  kept.bytes.push(bytes)
  if (act.n <= 40 || act.n % 100 === 0) checkReplay(kept)
  return kept
}

/** The same without bytes and without replays, with a name in place of the hash: for histories by the hundred thousand. */
export const appendQuickly = (file: Proceeding | undefined, act: Act): Proceeding =>
  added(file, act, `${act.proceeding}:${act.n}`)

function added(file: Proceeding | undefined, act: Act, hash: string): Proceeding {
  const state = evolve(file?.state, act, hash)
  const kept = file ?? { id: act.proceeding, acts: [], bytes: [], hashes: [], state }
  kept.acts.push(act)
  kept.hashes.push(hash)
  kept.state = state
  return kept
}

/** The acts alone, read back from their bytes, give the state again; each names the hash of the one before. */
export function checkReplay({ id, acts, bytes, hashes, state }: Proceeding): void {
  const read = bytes.map((one) => JSON.parse(one) as Act)
  if (!isDeepStrictEqual(fold(read), state))
    throw new Error(`The acts of ${id} do not fold to its state after ${acts.at(-1)!.step}`)
  read.forEach((act, index) => {
    if (act.prev !== (hashes[index - 1] ?? null) || act.n !== index + 1)
      throw new Error(`The chain of ${id} breaks at ${act.n}`)
  })
}
