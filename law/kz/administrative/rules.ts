/** The few true computations of the administrative procedure. Pure; each names its article. */
import type { Computation } from '../../../engine/law.ts'
import { localTime } from '../../../kernel/instant.ts'
import { multiplyMoney } from '../../../kernel/money.ts'
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

/** From 2025-12-29 an appeal that arrives after working hours is registered on the next working day (APPC 64(3)). */
const arrivedAfterHours: Computation = ({ at, zone, param }) => {
  const [hours, minutes] = localTime(at, zone).split(':').map(Number)
  return hours! * 60 + minutes! >= param('administrative.working-day-ends')
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

export const computations = {
  'body-has-superior': bodyHasSuperior,
  'competent-body-has-superior': competentBodyHasSuperior,
  'another-body': anotherBody,
  'arrived-after-hours': arrivedAfterHours,
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
