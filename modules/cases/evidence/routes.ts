/** The address of an exhibit. Whoever opens it is noted, act by act: an agreement given unread can be told from one that was not. */
import { absent, type Reply, type Route, type Visit } from '../../../web/visit.ts'
import type { NameOf } from '../act-words.tsx'
import { namedIn } from '../act-words.tsx'
import { actorOf } from '../actor.ts'
import { actsAt, type ChainPorts, chainFor } from '../chain.ts'
import type { ExplainPorts } from '../explain.ts'
import { actors, personsIn } from '../people-in.ts'
import { exhibitReply } from './exhibit-page.tsx'
import { type EvidenceOf, exhibitsIn, openedKey } from './register.ts'

export interface EvidencePorts extends ChainPorts, ExplainPorts {
  readonly evidence: EvidenceOf
  names(persons: readonly string[]): Promise<NameOf>
}

export const evidenceRoutes = (ports: EvidencePorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/evidence/:place/:n',
    who: 'signed-in',
    answer: (visit, at) => exhibitPage(ports, visit, at),
  },
]

async function exhibitPage(
  ports: EvidencePorts,
  visit: Visit,
  { number, place, n }: Readonly<Record<string, string>>,
): Promise<Reply> {
  const reader = actorOf(visit)
  const chain = await chainFor(ports, number!, reader)
  const opened = chain && (await actsAt(ports, chain, Number(place), reader))
  const exhibit = opened && exhibitsIn(ports.evidence, opened.acts).find(({ one }) => one.act.n === Number(n))
  if (chain === undefined || opened === undefined || exhibit === undefined) return absent
  ports.looked?.(reader, chain.states, openedKey(exhibit.one.act))
  const { acts } = opened
  const about = Number(visit.query.get('about'))
  const nameOf = await ports.names(
    personsIn(chain, [...exhibit.custody.flatMap(({ act }) => actors(act)), ...namedIn(ports, acts)]),
  )
  const isWaiting = exhibit.one.state.pending[about] !== undefined
  return exhibitReply({ visit, ports, chain, acts, exhibit, nameOf, ...(isWaiting && { about }) })
}
