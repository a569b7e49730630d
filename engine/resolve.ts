/** Resolves what a step does into effects: everything computed, chosen or counted stands in them, so that evolve only applies. */
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../kernel/instant.ts'
import type { Effect, FactValue, Holder, TermRule } from './act.ts'
import { assert } from './assert.ts'
import { computed, conditionContext, countName, lateness, receivedFacts, runKey, type Situation } from './checks.ts'
import { type ConditionContext, holds } from './conditions.ts'
import type { SeatChange, StepRow, TermRow, TermUse } from './define.ts'
import { governingDay, termRowsOn } from './law.ts'
import { branchKey, seatOf, type State, termKey } from './state.ts'
import { endOf } from './terms.ts'

/** The effects of a step that has force now, in the order in which they are applied. */
export function effectsOf(situation: Situation): Effect[] {
  const opening: Effect[] = situation.state === undefined ? openingOf(situation) : []
  const seats = seatsOf(situation, situation.state?.seats ?? {})
  const draws = drawsOf(situation)
  const held = holdersAfter(situation, [...opening, ...seats, ...draws])
  const facts = factsOf(situation)
  const context = contextWith(situation, facts)
  const moves = movesOf(situation)
  const branches = branchesOf(situation, held, context)
  const ended = [...reliedOf(situation), ...stopsOf(situation, context)]
  return [
    ...opening, ...numbersOf(situation), ...seats, ...facts, ...draws, ...moves, ...branches,
    ...ended, ...extensionsOf(situation), ...pausesOf(situation), ...startsOf(situation, branches, context),
    ...handOversOf(situation, held, facts, context), ...papersOf(situation.row), ...countOf(situation), ...closingOf(situation, moves, ended),
  ]
}

function openingOf({ procedure, command, given, received }: Situation): Effect[] {
  const on = command.on
  return [
    { do: 'open', procedure: procedure.id, openedOn: on, rootOpenedOn: received?.rootOpenedOn ?? on, root: received?.root ?? command.proceeding, zone: given.zone },
    { do: 'branch', key: 'main', branch: 'main', subject: '', stage: procedure.branches.main.start },
    ...(received?.effects ?? []),
  ]
}

const numbersOf = ({ row, given }: Situation): Effect[] =>
  (row.registers ?? []).map((register) => {
    const number = given.numbers[register]
    assert(number, `no number was looked up for the register ${register}`)
    return { do: 'number', register, ...number }
  })

function seatsOf(situation: Situation, held: State['seats']): Effect[] {
  const effects: Effect[] = []
  for (const change of situation.row.seats ?? []) {
    if (change.when && situation.state && !holds(change.when, conditionContext(situation))) continue
    for (const holder of holdersFor(change, situation)) {
      const seat = seatKeyFor(situation, change, held, effects)
      effects.push(change.do === 'leave' ? { do: 'seat', seat, action: 'leave' } : { do: 'seat', seat, action: change.do, holder })
    }
  }
  return effects
}

function holdersFor(change: SeatChange, { command, form, given, procedure }: Situation): Holder[] {
  const source = change.with
  if (change.do === 'leave' || source === undefined) return [{}]
  if (source === 'actor') return [{ person: command.by.person }]
  const kind = procedure.seats[change.seat]!.kind
  if ('field' in source) {
    const value = form.values[source.field]
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => ({ [kind]: String(one) }))
  }
  if ('source' in source) {
    const found = given.sources[source.source]
    assert(found !== undefined, `the source ${source.source} was not looked up`)
    return 'holder' in found ? [found.holder] : []
  }
  return []
}

/** Which of several holders leaves or is succeeded: the actor's own seat, else the one the branch is about. */
const seatMeant = (candidates: readonly (string | undefined)[], seat: string): string => candidates.find((one) => one !== undefined && seatOf(one) === seat) ?? seat

function seatKeyFor({ procedure, role, state, branch }: Situation, change: SeatChange, held: State['seats'], effects: readonly Effect[]): string {
  if (!procedure.seats[change.seat]!.many) return change.seat
  if (change.do !== 'fill') return seatMeant([role?.seat, state?.branches[branch]?.subject], change.seat)
  return nextSeat(change.seat, held, effects)
}

function nextSeat(seat: string, held: State['seats'], effects: readonly Effect[]): string {
  const taken = [...Object.keys(held), ...effects.flatMap((effect) => (effect.do === 'seat' ? [effect.seat] : []))].filter((key) => seatOf(key) === seat)
  return `${seat}-${new Set(taken).size + 1}`
}

function drawsOf({ row, given, procedure, state }: Situation): Effect[] {
  const effects: Effect[] = []
  for (const draw of row.draws ?? []) {
    const result = given.draws[draw.seat]
    assert(result, `no draw was made for the seat ${draw.seat}`)
    effects.push({ do: 'draw', ...result })
    for (const person of result.drawn) {
      const seat = procedure.seats[draw.seat]!.many ? nextSeat(draw.seat, state?.seats ?? {}, effects) : draw.seat
      effects.push({ do: 'seat', seat, action: 'fill', holder: { person } })
    }
  }
  return effects
}

/** Who sits where once the seat effects of this act are applied. */
function holdersAfter({ state }: Situation, effects: readonly Effect[]): Record<string, Holder> {
  const held: Record<string, Holder> = {}
  for (const [key, seat] of Object.entries(state?.seats ?? {})) if (seat.active) held[key] = seat.holder
  for (const effect of effects) {
    if (effect.do !== 'seat') continue
    if (effect.action === 'leave') delete held[effect.seat]
    else held[effect.seat] = effect.holder ?? {}
  }
  return held
}

type FactEffect = Extract<Effect, { do: 'fact' }>
function factsOf(situation: Situation): FactEffect[] {
  const { form, row } = situation
  const facts: FactEffect[] = Object.entries(form.facts).map(([name, value]) => ({ do: 'fact', name, value }))
  for (const { name, fact } of row.computes ?? []) facts.push({ do: 'fact', name: fact, value: computed(situation, name) })
  return facts
}

function contextWith(situation: Situation, facts: readonly FactEffect[]): ConditionContext {
  const context = conditionContext(situation)
  return { ...context, facts: { ...context.facts, ...Object.fromEntries(facts.map(({ name, value }) => [name, value])) } }
}

function reliedOf(situation: Situation): Effect[] {
  const { row, state, branch, command, law } = situation
  const found = lateness(situation)
  const relied: Effect[] = found ? [{ do: 'relied', key: found.key, lastDay: found.lastDay, late: found.late }] : []
  if (row.atEndOf === undefined) return relied
  const key = command.term ?? runKey(state, row.atEndOf.term, branch)
  if (key === undefined || state === undefined) return relied
  const end = endOf(state, key, law.days)
  return [...relied, { do: 'end', key, lastDay: end.lastAt ?? end.lastDay ?? command.on }]
}

function movesOf({ row, state, branch, form, procedure }: Situation): Effect[] {
  const effects: Effect[] = []
  const move = (key: string, to: string) => {
    const name = key === 'main' ? 'main' : (state?.branches[key]?.branch ?? key.slice(0, key.indexOf(':')))
    effects.push({ do: 'move', key, to, ...(procedure.branches[name]!.final.includes(to) && { ends: true as const }) })
  }
  const to = typeof row.to === 'object' ? row.to.map[String(form.values[row.to.field])] : row.to
  if (to !== undefined) move(branch, to)
  for (const other of row.moves ?? []) {
    const keys = other.of === 'main' ? ['main'] : Object.entries(state?.branches ?? {}).filter(([, one]) => one.branch === other.branch && (other.of === 'all-open' ? !procedure.branches[other.branch]!.final.includes(one.stage) : one.subject === state?.branches[branch]?.subject)).map(([key]) => key)
    for (const key of keys) if (other.from === undefined || other.from.includes(state!.branches[key]!.stage)) move(key, other.to)
  }
  return effects
}

function branchesOf({ row, state, form, role, procedure }: Situation, held: Readonly<Record<string, Holder>>, context: ConditionContext): Effect[] {
  const n = (state?.seq ?? 0) + 1
  return (row.opens ?? []).filter((one) => one.when === undefined || holds(one.when, context)).flatMap(({ branch, subject }) => {
    const subjects = subject === 'act' ? [`act-${n}`] : subject === 'actor' ? [role?.seat ?? ''] : 'holdersOf' in subject ? Object.keys(held).filter((key) => seatOf(key) === subject.holdersOf) : [String(form.values[subject.field])]
    return subjects.filter((one) => state?.branches[branchKey(branch, one)] === undefined || 'holdersOf' in Object(subject) === false)
      .map((one): Effect => ({ do: 'branch', key: branchKey(branch, one), branch, subject: one, stage: procedure.branches[branch]!.start }))
  })
}

/** Keys of the runs a step means by `of`. */
function keysOf(use: TermUse, { branch, state }: Situation): string[] {
  if (use.of === 'all') return Object.keys(state?.terms ?? {}).filter((key) => state!.terms[key]!.term === use.term)
  return [termKey(use.term, use.of === 'same-subject' ? branch : 'main')]
}

function stopsOf(situation: Situation, context: ConditionContext): Effect[] {
  return (situation.row.stops ?? [])
    .filter((use) => use.when === undefined || holds(use.when, context))
    .flatMap((use) => keysOf(use, situation))
    .filter((key) => situation.state?.terms[key]?.status === 'running')
    .map((key) => ({ do: 'stop', key }))
}

function startsOf(situation: Situation, opened: readonly Effect[], context: ConditionContext): Effect[] {
  return (situation.row.starts ?? [])
    .filter((use) => use.when === undefined || holds(use.when, context))
    .flatMap((use) => {
      const branches = use.of === 'each' ? opened.flatMap((effect) => (effect.do === 'branch' && effect.key !== 'main' ? [effect.key] : [])) : [use.of === 'same-subject' ? situation.branch : 'main']
      return branches.map((branch) => startOf(situation, use.term, branch, context))
    })
}

/** The start of a term under the variant that fits; used for steps and for approvals. */
export function startOf(situation: Situation, term: string, branch: string, context: ConditionContext, key = termKey(term, branch)): Effect {
  const { procedure, state, command, form } = situation
  const row = termRowsOn(procedure, term, state, governingDay(undefined, state, command.on)).find((one) => one.when === undefined || holds(one.when, context))
  assert(row, `no row of the term ${term} fits on ${command.on}`)
  const zero = typeof row.dayZero === 'object' && 'endOf' in row.dayZero ? null : zeroOf(row, state, command.on, form.values, situation.given.zone)
  const endOf = typeof row.dayZero === 'object' && 'endOf' in row.dayZero ? (runKey(state, row.dayZero.endOf, branch) ?? row.dayZero.endOf) : undefined
  return { do: 'start', key, term, branch, rule: ruleOf(row), zero, ...(endOf && { endOf }), at: command.at }
}

function zeroOf(row: TermRow, state: State | undefined, on: CalendarDate, values: Readonly<Record<string, unknown>>, zone: string): CalendarDate {
  if (row.dayZero === 'opening') return state?.openedOn ?? on
  if (typeof row.dayZero === 'object' && 'field' in row.dayZero) {
    const value = String(values[row.dayZero.field] ?? on)
    return value.includes('T') ? dayAt(value as Instant, zone) : (value as CalendarDate)
  }
  return on
}

function ruleOf(row: TermRow): TermRule {
  return {
    n: row.n, unit: row.unit, article: row.article, bound: row.bound, atEnd: row.atEnd, kind: row.kind ?? 'last-day', pausesWith: row.pausesWith ?? row.unit !== 'h',
    ...(row.notLaterThan && { notLaterThan: row.notLaterThan }), ...(row.from && { rowFrom: row.from }), ...(row.unverified && { unverified: row.unverified }),
  }
}

function extensionsOf({ row, state, branch, form }: Situation): Effect[] {
  const effects: Effect[] = (row.extends ?? []).map((one): Effect => {
    const key = runKey(state, one.term, branch)!
    return { do: 'extend', key, mode: one.mode, ...(one.n !== undefined && { n: one.n }), ...(one.unit && { unit: one.unit }), ...(one.field && { until: form.values[one.field] as CalendarDate }) }
  })
  const restored = row.restores && runKey(state, row.restores.term, branch)
  if (row.restores && restored) effects.push({ do: 'restore', key: restored, lastDay: form.values[row.restores.field] as CalendarDate })
  return effects
}

function pausesOf({ row, command }: Situation): Effect[] {
  const effects: Effect[] = []
  if (row.pauses) effects.push({ do: 'pause', terms: row.pauses, from: command.on })
  if (row.resumes) effects.push({ do: 'resume', terms: row.resumes, to: command.on })
  return effects
}

function handOversOf(situation: Situation, held: Readonly<Record<string, Holder>>, facts: readonly FactEffect[], context: ConditionContext): Effect[] {
  const known: Record<string, FactValue> = { ...situation.state?.facts, ...receivedFacts(situation.received), ...Object.fromEntries(facts.map(({ name, value }) => [name, value])) }
  return (situation.row.handsOver ?? []).filter((one) => one.when === undefined || holds(one.when, context)).map((one, index) => {
    const child = situation.given.ids[index]
    assert(child, 'no id was prepared for the proceeding to open')
    const seats: Record<string, Holder> = {}
    for (const [seat, from] of Object.entries(one.seats)) {
      const holder = typeof from === 'string' ? held[from] : sourceHolder(situation, from.source)
      if (holder) seats[seat] = holder
    }
    const carried = Object.fromEntries(Object.entries(one.facts ?? {}).flatMap(([to, from]) => (known[from] === undefined ? [] : [[to, known[from]!]])))
    return { do: 'hand-over', procedure: one.procedure, mode: one.mode, child, seats, facts: carried }
  })
}

function sourceHolder({ given }: Situation, source: string): Holder | undefined {
  const found = given.sources[source]
  assert(found !== undefined, `the source ${source} was not looked up`)
  return 'holder' in found ? found.holder : undefined
}

const papersOf = (row: StepRow): Effect[] => [
  ...(row.documents ?? []).map((kind): Effect => ({ do: 'paper', kind })),
  ...(row.notices ?? []).map(({ kind, to }): Effect => ({ do: 'notice', kind, to })),
]

const countOf = (situation: Situation): Effect[] => (situation.row.times ? [{ do: 'count', name: countName(situation) }] : [])

/** When the main line ends, running terms stop but those of branches that outlive it, and acts that still waited go with it. */
function closingOf({ procedure, state, waiting }: Situation, moves: readonly Effect[], ended: readonly Effect[]): Effect[] {
  const ends = moves.some((effect) => effect.do === 'move' && effect.key === 'main' && effect.ends)
  if (!ends) return []
  const outlives = (key: string): boolean => (procedure.outlives ?? []).includes(state?.branches[key]?.branch ?? 'main')
  const stops = Object.entries(state?.terms ?? {})
    .filter(([key, run]) => run.status === 'running' && !ended.some((effect) => 'key' in effect && effect.key === key) && !outlives(run.branch))
    .map(([key]): Effect => ({ do: 'stop', key }))
  const overtaken = Object.entries(state?.pending ?? {}).filter(([n, one]) => Number(n) !== waiting && !outlives(one.branch)).map(([n]): Effect => ({ do: 'settle', n: Number(n), outcome: 'withdrawn' }))
  return [...stops, ...overtaken, { do: 'close' }]
}
