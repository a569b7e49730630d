/** Addresses by which people are told: notices and channels, hearings in public, calendars. */
import { publicity } from '../../law/kz/index.ts'
import { hearingRoutes } from '../../modules/hearings/index.ts'
import { noticeRoutes } from '../../modules/notices/index.ts'
import type { Access } from '../../platform/access.ts'
import type { Route } from '../../web/visit.ts'
import type { House } from '../house.ts'
import type { voices } from '../texts.ts'
import { sendingPorts } from './carriers.ts'
import type { People } from './people.ts'

export function toldRoutes(
  house: House,
  people: People,
  words: ReturnType<typeof voices>,
  access: Access,
): readonly Route[] {
  const { store, law, registry, perform, zone, entropy } = house
  const common = { law, registry, db: store.db, perform, access, store, entropy, names: people.load }
  return [
    ...noticeRoutes({
      ...common,
      zone,
      carriers: sendingPorts(house, words).carriers,
      limits: house.limits,
      machineNow: () => house.clocks.machine.now(),
    }),
    ...hearingRoutes({ ...common, publicity, address: house.address }),
  ]
}
