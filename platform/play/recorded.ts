/** For tests: what an example of the law leaves on the record, act by act. */
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { seededEntropy } from '../entropy.ts'
import { memoryStore } from '../perform/memory-store.ts'
import type { Example } from './example.ts'
import { type Played, type PlayPorts, play, sealedInMemory } from './play.ts'

export type ExampleGround = Omit<PlayPorts, 'entropy' | 'record'>

export interface Recorded extends Played {
  /** Every act in the order of the record, with the state it led to. */
  readonly acts: readonly { readonly act: Act; readonly hash: string; readonly state: State }[]
  /** Every proceeding as it stands at the end. */
  readonly proceedings: readonly State[]
}

/** Plays the example on a throw-away record of its own, the same each time. */
export async function recordedBy(ground: ExampleGround, example: Example): Promise<Recorded> {
  const store = memoryStore()
  const acts: { act: Act; hash: string; state: State }[] = []
  const record: typeof store.record = async (entries) => {
    const answer = await store.record(entries)
    if (answer === 'recorded')
      for (const { bytes, hash, state } of entries)
        acts.push({ act: JSON.parse(bytes) as Act, hash, state: JSON.parse(state) as State })
    return answer
  }
  const kept = { store: { ...store, record }, seal: sealedInMemory }
  const played = await play({ ...ground, entropy: seededEntropy(example.name), record: kept }, example)
  return { ...played, acts, proceedings: store.proceedings().map(({ state }) => state) }
}
