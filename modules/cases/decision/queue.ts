/** What waits for the agreement of one reader, by the time that is left: which decision, about whom, and how much of the evidence was opened. */

import type { Holder } from '../../../engine/act.ts'
import type { Actor } from '../../../engine/command.ts'
import { type State, seatOf } from '../../../engine/state.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { chainOf } from '../../../platform/lists.ts'
import { ownIds } from '../../../platform/own-procedures.ts'
import { actsAt, type ChainPorts } from '../chain.ts'
import { openedCount } from '../evidence/exhibit-list.tsx'
import { type EvidenceOf, exhibitsIn } from '../evidence/register.ts'
import { type ExplainPorts, myOpenSteps } from '../explain.ts'
import { boundsOf } from './time-left.ts'

export interface QueuePorts extends ChainPorts, ExplainPorts {
  readonly evidence: EvidenceOf
  openedBy(person: string, roots: readonly string[]): Promise<ReadonlyMap<string, Instant>>
}

export interface WaitingDecision {
  readonly number: string
  readonly place: number
  readonly about: number
  readonly procedure: string
  /** The step that waits. */
  readonly step: string
  /** Whom it is about: their seat and who sits in it. */
  readonly party?: { readonly seat: string; readonly holder: Holder }
  /** When the earliest term that bounds the answer is over. */
  readonly over?: Instant
  /** Absent where no register of evidence is kept. */
  readonly exhibits?: { readonly opened: number; readonly all: number }
}

/** Proceedings that one queue looks into. */
const queueMax = 50

/** The earliest end first; what no term bounds comes last. */
export async function waitingDecisions(ports: QueuePorts, reader: Actor, at: Instant): Promise<WaitingDecision[]> {
  const roots = await rootsOf(ports, reader)
  if (roots.length === 0) return []
  const opened = await ports.openedBy(reader.person, roots)
  const found = await Promise.all(roots.map((root) => decisionsIn(ports, root, reader, at, opened)))
  return found.flat().sort((a, b) => ((a.over ?? '9') < (b.over ?? '9') ? -1 : 1))
}

async function rootsOf({ db }: QueuePorts, { person, posts }: Actor): Promise<string[]> {
  const rows = await db.query<{ root: string }>(
    `select p.root, min(t.last_day) as last_day from core.task t join core.proceeding p on p.id = t.proceeding
      where t.step = 'approval.agree' and p.procedure <> all($4::text[])
        and (t.person = $1 or (t.office, t.post) in (select * from unnest($2::text[], $3::text[])))
      group by p.root order by last_day nulls last, p.root limit ${queueMax}`,
    [person, posts.map(({ office }) => office), posts.map(({ post }) => post), ownIds],
  )
  return rows.map(({ root }) => root)
}

async function decisionsIn(
  ports: QueuePorts,
  root: string,
  reader: Actor,
  at: Instant,
  opened: ReadonlyMap<string, Instant>,
): Promise<WaitingDecision[]> {
  const states = await chainOf(ports.db, root)
  const number = states[0]?.names[0]?.name
  if (number === undefined) return []
  const chain = { number, states, current: states.at(-1)! }
  const found: WaitingDecision[] = []
  for (const [index, state] of states.entries()) {
    const waiting = myOpenSteps(ports, state, reader, at).flatMap(({ about }) => about ?? [])
    if (waiting.length === 0 || !ports.access.may('case.read', reader, state)) continue
    const exhibits = ports.evidence[state.procedure] && (await evidenceSeen(ports, chain, index + 1, reader, opened))
    found.push(
      ...[...new Set(waiting)].map((about) => ({
        number,
        place: index + 1,
        about,
        procedure: state.procedure,
        step: state.pending[about]!.step,
        ...partyOf(state, about),
        ...endOf(ports, state, about),
        ...(exhibits && { exhibits }),
      })),
    )
  }
  return found
}

async function evidenceSeen(
  ports: QueuePorts,
  chain: Parameters<typeof actsAt>[1],
  place: number,
  reader: Actor,
  opened: ReadonlyMap<string, Instant>,
): Promise<WaitingDecision['exhibits']> {
  const { acts = [] } = (await actsAt(ports, chain, place, reader)) ?? {}
  return openedCount(exhibitsIn(ports.evidence, acts, opened))
}

function partyOf(state: State, about: number): Pick<WaitingDecision, 'party'> {
  const seat = state.branches[state.pending[about]!.branch]?.subject
  const holder = seat ? state.seats[seat]?.holder : undefined
  return seat && holder?.person ? { party: { seat: seatOf(seat), holder } } : {}
}

function endOf(ports: QueuePorts, state: State, about: number): Pick<WaitingDecision, 'over'> {
  const [first] = boundsOf(ports.law, state, about)
  return first ? { over: first.over } : {}
}
