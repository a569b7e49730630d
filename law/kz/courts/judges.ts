/**
 * Who may be drawn as a judge, and who may not: the pools of draws, the judge of an earlier suit, and what the steps about judges ask
 * (APPC 24(7), 108, 111; CPC 37-42). Addresses and yes-or-no answers; what follows from them stands in the procedures.
 */
import type { PoolEntry } from '../../../engine/act.ts'
import { inForceOn } from '../../../engine/define.ts'
import type { Computation, Registry, Source } from '../../../engine/law.ts'
import type { State } from '../../../engine/state.ts'
import { foldNumber } from '../../../kernel/digits.ts'

interface Asked {
  readonly state: State | undefined
  readonly registry: Registry
  readonly on: string
}

export const officeIn = (seat: string, state: State | undefined): string => state?.seats[seat]?.holder.office ?? ''
/** The number in the register of the court: the first it was given. */
export const numberOf = ({ names }: State): string => names[0]?.name ?? ''
const judgeOf = (state: State | undefined): string | undefined => state?.seats.judge?.holder.person

/** Why a judge is not drawn: has a seat here, or had one and left it (CPC 37, 42). */
function groundAgainst(state: State | undefined, judge: string): string | undefined {
  if (state?.left?.includes(judge)) return 'left-case'
  const seat = Object.values(state?.seats ?? {}).find(({ holder }) => holder.person === judge)
  if (seat === undefined) return undefined
  return seat.active ? 'sat-in-case' : 'left-case'
}

/** Everyone who is a judge of the court on the day, with equal weight. */
function poolOf({ state, registry, on }: Asked, court: string): PoolEntry[] {
  return registry.holding('judge', court, on as never).map((id) => {
    const excluded = groundAgainst(state, id)
    return { id, weight: 1, ...(excluded && { excluded }) }
  })
}

const mayBeDrawn = (asked: Asked, court: string): number =>
  poolOf(asked, court).filter(({ excluded }) => excluded === undefined).length

const judgesOfCourt: Source = (context) => {
  const court = officeIn('court', context.state)
  return { pool: poolOf(context, court), drawnIn: court }
}

/** Grounds of return after which the suit may be filed again (APPC 138(3) names those that bar it). */
const mayComeAgain = [
  'pre-trial-order',
  'content',
  'authority',
  'withdrawn',
  'second-absence',
  'not-supported',
  'duty',
  'arbitration',
]

/**
 * The suit that this one repeats: of the same plaintiff (earlier proceedings are theirs) against the same defendant, of the same kind,
 * returned on a ground that lets it come again. The same matter is known by the same first day of the time to sue or the same first
 * application; or the plaintiff names its number, which counts once, so that nobody keeps a judge for other matters by one old suit.
 */
export function suitRepeated(state: State, earlier: readonly State[]): State | undefined {
  const named = typeof state.facts.earlierSuit === 'string' ? foldNumber(state.facts.earlierSuit) : undefined
  const returned = earlier.filter(
    (one) =>
      one.branches.main?.stage === 'returned' &&
      mayComeAgain.includes(String(one.facts.returnGround)) &&
      judgeOf(one) !== undefined &&
      officeIn('defendant-1', one) === officeIn('defendant-1', state) &&
      one.facts.claimKind === state.facts.claimKind,
  )
  const isNamed = (one: State): boolean => named !== undefined && foldNumber(numberOf(one)) === named
  const namedBefore = earlier.some((one) => foldNumber(String(one.facts.earlierSuit ?? '')) === named)
  return returned.find((one) => sameMatter(one, state) || (isNamed(one) && !namedBefore))
}

function sameMatter(one: State, other: State): boolean {
  const day = one.terms.suing?.zero
  const sameDay =
    day !== undefined && day === other.terms.suing?.zero && one.facts.countedFrom === other.facts.countedFrom
  return sameDay || one.root === other.root
}

/** The judge of the suit that this one repeats, alone in the pool; where there is none, or that judge cannot sit, nobody is. */
const firstJudge: Source = (context) => {
  const { state, earlier = [] } = context
  const court = officeIn('court', state)
  const first = state && suitRepeated(state, earlier)
  if (state === undefined || first === undefined || officeIn('court', first) !== court) return { pool: [] }
  const pool = poolOf(context, court).map((one) =>
    one.id === judgeOf(first) || one.excluded ? one : { ...one, excluded: 'not-first-judge' },
  )
  return { pool, drawnIn: court, follows: numberOf(first) }
}

export const judgeSources = { 'judges-of-court': judgesOfCourt, 'first-judge': firstJudge }

const courtOfCase: Computation = ({ state }) => officeIn('court', state)
const judgesInPool: Computation = (input) => mayBeDrawn(input, officeIn('court', input.state))
const judgesInCourt: Computation = (input) => poolOf(input, officeIn('court', input.state)).length
const courtCanDraw: Computation = (input) => mayBeDrawn(input, officeIn('court', input.state)) > 0

/** Another court of the same kind that works on the day and has somebody to draw (APPC 108(2)(2), CPC 42(1)). */
const otherCourtCanDraw: Computation = (input) => {
  if (input.fields.anotherCourt === undefined) return true
  const court = input.registry.office(String(input.fields.anotherCourt))
  const own = input.registry.office(officeIn('court', input.state))
  if (court === undefined || court.kind !== own?.kind || court.id === own.id) return false
  return inForceOn(court, input.on) && mayBeDrawn(input, court.id) > 0
}

/** Nobody is named who has left the case (CPC 37, 42). */
const judgeMaySit: Computation = ({ state, fields }) => groundAgainst(state, String(fields.namedJudge)) === undefined
const namesJudgeOfCase: Computation = ({ state, fields }) =>
  fields.replacedJudge === undefined || fields.replacedJudge === judgeOf(state)
const judgeLeftCourt: Computation = ({ state, registry, on }) =>
  !registry.holding('judge', officeIn('court', state), on).includes(judgeOf(state) ?? '')

/** Nobody decides on the challenge of themselves (CPC 41(2)). */
const anotherThanJudge: Computation = ({ state, person }) => person !== judgeOf(state)
/** The court has no chair, or the chair is the judge who is challenged: the court above decides (CPC 41(2)). */
const courtHasNoOtherChair: Computation = ({ state, registry, on }) =>
  registry.holding('chair', officeIn('court', state), on).every((person) => person === judgeOf(state))

export const judgeComputations = {
  'court-of-case': courtOfCase,
  'judges-in-pool': judgesInPool,
  'judges-in-court': judgesInCourt,
  'court-can-draw': courtCanDraw,
  'other-court-can-draw': otherCourtCanDraw,
  'judge-may-sit': judgeMaySit,
  'names-judge-of-case': namesJudgeOfCase,
  'judge-left-court': judgeLeftCourt,
  'another-than-judge': anotherThanJudge,
  'court-has-no-other-chair': courtHasNoOtherChair,
}
