/**
 * The one way a proceeding changes. Load, let time act first, look up, decide, assemble, follow hand-overs and hearings in the same
 * breath, record everything in one transaction, answer with a receipt. A retry with the same key returns the first answer.
 */
import { decideApproval, isApprovalStep } from '../../engine/approval.ts'
import type { Command } from '../../engine/command.ts'
import { type Decision, decide } from '../../engine/decide.ts'
import { due, dueCommand } from '../../engine/due.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { whyNot } from '../../engine/next-steps.ts'
import { procedureOf, stepOn } from '../../engine/law.ts'
import { numberOf, type State } from '../../engine/state.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Assembled, assemble, bodyHash, type Head, type Seal } from './assemble.ts'
import { followLinks } from './follow.ts'
import { type DrawDays, type LookupPorts, lookUp, type Seats } from './lookups.ts'
import type { Answer, Receipt, Request } from './request.ts'
import type { RecordStore } from './record-store.ts'
import { inTurn } from './turn.ts'

export interface PerformPorts {
  readonly law: Law
  readonly store: RecordStore
  readonly registry: Registry & { postsOf(person: string, on: string): readonly { post: string; office: string }[]; zoneOf(office: string | undefined): string }
  readonly draws: DrawDays
  readonly now: () => Instant
  readonly newId: (at: Instant) => string
  readonly seal: Seal
  /** Called after acts became durable: read tables catch up, jobs wake. */
  readonly recorded?: (acts: readonly Assembled[]) => Promise<void>
}

/** More timed steps than this in one go are a fault of the procedure, not work. */
const dueMax = 200
/** How often a command is decided anew because somebody else was faster. */
const attemptsMax = 8

export interface Perform {
  (request: Request): Promise<Answer>
  /** Does everything due in the proceeding up to the moment; returns how many steps time took. */
  timePasses(proceeding: string, until: Instant): Promise<number>
}

export function createPerform(ports: PerformPorts): Perform {
  const perform = async (request: Request): Promise<Answer> => {
    const again = await repeated(ports, request)
    if (again) return again
    if (request.proceeding) await timePasses(ports, request.proceeding, ports.now())
    const at = ports.now()
    const answer = await attempt(ports, await commandOf(ports, request, at), request)
    return answer
  }
  return Object.assign(perform, { timePasses: (proceeding: string, until: Instant) => timePasses(ports, proceeding, until) })
}

async function repeated({ store }: PerformPorts, request: Request): Promise<Answer | undefined> {
  const known = await store.byKey(request.key)
  if (known === undefined) return undefined
  const same = known.bodyHash === bodyHash({ procedure: '', step: request.step, fields: request.fields ?? {}, ...(request.branch && { branch: request.branch }), ...(request.about && { about: request.about }), papers: request.papers ?? [] })
  return same ? known.receipt : refuse('key.used', { details: { n: known.receipt.n } })
}

async function commandOf(ports: PerformPorts, request: Request, at: Instant): Promise<Command> {
  const { registry, newId } = ports
  const loaded = request.proceeding ? await ports.store.load(request.proceeding) : undefined
  const state = loaded?.state
  const zone = state?.zone ?? registry.zoneOf(officeNamed(ports, request))
  const on = dayAt(at, zone)
  return {
    key: request.key, proceeding: request.proceeding ?? newId(at), procedure: state?.procedure ?? request.procedure ?? '', step: request.step,
    by: { person: request.person, posts: registry.postsOf(request.person, on), ...(request.outside && { kind: 'outside' as const }) }, at, on, fields: request.fields ?? {}, papers: request.papers ?? [],
    ...(request.branch && { branch: request.branch }), ...(request.as && { as: request.as }), ...(request.about && { about: request.about }), ...(request.seen !== undefined && { seen: request.seen }),
  }
}

/** The office whose zone an opening is counted in: the one named in the field that fills the seat which holds the proceeding. */
function officeNamed({ law }: PerformPorts, request: Request): string | undefined {
  const procedure = request.procedure ? law.procedures[request.procedure] : undefined
  const source = procedure?.steps.find(({ id }) => id === request.step)?.seats?.find(({ seat }) => seat === procedure.heldBy)?.with
  const value = typeof source === 'object' && 'field' in source ? request.fields?.[source.field] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Decides and records, anew as often as somebody else was faster; the register of numbers is held while its serial is open. */
async function attempt(ports: PerformPorts, command: Command, request?: Request): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const outcome = await inTurn(ports, command, () => once(ports, command))
    if (outcome !== 'overtaken' && 'refused' in outcome) return withWhatChanged(ports, outcome, request)
    if (outcome !== 'overtaken') {
      for (const proceeding of outcome.touched) await asSoonAs(ports, proceeding, command.at)
      return outcome.receipt
    }
    if (tries === attemptsMax) return refuse('case.busy')
  }
}

interface Done { readonly receipt: Receipt; readonly touched: readonly string[] }

async function once(ports: PerformPorts, command: Command): Promise<Done | Refusal | 'overtaken'> {
  const { store } = ports
  const head = await headOf(ports, command.proceeding)
  if (head.state === undefined && command.procedure === '') return refuse('case.unknown')
  const made = await decideOne(ports, head, command)
  if (isRefusal(made)) return made
  const batch = await followLinks(ports, made)
  if (isRefusal(batch)) return batch
  const recorded = await store.record(batch.map(({ entry }) => entry))
  if (recorded === 'key') return replayed(store, command.key)
  if (recorded !== 'recorded') return 'overtaken'
  await ports.recorded?.(batch)
  const receipt = { proceeding: made.act.proceeding, n: made.act.n, hash: made.hash, at: made.act.at, ...numbered(made.state) }
  return { receipt, touched: [...new Set(batch.map(({ act }) => act.proceeding))] }
}

async function replayed(store: RecordStore, key: string): Promise<Done | 'overtaken'> {
  const known = await store.byKey(key)
  return known ? { receipt: known.receipt, touched: [] } : 'overtaken'
}

const numbered = (state: State): { number?: string } => {
  const number = numberOf(state)
  return number === undefined ? {} : { number }
}

export async function headOf({ store }: Pick<PerformPorts, 'store'>, proceeding: string): Promise<Head> {
  const loaded = await store.load(proceeding)
  return loaded ? { state: loaded.state, n: loaded.n, hash: loaded.head } : { state: undefined, n: 0, hash: null }
}

/** Decides one command on a head and assembles its act. */
export async function decideOne(ports: PerformPorts, head: Head, command: Command, decider?: (given: Parameters<typeof decide>[3]) => Decision | Refusal, seats?: Seats, ahead?: Readonly<Record<string, number>>): Promise<Assembled | Refusal> {
  const { law, registry, newId, seal } = ports
  const zone = head.state?.zone ?? zoneFor(ports, command, seats)
  const waiting = isApprovalStep(command.step) && command.about ? await waitingAct(ports, command) : undefined
  const row = stepOn(procedureOf(law, head.state?.procedure ?? command.procedure), waiting?.act.step ?? command.step, head.state, command.on)
  const given = row ? await lookUp(lookupPorts(ports, command.at), row, head.state, command, zone, seats ?? heldSeats(head.state), ahead) : emptyGiven(registry, zone)
  // What the law says comes before what could not be looked up: "no superior" is an answer, a missing address is not.
  if (isRefusal(given)) return (decider || waiting ? undefined : whyNot(law, head.state, command, registry)[0]) ?? given
  const decision = decider ? decider(given) : isApprovalStep(command.step) ? decideApproval(law, head.state!, command, given, waiting) : decide(law, head.state, command, given)
  return isRefusal(decision) ? decision : assemble(law, registry, head, command, decision, newId(command.at), seal, command.papers)
}

const emptyGiven = (registry: Registry, zone: string) => ({ registry, sources: {}, draws: {}, ids: [], numbers: {}, zone })
const heldSeats = (state: State | undefined): Seats => Object.fromEntries(Object.entries(state?.seats ?? {}).map(([seat, { holder }]) => [seat, holder]))

function zoneFor({ registry, law }: PerformPorts, command: Command, seats: Seats | undefined): string {
  const held = law.procedures[command.procedure]?.heldBy ?? ''
  const office = seats?.[held]?.office ?? (typeof command.fields[held] === 'string' ? (command.fields[held] as string) : undefined)
  return registry.zoneOf(office)
}

export const lookupPorts = ({ law, registry, draws, store, newId }: PerformPorts, at: Instant): LookupPorts => ({
  law, registry, draws, lastSerial: (counter, year) => store.lastSerial(counter, year), newId: () => newId(at),
})

async function waitingAct({ store }: PerformPorts, command: Command) {
  const [stored] = await store.acts(command.proceeding, command.about!.n, 1)
  return stored && stored.n === command.about!.n ? { act: JSON.parse(stored.bytes), hash: stored.hash } : undefined
}

/** Two acted at once: when the branch has moved since the form was drawn, the refusal says what happened in between. */
async function withWhatChanged({ store, law }: PerformPorts, refusal: Refusal, request: Request | undefined): Promise<Refusal> {
  if (request?.seen === undefined || request.proceeding === undefined || refusal.field !== undefined) return refusal
  const newer = await store.acts(request.proceeding, request.seen + 1, 20)
  if (newer.length === 0) return refusal
  const steps = newer.map(({ bytes }) => (JSON.parse(bytes) as { step: string }).step)
  return refuse('case.changed', { ...(refusal.article && { article: refusal.article }), details: { steps, last: newer.at(-1)!.n }, also: [refusal] })
}

/** Lets time act in one proceeding up to a moment, each step at its own moment and in their order. */
async function timePasses(ports: PerformPorts, proceeding: string, until: Instant): Promise<number> {
  for (let done = 0; done < dueMax; done++) {
    const head = await headOf(ports, proceeding)
    const next = head.state && due(ports.law, head.state, until)[0]
    if (!head.state || !next) return done
    const hash = next.about ? head.state.pending[next.about]?.hash : undefined
    const answer = await attempt(ports, dueCommand(head.state, next, hash))
    if (isRefusal(answer)) return done
  }
  throw new Error(`Bug: more than ${dueMax} timed steps in ${proceeding}`)
}

/** What time does the moment a condition holds (a draw, an entry into force) is done before the answer is given. */
async function asSoonAs(ports: PerformPorts, proceeding: string, at: Instant): Promise<void> {
  const { state } = await headOf(ports, proceeding)
  if (state && due(ports.law, state, at).length > 0) await timePasses(ports, proceeding, at)
}

