/** A court for tests of `perform`: the administrative law with invented offices and people, over whatever record is given. */

import type { Act } from '../../engine/act.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { administrativeLaw, administrativeRegistry } from '../../engine/testing/administrative-court.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { type Instant, instant } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { seededEntropy } from '../entropy.ts'
import { createRegistry, type PostRegistry } from '../registry/registry.ts'
import type { Entry } from '../store/entry.ts'
import type { Assembled } from './assemble.ts'
import { createPerform, type Perform } from './perform.ts'
import type { PerformPorts } from './ports.ts'
import type { RecordStore } from './record-store.ts'
import type { Answer, Receipt, Request } from './request.ts'

/** What a court stands on. */
export interface TestGround {
  readonly store: RecordStore
  readonly seal: PerformPorts['seal']
  /** Makes ids and keys of this court its own where several share one record. */
  readonly seed: string
  readonly law?: Law
}

/** A court whose clock stands where it was put. */
export interface TestCourt {
  readonly perform: Perform
  readonly store: RecordStore
  /** Acts in the batches in which they were recorded. */
  readonly batches: readonly (readonly Assembled[])[]
  /** Everything that was handed to the record, as it stood there. */
  readonly entries: readonly Entry[]
  at(moment: string): TestCourt
  /** A request for `procedure.step` on the newest proceeding of the procedure; a step that opens one names none. */
  request(person: string, step: string, fields?: Request['fields'], more?: Partial<Request>): Request
  /** Performs it; throws when it is refused. */
  done(person: string, step: string, fields?: Request['fields'], more?: Partial<Request>): Promise<Receipt>
  /** Performs it, whatever comes out. */
  asked(person: string, step: string, fields?: Request['fields'], more?: Partial<Request>): Promise<Answer>
  /** The newest proceeding of the procedure. */
  of(procedure: string): Promise<{ readonly id: string; readonly state: State; readonly acts: readonly Act[] }>
}

const posts = ['registrar', 'official', 'head']
const bodies = ['akimat', 'regional-akimat', 'ministry']

/** Offices of the tests with somebody in every post: `official of akimat`; a second official is `colleague`. */
export function testPosts(law: Law): PostRegistry {
  const registry = createRegistry(administrativeRegistry.offices(), law.days.zone)
  const appoint = (person: string, post: string, office: string): void =>
    registry.take({ proceeding: person, step: 'appoint', fields: { post, office, since: '2000-01-01' } })
  for (const office of bodies) for (const post of posts) appoint(`${post} of ${office}`, post, office)
  appoint('colleague', 'official', 'akimat')
  for (const judge of ['judge 1', 'judge 2', 'judge 3']) appoint(judge, 'judge', 'court')
  appoint('secretary', 'secretary', 'court')
  return registry
}

/** Draws whose secret anyone can see. */
const openDraws: PerformPorts['draws'] = {
  day: async (on) => ({ secret: new TextEncoder().encode(`test ${on}`), commitment: sha256Hex(`test ${on}`) }),
}

/** Opens a court on its ground; it begins on Monday, 2 February 2026, 10:00. */
export function testCourt({ store, seal, seed, law = administrativeLaw }: TestGround): TestCourt {
  const entropy = seededEntropy(seed)
  const batches: (readonly Assembled[])[] = []
  const entries: Entry[] = []
  let now: Instant = instant('2026-02-02T05:00:00Z')
  const newest = new Map<string, string>()
  const recorded = async (acts: readonly Assembled[]): Promise<void> => {
    batches.push(acts)
    for (const { act, state, entry } of acts) {
      entries.push(entry)
      if (act.n === 1) newest.set(state.procedure, act.proceeding)
    }
  }
  const registry = testPosts(law)
  const perform = createPerform({
    law,
    store,
    registry,
    draws: openDraws,
    now: () => now,
    newId: (at) => entropy.uuid7(at),
    seal,
    recorded,
  })
  const request: TestCourt['request'] = (person, named, fields = {}, more = {}) => {
    const [procedure, step] = [named.slice(0, named.indexOf('.')), named.slice(named.indexOf('.') + 1)]
    const opens = law.procedures[procedure]!.steps.some((row) => row.id === step && row.stage.length === 0)
    const proceeding = opens ? undefined : newest.get(procedure)
    return { key: entropy.uuid7(now), procedure, step, person, fields, ...(proceeding && { proceeding }), ...more }
  }
  const court: TestCourt = {
    perform,
    store,
    batches,
    entries,
    request,
    at(moment) {
      now = instant(moment)
      return court
    },
    asked: (...words) => perform(request(...words)),
    async done(...words) {
      const answer = await perform(request(...words))
      if (isRefusal(answer)) throw new Error(`${words[1]} was refused: ${JSON.stringify(answer)}`)
      return answer
    },
    async of(procedure) {
      const id = newest.get(procedure)!
      const acts = (await store.acts(id)).map(({ bytes }) => JSON.parse(bytes) as Act)
      return { id, state: (await store.load(id))!.state, acts }
    },
  }
  return court
}
