/** Computations of the simplified written procedure: what may go this way, and what the judge's findings allow. Pure; each names its article. */
import type { Computation } from '../../../../engine/law.ts'
import { compareMoney, type Money, multiplyMoney } from '../../../../kernel/money.ts'
import { mciOn } from '../../money/index.ts'
import { courtIsOf } from './courts.ts'

type Input = Parameters<Computation>[0]

// A form asks before everything is filled in: what is not said yet stands in nobody's way.

/** Subjects of claims for money. */
const aboutMoney = ['money', 'labour', 'health', 'consumer', 'insurance', 'alimony', 'honour']

const subjectOf = ({ fields }: Input): string => String(fields.claimKind)
/** Other suits go this way on a motion, whatever they are about (CPC 267-2(2)). */
const isOther = ({ fields }: Input): boolean => fields.claimGround === 'other-on-motion'

/** A small sum is bounded by the index of the day of filing, by who claims; papers that prove the debt lift the bound (CPC 267-2(1), 145(1)). */
const priceFits: Computation = (input) => {
  const { fields, on, param, person, voice, registry } = input
  if (fields.claimGround !== 'small-sum' || fields.price === undefined) return true
  const indexes = param(
    registry.isOrganisation(voice ?? person) ? 'civil.simplified-company' : 'civil.simplified-person',
  )
  return (
    compareMoney(fields.price as Money, multiplyMoney(mciOn(on).value, { numerator: indexes, denominator: 1 })) <= 0
  )
}

/** What is claimed by sum or by papers is money (CPC 267-2(1)). */
const isMoney: Computation = (input) =>
  isOther(input) ||
  input.fields.claimGround === undefined ||
  input.fields.claimKind === undefined ||
  aboutMoney.includes(subjectOf(input))

/** Disputes about children never go this way; alimony does (CPC 267-2(3)). */
const notChildren: Computation = (input) => subjectOf(input) !== 'children'

/** The court decides within what was claimed (CPC 225(2)). */
const awardWithinClaim: Computation = ({ state, fields }) =>
  fields.moneyAwarded === undefined || compareMoney(fields.moneyAwarded as Money, state?.facts.price as Money) <= 0

/** Cancelled where both hold together, and only there: not duly told, and what could not be filed may change the decision (CPC 267-4(2), (3)). */
const bothGrounds: Computation = ({ fields }) =>
  fields.cancellation === undefined ||
  (fields.cancellation === 'granted') === (fields.foundNotNotified === true && fields.foundCouldMatter === true)

/** The day of the act, kept for what counts from it later. */
const dayOfAct: Computation = ({ on }) => on

export const simplifiedComputations = {
  'day-of-act': dayOfAct,
  'simplified-price-fits': priceFits,
  'simplified-is-money': isMoney,
  'simplified-not-children': notChildren,
  // A case of an investor goes where any other would (CPC 27(5)).
  'court-takes-simplified': courtIsOf('district', 'economic', 'juvenile', 'military'),
  'simplified-award-within-claim': awardWithinClaim,
  'simplified-both-grounds': bothGrounds,
}

/** How many monthly indexes a small sum may be: 200 and 700 until Law 342-VI, since then 1,000 and 2,000 (CPC 145(1)(1), 267-2(1)(1)). */
const bound = (before: number, since: number) => ({
  title: 'Bound of the simplified procedure, in monthly indexes',
  unit: 'monthly-index',
  values: {
    '2020-01-01': { value: before, source: 'CPC 145(1)(1), the edition of 2020-01-01' },
    '2020-06-22': { value: since, source: 'CPC 145(1)(1), Law 342-VI of 10.06.2020; CPC 267-2(1)(1) since 2022' },
  },
})
export const simplifiedParameters = {
  'civil.simplified-person': bound(200, 1000),
  'civil.simplified-company': bound(700, 2000),
}
