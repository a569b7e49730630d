/** Pages about the interface: the keys of a person with their twins, and the reference for developers. */
import { asList, twinRoutes } from '../../web/list.ts'
import type { Reply, Route, Visit } from '../../web/visit.ts'
import { developersPage } from './developers-page.tsx'
import { addressOfKeys, type KeyPagePorts, keyMade, keyRevoked, keysPage, stateOf } from './keys-page.tsx'

export const apiPageRoutes = (ports: KeyPagePorts): readonly Route[] => [
  { method: 'GET', path: '/developers', who: 'anybody', answer: (visit) => developersPage(ports, visit) },
  { method: 'GET', path: '/me/api', who: 'signed-in', answer: (visit) => keysPage(ports, visit) },
  { method: 'POST', path: '/me/api', who: 'signed-in', answer: (visit) => keyMade(ports, visit) },
  { method: 'POST', path: '/me/api/revoke', who: 'signed-in', answer: (visit) => keyRevoked(ports, visit) },
  ...twinRoutes(addressOfKeys, 'signed-in', (visit) => keyTwin(ports, visit)),
]

const columns = ['id', 'label', 'mayAct', 'procedures', 'offices', 'madeAt', 'goodUntil', 'state', 'lastAt'] as const

async function keyTwin(ports: KeyPagePorts, visit: Visit): Promise<Reply> {
  const keys = ports.keys.of(visit.person!.id)
  const uses = await ports.uses.of(keys.map(({ id }) => id))
  const now = ports.clocks.machine.now()
  const rows = keys.map((key) => ({
    id: key.id,
    label: key.label,
    mayAct: key.mayAct,
    procedures: key.procedures,
    offices: key.offices,
    madeAt: key.madeAt,
    goodUntil: key.goodUntil,
    state: stateOf(key, now),
    lastAt: uses.get(key.id)?.lastAt ?? null,
  }))
  return asList(columns, rows)
}
