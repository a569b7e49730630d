/** Follows an act into linked proceedings: opens what it hands over to, lets origin and children hear it; all in one transaction. */
import type { Act } from '../../engine/act.ts'
import type { Command } from '../../engine/command.ts'
import { linkedActor } from '../../engine/command.ts'
import {
  decideOpening,
  type HandOverEffect,
  type Heard,
  hearingStep,
  openingCommand,
  receivingRow,
  stepsWithForce,
} from '../../engine/deciding/hand-over/hand-over.ts'
import type { State } from '../../engine/state.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Assembled, Head } from './assemble.ts'
import { decideOne, headOf } from './decide-one.ts'
import type { PerformPorts } from './ports.ts'

/** Links further than this in one go are a loop in the law, not a chain of instances. */
const actsMax = 40

/** The act and everything that follows from it, in the order in which it must be recorded. */
export async function followLinks(ports: PerformPorts, first: Assembled): Promise<readonly Assembled[] | Refusal> {
  const batch: Assembled[] = [first]
  for (let next = 0; next < batch.length; next++) {
    if (batch.length > actsMax)
      throw new Error(`Bug: the act ${first.act.step} of ${first.act.proceeding} is followed without end`)
    const followers = [...(await openings(ports, batch[next]!, batch)), ...(await hearings(ports, batch[next]!, batch))]
    for (const follower of followers) {
      if (isRefusal(follower)) return follower
      batch.push(follower)
    }
  }
  return batch
}

/** Head of a proceeding as this batch leaves it. */
async function headIn(ports: PerformPorts, batch: readonly Assembled[], id: string): Promise<Head> {
  const last = batch.findLast(({ act }) => act.proceeding === id)
  return last
    ? { state: last.state, n: last.act.n, hash: last.hash, nextDueAt: last.entry.nextDueAt }
    : headOf(ports, id)
}

async function openings(
  ports: PerformPorts,
  parent: Assembled,
  batch: readonly Assembled[],
): Promise<(Assembled | Refusal)[]> {
  const found: (Assembled | Refusal)[] = []
  for (const effect of parent.act.results) {
    if (effect.do !== 'hand-over') continue
    found.push(await openChild(ports, effect, parent, batch))
  }
  return found
}

async function openChild(
  ports: PerformPorts,
  effect: HandOverEffect,
  parent: Assembled,
  batch: readonly Assembled[],
): Promise<Assembled | Refusal> {
  const head = await headIn(ports, batch, effect.child)
  const held = ports.law.procedures[effect.procedure]?.heldBy ?? ''
  const on = dayAt(parent.act.at, head.state?.zone ?? ports.registry.zoneOf(effect.seats[held]?.office))
  const row = receivingRow(ports.law, effect, head.state, on)
  const command = { ...openingCommand(effect, parent.act, parent.act.at, on), step: row?.id ?? '' }
  return decideOne(ports, head, command, {
    decide: (given) => decideOpening(ports.law, effect, parent, command, given, head.state),
    seats: effect.seats,
    ahead: serialsIn(batch),
  })
}

/** Serials this batch has taken already, by counter. */
function serialsIn(batch: readonly Assembled[]): Record<string, number> {
  const taken: Record<string, number> = {}
  for (const { entry } of batch) for (const { register } of entry.counters) taken[register] = (taken[register] ?? 0) + 1
  return taken
}

async function hearings(
  ports: PerformPorts,
  heard: Assembled,
  batch: readonly Assembled[],
): Promise<(Assembled | Refusal)[]> {
  const found: (Assembled | Refusal)[] = []
  for (const step of stepsWithForce(heard.before, heard.act)) {
    for (const link of heard.state.links) {
      const head = await headIn(
        ports,
        [...batch, ...found.filter((one): one is Assembled => !isRefusal(one))],
        link.other,
      )
      if (head.state === undefined) continue
      const act = await hearing(
        ports,
        head,
        head.state,
        {
          act: heard.act,
          procedure: heard.state.procedure,
          step,
          ...(link.kind === 'origin' && { handedOver: link.n }),
        },
        link.kind === 'origin' ? 'up' : 'down',
      )
      if (act) found.push(act)
    }
  }
  return found
}

async function hearing(
  ports: PerformPorts,
  head: Head,
  state: State,
  heard: Heard & { act: Act },
  direction: 'up' | 'down',
): Promise<Assembled | Refusal | undefined> {
  const on = dayAt(heard.act.at, state.zone)
  const found = hearingStep(ports.law, state, heard, direction, on)
  if (found === undefined) return undefined
  const command: Command = {
    key: `hear:${heard.act.proceeding}:${heard.act.n}:${state.id}`,
    proceeding: state.id,
    procedure: state.procedure,
    step: found.row.id,
    ...(found.branch && { branch: found.branch }),
    by: linkedActor,
    at: heard.act.at,
    on,
    fields: {},
  }
  return decideOne(ports, head, command)
}
