/** Resolves what a step does into effects: everything computed, chosen or counted stands in them, so that evolve only applies. */
import type { Effect, FactValue, Holder } from '../act.ts'
import { assert } from '../assert.ts'
import { branchKey, seatOf } from '../state.ts'
import { endOf } from '../time/terms.ts'
import { computed, conditionContext, countName, receivedFacts } from './checks.ts'
import { type ConditionContext, holds } from './conditions.ts'
import { linesHanded, runsKept } from './hand-over/lines.ts'
import { drawsOf, holdersAfter, seatsOf, sourceHolder } from './resolve-seats.ts'
import { extensionsOf, pausesOf, startsOf, stopsOf } from './resolve-terms.ts'
import type { Situation } from './situation.ts'
import { lateness, runKey } from './time-checks.ts'

/** The effects of a step that has force now, in the order in which they are applied. */
export function effectsOf(situation: Situation): Effect[] {
  const opening = situation.state === undefined ? openingOf(situation) : (situation.received?.effects ?? [])
  const seats = seatsOf(situation, situation.state?.seats ?? {})
  const draws = drawsOf(situation)
  const held = holdersAfter(situation, [...opening, ...seats, ...draws])
  const facts = factsOf(situation)
  const context = contextWith(situation, facts)
  const left = seats.flatMap((effect) => (effect.do === 'seat' && effect.action === 'leave' ? [effect.seat] : []))
  const moves = movesOf(situation, context, left)
  const branches = branchesOf(situation, held, context)
  const ended = [...reliedOf(situation), ...stopsOf(situation, context, left)]
  return [
    ...opening,
    ...numbersOf(situation),
    ...seats,
    ...ofWhom(situation, facts, branches),
    ...draws,
    ...moves,
    ...branches,
    ...ended,
    ...extensionsOf(situation),
    ...pausesOf(situation),
    ...startsOf(situation, branches, context),
    ...handOversOf(situation, held, facts, context),
    ...papersOf(situation),
    ...countOf(situation),
    ...closingOf(situation, moves, ended),
  ]
}

function openingOf({ procedure, command, given, received }: Situation): Effect[] {
  const on = command.on
  return [
    {
      do: 'open',
      procedure: procedure.id,
      openedOn: on,
      rootOpenedOn: received?.rootOpenedOn ?? on,
      root: received?.root ?? command.proceeding,
      zone: given.zone,
    },
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

type FactEffect = Extract<Effect, { do: 'fact' }>
function factsOf(situation: Situation): FactEffect[] {
  const { form, row } = situation
  const facts: FactEffect[] = Object.entries(form.facts).map(([name, value]) => ({ do: 'fact', name, value }))
  for (const { name, fact } of row.computes ?? [])
    facts.push({ do: 'fact', name: fact, value: computed(situation, name) })
  return facts
}

/** Facts of one party stand under the seat of whoever the step is about, or of each for whom it opens a line. */
function ofWhom({ row, state, branch }: Situation, facts: readonly FactEffect[], opened: readonly Effect[]): Effect[] {
  const own = new Set((row.fields ?? []).flatMap(({ fact, ofParty }) => (fact && ofParty ? [fact] : [])))
  if (own.size === 0) return [...facts]
  const subject = state?.branches[branch]?.subject
  const subjects = subject
    ? [subject]
    : [...new Set(opened.flatMap((effect) => (effect.do === 'branch' ? [effect.subject] : [])))]
  return facts.flatMap((fact): Effect[] =>
    own.has(fact.name) && subjects.length > 0 ? subjects.map((one) => ({ ...fact, subject: one })) : [fact],
  )
}

function contextWith(situation: Situation, facts: readonly FactEffect[]): ConditionContext {
  const context = conditionContext(situation)
  return {
    ...context,
    facts: { ...context.facts, ...Object.fromEntries(facts.map(({ name, value }) => [name, value])) },
  }
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

function movesOf(
  { row, state, branch, form, procedure }: Situation,
  context: ConditionContext,
  left: readonly string[],
): Effect[] {
  const effects: Effect[] = []
  const move = (key: string, to: string) => {
    const name = key === 'main' ? 'main' : (state?.branches[key]?.branch ?? key.slice(0, key.indexOf(':')))
    effects.push({ do: 'move', key, to, ...(procedure.branches[name]!.final.includes(to) && { ends: true as const }) })
  }
  const to = typeof row.to === 'object' ? row.to.map[String(form.values[row.to.field])] : row.to
  if (to !== undefined) move(branch, to)
  for (const other of row.moves ?? []) {
    if (other.when !== undefined && !holds(other.when, context)) continue
    const keys =
      other.of === 'main'
        ? ['main']
        : Object.entries(state?.branches ?? {})
            .filter(
              ([, one]) =>
                one.branch === other.branch &&
                (other.of === 'same-subject'
                  ? one.subject === state?.branches[branch]?.subject
                  : !procedure.branches[other.branch]!.final.includes(one.stage) &&
                    (other.of === 'all-open' || left.includes(one.subject))),
            )
            .map(([key]) => key)
    for (const key of keys)
      if (other.from === undefined || other.from.includes(state!.branches[key]!.stage)) move(key, other.to)
  }
  return effects
}

function branchesOf(
  { row, state, form, role, procedure }: Situation,
  held: Readonly<Record<string, Holder>>,
  context: ConditionContext,
): Effect[] {
  const n = (state?.seq ?? 0) + 1
  return (row.opens ?? [])
    .filter((one) => one.when === undefined || holds(one.when, context))
    .flatMap(({ branch, subject, at }) => {
      const subjects =
        subject === 'act'
          ? [`act-${n}`]
          : subject === 'actor'
            ? [role?.seat ?? '']
            : 'holdersOf' in subject
              ? Object.keys(held).filter((key) => seatOf(key) === subject.holdersOf)
              : [String(form.values[subject.field])]
      return subjects
        .filter(
          (one) => state?.branches[branchKey(branch, one)] === undefined || 'holdersOf' in Object(subject) === false,
        )
        .map(
          (one): Effect => ({
            do: 'branch',
            key: branchKey(branch, one),
            branch,
            subject: one,
            stage: at ?? procedure.branches[branch]!.start,
          }),
        )
    })
}

/** `of-branch` is the seat of the one party whose branch the step is on. */
const seatMeant = (from: string, { state, branch }: Situation): string =>
  from === 'of-branch' ? (state?.branches[branch]?.subject ?? '') : from

function handOversOf(
  situation: Situation,
  held: Readonly<Record<string, Holder>>,
  facts: readonly FactEffect[],
  context: ConditionContext,
): Effect[] {
  const known: Record<string, FactValue> = {
    ...situation.state?.facts,
    ...receivedFacts(situation.received),
    ...Object.fromEntries(facts.map(({ name, value }) => [name, value])),
  }
  return (situation.row.handsOver ?? [])
    .map((one, index) => [one, situation.given.ids[index]] as const)
    .filter(([one]) => one.when === undefined || holds(one.when, context))
    .map(([one, child]) => {
      assert(child, 'no id was prepared for the proceeding to open')
      const seats: Record<string, Holder> = {}
      for (const [seat, from] of Object.entries(one.seats)) {
        const holder =
          typeof from === 'string' ? held[seatMeant(from, situation)] : sourceHolder(situation, from.source)
        if (holder) seats[seat] = holder
      }
      const carried = Object.fromEntries(
        Object.entries(one.facts ?? {}).flatMap(([to, from]) =>
          known[from] === undefined ? [] : [[to, known[from]!]],
        ),
      )
      const { procedure, step, mode } = one
      const lines = linesHanded(situation, one, Object.keys(seats), (from) => seatMeant(from, situation))
      const runs = runsKept(situation, 'main', one.keeps ?? [])
      const handed = {
        do: 'hand-over',
        procedure,
        ...(step && { step }),
        mode,
        child,
        seats,
        facts: carried,
        ...(runs.length > 0 && { runs }),
      } as const
      return one.lines ? { ...handed, lines } : handed
    })
}

/** `of-branch` is the one party whose branch it is; every other name a seat, with all who sit in it. */
const papersOf = ({ row, state, branch }: Situation): Effect[] => [
  ...(row.documents ?? []).map((kind): Effect => ({ do: 'paper', kind })),
  ...(row.notices ?? []).map(
    ({ kind, to }): Effect => ({
      do: 'notice',
      kind,
      to: to.map((seat) => (seat === 'of-branch' ? (state?.branches[branch]?.subject ?? seat) : seat)),
    }),
  ),
]

const countOf = (situation: Situation): Effect[] =>
  situation.row.times ? [{ do: 'count', name: countName(situation) }] : []

/** When the main line ends, running terms stop but those of branches that outlive it, and acts that still waited go with it. */
function closingOf(
  { procedure, state, waiting }: Situation,
  moves: readonly Effect[],
  ended: readonly Effect[],
): Effect[] {
  const ends = moves.some((effect) => effect.do === 'move' && effect.key === 'main' && effect.ends)
  if (!ends) return []
  const outlives = (key: string): boolean => (procedure.outlives ?? []).includes(state?.branches[key]?.branch ?? 'main')
  const stops = Object.entries(state?.terms ?? {})
    .filter(
      ([key, run]) =>
        run.status === 'running' &&
        !ended.some((effect) => 'key' in effect && effect.key === key) &&
        !outlives(run.branch),
    )
    .map(([key]): Effect => ({ do: 'stop', key }))
  const overtaken = Object.entries(state?.pending ?? {})
    .filter(([n, one]) => Number(n) !== waiting && !outlives(one.branch))
    .map(([n]): Effect => ({ do: 'settle', n: Number(n), outcome: 'withdrawn' }))
  return [...stops, ...overtaken, { do: 'close' }]
}
