/** Several offences of one accused in one verdict: each in its turn, and the final punishment out of them (CrPC 390(3), 398(1)(4); CrC 58). Pure. */
import type { Computation } from '../../../../engine/law.ts'

type Answers = Readonly<Record<string, unknown>>
const offencesOf = ({ offences }: Answers): readonly Answers[] => (Array.isArray(offences) ? offences : [])
const convictedOf = (fields: Answers): readonly Answers[] =>
  offencesOf(fields).filter(({ ownOutcome }) => ownOutcome === 'convicted')
const lasting = ['imprisonment', 'imprisonment-suspended', 'restriction', 'corrective-labour', 'community-work']

/** Where offences are named, there are several, one of them at least is a conviction, and what lasts has its length (CrPC 390(3), 398(1)(4)). */
const eachAnswered: Computation = ({ fields }) => {
  const offences = offencesOf(fields)
  if (offences.length === 0) return true
  return (
    offences.length > 1 &&
    convictedOf(fields).length > 0 &&
    convictedOf(fields).every(
      ({ ownPunishment, ownLength, ownUnit }) =>
        !lasting.includes(String(ownPunishment)) || (ownLength !== undefined && ownUnit !== undefined),
    )
  )
}

/** Years of imprisonment at most: twenty; twenty-five where one of the crimes is particularly grave (CrC 58(3), 58(4)). */
const yearsMax = (gravities: readonly string[]): number => (gravities.includes('particularly-grave') ? 25 : 20)
const monthsOf = (length: unknown, unit: unknown): number => Number(length) * (unit === 'years' ? 12 : 1)

/** The final imprisonment is what the rule chosen makes of the single ones; crimes of minor and medium gravity are only absorbed (CrC 58(2)-(4)). */
const finalBySum: Computation = ({ fields }) => {
  const convicted = convictedOf(fields)
  if (convicted.length < 2) return true
  const { sumBy, punishment, punishmentLength, punishmentUnit } = fields
  if (sumBy === undefined) return false
  const gravities = convicted.map(({ ownGravity }) => String(ownGravity))
  const isLight = gravities.every((one) => ['misdemeanour', 'minor', 'medium'].includes(one))
  if (isLight && gravities.some((one) => one !== 'misdemeanour') && sumBy !== 'absorbed') return false
  const terms = convicted
    .filter(({ ownPunishment }) => ownPunishment === 'imprisonment')
    .map(({ ownLength, ownUnit }) => monthsOf(ownLength, ownUnit))
  if (terms.length === 0) return true
  if (punishment !== 'imprisonment') return false
  const final = monthsOf(punishmentLength, punishmentUnit)
  const longest = Math.max(...terms)
  const sum = terms.reduce((all, one) => all + one, 0)
  const most = Math.min(sum, yearsMax(gravities) * 12)
  if (sumBy === 'absorbed') return final === longest
  return sumBy === 'added' ? final === most : final > longest && final <= most
}

export const severalOffencesComputations = { 'offences-answered': eachAnswered, 'final-by-sum': finalBySum }
