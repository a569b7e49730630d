/**
 * The state duty as computations: by the price of the claim, what it is about, who pays, and the day of payment (Tax Code 664(2), 665, 668). The same
 * count is shown to whoever pays, step by step.
 */
import type { Computation, ComputationInput } from '../../../../engine/law.ts'
import type { State } from '../../../../engine/state.ts'
import { type CalendarDate, calendarDate } from '../../../../kernel/calendar-date.ts'
import { addMoney, compareMoney, type Money, money, subtractMoney } from '../../../../kernel/money.ts'
import { mciOn } from '../../money/index.ts'
import { type Duty, dutyOf } from '../duty.ts'
import { type DutyForm, paymentField } from '../procedures/duty.ts'
import type { Answers, Form } from '../questions.ts'

/** What a count needs of the form and the case. */
export type Counted = Pick<ComputationInput, 'state' | 'fields' | 'person' | 'voice' | 'registry'>

/** A duty as it was counted; of a claim with a price beside a divorce, both are due (Tax Code 665(1)(5), 665(4)). */
export interface DutyCount extends Duty {
  readonly price?: Money
  /** The monthly index of the day. */
  readonly mci: Money
  readonly isExempt: boolean
  /** What was paid for the cancelled writ, by which the sum is less (CPC 137(3)). */
  readonly credit?: Money
  /** The duty of the divorce itself, within the sum. */
  readonly divorce?: Money
}

const formOf: Readonly<Record<DutyForm, Form>> = {
  writ: 'writ',
  suit: 'ordinary',
  simplified: 'simplified',
  special: 'special',
}

/** Words of the forms that mean one of `/where-to-sue`. */
const meant: Readonly<Record<string, NonNullable<Answers['about']>>> = {
  wages: 'labour',
  reinstatement: 'labour',
  breadwinner: 'health',
  paternity: 'children',
  investment: 'other',
}

const said = ({ state, fields }: Counted, name: string): unknown => fields[name] ?? state?.facts[name]

/** What the claim is about, for its duty: one with a price is a money claim, whatever else it is, and one without has the fixed rate. */
function aboutOf(input: Counted, price: Money | undefined): NonNullable<Answers['about']> {
  const named = String(said(input, 'claimKind') ?? said(input, 'about') ?? '')
  const about = meant[named] ?? named
  if (['labour', 'alimony', 'health', 'divorce'].includes(about)) return about as NonNullable<Answers['about']>
  return price === undefined ? 'other' : 'money'
}

/** An organisation pays as one, whoever of its people acts; a sole entrepreneur pays as a person. */
function claimantOf(input: Counted): 'person' | 'company' {
  const { state, person, voice, registry } = input
  const said_ = input.fields.claimant
  if (said_ === 'company' || said_ === 'person' || said_ === 'entrepreneur')
    return said_ === 'company' ? 'company' : 'person'
  return registry.isOrganisation(state?.seats.plaintiff?.holder.person ?? voice ?? person) ? 'company' : 'person'
}

/** The duty of a filing as it would be paid on a day; what was paid for a cancelled writ counts in (CPC 137(3)). */
export function dutyCount(form: DutyForm, input: Counted, on: CalendarDate): DutyCount {
  const whole = wholeDuty(form, input, on)
  const credit = said(input, 'afterWrit') === true ? (said(input, 'writDuty') as Money | undefined) : undefined
  if (credit === undefined || whole.sum === undefined || whole.isExempt) return whole
  const left = compareMoney(whole.sum, credit) > 0 ? subtractMoney(whole.sum, credit) : money('0.00')
  return { ...whole, credit, sum: left, article: `${whole.article}, CPC 137(3)` }
}

function wholeDuty(form: DutyForm, input: Counted, on: CalendarDate): DutyCount {
  const price = said(input, 'price') as Money | undefined
  const about = aboutOf(input, price)
  const claimant = claimantOf(input)
  const answers = { claimant, form: formOf[form] }
  const own = dutyOf({ ...answers, about, ...(price !== undefined && { sum: price }) }, on)
  const named = said(input, 'dutyExemption') !== undefined
  const isExempt = named || own.item === 'exempt'
  const common = { isExempt, mci: mciOn(on).value, ...(price !== undefined && { price }) }
  // An exemption has its own article, whatever the claim would have cost.
  const exemption = named ? dutyOf({ claimant: 'person', about: 'alimony', form: formOf[form] }, on) : own
  if (isExempt) return { ...exemption, ...common, sum: money('0.00') }
  if (about !== 'divorce' || price === undefined) return { ...own, ...common }
  const property = dutyOf({ ...answers, about: 'money', sum: price }, on)
  return {
    ...property,
    ...common,
    divorce: own.sum!,
    sum: addMoney(own.sum!, property.sum!),
    article: `${property.article}, ${own.article}, 665(4)`,
  }
}

interface Row {
  readonly sum: Money
  readonly paidOn: string
}
const paidHere = ({ fields }: Pick<ComputationInput, 'fields'>): readonly Row[] =>
  [fields[paymentField] ?? []].flat() as Row[]

/** The day of payment, which decides the index: of the last payment, else of the act (Tax Code 664(2)). */
const paidOn = (input: ComputationInput): CalendarDate => {
  const last =
    paidHere(input)
      .map((row) => row.paidOn)
      .sort()
      .at(-1) ?? input.fields.dutyPaidOn
  return typeof last === 'string' ? calendarDate(last) : input.on
}

const dutyOfForm =
  (form: DutyForm): Computation =>
  (input) =>
    dutyCount(form, input, paidOn(input)).sum ?? money('0.00')

/** Nothing is due, or what was paid here or elsewhere is enough. A receipt without its sum is believed until the judge looks (CPC 103, 149(1)(2)). */
const covered =
  (form: DutyForm): Computation =>
  (input) => {
    const { sum, isExempt } = dutyCount(form, input, paidOn(input))
    if (isExempt) return true
    const here = paidHere(input)
    const isEnough = (paid: Money): boolean => sum !== undefined && compareMoney(paid, sum) >= 0
    if (here.length > 0) return isEnough(here.reduce((all, one) => addMoney(all, one.sum), money('0.00')))
    const { dutyPaidOn, dutyReceipt, dutySum } = input.fields
    return (
      dutyPaidOn !== undefined && dutyReceipt !== undefined && (dutySum === undefined || isEnough(dutySum as Money))
    )
  }

/** The writ was cancelled on the objection of the debtor (CPC 142). */
const writWasCancelled: Computation = ({ referred }) =>
  referred === undefined || referred.branches.main?.stage === 'cancelled'

const peopleOn = (state: State, side: string): string[] =>
  Object.entries(state.seats).flatMap(([key, { holder }]) =>
    key.replace(/-\d+$/, '') === side && holder.person !== undefined ? [holder.person] : [],
  )
/** Who asked for the writ now sues whom it was against (CPC 137(3)). */
const writBetweenSame: Computation = ({ referred, fields, person, voice }) => {
  if (referred === undefined) return true
  const sued = [fields.defendants ?? []].flat() as readonly { readonly id?: string; readonly name?: string }[]
  const debtors = peopleOn(referred, 'defendant')
  return (
    peopleOn(referred, 'plaintiff').includes(voice ?? person) &&
    sued.some((one) => debtors.includes(String(one.id ?? one.name ?? one)))
  )
}
/** No more is counted in than was paid: half of what a suit costs. */
const writDutyWasPaid: Computation = ({ referred, fields }) =>
  referred === undefined ||
  fields.writDuty === undefined ||
  (referred.facts.dutyCovered === true &&
    compareMoney(fields.writDuty as Money, (referred.facts.stateDuty ?? money('0.00')) as Money) <= 0)

const forms = Object.keys(formOf) as DutyForm[]

/** A citizen's suit as a consumer: the court puts the duty off until its decision, and may not refuse to (CPC 106(3)). */
const consumerPutOff: Computation = (input) =>
  input.fields.deferral !== 'refused' || said(input, 'claimKind') !== 'consumer' || claimantOf(input) === 'company'

export const dutyComputations: Readonly<Record<string, Computation>> = Object.fromEntries([
  ...forms.map((form) => [`${form}-duty`, dutyOfForm(form)] as const),
  ...forms.map((form) => [`${form}-duty-covered`, covered(form)] as const),
  ['civil-duty-covered', covered('suit')],
  ['consumer-put-off', consumerPutOff],
  ['writ-was-cancelled', writWasCancelled],
  ['writ-between-same', writBetweenSame],
  ['writ-duty-was-paid', writDutyWasPaid],
])

/** The form whose duty a step computes; undefined where none is due for it. */
export const dutyFormOf = (computes: readonly { readonly name: string }[] = []): DutyForm | undefined =>
  forms.find((form) => computes.some(({ name }) => name === `${form}-duty`))
