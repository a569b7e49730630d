/**
 * A court in memory: the engine with nothing around it. Tests, probes and examples of law run in it; it does what
 * platform/perform does with a database: time first, decide, record, open children, let linked proceedings hear.
 */
import { dayAt, type Instant, instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Act, Holder } from '../act.ts'
import { type Actor, type Command, linkedActor } from '../command.ts'
import { decideVoid, voidStep } from '../correcting/correction.ts'
import { decideApproval, isApprovalStep } from '../deciding/approval.ts'
import { type Decision, decide } from '../deciding/decide.ts'
import {
  decideOpening,
  hearingStep,
  openingCommand,
  receivingRow,
  stepsWithForce,
} from '../deciding/hand-over/hand-over.ts'
import { type Given, type Law, procedureOf, stepOn } from '../law.ts'
import { type OpenStep, openSteps, whyNot } from '../reading/next-steps.ts'
import { decideSigning } from '../signing/paper-signing.ts'
import { signStep } from '../signing/sign-step.ts'
import type { State } from '../state.ts'
import { type Due, dueCommand, upcoming } from '../time/due.ts'
import { endOf, type TermEnd } from '../time/terms.ts'
import { lookUp } from './look-up.ts'
import { actOf, append, appendQuickly, type Proceeding } from './proceeding.ts'
import type { TestRegistry } from './registry.ts'

export interface CourtOptions {
  readonly law: Law
  readonly registry: TestRegistry
  readonly seed: string
  /** Called with every act recorded, after the court's own checks. */
  readonly recorded?: (act: Act, state: State) => void
  /** Without bytes, hashes and replays: for a great many histories. */
  readonly isQuick?: boolean
}

export interface ActOptions {
  /** Id of the proceeding; the newest of the procedure when absent. */
  readonly on?: string
  readonly branch?: string
  readonly as?: string
  /** The waiting act an approval is about; its hash is looked up unless other bytes are named. */
  readonly about?: number
  readonly papers?: Command['papers']
  readonly hash?: string
  readonly key?: string
  /** Gateway, not a person. */
  readonly outside?: true
}

export interface InMemoryCourt {
  readonly law: Law
  now(): Instant
  /** Moves the clock to a moment; everything due on the way is done at its own moment, across all proceedings. */
  at(moment: string): InMemoryCourt
  /** Does `procedure.step`, or `procedure.approval.agree`, as the person; the clock stands where `at` put it. */
  act(person: string, step: string, fields?: Readonly<Record<string, unknown>>, options?: ActOptions): Act | Refusal
  /** The newest proceeding of the procedure, or the one with the id. */
  of(procedureOrId: string): Proceeding
  proceedings(): readonly Proceeding[]
  stage(procedureOrId: string, branch?: string): string | undefined
  end(procedureOrId: string, term: string): TermEnd
  open(procedureOrId: string): OpenStep[]
  /** When time next has something to do in any proceeding. */
  nextDueAt(): Instant | undefined
  why(person: string, step: string, options?: ActOptions): Refusal[]
}

/** More timed steps than this in one go are a fault of the procedure. */
export const dueMax = 200

type Decider = (given: Given) => Decision | Refusal

class Court implements InMemoryCourt {
  readonly law: Law
  private readonly options: CourtOptions
  private readonly files = new Map<string, Proceeding>()
  private readonly receipts = new Map<string, Act>()
  private readonly counters = new Map<string, number>()
  /** What time will do, kept for as long as a proceeding stands where it stands. */
  private readonly timed = new WeakMap<State, Due[]>()
  private clock = instant('2000-01-01T00:00:00.000Z')
  private ids = 0

  constructor(options: CourtOptions) {
    this.options = options
    this.law = options.law
  }

  now(): Instant {
    return this.clock
  }

  at(moment: string): InMemoryCourt {
    const to = instant(moment)
    if (to < this.clock) throw new Error(`The clock of a court never goes back: ${this.clock} to ${to}`)
    this.timePasses(to)
    this.clock = to
    return this
  }

  act(
    person: string,
    step: string,
    fields: Readonly<Record<string, unknown>> = {},
    options: ActOptions = {},
  ): Act | Refusal {
    this.timePasses(this.clock)
    const command = this.commandOf(person, step, fields, options)
    if ('refused' in command) return command
    const again = this.receipts.get(command.key)
    if (again) return again
    const done = this.perform(command)
    if (!isRefusal(done)) this.timePasses(this.clock)
    return done
  }

  of(procedureOrId: string): Proceeding {
    const found = this.files.get(procedureOrId) ?? this.newest(procedureOrId)
    if (found === undefined) throw new Error(`No proceeding ${procedureOrId}`)
    return found
  }

  proceedings(): readonly Proceeding[] {
    return [...this.files.values()]
  }

  stage(procedureOrId: string, branch = 'main'): string | undefined {
    return this.of(procedureOrId).state.branches[branch]?.stage
  }

  end(procedureOrId: string, term: string): TermEnd {
    return endOf(this.of(procedureOrId).state, term, this.law.days)
  }

  open(procedureOrId: string): OpenStep[] {
    const { state } = this.of(procedureOrId)
    return openSteps(this.law, state, this.options.registry, this.clock, dayAt(this.clock, state.zone))
  }

  nextDueAt(): Instant | undefined {
    return this.proceedings()
      .flatMap(({ state }) => this.upcoming(state)[0]?.at ?? [])
      .sort()[0]
  }

  why(person: string, step: string, options: ActOptions = {}): Refusal[] {
    const command = this.commandOf(person, step, {}, options)
    return 'refused' in command
      ? [command]
      : whyNot(this.law, this.files.get(command.proceeding)?.state, command, this.options.registry)
  }

  private newest(procedure: string): Proceeding | undefined {
    return [...this.files.values()].findLast(({ state }) => state.procedure === procedure)
  }

  private commandOf(
    person: string,
    named: string,
    fields: Readonly<Record<string, unknown>>,
    options: ActOptions,
  ): Command | Refusal {
    const procedure = named.slice(0, named.indexOf('.'))
    const step = named.slice(named.indexOf('.') + 1)
    const opens = this.law.procedures[procedure]?.steps.some((row) => row.id === step && row.stage.length === 0)
    const file = options.on ? this.files.get(options.on) : opens ? undefined : this.newest(procedure)
    if (file === undefined && !opens) return refuse('case.unknown', { details: { procedure } })
    const zone = file?.state.zone ?? this.zoneOf(fields[this.heldBySeatField(procedure, step)])
    const on = dayAt(this.clock, zone)
    const by: Actor = options.outside ? { person, posts: [], kind: 'outside' } : this.options.registry.actor(person, on)
    const key = options.key ?? `key-${++this.ids}`
    const hash = options.about === undefined ? undefined : (options.hash ?? file?.hashes[options.about - 1] ?? '')
    return {
      key,
      proceeding: file?.id ?? this.newId(),
      procedure,
      step,
      by,
      at: this.clock,
      on,
      fields,
      ...(options.branch && { branch: options.branch }),
      ...(options.as && { as: options.as }),
      ...(hash !== undefined && { about: { n: options.about!, hash } }),
      ...(options.papers && { papers: options.papers }),
    }
  }

  /** The field of an opening step that names the office which holds the proceeding. */
  private heldBySeatField(procedure: string, step: string): string {
    const row = this.law.procedures[procedure]?.steps.find(({ id }) => id === step)
    const from = row?.seats?.find(({ seat }) => seat === this.law.procedures[procedure]!.heldBy)?.with
    return typeof from === 'object' && 'field' in from ? from.field : ''
  }

  private zoneOf(office: unknown): string {
    return (typeof office === 'string' ? this.options.registry.office(office)?.zone : undefined) ?? this.law.days.zone
  }

  private newId(): string {
    return `p${String(++this.ids).padStart(6, '0')}`
  }

  private perform(command: Command): Act | Refusal {
    const file = this.files.get(command.proceeding)
    const waiting = command.about && file && isApprovalStep(command.step) ? file.acts[command.about.n - 1] : undefined
    if (command.step === voidStep && file) {
      const history = file.acts.map((act, index) => ({ act, hash: file.hashes[index]! }))
      return this.record(command, voidStep, ({ registry }) =>
        decideVoid(this.law, file.state, command, registry, history),
      )
    }
    if (command.step === signStep && file) {
      const history = file.acts.map((act, index) => ({ act, hash: file.hashes[index]! }))
      return this.record(command, signStep, ({ registry }) =>
        decideSigning(this.law, file.state, command, registry, history),
      )
    }
    const decider: Decider = isApprovalStep(command.step)
      ? (given) =>
          decideApproval(
            this.law,
            file!.state,
            command,
            given,
            waiting && { act: waiting, hash: file!.hashes[waiting.n - 1]! },
          )
      : (given) => decide(this.law, file?.state, command, given)
    return this.record(command, waiting?.step ?? command.step, decider)
  }

  /** Decides, records, and follows the links in the same breath. */
  private record(
    command: Command,
    step: string,
    decider: Decider,
    seats?: Readonly<Record<string, Holder>>,
  ): Act | Refusal {
    const file = this.files.get(command.proceeding)
    const given = this.givenFor(command, step, file?.state, seats)
    const decision = isRefusal(given) ? given : decider(given)
    if (isRefusal(decision)) return decision
    const before = file?.state
    const act = this.keep(command, decision, file)
    this.openChildren(act)
    this.letHear(before, act)
    return act
  }

  private givenFor(
    command: Command,
    step: string,
    state: State | undefined,
    seats?: Readonly<Record<string, Holder>>,
  ): Given | Refusal {
    const procedure = procedureOf(this.law, state?.procedure ?? command.procedure)
    const row = stepOn(procedure, step, state, command.on)
    const held =
      seats ?? Object.fromEntries(Object.entries(state?.seats ?? {}).map(([seat, { holder }]) => [seat, holder]))
    const zone =
      state?.zone ??
      this.zoneOf(held[procedure.heldBy]?.office ?? command.fields[this.heldBySeatField(procedure.id, step)])
    const { registry } = this.options
    if (row === undefined) return { registry, sources: {}, draws: {}, ids: [], numbers: {}, zone }
    const ports = {
      law: this.law,
      registry,
      seed: this.options.seed,
      counters: this.counters,
      newId: () => this.newId(),
      all: () => [...this.files.values()].map((one) => one.state),
    }
    return lookUp(ports, { row, state, command, zone, seats: held })
  }

  private keep(command: Command, decision: Decision, file: Proceeding | undefined): Act {
    const add = this.options.isQuick ? appendQuickly : append
    const kept = add(file, actOf(this.newId(), command, decision, file))
    const act = kept.acts.at(-1)!
    this.files.set(kept.id, kept)
    this.receipts.set(act.key, act)
    this.options.recorded?.(act, kept.state)
    return act
  }

  private openChildren(act: Act): void {
    const parent = this.files.get(act.proceeding)!
    for (const effect of act.results) {
      if (effect.do !== 'hand-over') continue
      const child = procedureOf(this.law, effect.procedure)
      const taker = this.files.get(effect.child)?.state
      const on = dayAt(act.at, taker?.zone ?? this.zoneOf(effect.seats[child.heldBy]?.office))
      const row = receivingRow(this.law, effect, taker, on)
      const command = { ...openingCommand(effect, act, act.at, on), step: row?.id ?? '' }
      const from = { act, hash: parent.hashes[act.n - 1]!, state: parent.state }
      const opened = this.record(
        command,
        command.step,
        (given) => decideOpening(this.law, effect, from, command, given, taker),
        effect.seats,
      )
      if (isRefusal(opened)) throw new Error(`${effect.procedure} was not opened: ${JSON.stringify(opened)}`)
    }
  }

  private letHear(before: State | undefined, act: Act): void {
    const heard = this.files.get(act.proceeding)!.state
    for (const step of stepsWithForce(before, act))
      for (const link of heard.links) {
        const hearer = this.files.get(link.other)
        if (hearer === undefined) continue
        const on = dayAt(act.at, hearer.state.zone)
        const found = hearingStep(
          this.law,
          hearer.state,
          { procedure: heard.procedure, step, ...(link.kind === 'origin' && { handedOver: link.n }) },
          link.kind === 'origin' ? 'up' : 'down',
          on,
        )
        if (found === undefined) continue
        const { id, state } = hearer
        const command: Command = {
          key: `hear:${act.proceeding}:${act.n}:${id}`,
          proceeding: id,
          procedure: state.procedure,
          step: found.row.id,
          ...(found.branch && { branch: found.branch }),
          by: linkedActor,
          at: act.at,
          on,
          fields: {},
        }
        const done = this.perform(command)
        if (isRefusal(done)) throw new Error(`${found.row.id} was not heard: ${JSON.stringify(done)}`)
      }
  }

  /** Everything due up to the moment, the earliest first over all proceedings. */
  private timePasses(until: Instant): void {
    const refused = new Set<string>()
    for (let done = 0; done < dueMax; ) {
      const next = this.nextDue(until, refused)
      if (next === undefined) return
      const { file, one } = next
      if (one.at > this.clock) this.clock = one.at
      const hash = one.about === undefined ? '' : (file.hashes[one.about - 1] ?? '')
      if (isRefusal(this.perform(dueCommand(file.state, one, hash)))) refused.add(one.key)
      else done++
    }
    throw new Error(`More than ${dueMax} timed steps before ${until}`)
  }

  private nextDue(until: Instant, refused: ReadonlySet<string>): { file: Proceeding; one: Due } | undefined {
    let first: { file: Proceeding; one: Due } | undefined
    for (const file of this.files.values()) {
      const one = this.upcoming(file.state).find(({ at, key }) => at <= until && !refused.has(key))
      if (one && (first === undefined || one.at < first.one.at)) first = { file, one }
    }
    return first
  }

  private upcoming(state: State): Due[] {
    const known = this.timed.get(state) ?? upcoming(this.law, state)
    this.timed.set(state, known)
    return known
  }
}

/** An empty court under a law. */
export const inMemoryCourt = (options: CourtOptions): InMemoryCourt => new Court(options)
