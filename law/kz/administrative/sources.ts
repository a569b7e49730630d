/** Where the holders of seats and the pools of draws are looked up: addresses, not rules. */
import { inForceOn } from '../../../engine/define.ts'
import type { Source } from '../../../engine/law.ts'

const officeIn = (seat: string, state: Parameters<Source>[0]['state']): string =>
  state?.seats[seat]?.holder.office ?? ''

/** The body above the one whose act is complained of (APPC 91(3)). */
const superiorOfBody: Source = ({ state, registry }) => {
  const superior = registry.office(officeIn('body', state))?.superior
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

/** Everyone who is a judge of the court on the day, with equal weight. */
const judgesOfCourt: Source = ({ state, registry, on }) => ({
  pool: registry.holding('judge', officeIn('court', state), on).map((id) => ({ id, weight: 1 })),
})

export const sources = {
  'superior-of-body': superiorOfBody,
  'competent-body': competentBody,
  'administrative-court-of-body': administrativeCourtOfBody,
  'judges-of-court': judgesOfCourt,
}
