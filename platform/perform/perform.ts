/**
 * The one way a proceeding changes. Load, let time act first, look up, decide, assemble, follow hand-overs and hearings in the same
 * breath, record everything in one transaction, answer with a receipt. A retry with the same key returns the first answer.
 */
import type { Command } from '../../engine/command.ts'
import { filesOf } from '../../engine/reading/inventory.ts'
import { numberOf, type State } from '../../engine/state.ts'
import { due, dueCommand } from '../../engine/time/due.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Assembled, bodyHash, type Head } from './assemble.ts'
import { decideOne, headOf, noHead } from './decide-one.ts'
import { followLinks } from './follow.ts'
import { partiesNamed } from './parties.ts'
import type { PerformPorts } from './ports.ts'
import type { RecordStore } from './record-store.ts'
import type { Answer, Receipt, Request } from './request.ts'
import { inTurn } from './turn.ts'

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
    const at = ports.now()
    if (request.voice !== undefined && !mayVoice(ports, request, at)) return refuse('voice.none')
    const head = request.proceeding ? await headAfterTime(ports, request.proceeding, at) : noHead
    const outcome =
      (await foreignFile(ports, request)) ??
      (await ports.proven?.(request)) ??
      (await attempt(ports, commandOf(ports, request, head.state, at), head))
    if (typeof outcome === 'string' || isRefusal(outcome)) return repeated(ports, request, outcome)
    await letTimeAct(ports, outcome.due, outcome.heads)
    return outcome.receipt
  }
  const timePasses = (proceeding: string, until: Instant): Promise<number> => letTimeAct(ports, [{ proceeding, until }])
  return Object.assign(perform, { timePasses })
}

const mayVoice = ({ registry }: PerformPorts, { person, voice }: Request, at: Instant): boolean =>
  registry.voicesOf(person, dayAt(at, registry.zoneOf(undefined))).includes(voice!)

/** Where the proceeding stands once time has done what was due. */
async function headAfterTime(ports: PerformPorts, proceeding: string, at: Instant): Promise<Head> {
  const head = await headOf(ports, proceeding)
  if (head.nextDueAt === null || head.nextDueAt > at) return head
  await letTimeAct(ports, [{ proceeding, until: at }])
  return headOf(ports, proceeding)
}

/**
 * A command that was not recorded may be a retry: its key then says which act it became. Looked up only now, because a first try
 * is recorded or refused without it.
 */
async function repeated(ports: PerformPorts, request: Request, outcome: Refusal | 'key'): Promise<Answer> {
  const known = await ports.store.byKey(request.key)
  if (known === undefined) return outcome === 'key' ? refuse('case.busy') : withWhatChanged(ports, outcome, request)
  const { proceeding, n, hash, at } = known.receipt
  const same =
    known.bodyHash === bodyHash({ procedure: '', fields: {}, ...request }) &&
    (request.proceeding ?? proceeding) === proceeding
  if (!same) return refuse('key.used', { details: { n } })
  const { state } = await headOf(ports, proceeding)
  return { proceeding, n, hash, at, ...numbered(state) }
}

function commandOf(ports: PerformPorts, request: Request, state: State | undefined, at: Instant): Command {
  const { registry, newId } = ports
  const on = dayAt(at, state?.zone ?? registry.zoneOf(officeNamed(ports, request)))
  return {
    key: request.key,
    proceeding: request.proceeding ?? newId(at),
    procedure: state?.procedure ?? request.procedure ?? '',
    step: request.step,
    by: {
      person: request.person,
      posts: request.voice === undefined ? registry.postsOf(request.person, on) : [],
      ...(request.voice !== undefined && { voice: request.voice }),
      ...(request.outside && { kind: 'outside' as const }),
    },
    at,
    on,
    fields: request.fields ?? {},
    papers: request.papers ?? [],
    ...(request.branch && { branch: request.branch }),
    ...(request.as && { as: request.as }),
    ...(request.about && { about: request.about }),
    ...(request.seen !== undefined && { seen: request.seen }),
  }
}

/** Whoever knows the hash of another's file may not bring it into a case of their own, and so read it there. */
async function foreignFile({ broughtBy }: PerformPorts, request: Request): Promise<Refusal | undefined> {
  const hashes = filesOf({ papers: request.papers ?? [], fields: request.fields ?? {} }).map(({ hash }) => hash)
  if (hashes.length === 0 || broughtBy === undefined || request.outside) return undefined
  const own = await broughtBy(request.person, hashes, request.voice)
  return hashes.every((hash) => own.includes(hash)) ? undefined : refuse('file.not-yours')
}

/** The office whose zone an opening is counted in: the one named in the field that fills the seat which holds the proceeding. */
function officeNamed({ law }: PerformPorts, request: Request): string | undefined {
  const procedure = request.procedure ? law.procedures[request.procedure] : undefined
  const source = procedure?.steps
    .find(({ id }) => id === request.step)
    ?.seats?.find(({ seat }) => seat === procedure.heldBy)?.with
  const value = typeof source === 'object' && 'field' in source ? request.fields?.[source.field] : undefined
  return typeof value === 'string' ? value : undefined
}

/** A proceeding in which time may have something to do, and up to when. */
interface Moment {
  readonly proceeding: string
  readonly until: Instant
}
interface Done {
  readonly receipt: Receipt
  readonly due: readonly Moment[]
  /** Where the proceedings of the batch stand now. */
  readonly heads: Heads
}
type Heads = ReadonlyMap<string, Head>

/**
 * Decides and records, anew as often as somebody else was faster; the register of numbers is held while its serial is open. The
 * head that the caller loaded is good for the first try, unless others acted in the proceeding while it waited for its turn.
 */
async function attempt(ports: PerformPorts, command: Command, head: Head): Promise<Done | Refusal | 'key'> {
  for (let tries = 1; tries <= attemptsMax; tries++) {
    const outcome = await inTurn(ports, command, async (waited) =>
      once(ports, command, waited || tries > 1 ? await headOf(ports, command.proceeding) : head),
    )
    if (outcome !== 'overtaken') return outcome
  }
  return refuse('case.busy')
}

async function once(ports: PerformPorts, asked: Command, head: Head): Promise<Done | Refusal | 'key' | 'overtaken'> {
  if (head.state === undefined && asked.procedure === '') return refuse('case.unknown')
  const { command, newcomers } = partiesNamed(ports, head.state, asked)
  const made = await decideOne(ports, head, command)
  if (isRefusal(made)) return made
  const linked = await followLinks(ports, made)
  if (isRefusal(linked)) return linked
  const entered = await Promise.all(newcomers.map((one) => decideOne(ports, noHead, one)))
  const refused = entered.find(isRefusal)
  if (refused) throw new Error(`Bug: the record of a party was not opened: ${JSON.stringify(refused)}`)
  const batch = [...(entered as Assembled[]), ...linked]
  const recorded = await ports.store.record(batch.map(({ entry }) => entry))
  if (recorded === 'key' && (await ports.store.byKey(asked.key))) return 'key'
  if (recorded !== 'recorded') return 'overtaken'
  await ports.recorded?.(batch)
  const receipt = {
    proceeding: made.act.proceeding,
    n: made.act.n,
    hash: made.hash,
    at: made.act.at,
    ...numbered(made.state),
  }
  return { receipt, due: dueAfter(batch, command.at), heads: headsAfter(batch) }
}

const headsAfter = (batch: readonly Assembled[]): Heads =>
  new Map(
    batch.map(({ act: { proceeding, n }, state, hash, entry: { nextDueAt } }) => [
      proceeding,
      { state, n, hash, nextDueAt },
    ]),
  )

/** The proceedings of a batch in which time must act at once: a draw, an entry into force, done before the answer is given. */
function dueAfter(batch: readonly Assembled[], at: Instant): Moment[] {
  const last = new Map(batch.map(({ entry }) => [entry.proceeding, entry.nextDueAt]))
  return [...last].flatMap(([proceeding, next]) => (next !== null && next <= at ? [{ proceeding, until: at }] : []))
}

const numbered = (state: State | undefined): { number?: string } => {
  const number = state && numberOf(state)
  return number === undefined ? {} : { number }
}

/** Two acted at once: when the case has moved since the form was drawn, the refusal says what happened in between. */
async function withWhatChanged(
  { store }: { store: RecordStore },
  refusal: Refusal,
  request: Request,
): Promise<Refusal> {
  if (request.seen === undefined || request.proceeding === undefined || refusal.field !== undefined) return refusal
  const newer = await store.acts(request.proceeding, request.seen + 1, 20)
  if (newer.length === 0) return refusal
  const steps = newer.map(({ bytes }) => (JSON.parse(bytes) as { step: string }).step)
  return refuse('case.changed', {
    ...(refusal.article && { article: refusal.article }),
    details: { steps, last: newer.at(-1)!.n },
    also: [refusal],
  })
}

/** The first step due that the law allows: where no judge can be drawn, the step after the draw says that the case waits. */
async function firstDue(ports: PerformPorts, head: Head, until: Instant): Promise<Done | Refusal | 'key' | undefined> {
  const { state } = head
  let outcome: Done | Refusal | 'key' | undefined
  for (const next of state ? due(ports.law, state, until) : []) {
    const hash = next.about ? state!.pending[next.about]?.hash : undefined
    outcome = await attempt(ports, dueCommand(state!, next, hash), head)
    if (outcome === 'key' || !isRefusal(outcome) || outcome.refused === 'case.busy') return outcome
  }
  return outcome
}

/**
 * Lets time act in proceedings, each step at its own moment and in their order, and in every proceeding that such a step touches. `heads`: where
 * those stand that were recorded just now.
 */
async function letTimeAct(ports: PerformPorts, moments: readonly Moment[], heads: Heads = new Map()): Promise<number> {
  const waiting = [...moments]
  let known = heads
  let done = 0
  for (let one = waiting[0]; one; one = waiting[0]) {
    const head = known.get(one.proceeding) ?? (await headOf(ports, one.proceeding))
    const outcome = await firstDue(ports, head, one.until)
    if (outcome === undefined || (outcome !== 'key' && isRefusal(outcome))) {
      waiting.shift()
      continue
    }
    if (++done > dueMax) throw new Error(`Bug: more than ${dueMax} timed steps in ${one.proceeding}`)
    // A key that is used already: another process let time act here, and the next head shows it.
    known = outcome === 'key' ? new Map() : outcome.heads
    if (outcome !== 'key') waiting.push(...outcome.due.filter(({ proceeding }) => proceeding !== one.proceeding))
  }
  return done
}
