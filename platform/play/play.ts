/** Plays an example through `perform` on a throw-away record and says what came out. */

import type { Effect } from '../../engine/act.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import type { Law, Office } from '../../engine/law.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import { numberOf, type State } from '../../engine/state.ts'
import { due } from '../../engine/time/due.ts'
import { endOf } from '../../engine/time/terms.ts'
import { addDays, calendarDate } from '../../kernel/calendar-date.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { dayAt, type Instant, instantOf, parseInstant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Entropy } from '../entropy.ts'
import type { DrawDays } from '../perform/lookups.ts'
import { type MemoryStore, memoryStore } from '../perform/memory-store.ts'
import { createPerform, type Perform } from '../perform/perform.ts'
import type { PerformPorts } from '../perform/ports.ts'
import { createRegistry, type PostRegistry } from '../registry/registry.ts'
import type { Example, Expected, Happening } from './example.ts'

export interface PlayPorts {
  readonly law: Law
  readonly offices: readonly Office[]
  readonly zone: string
  readonly entropy: Entropy
  /** The throw-away record of the example and how its personal values are sealed; in memory when absent. */
  readonly record?: { readonly store: MemoryStore; readonly seal: PerformPorts['seal'] }
}
export interface Played {
  readonly ok: boolean
  readonly expected: Expected
  readonly got: Record<string, unknown>
}

/** One example: what was expected, what came out, and whether they agree. */
export async function play(ports: PlayPorts, example: Example): Promise<Played> {
  const stage = await openStage(ports, example.judges)
  let last: Refusal | undefined
  for (const happening of [...example.given, ...(example.when ? [example.when] : [])]) {
    const answer = await stage.happens(happening)
    const expectedHere = happening === example.when
    if (isRefusal(answer) && !expectedHere)
      return {
        ok: false,
        expected: example.then,
        got: { refused: answer.refused, at: happening.at, do: happening.do ?? '', details: answer },
      }
    last = isRefusal(answer) ? answer : undefined
  }
  const got = await stage.result(example.then, last)
  return { ok: agrees(example.then, got), expected: example.then, got }
}

const agrees = (expected: Expected, got: Record<string, unknown>): boolean =>
  Object.entries(expected).every(
    ([key, value]) => key === 'not_may' || JSON.stringify(got[key]) === JSON.stringify(value),
  ) &&
  (got.not_may === undefined || (got.not_may as string[]).length === 0) &&
  (expected.refused !== undefined || got.refused === undefined)

interface Stage {
  happens(one: Happening): Promise<unknown>
  result(expected: Expected, refusal: Refusal | undefined): Promise<Record<string, unknown>>
}

/** Nobody has a key in an example: what is sealed is only told apart. */
export const sealedInMemory: PerformPorts['seal'] = async (_person, value) => ({
  commitment: sha256Hex(JSON.stringify(value)),
  box: '',
})

async function openStage(
  { law, offices, zone, entropy, record }: PlayPorts,
  judges: Example['judges'] = {},
): Promise<Stage> {
  const { store, seal } = record ?? { store: memoryStore(), seal: sealedInMemory }
  const registry = createRegistry(offices, zone)
  let now = '0001-01-01T00:00:00.000Z' as Instant
  const perform = createPerform({
    law,
    store,
    registry,
    draws: exampleDraws,
    now: () => now,
    newId: (at) => entropy.uuid7(at),
    seal,
  })
  const cast = castOf(registry, offices, judges)
  let newest: string | undefined
  const context = { law, store, registry, perform, cast }
  return {
    async happens(one) {
      now = momentOf(one.at, zone)
      await timePassesEverywhere(store, law, perform, now)
      if (one.do === undefined) return void cast.comesOrGoes(one, now, newest ? stateOf(store, newest) : undefined)
      const [procedureId, step] = stepNamed(one.do)
      const on = one.on ?? newestOf(store, procedureId) ?? newest
      const procedure = law.procedures[procedureId]
      if (procedure === undefined) throw new Error(`No procedure ${procedureId}; npx tarazy play --describe lists them`)
      const opens = procedure.steps.some((row) => row.id === step && row.stage.length === 0)
      const proceeding = opens ? undefined : proceedingOf(store, on)
      const state = proceeding ? stateOf(store, proceeding) : undefined
      const about =
        state &&
        (one.about
          ? await newestActOf(store, proceeding!, one.about)
          : isApprovalStep(step)
            ? waitingIn(state)
            : undefined)
      const system = /^system (\S+)$/.exec(one.as ?? '')?.[1]
      cast.appointNamed(one.with ?? {}, now)
      const answer = await perform({
        key: entropy.uuid7(now),
        procedure: procedureId,
        step,
        ...(system ? { person: system, outside: true as const } : { person: cast.personFor(one.as ?? '', now, state) }),
        fields: withNumbers(one.with ?? {}, store),
        ...(one.branch && { branch: one.branch }),
        ...(proceeding && { proceeding }),
        ...(about && { about }),
      })
      if (!isRefusal(answer)) newest = answer.proceeding
      return answer
    },
    result: (expected, refusal) => resultOf(context, expected, refusal, now),
  }
}

/** `procedure.step`, or `procedure.approval.agree`. */
const stepNamed = (name: string): [procedure: string, step: string] => [
  name.slice(0, name.indexOf('.')),
  name.slice(name.indexOf('.') + 1),
]

/** `number of suit 1` in a form stands for the number of the first suit of the example. */
const withNumbers = (fields: Readonly<Record<string, unknown>>, store: MemoryStore): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const [, procedure, place] = /^number of (\S+) (\d+)$/.exec(String(value)) ?? []
      const state = store.proceedings().filter((one) => one.state.procedure === procedure)[Number(place) - 1]?.state
      return [name, state ? numberOf(state) : value]
    }),
  )

/** The act that an approval in an example is about: the newest that waits. */
function waitingIn(state: State): { n: number; hash: string } | undefined {
  const newest = Object.entries(state.pending).at(-1)
  return newest && { n: Number(newest[0]), hash: newest[1].hash ?? '' }
}

/** The act that a correction in an example is about: the newest of the step. */
async function newestActOf(
  store: MemoryStore,
  proceeding: string,
  step: string,
): Promise<{ n: number; hash: string } | undefined> {
  const found = (await store.acts(proceeding)).findLast(({ bytes }) => JSON.parse(bytes).step === step)
  return found && { n: found.n, hash: found.hash }
}

/** A moment as an example writes it: local to the seat, or with its offset. */
const momentOf = (text: string, zone: string): Instant => {
  const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?$/.exec(text)
  if (local) return instantOf(calendarDate(local[1]!), local[2]!, zone)
  const parsed = parseInstant(text)
  if (parsed === undefined) throw new Error(`Not a moment: ${text} (write 2026-02-02T10:00)`)
  return parsed
}

/** Examples draw with a secret anyone can see; the real one comes from the day's commitment. */
const exampleDraws: DrawDays = {
  day: async (on) => ({ secret: new TextEncoder().encode(`example ${on}`), commitment: sha256Hex(`example ${on}`) }),
}

const stateOf = (store: MemoryStore, id: string): State | undefined =>
  store.proceedings().find((one) => one.id === id)?.state
/** By its id, as the newest of a procedure, or as `suit 1`, the first suit of the example. */
const proceedingOf = (store: MemoryStore, on: string | undefined): string | undefined => {
  const [, procedure, place] = /^(\S+) (\d+)$/.exec(on ?? '') ?? []
  if (procedure) return store.proceedings().filter(({ state }) => state.procedure === procedure)[Number(place) - 1]?.id
  return store.proceedings().findLast(({ id, state }) => id === on || state.procedure === on)?.id
}
const newestOf = (store: MemoryStore, procedure: string): string | undefined =>
  store.proceedings().findLast(({ state }) => state.procedure === procedure)?.id

/** Timed steps of all proceedings, in order of their own moments. */
async function timePassesEverywhere(store: MemoryStore, law: Law, perform: Perform, until: Instant): Promise<void> {
  for (let rounds = 0; rounds < 500; rounds++) {
    const next = store
      .proceedings()
      .flatMap(({ id, state }) =>
        due(law, state, until)
          .slice(0, 1)
          .map((one) => ({ id, at: one.at })),
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1))[0]
    if (next === undefined) return
    if ((await perform.timePasses(next.id, next.at)) === 0) return
  }
}

/** Courts whose judges are there from the start, and the seats of judges that an example may name. */
const reviewKinds = ['regional', 'cassation', 'supreme']
const courtKinds = ['administrative', ...reviewKinds]
/** Courts of first instance of the whole country are too many for a throw-away record: those of the demonstration have judges, and those the example gives some. */
const firstKinds = ['district', 'economic', 'juvenile', 'investigating', 'criminal']
const judgeSeats = ['judge', 'reporter', 'panel-1', 'panel-2', 'panel-3', 'panel-4']

/** People of an example by the words of `as`: `citizen aigul`, `organisation alatau`, `registrar of akimat-demo`, `judge`, `reporter`, `panel-1`. Posts exist as they are named. */
function castOf(registry: PostRegistry, offices: readonly Office[], judges: NonNullable<Example['judges']>) {
  const known = new Set<string>()
  const appoint = (person: string, post: string, office: string): string => {
    if (!known.has(person))
      registry.take({ proceeding: person, step: 'appoint', fields: { post, office, since: '2000-01-01' } })
    known.add(person)
    return person
  }
  for (const court of offices.filter(
    ({ id, kind, region }) =>
      courtKinds.includes(kind) || (region === 'demo' && firstKinds.includes(kind)) || judges[id] !== undefined,
  ))
    for (let n = 1; n <= (judges[court.id] ?? (reviewKinds.includes(court.kind) ? 6 : 3)); n++)
      appoint(`judge ${n} of ${court.id}`, 'judge', court.id)
  const personFor = (as: string, _at: Instant, state: State | undefined): string => {
    const post = /^(.+?)(?: \d+)? of (\S+)$/.exec(as)
    if (post) return appoint(as, post[1]!, post[2]!)
    if (as.startsWith('organisation '))
      registry.take({
        proceeding: as,
        step: 'enter-organisation',
        fields: { leader: `${as}'s head`, since: '2000-01-01' },
      })
    if (judgeSeats.includes(as)) return state?.seats[as]?.holder.person ?? 'no judge'
    return as
  }
  /** Whoever a form names by a post is there, as whoever acts is. */
  const appointNamed = (fields: Readonly<Record<string, unknown>>, at: Instant): void => {
    for (const value of Object.values(fields)) {
      const [, office] = /^[^ ].*? of (\S+)$/.exec(String(value)) ?? []
      if (office && registry.office(office)) personFor(String(value), at, undefined)
    }
  }
  /** Somebody is there from now on, or has left the office the day before. */
  const comesOrGoes = ({ as, leaves }: Happening, at: Instant, state: State | undefined): void => {
    if (as === undefined) return
    const person = personFor(as, at, state)
    for (const { post, office } of registry.postsOf(person, dayAt(at, registry.zoneOf(leaves))))
      if (office === leaves)
        registry.take({
          proceeding: person,
          step: 'dismiss',
          fields: { post, office, until: addDays(dayAt(at, registry.zoneOf(office)), -1) },
        })
  }
  return { personFor, appointNamed, comesOrGoes }
}

interface ResultContext {
  readonly law: Law
  readonly store: MemoryStore
  readonly registry: PostRegistry
  readonly perform: Perform
  readonly cast: { personFor(as: string, at: Instant, state: State | undefined): string }
}

async function resultOf(
  { law, store, registry, cast }: ResultContext,
  expected: Expected,
  refusal: Refusal | undefined,
  now: Instant,
): Promise<Record<string, unknown>> {
  const all = store.proceedings()
  const subject = all.at(-1)
  if (subject === undefined) return refusal ? { refused: refusal.refused } : {}
  const { state } = subject
  const acts = (await Promise.all(all.map(({ id }) => store.acts(id))))
    .flat()
    .map(({ bytes }) => JSON.parse(bytes) as { step: string; results: Effect[] })
  const got: Record<string, unknown> = { stage: state.branches.main?.stage }
  if (refusal) got.refused = refusal.refused
  if (expected.terms)
    got.terms = Object.fromEntries(Object.keys(expected.terms).map((key) => [key, lastDayOf(state, key, law)]))
  if (expected.facts)
    got.facts = Object.fromEntries(Object.keys(expected.facts).map((name) => [name, state.facts[name] ?? 'not known']))
  if (expected.opened) got.opened = all.slice(1).map(({ state: one }) => one.procedure)
  if (expected.issued)
    got.issued = [
      ...new Set(
        acts.flatMap(({ results }) => results.flatMap((effect) => (effect.do === 'paper' ? [effect.kind] : []))),
      ),
    ].filter((kind) => expected.issued!.includes(kind))
  if (expected.judge_by) got.judge_by = acts.findLast(({ results }) => results.some(givesJudge))?.step ?? 'no judge'
  if (expected.judge_in) got.judge_in = state.seats.judge ? state.seats.court?.holder.office : 'no judge'
  const mayOf = (as: string): string[] => stepsOpenTo(law, registry, all, cast.personFor(as, now, state), now)
  if (expected.may)
    got.may = Object.fromEntries(
      Object.entries(expected.may).map(([as, steps]) => [as, steps.filter((step) => mayOf(as).includes(step))]),
    )
  if (expected.not_may)
    got.not_may = Object.entries(expected.not_may).flatMap(([as, steps]) =>
      steps.filter((step) => mayOf(as).includes(step)).map((step) => `${as}: ${step}`),
    )
  return got
}

const givesJudge = (effect: Effect): boolean =>
  effect.do === 'seat' && effect.seat === 'judge' && effect.action !== 'leave'

function lastDayOf(state: State, key: string, law: Law): string {
  if (state.terms[key] === undefined) return 'not started'
  if (state.terms[key].status !== 'running') return state.terms[key].status
  const end = endOf(state, key, law.days)
  return end.lastDay ?? end.lastAt ?? 'stands still'
}

/** Steps open to a person now, over every proceeding, as `procedure.step`. */
function stepsOpenTo(
  law: Law,
  registry: PostRegistry,
  all: ReturnType<MemoryStore['proceedings']>,
  person: string,
  now: Instant,
): string[] {
  return all.flatMap(({ state }) => {
    const on = dayAt(now, state.zone)
    const posts = registry.postsOf(person, on)
    return openSteps(law, state, registry, now, on)
      .filter((open) => open.notBefore === undefined || open.notBefore <= now)
      .filter((open) =>
        open.post
          ? posts.some(({ post, office }) => post === open.post && office === open.holder.office)
          : open.holder.person === person,
      )
      .map(({ step }) => `${state.procedure}.${step}`)
  })
}
