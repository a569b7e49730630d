/** Computations of the side matters of the ordinary suit. Pure; each names its article. */
import type { Computation, ComputationInput, Source } from '../../../../engine/law.ts'
import type { State } from '../../../../engine/state.ts'
import { addMonths, calendarDate, isAfter } from '../../../../kernel/calendar-date.ts'
import { workingCalendar } from '../../calendar/index.ts'
import { numberOf, officeIn } from '../../courts/judges.ts'

const days = workingCalendar()

/** `for-plaintiff-2` and `plaintiff-1` are of one side. */
const sideOf = (seat: string | undefined): string | undefined => seat?.replace(/-\d+$/, '').replace(/^for-/, '')

/** Somebody of the other side signs what one side brought (CPC 176(1), 179(1)). */
const fromOtherSide: Computation = ({ state, branch, seat }) =>
  sideOf(state?.branches[branch ?? '']?.subject) !== sideOf(seat)
const fromSameSide: Computation = (input) => fromOtherSide(input) !== true

/** A party acts for itself; a representative needs a word in the power that still lasts (CPC 60(1), 60(3)). */
const may =
  (power: string): Computation =>
  ({ state, seat }: ComputationInput) => {
    const acting = /^(for-\w+)-\d+$/.exec(seat ?? '')?.[1]
    return acting === undefined || state?.terms[`${power}@${acting}:${seat}`]?.status === 'running'
  }

/** A case goes to another court than the one that has it, of a kind that tries civil cases (CPC 26, 27, 34). */
const anotherCivilCourt: Computation = ({ state, fields, registry }) =>
  fields.transferTo === undefined ||
  (fields.transferTo !== state?.seats.court?.holder.office &&
    ['district', 'city', 'economic', 'juvenile', 'military'].includes(
      registry.office(String(fields.transferTo))?.kind ?? '',
    ))

/** A commission goes to a court of another town or district (CPC 74(1)). */
const commissionElsewhere: Computation = ({ state, fields }) =>
  fields.commissionedCourt === undefined || fields.commissionedCourt !== state?.seats.court?.holder.office

const dayOfAct: Computation = ({ on }) => on

/**
 * Asked within one month of the day on which whoever asks learnt of it (CPC 126(4)): the month ends on the same number, or on the
 * last day of a shorter month, and moves to the next working day (CPC 123(2), 123(4)).
 */
const askedInMonth: Computation = ({ state }) => {
  const { restorationLearntOn, restorationAskedOn } = state?.facts ?? {}
  if (restorationLearntOn === undefined || restorationAskedOn === undefined) return false
  const end = addMonths(calendarDate(String(restorationLearntOn)), 1, 'last-day-of-month')
  return !isAfter(calendarDate(String(restorationAskedOn)), days.covers(end) ? days.nextWorking(end) : end)
}

/** Who sits on a side. */
const sittingOn = (state: State | undefined, side: string): string[] =>
  Object.entries(state?.seats ?? {}).flatMap(([key, { holder, active }]) =>
    active && key.replace(/-\d+$/, '') === side && holder.person !== undefined ? [holder.person] : [],
  )

/** Nobody is separated from a case who alone holds up a side of it: that would be no separation (CPC 167(2)). */
const sideKeepsSomebody: Computation = ({ state, fields }) => {
  const side = { 'one-plaintiff': 'plaintiff', 'one-defendant': 'defendant' }[String(fields.separatedOf)]
  return side === undefined || sittingOn(state, side).length > 1
}

/** Before the case that is to take this one in was looked up, nothing stands in the way (CPC 167(3)). */
const ofTaker =
  (holds: (taker: State, state: State) => boolean): Computation =>
  ({ taker, state }) =>
    taker === undefined || state === undefined || holds(taker, state)

const sharesSide = (taker: State, state: State): boolean =>
  ['plaintiff', 'defendant'].some((side) =>
    sittingOn(taker, side).some((person) => sittingOn(state, side).includes(person)),
  )
/** By the day on which it was filed, then by its number (CPC 167(4)). */
const isEarlier = (taker: State, state: State): boolean =>
  taker.openedOn < state.openedOn || (taker.openedOn === state.openedOn && taker.id < state.id)

/** The court that has the case now and the one from which it came are of two regions (CPC 34(6)). */
const courtsOfTwoRegions: Computation = ({ state, registry }) =>
  registry.office(officeIn('court', state))?.region !== registry.office(String(state?.facts.transferredFrom))?.region

export const sideComputations: Readonly<Record<string, Computation>> = {
  'side-keeps-somebody': sideKeepsSomebody,
  'taker-is-here': ofTaker((taker, state) => officeIn('court', taker) === officeIn('court', state)),
  'taker-is-prepared': ofTaker(({ branches }) => ['preparation', 'scheduled'].includes(branches.main?.stage ?? '')),
  'taker-is-earlier': ofTaker(isEarlier),
  'taker-shares-side': ofTaker(sharesSide),
  'number-of-taker': ({ taker }) => (taker && numberOf(taker)) ?? '',
  'own-number': ({ state }) => (state && numberOf(state)) ?? '',
  'courts-of-two-regions': courtsOfTwoRegions,
  'from-other-side': fromOtherSide,
  'from-same-side': fromSameSide,
  'may-settle': may('power-to-settle'),
  'may-dispose': may('power-over-claim'),
  'may-appeal': may('power-to-appeal'),
  'another-civil-court': anotherCivilCourt,
  'commission-elsewhere': commissionElsewhere,
  'day-of-act': dayOfAct,
  'restoration-asked-in-month': askedInMonth,
}

/** The plaintiff, or the defendant, whose claims the judge separates (CPC 167(2)). */
const named =
  (field: string): Source =>
  ({ fields }) => ({ holder: typeof fields[field] === 'string' ? { person: fields[field] } : {} })

/** The court of cassation for civil cases; in the demonstration, the invented one (CPC 34(6)). */
const courtOfCassation: Source = ({ state, registry }) => {
  const courts = registry.offices('cassation').filter(({ id }) => id.startsWith('cassation-civil'))
  const region = registry.office(officeIn('court', state))?.region
  const court = courts.find((one) => one.region === region) ?? courts[0]
  return court ? { holder: { office: court.id } } : { none: 'no-court' }
}

export const sideSources: Readonly<Record<string, Source>> = {
  'separated-plaintiff': named('separatedPlaintiff'),
  'separated-defendant': named('separatedDefendant'),
  'civil-court-of-cassation': courtOfCassation,
}
