/** Bodies and courts as offices of the engine: what a seat may be held by, with its zone, superior and region. */
import type { Office } from '../../../engine/law.ts'
import { zone as countryZone } from '../calendar/index.ts'
import { bodiesOfRegions } from './bodies-of-regions.ts'
import { demoOffices } from './demo-offices.ts'
import { bodies, type Court, courts, regions } from './index.ts'
import { workingTimes } from './working-times.ts'

/** Every office in the order of lists: with `demo` the invented ones first, then those of the whole country, then region by region. */
export function offices(demo: boolean): readonly Office[] {
  const ofCourts = courts().map(courtOffice)
  const ofRegions = bodiesOfRegions().map(
    ({ id, name, superior, region }): Office => ({
      id,
      kind: 'body',
      zone: region.zone,
      region: region.id,
      names: name,
      place: region.name,
      ...(superior && { superior }),
    }),
  )
  const local = Map.groupBy([...ofRegions, ...ofCourts], ({ place, region }) => (place ? region : undefined))
  return [
    ...(demo ? demoOffices : []),
    ...bodiesOfRepublic(),
    ...(local.get(undefined) ?? []),
    ...regions().flatMap(({ id }) => local.get(id) ?? []),
  ].map(withWorkingTimes)
}

/** An office whose own working times are known has them; for the others the parameter of all bodies counts. */
function withWorkingTimes(office: Office): Office {
  const own = workingTimes().get(office.id)
  return own ? { ...office, workingDayEnds: own } : office
}

function bodiesOfRepublic(): readonly Office[] {
  const zoneOfRegion = new Map(regions().map(({ id, zone }) => [id, zone]))
  return bodies()
    .filter(({ level }) => level === 'republic')
    .map((body) => ({
      id: body.id,
      kind: 'body',
      zone: zoneOfRegion.get(body.region ?? '') ?? countryZone,
      names: body.name,
      ...(body.superior && { superior: body.superior }),
      ...(body.region && { region: body.region }),
    }))
}

const ofWholeCountry: readonly Court['kind'][] = ['supreme', 'cassation', 'military-appeal', 'military-criminal']

function courtOffice({ id, kind, name, zone, region, above, from, until }: Court): Office {
  const place = ofWholeCountry.includes(kind) ? undefined : regions().find((one) => one.id === region)?.name
  return {
    id,
    kind,
    zone,
    names: name,
    ...(region && { region }),
    ...(place && { place }),
    // Three courts above, by the kind of case, are no one superior.
    ...(above.length === 1 && { superior: above[0]! }),
    ...(from && { from }),
    ...(until && { until }),
  }
}
