/** Addresses of a case: its page, its record as JSON, its inventory; the forms of its steps, its papers and hearings beside. */

import { h } from 'preact'
import { absent, page, type Reply, type Route, type Visit } from '../../web/visit.ts'
import { namedIn } from './act-words.tsx'
import { actorOf } from './actor.ts'
import { caseAddress } from './address.ts'
import { actsOf, type Chain, type OpenAct } from './chain.ts'
import { connectedCases } from './connected/connected.ts'
import { actRoutes } from './decision/act-routes.ts'
import { freshChain } from './do-step.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { type HearingPorts, hearingRoutes } from './hearing-routes.ts'
import { type InventoryPorts, inventoryFor } from './inventory.ts'
import { CasePage } from './pages/case-page.tsx'
import { inventoryReply } from './pages/inventory-page.tsx'
import type { Deliveries } from './papers/deliveries.tsx'
import { type PaperRoutePorts, paperRoutes } from './papers/paper-routes.ts'
import { signingRoutes } from './papers/signing-routes.ts'
import { actors, personsIn } from './people-in.ts'
import type { RestraintOf } from './restraint/spans.ts'
import { serviceRoutes } from './service/routes.tsx'
import { type StepFormPorts, stepRoutes } from './step-routes.ts'

export interface CasePorts extends StepFormPorts, PaperRoutePorts, InventoryPorts, HearingPorts {
  /** How procedures hold and bind people. */
  readonly restraint: RestraintOf
  acts: InventoryPorts['acts']
  /** What was sent out about a case, and opened. */
  deliveries(root: string): Promise<Deliveries>
  /** Where the reader may bring the claim of this case another way. */
  bringAgain(visit: Visit, chain: Chain, acts: readonly OpenAct[]): string | undefined
}

export const caseRoutes = (ports: CasePorts): readonly Route[] => [
  ...hearingRoutes(ports),
  {
    method: 'GET',
    path: '/cases/:number',
    who: 'signed-in',
    answer: (visit, { number }) => casePage(ports, visit, number!),
  },
  {
    method: 'GET',
    path: '/cases/:number/inventory',
    who: 'signed-in',
    answer: (visit, { number }) => inventoryPage(ports, visit, number!),
  },
  ...evidenceRoutes(ports),
  ...actRoutes(ports),
  ...serviceRoutes(ports),
  ...stepRoutes(ports),
  ...paperRoutes(ports),
  ...signingRoutes(ports),
]

async function casePage(ports: CasePorts, visit: Visit, typed: string): Promise<Reply> {
  const asJson = typed.endsWith('.json')
  const chain = await freshChain(ports, visit, asJson ? typed.slice(0, -5) : typed)
  if (chain === undefined) return absent
  const acts = await actsOf(ports, chain, actorOf(visit))
  if (asJson)
    return {
      kind: 'data',
      type: 'application/json',
      body: JSON.stringify({ number: chain.number, acts: acts.map(({ act, hash }) => ({ hash, act })) }),
    }
  const delivered = await ports.deliveries(chain.states[0]!.root)
  const deliveries = chain.closed ? { ...delivered, messages: [], opened: [] } : delivered
  const connected = await connectedCases(ports, chain, actorOf(visit))
  const told = [...deliveries.messages.map(({ person }) => person), ...deliveries.opened.map(({ reader }) => reader)]
  const nameOf = await ports.names(
    personsIn(chain, [...told, ...acts.flatMap(({ act }) => actors(act)), ...namedIn(ports, acts)]),
  )
  const again = ports.bringAgain(visit, chain, acts)
  const body = h(CasePage, {
    visit,
    ports,
    chain,
    acts,
    actor: actorOf(visit),
    nameOf,
    deliveries,
    connected,
    ...(again && { bringAgain: again }),
  })
  return page(chain.number, body, {
    alternates: [{ type: 'application/json', href: `/${visit.language}${caseAddress(chain.number)}.json` }],
  })
}

async function inventoryPage(ports: CasePorts, visit: Visit, typed: string): Promise<Reply> {
  const chain = await freshChain(ports, visit, typed)
  // Whoever sees one proceeding alone has no list of the whole file.
  if (chain === undefined || chain.closed) return absent
  const inventory = await inventoryFor(ports, chain, actorOf(visit))
  const nameOf = await ports.names(
    personsIn(
      chain,
      inventory.lines.flatMap(({ entry }) => actors(entry.act)),
    ),
  )
  return inventoryReply({ visit, chain, inventory, nameOf })
}
