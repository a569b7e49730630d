/** Makes the act, its bytes and hash, the next state, and the entry that one call of the record function writes. */
import type { Act, PaperReference } from '../../engine/act.ts'
import type { Command } from '../../engine/command.ts'
import type { Decision } from '../../engine/deciding/decide.ts'
import { evolve } from '../../engine/evolve.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { filesOf } from '../../engine/reading/inventory.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import { numberOf, type State, seatOf } from '../../engine/state.ts'
import { nextDueAt } from '../../engine/time/due.ts'
import { endOf } from '../../engine/time/terms.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { leafHash, sha256Hex } from '../../kernel/hash.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import type { Entry } from '../store/entry.ts'

export interface Assembled {
  readonly act: Act
  readonly hash: string
  readonly before: State | undefined
  readonly state: State
  readonly entry: Entry
}

/** Seals a personal value with its person's key: what stands in the act is the commitment alone. */
export type Seal = (person: string, value: unknown) => Promise<{ commitment: string; box: string }>

export interface Head {
  readonly state: State | undefined
  readonly n: number
  readonly hash: string | null
  /** When time next has something to do here. */
  readonly nextDueAt: Instant | null
}

/** Puts together everything that one decided command changes. */
export async function assemble(
  law: Law,
  registry: Registry,
  head: Head,
  command: Command,
  decision: Decision,
  id: string,
  seal: Seal,
  papers: readonly PaperReference[] = [],
): Promise<Assembled> {
  const { fields, personal } = await sealed(decision, head.state, command, seal)
  const act: Act = {
    v: 1,
    id,
    proceeding: command.proceeding,
    n: head.n + 1,
    prev: head.hash,
    step: command.step === '' ? decision.row.id : command.step,
    edition: decision.edition,
    at: command.at,
    on: command.on,
    by: decision.by,
    key: command.key,
    fields,
    papers,
    results: decision.effects,
  }
  const bytes = canonicalJson(act)
  const hash = leafHash(bytes)
  const state = evolve(head.state, act, hash)
  return {
    act,
    hash,
    before: head.state,
    state,
    entry: entryOf(law, registry, { act, bytes, hash, state, command }, personal),
  }
}

async function sealed(
  decision: Decision,
  state: State | undefined,
  command: Command,
  seal: Seal,
): Promise<{ fields: Act['fields']; personal: Entry['personal'] }> {
  const fields: Record<string, unknown> = { ...decision.fields }
  const personal: Entry['personal'] = []
  for (const field of decision.row.fields ?? []) {
    if (field.personal === undefined || fields[field.id] === undefined || command.step.startsWith('approval.')) continue
    const person = holderOf(field.personal, state, decision)
    const { commitment, box } = await seal(person, fields[field.id])
    fields[field.id] = { sealed: commitment }
    personal.push({ field: field.id, person, box })
  }
  return { fields, personal }
}

/**
 * The person whose key seals the values of a seat: of several holders the one for whose seat the act was done, else the first; when the
 * seat is filled by this very act, the one who fills it.
 */
function holderOf(seat: string, state: State | undefined, { effects, by }: Decision): string {
  const held = Object.entries(state?.seats ?? {}).filter(([key, { holder }]) => seatOf(key) === seat && holder.person)
  const own = held.find(([key]) => key === by.for) ?? held[0]
  if (own !== undefined) return own[1].holder.person!
  for (const effect of effects)
    if (effect.do === 'seat' && seatOf(effect.seat) === seat && effect.holder?.person) return effect.holder.person
  throw new Error(`Bug: nobody holds the seat ${seat} whose key must seal a value`)
}

interface Made {
  readonly act: Act
  readonly bytes: string
  readonly hash: string
  readonly state: State
  readonly command: Command
}

function entryOf(
  law: Law,
  registry: Registry,
  { act, bytes, hash, state, command }: Made,
  personal: Entry['personal'],
): Entry {
  return {
    proceeding: act.proceeding,
    procedure: state.procedure,
    n: act.n,
    prev: act.prev,
    id: act.id,
    hash,
    bytes,
    key: act.key,
    bodyHash: bodyHash(command),
    step: act.step,
    at: act.at,
    on: act.on,
    state: JSON.stringify(state),
    stage: state.branches.main?.stage ?? '',
    openedOn: state.openedOn,
    root: state.root,
    names: act.results.flatMap((effect) =>
      effect.do === 'number' ? [{ register: effect.register, name: effect.name }] : [],
    ),
    counters: act.results.flatMap((effect) =>
      effect.do === 'number'
        ? [{ register: counterOf(law, effect.register, state), year: effect.year, value: effect.serial }]
        : [],
    ),
    seats: Object.entries(state.seats).map(([seat, { holder, active }]) => ({
      seat,
      person: holder.person ?? null,
      office: holder.office ?? null,
      active,
    })),
    ...listsOf(law, registry, state),
    links: act.results.flatMap((effect) => (effect.do === 'link' ? [{ other: effect.other, kind: effect.kind }] : [])),
    personal,
    outbox: outboxOf(act, state),
    files: filesOf(act).map((file) => file.hash),
  }
}

export const counterOf = (law: Law, register: string, state: Pick<State, 'seats'>): string =>
  law.registers[register]!.counter(
    Object.fromEntries(Object.entries(state.seats).map(([seat, { holder }]) => [seat, holder])),
  )

/** What is listed of a proceeding: its running terms, the steps that wait for people, and when time acts next. */
export const listsOf = (law: Law, registry: Registry, state: State): Pick<Entry, 'terms' | 'tasks' | 'nextDueAt'> => ({
  terms: termRows(law, state),
  tasks: taskRows(law, registry, state),
  nextDueAt: nextDueAt(law, state) ?? null,
})

/** Until when something must be done: a window only says how long something is free, and a wait from when. */
function termRows(law: Law, state: State): Entry['terms'] {
  return Object.entries(state.terms)
    .filter(([, run]) => run.status === 'running' && run.rule.kind === 'last-day')
    .map(([key, run]) => {
      const end = endOf(state, key, law.days)
      return {
        key,
        term: run.term,
        lastDay: end.lastDay ?? null,
        lastAt: end.lastAt ?? null,
        status: end.standsStill ? 'stands-still' : 'running',
      }
    })
}

/** What waits for somebody: steps at will wait for nobody. */
function taskRows(law: Law, registry: Registry, state: State): Entry['tasks'] {
  const waiting = openSteps(law, state, registry, state.lastAt, state.lastOn).filter(({ atWill }) => !atWill)
  return waiting.map((open) => ({
    role: open.role,
    person: open.post ? null : (open.holder.person ?? null),
    office: open.post ? (open.holder.office ?? null) : null,
    post: open.post ?? null,
    step: open.step,
    lastDay: open.lastDay ?? (open.lastAt ? dayAt(open.lastAt, state.zone) : null),
    since: state.lastOn,
  }))
}

/** One message per notice: whom it goes to is resolved when it is sent, by the seats as they were. */
const outboxOf = (act: Act, state: State): Entry['outbox'] =>
  act.results.flatMap((effect) =>
    effect.do === 'notice'
      ? [
          {
            topic: 'notice',
            body: JSON.stringify({
              proceeding: act.proceeding,
              n: act.n,
              kind: effect.kind,
              to: effect.to,
              number: numberOf(state) ?? '',
            }),
            dueAt: null,
          },
        ]
      : [],
  )

/** What makes two requests with one key the same request. */
export const bodyHash = (
  command: Pick<Command, 'procedure' | 'step' | 'fields' | 'sent' | 'branch' | 'about' | 'papers'>,
): string =>
  sha256Hex(
    JSON.stringify([
      command.step,
      command.branch ?? '',
      command.about ?? null,
      command.sent ?? command.fields,
      command.papers ?? [],
    ]),
  )
