/**
 * A random walk through procedures: fills forms from their definition, takes steps that are allowed and some that are not, moves the
 * clock. The same seed walks the same way. It asserts nothing about the law, only that the engine never contradicts itself.
 */
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { addHours, dayAt, startOfDay } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { voidStep } from '../correcting/correction.ts'
import { holdersOf } from '../deciding/fields.ts'
import type { Field, StepRow } from '../define.ts'
import { procedureOf, stepOn, stepsOn } from '../law.ts'
import type { OpenStep } from '../reading/next-steps.ts'
import { type State, seatOf } from '../state.ts'
import type { InMemoryCourt } from './court.ts'
import type { Proceeding } from './proceeding.ts'
import type { TestRegistry } from './registry.ts'

export interface Chance {
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  of<T>(list: readonly T[]): T
}

/** Chance from a seed: a 32-bit multiply-and-shift generator, good enough to wander. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (n: number): number => next() % n
  return { below, of: (list) => list[below(list.length)]! }
}

export interface Walk {
  readonly court: InMemoryCourt
  readonly registry: TestRegistry
  readonly chance: Chance
  /** Names of the opening steps to choose from, as `procedure.step`. */
  readonly openings: readonly string[]
  readonly start: CalendarDate
  readonly moves: number
  /** Steps walked already, as `procedure.step`: others are preferred. */
  readonly walked: ReadonlySet<string>
}
export interface Walked {
  readonly acts: number
  readonly refusals: ReadonlyMap<string, number>
}

const citizens = ['aigul', 'bolat', 'saule']

/** One file walked from its opening; throws where the engine does. */
export function walk({ court, registry, chance, openings, start, moves, walked }: Walk): Walked {
  const refusals = new Map<string, number>()
  const act = (...args: Parameters<InMemoryCourt['act']>): void => {
    const done = court.act(...args)
    if (isRefusal(done)) refusals.set(done.refused, (refusals.get(done.refused) ?? 0) + 1)
  }
  court.at(addHours(startOfDay(start, court.law.days.zone), 9 + chance.below(14)))
  for (let tries = 0; tries < 8 && court.proceedings().length === 0; tries++) {
    const opening = chance.of(openings)
    const form = formFor(court, registry, chance, opening)
    act(officerFor(court, registry, chance, opening, form) ?? chance.of(citizens), opening, form)
  }
  for (let move = 0; move < moves && court.proceedings().length > 0; move++) {
    const kind = chance.below(10)
    if (kind < 7) takeOpenStep({ court, registry, chance, walked }, act)
    else if (kind < 8 && chance.below(2) === 0) correctRecord({ court, registry, chance, walked }, act)
    else if (kind < 8) tryAnything({ court, registry, chance, walked }, act)
    else moveClock(court, chance)
  }
  return { acts: court.proceedings().reduce((sum, { acts }) => sum + acts.length, 0), refusals }
}

/** Who opens for an office: mostly somebody who holds the post in the one that the form names. */
function officerFor(
  court: InMemoryCourt,
  registry: TestRegistry,
  chance: Chance,
  name: string,
  form: Readonly<Record<string, unknown>>,
): string | undefined {
  const [procedure, step] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)]
  const on = dayAt(court.now(), court.law.days.zone)
  const row = stepOn(procedureOf(court.law, procedure), step, undefined, on)
  const [post, seat] = row?.by[0]?.split('@') ?? []
  const from = row?.seats?.find((change) => change.seat === seat)?.with
  if (post === undefined || typeof from !== 'object' || !('field' in from)) return undefined
  const holders = registry.holding(post, String(form[from.field]), on)
  return holders.length > 0 ? chance.of(holders) : undefined
}

type Around = Pick<Walk, 'court' | 'registry' | 'chance' | 'walked'>
type TakeStep = (...args: Parameters<InMemoryCourt['act']>) => void

function takeOpenStep({ court, registry, chance, walked }: Around, act: TakeStep): void {
  const files = court.proceedings()
  const file = chance.below(3) > 0 ? files.at(-1)! : chance.of(files)
  const open = stepsToTry(court, file, chance)
  const devices = procedureOf(court.law, file.state.procedure).steps.filter((row) => row.outside !== undefined)
  if (devices.length > 0 && chance.below(3) === 0) {
    const row = chance.of(devices)
    const name = `${file.state.procedure}.${row.id}`
    act(row.outside!, name, formFor(court, registry, chance, name, file), { on: file.id, outside: true })
    return
  }
  if (open.length === 0) return
  const unseen = open.filter(({ step }) => !walked.has(`${file.state.procedure}.${step}`))
  const step = longWayRound(court, file, unseen.length > 0 && chance.below(4) > 0 ? unseen : open, chance)
  const person = personFor(step, registry, chance, dayAt(court.now(), file.state.zone))
  if (person === undefined) return
  const name = `${file.state.procedure}.${step.about !== undefined && chance.below(5) === 0 ? 'approval.refuse' : step.step}`
  const options = {
    on: file.id,
    ...(step.branch && { branch: step.branch }),
    ...(step.about !== undefined && { about: step.about }),
  }
  act(person, name, step.about === undefined ? formFor(court, registry, chance, name, file) : {}, options)
}

/** A step somebody may try: as which role of which seat. */
type Tried = Pick<OpenStep, 'step' | 'role' | 'holder' | 'post' | 'about'> & { readonly branch?: string }

/**
 * Now and then, and while an agreement is waited for, the steps that the engine says are open; else, and faster, any step that leaves
 * where the file stands with anybody to whom the law gives it: what stands in the way is then met as a refusal.
 */
function stepsToTry(court: InMemoryCourt, file: Proceeding, chance: Chance): readonly Tried[] {
  const { state } = file
  if (Object.keys(state.pending).length > 0 || chance.below(6) === 0) return court.open(file.id)
  const stages = Object.entries(state.branches)
  const on = dayAt(court.now(), state.zone)
  const rows = stepsOn(procedureOf(court.law, state.procedure), state, on)
  // What may be done at will may be done for ever: mostly somebody is waited for.
  const waited = chance.below(4) > 0 ? rows.filter(({ atWill }) => !atWill) : rows
  return waited.flatMap((row): Tried[] => {
    const [branch] = stages.find(([, one]) => one.branch === (row.branch ?? 'main') && isLeft(row, one.stage)) ?? []
    return branch === undefined
      ? []
      : row.by.flatMap((role) => seatedAs(state, role).map((held) => ({ step: row.id, role, branch, ...held })))
  })
}

const isLeft = (row: StepRow, stage: string): boolean => row.stage.includes(stage) || row.stage.includes('*')

function seatedAs(state: State, role: string): Pick<Tried, 'holder' | 'post'>[] {
  const [post, seat] = role.includes('@') ? role.split('@') : [undefined, role]
  return Object.entries(state.seats)
    .filter(([key, { active }]) => active && seatOf(key) === seat)
    .map(([, { holder }]) => ({ holder, ...(post && { post }) }))
}

/** Mostly a step that does not end the file: short files would never see what lies behind. */
function longWayRound(court: InMemoryCourt, { state }: Proceeding, open: readonly Tried[], chance: Chance): Tried {
  const { steps, branches } = procedureOf(court.law, state.procedure)
  const { final } = branches.main
  const onMain = (row: StepRow): boolean => (row.branch ?? 'main') === 'main'
  /** Where a file ends by itself unless somebody complains: it counts as an end, but for the judgment, which opens the way up. */
  const fades = (stage: string): boolean =>
    steps.some(
      (row) => row.by[0] === 'time' && onMain(row) && row.stage.includes(stage) && final.includes(String(row.to)),
    ) && !steps.some((row) => row.by[0] === 'time' && onMain(row) && row.stage.includes(stage) && row.handsOver)
  const ends = (step: Tried): boolean =>
    steps.some(
      (row) => row.id === step.step && onMain(row) && (final.includes(String(row.to)) || fades(String(row.to))),
    )
  /** What brings the file on, or up to another: side steps are many, and would leave no time for it. */
  const onward = open.filter((step) =>
    steps.some((row) => row.id === step.step && ((row.to && onMain(row) && !ends(step)) || row.handsOver)),
  )
  if (onward.length > 0 && chance.below(3) > 0) return chance.of(onward)
  const first = chance.of(open)
  return ends(first) && chance.below(8) > 0 ? chance.of(open.filter((step) => !ends(step)).concat(first)) : first
}

function personFor(step: Tried, registry: TestRegistry, chance: Chance, on: CalendarDate): string | undefined {
  if (step.post === undefined) return step.holder.person
  const holders = registry.holding(step.post, step.holder.office ?? '', on)
  return holders.length > 0 ? chance.of(holders) : undefined
}

/** Somebody tries some step of some file: nearly always refused, never a fault. */
function tryAnything({ court, registry, chance }: Around, act: TakeStep): void {
  const file = chance.of(court.proceedings())
  const { steps } = procedureOf(court.law, file.state.procedure)
  const name = `${file.state.procedure}.${chance.of(steps).id}`
  act(
    chance.of([...registry.people, ...citizens]),
    name,
    chance.below(2) === 0 ? {} : formFor(court, registry, chance, name, file),
    { on: file.id },
  )
}

/** Mostly an act that may be corrected, and its author, who says that it should not have been recorded. */
function correctRecord({ court, registry, chance }: Around, act: TakeStep): void {
  const file = chance.of(court.proceedings())
  const { steps } = procedureOf(court.law, file.state.procedure)
  const slips = file.acts.filter(({ step }) => steps.some((row) => row.id === step && row.correctable))
  const slip = chance.of(slips.length > 0 && chance.below(4) > 0 ? slips : file.acts)
  const person = chance.below(4) > 0 ? slip.by.person : chance.of([...registry.people, ...citizens])
  const why = chance.of(['wrong-case', 'wrong-person', 'twice', 'wrong-entry'])
  act(person, `${file.state.procedure}.${voidStep}`, { why }, { on: file.id, about: slip.n })
}

/** To just before or just at what time does next, or on by some days. */
function moveClock(court: InMemoryCourt, chance: Chance): void {
  const next = court.nextDueAt()
  const by = chance.below(4)
  if (next !== undefined && next > court.now() && by < 2)
    court.at(by === 0 ? next : addHours(next, -1) > court.now() ? addHours(next, -1) : next)
  else court.at(addHours(court.now(), 1 + chance.below(by === 2 ? 24 * 3 : 24 * 60)))
}

/** A form for the step as its fields ask for one; now and then a field is left out. */
function formFor(
  court: InMemoryCourt,
  registry: TestRegistry,
  chance: Chance,
  name: string,
  file?: Proceeding,
): Record<string, unknown> {
  const [procedure, step] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)]
  const on = dayAt(court.now(), file?.state.zone ?? court.law.days.zone)
  const row = stepOn(procedureOf(court.law, procedure), step, file?.state, on)
  const form: Record<string, unknown> = {}
  for (const field of row?.fields ?? []) {
    if (chance.below(40) === 0 || (!field.required && chance.below(2) === 0)) continue
    const holders = holdersOf(registry, field.holds ?? '', (seat) => file?.state.seats[seat]?.holder.office, on)
    if (holders.length > 0) {
      form[field.id] = chance.of(holders)
      continue
    }
    form[field.id] = field.many
      ? Array.from({ length: Math.max(1, field.many.min) }, () => valueFor(field, registry, chance, on))
      : valueFor(field, registry, chance, on)
  }
  return form
}

/** Mostly a body where a body is asked for, or an office of the kind the field is named for, so that its people can act. */
function officeFor({ id, type }: Field, registry: TestRegistry, chance: Chance): string {
  const named = registry.offices(id)
  const fitting = named.length > 0 ? named : registry.offices(type === 'court' ? 'administrative' : type)
  return chance.of(fitting.length > 0 && chance.below(10) > 0 ? fitting : registry.offices()).id
}

/** A day that lies before the act: what happened, and is recorded afterwards. */
const isPast = ({ notAfter }: Field): boolean =>
  notAfter !== undefined && 'act' in notAfter && notAfter.plus === undefined

function valueFor(field: Field, registry: TestRegistry, chance: Chance, on: CalendarDate): unknown {
  switch (field.type) {
    case 'choice':
      return chance.of(field.options ?? ['none'])
    case 'yes-no':
      return chance.of([true, false, 'yes', 'no'])
    case 'number':
    case 'act':
      return (field.min ?? 1) + chance.below(3)
    case 'money':
      return `${chance.below(9000)}.50`
    case 'day':
      return addDays(
        on,
        isPast(field) ? -chance.below(30) : [0, chance.below(30), -chance.below(400)][chance.below(3)]!,
      )
    case 'moment':
      return `${addDays(on, 1 + chance.below(20))}T0${chance.below(10)}:30:00.000Z`
    case 'body':
    case 'court':
      return officeFor(field, registry, chance)
    case 'person':
      return chance.of(citizens)
    case 'iin':
      return '900101300017'
    case 'phone':
      return '+77010000000'
    case 'email':
      return 'somebody@example.kz'
    case 'paper':
      return { hash: 'ab'.repeat(32), name: 'paper.pdf' }
    case 'group':
      return Object.fromEntries((field.fields ?? []).map((one) => [one.id, valueFor(one, registry, chance, on)]))
    default:
      return chance.of(['Жауап берілмеді', 'Ответа нет', "O'Brien <b>", 'ә ғ қ ң ө ұ ү һ і'])
  }
}
