/** The few true computations of the administrative procedure. Pure; each names its article. */
import type { Computation } from '../../../engine/law.ts'
import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../../kernel/case-number.ts'
import { localTime } from '../../../kernel/instant.ts'
import { multiplyMoney } from '../../../kernel/money.ts'
import { workingCalendar } from '../calendar/index.ts'
import { judgeComputations } from '../courts/judges.ts'
import { mciOn } from '../money/index.ts'
import { suitComputations } from './rules-suit.ts'

/** Whether a body above exists to which the act can be complained of; where none is, the way leads straight to court (APPC 91(6)). */
const bodyHasSuperior: Computation = ({ fields, registry }) =>
  registry.office(String(fields.body))?.superior !== undefined

/** The same of the body to which an application is redirected. */
const competentBodyHasSuperior: Computation = ({ fields, registry }) =>
  registry.office(String(fields.competentBody))?.superior !== undefined

/** An application is redirected to another body than the one that has it (APPC 65(1)). */
const anotherBody: Computation = ({ fields, state }) => fields.competentBody !== state?.seats.body?.holder.office

/** Numbers of earlier appeals that a return names: each is one that a slip can bear, and none is this one's own (APPC 64(7)(2), 64(8)). */
const earlierNumbersFit: Computation = ({ fields, state }) => {
  const typed = [fields.earlierNumber, fields.returnedNumber].filter((one) => one !== undefined)
  const numbers = typed.map((one) => parseCaseNumber(String(one)))
  return (
    numbers.every((one) => one !== undefined && one !== state?.names[0]?.name) &&
    new Set(numbers).size === numbers.length
  )
}

/** Posts whose holders work at a body. */
const staff = ['registrar', 'official', 'head', 'deputy-head', 'chief-of-staff']
/** Nobody who works at the body that considers the case represents in it (APPC 68(4)). */
const representativeIsNoOfficial: Computation = ({ fields, state, registry, on }) =>
  !staff.some((post) =>
    registry.holding(post, state?.seats.body?.holder.office ?? '', on).includes(String(fields.representative)),
  )

/** An answer is in the state language, or in the language of what it answers (APPC 89(2)). */
const answerLanguageFits: Computation = ({ fields, state }) =>
  [undefined, 'kk', state?.facts.language ?? fields.answerLanguage].includes(
    fields.answerLanguage as string | undefined,
  )
/** A complaint filed straight with a body goes to the one above it; asked before a body is named, it stands in nobody's way. */
const namedBodyHasSuperior: Computation = (input) => input.fields.body === undefined || bodyHasSuperior(input) === true

/** From 2025-12-29 an appeal that arrives after working hours is registered on the next working day (APPC 64(3)): the body's own, where known. */
const arrivedAfterHours: Computation = ({ at, on, zone, fields, state, registry, param }) => {
  const [hours, minutes] = localTime(at, zone).split(':').map(Number)
  const body = registry.office(String(fields.body ?? state?.seats.body?.holder.office))
  const own = body?.workingDayEnds?.findLast(({ from }) => from <= on)
  return hours! * 60 + minutes! >= (own?.minute ?? param('administrative.working-day-ends'))
}

const beginningsOf: Readonly<Record<string, readonly string[]>> = {
  contest: ['complaint-decision', 'act', 'no-answer', 'non-participant'],
  compel: ['complaint-decision', 'act', 'no-answer', 'non-participant'],
  action: ['action', 'complaint-decision', 'no-answer', 'bailiff-action', 'bailiff-decision'],
  recognise: ['relation', 'spent-act'],
  'by-law': ['by-law'],
}
/** The time to sue of each kind of suit has its own first day (APPC 136); acts of bailiffs are contested under 136(4). */
const countingFitsClaim: Computation = ({ fields }) =>
  fields.claimKind === undefined ||
  fields.countedFrom === undefined ||
  beginningsOf[String(fields.claimKind)]?.includes(String(fields.countedFrom)) === true ||
  (fields.claimKind === 'contest' && String(fields.countedFrom).startsWith('bailiff-'))

const ordersOf: Readonly<Record<string, readonly string[]>> = {
  contest: ['cancel', 'cancel-and-undo'],
  compel: ['adopt-act', 'adopt-act-by-position', 'not-adopt-act'],
  action: ['do-action', 'declare-action-unlawful', 'ban-action'],
  recognise: ['recognise-relation', 'recognise-act-unlawful'],
  'by-law': ['invalid-by-law'],
}
/** A judgment orders what its kind of suit may ask (APPC 156-159-1), and nothing where the suit is dismissed. */
const orderFitsClaim: Computation = ({ state, fields }) =>
  fields.order === undefined ||
  (fields.outcome !== 'dismissed' && ordersOf[String(state?.facts.claimKind)]?.includes(String(fields.order)) === true)

type Indexes = (input: Parameters<Computation>[0]) => number
/** How many monthly calculation indexes the penalty comes to: ten for abuse, twenty for the rest (APPC 127(3), (4)). */
const penaltyIndexes: Indexes = ({ fields }) => (fields.penaltyGround === 'abuse' ? 10 : 20)
/** Anew, ten more than the one before (APPC 127(9)). */
const penaltyIndexesAnew: Indexes = ({ state }) => Number(state?.facts.penaltyIndexes ?? 0) + 10
/** Fifty for a judgment not executed (APPC 127(5)), each time ten more (APPC 127(9), 171(4)). */
const executionIndexes: Indexes = ({ state }) =>
  state?.facts.executionIndexes === undefined ? 50 : Number(state.facts.executionIndexes) + 10

/** The sum in tenge, by the index of the day of the ruling. */
const amountOf =
  (indexes: Indexes): Computation =>
  (input) =>
    multiplyMoney(mciOn(input.on).value, { numerator: indexes(input), denominator: 1 })

/** What an act says of itself anew each time, so that an earlier act of the case does not speak for it. */
const deliveryMeans: Computation = ({ fields }) => String(fields.deliveryBy ?? 'portal')
const laterForce: Computation = ({ fields }) => fields.laterForce === true
const ownExecutionTerm: Computation = ({ fields }) => fields.ownExecutionTerm === true
const executionNotSuspended: Computation = ({ fields }) => fields.notSuspended === true

/** A complaint suspends the execution unless the act itself said why not (APPC 96). */
const complaintSuspends: Computation = ({ state }) => state?.facts.notSuspended !== true

/** Whether the last of so many months from the day has passed; a last day that is not working is moved (APPC 92(1), 76(5)). */
const isPast = (day: string, months: number, on: CalendarDate): boolean =>
  on > workingCalendar().nextWorking(addMonths(day as CalendarDate, months, 'last-day-of-month'))

/** Whether a complaint comes after the term that the act or the silence began. */
const complaintLate: Computation = ({ state, on }) => {
  const run = state?.terms.complaint
  return run?.zero != null && isPast(run.zero, run.rule.n, on)
}
/** The same of a complaint filed straight: three months from knowledge, since 2025-12-29 six on an act that names no remedy (APPC 92(1-1)). */
const complaintFiledLate: Computation = ({ fields, on }) => {
  const known = String(fields.knownOn ?? on)
  const unstated = fields.against === 'act' && fields.remedyStated === false && known >= '2025-12-29'
  return isPast(known, unstated ? 6 : 3, on)
}
/** A decision on a late complaint says whether the term is restored (APPC 92(2)). */
const missedTermDecided: Computation = ({ state, fields }) =>
  state?.facts.late !== true || Object.keys(fields).length === 0 || fields.missedTerm !== undefined

export const computations = {
  ...judgeComputations,
  'body-has-superior': bodyHasSuperior,
  'competent-body-has-superior': competentBodyHasSuperior,
  'another-body': anotherBody,
  'named-body-has-superior': namedBodyHasSuperior,
  'delivery-means': deliveryMeans,
  'later-force': laterForce,
  'own-execution-term': ownExecutionTerm,
  'execution-not-suspended': executionNotSuspended,
  'complaint-suspends': complaintSuspends,
  'suspends-no-longer': () => false,
  'complaint-late': complaintLate,
  'complaint-filed-late': complaintFiledLate,
  'missed-term-decided': missedTermDecided,
  'arrived-after-hours': arrivedAfterHours,
  'earlier-numbers-fit': earlierNumbersFit,
  'representative-is-no-official': representativeIsNoOfficial,
  'answer-language-fits': answerLanguageFits,
  'counting-fits-claim': countingFitsClaim,
  'order-fits-claim': orderFitsClaim,
  'penalty-indexes': penaltyIndexes,
  'penalty-amount': amountOf(penaltyIndexes),
  'penalty-indexes-anew': penaltyIndexesAnew,
  'penalty-amount-anew': amountOf(penaltyIndexesAnew),
  'execution-penalty-indexes': executionIndexes,
  'execution-penalty-amount': amountOf(executionIndexes),
  ...suitComputations,
}
