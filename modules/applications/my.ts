/** The list of one's own matters, and its twins for machines. */
import { openingsOn } from '../../engine/reading/opening.ts'
import type { Query } from '../../platform/db/port.ts'
import { mattersOf, tasksFor } from '../../platform/lists.ts'
import { formatDay } from '../../web/text/formats.ts'
import type { Reply, Route, Visit } from '../../web/visit.ts'
import { type DraftPorts, draftOf, type Kept } from './draft.ts'
import { mattersReply } from './my-page.tsx'

export interface MyPorts extends DraftPorts {
  readonly db: Query
  drafts(person: string): Promise<readonly { id: string; kind: string; body: unknown }[]>
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
}

/** What is kept of a draft under this name is one of ours. */
export const kind = 'application'

export const myRoutes = (ports: MyPorts): readonly Route[] => [
  { method: 'GET', path: '/my', who: 'signed-in', answer: (visit) => my(ports, visit) },
  { method: 'GET', path: '/my.json', who: 'signed-in', answer: (visit) => myRows(ports, visit, 'json') },
  { method: 'GET', path: '/my.csv', who: 'signed-in', answer: (visit) => myRows(ports, visit, 'csv') },
]

async function my(ports: MyPorts, visit: Visit): Promise<Reply> {
  const person = visit.person!.id
  const [matters, drafts, tasks] = await Promise.all([
    mattersOf(ports.db, person),
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

async function myRows(ports: MyPorts, visit: Visit, type: 'json' | 'csv'): Promise<Reply> {
  const matters = await mattersOf(ports.db, visit.person!.id)
  const rows = matters.map(({ number, procedure, stage, openedOn, lastOn, lastDay }) => ({
    number,
    procedure,
    stage,
    openedOn,
    lastOn,
    lastDay,
  }))
  if (type === 'json') return { kind: 'data', type: 'application/json', body: JSON.stringify({ rows }) }
  return {
    kind: 'data',
    type: 'text/csv; charset=utf-8',
    body: ports.csv(
      ['number', 'procedure', 'stage', 'openedOn', 'lastOn', 'lastDay'],
      rows.map((row) => Object.values(row).map((value) => value ?? '')),
    ),
  }
}
