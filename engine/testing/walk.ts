/**
 * A random walk through procedures: fills forms from their definition, takes steps that are allowed and some that are not, moves the
 * clock. The same seed walks the same way. It asserts nothing about the law, only that the engine never contradicts itself.
 */
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { addHours, dayAt, startOfDay } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { voidStep } from '../correcting/correction.ts'
import { answerFields } from '../deciding/approval.ts'
import { holdersOf } from '../deciding/fields.ts'
import type { Field, StepRow } from '../define.ts'
import { procedureOf, stepOn, stepsOn } from '../law.ts'
import type { OpenStep } from '../reading/next-steps.ts'
import { numberOf, type State, seatOf } from '../state.ts'
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
  /** Tries only what the engine says is open, so that the file goes far; slower by the asking. */
  readonly inEarnest?: { readonly atWillOneIn: number }
  /** The clock moves on by so many hours at a time; days or weeks when absent. */
  readonly hoursAtMost?: number
  readonly answers?: Answers
  /** Now and then an agreement is tried over other bytes, or by whoever asked for it. */
  readonly mistrusts?: boolean
}
/** Answers to fields, by id, that their type alone would seldom give. */
export type Answers = Readonly<Record<string, (chance: Chance, on: CalendarDate) => unknown>>
export interface Walked {
  readonly acts: number
  readonly refusals: ReadonlyMap<string, number>
}

/** Whoever may open or be named: people, and those who speak for organisations. */
const outsiders = ({ citizens, organisations, speaker }: TestRegistry): string[] => [
  ...citizens,
  ...organisations.map(speaker),
]

/** One file walked from its opening; throws where the engine does. */
export function walk(given: Walk): Walked {
  const { court, registry, chance, openings, start, moves } = given
  const refusals = new Map<string, number>()
  const act = (...args: Parameters<InMemoryCourt['act']>): void => {
    const done = court.act(...args)
    if (isRefusal(done)) refusals.set(done.refused, (refusals.get(done.refused) ?? 0) + 1)
  }
  court.at(addHours(startOfDay(start, court.law.days.zone), 9 + chance.below(14)))
  for (let tries = 0; tries < 8 && court.proceedings().length === 0; tries++) {
    const opening = chance.of(openings)
    const form = formFor(given, opening)
    act(officerFor(court, registry, chance, opening, form) ?? chance.of(outsiders(registry)), opening, form)
  }
  for (let move = 0; move < moves && court.proceedings().length > 0; move++) {
    const kind = chance.below(10)
    if (kind < 7) takeOpenStep(given, act)
    else if (kind < 8 && chance.below(2) === 0) correctRecord(given, act)
    else if (kind < 8) tryAnything(given, act)
    else moveClock(court, chance, given.hoursAtMost)
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

/** Ordinary histories are short: in one of two moves what may be done at will is among the choices. */
const atWillUsually = 2

type Around = Pick<Walk, 'court' | 'registry' | 'chance' | 'walked' | 'inEarnest' | 'answers' | 'mistrusts'>
type TakeStep = (...args: Parameters<InMemoryCourt['act']>) => void

function takeOpenStep(around: Around, act: TakeStep): void {
  const { court, registry, chance, walked, inEarnest } = around
  const files = court.proceedings()
  const file = chance.below(3) > 0 ? files.at(-1)! : chance.of(files)
  const open = inEarnest
    ? mostlyWaited(court.open(file.id), chance, inEarnest.atWillOneIn)
    : stepsToTry(court, file, chance)
  const devices = procedureOf(court.law, file.state.procedure).steps.filter((row) => row.outside !== undefined)
  if (devices.length > 0 && chance.below(3) === 0) {
    const row = chance.of(devices)
    const name = `${file.state.procedure}.${row.id}`
    const branch = lineOf(row, file, chance)
    act(row.outside!, name, formFor(around, name, file), { on: file.id, outside: true, ...(branch && { branch }) })
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
  if (step.about === undefined) act(person, name, formFor(around, name, file), options)
  else answerAgreement(around, act, file, { person, name, options: { ...options, about: step.about } })
}

/** An agreement with its own form; where nobody is trusted, sometimes over other bytes or by whoever asked for it. */
function answerAgreement(
  around: Around,
  act: TakeStep,
  { state }: Proceeding,
  { person, name, options }: Answered,
): void {
  const { chance, mistrusts } = around
  const pending = state.pending[options.about]!
  const row = stepOn(procedureOf(around.court.law, state.procedure), pending.step, state, state.lastOn)
  const form = fieldsFilled(around, answerFields(row?.approval?.[pending.index], name.slice(name.indexOf('.') + 1)))
  const isTrue = !mistrusts || chance.below(3) > 0
  if (isTrue) act(person, name, form, options)
  else if (chance.below(2) === 0) act(person, name, form, { ...options, hash: '0'.repeat(64) })
  else act(pending.author, name, form, options)
}
interface Answered {
  readonly person: string
  readonly name: string
  readonly options: { readonly on: string; readonly branch?: string; readonly about: number }
}

/** The fields that must be answered. */
const fieldsFilled = ({ court, registry, chance }: Around, fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map((field) => [field.id, valueFor(field, registry, chance, dayAt(court.now(), court.law.days.zone))]),
  )

/** A gateway reports on one of the lines that its step leaves, where it has a line of its own. */
function lineOf(row: StepRow, { state }: Proceeding, chance: Chance): string | undefined {
  if (row.branch === undefined) return undefined
  const lines = Object.entries(state.branches).filter(([, one]) => one.branch === row.branch && isLeft(row, one.stage))
  return lines.length > 0 ? chance.of(lines)[0] : undefined
}

/** A step somebody may try: as which role of which seat. */
type Tried = Pick<OpenStep, 'step' | 'role' | 'holder' | 'post' | 'about'> & { readonly branch?: string }

/** What may be done at will may be done for ever: mostly somebody is waited for. */
function mostlyWaited<Step extends { readonly atWill?: boolean }>(
  all: readonly Step[],
  chance: Chance,
  atWillOneIn: number,
): readonly Step[] {
  const waited = all.filter(({ atWill }) => !atWill)
  return waited.length > 0 && chance.below(atWillOneIn) > 0 ? waited : all
}

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
  return mostlyWaited(rows, chance, atWillUsually).flatMap((row): Tried[] => {
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
  if (step.post === undefined) return step.holder.person && registry.speaker(step.holder.person)
  const holders = registry.holding(step.post, step.holder.office ?? '', on)
  return holders.length > 0 ? chance.of(holders) : undefined
}

/** Somebody tries some step of some file: nearly always refused, never a fault. */
function tryAnything(around: Around, act: TakeStep): void {
  const { court, registry, chance } = around
  const file = chance.of(court.proceedings())
  const { steps } = procedureOf(court.law, file.state.procedure)
  const name = `${file.state.procedure}.${chance.of(steps).id}`
  act(
    chance.of([...registry.people, ...outsiders(registry)]),
    name,
    chance.below(2) === 0 ? {} : formFor(around, name, file),
    { on: file.id },
  )
}

/** Mostly an act that may be corrected, and its author, who says that it should not have been recorded. */
function correctRecord({ court, registry, chance }: Around, act: TakeStep): void {
  const file = chance.of(court.proceedings())
  const { steps } = procedureOf(court.law, file.state.procedure)
  const slips = file.acts.filter(({ step }) => steps.some((row) => row.id === step && row.correctable))
  const slip = chance.of(slips.length > 0 && chance.below(4) > 0 ? slips : file.acts)
  const person = chance.below(4) > 0 ? slip.by.person : chance.of([...registry.people, ...outsiders(registry)])
  const why = chance.of(['wrong-case', 'wrong-person', 'twice', 'wrong-entry'])
  act(person, `${file.state.procedure}.${voidStep}`, { why }, { on: file.id, about: slip.n })
}

/** To just before or just at what time does next, or on by some days. */
function moveClock(court: InMemoryCourt, chance: Chance, hoursAtMost?: number): void {
  const next = court.nextDueAt()
  const by = chance.below(4)
  if (next !== undefined && next > court.now() && by < 2)
    court.at(by === 0 ? next : addHours(next, -1) > court.now() ? addHours(next, -1) : next)
  else court.at(addHours(court.now(), 1 + chance.below(hoursAtMost ?? (by === 2 ? 24 * 3 : 24 * 60))))
}

/** A form for the step as its fields ask for one; now and then a field is left out. */
function formFor(
  { court, registry, chance, answers = {} }: Pick<Walk, 'court' | 'registry' | 'chance' | 'answers'>,
  name: string,
  file?: Proceeding,
): Record<string, unknown> {
  const [procedure, step] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)]
  const on = dayAt(court.now(), file?.state.zone ?? court.law.days.zone)
  const row = stepOn(procedureOf(court.law, procedure), step, file?.state, on)
  const form: Record<string, unknown> = {}
  for (const field of row?.fields ?? []) {
    if (chance.below(40) === 0 || (!field.required && chance.below(2) === 0)) continue
    const known = numbersFor(court, row!, procedure, field.id)
    if (known.length > 0) {
      form[field.id] = chance.of(known)
      continue
    }
    const holders = holdersOf(field.holds ?? '', { registry, state: file?.state, on })
    if (holders.length > 0) {
      form[field.id] = chance.of(holders)
      continue
    }
    const value = () => answers[field.id]?.(chance, on) ?? valueFor(field, registry, chance, on)
    form[field.id] = field.many ? Array.from({ length: howMany(field, chance) }, value) : value()
  }
  return form
}

/** Numbers that a field may name: of others that take this one in, or to which the step refers. */
function numbersFor(court: InMemoryCourt, { handsOver = [], refersTo }: StepRow, own: string, field: string): string[] {
  const procedure = handsOver.some(({ into }) => into === field)
    ? own
    : refersTo?.field === field
      ? refersTo.procedure
      : undefined
  return court.proceedings().flatMap(({ state }) => (state.procedure === procedure ? (numberOf(state) ?? []) : []))
}

/** The fewest that the field takes; of parties now and then some more. */
const howMany = ({ many, party }: Field, chance: Chance): number => {
  const fewest = Math.max(1, many!.min)
  return party && chance.below(3) === 0 ? fewest + chance.below(Math.min(3, many!.max)) : fewest
}

/** Mostly a body where a body is asked for, or an office of the kind the field is named for, so that its people can act. */
function officeFor({ id, type, kinds = [] }: Field, registry: TestRegistry, chance: Chance): string {
  const named = [...registry.offices(id), ...kinds.flatMap((kind) => registry.offices(kind))]
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
      return chance.of(registry.citizens)
    case 'iin':
      return '900101300017'
    case 'phone':
      return '+77010000000'
    case 'email':
      return 'somebody@example.kz'
    case 'paper':
      return { hash: 'ab'.repeat(32), name: 'paper.pdf' }
    case 'group':
      if (field.party) return partyFor(registry, chance)
      return Object.fromEntries((field.fields ?? []).map((one) => [one.id, valueFor(one, registry, chance, on)]))
    default:
      return chance.of(['Жауап берілмеді', 'Ответа нет', "O'Brien <b>", 'ә ғ қ ң ө ұ ү һ і'])
  }
}

/** A party as somebody known here would be found by the answers. */
function partyFor(registry: TestRegistry, chance: Chance): unknown {
  const id = chance.of([...registry.citizens, ...registry.organisations])
  const kind = registry.isOrganisation(id) ? 'organisation' : 'person'
  return { id, kind, name: id, address: 'Астана, Мәңгілік Ел даңғылы, 1' }
}
