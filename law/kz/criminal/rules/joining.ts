/** Computations of joinder and severance (CrPC 43, 44, 192(2)). Pure; each names its article. */
import type { Computation, Source } from '../../../../engine/law.ts'
import type { State } from '../../../../engine/state.ts'

/** Before the case that is to lead was looked up, nothing stands in the way. */
const ofLeading =
  (isSo: (leading: State, state: State, fields: Readonly<Record<string, unknown>>) => boolean): Computation =>
  ({ taker, state, fields }) =>
    taker === undefined || state === undefined || isSo(taker, state, fields)

const linesOf = ({ branches }: State, name: string) => Object.values(branches).filter(({ branch }) => branch === name)
const confined = ['in-custody', 'in-house-arrest', 'asked-longer']
const holdsSomebody = (state: State): boolean =>
  linesOf(state, 'restraint').some(({ stage }) => confined.includes(stage))

/** The first day of the investigation: its term runs from the entry in the register (CrPC 192(2)). */
const begunOn = ({ terms, openedOn }: State): string => terms.investigation?.zero ?? openedOn
const isEarlier = (one: State, other: State): boolean =>
  begunOn(one) < begunOn(other) || (begunOn(one) === begunOn(other) && one.id < other.id)
/** The case in which somebody is in custody or under house arrest leads; of two such, and of two without, the earlier one (CrPC 192(2)). */
const leads = (leading: State, state: State): boolean =>
  holdsSomebody(leading) === holdsSomebody(state) ? isEarlier(leading, state) : holdsSomebody(leading)

/** The people who sit in a seat for several now. */
const sittingIn = ({ seats }: State, seat: string): string[] =>
  Object.entries(seats).flatMap(([key, { holder, active }]) =>
    active && key.startsWith(`${seat}-`) && holder.person !== undefined ? [holder.person] : [],
  )
const shared = (one: State, other: State, seat: string): string[] =>
  sittingIn(one, seat).filter((person) => sittingIn(other, seat).includes(person))
/** Several offences of one person: somebody is suspected in both; of nobody yet known: in one of them nobody is (CrPC 43(1), 43(2)). */
function haveInCommon(leading: State, state: State, { joinedBecause }: Readonly<Record<string, unknown>>): boolean {
  if (joinedBecause === 'one-person') return shared(leading, state, 'suspect').length > 0
  const known = [leading, state].filter((one) => sittingIn(one, 'suspect').length > 0).length
  if (joinedBecause === 'unknown-person') return known < 2
  return joinedBecause === undefined || known > 0
}

/** Nobody suspected in one is a victim in the other (CrPC 43(4)(2)). */
const notAgainstEachOther = (leading: State, state: State): boolean => {
  const isVictimOf = (one: State, other: State): boolean =>
    sittingIn(one, 'suspect').some((person) => sittingIn(other, 'victim').includes(person))
  return !isVictimOf(leading, state) && !isVictimOf(state, leading)
}

const stageOf = ({ seats, branches }: State, person: string): string => {
  const key = Object.keys(seats).find(
    (seat) => /^suspect-/.test(seat) && seats[seat]!.holder.person === person && seats[seat]!.active,
  )
  return branches[`restraint:${key}`]?.stage ?? 'free'
}
/** Nobody is bound by a measure in both: one measure holds at a time (CrPC 140(1)). */
const oneCaseHolds = (leading: State, state: State): boolean =>
  shared(leading, state, 'suspect').every(
    (person) => stageOf(leading, person) === 'free' || stageOf(state, person) === 'free',
  )

const gravities = ['minor', 'medium', 'grave', 'particularly-grave']
const forms = ['protocol', 'accelerated', 'inquiry', 'preliminary']
/** Of both cases, the fact that stands later in the list. */
const weightier =
  (fact: string, order: readonly string[]): Computation =>
  ({ state, taker }) => {
    const places = [state, taker].map((one) => order.indexOf(String(one?.facts[fact])))
    return order[Math.max(...places)] ?? ''
  }

/** No act about this person waits for the prosecutor. */
const nothingWaits: Computation = ({ state, subject }) =>
  Object.values(state?.pending ?? {}).every(
    ({ branch }) => state?.branches[branch]?.subject !== subject || branch === 'main',
  )

/** The advocate who goes along with whom the case is severed for. */
const counselOfSevered: Source = ({ fields }) => ({
  holder: typeof fields.theirCounsel === 'string' ? { person: fields.theirCounsel } : {},
})

export const joiningSources = { 'counsel-of-severed': counselOfSevered }
export const joiningComputations = {
  'leading-is-open': ofLeading(({ branches }) => branches.main?.stage === 'registered'),
  'leading-in-same-hands': ofLeading(
    (leading, { seats }) => leading.seats.investigator?.holder.person === seats.investigator?.holder.person,
  ),
  'leading-leads': ofLeading(leads),
  'joined-have-in-common': ofLeading(haveInCommon),
  'not-against-each-other': ofLeading(notAgainstEachOther),
  'one-case-holds': ofLeading(oneCaseHolds),
  'joint-gravity': weightier('gravity', gravities),
  'joint-form': weightier('form', forms),
  'joint-corruption': (({ state, taker }) =>
    state?.facts.corruption === true || taker?.facts.corruption === true) satisfies Computation,
  'nothing-of-them-waits': nothingWaits,
}
