/** The exact bytes of an act: what an agreement is given over. Their hash is SHA-256 over a zero byte and these bytes. */
import { absent, type Route } from '../../../web/visit.ts'
import { actorOf } from '../actor.ts'
import { actsAt, type ChainPorts, chainFor } from '../chain.ts'

export const actRoutes = (ports: ChainPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/acts/:place/:file{\\d+\\.json}',
    who: 'signed-in',
    answer: async (visit, { number, place, file }) => {
      const reader = actorOf(visit)
      const n = Number.parseInt(file!, 10)
      const chain = await chainFor(ports, number!, reader)
      const opened = chain && (await actsAt(ports, chain, Number(place), reader))
      if (!opened?.acts.some(({ act }) => act.n === n)) return absent
      const kept = (await ports.acts(chain!.states[Number(place) - 1]!.id)).find((one) => one.n === n)
      return kept ? { kind: 'data', type: 'application/json', body: kept.bytes } : absent
    },
  },
]
