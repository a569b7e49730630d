/** Where the holders of seats and the pools of draws are looked up: addresses, not rules. */
import { inForceOn } from '../../../engine/define.ts'
import type { Source, SourceValue } from '../../../engine/law.ts'
import { judgeSources, officeIn } from '../courts/judges.ts'
import { needsCourt, suitGroundOf } from './rules-suit.ts'

/** The body above the one whose act is complained of (APPC 91(3)). */
const superiorOfBody: Source = ({ state, fields, registry }) => {
  const superior = registry.office(officeIn('body', state) || String(fields.body ?? ''))?.superior
  return superior ? { holder: { office: superior } } : { none: 'no-superior' }
}

/** The body to which an application goes on, as the one that is not competent names it (APPC 65(1)). */
const competentBody: Source = ({ fields, registry }) => {
  const body = registry.office(String(fields.competentBody))
  return body ? { holder: { office: body.id } } : { none: 'no-body' }
}

/**
 * The specialised administrative court at the defendant's seat that works on the day (APPC 102(1), 106(1)); for bodies without a
 * region, of the capital. Unverified where a region has two: the first is taken, because their territories were not read.
 */
const administrativeCourtOfBody: Source = ({ state, fields, registry, on }) => {
  const region = registry.office(officeIn('body', state) || String(fields.defendant ?? ''))?.region ?? 'astana'
  const court = registry.offices('administrative').find((one) => one.region === region && inForceOn(one, on))
  return court ? { holder: { office: court.id } } : { none: 'no-court' }
}

/** The court of a suit by the ground the plaintiff names: the capital's (102(3), 106(2)), the one chosen (102(1), 106(3), 107(1)), or that of the defendant. */
const courtOfSuit: Source = (context) => {
  const { fields, registry, on } = context
  const ground = suitGroundOf(fields)
  if (needsCourt.includes(ground)) return holderOf(registry.office(String(fields.courtChosen)))
  if (ground !== 'investor' && ground !== 'abroad') return administrativeCourtOfBody(context)
  const isInvented = registry.office(String(fields.defendant))?.region === 'demo'
  const capital = isInvented ? 'demo' : 'astana'
  return holderOf(registry.offices('administrative').find((one) => one.region === capital && inForceOn(one, on)))
}

const holderOf = (office: { readonly id: string } | undefined): SourceValue =>
  office ? { holder: { office: office.id } } : { none: 'no-court' }

/**
 * The regional or equal court of the region in which the court of first instance sits; of a military court the one above all of them
 * (CPC 402); for suits of investors, of the capital (APPC 168(6), (7)).
 */
const courtOfAppeal: Source = ({ state, registry }) => {
  const above = registry.office(registry.office(officeIn('court', state))?.superior ?? '')
  if (above?.kind === 'military-appeal') return holderOf(above)
  const isInvestment = state?.facts.disputeCategory === 'investment'
  const region = isInvestment ? 'astana' : registry.office(officeIn('court', state))?.region
  return holderOf(registry.offices('regional').find((one) => one.region === region))
}

/** The Cassation Court for Administrative Cases (APPC 104-1, 169(4)); in the demonstration, the invented one. */
const courtOfCassation: Source = ({ state, registry }) => {
  const courts = registry.offices('cassation').filter(({ id }) => id.startsWith('cassation-administrative'))
  const region = registry.office(officeIn('court', state))?.region
  return holderOf(courts.find((one) => one.region === region) ?? courts[0])
}

/** The Supreme Court: of cassation until 2025-06-30, of the exceptional review from 2025-07-01 (APPC 169-1). */
const supremeCourt: Source = ({ state, registry }) => {
  const courts = registry.offices('supreme')
  const region = registry.office(officeIn('court', state))?.region
  return holderOf(courts.find((one) => one.region === region) ?? courts[0])
}

/** The prosecutor's office of the region, who may bring a motion or a protest (APPC 31, 168(5)). */
const prosecutionOfCourt: Source = ({ state, registry }) => {
  const region = registry.office(officeIn('court', state))?.region
  const invented = registry.offices('prosecution').find((one) => one.region === region)
  return holderOf(invented ?? registry.office(`prosecutor-${region}`))
}

/** The Prosecutor General's Office, who alone protests against acts in force (APPC 169(2), (3-1), 169-1(3)); in the demonstration, the invented one. */
const prosecutorGeneral: Source = ({ state, registry }) => {
  const region = registry.office(officeIn('court', state))?.region
  const invented = registry.offices('prosecutor-general').find((one) => one.region === region)
  return holderOf(invented ?? registry.office('prosecutor-general'))
}

/** The court to which a ruling sends the case (APPC 108). */
const courtOfTransfer: Source = ({ state, registry }) => holderOf(registry.office(String(state?.facts.transferTo)))

export const sources = {
  'superior-of-body': superiorOfBody,
  'competent-body': competentBody,
  'administrative-court-of-body': administrativeCourtOfBody,
  ...judgeSources,
  'court-of-suit': courtOfSuit,
  'court-of-transfer': courtOfTransfer,
  'court-of-appeal': courtOfAppeal,
  'court-of-cassation': courtOfCassation,
  'supreme-court': supremeCourt,
  'prosecution-of-court': prosecutionOfCourt,
  'prosecutor-general': prosecutorGeneral,
}
