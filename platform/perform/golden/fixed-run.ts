/** Plays the fixed run and gives its acts as they would stand on the record: the same bytes on every machine, for ever. */
import { readFileSync } from 'node:fs'
import type { Law } from '../../../engine/law.ts'
import type { State } from '../../../engine/state.ts'
import { administrativeLaw, administrativeRegistry } from '../../../engine/testing/administrative-court.ts'
import { probeLaw, probeRegistry } from '../../../engine/testing/probe-court.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hmacSha256 } from '../../../kernel/hash.ts'
import { seededEntropy } from '../../entropy.ts'
import { readExamples } from '../../play/example.ts'
import { play } from '../../play/play.ts'
import { memoryStore } from '../memory-store.ts'

/** A line of acts.ndjson. */
export interface GoldenAct {
  readonly hash: string
  readonly bytes: string
}

/** The acts of the run, story by story, and the states that `perform` left. */
export interface FixedRun {
  readonly acts: readonly GoldenAct[]
  readonly states: readonly { readonly state: State; readonly acts: readonly GoldenAct[] }[]
  /** Stories that did not come out as written. */
  readonly faults: readonly string[]
}

/** Where the golden acts are kept. */
export const goldenFile = new URL('./acts.ndjson', import.meta.url)

const law: Law = {
  ...administrativeLaw,
  procedures: { ...administrativeLaw.procedures, ...probeLaw.procedures },
  sources: { ...probeLaw.sources, ...administrativeLaw.sources },
}
const own = administrativeRegistry.offices()
const offices = [...own, ...probeRegistry.offices().filter(({ id }) => own.every((one) => one.id !== id))]

/** Plays every story of run.yaml on a record in memory, with chance that is the same each time. */
export async function fixedRun(): Promise<FixedRun> {
  const file = new URL('./run.yaml', import.meta.url)
  const acts: GoldenAct[] = []
  const states: FixedRun['states'][number][] = []
  const faults: string[] = []
  for (const story of readExamples(readFileSync(file, 'utf8'), 'run.yaml')) {
    const store = memoryStore()
    const entropy = seededEntropy(story.name)
    const seal = async (_person: string, value: unknown) => ({
      commitment: Buffer.from(hmacSha256(entropy.bytes(16), canonicalJson(value))).toString('hex'),
      box: '',
    })
    const { ok, expected, got } = await play(
      { law, offices, zone: law.days.zone, entropy, record: { store, seal } },
      story,
    )
    if (!ok) faults.push(`${story.name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`)
    for (const { id, state } of store.proceedings()) {
      const own = (await store.acts(id)).map(({ hash, bytes }) => ({ hash, bytes }))
      acts.push(...own)
      states.push({ state, acts: own })
    }
  }
  return { acts, states, faults }
}
