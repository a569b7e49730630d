/** Decides one command on the head of its proceeding and assembles the act: everything but recording it. */

import type { Command } from '../../engine/command.ts'
import { decideVoid, type Recorded, voidStep } from '../../engine/correcting/correction.ts'
import { decideApproval, isApprovalStep } from '../../engine/deciding/approval.ts'
import { type Decision, decide } from '../../engine/deciding/decide.ts'
import type { Seats } from '../../engine/deciding/look-up.ts'
import { type Given, procedureOf, stepOn } from '../../engine/law.ts'
import { firstRefusal } from '../../engine/reading/next-steps.ts'
import { decideSigning } from '../../engine/signing/paper-signing.ts'
import { signStep } from '../../engine/signing/sign-step.ts'
import type { State } from '../../engine/state.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type Assembled, assemble, type Head } from './assemble.ts'
import { type LookupPorts, lookUp } from './lookups.ts'
import type { PerformPorts } from './ports.ts'

/** The head of a proceeding that nobody opened yet. */
export const noHead: Head = { state: undefined, n: 0, hash: null, nextDueAt: null }

/** Where the proceeding stands after its last act. */
export async function headOf({ store }: Pick<PerformPorts, 'store'>, proceeding: string): Promise<Head> {
  const loaded = await store.load(proceeding)
  return loaded ? { state: loaded.state, n: loaded.n, hash: loaded.head, nextDueAt: loaded.nextDueAt } : noHead
}

/** How a child of a hand-over is decided: by its opening row, with its seats, after the serials its batch has taken. */
export interface Opening {
  decide(given: Given): Decision | Refusal
  readonly seats: Seats
  readonly ahead: Readonly<Record<string, number>>
}

/** Decides one command on a head and assembles its act. */
export async function decideOne(
  from: PerformPorts,
  head: Head,
  command: Command,
  opening?: Opening,
): Promise<Assembled | Refusal> {
  // Offices read as on the day of the act, whatever day it is now.
  const registry = from.registry.asOn?.(command.on) ?? from.registry
  const ports: PerformPorts = registry === from.registry ? from : { ...from, registry }
  const { law, newId, seal } = ports
  const { state } = head
  const zone = state?.zone ?? zoneFor(ports, command, opening?.seats)
  const waiting = isApprovalStep(command.step) && command.about ? await waitingAct(ports, command) : undefined
  const procedure = procedureOf(law, state?.procedure ?? command.procedure)
  const row = stepOn(procedure, waiting?.act.step ?? command.step, state, command.on)
  const given = row
    ? await lookUp(
        lookupPorts(ports, command),
        { row, state, command, zone, seats: opening?.seats ?? heldSeats(state) },
        opening?.ahead,
      )
    : { registry, sources: {}, draws: {}, ids: [], numbers: {}, zone }
  // What the law and the form say comes before what could not be looked up: "no superior" is an answer, a missing address is not.
  if (isRefusal(given)) return (opening || waiting ? undefined : firstRefusal(law, state, command, registry)) ?? given
  const decision = opening
    ? opening.decide(given)
    : isApprovalStep(command.step)
      ? decideApproval(law, state!, command, given, waiting)
      : command.step === voidStep && state
        ? decideVoid(law, state, command, registry, await historyOf(ports, command.proceeding))
        : command.step === signStep && state
          ? decideSigning(law, state, command, registry, await historyOf(ports, command.proceeding))
          : decide(law, state, command, given)
  if (isRefusal(decision)) return decision
  return assemble(law, registry, head, command, decision, newId(command.at), seal, command.papers)
}

const heldSeats = (state: State | undefined): Seats =>
  Object.fromEntries(Object.entries(state?.seats ?? {}).map(([seat, { holder }]) => [seat, holder]))

function zoneFor({ registry, law }: PerformPorts, command: Command, seats: Seats | undefined): string {
  const held = law.procedures[command.procedure]?.heldBy ?? ''
  const named = command.fields[held]
  return registry.zoneOf(seats?.[held]?.office ?? (typeof named === 'string' ? named : undefined))
}

const lookupPorts = ({ law, registry, draws, store, newId }: PerformPorts, { at }: Command): LookupPorts => ({
  law,
  registry,
  draws,
  lastSerial: (counter, year) => store.lastSerial(counter, year),
  sharing: store.sharing,
  newId: () => newId(at),
})

/** Acts read at a time. */
const pageSize = 1000

/** The whole record of a proceeding: only a correction needs it. */
export async function historyOf({ store }: Pick<PerformPorts, 'store'>, proceeding: string): Promise<Recorded[]> {
  const history: Recorded[] = []
  for (;;) {
    const page = await store.acts(proceeding, history.length + 1, pageSize)
    history.push(...page.map(({ bytes, hash }) => ({ act: JSON.parse(bytes), hash })))
    if (page.length < pageSize) return history
  }
}

async function waitingAct({ store }: PerformPorts, command: Command) {
  const [stored] = await store.acts(command.proceeding, command.about!.n, 1)
  return stored && stored.n === command.about!.n ? { act: JSON.parse(stored.bytes), hash: stored.hash } : undefined
}
