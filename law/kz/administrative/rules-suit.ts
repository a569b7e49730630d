/** Computations of the suit at first instance: state duty, who agreed, which court. Pure; each names its article. */
import type { Computation } from '../../../engine/law.ts'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { money, multiplyMoney } from '../../../kernel/money.ts'
import { mciOn } from '../money/index.ts'

type Input = Parameters<Computation>[0]

/** Grounds of jurisdiction under which the plaintiff names the court (APPC 102(1), 106(3), 106(4), 107(1)). */
export const needsCourt: readonly string[] = ['several-defendants', 'electronic-act', 'territorial-unit', 'residence']

/** Why this court has the suit: as the plaintiff says; an investor's suit goes to the capital all the same (APPC 102(3)). */
export const suitGroundOf = (fields: Input['fields']): string =>
  fields.disputeCategory === 'investment' ? 'investor' : String(fields.courtBy ?? 'defendant-seat')

const courtGround: Computation = ({ fields }) => suitGroundOf(fields)

const citiesOfRepublic: readonly (string | undefined)[] = ['astana', 'almaty', 'shymkent']

/** The court named is one that may have the suit on that ground; a court of residence lies outside the named cities (APPC 102(1)). */
const courtFitsGround: Computation = ({ fields, registry }) => {
  const ground = suitGroundOf(fields)
  const isInvestor = fields.disputeCategory === 'investment'
  if (ground === 'investor') return isInvestor && fields.courtChosen === undefined
  if (!needsCourt.includes(ground)) return fields.courtChosen === undefined
  const court = registry.office(String(fields.courtChosen))
  if (ground !== 'residence') return court?.kind === 'administrative'
  return court !== undefined && ['district', 'city'].includes(court.kind) && !citiesOfRepublic.includes(court.region)
}

/** Several defendants are several bodies; a court by the seat of one of several needs more than one (APPC 107(1)). */
const defendantsDiffer: Computation = ({ fields }) => {
  const others = [fields.otherDefendants ?? []].flat()
  const isOne = others.length === 0 && fields.courtBy === 'several-defendants'
  return !isOne && new Set([fields.defendant, ...others]).size === others.length + 1
}

const isExempt = ({ state, fields }: Input): boolean =>
  fields.dutyExemption !== undefined || state?.facts.dutyExemption !== undefined

/** A natural person's suit, by the index of the day of payment (Tax Code 664(2), 665(1)(2), 665(1)(8)). */
const stateDuty: Computation = (input) => {
  if (isExempt(input)) return money('0.00')
  const { state, fields, on, param } = input
  const kind = String(fields.claimKind ?? state?.facts.claimKind)
  const isOther = kind === 'recognise' || kind === 'by-law'
  const tenths = param(isOther ? 'administrative.state-duty-other' : 'administrative.state-duty')
  const day = fields.dutyPaidOn === undefined ? on : calendarDate(String(fields.dutyPaidOn))
  return multiplyMoney(mciOn(day).value, { numerator: tenths, denominator: 10 })
}

/** Nothing stands in the way of the suit: the duty is paid and proved, or none is due (APPC 131(8)(2)). */
const dutyCovered: Computation = (input) =>
  isExempt(input) || (input.fields.dutyPaidOn !== undefined && input.fields.dutyReceipt !== undefined)

/** A suit is returned for the duty only while it is neither covered nor deferred (APPC 138(2)(10)). */
const dutyOwedIfGround: Computation = ({ state, fields }) =>
  fields.returnGround !== 'duty' ||
  (state?.facts.dutyCovered !== true &&
    !Object.values(state?.branches ?? {}).some(({ stage }) => ['deferral-asked', 'duty-deferred'].includes(stage)))

/** The duty goes back when an agreement was approved or the suit withdrawn (CPC 115(2), APPC 142(2)). */
const dutyReturned: Computation = ({ fields }) => ['reconciled', 'withdrawn'].includes(String(fields.returnGround))

/** `defendant-2` sits in the seat `defendant`. */
const seatOf = (key: string): string => key.replace(/-\d+$/, '')

/** Every party that is in the case now has an open line of that branch. */
const everyParty =
  (branch: string, stage: string): Computation =>
  ({ state }) =>
    Object.entries(state?.seats ?? {})
      .filter(([key, { active }]) => active && ['plaintiff', 'defendant'].includes(seatOf(key)))
      .every(([key]) =>
        Object.values(state?.branches ?? {}).some(
          (one) => one.branch === branch && one.subject === key && one.stage === stage,
        ),
      )

const defendantsOf = ({ state }: Input): (string | undefined)[] =>
  Object.entries(state?.seats ?? {})
    .filter(([key, { active }]) => active && seatOf(key) === 'defendant')
    .map(([, { holder }]) => holder.office)

/** A private ruling goes to a defendant or to the body above one (CPC 270(1)). */
const addresseeConcerned: Computation = (input) =>
  input.fields.addressee === undefined ||
  defendantsOf(input).some(
    (office) =>
      office !== undefined &&
      [office, input.registry.office(office)?.superior].includes(String(input.fields.addressee)),
  )

/** A body that is not a defendant already (APPC 29(3), 29(4)). */
const notYetDefendant: Computation = (input) => !defendantsOf(input).includes(String(input.fields.newDefendant))

/** A case goes to another administrative court than the one that has it (APPC 102(1), 108). */
const anotherAdministrativeCourt: Computation = ({ state, fields, registry }) =>
  fields.transferTo === undefined ||
  (fields.transferTo !== state?.seats.court?.holder.office &&
    registry.office(String(fields.transferTo))?.kind === 'administrative')

export const suitComputations = {
  'state-duty': stateDuty,
  'duty-covered': dutyCovered,
  'duty-owed-if-ground': dutyOwedIfGround,
  'duty-returned': dutyReturned,
  'court-ground': courtGround,
  'court-fits-ground': courtFitsGround,
  'defendants-differ': defendantsDiffer,
  'parties-consent-to-written': everyParty('consent', 'consented'),
  'parties-agree-to-transfer': everyParty('transfer-consent', 'transfer-agreed'),
  'addressee-concerned': addresseeConcerned,
  'not-yet-defendant': notYetDefendant,
  'another-administrative-court': anotherAdministrativeCourt,
}
