/** Bodies and courts as offices of the engine: what a seat may be held by, with its zone, superior and region. */
import type { Office } from '../../../engine/law.ts'
import { zone as countryZone } from '../calendar/index.ts'
import { demoOffices } from './demo-offices.ts'
import { bodies, courts, regions } from './index.ts'

/** Every office of the country; with `demo`, the invented bodies of the demonstration court too. */
export function offices(demo: boolean): readonly Office[] {
  const zoneOfRegion = new Map(regions().map(({ id, zone }) => [id, zone]))
  const ofBodies = bodies()
    .filter(({ level }) => level === 'republic')
    .map(
      (body): Office => ({
        id: body.id,
        kind: 'body',
        zone: zoneOfRegion.get(body.region ?? '') ?? countryZone,
        names: body.name,
        ...(body.superior && { superior: body.superior }),
        ...(body.region && { region: body.region }),
      }),
    )
  const ofCourts = courts().map(
    (court): Office => ({ id: court.id, kind: court.kind, zone: court.zone, region: court.region, names: court.name }),
  )
  return [...ofBodies, ...ofCourts, ...(demo ? demoOffices : [])]
}
