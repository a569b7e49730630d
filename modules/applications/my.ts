/** The list of one's own matters, and its twins for machines. */
import { openingsOn } from '../../engine/reading/opening.ts'
import { type Access, lateSeats } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import { listMax, mattersOf, type Seen, tasksFor } from '../../platform/lists.ts'
import { asList, twinRoutes } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { type Reply, type Route, selfOf, type Visit } from '../../web/visit.ts'
import { type DraftPorts, draftOf, type Kept } from './draft.ts'
import { mattersReply } from './my-page.tsx'

export interface MyPorts extends DraftPorts {
  readonly db: Query
  readonly access: Access
  drafts(person: string): Promise<readonly { id: string; kind: string; body: unknown }[]>
}

/** What is kept of a draft under this name is one of ours. */
export const kind = 'application'

export const myRoutes = (ports: MyPorts): readonly Route[] => [
  { method: 'GET', path: '/my', who: 'signed-in', answer: (visit) => my(ports, visit) },
  ...twinRoutes('/my', 'signed-in', (visit) => myRows(ports, visit)),
]

async function my(ports: MyPorts, visit: Visit): Promise<Reply> {
  const person = selfOf(visit.person!)
  const [matters, drafts, tasks] = await Promise.all([
    mattersOf(ports.db, person, seenBy(ports, visit)),
    ports.drafts(person),
    tasksFor(ports.db, person, []),
  ])
  const todo = tasks
    .filter(({ lastDay }) => lastDay !== null && lastDay >= visit.on)
    .map(({ number, procedure, step, lastDay }) => ({
      number,
      text: visit.say(step.startsWith('approval.') ? `${step}.do` : `${procedure}.step.${step}.do`),
      lastDay: formatDay(lastDay!, visit.language),
    }))
  const open = drafts.flatMap((draft) => {
    const kept = draft.body as Kept
    return draft.kind === kind && !kept.sent ? (draftOf(ports, visit, draft.id, kept) ?? []) : []
  })
  return mattersReply(visit, { matters, todo, drafts: open, openings: openingsOn(ports.law, visit.on) })
}

/** Whoever is sued sees a case once the court has taken it: which seats wait for what. */
const seenBy = ({ access }: MyPorts, { person, on }: Visit): Seen => ({
  late: lateSeats(access.seatsFor('case.read', person!)),
  on,
})

async function myRows(ports: MyPorts, visit: Visit): Promise<Reply> {
  const matters = await mattersOf(ports.db, selfOf(visit.person!), seenBy(ports, visit))
  const rows = matters.map(({ number, procedure, stage, openedOn, lastOn, lastDay }) => ({
    number,
    procedure,
    stage,
    openedOn,
    lastOn,
    lastDay,
  }))
  return asList(['number', 'procedure', 'stage', 'openedOn', 'lastOn', 'lastDay'], rows, { max: listMax })
}
