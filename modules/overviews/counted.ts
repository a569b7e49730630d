/** From the acts of one chain to what they come to: counts, what waits, judgments. A pure function: the same acts give the same figures. */
import type { Act } from '../../engine/act.ts'
import { standing } from '../../engine/correcting/refold.ts'
import { evolve } from '../../engine/evolve.ts'
import type { State } from '../../engine/state.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { WorkingDays } from '../../kernel/working-days.ts'
import type { EvidenceOf } from '../cases/index.ts'
import { type Charges, chargedIn, noteCharges } from './criminal/charges.ts'
import {
  afterReview,
  isJudgment,
  isResolution,
  measures,
  normsOf,
  officesIn,
  resolutionOutcome,
  type Seen,
  waits,
} from './measures.ts'

/** What counting needs of the country: its calendar, and how articles of law are written. */
export interface Counting {
  readonly days: WorkingDays
  normsIn(text: string): readonly string[]
  /** What of a procedure is evidence. */
  readonly evidence?: EvidenceOf
  /** Acts (`proceeding/n`) of which a person opened what they hold, as `person proceeding/n`, each with the first time. */
  readonly opened?: ReadonlyMap<string, Instant>
}

export interface Counted {
  readonly office: string
  readonly month: string
  readonly measure: string
  readonly detail: string
  /** The act of which it was counted. */
  readonly place: string
}
export interface Waiting {
  readonly proceeding: string
  readonly root: string
  readonly procedure: string
  readonly office: string
  readonly stage: string
  readonly openedOn: string
  readonly judge: string | null
  readonly extended: boolean
  readonly heard: boolean
}
export interface Judgment {
  readonly proceeding: string
  readonly n: number
  readonly body: string
  readonly root: string
  readonly court: string
  readonly on: string
  readonly outcome: string
  readonly norms: readonly string[]
  review: string
  reviewOn: string | null
}
export interface ChainFigures {
  readonly counted: readonly Counted[]
  readonly waiting: readonly Waiting[]
  readonly judgments: readonly Judgment[]
}

/** The acts of every proceeding of a chain, in the order of the record. Acts that were voided count nowhere. */
export function figuresOf(acts: readonly Act[], counting: Counting): ChainFigures {
  const states = new Map<string, State>()
  const counted: Counted[] = []
  const judgments: Judgment[] = []
  const byPlace = new Map<string, Act>()
  const evidence = new Map<string, Evidence>()
  const charges: Charges = new Map()
  for (const act of standingIn(acts)) {
    const before = states.get(act.proceeding)
    // The hash is told only to acts that wait for agreement, and nothing here reads it.
    const after = evolve(before, act, act.id)
    states.set(act.proceeding, after)
    byPlace.set(placeOf(act), act)
    const gathered = evidence.get(act.proceeding) ?? { all: [], exhibits: 0 }
    evidence.set(act.proceeding, evidenceWith(gathered, act, after, counting))
    const answered = answeredIn(act)
    const waiting = answered === undefined ? undefined : byPlace.get(`${act.proceeding}/${answered}`)
    const unread = waiting !== undefined && isUnread(gathered, act, counting)
    noteCharges(charges, act, after, waiting, counting.normsIn)
    const charged = chargedIn(charges, act, after)
    const seen = { ...seenIn(act, before, after, counting), waiting, unread, charged }
    counted.push(...countsOf(seen))
    if (isJudgment(seen)) judgments.push(...judgmentsOf(seen))
    if (isResolution(seen)) {
      const suit = suitBehind(after, states)
      if (suit) counted.push(...reviewOf(seen, suit))
      for (const judgment of judgments)
        if (judgment.proceeding === suit?.id)
          Object.assign(judgment, { review: resolutionOutcome(seen), reviewOn: act.on })
    }
  }
  return { counted, judgments, waiting: [...states.values()].flatMap(waitingOf) }
}

/** The acts that count, of each proceeding by itself, in the order of the record. */
function standingIn(acts: readonly Act[]): Act[] {
  const byProceeding = Map.groupBy(acts, ({ proceeding }) => proceeding)
  const counted = new Set([...byProceeding.values()].flatMap(standing))
  return acts.filter((act) => counted.has(act))
}

/** The acts that hold evidence of a proceeding, and how many exhibits there are. */
interface Evidence {
  readonly all: readonly string[]
  readonly exhibits: number
}

function evidenceWith(gathered: Evidence, act: Act, { procedure }: State, { evidence }: Counting): Evidence {
  const names = evidence?.[procedure]
  if (names === undefined) return gathered
  const line = `${names.things.line}:`
  const isTaken = act.results.some((effect) => effect.do === 'branch' && effect.branch === names.things.line)
  const isMoved = act.results.some((effect) => effect.do === 'move' && effect.key.startsWith(line))
  const isRecord = names.records[act.step] !== undefined
  if (!isTaken && !isMoved && !isRecord) return gathered
  return { all: [...gathered.all, placeOf(act)], exhibits: gathered.exhibits + Number(isTaken || isRecord) }
}

/** The number of the waiting act that a person agreed to or refused. */
const answeredIn = ({ step, results }: Act): number | undefined =>
  step === 'approval.agree' || step === 'approval.refuse'
    ? results.flatMap((effect) => (effect.do === 'sign' || effect.do === 'settle' ? [effect.n] : []))[0]
    : undefined

const isUnread = ({ all, exhibits }: Evidence, { by, at }: Act, { opened }: Counting): boolean =>
  exhibits > 0 && !all.some((place) => (opened?.get(`${by.person} ${place}`) ?? '9') <= at)

function seenIn(
  act: Act,
  before: State | undefined,
  after: State,
  { days, normsIn }: Counting,
): Omit<Seen, 'waiting' | 'unread' | 'charged'> {
  const moved = act.results.some((effect) => (effect.do === 'move' || effect.do === 'branch') && effect.key === 'main')
  return {
    act,
    before,
    after,
    reached: moved ? after.branches.main?.stage : undefined,
    left: moved ? before?.branches.main?.stage : undefined,
    days,
    normsIn,
  }
}

/** An act by proceeding and number. */
export const placeOf = ({ proceeding, n }: Act): string => `${proceeding}/${n}`
const monthOf = ({ on }: Act): string => on.slice(0, 7)

const countsOf = (seen: Seen): Counted[] =>
  measures
    .filter(({ procedures }) => procedures.includes(seen.after.procedure))
    .flatMap(({ id, seat, details }) => {
      const found = details(seen)
      if (found.length === 0) return []
      return officesIn(seen.after, seat).flatMap((office) =>
        found.map((detail) => ({
          office,
          month: monthOf(seen.act),
          measure: id,
          detail,
          place: placeOf(seen.act),
        })),
      )
    })

/** The suit whose judgment the courts above looked at: up the links, from cassation over the appeal. */
function suitBehind(state: State, states: ReadonlyMap<string, State>): State | undefined {
  const origin = state.links.find(({ kind }) => kind === 'origin')
  const above = origin && states.get(origin.other)
  return above === undefined || above.procedure === 'suit' ? above : suitBehind(above, states)
}

const reviewOf = (seen: Seen, suit: State): Counted[] =>
  [...officesIn(suit, 'court'), ...officesIn(suit, 'defendant')].map((office) => ({
    office,
    month: monthOf(seen.act),
    measure: afterReview,
    detail: resolutionOutcome(seen),
    place: placeOf(seen.act),
  }))

function judgmentsOf(seen: Seen): Judgment[] {
  const { act, after } = seen
  const [court = ''] = officesIn(after, 'court')
  return officesIn(after, 'defendant').map((body) => ({
    proceeding: act.proceeding,
    n: act.n,
    body,
    root: after.root,
    court,
    on: act.on,
    outcome: resolutionOutcome(seen),
    norms: normsOf(seen),
    review: '',
    reviewOn: null,
  }))
}

function waitingOf(state: State): Waiting[] {
  const stage = state.branches.main?.stage ?? ''
  const seat = Object.entries(waits[state.procedure] ?? {}).find(([, stages]) => stages.includes(stage))?.[0]
  const [office] = seat ? officesIn(state, seat) : []
  if (office === undefined) return []
  const terms = Object.values(state.terms)
  return [
    {
      proceeding: state.id,
      root: state.root,
      procedure: state.procedure,
      office,
      stage,
      openedOn: state.openedOn,
      judge: state.seats.judge?.holder.person ?? null,
      extended: terms.some(({ extensions }) => extensions.length > 0),
      heard: (state.done['announce-decision'] ?? 0) > 0,
    },
  ]
}
